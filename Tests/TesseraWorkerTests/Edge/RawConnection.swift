import NIOCore
import NIOPosix
import Synchronization
import TesseraCore
import TesseraWire

/// A TCP connection that says exactly what it is told and keeps all it hears.
final class RawConnection: Sendable {
  private struct State {
    var received = ByteBuffer()
    var isClosed = false
  }

  private final class Collector: ChannelInboundHandler, Sendable {
    typealias InboundIn = ByteBuffer
    let state = Mutex(State())

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      var bytes = unwrapInboundIn(data)
      state.withLock { _ = $0.received.writeBuffer(&bytes) }
    }

    func channelInactive(context: ChannelHandlerContext) { state.withLock { $0.isClosed = true } }
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
    let collector = Collector()
    var bootstrap = ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
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

  var isClosed: Bool { collector.state.withLock(\.isClosed) }

  /// What came, without taking it.
  var received: [UInt8] { collector.state.withLock { Array($0.received.readableBytesView) } }

  /// Waits until so many bytes are there, and takes them.
  func read(_ count: Int) async throws -> [UInt8] {
    try await until("\(count) bytes, of which \(received.count) came") {
      collector.state.withLock { $0.received.readableBytes >= count }
    }
    return collector.state.withLock { $0.received.readBytes(length: count) ?? [] }
  }

  /// Waits for the next frame, and takes its payload.
  func readFrame() async throws -> ByteBuffer {
    let prefix = try await read(4)
    return ByteBuffer(bytes: try await read(prefix.reduce(0) { $0 << 8 | Int($1) }))
  }

  func readEnvelope() async throws -> Envelope { try EnvelopeCodec.decode(try await readFrame()) }

  func waitUntilClosed() async throws { try await until("the end") { isClosed } }
}

struct TimedOut: Error, CustomStringConvertible {
  var description: String
}

/// Waits for something that must become true, generously.
func until(_ what: @autoclosure () -> String, _ isTrue: () async -> Bool) async throws {
  for _ in 0..<6_000 {
    if await isTrue() { return }
    try await Task.sleep(for: .milliseconds(5))
  }
  throw TimedOut(description: "waited in vain for \(what())")
}

func frame(_ text: String) -> [UInt8] {
  let bytes = Array(text.utf8)
  return withUnsafeBytes(of: UInt32(bytes.count).bigEndian, Array.init) + bytes
}
