import TesseraCore
import Testing

@testable import TesseraGateway

@Suite struct PartsTests {
  @Test func sessionIDsDifferBetweenLoopsLivesAndClients() {
    var all: Set<SessionID> = []
    for life in 0..<50 as Range<UInt64> {
      for loop in [0, 1, 255] {
        var ids = SessionIDs(incarnation: Incarnation(1_790_000_000_000_000_000 + life), loop: loop)
        for _ in 0..<20 { all.insert(ids.next { _ in false }) }
      }
    }
    #expect(all.count == 50 * 3 * 20)
  }

  @Test func sessionIDsHaveTheirBitsWhereTheyShould() {
    var ids = SessionIDs(incarnation: Incarnation(12_345), loop: 0xAB)
    let (first, second) = (ids.next { _ in false }, ids.next { _ in false })
    #expect(first.rawValue & 0xFF_FFFF == 1)
    #expect(second.rawValue & 0xFF_FFFF == 2)
    #expect(first.rawValue >> 24 & 0xFF == 0xAB)
    #expect(first.rawValue >> 32 != 0)
    #expect(first.rawValue >> 24 == second.rawValue >> 24)
  }

  @Test func aSessionIDInUseIsSkipped() {
    var ids = SessionIDs(incarnation: Incarnation(1), loop: 0)
    let first = ids.next { _ in false }
    var others = SessionIDs(incarnation: Incarnation(1), loop: 0)
    #expect(others.next { $0 == first } != first)
  }

  @Test func aQueueGivesBackWhatItGotInOrder() {
    var queue = Queue<Int>()
    var expected: [Int] = []
    var random = SplitMix(seed: 3)
    for step in 0..<5_000 {
      if random.next() % 5 < 3 {
        queue.append(step)
        expected.append(step)
      } else {
        #expect(queue.popFirst() == (expected.isEmpty ? nil : expected.removeFirst()))
      }
      if random.next() % 100 == 0 {
        queue.removeAll { $0 % 3 == 0 }
        expected.removeAll { $0 % 3 == 0 }
      }
      #expect(queue.count == expected.count)
      #expect(queue.first == expected.first)
      if let offset = expected.indices.last { #expect(queue[offset] == expected[offset]) }
      #expect(queue[expected.count] == nil)
    }
  }

  @Test func aSlabUsesFreeSlotsAgain() {
    var slab = Slab(blank: "")
    let (a, b) = (slab.insert("a"), slab.insert("b"))
    slab.remove(a)
    #expect(!slab.contains(a))
    #expect(slab.count == 1)
    #expect(slab.insert("c") == a)
    slab[b] += "!"
    #expect(slab[b] == "b!")
    slab.remove(7)
    #expect(slab.count == 2)
  }

  @Test func aThrottleLeavesOutWhatIsTooMuchAndSaysHowMuch() {
    var throttle = LogThrottle(limit: 2, window: .seconds(10))
    #expect(throttle.next(now: .seconds(0)) == .log(leftOut: 0))
    #expect(throttle.next(now: .seconds(1)) == .log(leftOut: 0))
    #expect(throttle.next(now: .seconds(2)) == .leaveOut)
    #expect(throttle.next(now: .seconds(9)) == .leaveOut)
    #expect(throttle.next(now: .seconds(10)) == .log(leftOut: 2))
    #expect(throttle.next(now: .seconds(11)) == .log(leftOut: 0))
  }

  @Test func countersOfLoopsAddUp() {
    var (a, b) = (GatewayCounters(), GatewayCounters())
    a.forwarded = 2
    a.refused = [.noRoute: 1]
    b.forwarded = 3
    b.refused = [.noRoute: 1, .staleEpoch: 4]
    a += b
    #expect(a.forwarded == 5)
    #expect(a.refused == [.noRoute: 2, .staleEpoch: 4])
  }
}

/// A seeded generator.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
