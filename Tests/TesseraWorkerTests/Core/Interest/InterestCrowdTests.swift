import TesseraCore
import Testing

@testable import TesseraWorker

/// Interest against the oracle where many are near one another, and all of them walk.
struct InterestCrowdTests {
  /// Margins wider than the grid, too: around a point the same rows and bins are met again.
  @Test(arguments: [nil, 0, 400] as [Float?], [Float(1), 12, 24])
  func whatWalkersSeeOfOneAnotherIsWhatTheOracleSays(hysteresis: Float?, stride: Float) {
    let configuration = InterestConfiguration(
      radius: 50, hysteresis: hysteresis, cap: 10_000, bitsPerSecond: 0)
    var crowd = Crowd(configuration, count: 300, side: 320)
    for _ in 0..<5 {
      crowd.walk(stride)
      crowd.check()
    }
  }

  /// What one session sees changes at several places that are looked at one after the other.
  @Test(arguments: [Float(2), 12]) func sessionsOfSeveralActorsSeeWhatTheOracleSays(stride: Float) {
    let configuration = InterestConfiguration(radius: 50, cap: 10_000, bitsPerSecond: 0)
    var crowd = Crowd(configuration, count: 450, side: 400) { $0 % 3 == 0 ? $0 / 9 : nil }
    for _ in 0..<8 {
      crowd.walk(stride)
      crowd.check()
    }
  }

  /// Around most places much changes that nobody watches.
  @Test func aFewWhoWatchAmongManySeeWhatTheOracleSays() {
    let configuration = InterestConfiguration(radius: 50, cap: 10_000, bitsPerSecond: 0)
    var crowd = Crowd(configuration, count: 1_600, side: 500) { $0 % 400 == 7 ? $0 : nil }
    for _ in 0..<8 {
      crowd.walk(3)
      crowd.check()
    }
  }

  /// So many come into sight of so many at once that they are found in more than one go.
  @Test func crowdsThatMeetSeeOneAnother() {
    let configuration = InterestConfiguration(radius: 50, cap: 10_000, bitsPerSecond: 0)
    var crowd = Crowd(configuration, count: 520, side: 4)
    // Two heaps, 60 apart, step towards each other and away again.
    for index in crowd.places.indices where index % 2 == 1 { crowd.places[index].x += 60 }
    crowd.settle()
    crowd.check()
    for (way, count) in [(Float(-18), 520), (18, 260), (-18, 520)] {
      for index in crowd.places.indices where index % 2 == 1 { crowd.places[index].x += way }
      crowd.settle()
      #expect((1..<(260 * 260)).contains(crowd.interest.sweep.foundCount), "what came last")
      #expect(crowd.interest.shownSlots(of: 0).count == count)
      crowd.check()
    }
  }
}

/// Walkers, each of them the actor of a session of its own unless said otherwise.
private struct Crowd {
  var interest: Interest
  var oracle: InterestOracle
  var places: [WorldPosition] = []
  var random = TestRandom(5)
  let slots: [Int32]

  /// - Parameter session: the number of the session whose actor the walker of a number is, if any.
  init(
    _ configuration: InterestConfiguration, count: Int, side: Float,
    session: (Int) -> Int? = { $0 }
  ) {
    var interest = Interest(configuration)
    var oracle = InterestOracle(configuration)
    var slots: [Int32] = []
    for index in 0..<count {
      let place = WorldPosition(x: random.number(0...side), y: random.number(0...side))
      let (id, session) = (EntityID(UInt64(index + 1)), session(index).map { SessionSlot($0) })
      let slot = interest.table.add(id, at: place)
      if let session { interest.addActor(slot, of: session) }
      oracle.add(id, at: place, session: session)
      places.append(place)
      slots.append(slot)
    }
    (self.interest, self.oracle, self.slots) = (interest, oracle, slots)
    settle()
  }

  mutating func walk(_ stride: Float) {
    for index in places.indices {
      places[index] = places[index].moved(
        dx: random.number(-stride...stride), dy: random.number(-stride...stride))
    }
    settle()
  }

  /// A tick with everyone in their places.
  mutating func settle() {
    for (index, place) in places.enumerated() {
      interest.table.move(slots[index], to: place)
      oracle.targets[EntityID(UInt64(index + 1))]?.position = place
    }
    interest.update()
    oracle.tick()
    interest.endTick()
  }

  func check() {
    for place in interest.viewers.open {
      let slots = interest.shownSlots(of: place)
      let seen = Set(slots.map { interest.table.ids[Int($0)] })
      #expect(seen.count == slots.count, "nothing twice")
      let expected = oracle.seen[interest.viewers.all[place].session] ?? [:]
      #expect(seen == Set(expected.keys))
    }
  }
}
