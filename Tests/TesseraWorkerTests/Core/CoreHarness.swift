import NIOCore
import TesseraControlPlane
public import TesseraCore
import TesseraProto
import TesseraRules
import TesseraWire

@testable import TesseraWorker

/// A message as a session got it.
struct Received: Equatable {
  var payload: Payload
  var requestID: UInt64?
  var cell: CellID
  var epoch: Epoch
  var encoding: FrameEncoding

  var errorCode: String? {
    if case .error(let refusal) = payload { refusal.code } else { nil }
  }

  var errorMessage: String {
    if case .error(let refusal) = payload { refusal.message } else { "" }
  }
}

/// A worker's core with a clock, gateways and sessions made by hand.
final class CoreHarness {
  var core: WorkerCore
  var now: Duration = .zero
  let interval: Duration = .milliseconds(50)

  /// What came out since it was last taken.
  var received: [SessionID: [Received]] = [:]
  var settled: [SessionID: UInt64] = [:]
  var settledCount: [SessionID: Int] = [:]
  var credit: [LinkID: Int] = [:]
  var clientFrames: [ClientID: [Envelope]] = [:]
  var deliveries: [Delivery] = []
  var other: [WorkerEffect] = []

  private var nextLink: UInt64 = 1
  private var nextInput: [SessionID: UInt64] = [:]

  static let linger: Duration = .seconds(30)

  init(
    owningOrigin: Bool = true,
    limits: WorkerCoreConfiguration.Limits = .defaults, frameLimit: Int = 1_000_000,
    interest: InterestConfiguration = InterestConfiguration(), rules: RuleSet = .freeMovement,
    incarnation: UInt64 = 7, ownerGrace: Duration = .milliseconds(250)
  ) {
    core = WorkerCore(
      configuration: WorkerCoreConfiguration(
        workerID: "worker-a", incarnation: Incarnation(incarnation), linger: Self.linger,
        ownerGrace: ownerGrace, frameLimit: frameLimit, limits: limits, interest: interest),
      rules: rules)
    if owningOrigin { core.foundNoOrchestrator() }
  }

  // MARK: Links

  func openLink(sessions: [SessionID] = []) -> LinkID {
    let link = LinkID(nextLink)
    nextLink += 1
    core.linkOpened(link, hello: LinkHello(nodeID: "gateway-1", kind: .gateway))
    core.received(LinkFrame(opened: sessions), on: link)
    collect()
    return link
  }

  func open(_ sessions: SessionID..., on link: LinkID) {
    core.received(LinkFrame(opened: sessions), on: link)
    collect()
  }

  func close(_ sessions: SessionID..., on link: LinkID) {
    core.received(LinkFrame(closed: sessions), on: link)
    collect()
  }

  /// The next input of a session. Returns its number.
  @discardableResult
  func send(
    _ payload: Payload, _ session: SessionID, on link: LinkID, request: UInt64? = nil,
    cell: CellID = .origin, epoch: Epoch = .unknown, as encoding: FrameEncoding = .protobuf
  ) -> UInt64 {
    let number = nextInput[session, default: 1]
    nextInput[session] = number + 1
    sendAgain(
      payload, session, number, on: link, request: request, cell: cell, epoch: epoch, as: encoding)
    return number
  }

  func sendAgain(
    _ payload: Payload, _ session: SessionID, _ number: UInt64, on link: LinkID,
    request: UInt64? = nil, cell: CellID = .origin, epoch: Epoch = .unknown,
    as encoding: FrameEncoding = .protobuf
  ) {
    let envelope = Self.bytes(
      Envelope(cell: cell, seq: number, epoch: epoch, payload: payload, requestID: request),
      encoding)
    core.received(
      LinkFrame(inputs: [SessionInput(session: session, input: number, envelope: envelope)]),
      on: link)
    collect()
  }

  func sendRaw(_ bytes: String, _ session: SessionID, on link: LinkID) {
    let number = nextInput[session, default: 1]
    nextInput[session] = number + 1
    sendRaw(bytes, session, number, on: link)
  }

  func sendRaw(_ bytes: String, _ session: SessionID, _ number: UInt64, on link: LinkID) {
    core.received(
      LinkFrame(inputs: [
        SessionInput(session: session, input: number, envelope: ByteBuffer(string: bytes))
      ]), on: link)
    collect()
  }

  func breakLink(_ link: LinkID) {
    core.linkClosed(link)
    collect()
  }

  // MARK: Clients

  func openClient(_ number: UInt64 = 1) -> ClientID {
    core.clientOpened(ClientID(number))
    collect()
    return ClientID(number)
  }

  func send(_ payloads: Payload..., from client: ClientID, as encoding: FrameEncoding = .json) {
    let frames = payloads.map {
      Self.bytes(Envelope(cell: .origin, seq: 0, payload: $0), encoding)
    }
    core.received(frames, from: client)
    collect()
  }

  // MARK: Time

  func tick(after pause: Duration? = nil) {
    now += pause ?? interval
    core.tick(now: now)
    collect()
  }

  // MARK: What came out

  /// What a session got since it was last asked for.
  func take(_ session: SessionID) -> [Received] {
    defer { received[session] = [] }
    return received[session] ?? []
  }

  func takeFrames(_ client: ClientID) -> [Envelope] {
    defer { clientFrames[client] = [] }
    return clientFrames[client] ?? []
  }

  func forgetAll() {
    received = [:]
    clientFrames = [:]
    deliveries = []
    other = []
  }

  func collect() {
    for effect in core.takeEffects() {
      switch effect {
      case .sendLinkFrames(let frames, let link):
        for frame in frames { take(frame, link) }
      case .sendFrames(let bytes, let client):
        var reader = FrameReader()
        reader.append(bytes)
        while let frame = try? reader.nextFrame() {
          if let envelope = try? EnvelopeCodec.decode(frame) {
            clientFrames[client, default: []].append(envelope)
          }
        }
      default:
        other.append(effect)
      }
    }
  }

  private func take(_ frame: LinkFrame, _ link: LinkID) {
    credit[link, default: 0] += Int(frame.credit)
    for done in frame.settled {
      settled[done.session] = done.input
      settledCount[done.session, default: 0] += 1
    }
    for delivery in frame.deliveries {
      deliveries.append(delivery)
      guard let payload = Self.payload(of: delivery) else { continue }
      for recipient in delivery.recipients {
        received[recipient.session, default: []].append(
          Received(
            payload: payload, requestID: recipient.requestID, cell: delivery.cell,
            epoch: delivery.epoch, encoding: delivery.encoding))
      }
    }
  }

  static func payload(of delivery: Delivery) -> Payload? {
    var frame = ByteBuffer()
    EnvelopeCodec.encodeFrame(
      cell: delivery.cell, seq: 0, epoch: delivery.epoch, requestID: nil,
      encodedPayload: delivery.payload, as: delivery.encoding, into: &frame)
    frame.moveReaderIndex(forwardBy: 4)
    return try? EnvelopeCodec.decode(frame).payload
  }

  static func bytes(_ envelope: Envelope, _ encoding: FrameEncoding) -> ByteBuffer {
    var buffer = ByteBuffer()
    EnvelopeCodec.encode(envelope, as: encoding, into: &buffer)
    return buffer
  }
}

extension SessionID: ExpressibleByIntegerLiteral {
  /// So that tests can write numbers.
  public init(integerLiteral value: UInt64) { self.init(value) }
}

extension EntityID: ExpressibleByIntegerLiteral {
  /// So that tests can write numbers.
  public init(integerLiteral value: UInt64) { self.init(value) }
}

extension WorkerID: ExpressibleByStringLiteral {
  /// So that tests can write names.
  public init(stringLiteral value: String) { self.init(value) }
}

extension Payload {
  static func join(_ actor: EntityID, _ x: Float, _ y: Float) -> Payload {
    .join(actor: actor, position: WorldPosition(x: x, y: y))
  }

  static func move(_ actor: EntityID, _ dx: Float, _ dy: Float) -> Payload {
    .move(actor: actor, dx: dx, dy: dy)
  }

  static func snapshot(_ actors: ActorState...) -> Payload {
    .snapshot(cell: .origin, actors: actors)
  }

  static func delta(_ moved: ActorState...) -> Payload { .delta(cell: .origin, moved: moved) }

  static func despawn(_ actors: EntityID...) -> Payload {
    .despawn(cell: .origin, actors: actors)
  }
}

func at(_ id: EntityID, _ x: Float, _ y: Float) -> ActorState {
  ActorState(id: id, position: WorldPosition(x: x, y: y))
}

/// A table of one revision.
func table(
  incarnation: UInt64 = 1, revision: UInt64,
  _ workers: [(id: WorkerID, address: String, cells: [(CellID, UInt32)])]
) -> AssignmentTable {
  AssignmentTable(
    AssignmentListing(
      workers: workers.map { worker in
        AssignmentBundle(
          workerID: worker.id, address: worker.address,
          cells: worker.cells.map { Assignment(cell: $0.0, epoch: Epoch($0.1)) })
      },
      incarnation: Incarnation(incarnation), revision: Revision(revision)))
}
