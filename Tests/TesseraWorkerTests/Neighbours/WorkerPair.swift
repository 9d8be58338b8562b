import NIOCore
import TesseraControlPlane
import TesseraCore
import TesseraProto
import TesseraProtobuf
import TesseraRules
import TesseraWire

@testable import TesseraWorker

/// Two workers or more, the streams between them, and a gateway that acts by their hints.
final class WorkerPair {
  static let left = CellID(cx: 0, cy: 0)
  static let right = CellID(cx: 1, cy: 0)

  var cores: [WorkerID: WorkerCore] = [:]
  var now: Duration = .zero
  /// After so many frames between the workers all streams break once.
  var cutAfter: Int?
  /// Whether the gateway goes after the actors that hints name.
  var followsHints = true
  /// Whether its link to the former worker of the next such actor has broken before.
  var isBehind = false
  /// Whether workers say that they read components in columns; otherwise they seem to be older.
  var readColumns = true
  /// Whether nothing comes through between the workers, and nobody notices.
  var isStalled = false
  /// Whether word that an entity goes on stays under way, with all that is said on its stream after it.
  var holdsCommits = false

  private(set) var delivered = 0
  private(set) var hints: [RouteHint] = []
  private(set) var joined: [ActorJoined] = []
  private(set) var settled: [WorkerID: UInt64] = [:]
  /// The latest input of each other session that was settled, by whichever worker.
  private(set) var settledOf: [SessionID: UInt64] = [:]
  private(set) var received: [(from: WorkerID, payload: Payload, request: UInt64?)] = []
  private var nextInput: [WorkerID: UInt64] = [:]
  private var opened: Set<WorkerID> = []

  private struct Stream {
    var from: WorkerID
    var to: WorkerID
    var id: PeerStreamID
    var up: [PeerFrame] = []
    var down: [PeerFrame] = []
  }

  private var streams: [Stream] = []
  private var lastStream: UInt64 = 0
  var streamCount: Int { streams.count }

  static let session: SessionID = 77

  init(
    rules: RuleSet = .freeMovement, longestTick: Duration? = nil,
    workers: [WorkerID] = ["worker-a", "worker-b"]
  ) {
    for id in workers {
      cores[id] = WorkerCore(
        configuration: WorkerCoreConfiguration(
          workerID: id, incarnation: Incarnation(7), longestTick: longestTick),
        rules: rules)
    }
    apply(table(revision: 1, Self.owners(leftEpoch: 1)))
    for id in cores.keys.sorted() {
      cores[id]?.linkOpened(LinkID(1), hello: LinkHello(nodeID: "gateway-1", kind: .gateway))
    }
    collect()
  }

  static func owners(
    leftEpoch: UInt32
  ) -> [(id: WorkerID, address: String, cells: [(CellID, UInt32)])] {
    [("worker-a", "a:1", [(left, leftEpoch)]), ("worker-b", "b:1", [(right, 1)])]
  }

  /// The gateway's link to a worker breaks and is made again.
  func relink(_ id: WorkerID) {
    cores[id]?.linkClosed(LinkID(1))
    cores[id]?.linkOpened(LinkID(1), hello: LinkHello(nodeID: "gateway-1", kind: .gateway))
    cores[id]?.received(LinkFrame(opened: [Self.session]), on: LinkID(1))
    collect()
  }

  func say(_ frame: LinkFrame, to id: WorkerID) {
    cores[id]?.received(frame, on: LinkID(1))
    collect()
  }

  /// Another gateway's session: comes, says something, and goes.
  func visit(_ id: WorkerID, _ session: SessionID, _ payload: Payload, cell: CellID) {
    var bytes = ByteBuffer()
    EnvelopeCodec.encode(
      Envelope(cell: cell, seq: 0, payload: payload), as: .protobuf, into: &bytes)
    cores[id]?.received(
      LinkFrame(
        opened: [session], inputs: [SessionInput(session: session, input: 1, envelope: bytes)],
        closed: [session]), on: LinkID(1))
    collect()
  }

  func apply(_ table: AssignmentTable, at id: WorkerID) {
    cores[id]?.apply(table)
    collect()
  }

  func apply(_ table: AssignmentTable) {
    for id in cores.keys.sorted() { cores[id]?.apply(table) }
  }

  /// An input of the session over the gateway's link to a worker.
  @discardableResult
  func send(_ payload: Payload, to id: WorkerID, cell: CellID, request: UInt64) -> UInt64 {
    let number = (nextInput[id] ?? 0) + 1
    nextInput[id] = number
    sendAgain(payload, number, to: id, cell: cell, request: request)
    return number
  }

  func sendAgain(
    _ payload: Payload, _ number: UInt64, to id: WorkerID, cell: CellID, request: UInt64
  ) {
    var bytes = ByteBuffer()
    EnvelopeCodec.encode(
      Envelope(cell: cell, seq: 0, payload: payload, requestID: request), as: .protobuf,
      into: &bytes)
    open(id)
    cores[id]?.received(
      LinkFrame(inputs: [SessionInput(session: Self.session, input: number, envelope: bytes)]),
      on: LinkID(1))
    collect()
  }

  private func open(_ id: WorkerID) {
    guard opened.insert(id).inserted else { return }
    cores[id]?.received(LinkFrame(opened: [Self.session]), on: LinkID(1))
  }

  func tick(after pause: Duration = .milliseconds(50)) {
    now += pause
    for id in cores.keys.sorted() { cores[id]?.tick(now: now) }
    collect()
  }

  /// What is under way arrives so much later.
  func passes(_ pause: Duration) {
    now += pause
    for id in cores.keys { cores[id]?.observe(now) }
    collect()
  }

  func cut() {
    let broken = streams
    streams = []
    for stream in broken {
      cores[stream.from]?.peerClosed(stream.to)
      cores[stream.to]?.peerStreamClosed(stream.id)
    }
  }

  /// How often the actor is in a world.
  func count(of actor: EntityID) -> Int {
    cores.values.count { $0.position(of: actor) != nil }
  }

  func takeReceived() -> [(from: WorkerID, payload: Payload, request: UInt64?)] {
    defer { received = [] }
    return received
  }

  /// Does what the workers want until they want nothing more.
  private func collect() {
    var isBusy = true
    while isBusy {
      isBusy = false
      for id in cores.keys.sorted() {
        for effect in cores[id]?.takeEffects() ?? [] {
          isBusy = true
          perform(effect, of: id)
        }
      }
      if deliver() { isBusy = true }
    }
  }

  private func deliver() -> Bool {
    guard !isStalled else { return false }
    for index in streams.indices {
      let isHeld = holdsCommits && streams[index].up.first?.commits.isEmpty == false
      let isAsked = !streams[index].up.isEmpty && !isHeld
      guard isAsked || !streams[index].down.isEmpty else { continue }
      if delivered == cutAfter {
        cutAfter = nil
        cut()
        return true
      }
      delivered += 1
      let stream = streams[index]
      if isAsked {
        let frame = streams[index].up.removeFirst()
        cores[stream.to]?.received(Self.copied(frame), on: stream.id)
      } else {
        let frame = streams[index].down.removeFirst()
        var copy = Self.copied(frame)
        if !readColumns { copy.hello?.readsComponentColumns = false }
        cores[stream.from]?.answered(copy, by: stream.to)
      }
      return true
    }
    return false
  }

  /// As it comes out of the wire.
  private static func copied(_ frame: PeerFrame) -> PeerFrame {
    (try? PeerFrame(protobuf: frame.encoded())) ?? PeerFrame()
  }

  private func perform(_ effect: WorkerEffect, of id: WorkerID) {
    switch effect {
    case .connectPeer(let other, _, _):
      lastStream += 1
      let stream = Stream(from: id, to: other, id: PeerStreamID(lastStream))
      streams.append(stream)
      cores[other]?.peerStreamOpened(stream.id)
      cores[id]?.peerConnected(other)
    case .closePeer(let other):
      for stream in streams where stream.from == id && stream.to == other {
        cores[other]?.peerStreamClosed(stream.id)
      }
      streams.removeAll { $0.from == id && $0.to == other }
    case .sendPeerFrame(let frame, let other):
      if let index = streams.firstIndex(where: { $0.from == id && $0.to == other }) {
        streams[index].up.append(frame)
      }
    case .answerPeer(let frame, let stream):
      if let index = streams.firstIndex(where: { $0.id == stream }) {
        streams[index].down.append(frame)
      }
    case .closePeerStream(let stream, _):
      guard let index = streams.firstIndex(where: { $0.id == stream }) else { return }
      let ended = streams.remove(at: index)
      cores[ended.from]?.peerClosed(ended.to)
    case .sendLinkFrames(let frames, _): for frame in frames { take(frame, from: id) }
    default: break
    }
  }

  private func take(_ frame: LinkFrame, from id: WorkerID) {
    for delivery in frame.deliveries {
      guard let payload = CoreHarness.payload(of: delivery) else { continue }
      for recipient in delivery.recipients {
        received.append((id, payload, recipient.requestID))
      }
    }
    for done in frame.settled {
      if done.session == Self.session {
        settled[id] = done.input
      } else {
        settledOf[done.session] = done.input
      }
    }
    joined += frame.joined
    for hint in frame.hints {
      hints.append(hint)
      guard followsHints else { continue }
      let target: WorkerID = hint.address == "b:1" ? "worker-b" : "worker-a"
      open(target)
      cores[target]?.received(
        LinkFrame(followed: [
          HintFollowed(
            session: hint.session, actor: hint.actor, hops: hint.hops, isBehind: isBehind)
        ]), on: LinkID(1))
      isBehind = false
    }
  }
}
