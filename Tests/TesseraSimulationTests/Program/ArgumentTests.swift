import ArgumentParser
import Testing
import TesseraCore
import TesseraSimulation

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

  @Test func everyBotHasItsOwnConnectionUnlessToldOtherwise() throws {
    let command = try #require(
      try TesseraSimCommand.parseAsRoot(["run", "--bots", "33"]) as? RunCommand)
    #expect(try command.plan().connections == 33)
  }

  @Test(arguments: [
    ["--bots", "0"], ["--bots", "many"], ["--connections", "101"], ["--rate", "-1"],
    ["--duration", "-1"], ["--duration", "nan"], ["--cells", "here"], ["--encoding", "xml"],
    ["--addr", "nowhere"], ["--cell-side", "0"], ["--fly"],
  ])
  func wrongArgumentsAreUsageErrors(arguments: [String]) {
    let error = #expect(throws: (any Error).self) {
      try TesseraSimCommand.parseAsRoot(["run"] + arguments)
    }
    guard let error else { return }
    #expect(TesseraSimCommand.exitCode(for: error).rawValue == 64)
  }
}
