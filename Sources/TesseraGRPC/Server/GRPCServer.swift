public import Logging
internal import NIOConcurrencyHelpers
public import NIOCore
internal import NIOPosix
internal import Synchronization
internal import TesseraHTTP2

/// A gRPC server on one TCP address, cleartext HTTP/2 with prior knowledge.
///
/// ```swift
/// let server = GRPCServer(
///   configuration: .init(host: "127.0.0.1", port: 6000), router: router, group: group,
///   logger: logger)
/// let port = try await server.start()
/// …
/// await server.shutdown(grace: .seconds(5))
/// ```
public final class GRPCServer: Sendable {
  private let configuration: Configuration
  private let table: RouteTable
  private let group: any EventLoopGroup
  private let complaints: PeerComplaints
  private let registry: ConnectionRegistry
  private let serverCounters = ServerCounters()
  private let state = NIOLockedValueBox(State.new)

  private enum State {
    case new
    case starting
    case listening(any Channel)
    case shutDown
  }

  /// A server that does not listen yet.
  public init(
    configuration: Configuration, router: GRPCRouter, group: any EventLoopGroup, logger: Logger
  ) {
    self.configuration = configuration
    table = router.served
    self.group = group
    complaints = PeerComplaints(logger: logger)
    registry = ConnectionRegistry(maximumCount: configuration.maximumConnections)
  }

  /// How often a limit was reached, and how many connections are open.
  public var counters: Counters {
    Counters(
      connectionsRefused: serverCounters.connectionsRefused.load(ordering: .relaxed),
      connectionsFailed: serverCounters.connectionsFailed.load(ordering: .relaxed),
      callsOverMemory: serverCounters.callsOverMemory.load(ordering: .relaxed),
      openConnections: registry.count)
  }

  /// Binds and accepts. A server starts once.
  ///
  /// - Returns: The bound port; the one asked for unless that was 0.
  /// - Throws: If the address cannot be bound, or if the server was started before.
  public func start() async throws -> Int {
    try state.withLockedValue { state in
      guard case .new = state else {
        throw GRPCError(.failedPrecondition, "a server can be started only once")
      }
      state = .starting
    }
    let channel = try await ServerBootstrap(group: group)
      .serverChannelOption(.backlog, value: 1_024)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
      .childChannelOption(.maxMessagesPerRead, value: 1)
      .childChannelOption(
        .recvAllocator, value: FixedSizeRecvByteBufferAllocator(capacity: 65_536)
      )
      .childChannelInitializer { [self] channel in accept(channel) }
      .bind(host: configuration.host, port: configuration.port)
      .get()
    let wasShutDown = state.withLockedValue { state in
      if case .shutDown = state { return true }
      state = .listening(channel)
      return false
    }
    if wasShutDown {
      try? await channel.close()
      throw GRPCError(.cancelled, "the server was shut down while it started")
    }
    return channel.localAddress?.port ?? configuration.port
  }

  /// Stops accepting, tells every peer (GOAWAY), lets accepted calls finish, then closes. Returns
  /// when every connection is closed.
  ///
  /// - Parameter grace: How long calls may go on; what still runs then is cancelled and ends with
  ///   UNAVAILABLE.
  public func shutdown(grace: Duration) async {
    let listener: (any Channel)? = state.withLockedValue { state in
      defer { state = .shutDown }
      if case .listening(let channel) = state { return channel }
      return nil
    }
    if let listener { try? await listener.close() }
    registry.beginShutdown()
    let eventLoop = group.any()
    await registry.waitUntilEmpty(for: grace, on: eventLoop)
    registry.terminateAll()
    await registry.waitUntilEmpty(for: .seconds(5), on: eventLoop)
  }

  /// On the channel's event loop.
  private func accept(_ channel: any Channel) -> EventLoopFuture<Void> {
    guard registry.reserve() else {
      serverCounters.connectionsRefused.add(1, ordering: .relaxed)
      let reason =
        registry.count < configuration.maximumConnections
        ? "the server is shutting down"
        : "\(configuration.maximumConnections) connections are open"
      complaints.complain(
        "connection refused", peer: GRPCServerPipeline.peer(of: channel), reason: reason)
      return channel.eventLoop.makeFailedFuture(GRPCError(.resourceExhausted, reason))
    }
    do {
      let connection = try GRPCServerPipeline.addHandlers(
        to: channel, table: table, configuration: configuration.connection,
        complaints: complaints, counters: serverCounters
      ) { [registry] in registry.remove($0) }
      registry.insert(connection)
      return channel.eventLoop.makeSucceededVoidFuture()
    } catch {
      registry.cancelReservation()
      return channel.eventLoop.makeFailedFuture(error)
    }
  }
}
