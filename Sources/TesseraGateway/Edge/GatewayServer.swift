package import Logging
import NIOCore
import NIOPosix
import Synchronization
import TesseraControlPlane
package import TesseraCore
import TesseraGRPC

/// A gateway: clients on one side, workers on the other.
///
/// ```swift
/// let gateway = GatewayServer(configuration: .defaults, logger: logger)
/// let address = try await gateway.start()
/// …
/// await gateway.shutdown()
/// ```
package final class GatewayServer: Sendable {
  private let configuration: GatewayConfiguration
  private let logger: Logger
  private let state = Mutex(State())

  private struct State {
    var running: Running?
    var isStarting = false
  }

  /// What a started gateway consists of.
  private struct Running {
    var group: MultiThreadedEventLoopGroup
    var loops: [NIOLoopBound<GatewayLoop>]
    var server: any Channel
    var watcher: Task<Void, Never>?
    var credentials: GRPCClientCredentials?
  }

  package init(configuration: GatewayConfiguration, logger: Logger) {
    self.configuration = configuration
    self.logger = logger
  }

  /// Gets a first listing if the orchestrator gives one soon, and lets clients in.
  ///
  /// - Returns: where it listens.
  /// - Throws: ``GatewayStartError``, or the system's error if the address cannot be listened on.
  package func start() async throws -> HostPort {
    let mayStart = state.withLock { state in
      defer { state.isStarting = true }
      return !state.isStarting
    }
    guard mayStart else { throw GatewayStartError.startedTwice }
    let count = configuration.loops ?? System.coreCount
    guard (1...SessionIDs.maximumLoopCount).contains(count) else {
      throw GatewayStartError.loopCount(count)
    }
    let group = MultiThreadedEventLoopGroup(numberOfThreads: count)
    do {
      let running = try await start(on: group)
      state.withLock { $0.running = running }
      let bound = Self.address(of: running.server) ?? configuration.address
      logger.info("listening", metadata: ["addr": "\(bound)", "loops": "\(count)"])
      return bound
    } catch {
      try? await group.shutdownGracefully()
      throw error
    }
  }

  /// Stops listening, waits for what workers still have to answer, and closes everything.
  package func shutdown() async {
    guard let running = state.withLock({ $0.running.take() }) else { return }
    try? await running.server.close().get()
    running.watcher?.cancel()
    await running.watcher?.value
    await Self.drain(running.loops, within: configuration.shutdownTime)
    await Self.close(running.loops, within: configuration.lingerTime)
    try? await running.group.shutdownGracefully()
    logger.info("stopped")
  }

  /// Reads the certificates again that it shows to the orchestrator and trusts in it.
  package func reload() {
    guard let credentials = state.withLock({ $0.running?.credentials }) else {
      logger.notice("nothing to reload: TLS is not spoken")
      return
    }
    credentials.reload(logger: logger)
  }

  /// What was done so far and is held now, over all loops.
  package func counters() async -> GatewayCounters {
    guard let loops = state.withLock({ $0.running?.loops }) else { return GatewayCounters() }
    var sum = GatewayCounters()
    for loop in loops { sum += await Self.on(loop) { $0.core.counters } ?? GatewayCounters() }
    return sum
  }

  /// How often loops began or ended to read their sockets themselves.
  func readingChanges() async -> Int {
    guard let loops = state.withLock({ $0.running?.loops }) else { return 0 }
    var sum = 0
    for loop in loops { sum += await Self.on(loop) { $0.reading.changeCount } ?? 0 }
    return sum
  }
}

// MARK: - Starting

extension GatewayServer {
  private func start(on group: MultiThreadedEventLoopGroup) async throws -> Running {
    let incarnation = Incarnation.beginningNow()
    let nodeID = configuration.nodeID ?? "gateway-\(String(incarnation.rawValue, radix: 36))"
    let credentials = try configuration.orchestratorTLS.map { tls throws(GRPCError) in
      try GRPCClientCredentials(tls)
    }
    let loops = try await makeLoops(group, nodeID: nodeID, incarnation: incarnation)
    let watcher = await watch(loops, group: group, nodeID: nodeID, credentials)
    do {
      let server = try await listen(group, loops)
      return Running(
        group: group, loops: loops, server: server, watcher: watcher, credentials: credentials)
    } catch {
      watcher?.cancel()
      await watcher?.value
      for loop in loops { await Self.on(loop) { $0.stopTimer() } }
      throw error
    }
  }

  private func makeLoops(
    _ group: MultiThreadedEventLoopGroup, nodeID: String, incarnation: Incarnation
  ) async throws -> [NIOLoopBound<GatewayLoop>] {
    let shared = SharedClientCount()
    var loops: [NIOLoopBound<GatewayLoop>] = []
    let eventLoops = Array(group.makeIterator())
    for (index, eventLoop) in eventLoops.enumerated() {
      let loop = try await eventLoop.submit { [configuration, logger] in
        let core = GatewayCore(
          identity: .init(nodeID: nodeID, incarnation: incarnation, loop: index),
          limits: configuration.limits, routes: .fallback(configuration.workerAddress))
        let loop = GatewayLoop(
          eventLoop: eventLoop, core: core, configuration: configuration, shared: shared,
          logger: logger)
        loop.startTimer()
        return NIOLoopBound(loop, eventLoop: eventLoop)
      }.get()
      loops.append(loop)
    }
    return loops
  }

  private func listen(
    _ group: MultiThreadedEventLoopGroup, _ loops: [NIOLoopBound<GatewayLoop>]
  ) async throws -> any Channel {
    var byEventLoop: [ObjectIdentifier: NIOLoopBound<GatewayLoop>] = [:]
    for loop in loops { byEventLoop[ObjectIdentifier(loop.eventLoop)] = loop }
    let limit = configuration.limits.clientBacklog
    return try await ServerBootstrap(group: group)
      .serverChannelOption(ChannelOptions.backlog, value: 4096)
      .serverChannelOption(ChannelOptions.socketOption(.so_reuseaddr), value: 1)
      .childChannelOption(ChannelOptions.tcpOption(.tcp_nodelay), value: 1)
      .childChannelOption(ChannelOptions.allowRemoteHalfClosure, value: true)
      .childChannelOption(ChannelOptions.autoRead, value: false)
      .childChannelOption(
        .writeBufferWaterMark, value: .init(low: limit / 2, high: limit)
      )
      .childChannelInitializer { [byEventLoop] channel in
        KeepAlive.client.apply(to: channel)
        return channel.eventLoop.makeCompletedFuture {
          guard let loop = byEventLoop[ObjectIdentifier(channel.eventLoop)] else {
            throw GatewayStartError.foreignLoop
          }
          try channel.pipeline.syncOperations.addHandler(ClientHandler(loop: loop.value))
        }
      }
      .bind(host: configuration.address.host, port: Int(configuration.address.port)).get()
  }

  /// Follows the orchestrator, and waits until it has said something or cannot be reached.
  private func watch(
    _ loops: [NIOLoopBound<GatewayLoop>], group: MultiThreadedEventLoopGroup, nodeID: String,
    _ credentials: GRPCClientCredentials?
  ) async -> Task<Void, Never>? {
    guard let target = configuration.orchestratorAddress else { return nil }
    let (firstNews, news) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
    let watcher = AssignmentWatcher(
      target: target, nodeID: nodeID, credentials: credentials, group: group, logger: logger,
      onTable: { table in
        let routes = GatewayRoutes(table)
        for loop in loops {
          loop.execute { loop in
            loop.core.apply(routes, now: loop.now)
            loop.endTurn()
          }
        }
        news.yield()
      },
      onAvailability: { _ in news.yield() })
    let task = Task { await watcher.run() }
    let limit = configuration.firstListingTime
    let alarm = Task {
      try? await Task.sleep(for: limit)
      news.yield()
    }
    for await _ in firstNews { break }
    alarm.cancel()
    return task
  }

  private static func address(of channel: any Channel) -> HostPort? {
    guard let address = channel.localAddress, let host = address.ipAddress,
      let port = address.port.flatMap(UInt16.init(exactly:))
    else { return nil }
    return HostPort(host: host, port: port)
  }
}

// MARK: - Stopping

extension GatewayServer {
  private static func drain(
    _ loops: [NIOLoopBound<GatewayLoop>], within time: Duration
  ) async {
    for loop in loops {
      await on(loop) {
        $0.core.stop()
        $0.endTurn()
      }
    }
    await poll(for: time) {
      for loop in loops {
        if await on(loop, { $0.core.unsettledCount }) ?? 0 > 0 { return false }
      }
      return true
    }
  }

  private static func close(
    _ loops: [NIOLoopBound<GatewayLoop>], within time: Duration
  ) async {
    for loop in loops {
      await on(loop) {
        $0.core.disconnectAll()
        $0.endTurn()
      }
    }
    await poll(for: time) {
      for loop in loops {
        if await on(loop, { $0.hasClients }) ?? false { return false }
      }
      return true
    }
    for loop in loops {
      await on(loop) {
        $0.dropClients()
        $0.stopTimer()
      }
    }
  }

  private static func poll(
    for time: Duration, until isDone: () async -> Bool
  ) async {
    let clock = ContinuousClock()
    let end = clock.now + time
    while await !isDone(), clock.now < end {
      try? await Task.sleep(for: .milliseconds(10))
    }
  }

  /// `nil` if the loop has ended.
  @discardableResult
  private static func on<Value: Sendable>(
    _ loop: NIOLoopBound<GatewayLoop>, _ body: @escaping @Sendable (GatewayLoop) -> Value
  ) async -> Value? {
    try? await loop.eventLoop.submit { body(loop.value) }.get()
  }
}

extension NIOLoopBound where Value == GatewayLoop {
  /// Runs on the loop, later.
  fileprivate func execute(_ body: @escaping @Sendable (GatewayLoop) -> Void) {
    eventLoop.execute { body(self.value) }
  }
}

/// Why a gateway did not start.
package enum GatewayStartError: Error, Hashable, Sendable, CustomStringConvertible {
  case startedTwice
  case loopCount(Int)
  case foreignLoop

  package var description: String {
    switch self {
    case .startedTwice: "a gateway can be started once"
    case .loopCount(let count):
      "\(count) event loops: a gateway has 1 to \(SessionIDs.maximumLoopCount)"
    case .foreignLoop: "a connection came on an event loop that is not the gateway's"
    }
  }
}
