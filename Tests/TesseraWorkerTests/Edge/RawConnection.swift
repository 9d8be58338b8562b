import NIOCore
import NIOPosix
import TesseraCore
import TesseraWire

/// A TCP connection that says exactly what it is told and keeps all it hears.
final class RawConnection: Sendable {
  private struct State {
    var received = ByteBuffer()
    var isClosed = false
  }

  /// What it heard, touched on the connection's loop only.
  private final class Collector: ChannelInboundHandler, Sendable {
    typealias InboundIn = ByteBuffer
    let state: NIOLoopBoundBox<State>

    init(_ loop: any EventLoop) { state = .makeBoxSendingValue(State(), eventLoop: loop) }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      var bytes = unwrapInboundIn(data)
      state.value.received.writeBuffer(&bytes)
    }

    func channelInactive(context: ChannelHandlerContext) { state.value.isClosed = true }
    func errorCaught(context: ChannelHandlerContext, error: any Error) {
      context.close(promise: nil)
    }
  }

  private let channel: any Channel
  private let collector: Collector

  private init(_ channel: any Channel, _ collector: Collector) {
    self.channel = channel
    self.collector = collector
  }

  /// - Parameter receiveBuffer: how much the system keeps for one that doesn't read, in bytes.
  static func open(
    _ address: HostPort, receiveBuffer: Int32? = nil
  ) async throws -> RawConnection {
    let loop = MultiThreadedEventLoopGroup.singleton.next()
    let collector = Collector(loop)
    var bootstrap = ClientBootstrap(group: loop).connectTimeout(.seconds(60))
    if let receiveBuffer {
      bootstrap = bootstrap.channelOption(
        .socketOption(.so_rcvbuf), value: SocketOptionValue(receiveBuffer))
    }
    let channel =
      try await bootstrap
      .channelOption(.socketOption(.tcp_nodelay), value: 1)
      .channelOption(.allowRemoteHalfClosure, value: false)
      .channelInitializer { $0.pipeline.addHandler(collector) }
      .connect(host: address.host, port: Int(address.port)).get()
    return RawConnection(channel, collector)
  }

  func send(_ bytes: [UInt8]) async throws {
    try await channel.writeAndFlush(ByteBuffer(bytes: bytes)).get()
  }

  func send(_ bytes: ByteBuffer) async throws { try await channel.writeAndFlush(bytes).get() }

  /// A frame as it stands in the notes on the wire.
  func send(json: String) async throws { try await send(frame(json)) }

  func stopReading() async throws { try await channel.setOption(.autoRead, value: false).get() }

  func finishSending() async throws { try await channel.close(mode: .output).get() }

  func close() async { try? await channel.close().get() }

  private func look<Answer: Sendable>(
    _ body: @escaping @Sendable (inout State) -> Answer
  ) async throws -> Answer {
    try await channel.eventLoop.submit { [collector] in body(&collector.state.value) }.get()
  }

  /// Waits until so many bytes are there, and takes them.
  func read(_ count: Int) async throws -> [UInt8] {
    var bytes: [UInt8]?
    try await until("\(count) bytes") {
      bytes = try? await look { state in
        state.received.readableBytes < count ? nil : state.received.readBytes(length: count)
      }
      return bytes != nil
    }
    return bytes ?? []
  }

  /// Waits for the next frame, and takes its payload.
  func readFrame() async throws -> ByteBuffer {
    let prefix = try await read(4)
    return ByteBuffer(bytes: try await read(prefix.reduce(0) { $0 << 8 | Int($1) }))
  }

  func readEnvelope() async throws -> Envelope { try EnvelopeCodec.decode(try await readFrame()) }

  func waitUntilClosed() async throws {
    try await until("the end") { (try? await look { $0.isClosed }) == true }
  }
}

struct TimedOut: Error, CustomStringConvertible {
  var description: String
}

/// Waits for something that must become true, generously.
func until(_ what: @autoclosure () -> String, _ isTrue: () async -> Bool) async throws {
  for _ in 0..<12_000 {
    if await isTrue() { return }
    try await Task.sleep(for: .milliseconds(5))
  }
  throw TimedOut(description: "waited in vain for \(what())")
}

func frame(_ text: String) -> [UInt8] {
  let bytes = Array(text.utf8)
  return withUnsafeBytes(of: UInt32(bytes.count).bigEndian, Array.init) + bytes
}
