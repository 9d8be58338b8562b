package import Logging
internal import NIOCore
internal import NIOPosix
internal import Synchronization
internal import TesseraControlPlane
package import TesseraCore
internal import TesseraGRPC
package import TesseraRules

/// A worker as a process runs it: its cells behind one port, which takes links of gateways, clients
/// that speak to it directly, and gRPC.
package final class WorkerServer: Sendable {
  private struct Running {
    let group: MultiThreadedEventLoopGroup
    let listener: any Channel
    let loop: NIOLoopBound<WorkerLoop>
    let following: Task<Void, Never>
    let credentials: GRPCClientCredentials?
  }

  private let configuration: WorkerConfiguration
  private let rules: RuleSet
  private let logger: Logger
  private let running = Mutex<Running?>(nil)

  /// A worker that does not listen yet.
  package init(
    configuration: WorkerConfiguration, rules: RuleSet = .freeMovement, logger: Logger
  ) {
    self.configuration = configuration
    self.rules = rules
    self.logger = logger
  }

  /// Binds its port, registers with the orchestrator, and serves. If the orchestrator does not answer
  /// in time, the worker owns the cell at the origin with epoch 0 and keeps trying; losing the
  /// orchestrator later never stops it from serving.
  ///
  /// - Returns: Where it listens, with the port that the system chose.
  /// - Throws: What keeps the port from being bound, or is wrong with the certificates.
  package func start() async throws -> HostPort {
    let credentials = try configuration.orchestratorTLS.map { tls throws(GRPCError) in
      try GRPCClientCredentials(tls)
    }
    // One loop for the cells and all connections.
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    let eventLoop = group.next()
    let incarnation = Incarnation.beginningNow()
    let loop = try await eventLoop.submit { [configuration, rules, logger] in
      NIOLoopBound(
        WorkerLoop(
          configuration: configuration, rules: rules, incarnation: incarnation,
          eventLoop: eventLoop, logger: logger),
        eventLoop: eventLoop)
    }.get()

    let listener: any Channel
    do {
      listener = try await bind(group, loop)
    } catch {
      try? await group.shutdownGracefully()
      throw error
    }
    let port = listener.localAddress?.port.flatMap(UInt16.init(exactly:))
    let bound = HostPort(
      host: configuration.address.host, port: port ?? configuration.address.port)
    let following = await join(
      loop, as: configuration.advertisedAddress ?? bound, credentials)
    eventLoop.execute { loop.value.run() }
    try await listener.setOption(.autoRead, value: true).get()
    running.withLock {
      $0 = Running(
        group: group, listener: listener, loop: loop, following: following,
        credentials: credentials)
    }
    logger.info(
      "listening",
      metadata: [
        "addr": "\(bound)", "worker": "\(configuration.workerID)", "incarnation": "\(incarnation)",
        "ticks": "\(configuration.tickRate)/s",
      ])
    return bound
  }

  /// Takes no more, answers what has come in, closes every connection and the port.
  package func shutdown() async {
    let running = running.withLock { running in
      defer { running = nil }
      return running
    }
    guard let running else { return }
    running.following.cancel()
    try? await running.listener.close()
    try? await running.loop.eventLoop.submit { running.loop.value.stop() }.get()
    await running.following.value
    try? await running.group.shutdownGracefully()
    logger.info("stopped")
  }

  /// Reads the certificates again that it shows to the orchestrator and trusts in it.
  package func reload() {
    guard let credentials = running.withLock({ $0?.credentials }) else {
      logger.notice("nothing to reload: TLS is not spoken")
      return
    }
    credentials.reload(logger: logger)
  }

  /// What it has done since its start; `nil` while it does not run.
  package func counters() async -> (core: WorkerCounters, edge: EdgeCounters)? {
    guard let loop = running.withLock({ $0?.loop }) else { return nil }
    return try? await loop.eventLoop.submit { (loop.value.counters, loop.value.edgeCounters) }.get()
  }
}

extension WorkerServer {
  /// The listener does not accept before it is told to: until then the worker knows no cells.
  private func bind(
    _ group: MultiThreadedEventLoopGroup, _ loop: NIOLoopBound<WorkerLoop>
  ) async throws -> any Channel {
    try await ServerBootstrap(group: group)
      .serverChannelOption(.backlog, value: 1_024)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .serverChannelOption(.autoRead, value: false)
      .childChannelOption(.socketOption(.tcp_nodelay), value: 1)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          let loop = loop.value
          guard loop.accepted(channel) else {
            channel.close(promise: nil)
            return
          }
          try channel.pipeline.syncOperations.addHandler(VisitorHandler(loop))
        }
      }
      .bind(host: configuration.address.host, port: Int(configuration.address.port))
      .get()
  }

  /// Finds out which cells are this worker's, as far as that is known now, and goes on following it.
  private func join(
    _ loop: NIOLoopBound<WorkerLoop>, as address: HostPort, _ credentials: GRPCClientCredentials?
  ) async -> Task<Void, Never> {
    let registration = OrchestratorRegistration(
      orchestrator: configuration.orchestrator, credentials: credentials,
      worker: configuration.workerID, address: address,
      group: MultiThreadedEventLoopGroup.singleton, logger: logger)
    let apply: @Sendable (AssignmentTable) -> Void = { table in
      loop.eventLoop.execute { loop.value.apply(table) }
    }
    do {
      let table = try await registration.register(within: configuration.registrationTimeout)
      logger.info(
        "registered",
        metadata: [
          "orch": "\(configuration.orchestrator)", "addr": "\(address)",
          "cells": "\(table.cells(of: configuration.workerID).count)",
        ])
      apply(table)
      return Task { await registration.follow(registered: table.incarnation, onTable: apply) }
    } catch {
      let isReached = error.code != .unavailable && error.code != .deadlineExceeded
      logger.warning(
        isReached
          ? "refused by the orchestrator: owning nothing, will keep trying"
          : "no orchestrator: owning the cell at the origin, will keep trying",
        metadata: ["orch": "\(configuration.orchestrator)", "reason": "\(error)"])
      if !isReached { loop.eventLoop.execute { loop.value.foundNoOrchestrator() } }
      return Task { await registration.follow(registered: nil, onTable: apply) }
    }
  }
}
