internal import Logging
internal import NIOCore
internal import NIOPosix
internal import TesseraHTTP2

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Makes the connection of a client when a call needs one, and again after it broke.
///
/// `@unchecked Sendable`: everything but the constants is touched on the event loop alone.
final class ClientConnector: @unchecked Sendable {
  private enum State {
    case idle
    /// Calls that wait for the connection.
    case connecting([ClientCall])
    case ready(ClientConnection)
    case shutDown
  }

  let eventLoop: any EventLoop
  private let host: String
  private let port: Int
  private let configuration: GRPCClient.Configuration
  private let logger: Logger

  private var state = State.idle
  private var openCallCount = 0
  /// The client that this belongs to is gone.
  private var isAbandoned = false
  /// Every connection whose channel is open, also those that take no more calls.
  private var connections: [ObjectIdentifier: ClientConnection] = [:]
  private var onAllClosed: [EventLoopPromise<Void>] = []

  init(
    host: String, port: Int, configuration: GRPCClient.Configuration, eventLoop: any EventLoop,
    logger: Logger
  ) {
    self.host = host
    self.port = port
    self.configuration = configuration
    self.eventLoop = eventLoop
    self.logger = logger
  }

  private var target: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }

  /// Takes a call; from any thread.
  func start(_ call: ClientCall) {
    if eventLoop.inEventLoop {
      startOnLoop(call)
    } else {
      eventLoop.execute { self.startOnLoop(call) }
    }
  }

  /// Ends everything with UNAVAILABLE; from any thread.
  func shutdown() -> EventLoopFuture<Void> {
    let promise = eventLoop.makePromise(of: Void.self)
    eventLoop.execute {
      let error = GRPCError(.unavailable, "the client for \(self.target) is shut down")
      let before = self.state
      self.state = .shutDown
      if case .connecting(let calls) = before {
        for call in calls { call.failOnLoop(error) }
      }
      for connection in Array(self.connections.values) { connection.terminate(error) }
      if self.connections.isEmpty {
        promise.succeed()
      } else {
        self.onAllClosed.append(promise)
      }
    }
    return promise.futureResult
  }

  /// Nobody can make calls any more; those under way finish. From any thread.
  func drain() {
    eventLoop.execute {
      self.isAbandoned = true
      if case .ready(let connection) = self.state { connection.drain() }
    }
  }

  private func startOnLoop(_ call: ClientCall) {
    guard openCallCount < configuration.maximumCalls else {
      call.failOnLoop(
        GRPCError(
          .resourceExhausted, "\(configuration.maximumCalls) calls to \(target) are under way"))
      return
    }
    openCallCount += 1
    call.beginOnLoop { [self] in openCallCount -= 1 }
    guard !call.isEndedOnLoop else { return }
    // A connection that turns out to be at its end leaves the state idle: the second try connects.
    if case .ready(let connection) = state, connection.start(call) { return }
    switch state {
    case .ready:
      call.failOnLoop(GRPCError(.unavailable, "the connection to \(target) takes no calls"))
    case .connecting(var calls):
      state = .idle
      // Those that gave up meanwhile must not pile up while the connection takes its time.
      if calls.count > 64, calls.count > openCallCount * 2 {
        calls.removeAll { $0.isEndedOnLoop }
      }
      calls.append(call)
      state = .connecting(calls)
    case .idle:
      state = .connecting([call])
      connect()
    case .shutDown:
      call.failOnLoop(GRPCError(.unavailable, "the client for \(target) is shut down"))
    }
  }

  private func connect() {
    let timeout = TimeAmount.nanoseconds(configuration.connectTimeout.nanosecondsClamped)
    ClientBootstrap(group: eventLoop)
      .connectTimeout(timeout)
      .channelOption(.tcpOption(.tcp_nodelay), value: 1)
      .channelOption(.maxMessagesPerRead, value: 1)
      .channelOption(.recvAllocator, value: FixedSizeRecvByteBufferAllocator(capacity: 65_536))
      .channelInitializer { [self] channel in
        channel.eventLoop.makeCompletedFuture { try addHandler(to: channel) }
      }
      .connect(host: host, port: port)
      .whenComplete { [self] result in connected(result.map { _ in }) }
  }

  private func addHandler(to channel: any Channel) throws {
    let connection = try ClientConnection(
      target: target, configuration: configuration.connection,
      onUnusable: { [weak self] in self?.becameUnusable($0) },
      onClosed: { [weak self] in self?.closed($0) })
    let handler = HTTP2ChannelHandler(
      core: connection.core, consumer: connection, eventLoop: eventLoop)
    try channel.pipeline.syncOperations.addHandler(handler)
    // A host with several addresses may have several attempts; the one that connects counts.
    // Holds this object until then: the connection must not come up with nobody to own it.
    handler.onAttached = { [self] in attached(connection) }
  }

  private func attached(_ connection: ClientConnection) {
    connections[ObjectIdentifier(connection)] = connection
    logger.debug("connected", metadata: ["target": "\(target)"])
    guard case .connecting(let calls) = state else {
      // The client was shut down meanwhile, or another attempt was quicker.
      connection.terminate(GRPCError(.unavailable, "the connection is not needed"))
      return
    }
    state = .ready(connection)
    for call in calls where !connection.start(call) {
      call.failOnLoop(GRPCError(.unavailable, "the connection to \(target) takes no calls"))
    }
    if isAbandoned { connection.drain() }
  }

  private func connected(_ result: Result<Void, any Error>) {
    guard case .failure(let error) = result, case .connecting(let calls) = state else { return }
    state = .idle
    let status = GRPCError(
      .unavailable, "cannot connect to \(target): \(Self.describe(error))")
    for call in calls { call.failOnLoop(status) }
  }

  private func becameUnusable(_ connection: ClientConnection) {
    if case .ready(let current) = state, current === connection { state = .idle }
  }

  private func closed(_ connection: ClientConnection) {
    connections[ObjectIdentifier(connection)] = nil
    logger.debug("disconnected", metadata: ["target": "\(target)"])
    guard connections.isEmpty else { return }
    let promises = onAllClosed
    onAllClosed = []
    for promise in promises { promise.succeed() }
  }

  private static func describe(_ error: any Error) -> String {
    guard let error = error as? NIOConnectionError else {
      if case ChannelError.connectTimeout(let time) = error {
        return "no answer within \(time.nanoseconds / 1_000_000) ms"
      }
      return words(of: error)
    }
    let causes = error.connectionErrors.map { words(of: $0.error) }
    if !causes.isEmpty { return causes.joined(separator: "; ") }
    let names = [error.dnsAError, error.dnsAAAAError].compactMap { $0 }.map { "\($0)" }
    return names.isEmpty ? "\(error)" : names.joined(separator: "; ")
  }

  /// The system's own words where the error is the system's.
  private static func words(of error: any Error) -> String {
    guard let error = error as? IOError else { return "\(error)" }
    return String(cString: strerror(error.errnoCode))
  }
}
