import Campfire
import Testing
import TesseraCore
import TesseraRules

@Suite struct CampfireTests {
  @Test func whoIsNearGetsWarm() throws {
    var bench = try RulesBench([Campfire()])
    bench.join(1, at: WorldPosition(x: 12, y: 10))
    bench.join(2, at: WorldPosition(x: 30, y: 10))
    bench.run(seconds: 3)
    #expect(bench[1, Warmth.self]?.degrees ?? 0 > 2.9)
    #expect(bench[2, Warmth.self] == nil)
  }

  @Test func aFireThatIsFedFlares() throws {
    var bench = try RulesBench([Campfire()])
    bench.join(1, at: WorldPosition(x: 12, y: 10))
    bench.run(ticks: 1)
    let anna = EntityID(1)
    let fire = try #require(bench.entities(with: Fire.self).first)
    bench.send(Feed(logs: 2), from: anna, to: fire)
    bench.send(Feed(logs: 1_000), from: anna, to: fire)
    bench.send(Feed(logs: 2), from: anna, to: anna)
    bench.run(ticks: 2)
    #expect(bench[fire, Fire.self] == Fire(logs: 5))
    #expect(bench.events(Flared.self) == [Flared(by: 1)])
    #expect(bench.refusals.map(\.refusal.code) == ["too_much", "no_fire"])
  }
}
