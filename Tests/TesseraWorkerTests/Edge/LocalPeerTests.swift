import Logging
import NIOConcurrencyHelpers
import NIOCore
import NIOPosix
import TesseraCore
import TesseraProto
import Testing

@testable import TesseraWorker

/// Streams between the loops of one process, by the interface that all streams between workers have.
struct LocalPeerTests {
  @Test func framesComeInOrderBothWaysWithoutASocket() async throws {
    try await withPeers { caller, other in
      try await caller.connect()
      #expect(await other.events(1) == ["opened 1"])
      #expect(await caller.reports(1) == ["connected"])
      try await caller.send(1...100)
      #expect(await other.events(101).dropFirst() == (1...100).map { "frame \($0) on 1" }[...])
      try await other.answer(1...100, on: 1)
      #expect(await caller.reports(101).dropFirst() == (1...100).map { "answered \($0)" }[...])
      try await caller.close()
      #expect(await other.events(102).last == "closed 1")
      #expect(await caller.reports(101).last == "answered 100", "who closes is not told of it")
    }
  }

  @Test func whatWasSentBeforeTheEndComesBeforeTheEnd() async throws {
    try await withPeers { caller, other in
      try await caller.connect()
      _ = await other.events(1)
      try await other.answer(1...3, on: 1, thenEnd: true)
      #expect(
        await caller.reports(5)
          == [
            "connected", "answered 1", "answered 2", "answered 3",
            "closed: the other loop ended it",
          ])
      try await caller.send(1...3)
      try await caller.connect(failures: 1)
      let events = Set(await other.events(3))
      #expect(
        events == ["opened 1", "closed 1", "opened 2"], "a stream that is over takes nothing")
    }
  }

  @Test func aStreamThatIsClosedAndOpenedAgainHasNothingOfTheFormer() async throws {
    try await withPeers { caller, other in
      for round in 1...50 {
        try await caller.onLoop { peers, id, address in
          peers.connect(id, address, failures: 0)
          for number in 1...3 { peers.send(frame(number), to: id) }
          // Every other time by what takes its place.
          if round.isMultiple(of: 2) { peers.close(id) }
        }
      }
      let events = await other.events(50 * 5)
      #expect(events.count == 50 * 5)
      for round in 1...50 {
        // The end of one and the beginning of the next may overtake each other, as with sockets.
        let ofThis = events.filter { $0.hasSuffix(" \(round)") }
        let frames = (1...3).map { "frame \($0) on \(round)" }
        #expect(ofThis == ["opened \(round)"] + frames + ["closed \(round)"])
      }
      try await caller.connect()
      #expect(await other.events(251).last == "opened 51")
      try await caller.send(7...7)
      #expect(await other.events(252).last == "frame 7 on 51")
    }
  }

  @Test func answersOfAFormerStreamAreDropped() async throws {
    try await withPeers { caller, other in
      try await caller.connect()
      _ = await other.events(1)
      try await caller.connect()
      #expect(Set(await other.events(3)) == ["opened 1", "closed 1", "opened 2"])
      try await other.answer(1...3, on: 1)
      try await other.answer(9...9, on: 2)
      #expect(await caller.reports(3) == ["connected", "connected", "answered 9"])
    }
  }

  @Test func whoDoesNotKeepUpLosesTheStream() async throws {
    try await withPeers { caller, other in
      try await caller.connect()
      _ = await other.events(1)
      // The other loop is busy while the frames come.
      try await other.whileBusy { try await caller.send(1...1_000) }
      #expect(await caller.reports(2).last == "closed: more waits for it than it reads")
      let events = await other.events { $0.last == "closed 1" }
      let frames = events.dropFirst().dropLast()
      #expect(frames.count >= PeerStreamLimits.queuedFrames && frames.count < 1_000)
      #expect(Array(frames) == (1...frames.count).map { "frame \($0) on 1" }, "none is left out")

      // And the same the other way: the acceptor is told that there is no room.
      try await caller.connect(failures: 1)
      _ = await other.events { $0.last == "opened 2" }
      let fitting = NIOLockedValueBox(0)
      try await caller.whileBusy {
        let count = try await other.answer(1...1_000, on: 2, thenEnd: true)
        fitting.withLockedValue { $0 = count }
      }
      let reports = await caller.reports { $0.last == "closed: the other loop ended it" }
      let count = fitting.withLockedValue { $0 }
      #expect(count >= PeerStreamLimits.queuedFrames - 1 && count < 1_000)
      #expect(Array(reports.suffix(count + 1).dropLast()) == (1...count).map { "answered \($0)" })
    }
  }

  @Test func aLoopThatHasLeftIsLookedForAtItsAddress() async throws {
    try await withPeers { caller, other in
      other.leave()
      try await caller.connect()
      let reports = await caller.reports(2)
      #expect(reports.first == "connected")
      #expect(reports.last?.hasPrefix("closed: ") == true, "nobody listens there")
      #expect(await other.events(0).isEmpty)
      try await other.enter()
      try await caller.connect(failures: 1)
      #expect(await other.events(1) == ["opened 1"])
    }
  }

  @Test func aWorkerOfTheSameNameElsewhereIsNotTheLoopOfThisProcess() async throws {
    try await withPeers { caller, other in
      try await caller.onLoop { peers, id, _ in
        peers.connect(id, HostPort(host: "127.0.0.1", port: 2), failures: 0)
      }
      #expect(await caller.reports(2).last?.hasPrefix("closed: ") == true)
      #expect(await other.events(0).isEmpty)
    }
  }

  @Test func nothingHappensAfterAllIsClosed() async throws {
    try await withPeers { caller, other in
      try await caller.connect()
      _ = await other.events(1)
      try await caller.onLoop { peers, id, address in
        // One that waits for its time is not opened any more.
        peers.connect(id, address, failures: 3)
        _ = peers.closeAll()
        peers.send(frame(1), to: id)
      }
      try await Task.sleep(for: .milliseconds(300))
      #expect(await other.events(2) == ["opened 1", "closed 1"])
      #expect(await caller.reports(1) == ["connected"])
    }
  }
}

/// A frame that can be told from others.
private func frame(_ number: Int) -> PeerFrame { PeerFrame(oldestInput: UInt64(number)) }

private func withPeers(_ body: (Caller, Acceptor) async throws -> Void) async throws {
  try await withTwoLoops { first, second in
    let directory = LoopDirectory()
    let acceptor = Acceptor(second, directory)
    try await acceptor.enter()
    let caller = try await Caller(first, directory)
    try await body(caller, acceptor)
    try await caller.onLoop { peers, _, _ in _ = peers.closeAll() }
    acceptor.leave()
    try await second.submit {}.get()
  }
}

/// Lines of what happened, and waiting for them.
private final class Lines: Sendable {
  private let lines = NIOLockedValueBox<[String]>([])

  func append(_ line: String) { lines.withLockedValue { $0.append(line) } }

  /// The lines when there are so many, or after a while.
  func all(_ isComplete: ([String]) -> Bool) async -> [String] {
    for _ in 0..<3_000 {
      let now = lines.withLockedValue { $0 }
      if isComplete(now) { return now }
      try? await Task.sleep(for: .milliseconds(10))
    }
    return lines.withLockedValue { $0 }
  }
}

/// The side that opens streams.
private struct Caller: Sendable {
  static let other: WorkerID = "worker.2"
  /// Where nobody listens.
  static let address = HostPort(host: "127.0.0.1", port: 1)

  private let peers: NIOLoopBound<PeerConnections>
  private let lines = Lines()

  init(_ loop: any EventLoop, _ directory: LoopDirectory) async throws {
    let lines = lines
    peers = try await loop.submit {
      let peers = PeerConnections(
        eventLoop: loop, loops: directory,
        logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
      peers.onReport = { report in
        switch report {
        case .connected: lines.append("connected")
        case .answered(let frame, _): lines.append("answered \(frame.oldestInput)")
        case .closed(_, let reason): lines.append("closed: \(reason)")
        }
      }
      return NIOLoopBound(peers, eventLoop: loop)
    }.get()
  }

  func onLoop(
    _ body: @escaping @Sendable (PeerConnections, WorkerID, HostPort) -> Void
  ) async throws {
    try await peers.eventLoop.submit { body(peers.value, Self.other, Self.address) }.get()
  }

  func connect(failures: Int = 0) async throws {
    try await onLoop { $0.connect($1, $2, failures: failures) }
  }

  func close() async throws { try await onLoop { peers, id, _ in peers.close(id) } }

  func send(_ numbers: ClosedRange<Int>) async throws {
    try await onLoop { peers, id, _ in
      for number in numbers { peers.send(frame(number), to: id) }
    }
  }

  func whileBusy(_ body: () async throws -> Void) async throws {
    try await occupying(peers.eventLoop, body)
  }

  func reports(_ count: Int) async -> [String] { await lines.all { $0.count >= count } }
  func reports(until isComplete: ([String]) -> Bool) async -> [String] {
    await lines.all(isComplete)
  }
}

/// The side that other loops open streams to.
private final class Acceptor: Sendable {
  /// What it is on its loop.
  private final class Streams: PeerStreamAcceptor {
    let lines: Lines
    var open: [PeerStreamID: any PeerAnswers] = [:]
    var last: UInt64 = 0

    init(_ lines: Lines) { self.lines = lines }

    func openedPeerStream(_ answers: any PeerAnswers) -> PeerStreamID {
      last += 1
      open[PeerStreamID(last)] = answers
      lines.append("opened \(last)")
      return PeerStreamID(last)
    }

    func received(_ frame: PeerFrame, onPeerStream id: PeerStreamID) {
      lines.append("frame \(frame.oldestInput) on \(id.rawValue)")
    }

    func closedPeerStream(_ id: PeerStreamID) { lines.append("closed \(id.rawValue)") }
  }

  private let loop: any EventLoop
  private let directory: LoopDirectory
  private let lines = Lines()
  private let streams: NIOLoopBoundBox<Streams?>

  init(_ loop: any EventLoop, _ directory: LoopDirectory) {
    self.loop = loop
    self.directory = directory
    streams = .makeEmptyBox(eventLoop: loop)
  }

  func enter() async throws {
    try await loop.submit { [self] in
      let streams = self.streams.value ?? Streams(lines)
      self.streams.value = streams
      directory.enter(
        Caller.other, at: Caller.address, NIOLoopBound(streams, eventLoop: loop))
    }.get()
  }

  func leave() { directory.leave(Caller.other) }

  /// How many were taken.
  @discardableResult
  func answer(
    _ numbers: ClosedRange<Int>, on id: UInt64, thenEnd isLast: Bool = false
  ) async throws -> Int {
    try await loop.submit { [streams] in
      guard let answers = streams.value?.open[PeerStreamID(id)] else { return 0 }
      let taken = numbers.prefix { answers.send(frame($0)) }.count
      if isLast { answers.finish() }
      return taken
    }.get()
  }

  func whileBusy(_ body: () async throws -> Void) async throws { try await occupying(loop, body) }

  func events(_ count: Int) async -> [String] { await lines.all { $0.count >= count } }
  func events(until isComplete: ([String]) -> Bool) async -> [String] {
    await lines.all(isComplete)
  }
}

/// Keeps a loop from doing anything while the body runs.
private func occupying(_ loop: any EventLoop, _ body: () async throws -> Void) async throws {
  let hasBegun = NIOLockedValueBox(false)
  let isOver = NIOLockedValueBox(false)
  let ended = loop.submit {
    hasBegun.withLockedValue { $0 = true }
    while !isOver.withLockedValue({ $0 }) {}
  }
  while !hasBegun.withLockedValue({ $0 }) { await Task.yield() }
  let outcome: Result<Void, any Error>
  do { outcome = .success(try await body()) } catch { outcome = .failure(error) }
  isOver.withLockedValue { $0 = true }
  try await ended.get()
  try outcome.get()
}
