import Meadow
import Testing
import TesseraCore
import TesseraRules

@Suite("A game of tag")
struct TagGameTests {
  let anna = EntityID(1)
  let ben = EntityID(2)
  let west = CellID(cx: 0, cy: 0)
  let east = CellID(cx: 1, cy: 0)

  /// Who is it, and the hats on the ground.
  private func holders(_ bench: RulesBench) -> Int {
    bench.entities(with: Runner.self).count { bench[$0, Runner.self]?.isIt == true }
      + bench.entities(with: Hat.self).count
  }

  @Test func whoWalksOverTheHatIsIt() throws {
    var bench = try RulesBench([TagGame()])
    bench.run(ticks: 2)
    #expect(bench.entities(with: Hat.self).count == 1)
    bench.join(anna, at: WorldPosition(x: 120, y: 128))
    bench.run(ticks: 3)
    #expect(bench[anna, Runner.self]?.isIt == false)
    bench.move(anna, dx: 6, dy: 0)
    bench.run(ticks: 3)
    #expect(bench[anna, Runner.self]?.isIt == true)
    #expect(bench.entities(with: Hat.self).isEmpty)
    #expect(bench.events(Tagged.self) == [Tagged(who: 1)])
  }

  @Test func aTagPassesItOnAndOnlyToWhoIsNear() throws {
    var bench = try RulesBench([TagGame()])
    bench.join(anna, at: WorldPosition(x: 128, y: 128))
    bench.join(ben, at: WorldPosition(x: 138, y: 128))
    bench.run(ticks: 3)
    bench.send(Tag(target: 2), from: anna, to: anna)
    bench.send(Tag(target: 1), from: ben, to: ben)
    bench.run(ticks: 3)
    #expect(bench.refusals.map(\.refusal.code) == ["out_of_reach", "not_it"])
    bench.move(anna, dx: 5, dy: 0)
    bench.send(Tag(target: 2), from: anna, to: anna)
    bench.run(ticks: 3)
    #expect(bench[anna, Runner.self]?.isIt == false)
    #expect(bench[ben, Runner.self]?.isIt == true)
    #expect(bench[anna, Score.self]?.tagged == 1)
    #expect(bench[ben, Score.self]?.caught == 1)
    #expect(bench.mistakes.isEmpty)
  }

  @Test func aPlayerCannotSayThatSomebodyIsIt() throws {
    var bench = try RulesBench([TagGame()])
    bench.join(anna, at: WorldPosition(x: 10, y: 10))
    bench.run(ticks: 1)
    #expect(bench.send(YouAreIt(), from: anna, to: anna)?.code == "invalid_message")
  }

  @Test func whoGoesHomeLeavesTheHatWhereItStood() throws {
    var bench = try RulesBench([TagGame()])
    bench.join(anna, at: WorldPosition(x: 128, y: 128))
    bench.run(ticks: 3)
    bench.move(anna, dx: 40, dy: 0)
    bench.run(ticks: 1)
    bench.leave(anna)
    bench.run(ticks: 2)
    let hats = bench.entities(with: Hat.self)
    #expect(hats.map { bench.position(of: $0) } == [WorldPosition(x: 168, y: 128)])
  }

  /// Players run about a border and tag whom they can, messages are lost, doubled and overtaken
  /// between the cells, players come and go: at the end there is one hat.
  @Test(arguments: 1...6)
  func thereIsOneHatWhateverHappens(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var bench = try RulesBench([TagGame()], cells: [west, east], crossingTicks: 2, seed: seed)
    bench.trouble.lossPerMille = 150
    bench.trouble.duplicationPerMille = 150
    bench.trouble.latestTicks = 5
    let players = (1...8).map { EntityID($0) }
    for player in players { bench.join(player, at: WorldPosition(x: 240, y: 128)) }
    bench.join(anna, at: WorldPosition(x: 128, y: 128))
    bench.run(ticks: 3)
    bench.leave(anna)
    bench.join(EntityID(2), at: WorldPosition(x: 128, y: 128))
    bench.run(ticks: 3)
    bench.move(EntityID(2), dx: 112, dy: 0)
    for round in 0..<400 {
      for player in players {
        guard let position = bench.position(of: player) else { continue }
        bench.move(
          player, dx: Float.random(in: -3...3, using: &random) + (256 - position.x) / 8,
          dy: Float.random(in: -3...3, using: &random) + (128 - position.y) / 8)
        if bench[player, Runner.self]?.isIt == true {
          let other = players[Int.random(in: 0..<players.count, using: &random)]
          bench.send(Tag(target: other.rawValue), from: player, to: player)
        }
      }
      if round % 97 == 96 {
        let other = players[Int.random(in: 0..<players.count, using: &random)]
        bench.leave(other)
        bench.run(ticks: 2)
        bench.join(other, at: WorldPosition(x: 250, y: 128))
      }
      bench.run(ticks: 1)
    }
    bench.run(seconds: 10)
    #expect(holders(bench) == 1)
    #expect(bench.events(Tagged.self).count > 5)
    #expect(bench.mistakes.isEmpty)
  }
}
