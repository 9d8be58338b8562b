import ArgumentParser
import Testing
import TesseraCore
import TesseraSimulation
import TesseraWorker

@testable import tessera_sim

@Suite struct ArgumentTests {
  @Test func theOptionsMakeThePlan() throws {
    let command = try #require(
      try TesseraSimCommand.parseAsRoot([
        "run", "--addr", "10.0.0.1:9", "--bots", "20", "--connections", "4", "--duration", "1.5",
        "--rate", "5", "--seed", "9", "--cells", "-1,0;1/0,-2@1", "--cell-side", "128",
        "--encoding", "mixed", "--ramp", "0.25", "--actor-base", "7", "--grace", "2", "--json",
      ]) as? RunCommand)
    var plan = SimulationPlan(address: HostPort(host: "10.0.0.1", port: 9))
    plan.bots = 20
    plan.connections = 4
    plan.duration = .milliseconds(1500)
    plan.rate = 5
    plan.seed = 9
    plan.cells = [CellID(cx: -1, cy: 0), CellID(world: 1, cx: 0, cy: -2, depth: 1)]
    plan.cellSide = 128
    plan.encoding = .mixed
    plan.ramp = .milliseconds(250)
    plan.actorBase = 7
    plan.grace = .seconds(2)
    #expect(try command.plan() == plan)
    #expect(command.json)
  }

  @Test func theOptionsOfThoseThatRoamMakeThePlan() throws {
    let command = try #require(
      try TesseraSimCommand.parseAsRoot([
        "run", "--addr", "a:1", "--addr", "b:2", "--cells", "0,0;1,0", "--walk", "crowd",
        "--teleports", "2", "--reconnects", "0.5", "--slow-readers", "3", "--interest-radius", "32",
        "--interest-cap", "50", "--session-rate", "0",
      ]) as? RunCommand)
    let plan = try command.plan()
    #expect(plan.addresses == [HostPort(host: "a", port: 1), HostPort(host: "b", port: 2)])
    #expect(plan.walk == .crowd && plan.views && plan.isRoaming)
    #expect(plan.teleports == 2 && plan.reconnects == 0.5 && plan.slowReaders == 3)
    #expect(
      plan.interest == InterestConfiguration(radius: 32, cap: 50, bitsPerSecond: 0))
  }

  @Test func viewsAreLookedAtWhereBotsRoamUnlessToldOtherwise() throws {
    func views(_ arguments: String...) throws -> Bool? {
      try (TesseraSimCommand.parseAsRoot(["run"] + arguments) as? RunCommand)?.plan().views
    }
    #expect(try views() == false)
    #expect(try views("--views") == true)
    #expect(try views("--walk", "borders", "--cells", "0,0;1,0") == true)
    #expect(try views("--walk", "borders", "--cells", "0,0;1,0", "--no-views") == false)
  }

  @Test func everyBotHasItsOwnConnectionUnlessToldOtherwise() throws {
    let command = try #require(
      try TesseraSimCommand.parseAsRoot(["run", "--bots", "33"]) as? RunCommand)
    #expect(try command.plan().connections == 33)
  }

  @Test(arguments: [
    ["--bots", "0"], ["--bots", "many"], ["--connections", "101"], ["--rate", "-1"],
    ["--duration", "-1"], ["--duration", "nan"], ["--cells", "here"], ["--encoding", "xml"],
    ["--addr", "nowhere"], ["--cell-side", "0"], ["--fly"], ["--walk", "fly"],
    ["--walk", "borders"],
    ["--teleports", "-1"], ["--slow-readers", "101"], ["--reconnects", "1", "--connections", "9"],
    ["--views", "--connections", "9"], ["--interest-cap", "0"], ["--interest-radius", "0"],
    ["--walk", "crowd", "--cells", "0,0;1,1@2"],
  ])
  func wrongArgumentsAreUsageErrors(arguments: [String]) {
    let error = #expect(throws: (any Error).self) {
      try TesseraSimCommand.parseAsRoot(["run"] + arguments)
    }
    guard let error else { return }
    #expect(TesseraSimCommand.exitCode(for: error).rawValue == 64)
  }
}
