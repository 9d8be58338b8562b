public import Logging
internal import NIOConcurrencyHelpers
public import NIOCore
internal import NIOPosix
internal import Synchronization
internal import TesseraHTTP2

/// A gRPC server on one address: HTTP/2 in cleartext with prior knowledge, or over TLS.
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
  let configuration: Configuration
  let table: RouteTable
  private let group: any EventLoopGroup
  let complaints: PeerComplaints
  let registry: ConnectionRegistry
  let serverCounters = ServerCounters()
  private let state = NIOLockedValueBox(State.new)

  private enum State {
    case new
    case starting
    case listening(Listener)
    case shutDown
  }

  private struct Listener {
    let channel: any Channel
    let socketFile: UnixSocketFile?
    let tls: ServerTLSContext?

    func close() async {
      try? await channel.close()
      socketFile?.remove()
    }
  }

  /// A server that does not listen yet.
  public init(
    configuration: Configuration, router: GRPCRouter, group: any EventLoopGroup, logger: Logger
  ) {
    self.configuration = configuration
    table = router.served
    self.group = group
    complaints = PeerComplaints(logger: logger)
    registry = ConnectionRegistry(
      maximumCount: configuration.maximumConnections,
      maximumPerAddress: configuration.maximumConnectionsPerAddress)
  }

  /// How often a limit was reached, and how many connections are open.
  public var counters: Counters {
    Counters(
      connectionsRefused: serverCounters.connectionsRefused.load(ordering: .relaxed),
      connectionsFailed: serverCounters.connectionsFailed.load(ordering: .relaxed),
      callsOverMemory: serverCounters.callsOverMemory.load(ordering: .relaxed),
      limits: serverCounters.reached,
      openConnections: registry.count)
  }

  /// Binds and accepts. A server starts once.
  ///
  /// - Returns: The bound port, the one asked for unless that was 0; 0 for a Unix socket.
  /// - Throws: If the address cannot be bound, the certificates cannot be read, or the server was
  ///   started before.
  public func start() async throws -> Int {
    try state.withLockedValue { state in
      guard case .new = state else {
        throw GRPCError(.failedPrecondition, "a server can be started only once")
      }
      state = .starting
    }
    let tls = try configuration.tls.map { tls throws(GRPCError) in try ServerTLSContext(tls) }
    let listener = try await bind(tls)
    let wasShutDown = state.withLockedValue { state in
      if case .shutDown = state { return true }
      state = .listening(listener)
      return false
    }
    if wasShutDown {
      await listener.close()
      throw GRPCError(.cancelled, "the server was shut down while it started")
    }
    return listener.channel.localAddress?.port ?? 0
  }

  private func bind(_ tls: ServerTLSContext?) async throws -> Listener {
    let bootstrap = ServerBootstrap(group: group)
      .serverChannelOption(.backlog, value: 1_024)
      .childChannelOption(.maxMessagesPerRead, value: 1)
      .childChannelOption(
        .recvAllocator, value: FixedSizeRecvByteBufferAllocator(capacity: 65_536)
      )
      .childChannelInitializer { [self] channel in accept(channel, tls) }
    switch configuration.address {
    case .tcp(let host, let port):
      let channel =
        try await bootstrap
        .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
        .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
        .bind(host: host, port: port).get()
      return Listener(channel: channel, socketFile: nil, tls: tls)
    case .unix(let path, let permissions):
      try UnixSocketFile.makeRoom(at: path)
      let channel = try await bootstrap.bind(unixDomainSocketPath: path).get()
      do {
        let file = try UnixSocketFile(bound: path, permissions: permissions)
        return Listener(channel: channel, socketFile: file, tls: tls)
      } catch {
        try? await channel.close()
        throw error
      }
    }
  }

  /// Reads the files of certificates and keys again; a program does so on SIGHUP. New connections see
  /// what they say. If they are wrong the old ones stay, and the log says why.
  ///
  /// - Returns: Whether there was something to read and it was good.
  @discardableResult
  public func reload() -> Bool {
    let tls: ServerTLSContext? = state.withLockedValue { state in
      if case .listening(let listener) = state { listener.tls } else { nil }
    }
    guard let tls else { return false }
    do {
      try tls.reload()
      complaints.logger.notice("certificates reloaded")
      return true
    } catch {
      complaints.logger.error(
        "certificates not reloaded, the old ones stay", metadata: ["reason": "\(error.message)"])
      return false
    }
  }

  /// Stops accepting, tells every peer (GOAWAY), lets accepted calls finish, then closes. Returns
  /// when every connection is closed.
  ///
  /// - Parameter grace: How long calls may go on; what still runs then is cancelled and ends with
  ///   UNAVAILABLE.
  public func shutdown(grace: Duration) async {
    let listener: Listener? = state.withLockedValue { state in
      defer { state = .shutDown }
      if case .listening(let listener) = state { return listener }
      return nil
    }
    await listener?.close()
    registry.beginShutdown()
    let eventLoop = group.any()
    await registry.waitUntilEmpty(for: grace, on: eventLoop)
    registry.terminateAll()
    await registry.waitUntilEmpty(for: .seconds(5), on: eventLoop)
  }
}
