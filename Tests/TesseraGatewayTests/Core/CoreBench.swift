import NIOCore
import TesseraControlPlane
import TesseraCore
import TesseraProto
import TesseraProtobuf
import TesseraWire

@testable import TesseraGateway

/// A core with the outside played by hand: what clients got, what workers got, what was asked of the
/// edge.
struct CoreBench {
  var core: GatewayCore
  var now: Duration = .seconds(100)

  /// Frames that clients got, by slot.
  var answers: [Int: [Envelope]] = [:]
  var encodings: [Int: [FrameEncoding]] = [:]
  /// What workers got, by link slot.
  var frames: [Int: [LinkFrame]] = [:]
  var hellos: [Int: LinkHello] = [:]
  /// Bytes of single writes to workers.
  var linkWrites: [Int: [ByteBuffer]] = [:]
  var connects: [(link: Int, address: HostPort, failures: Int)] = []
  var closedLinks: [Int] = []
  var paused: Set<Int> = []
  var closing: Set<Int> = []
  var dropped: Set<Int> = []
  var notes: [GatewayNote] = []

  static let worker = HostPort(host: "w", port: 1)
  static let cell = CellID(cx: 3, cy: -4)

  init(limits: GatewayLimits = .defaults, routes: GatewayRoutes = .fallback(Self.worker)) {
    core = GatewayCore(
      identity: .init(nodeID: "g", incarnation: Incarnation(7), loop: 0), limits: limits,
      routes: routes)
  }

  // MARK: Clients

  mutating func client() -> Int { core.clientConnected(now: now) }

  mutating func say(
    _ client: Int, _ payload: Payload, cell: CellID = Self.cell, seq: UInt64 = 0,
    epoch: UInt32 = 0, id: UInt64? = nil, as encoding: FrameEncoding = .protobuf
  ) {
    var bytes = ByteBuffer()
    EnvelopeCodec.encodeFrame(
      Envelope(cell: cell, seq: seq, epoch: Epoch(epoch), payload: payload, requestID: id),
      as: encoding, into: &bytes)
    send(client, bytes)
  }

  mutating func ping(_ client: Int, _ ids: ClosedRange<UInt64>) {
    for id in ids { say(client, .ping(timestamp: id), id: id) }
  }

  mutating func send(_ client: Int, _ bytes: ByteBuffer) {
    core.received(bytes, fromClient: client, now: now)
  }

  func errors(_ client: Int) -> [String] {
    (answers[client] ?? []).compactMap {
      if case .error(let refusal) = $0.payload { refusal.code } else { nil }
    }
  }

  func errorText(_ client: Int) -> String {
    guard case .error(let refusal)? = answers[client]?.last?.payload else { return "" }
    return refusal.message
  }

  // MARK: Workers

  /// The link to the worker is made and welcomed.
  mutating func bringUp(
    _ link: Int = 0, incarnation: UInt64 = 1, credit: UInt32 = 1000, limit: UInt32 = 1 << 20
  ) {
    core.linkConnected(link, now: now)
    turn()
    welcome(link, incarnation: incarnation, credit: credit, limit: limit)
    turn()
  }

  mutating func welcome(
    _ link: Int = 0, incarnation: UInt64 = 1, credit: UInt32 = 1000, limit: UInt32 = 1 << 20,
    version: UInt32 = 1
  ) {
    fromWorker(
      LinkWelcome(
        protocolVersion: version, nodeID: "worker", incarnation: Incarnation(incarnation),
        credit: credit, maximumFrameLength: limit), link: link)
  }

  mutating func fromWorker(_ message: some ProtobufMessage, link: Int = 0) {
    var bytes = ByteBuffer()
    LinkCodec.encodeFrame(message, into: &bytes)
    core.received(bytes, fromLink: link, now: now)
  }

  mutating func settle(
    _ session: SessionID, _ input: UInt64, credit: UInt32 = 0, link: Int = 0
  ) {
    fromWorker(
      LinkFrame(settled: [InputsSettled(session: session, input: input)], credit: credit),
      link: link)
    turn()
  }

  /// As long as a link stays up that nobody needs.
  mutating func letGraceRunOut() {
    core.timePassed(now: now)
    now += core.limits.linkGrace
    core.timePassed(now: now)
    turn()
  }

  mutating func deliver(
    _ payload: Payload, to recipients: [Recipient], as encoding: FrameEncoding = .protobuf,
    epoch: Epoch = Epoch(5), orchestrator: Incarnation = .unknown, cell: CellID = Self.cell,
    link: Int = 0
  ) {
    var bytes = ByteBuffer()
    EnvelopeCodec.encodePayload(payload, as: encoding, into: &bytes)
    fromWorker(
      LinkFrame(
        deliveries: [
          Delivery(
            recipients: Recipients(recipients), cell: cell, epoch: epoch, encoding: encoding,
            payload: bytes)
        ], orchestrator: orchestrator), link: link)
    turn()
  }

  func inputs(_ link: Int = 0) -> [SessionInput] { (frames[link] ?? []).flatMap(\.inputs) }

  func followed(_ link: Int = 0) -> [HintFollowed] { (frames[link] ?? []).flatMap(\.followed) }

  func opened(_ link: Int = 0) -> [SessionID] { (frames[link] ?? []).flatMap(\.opened) }

  func closedSessions(_ link: Int = 0) -> [SessionID] { (frames[link] ?? []).flatMap(\.closed) }

  /// The request ids of the inputs that a worker got, in order.
  func requests(_ link: Int = 0) -> [UInt64] {
    inputs(link).compactMap { (try? EnvelopeCodec.decodeHeader($0.envelope))?.requestID }
  }

  // MARK: The edge

  mutating func turn() {
    for effect in core.takeEffects() {
      switch effect {
      case .send(let bytes, let client): readAnswers(bytes.buffer, client)
      case .pauseReading(let client): paused.insert(client)
      case .resumeReading(let client): paused.remove(client)
      case .closeClient(let client): closing.insert(client)
      case .dropClient(let client): dropped.insert(client)
      case .connect(let link, let address, let failures):
        connects.append((link, address, failures))
      case .sendLink(let bytes, let link): readLink(bytes, link)
      case .closeLink(let link): closedLinks.append(link)
      case .note(let note): notes.append(note)
      }
    }
  }

  private mutating func readAnswers(_ bytes: ByteBuffer, _ client: Int) {
    var reader = FrameReader(maximumLength: 1 << 24)
    reader.append(bytes)
    while let frame = try? reader.nextFrame(), let envelope = try? EnvelopeCodec.decode(frame) {
      answers[client, default: []].append(envelope)
      encodings[client, default: []].append(
        FrameEncoding(firstByte: frame.readableBytesView.first ?? 0))
    }
  }

  private mutating func readLink(_ bytes: ByteBuffer, _ link: Int) {
    linkWrites[link, default: []].append(bytes)
    var reader = FrameReader(maximumLength: 1 << 24)
    reader.append(bytes)
    while let frame = try? reader.nextFrame() {
      if LinkCodec.isHello(frame) {
        hellos[link] = try? LinkCodec.decodeHello(frame)
      } else if let message = try? LinkCodec.decodeFrame(frame) {
        frames[link, default: []].append(message)
      }
    }
  }
}

/// A table in which each worker owns cells under an epoch.
func routes(
  _ owners: [(HostPort, [CellID])], epoch: UInt32 = 1, revision: UInt64 = 1,
  incarnation: UInt64 = 1
) throws -> GatewayRoutes {
  var mirror = AssignmentMirror()
  let workers = owners.map { address, cells in
    AssignmentBundle(
      workerID: WorkerID("worker-\(address)"), address: "\(address)",
      cells: cells.map { Assignment(cell: $0, epoch: Epoch(epoch)) })
  }
  _ = try mirror.apply(
    AssignmentListing(
      workers: workers, incarnation: Incarnation(incarnation), revision: Revision(revision)))
  return GatewayRoutes(mirror.table)
}
