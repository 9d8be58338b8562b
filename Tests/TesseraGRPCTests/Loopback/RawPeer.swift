import NIOCore
import NIOPosix
import NIOConcurrencyHelpers
import TesseraHTTP2

/// A connection that sends whatever bytes it is told to, and keeps what comes back.
final class RawPeer: Sendable {
  private final class Collector: ChannelInboundHandler, Sendable {
    typealias InboundIn = ByteBuffer
    // A lock that ThreadSanitizer knows, other than `Mutex` when two wait for it.
    let state = NIOLockedValueBox<(bytes: ByteBuffer, isClosed: Bool)>((ByteBuffer(), false))

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      var bytes = unwrapInboundIn(data)
      _ = state.withLockedValue { $0.bytes.writeBuffer(&bytes) }
    }

    func channelInactive(context: ChannelHandlerContext) {
      state.withLockedValue { $0.isClosed = true }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
      context.close(promise: nil)
    }
  }

  private let channel: any Channel
  private let collector: Collector

  private init(channel: any Channel, collector: Collector) {
    self.channel = channel
    self.collector = collector
  }

  static func connect(to port: Int) async throws -> RawPeer {
    let collector = Collector()
    let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .channelInitializer { $0.pipeline.addHandler(collector) }
      .connect(host: "127.0.0.1", port: port)
      .get()
    return RawPeer(channel: channel, collector: collector)
  }

  func send(_ bytes: ByteBuffer) { channel.writeAndFlush(bytes, promise: nil) }

  func close() async throws { try await channel.close() }

  var isClosed: Bool { collector.state.withLockedValue { $0.isClosed } }

  /// Takes what has come since the last time.
  func take() -> ByteBuffer {
    collector.state.withLockedValue { state in
      defer { state.bytes = ByteBuffer() }
      return state.bytes
    }
  }

  /// Sends a request of any kind and gives back the answer's fields and body.
  static func request(
    _ list: HTTP2HeaderList, body: ByteBuffer, port: Int
  ) async throws -> (fields: [String: String], body: String) {
    let peer = try await connect(to: port)
    let core = try HTTP2Connection(role: .client, configuration: .defaults)
    let stream = try core.submitRequest(list, hasBody: true)
    core.write(body, on: stream)
    core.finish(stream)
    var fields: [String: String] = [:]
    var answer = ""
    var isEnded = false
    for _ in 0..<2_000 where !isEnded {
      while let output = core.takeOutput() {
        peer.send(ByteBuffer(bytes: output.readableBytesView))
      }
      try await Task.sleep(for: .milliseconds(5))
      try core.receive(peer.take())
      while let event = core.nextEvent() {
        switch event {
        case .headers(_, let block), .trailers(_, let block):
          for field in core.fields(of: block) {
            let name = String(decoding: core.name(of: field), as: UTF8.self)
            fields[name.isEmpty ? "\(field.name)" : name] = String(
              decoding: core.value(of: field), as: UTF8.self)
          }
        case .data(_, let bytes): answer += String(buffer: bytes)
        case .end, .closed: isEnded = true
        default: break
        }
      }
    }
    try? await peer.close()
    return (fields, answer)
  }
}
