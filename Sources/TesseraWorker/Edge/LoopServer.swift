internal import Logging
internal import NIOCore
internal import NIOPosix
internal import TesseraControlPlane
internal import TesseraCore
internal import TesseraGRPC
internal import TesseraRules

/// One of a worker's loops as a process runs it: a port of its own, and a place of its own in the
/// orchestrator's table.
struct LoopServer: Sendable {
  /// From 1.
  let number: Int
  /// That of this loop alone.
  let configuration: WorkerConfiguration
  let loop: NIOLoopBound<WorkerLoop>
  let listener: any Channel
  let logger: Logger

  /// Binds the port. Nobody is let in before ``serve()``: until then the loop knows no cells.
  ///
  /// - Parameters:
  ///   - worker: the configuration of the whole worker.
  ///   - loops: those of the process.
  /// - Throws: ``PortUnavailable``.
  static func bind(
    _ number: Int, of worker: WorkerConfiguration, rules: RuleSet, incarnation: Incarnation,
    on eventLoop: any EventLoop, loops: LoopDirectory, logger: Logger
  ) async throws -> LoopServer {
    let configuration = worker.share(ofLoop: number)
    let label = worker.loops > 1 ? "\(number)" : nil
    var logger = logger
    if let label { logger[metadataKey: "loop"] = "\(label)" }
    let loop = try await eventLoop.submit { [logger] in
      NIOLoopBound(
        WorkerLoop(
          configuration: configuration, rules: rules, incarnation: incarnation,
          eventLoop: eventLoop, loops: loops, label: label, logger: logger),
        eventLoop: eventLoop)
    }.get()
    do {
      let listener = try await bind(configuration.address, loop)
      return LoopServer(
        number: number, configuration: configuration, loop: loop, listener: listener,
        logger: logger)
    } catch {
      throw PortUnavailable(address: configuration.address, cause: error)
    }
  }

  private static func bind(
    _ address: HostPort, _ loop: NIOLoopBound<WorkerLoop>
  ) async throws -> any Channel {
    try await ServerBootstrap(group: loop.eventLoop)
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
      .bind(host: address.host, port: Int(address.port))
      .get()
  }

  /// Where it listens, with the port that the system chose.
  var address: HostPort {
    let port = listener.localAddress?.port.flatMap(UInt16.init(exactly:))
    return HostPort(host: configuration.address.host, port: port ?? configuration.address.port)
  }

  /// Where others reach it.
  var advertisedAddress: HostPort { configuration.advertisedAddress ?? address }

  /// Lets the other loops of the process find it.
  func enterDirectory() async throws {
    let address = advertisedAddress
    try await loop.eventLoop.submit { [loop] in loop.value.enterDirectory(at: address) }.get()
  }

  /// Finds out which cells are this loop's, as far as that is known now, and goes on following it.
  func join(_ credentials: GRPCClientCredentials?) async -> Task<Void, Never> {
    let registration = OrchestratorRegistration(
      orchestrator: configuration.orchestrator, credentials: credentials,
      worker: configuration.workerID, address: advertisedAddress,
      group: MultiThreadedEventLoopGroup.singleton, logger: logger)
    let apply: @Sendable (AssignmentTable) -> Void = { [loop] table in
      loop.eventLoop.execute { loop.value.apply(table) }
    }
    do {
      let table = try await registration.register(within: configuration.registrationTimeout)
      logger.info(
        "registered",
        metadata: [
          "orch": "\(configuration.orchestrator)", "addr": "\(advertisedAddress)",
          "cells": "\(table.cells(of: configuration.workerID).count)",
        ])
      apply(table)
      return Task { await registration.follow(registered: table.incarnation, onTable: apply) }
    } catch {
      found(error)
      return Task { await registration.follow(registered: nil, onTable: apply) }
    }
  }

  /// What to do without an orchestrator. The cell at the origin has one writer: the first loop.
  private func found(_ error: GRPCError) {
    let isReached = error.code != .unavailable && error.code != .deadlineExceeded
    let ownsOrigin = !isReached && number == 1
    logger.warning(
      """
      \(isReached ? "refused by the orchestrator" : "no orchestrator"): owning \
      \(ownsOrigin ? "the cell at the origin" : "nothing"), will keep trying
      """,
      metadata: ["orch": "\(configuration.orchestrator)", "reason": "\(error)"])
    if ownsOrigin { loop.eventLoop.execute { [loop] in loop.value.foundNoOrchestrator() } }
  }

  /// Begins its ticks and lets visitors in.
  func serve() async throws {
    loop.eventLoop.execute { [loop] in loop.value.run() }
    try await listener.setOption(.autoRead, value: true).get()
  }

  /// Takes no more, answers what has come in, and closes every connection and the port.
  func stop() async {
    try? await listener.close()
    let ending = try? await loop.eventLoop.submit { [loop] in loop.value.stop() }.get()
    for task in ending ?? [] { await task.value }
  }
}
