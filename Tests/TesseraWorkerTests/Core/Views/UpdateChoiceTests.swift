import Testing

@testable import TesseraWorker

/// What is chosen is what would be if all were put in order.
struct UpdateChoiceTests {
  @Test(arguments: 0..<300) func thoseThatCountMostAreTakenUntilOneDoesNotFit(seed: Int) {
    var random = TestRandom(seed)
    var choice = UpdateChoice()
    // In room that is used again.
    for _ in 0..<6 {
      let count = Int.random(in: 0...(random.chance(0.2) ? 2_000 : 90), using: &random)
      // Few or many of the same priority.
      let kinds = Int.random(in: 1...200, using: &random)
      let tick = Int32.random(in: 1...10_000, using: &random)
      let keys = (0..<count).map { number in
        let entry = Int32(number)
        return random.chance(0.05)
          ? UpdateChoice.overdueKey(entry, slot: number, tick: tick)
          : UpdateChoice.key(entry, priority: Float(Int.random(in: 0..<kinds, using: &random)))
      }
      let lengths = keys.map { _ in Int.random(in: 12...25, using: &random) }
      let bytes = Int.random(in: 0...(count * 20 + 30), using: &random)
      choice.fill(count) { room in
        for (index, key) in keys.shuffled(using: &random).enumerated() { room[index] = key }
        return count
      }
      var left = bytes
      var taken: [Int32] = []
      let waiting = choice.take(fitting: &left) {
        lengths[Int($0)]
      } _: {
        taken.append($0)
      }
      var expectedLeft = bytes
      var expected: [Int32] = []
      for key in keys.sorted(by: >) {
        let entry = Int32(truncatingIfNeeded: key)
        guard lengths[Int(entry)] <= expectedLeft else { break }
        expectedLeft -= lengths[Int(entry)]
        expected.append(entry)
      }
      #expect(taken.sorted() == expected.sorted())
      #expect(left == expectedLeft && waiting == count - expected.count)
    }
  }

  @Test func whatIsOverdueComesBeforeAllElseAndTakesTurns() {
    let highest = UpdateChoice.key(.max, priority: .infinity)
    var first: [Int: Int] = [:]
    for tick in Int32(0)..<4_000 {
      let keys = (0..<40).map { UpdateChoice.overdueKey(Int32($0), slot: $0, tick: tick) }
      #expect(keys.allSatisfy { $0 > highest })
      first[keys.indices.max { keys[$0] < keys[$1] } ?? 0, default: 0] += 1
    }
    #expect(first.count == 40)
    #expect(first.values.allSatisfy { (50...150).contains($0) }, "\(first)")
  }

  /// A ring is found without a look at one after the other.
  @Test func theRingIsTheFirstWhoseEdgeIsNotPassed() {
    let configuration = InterestConfiguration(
      radius: 100, hysteresis: 5,
      // In any order.
      rings: [0.75, 0.25, 1, 0.5].map { .init(reach: $0, interval: Int($0 * 8)) })
    let rings = RingTable(configuration)
    for distance in stride(from: Float(0), to: 130, by: 0.5) {
      for former in UInt8(0)..<4 {
        let ring = [25, 50, 75].prefix { distance > $0 }.count
        let isKept = ring > Int(former) && distance <= [30, 55, 80, .infinity][Int(former)]
        let found = rings.ring(after: former | ViewTable.boosted, atSquared: distance * distance)
        #expect(Int(found) == (isKept ? Int(former) : ring), "\(distance) after \(former)")
        #expect(rings.interval(of: found) == [2, 4, 6, 8][Int(found)])
      }
    }
  }
}
