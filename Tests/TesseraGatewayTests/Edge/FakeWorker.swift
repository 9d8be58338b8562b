import Logging
import NIOCore
import NIOPosix
import TesseraCore
import TesseraProto
import TesseraProtobuf
import TesseraWire

@testable import TesseraGateway

/// The worker's side of links: answers every ping once and settles what it gets, unless told to hold
/// back.
final class FakeWorker: Sendable {
  struct State {
    var life: UInt64 = 1
    var credit: UInt32 = 8192
    var limit: UInt32 = 1 << 20
    /// Inputs are taken and neither answered nor settled.
    var isHolding = false
    var latest: [SessionID: UInt64] = [:]
    /// Inputs that took effect, in order, with their requests.
    var applied: [(session: SessionID, request: UInt64?)] = []
    /// Inputs as they came, repeats and all.
    var received: [SessionInput] = []
    var opened: [SessionID] = []
    var closed: [SessionID] = []
    var hellos: [LinkHello] = []
    var links: [any Channel] = []
    var held: [(any Channel, SessionInput)] = []
    var isDeaf = false
  }

  let state = WatchedLock(State())
  private let server = WatchedLock<(any Channel)?>(nil)
  private static let group = MultiThreadedEventLoopGroup.singleton

  /// Listens on a free port, or on one it had before.
  @discardableResult
  func start(port: UInt16 = 0) async throws -> HostPort {
    let channel = try await ServerBootstrap(group: Self.group)
      .serverChannelOption(ChannelOptions.socketOption(.so_reuseaddr), value: 1)
      .childChannelInitializer { [self] channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(Handler(worker: self))
        }
      }
      .bind(host: "127.0.0.1", port: Int(port)).get()
    server.withLock { $0 = channel }
    return HostPort(host: "127.0.0.1", port: UInt16(channel.localAddress?.port ?? 0))
  }

  /// Stops listening and breaks all links.
  func stop() async {
    try? await server.withLock { $0 }?.close().get()
    await breakLinks()
  }

  func breakLinks() async {
    let links = state.withLock { state in
      defer {
        state.links = []
        state.held = []
      }
      return state.links
    }
    for link in links { try? await link.close().get() }
  }

  /// As after a crash: everything is forgotten.
  func beginNewLife() {
    state.withLock {
      $0.life += 1
      $0.latest = [:]
    }
  }

  /// Does what was held back, on the loop of its link: what comes in meanwhile is done after it.
  func release() {
    let links = state.withLock { state in
      state.isHolding = false
      return state.links
    }
    for link in links {
      link.eventLoop.execute {
        let held = self.state.withLock { state in
          defer { state.held.removeAll { $0.0 === link } }
          return state.held.filter { $0.0 === link }
        }
        for (_, input) in held { self.take(input, on: link) }
      }
    }
  }

  /// Stops or resumes reading all links.
  func setDeaf(_ isDeaf: Bool) async throws {
    let links = state.withLock { $0.links }
    for link in links { try await link.setOption(.autoRead, value: !isDeaf).get() }
  }

  /// Says something to a session without having been asked.
  func push(
    _ payload: Payload, to session: SessionID, as encoding: FrameEncoding = .protobuf
  ) {
    var bytes = ByteBuffer()
    EnvelopeCodec.encodePayload(payload, as: encoding, into: &bytes)
    let frame = LinkFrame(deliveries: [
      Delivery(
        recipients: [Recipient(session: session)], cell: .origin, epoch: Epoch(3),
        encoding: encoding, payload: bytes)
    ])
    for link in state.withLock({ $0.links }) { Self.send(frame, on: link) }
  }

  var sessions: [SessionID] { state.withLock { $0.opened } }

  private static func send(_ message: some ProtobufMessage, on channel: any Channel) {
    var bytes = ByteBuffer()
    LinkCodec.encodeFrame(message, into: &bytes)
    channel.writeAndFlush(bytes, promise: nil)
  }

  private func welcome(_ hello: LinkHello, on channel: any Channel) {
    let welcome = state.withLock { state in
      state.hellos.append(hello)
      state.links.append(channel)
      return LinkWelcome(
        nodeID: "fake", incarnation: Incarnation(state.life), credit: state.credit,
        maximumFrameLength: state.limit)
    }
    Self.send(welcome, on: channel)
  }

  private func received(_ frame: LinkFrame, on channel: any Channel) {
    state.withLock {
      $0.opened += frame.opened
      $0.received += frame.inputs
      $0.closed += frame.closed
    }
    for input in frame.inputs {
      let isHeld = state.withLock { state in
        let isHeld = state.isHolding || state.held.contains { $0.0 === channel }
        if isHeld { state.held.append((channel, input)) }
        return isHeld
      }
      if !isHeld { take(input, on: channel) }
    }
  }

  private func take(_ input: SessionInput, on channel: any Channel) {
    let envelope = try? EnvelopeCodec.decode(input.envelope)
    state.withLock { state in
      guard input.input > state.latest[input.session] ?? 0 else { return }
      state.latest[input.session] = input.input
      state.applied.append((input.session, envelope?.requestID))
    }
    var answer = LinkFrame(
      settled: [InputsSettled(session: input.session, input: input.input)], credit: 1)
    if case .ping(let timestamp)? = envelope?.payload {
      let encoding = FrameEncoding(firstByte: input.envelope.readableBytesView.first ?? 0)
      var payload = ByteBuffer()
      EnvelopeCodec.encodePayload(.pong(timestamp: timestamp), as: encoding, into: &payload)
      answer.deliveries = [
        Delivery(
          recipients: [Recipient(session: input.session, requestID: envelope?.requestID)],
          cell: envelope?.cell ?? .origin, epoch: .unknown, encoding: encoding, payload: payload)
      ]
    }
    Self.send(answer, on: channel)
  }

  private final class Handler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    private let worker: FakeWorker
    private var reader = FrameReader(maximumLength: 1 << 20)

    init(worker: FakeWorker) { self.worker = worker }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      reader.append(unwrapInboundIn(data))
      while let frame = try? reader.nextFrame() {
        if LinkCodec.isHello(frame), let hello = try? LinkCodec.decodeHello(frame) {
          worker.welcome(hello, on: context.channel)
        } else if let message = try? LinkCodec.decodeFrame(frame) {
          worker.received(message, on: context.channel)
        }
      }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
      context.close(promise: nil)
    }
  }
}

/// A gateway on a free port in front of a fake worker, for the time of a test: one whose channels read,
/// and then one that reads past them.
func withGateway(
  loops: Int = 1, limits: GatewayLimits = .patient, maximumClients: Int = 50_000,
  _ body: (HostPort, GatewayServer, FakeWorker) async throws -> Void
) async throws {
  for reading in [ReadingMode.Limits.never, .always] {
    try await withGateway(
      reading: reading, loops: loops, limits: limits, maximumClients: maximumClients, body)
  }
}

func withGateway(
  reading: ReadingMode.Limits, loops: Int = 1, limits: GatewayLimits = .patient,
  maximumClients: Int = 50_000, _ body: (HostPort, GatewayServer, FakeWorker) async throws -> Void
) async throws {
  let worker = FakeWorker()
  let address = try await worker.start()
  var configuration = GatewayConfiguration(
    address: HostPort(host: "127.0.0.1", port: 0), workerAddress: address,
    orchestratorAddress: nil, loops: loops, maximumClients: maximumClients,
    connectTime: .seconds(60), lingerTime: .milliseconds(200), limits: limits)
  configuration.reading = reading
  let gateway = GatewayServer(configuration: configuration, logger: quietLogger)
  let bound = try await gateway.start()
  do {
    try await body(bound, gateway, worker)
  } catch {
    await gateway.shutdown()
    await worker.stop()
    throw error
  }
  await gateway.shutdown()
  await worker.stop()
}

/// Says nothing: what a gateway logs is no test's business.
let quietLogger = Logger(label: "gateway") { _ in SwiftLogNoOpLogHandler() }

extension GatewayLimits {
  /// Those of production, but no machine is too slow for them.
  static var patient: GatewayLimits {
    var limits = defaults
    limits.welcomeTime = .seconds(60)
    limits.linkSilence = .seconds(600)
    limits.frameSilence = .seconds(600)
    limits.halfClosedTime = .seconds(600)
    return limits
  }
}
