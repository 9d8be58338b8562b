import NIOCore
import NIOPosix
import Synchronization

/// A long path to a server: every byte arrives some time after it was sent, however many are under way.
/// Keeps the windows that the server announces.
final class DelayingProxy: Sendable {
  /// The stream windows (SETTINGS_INITIAL_WINDOW_SIZE) that came from the server, in order.
  let windows = Mutex<[UInt32]>([])
  private let delay: TimeAmount

  private init(delay: TimeAmount) { self.delay = delay }

  static func run(
    to port: Int, delay: TimeAmount, _ body: (DelayingProxy, Int) async throws -> Void
  ) async throws {
    let proxy = DelayingProxy(delay: delay)
    let group = MultiThreadedEventLoopGroup.singleton
    let listener = try await ServerBootstrap(group: group)
      .childChannelOption(.autoRead, value: false)
      .childChannelInitializer { near in
        ClientBootstrap(group: near.eventLoop)
          .channelInitializer { far in
            far.eventLoop.makeCompletedFuture {
              try far.pipeline.syncOperations.addHandler(Way(to: near, proxy, isFromServer: true))
            }
          }
          .connect(host: "127.0.0.1", port: port)
          .flatMapThrowing { far in
            try near.pipeline.syncOperations.addHandler(Way(to: far, proxy, isFromServer: false))
          }
          .flatMap { near.setOption(.autoRead, value: true) }
      }
      .bind(host: "127.0.0.1", port: 0).get()
    let result: Result<Void, any Error>
    do {
      try await body(proxy, listener.localAddress?.port ?? 0)
      result = .success(())
    } catch {
      result = .failure(error)
    }
    try await listener.close()
    try result.get()
  }

  private func note(_ frame: RawServer.Frame) {
    guard frame.type == RawServer.Frame.settings, frame.flags & 1 == 0 else { return }
    for start in stride(from: 0, to: frame.payload.count - 5, by: 6)
    where frame.payload[start] == 0 && frame.payload[start + 1] == 4 {
      let value = frame.payload[start + 2..<start + 6].reduce(0) { $0 << 8 | UInt32($1) }
      windows.withLock { $0.append(value) }
    }
  }

  /// One direction of one connection.
  private final class Way: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    private let other: any Channel
    private let proxy: DelayingProxy
    private let isFromServer: Bool
    private var unread = ByteBuffer()

    init(to other: any Channel, _ proxy: DelayingProxy, isFromServer: Bool) {
      self.other = other
      self.proxy = proxy
      self.isFromServer = isFromServer
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      let bytes = unwrapInboundIn(data)
      if isFromServer {
        unread.writeImmutableBuffer(bytes)
        while let frame = RawServer.Frame(readingFrom: &unread) { proxy.note(frame) }
      }
      let other = other
      context.eventLoop.scheduleTask(in: proxy.delay) { () -> Void in
        other.writeAndFlush(bytes, promise: nil)
      }
    }

    func channelInactive(context: ChannelHandlerContext) {
      let other = other
      context.eventLoop.scheduleTask(in: proxy.delay) { () -> Void in other.close(promise: nil) }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
      context.close(promise: nil)
    }
  }
}
