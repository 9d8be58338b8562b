import Synchronization
import Testing
import TesseraCore
import TesseraSimulation

@Suite struct SimulationTests {
  private func plan(_ server: VirtualWorldServer) -> SimulationPlan {
    var plan = SimulationPlan(address: server.address)
    plan.bots = 12
    plan.connections = 12
    plan.duration = .seconds(1)
    plan.ramp = .milliseconds(100)
    plan.rate = 20
    plan.grace = .seconds(30)
    plan.encoding = .mixed
    return plan
  }

  /// Lets bots walk until they have moved often enough, however slow the machine is.
  private func report(
    on server: VirtualWorldServer, connections: Int,
    onProgress: @escaping @Sendable (SimulationProgress) -> Void = { _ in }
  ) async throws -> SimulationReport {
    var plan = plan(server)
    plan.connections = connections
    while true {
      let report = try await Simulation(plan: plan, threads: 2, onProgress: onProgress).run()
      if report.tally.sent >= 60 || plan.duration > .seconds(60) { return report }
      plan.duration *= 3
    }
  }

  @Test func botsWalkOverSocketsAndFindNothingWrong() async throws {
    let server = try await VirtualWorldServer.start(fault: .none)
    let lines = Mutex<[String]>([])
    let report = try await report(on: server, connections: 3) { progress in
      lines.withLock { $0.append(progress.line) }
    }
    #expect(report.isClean, "\(report.table)")
    #expect(report.tally.sent >= 60)
    #expect(report.tally.sent == report.tally.acknowledged)
    #expect(report.roundTrips.count == report.tally.sent)
    #expect(report.tally.framesReceived > 0)
    #expect(lines.withLock { $0.first }?.contains("bots ") == true)
    try await server.stop()
  }

  @Test(arguments: [
    VirtualWorld.Fault.losesMove(10), .doublesMove(10), .skipsSeq(5), .repeatsSeq(5),
  ])
  func whatAServerDoesWrongIsFoundOverSockets(fault: VirtualWorld.Fault) async throws {
    let server = try await VirtualWorldServer.start(fault: fault)
    let report = try await report(on: server, connections: 1)
    #expect(!report.isClean, "\(report.table)")
    let tally = report.tally
    switch fault {
    case .losesMove: #expect(tally.lost == 1)
    case .doublesMove, .repeatsSeq: #expect(tally.duplicated == 1)
    default: #expect(tally.missingFrames == 1)
    }
    try await server.stop()
  }

  @Test func botsThatMayNotJoinAreFoundOverSockets() async throws {
    let server = try await VirtualWorldServer.start(fault: .refusesJoins)
    var plan = plan(server)
    plan.connections = 4
    let report = try await Simulation(plan: plan).run()
    #expect(report.tally.notJoined == 12)
    #expect(!report.isClean)
    try await server.stop()
  }

  @Test func aServerThatIsNotThereIsNamed() async throws {
    let server = try await VirtualWorldServer.start(fault: .none)
    try await server.stop()
    let error = await #expect(throws: SimulationError.self) {
      try await Simulation(plan: plan(server)).run()
    }
    #expect(error?.code == .connectFailed)
    #expect(error?.message.contains("\(server.address)") == true)
  }
}
