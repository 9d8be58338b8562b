import NIOCore
import TesseraCore
import TesseraProto
import Testing

@testable import TesseraWorker

/// Clients that speak to the worker directly.
struct ClientTests {
  let harness = CoreHarness()

  @Test func aClientsFramesAreNumberedFromZero() {
    let client = harness.openClient()
    harness.send(.ping(timestamp: 1), .join(1, 0, 0), .move(1, 1, 0.5), from: client)
    harness.tick()
    let frames = harness.takeFrames(client)
    #expect(frames.map(\.seq) == [0, 1, 2])
    #expect(frames.map(\.payload.kind) == [.pong, .snapshot, .delta])
    #expect(frames.map(\.requestID) == [nil, nil, nil])
  }

  @Test func clientsAndSessionsOfLinksSeeOneAnother() {
    let client = harness.openClient()
    let link = harness.openLink(sessions: [1])
    harness.send(.join(1, 0, 0), from: client)
    harness.send(.join(2, 5, 5), 1, on: link)
    harness.tick()
    harness.forgetAll()
    harness.send(.move(1, 1, 1), from: client)
    harness.tick()
    #expect(harness.take(1).map(\.payload) == [.delta(at(1, 1, 1))])
    #expect(harness.takeFrames(client).map(\.payload) == [.delta(at(1, 1, 1))])
  }

  @Test func whatCannotBeSplitIntoFramesIsAnsweredThenTheConnectionEnds() {
    let client = harness.openClient()
    harness.send(.join(1, 0, 0), from: client)
    harness.core.clientBroke(client, Refusal(.frameTooLarge, "a frame of 2147483648 bytes"))
    harness.collect()
    harness.tick()
    let frames = harness.takeFrames(client)
    #expect(frames.map(\.payload.kind) == [.error, .snapshot])
    #expect(frames.map(\.seq) == [0, 1])
    #expect(closings(of: client) == 1)
    harness.tick()
    #expect(closings(of: client) == 1)
  }

  @Test func aClientThatHasSaidAllGetsItsAnswersBeforeTheEnd() {
    let client = harness.openClient()
    harness.send(.join(1, 0, 0), .move(1, 2, 0), from: client)
    harness.core.clientFinished(client)
    harness.tick()
    #expect(harness.takeFrames(client).map(\.payload.kind) == [.snapshot, .delta])
    #expect(closings(of: client) == 1)
    harness.core.clientClosed(client)
    harness.tick()
    #expect(harness.core.cell(named: .origin)?.lingeringActorCount == 1)
    harness.tick(after: CoreHarness.linger)
    #expect(harness.core.sessionCount == 0)
    #expect(harness.core.actorCount == 0)
  }

  @Test func aClientAheadOfTheTicksIsNotReadFrom() {
    var limits = WorkerCoreConfiguration.Limits.defaults
    limits.queuedInputsPerClient = 3
    let small = CoreHarness(limits: limits)
    let client = small.openClient()
    small.send(.join(1, 0, 0), .move(1, 1, 0), from: client)
    #expect(small.other.isEmpty)
    small.send(.move(1, 1, 0), .move(1, 1, 0), from: client)
    small.send(.move(1, 1, 0), from: client)
    #expect(small.other.map(Self.name) == ["pause"])
    small.tick()
    #expect(small.other.map(Self.name) == ["pause", "resume"])
    #expect(
      small.core.cell(named: .origin)?.position(of: 1) == WorldPosition(x: 4, y: 0),
      "nothing is dropped")
  }

  @Test func joinsThatAskForMoreThanATickCanCarryAreRefused() {
    var limits = WorkerCoreConfiguration.Limits.defaults
    limits.clientBytesPerTick = 1_000
    let small = CoreHarness(limits: limits)
    let client = small.openClient()
    for actor in UInt64(1)...20 { small.send(.join(EntityID(actor), 0, 0), from: client) }
    small.tick()
    let kinds = small.takeFrames(client).map(\.payload.kind)
    #expect(kinds.count == 20)
    #expect(kinds.first == .snapshot)
    #expect(kinds.last == .error)
    #expect(small.core.counters.overloaded == UInt64(kinds.filter { $0 == .error }.count))
    small.send(.join(99, 0, 0), from: client)
    small.tick()
    #expect(small.takeFrames(client).map(\.payload.kind) == [.snapshot])
  }

  @Test func garbageIsReportedOncePerConnection() {
    let client = harness.openClient()
    for _ in 0..<10 { harness.core.received([ByteBuffer(string: "{nonsense")], from: client) }
    harness.collect()
    #expect(harness.takeFrames(client).count == 10)
    #expect(harness.other.map(Self.name) == ["garbage"])
  }

  @Test func clientsBeyondTheSessionBoundAreClosed() {
    var limits = WorkerCoreConfiguration.Limits.defaults
    limits.sessions = 1
    let small = CoreHarness(limits: limits)
    _ = small.openClient(1)
    _ = small.openClient(2)
    #expect(small.other.map(Self.name) == ["close"])
    #expect(small.core.clientCount == 1)
  }

  @Test func whatComesAfterTheEndOfAConnectionIsIgnored() {
    let client = harness.openClient()
    harness.core.clientClosed(client)
    harness.send(.ping(timestamp: 1), from: client)
    harness.core.clientFinished(client)
    harness.core.clientClosed(client)
    harness.tick()
    #expect(harness.takeFrames(client).isEmpty)
  }

  private func closings(of client: ClientID) -> Int {
    harness.other.filter { if case .closeClient(client, _) = $0 { true } else { false } }.count
  }

  private static func name(_ effect: WorkerEffect) -> String {
    switch effect {
    case .pauseReading: "pause"
    case .resumeReading: "resume"
    case .clientSentGarbage: "garbage"
    case .closeClient: "close"
    default: "other"
    }
  }
}
