package import Logging
package import NIOCore
internal import NIOPosix
internal import Synchronization
internal import TesseraControlPlane
package import TesseraCore
package import TesseraGRPC
internal import TesseraGRPCServices
internal import TesseraProto

/// How an orchestrator runs.
package struct OrchestratorConfiguration: Hashable, Sendable {
  /// Where it listens; port 0 asks the system for a free one.
  package var address: HostPort
  /// What tells it who owns what.
  package var source: ConfigurationSource
  /// Watches at a time; one more is refused with RESOURCE_EXHAUSTED.
  package var maximumWatchers: Int
  /// How long calls may go on after a shutdown has begun. Watches end at once.
  package var shutdownGrace: Duration
  /// TLS, and with which certificates; `nil` is cleartext.
  package var tls: GRPCServerTLS?
  /// What its ledger may remember.
  package var limits: AssignmentLedgerLimits

  /// Port 6000 of this machine alone, the built-in configuration, 65,536 watches, 5 s of grace.
  package static var defaults: OrchestratorConfiguration {
    OrchestratorConfiguration(
      address: HostPort(host: "127.0.0.1", port: 6000), source: .builtIn, maximumWatchers: 65536,
      shutdownGrace: .seconds(5), limits: .defaults)
  }
}

/// The orchestrator as a process runs it: the ledger behind a gRPC port.
package final class OrchestratorServer: Sendable {
  private struct Running {
    let hub: AssignmentHub
    let health: GRPCHealth
    let server: GRPCServer
  }

  private let configuration: OrchestratorConfiguration
  private let logger: Logger
  private let group: any EventLoopGroup
  private let running = Mutex<Running?>(nil)

  /// A server that does not listen yet.
  package init(
    configuration: OrchestratorConfiguration, logger: Logger,
    group: any EventLoopGroup = MultiThreadedEventLoopGroup.singleton
  ) {
    self.configuration = configuration
    self.logger = logger
    self.group = group
  }

  /// Reads the configuration and listens.
  ///
  /// - Returns: Where it listens, with the port the system chose.
  /// - Throws: ``ConfigurationSourceError``, or what keeps the port from being bound.
  package func start() async throws -> HostPort {
    let assignments = try configuration.source.load()
    let ledger = AssignmentLedger(
      incarnation: .beginningNow(), configuration: assignments, limits: configuration.limits)
    let hub = AssignmentHub(ledger, maximumWatchers: configuration.maximumWatchers)
    let health = GRPCHealth()
    let router = try makeRouter(hub, health)
    let server = GRPCServer(
      configuration: GRPCServer.Configuration(
        host: configuration.address.host, port: Int(configuration.address.port),
        tls: configuration.tls),
      router: router, group: group, logger: logger)
    let port = try await server.start()
    health.set(.serving)
    health.set(.serving, for: OrchestratorMethods.service)
    running.withLock { $0 = Running(hub: hub, health: health, server: server) }
    let address = HostPort(host: configuration.address.host, port: UInt16(port))
    logger.info(
      "listening",
      metadata: [
        "addr": "\(address)", "tls": "\(configuration.tls.words)",
        "config": "\(configuration.source)",
        "incarnation": "\(ledger.incarnation)", "revision": "\(ledger.revision)",
        "workers": "\(ledger.workerCount)", "cells": "\(ledger.cellCount)",
      ])
    return address
  }

  /// The four calls, the health of the server, and reflection for generic clients.
  private func makeRouter(_ hub: AssignmentHub, _ health: GRPCHealth) throws -> GRPCRouter {
    var router = GRPCRouter()
    OrchestratorService(hub: hub, logger: logger).register(on: &router)
    router.register(health)
    let descriptors = OrchestratorDescriptors.files.map { ByteBuffer(bytes: $0) }
    router.register(try GRPCReflection(of: router, descriptors: descriptors))
    return router
  }

  /// Reads the configuration file again and commits what is different as one revision. A file that
  /// is wrong changes nothing; why is logged in one line. So are certificates, where TLS is spoken.
  package func reload() async {
    guard let (hub, server) = running.withLock({ running in running.map { ($0.hub, $0.server) } })
    else { return }
    if configuration.tls != nil { server.reload() }
    guard case .file(let path) = configuration.source else {
      guard configuration.tls == nil else { return }
      logger.notice(
        "nothing to reload: no configuration file is set",
        metadata: ["config": "\(configuration.source)"])
      return
    }
    do {
      let assignments = try configuration.source.load()
      let commit = hub.commit { $0.apply(assignments) }
      guard let commit else {
        logger.notice("configuration reloaded, nothing changed", metadata: ["config": "\(path)"])
        return
      }
      logger.notice(
        "configuration reloaded",
        metadata: [
          "config": "\(path)", "revision": "\(commit.revision)", "gained": "\(commit.gained)",
          "removed": "\(commit.removed)", "workers": "\(hub.read(\.workerCount))",
          "changed_workers": "\(commit.workers)", "watchers": "\(hub.watcherCount)",
        ])
    } catch {
      logger.error(
        "configuration not reloaded, the old assignments stay",
        metadata: ["reason": "\(error)", "revision": "\(hub.read(\.revision))"])
    }
  }

  /// Says that nothing serves any more, ends the watches, lets the other calls finish, and closes the port.
  package func shutdown() async {
    let running = running.withLock { running in
      defer { running = nil }
      return running
    }
    guard let running else { return }
    running.health.shutDown()
    running.hub.close()
    await running.server.shutdown(grace: configuration.shutdownGrace)
    logger.info("stopped")
  }

  /// How many watches there are now.
  package var watcherCount: Int { running.withLock { $0?.hub.watcherCount ?? 0 } }
}

extension GRPCServerTLS? {
  /// What a log says of it.
  fileprivate var words: String {
    switch self?.clients {
    case nil: "off"
    case .unverified, .optional: "on"
    case .required: "mutual"
    }
  }
}
