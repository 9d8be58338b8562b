import Logging
import NIOConcurrencyHelpers
import NIOCore
import NIOPosix
import NIOSSL
import NIOTLS
import TesseraGRPC
import TesseraHTTP2

/// A server that speaks TLS, and a raw client for it.
struct TLSServer {
  let server: GRPCServer
  let port: Int
  let log: LogLines

  static func run(
    _ tls: GRPCServerTLS, _ register: (inout GRPCRouter) -> Void = { $0.echo() },
    _ body: (TLSServer) async throws -> Void
  ) async throws {
    var router = GRPCRouter()
    register(&router)
    let log = LogLines()
    let server = GRPCServer(
      configuration: .init(host: "127.0.0.1", port: 0, tls: tls), router: router,
      group: MultiThreadedEventLoopGroup.singleton, logger: Logger(label: "test") { _ in log })
    let port = try await server.start()
    let result: Result<Void, any Error>
    do {
      try await body(TLSServer(server: server, port: port, log: log))
      result = .success(())
    } catch {
      result = .failure(error)
    }
    await server.shutdown(grace: .zero)
    try result.get()
  }

  /// What a client of NIOSSL gets as the answer of `Echo`: the status, or how the handshake failed.
  func call(
    protocols: [String] = ["h2"], identity: (chain: String, key: String)? = nil,
    maximumVersion: TLSVersion? = nil, method: String = "Echo"
  ) async throws -> (status: String?, certificate: String?) {
    var configuration = TLSConfiguration.makeClientConfiguration()
    configuration.trustRoots = .certificates(
      try NIOSSLCertificate.fromPEMBytes(Array(TestCertificates.authority.utf8)))
    configuration.applicationProtocols = protocols
    configuration.maximumTLSVersion = maximumVersion
    if let identity {
      configuration.certificateChain = try NIOSSLCertificate.fromPEMBytes(
        Array(identity.chain.utf8)
      ).map { .certificate($0) }
      configuration.privateKey = .privateKey(
        try NIOSSLPrivateKey(bytes: Array(identity.key.utf8), format: .pem))
    }
    let context = try NIOSSLContext(configuration: configuration)
    let client = TLSCall(method: method)
    let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .channelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          let pipeline = channel.pipeline.syncOperations
          try pipeline.addHandler(
            NIOSSLClientHandler(context: context, serverHostname: "localhost"))
          try pipeline.addHandler(client)
        }
      }
      .connect(host: "127.0.0.1", port: port).get()
    try await channel.closeFuture.get()
    return client.result.withLockedValue { $0 }
  }
}

/// One call over a channel, and what came back when it was closed.
private final class TLSCall: ChannelInboundHandler, @unchecked Sendable {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  let result = NIOLockedValueBox<(status: String?, certificate: String?)>((nil, nil))
  private let method: String
  private var core: HTTP2Connection?

  init(method: String) { self.method = method }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    guard case .handshakeCompleted? = event as? TLSUserEvent else { return }
    let shown = try? context.pipeline.syncOperations.nioSSL_peerCertificate()
    result.withLockedValue { $0.certificate = shown.map { "\($0)" } }
    guard let core = try? HTTP2Connection(role: .client, configuration: .defaults),
      let stream = try? core.submitRequest(RawStream.list(method), hasBody: true)
    else { return }
    core.write(ByteBuffer(bytes: [0, 0, 0, 0, 2, 8, 5]), on: stream)
    core.finish(stream)
    self.core = core
    send(context)
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard let core else { return }
    try? core.receive(unwrapInboundIn(data))
    while let event = core.nextEvent() {
      switch event {
      case .headers(_, let block), .trailers(_, let block):
        for field in core.fields(of: block) where field.name == .grpcStatus {
          let status = String(decoding: core.value(of: field), as: UTF8.self)
          result.withLockedValue { $0.status = status }
        }
      case .closed: context.close(promise: nil)
      default: break
      }
    }
    send(context)
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.close(promise: nil)
  }

  private func send(_ context: ChannelHandlerContext) {
    while let output = core?.takeOutput() {
      context.writeAndFlush(
        wrapOutboundOut(ByteBuffer(bytes: output.readableBytesView)), promise: nil)
    }
  }
}

/// Keeps what is logged.
struct LogLines: LogHandler {
  private let lines = NIOLockedValueBox<[String]>([])
  var metadata: Logger.Metadata = [:]
  var logLevel = Logger.Level.info

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    lines.withLockedValue {
      $0.append("\(event.level) \(event.message) \(event.metadata ?? [:])")
    }
  }

  func contains(_ words: String...) -> Bool {
    lines.withLockedValue { lines in
      lines.contains { line in words.allSatisfy { line.contains($0) } }
    }
  }
}
