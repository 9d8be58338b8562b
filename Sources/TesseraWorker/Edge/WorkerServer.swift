package import Logging
internal import NIOConcurrencyHelpers
internal import NIOCore
internal import NIOPosix
internal import TesseraControlPlane
package import TesseraCore
internal import TesseraGRPC
package import TesseraRules

/// A worker as a process runs it: one event loop or several, each with its cells behind a port of its
/// own, which takes links of gateways, clients that speak to it directly, and gRPC.
///
/// A loop is to the orchestrator and to gateways what a worker with one loop is. To its neighbours, too:
/// ``PeerConnections`` has one interface for a cell on another loop and one on another machine.
package final class WorkerServer: Sendable {
  private struct Running {
    let group: MultiThreadedEventLoopGroup
    let loops: [LoopServer]
    let following: [Task<Void, Never>]
    let credentials: GRPCClientCredentials?
  }

  private let configuration: WorkerConfiguration
  private let rules: RuleSet
  private let logger: Logger
  private let running = NIOLockedValueBox<Running?>(nil)

  /// A worker that does not listen yet.
  ///
  /// - Parameter rules: what happens in the cells of all loops; each cell runs them on its own loop.
  package init(
    configuration: WorkerConfiguration, rules: RuleSet = .freeMovement, logger: Logger
  ) {
    self.configuration = configuration
    self.rules = rules
    self.logger = logger
  }

  /// Binds the ports, registers with the orchestrator, and serves. If the orchestrator does not answer
  /// in time, the first loop owns the cell at the origin with epoch 0, and all keep trying; losing the
  /// orchestrator later never stops it from serving.
  ///
  /// - Returns: Where the first loop listens, with the port that the system chose.
  /// - Throws: ``PortUnavailable``, or what is wrong with the certificates; then nothing is left
  ///   running.
  @discardableResult
  package func start() async throws -> HostPort {
    let credentials = try configuration.orchestratorTLS.map { tls throws(GRPCError) in
      try GRPCClientCredentials(tls)
    }
    // One thread for the cells and all connections of a loop.
    let group = MultiThreadedEventLoopGroup(numberOfThreads: configuration.loops)
    let incarnation = Incarnation.beginningNow()
    var loops: [LoopServer] = []
    var following: [Task<Void, Never>] = []
    do {
      let directory = LoopDirectory()
      for (number, eventLoop) in zip(1..., group.makeIterator()) {
        loops.append(
          try await LoopServer.bind(
            number, of: configuration, rules: rules, incarnation: incarnation, on: eventLoop,
            loops: directory, logger: logger))
      }
      for loop in loops { try await loop.enterDirectory() }
      following = await join(loops, credentials)
      for loop in loops { try await loop.serve() }
    } catch {
      await Self.stop(loops, following, group)
      throw error
    }
    running.withLockedValue { [loops, following] in
      $0 = Running(group: group, loops: loops, following: following, credentials: credentials)
    }
    for loop in loops {
      loop.logger.info(
        "listening",
        metadata: [
          "addr": "\(loop.address)", "worker": "\(loop.configuration.workerID)",
          "incarnation": "\(incarnation)", "ticks": "\(configuration.tickRate)/s",
        ])
    }
    return loops[0].address
  }

  /// At the same time: without an orchestrator, each waits for it in vain.
  private func join(
    _ loops: [LoopServer], _ credentials: GRPCClientCredentials?
  ) async -> [Task<Void, Never>] {
    await withTaskGroup(of: Task<Void, Never>.self) { tasks in
      for loop in loops { tasks.addTask { await loop.join(credentials) } }
      return await tasks.reduce(into: []) { $0.append($1) }
    }
  }

  /// Takes no more, answers what has come in, closes every connection and the ports.
  package func shutdown() async {
    let running = running.withLockedValue { running in
      defer { running = nil }
      return running
    }
    guard let running else { return }
    await Self.stop(running.loops, running.following, running.group)
    logger.info("stopped")
  }

  private static func stop(
    _ loops: [LoopServer], _ following: [Task<Void, Never>], _ group: MultiThreadedEventLoopGroup
  ) async {
    for task in following { task.cancel() }
    await withTaskGroup(of: Void.self) { tasks in
      for loop in loops { tasks.addTask { await loop.stop() } }
    }
    for task in following { await task.value }
    try? await group.shutdownGracefully()
  }

  /// Reads the certificates again that it shows to the orchestrator and trusts in it.
  package func reload() {
    guard let credentials = running.withLockedValue({ $0?.credentials }) else {
      logger.notice("nothing to reload: TLS is not spoken")
      return
    }
    credentials.reload(logger: logger)
  }

  /// Where the loops listen, in their order; none while it does not run.
  package var addresses: [HostPort] { running.withLockedValue { $0?.loops ?? [] }.map(\.address) }

  /// What a loop has done since its start; `nil` while it does not run.
  ///
  /// - Parameter number: from 1.
  package func counters(
    ofLoop number: Int = 1
  ) async -> (core: WorkerCounters, edge: EdgeCounters)? {
    let loops = running.withLockedValue { $0?.loops ?? [] }
    guard let loop = loops.first(where: { $0.number == number })?.loop else { return nil }
    return try? await loop.eventLoop.submit { (loop.value.counters, loop.value.edgeCounters) }.get()
  }
}
