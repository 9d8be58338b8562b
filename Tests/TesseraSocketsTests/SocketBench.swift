#if os(Linux)
  import NIOCore
  import NIOPosix
  import TesseraSockets

  #if canImport(Glibc)
    import Glibc
  #else
    import Musl
  #endif

  /// An event loop whose sockets are read only when a test says so. To be touched on the loop.
  final class SocketBench: @unchecked Sendable {
    let eventLoop: any EventLoop
    let reads: DirectReads
    private let group: MultiThreadedEventLoopGroup
    private var sockets: [BenchSocket] = []

    struct NoSocket: Error {}

    init(_ group: MultiThreadedEventLoopGroup, mostPerRead: Int, mostPerRound: Int) throws {
      guard let reads = DirectReads(mostPerRead: mostPerRead, mostPerRound: mostPerRound) else {
        throw NoSocket()
      }
      self.group = group
      self.reads = reads
      eventLoop = group.next()
    }

    /// One whose channel is here and whose other end is the test's.
    ///
    /// - Parameter descriptor: that of the channel's end, if it has to be this one.
    func socket(near descriptor: CInt? = nil) throws -> BenchSocket {
      var pair: [CInt] = [0, 0]
      guard socketpair(AF_UNIX, CInt(SOCK_STREAM.rawValue), 0, &pair) == 0 else { throw NoSocket() }
      if let descriptor, pair[0] != descriptor {
        if pair[1] == descriptor {
          pair.swapAt(0, 1)
        } else {
          guard dup2(pair[0], descriptor) == descriptor else { throw NoSocket() }
          close(pair[0])
          pair[0] = descriptor
        }
      }
      let socket = BenchSocket(self, near: End(pair[0]), far: End(pair[1]))
      try socket.makeChannel()
      try socket.add()
      sockets.append(socket)
      return socket
    }

    func stop() async throws {
      try await eventLoop.submit {
        for socket in self.sockets {
          socket.onTake = nil
          socket.far.close()
        }
        self.sockets = []
      }.get()
      try await group.shutdownGracefully()
    }
  }

  /// Runs on a loop of its own, which ends with it unless something is returned.
  func onLoop(
    mostPerRead: Int = 1 << 16, mostPerRound: Int = 1024,
    _ body: @escaping @Sendable (SocketBench) throws -> Void
  ) async throws {
    let socket = try await run(mostPerRead, mostPerRound) { bench in
      try body(bench)
      return nil
    }
    try await socket?.bench.stop()
  }

  /// The test goes on with the loop of what is returned.
  func socketOnLoop(_ body: @escaping @Sendable (SocketBench) throws -> BenchSocket) async throws
    -> BenchSocket
  {
    guard let socket = try await run(1 << 16, 1024, { try body($0) }) else {
      throw SocketBench.NoSocket()
    }
    return socket
  }

  private func run(
    _ mostPerRead: Int, _ mostPerRound: Int,
    _ body: @escaping @Sendable (SocketBench) throws -> BenchSocket?
  ) async throws -> BenchSocket? {
    let bench = try SocketBench(
      MultiThreadedEventLoopGroup(numberOfThreads: 1), mostPerRead: mostPerRead,
      mostPerRound: mostPerRound)
    do {
      if let socket = try await bench.eventLoop.submit({ try body(bench) }).get() {
        return socket
      }
    } catch {
      try await bench.stop()
      throw error
    }
    try await bench.stop()
    return nil
  }

  func onLoop(
    of bench: SocketBench, _ body: @escaping @Sendable (SocketBench) throws -> Void
  ) async throws {
    try await bench.eventLoop.submit { try body(bench) }.get()
  }

  /// A socket with a channel, and what came in over it.
  final class BenchSocket: SocketInput, @unchecked Sendable {
    let bench: SocketBench
    let near: End
    let far: End
    let handler: Handler
    private var made: (any Channel)?
    private var place: DirectReads.Place?

    var takesInput = true
    var onTake: (() -> Void)?
    private(set) var buffers: [ByteBuffer] = []

    init(_ bench: SocketBench, near: End, far: End) {
      self.bench = bench
      self.near = near
      self.far = far
      handler = Handler(bench.eventLoop)
      handler.socket = self
    }

    var taken: [String] { buffers.map { String(buffer: $0) } }

    var channel: any Channel {
      guard let made else { preconditionFailure("made with the socket") }
      return made
    }

    func makeChannel() throws {
      let isOpen = ClientBootstrap(group: bench.eventLoop)
        .channelOption(ChannelOptions.autoRead, value: false)
        .channelOption(ChannelOptions.allowRemoteHalfClosure, value: true)
        .channelInitializer { channel in
          self.made = channel
          return channel.eventLoop.makeCompletedFuture {
            try channel.pipeline.syncOperations.addHandler(self.handler)
          }
        }
        .withConnectedSocket(near.descriptor)
      isOpen.whenFailure { _ in self.made = nil }
      guard let made, made.isActive else { throw SocketBench.NoSocket() }
    }

    func add() throws {
      place = bench.reads.add(channel, self)
      guard place != nil else { throw SocketBench.NoSocket() }
    }

    func resume(_ bench: SocketBench) throws {
      guard let place else { throw SocketBench.NoSocket() }
      bench.reads.resume(place)
    }

    func take(_ bytes: ByteBuffer) {
      buffers.append(bytes)
      onTake?()
    }

    func leftToChannel() { channel.read() }

    final class Handler: ChannelInboundHandler, @unchecked Sendable {
      typealias InboundIn = ByteBuffer
      weak var socket: BenchSocket?
      private(set) var context: ChannelHandlerContext?
      let inputEnded: EventLoopPromise<Void>
      let firstRead: EventLoopPromise<Void>

      init(_ eventLoop: any EventLoop) {
        inputEnded = eventLoop.makePromise()
        firstRead = eventLoop.makePromise()
      }

      func handlerAdded(context: ChannelHandlerContext) { self.context = context }

      func handlerRemoved(context: ChannelHandlerContext) { self.context = nil }

      func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        socket?.take(unwrapInboundIn(data))
        firstRead.succeed(())
      }

      func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case .inputClosed? = event as? ChannelEvent { inputEnded.succeed(()) }
      }

      func channelInactive(context: ChannelHandlerContext) {
        if let socket, let place = socket.place { socket.bench.reads.remove(place, isClosed: true) }
        inputEnded.succeed(())
        firstRead.succeed(())
      }

      func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
      }
    }
  }

  /// One end of a pair of sockets.
  final class End: @unchecked Sendable {
    let descriptor: CInt
    private var isOpen = true

    init(_ descriptor: CInt) { self.descriptor = descriptor }

    func say(_ text: String) {
      let bytes = Array(text.utf8)
      precondition(send(descriptor, bytes, bytes.count, CInt(MSG_NOSIGNAL)) == bytes.count)
    }

    /// What there is now, or so much of it.
    func readAll(_ most: Int = 1024) -> String {
      var bytes = [UInt8](repeating: 0, count: most)
      let count = recv(descriptor, &bytes, bytes.count, CInt(MSG_DONTWAIT))
      return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
    }

    func endOutput() { shutdown(descriptor, CInt(SHUT_WR)) }

    func close() {
      guard isOpen else { return }
      isOpen = false
      #if canImport(Glibc)
        Glibc.close(descriptor)
      #else
        Musl.close(descriptor)
      #endif
    }
  }
#endif
