import Logging
import NIOCore
import TesseraCore
import TesseraGateway
import TesseraOrchestrator
import TesseraSimulation
import TesseraWorker
import Testing

/// A whole world in this process, with sockets: cells on two loops of one worker and on another worker.
@Suite struct ManyLoopsTests {
  @Test func whoWalksFromLoopToLoopAndToAnotherWorkerLosesNothing() async throws {
    try await withWorld { world in
      var plan = SimulationPlan(address: world.gateway)
      plan.bots = 16
      plan.connections = 16
      plan.duration = .seconds(3)
      plan.ramp = .milliseconds(200)
      plan.rate = 20
      plan.grace = .seconds(60)
      plan.encoding = .mixed
      plan.walk = .borders
      plan.teleports = 6
      plan.cells = World.cells
      var report: SimulationReport
      var crossed: [UInt64]
      repeat {
        plan.actorBase += 1_000
        plan.duration *= 2
        report = try await Simulation(plan: plan, threads: 2).run()
        #expect(report.tally.isClean, "\(report.table)")
        crossed = try await world.crossings()
        // However slow the machine is, everyone has to have come by.
      } while crossed.contains(0) && plan.duration < .seconds(60)
      #expect(!crossed.contains(0), "\(crossed)")

      // Two gateway loops have a link to each. The two loops need no connection, the two workers that
      // are neighbours one each way.
      #expect(try await world.connections() == [3, 2, 3])
    }
  }

  private func withWorld(_ body: (World) async throws -> Void) async throws {
    let orchestrator = OrchestratorServer(configuration: World.table, logger: World.logger)
    let target = try await orchestrator.start()
    let west = World.worker(WorkerID("west"), loops: 2, target)
    let east = World.worker(WorkerID("east"), loops: 1, target)
    try await west.start()
    try await east.start()
    let gateway = GatewayServer(
      configuration: GatewayConfiguration(
        address: HostPort(host: "127.0.0.1", port: 0), workerAddress: west.addresses[0],
        orchestratorAddress: target, loops: 2, connectTime: .seconds(60)),
      logger: World.logger)
    let address = try await gateway.start()
    var failure: (any Error)?
    do {
      try await body(World(gateway: address, west: west, east: east))
    } catch {
      failure = error
    }
    await gateway.shutdown()
    await west.shutdown()
    await east.shutdown()
    await orchestrator.shutdown()
    if let failure { throw failure }
  }
}

private struct World {
  var gateway: HostPort
  var west: WorkerServer
  var east: WorkerServer

  /// In a row, so that every other border is between loops and one is between workers.
  static let cells = (0..<4).map { CellID(cx: $0, cy: 0) }

  static let logger = Logger(label: "quiet") { _ in SwiftLogNoOpLogHandler() }

  static var table: OrchestratorConfiguration {
    var configuration = OrchestratorConfiguration.defaults
    configuration.address.port = 0
    // The addresses are those that the workers say when they come.
    configuration.source = .text(
      """
      {"workers": [
        {"id": "west", "addr": "127.0.0.1:1",
         "cells": [{"world": 0, "cx": 0, "cy": 0}, {"world": 0, "cx": 2, "cy": 0}]},
        {"id": "west.2", "addr": "127.0.0.1:2", "cells": [{"world": 0, "cx": 1, "cy": 0}]},
        {"id": "east", "addr": "127.0.0.1:3", "cells": [{"world": 0, "cx": 3, "cy": 0}]}]}
      """, name: "test")
    return configuration
  }

  static func worker(_ id: WorkerID, loops: Int, _ orchestrator: HostPort) -> WorkerServer {
    var configuration = WorkerConfiguration()
    configuration.address = HostPort(host: "127.0.0.1", port: 0)
    configuration.workerID = id
    configuration.loops = loops
    configuration.orchestrator = orchestrator
    configuration.registrationTimeout = .seconds(60)
    return WorkerServer(configuration: configuration, logger: logger)
  }

  /// How often somebody came in, for each loop.
  func crossings() async throws -> [UInt64] { try await counters().map(\.core.crossingsIn) }

  /// How many connections each loop has accepted.
  func connections() async throws -> [UInt64] {
    try await counters().map(\.edge.acceptedConnections)
  }

  private func counters() async throws -> [(core: WorkerCounters, edge: EdgeCounters)] {
    [
      try #require(await west.counters(ofLoop: 1)), try #require(await west.counters(ofLoop: 2)),
      try #require(await east.counters()),
    ]
  }
}
