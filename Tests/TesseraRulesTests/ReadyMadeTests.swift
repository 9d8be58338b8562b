import Testing
import TesseraCore
import TesseraRules

@Suite("Ready-made rules")
struct ReadyMadeTests {
  @Test func aSpeedLimitLetsThroughWhatTimeAllowsAndRefusesTheRest() throws {
    var bench = try RulesBench([SpeedLimit(unitsPerSecond: 4, slack: 1)])
    bench.join(1, at: at(10, 10))
    bench.run(ticks: 1)
    #expect(bench.move(EntityID(1), dx: 3, dy: 0) == nil)
    #expect(bench.move(EntityID(1), dx: 0, dy: 3)?.code == "too_fast")
    bench.run(seconds: 1)
    #expect(bench.move(EntityID(1), dx: 0, dy: 3) == nil)
    #expect(bench.position(of: EntityID(1)) == at(13, 13))
    #expect(bench.move(EntityID(1), dx: .infinity, dy: 0)?.code == "too_fast")
    #expect(bench.move(EntityID(1), dx: .nan, dy: 0)?.code == "too_fast")
  }

  @Test func whatIsLeftOfTheAllowanceGoesAlongOverABorder() throws {
    var bench = try RulesBench([SpeedLimit(unitsPerSecond: 1, slack: 10)], cells: pair)
    bench.join(1, at: at(252, 10))
    bench.run(ticks: 1)
    #expect(bench.move(EntityID(1), dx: 8, dy: 0) == nil)
    bench.run(ticks: 5)
    #expect(bench.cell(of: EntityID(1)) == pair[1])
    #expect(bench.move(EntityID(1), dx: 8, dy: 0)?.code == "too_fast")
    #expect(bench.move(EntityID(1), dx: 2, dy: 0) == nil)
  }

  @Test func boundsCutAStepOffAtTheEdge() throws {
    var bench = try RulesBench([Bounds(from: at(0, 0), to: at(100, 100))])
    bench.join(1, at: at(95, 50))
    #expect(bench.move(EntityID(1), dx: 10, dy: 1) == nil)
    #expect(bench.position(of: EntityID(1)) == at(100, 51))
    #expect(bench.move(EntityID(1), dx: 10, dy: 0)?.code == "world_edge")
  }

  @Test func rulesAreAskedInTheirOrder() throws {
    struct Double_: CellRules {
      func mayMove(
        _ entity: EntityID, by step: inout Step, in cell: inout Cell
      ) throws(Refusal) { step.dx *= 2 }
    }
    let bounds = Bounds(from: at(0, 0), to: at(100, 100))
    var bench = try RulesBench([Double_(), bounds])
    bench.join(EntityID(1), at: at(90, 50))
    bench.move(EntityID(1), dx: 15, dy: 0)
    #expect(bench.position(of: EntityID(1))?.x == 100)

    bench = try RulesBench([bounds, Double_()])
    bench.join(EntityID(1), at: at(90, 50))
    bench.move(EntityID(1), dx: 15, dy: 0)
    #expect(bench.position(of: EntityID(1))?.x == 110)
  }

  @Test func boundsBringBackWhomARuleMovedOut() throws {
    var bench = try RulesBench([
      Scripted(onTick: { _, cell in
        for entity in cell.entities { cell.move(entity, by: Step(dx: 7, dy: 0)) }
      }), Bounds(from: at(0, 0), to: at(100, 100)),
    ])
    bench.join(1, at: at(50, 50))
    bench.run(seconds: 1)
    #expect(bench.position(of: EntityID(1)) == at(100, 50))
  }

  @Test func withoutRulesEveryoneMovesFreely() throws {
    var bench = try RulesBench([])
    bench.join(1, at: at(50, 50))
    #expect(bench.move(EntityID(1), dx: 100, dy: 100) == nil)
    #expect(bench.position(of: EntityID(1)) == at(150, 150))
  }
}
