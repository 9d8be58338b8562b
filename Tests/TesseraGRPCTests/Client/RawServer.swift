import NIOCore
import NIOPosix
import Synchronization

/// An HTTP/2 server that does what a test tells it, frame by frame: also what no library would.
final class RawServer: Sendable {
  struct Frame: Sendable {
    var type: UInt8
    var flags: UInt8 = 0
    var stream: Int32 = 0
    var payload: [UInt8] = []

    static let data: UInt8 = 0
    static let headers: UInt8 = 1
    static let reset: UInt8 = 3
    static let settings: UInt8 = 4
    static let ping: UInt8 = 6
    static let goAway: UInt8 = 7
    static let windowUpdate: UInt8 = 8

    var isEndOfStream: Bool { (type == 0 || type == 1) && flags & 1 != 0 }

    static func data(_ stream: Int32, _ bytes: [UInt8], end: Bool = false) -> Frame {
      Frame(type: data, flags: end ? 1 : 0, stream: stream, payload: bytes)
    }

    /// DATA with so many bytes of padding.
    static func padded(_ stream: Int32, _ bytes: [UInt8], padding: Int) -> Frame {
      Frame(
        type: data, flags: 8, stream: stream,
        payload: [UInt8(padding)] + bytes + [UInt8](repeating: 0, count: padding))
    }

    /// HEADERS, every field a literal of its own.
    static func headers(
      _ stream: Int32, _ fields: KeyValuePairs<String, String>, end: Bool = false
    ) -> Frame {
      var payload: [UInt8] = []
      for (name, value) in fields {
        payload += [0, UInt8(name.utf8.count)] + Array(name.utf8)
        payload += [UInt8(value.utf8.count)] + Array(value.utf8)
      }
      return Frame(type: headers, flags: end ? 5 : 4, stream: stream, payload: payload)
    }

    static func head(_ stream: Int32) -> Frame {
      headers(stream, [":status": "200", "content-type": "application/grpc"])
    }

    static func trailers(_ stream: Int32, status: Int = 0) -> Frame {
      headers(stream, ["grpc-status": "\(status)"], end: true)
    }

    /// A status and nothing else.
    static func status(_ stream: Int32, _ status: Int) -> Frame {
      headers(
        stream,
        [":status": "200", "content-type": "application/grpc", "grpc-status": "\(status)"],
        end: true)
    }

    static func reset(_ stream: Int32, _ code: UInt8) -> Frame {
      Frame(type: reset, stream: stream, payload: [0, 0, 0, code])
    }

    static func goAway(last: Int32, code: UInt8 = 0) -> Frame {
      Frame(
        type: goAway, payload: withUnsafeBytes(of: last.bigEndian) { Array($0) } + [0, 0, 0, code])
    }

    static func settings(
      maximumStreams: UInt32? = nil, window: UInt32? = nil, maximumHeaderList: UInt32? = nil
    ) -> Frame {
      var payload: [UInt8] = []
      for (id, value) in [(UInt8(3), maximumStreams), (4, window), (6, maximumHeaderList)] {
        guard let value else { continue }
        payload += [0, id]
        payload += withUnsafeBytes(of: value.bigEndian) { Array($0) }
      }
      return Frame(type: settings, payload: payload)
    }
  }

  /// One accepted connection.
  struct Connection: Sendable {
    /// From 0, in the order of arrival.
    let number: Int
    fileprivate let channel: any Channel

    func send(_ frames: Frame...) {
      var bytes = ByteBuffer()
      for frame in frames { frame.write(to: &bytes) }
      channel.writeAndFlush(bytes, promise: nil)
    }

    /// A whole answer with one empty message.
    func answer(_ stream: Int32) {
      send(.head(stream), .data(stream, [0, 0, 0, 0, 0]), .trailers(stream))
    }

    func close() { channel.close(promise: nil) }
  }

  typealias Script = @Sendable (Connection, Frame) -> Void

  private final class Handler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    private let connection: Connection
    private let server: RawServer
    private var bytes = ByteBuffer()
    private var hasPreface = false

    init(_ connection: Connection, _ server: RawServer) {
      self.connection = connection
      self.server = server
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      var more = unwrapInboundIn(data)
      bytes.writeBuffer(&more)
      if !hasPreface {
        guard bytes.readableBytes >= 24 else { return }
        bytes.moveReaderIndex(forwardBy: 24)
        hasPreface = true
        server.greet(connection)
      }
      while let frame = Frame(readingFrom: &bytes) {
        server.log.withLock { $0.append((connection.number, frame)) }
        if frame.type == Frame.settings, frame.flags & 1 == 0, server.answersSettings {
          connection.send(Frame(type: Frame.settings, flags: 1))
        }
        server.script(connection, frame)
      }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
      context.close(promise: nil)
    }
  }

  private let script: Script
  private let answersSettings: Bool
  private let settings: Frame?
  /// Every frame that arrived, with the number of its connection.
  let log = Mutex<[(connection: Int, frame: Frame)]>([])
  private let count = Atomic(0)

  private init(settings: Frame?, script: @escaping Script) {
    self.settings = settings
    self.script = script
    answersSettings = settings != nil
  }

  private func greet(_ connection: Connection) {
    if let settings { connection.send(settings) }
  }

  var connectionCount: Int { count.load(ordering: .relaxed) }

  /// Resets that the client sent, by code.
  var resets: [UInt8] {
    log.withLock { $0.filter { $0.frame.type == Frame.reset }.map { $0.frame.payload[3] } }
  }

  /// - Parameter settings: What the server sends first; `nil` for a server that is silent.
  static func run(
    settings: Frame? = .settings(), _ script: @escaping Script,
    _ body: (RawServer, Int) async throws -> Void
  ) async throws {
    let server = RawServer(settings: settings, script: script)
    let listener = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .childChannelInitializer { channel in
        let number = server.count.add(1, ordering: .relaxed).oldValue
        let handler = Handler(Connection(number: number, channel: channel), server)
        return channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(handler)
        }
      }
      .bind(host: "127.0.0.1", port: 0).get()
    let result: Result<Void, any Error>
    do {
      try await body(server, listener.localAddress?.port ?? 0)
      result = .success(())
    } catch {
      result = .failure(error)
    }
    try await listener.close()
    try result.get()
  }
}
