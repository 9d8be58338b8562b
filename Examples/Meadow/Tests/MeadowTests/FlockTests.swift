import Meadow
import Testing
import TesseraCore
import TesseraRules

@Suite("A flock")
struct FlockTests {
  private static let square = [
    CellID(cx: 0, cy: 0), CellID(cx: 1, cy: 0), CellID(cx: 0, cy: 1), CellID(cx: 1, cy: 1),
  ]

  @Test func noBirdIsLostOrDoubledAndSomeCrossBorders() throws {
    var bench = try RulesBench([Flock()], cells: Self.square, seed: 4)
    bench.run(ticks: 2)
    let birds = Set(bench.entities(with: Bird.self))
    let homes = birds.reduce(into: [:]) { $0[$1] = bench.cell(of: $1) }
    #expect(birds.count == 4 * Flock().birdsPerCell)
    bench.run(seconds: 20)
    #expect(Set(bench.entities(with: Bird.self)) == birds)
    #expect(bench.entities.count == birds.count)
    #expect(birds.contains { bench.cell(of: $0) != homes[$0] })
    #expect(bench.mistakes.isEmpty)
  }

  @Test func birdsThatSeeEachOtherOverABorderFlyTogether() throws {
    var flock = Flock()
    flock.birdsPerCell = 60
    var bench = try RulesBench([flock], cells: Self.square, seed: 11)
    bench.run(ticks: 2)
    let before = order(bench)
    bench.run(seconds: 20)
    #expect(order(bench) > before + 0.3)
  }

  /// 1 if all birds fly the way their neighbours fly, 0 if each flies its own way.
  private func order(_ bench: RulesBench) -> Float {
    let birds = bench.entities(with: Bird.self).compactMap { entity in
      bench[entity, Bird.self].flatMap { bird in
        bench.position(of: entity).map { (bird, $0) }
      }
    }
    var sum: Float = 0
    var pairs: Float = 0
    for (first, here) in birds {
      for (second, there) in birds where here != there {
        let (dx, dy) = (here.x - there.x, here.y - there.y)
        guard dx * dx + dy * dy < 16 * 16 else { continue }
        let lengths =
          (first.vx * first.vx + first.vy * first.vy).squareRoot()
          * (second.vx * second.vx + second.vy * second.vy).squareRoot()
        sum += (first.vx * second.vx + first.vy * second.vy) / max(lengths, 1e-6)
        pairs += 1
      }
    }
    return pairs == 0 ? 0 : sum / pairs
  }
}
