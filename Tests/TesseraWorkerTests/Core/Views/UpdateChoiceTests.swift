import Testing

@testable import TesseraWorker

/// What is chosen is what would be if all were put in order.
struct UpdateChoiceTests {
  private struct Ready {
    var entry: Int32
    var priority: Float
    var isOverdue: Bool
    var length: Int
  }

  @Test(arguments: 0..<300) func thoseThatCountMostAreTakenUntilOneDoesNotFit(seed: Int) {
    var random = TestRandom(seed)
    var choice = UpdateChoice()
    // In room that is used again.
    for _ in 0..<6 {
      let count = Int.random(in: 0...(random.chance(0.2) ? 2_000 : 90), using: &random)
      // Few or many of the same priority.
      let kinds = Int.random(in: 1...200, using: &random)
      let all = (0..<count).shuffled(using: &random).map { number in
        Ready(
          entry: Int32(number), priority: Float(Int.random(in: 0..<kinds, using: &random)),
          isOverdue: random.chance(0.05), length: Int.random(in: 12...25, using: &random))
      }
      let bytes = Int.random(in: 0...(count * 20 + 30), using: &random)
      choice.fill(count) { keys in
        for (index, ready) in all.enumerated() {
          keys[index] = UpdateChoice.key(
            ready.entry, priority: ready.priority, isOverdue: ready.isOverdue)
        }
        return count
      }
      let lengths = Dictionary(uniqueKeysWithValues: all.map { ($0.entry, $0.length) })
      var left = bytes
      var taken: [Int32] = []
      choice.take(fitting: &left) {
        lengths[$0] ?? 0
      } _: {
        taken.append($0)
      }
      var expectedLeft = bytes
      var expected: [Int32] = []
      for ready in all.sorted(by: Self.isBefore) {
        guard ready.length <= expectedLeft else { break }
        expectedLeft -= ready.length
        expected.append(ready.entry)
      }
      #expect(taken.sorted() == expected.sorted())
      #expect(left == expectedLeft && choice.count == count - expected.count)
    }
  }

  private static func isBefore(_ a: Ready, _ b: Ready) -> Bool {
    if a.isOverdue != b.isOverdue { return a.isOverdue }
    return a.priority == b.priority ? a.entry > b.entry : a.priority > b.priority
  }

  /// A ring is found without a look at one after the other.
  @Test func theRingIsTheFirstWhoseEdgeIsNotPassed() {
    let configuration = InterestConfiguration(
      radius: 100, hysteresis: 5,
      rings: [0.25, 0.5, 0.75, 1].map { .init(reach: $0, interval: Int($0 * 8)) })
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
