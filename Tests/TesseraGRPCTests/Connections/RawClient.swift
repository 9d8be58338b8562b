import NIOCore
import NIOPosix
import Synchronization

/// An HTTP/2 client that sends frame by frame what a test tells it, and keeps every frame that comes.
/// It acknowledges nothing on its own.
final class RawClient: Sendable {
  typealias Frame = RawServer.Frame

  private struct State {
    var frames: [Frame] = []
    var isClosed = false
  }

  private final class Collector: ChannelInboundHandler, Sendable {
    typealias InboundIn = ByteBuffer
    let state = Mutex(State())
    private let bytes = Mutex(ByteBuffer())

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      var more = unwrapInboundIn(data)
      let frames = bytes.withLock { bytes in
        bytes.writeBuffer(&more)
        var frames: [Frame] = []
        while let frame = Frame(readingFrom: &bytes) { frames.append(frame) }
        return frames
      }
      state.withLock { $0.frames += frames }
    }

    func channelInactive(context: ChannelHandlerContext) {
      state.withLock { $0.isClosed = true }
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

  /// Connects, and sends the preface and settings.
  static func connect(to port: Int) async throws -> RawClient {
    let collector = Collector()
    let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .channelInitializer { $0.pipeline.addHandler(collector) }
      .connect(host: "127.0.0.1", port: port)
      .get()
    let client = RawClient(channel: channel, collector: collector)
    channel.writeAndFlush(ByteBuffer(string: "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"), promise: nil)
    client.send(.settings())
    return client
  }

  func send(_ frames: Frame...) {
    var bytes = ByteBuffer()
    for frame in frames { frame.write(to: &bytes) }
    channel.writeAndFlush(bytes, promise: nil)
  }

  /// A request of `Echo` with an empty message, or only its head.
  func request(_ stream: Int32, method: String = "Echo", isComplete: Bool = true) {
    let head = Frame.headers(
      stream,
      [
        ":method": "POST", ":scheme": "http", ":authority": "test",
        ":path": "/\(Loopback.service)/\(method)", "te": "trailers",
        "content-type": "application/grpc",
      ])
    if isComplete {
      send(head, .data(stream, [0, 0, 0, 0, 0], end: true))
    } else {
      send(head)
    }
  }

  func ping(_ payload: UInt64 = 1) {
    send(Frame(type: Frame.ping, payload: withUnsafeBytes(of: payload.bigEndian) { Array($0) }))
  }

  var frames: [Frame] { collector.state.withLock { $0.frames } }

  func frames(_ type: UInt8) -> [Frame] { frames.filter { $0.type == type } }

  var isClosed: Bool { collector.state.withLock { $0.isClosed } }

  /// The last stream, the code and the words of each GOAWAY that came.
  var goAways: [(last: UInt32, code: UInt8, words: String)] {
    frames(Frame.goAway).map { frame in
      let last = frame.payload.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
      return (last, frame.payload[7], String(decoding: frame.payload.dropFirst(8), as: UTF8.self))
    }
  }

  /// Streams on which an answer ended.
  var endedStreams: Set<Int32> { Set(frames.filter(\.isEndOfStream).map(\.stream)) }

  func close() async throws { try? await channel.close() }
}

extension RawServer.Frame {
  /// Takes a whole frame out of what has arrived.
  init?(readingFrom bytes: inout ByteBuffer) {
    guard bytes.readableBytes >= 9,
      let length = bytes.getBytes(at: bytes.readerIndex, length: 3).map({
        Int($0[0]) << 16 | Int($0[1]) << 8 | Int($0[2])
      }), bytes.readableBytes >= 9 + length
    else { return nil }
    bytes.moveReaderIndex(forwardBy: 3)
    guard let type = bytes.readInteger(as: UInt8.self),
      let flags = bytes.readInteger(as: UInt8.self),
      let stream = bytes.readInteger(as: Int32.self),
      let payload = bytes.readBytes(length: length)
    else { return nil }
    self.init(type: type, flags: flags, stream: stream, payload: payload)
  }

  func write(to bytes: inout ByteBuffer) {
    bytes.writeInteger(UInt8(payload.count >> 16))
    bytes.writeInteger(UInt16(truncatingIfNeeded: payload.count))
    bytes.writeInteger(type)
    bytes.writeInteger(flags)
    bytes.writeInteger(stream)
    bytes.writeBytes(payload)
  }
}
