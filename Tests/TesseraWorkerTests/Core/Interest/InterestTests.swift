import TesseraCore
import Testing

@testable import TesseraWorker

/// Interest against the oracle, and its rules one by one.
struct InterestTests {
  @Test(arguments: 0..<54) func everyViewIsWhatTheOracleSays(seed: Int) {
    var story = InterestStory(seed: seed)
    for _ in 0..<24 { story.step() }
  }

  @Test func whatComesIntoRangeIsSeenAndWhatGoesALittleFartherStillIs() {
    var pair = Pair()
    #expect(pair.isSeen(at: 50.5) == false)
    #expect(pair.isSeen(at: 50) == true)
    #expect(pair.isSeen(at: 52.5) == true)
    #expect(pair.isSeen(at: 52.6) == false)
    #expect(pair.isSeen(at: 51) == false, "it has to come nearer again")
    #expect(pair.isSeen(at: 49) == true)
  }

  @Test func theMarginIsFivePercentOrOne() {
    #expect(InterestConfiguration(radius: 64).leaveRadius == 67.2)
    #expect(InterestConfiguration(radius: 10).leaveRadius == 11)
    #expect(InterestConfiguration(radius: 10, hysteresis: 0).leaveRadius == 10)
  }

  @Test func nobodySeesMoreThanTheCapAndTheNearestAreSeen() {
    var interest = Interest(InterestConfiguration(radius: 100, cap: 10, bitsPerSecond: 0))
    let own = interest.table.add(1, at: WorldPosition(x: 0, y: 0))
    interest.addActor(own, of: SessionSlot(0))
    for number in 1...40 {
      _ = interest.table.add(
        EntityID(UInt64(100 + number)), at: WorldPosition(x: Float(number), y: 0))
    }
    interest.update()
    let seen = Set(interest.shownSlots(of: 0).map { interest.table.ids[Int($0)].rawValue })
    #expect(seen == Set([1] + (101...109)))
    for slot in interest.shownSlots(of: 0) {
      #expect(interest.table.isThere[Int(slot)])
    }
    // The nearest go: others take their places, and never more than there is room for.
    for number in 1...9 {
      if let slot = interest.table.slot(of: EntityID(UInt64(100 + number))) {
        interest.table.remove(slot, by: .none)
      }
    }
    for _ in 0..<4 {
      interest.endTick()
      interest.update()
      #expect(interest.viewers.blocks[0].shown == 10)
    }
    let later = Set(interest.shownSlots(of: 0).map { interest.table.ids[Int($0)].rawValue })
    #expect(later == Set([1] + (110...118)))
  }

  @Test func aWorldThatFilledUpTakesNoMoreRoomOnceItStandsStill() {
    var interest = Interest(InterestConfiguration(radius: 100, bitsPerSecond: 0))
    for number in 0..<100 {
      let slot = interest.table.add(
        EntityID(UInt64(number + 1)), at: WorldPosition(x: Float(number % 17), y: 0))
      interest.addActor(slot, of: SessionSlot(number))
      interest.update()
      interest.endTick()
    }
    // All views have outgrown their room again and again.
    #expect(interest.views.isSparse(interest.viewers.blocks))
    let seen = (0..<100).map { interest.shownSlots(of: $0) }
    for _ in 0..<256 {
      interest.update()
      interest.endTick()
    }
    #expect(!interest.views.isSparse(interest.viewers.blocks))
    #expect(interest.views.reserved < 100 * 141)
    #expect((0..<100).map { interest.shownSlots(of: $0) } == seen)
    // What was given back is taken anew.
    for _ in 0..<(2 * RecentUse.interval) {
      interest.update()
      interest.endTick()
    }
    #expect(interest.sweep.found.isEmpty)
    for slot in 0..<100 as Range<Int32> {
      interest.table.move(slot, to: WorldPosition(x: slot == 7 ? 1_000 : Float(slot % 17), y: 1))
    }
    interest.update()
    #expect(interest.shownSlots(of: 7) == [7])
    #expect(interest.shownSlots(of: 8).count == 99)
  }

  @Test func whatIsFarAwayCountsAsElsewhereHoweverRowsAreNumbered() {
    // Rows and bins are numbered modulo 32 and 128 or so: these share theirs.
    var interest = Interest(InterestConfiguration(radius: 50, bitsPerSecond: 0))
    let height = Float(interest.grid.height)
    let own = interest.table.add(1, at: WorldPosition(x: 1, y: 1))
    interest.addActor(own, of: SessionSlot(0))
    for turn in 1...20 {
      _ = interest.table.add(
        EntityID(UInt64(10 + turn)), at: WorldPosition(x: 1 + Float(turn) * 32 * height, y: 1))
    }
    _ = interest.table.add(5, at: WorldPosition(x: 40, y: 20))
    interest.update()
    #expect(Set(interest.shownSlots(of: 0).map { interest.table.ids[Int($0)] }) == [1, 5])
  }

  @Test(arguments: [Float(1e6), -1e6, 3e8, 1e30, .greatestFiniteMagnitude])
  func farOutItWorksAsNearTheMiddle(offset: Float) {
    var interest = Interest(InterestConfiguration(radius: 50, bitsPerSecond: 0))
    let step = max(offset.ulp * 2, 1)
    let own = interest.table.add(1, at: WorldPosition(x: offset, y: offset))
    interest.addActor(own, of: SessionSlot(0))
    _ = interest.table.add(2, at: WorldPosition(x: offset, y: offset))
    _ = interest.table.add(3, at: WorldPosition(x: offset - step * 60, y: offset))
    interest.update()
    #expect(Set(interest.shownSlots(of: 0).map { interest.table.ids[Int($0)] }) == [1, 2])
  }

  /// Views tell most targets apart by the lower parts of their slots.
  @Test func thoseWhoseSlotsAreLongerAreToldApartToo() {
    var interest = Interest(InterestConfiguration(radius: 50, bitsPerSecond: 0))
    let own = interest.table.add(1, at: WorldPosition(x: 0, y: 0))
    interest.addActor(own, of: SessionSlot(0))
    let low = interest.table.add(2, at: WorldPosition(x: 10, y: 0))
    for number in 0..<0xFFFF {
      _ = interest.table.add(
        EntityID(UInt64(10 + number)), at: WorldPosition(x: Float(number % 256), y: 200))
    }
    let high = interest.table.add(3, at: WorldPosition(x: 20, y: 0))
    #expect(high - low == 1 << 16)
    interest.update()
    var seen: [[EntityID]] = []
    for (lowX, highX) in [(Float(90), Float(20)), (90, 90), (10, 90), (10, 20), (10, 90)] {
      interest.endTick()
      interest.table.move(low, to: WorldPosition(x: lowX, y: 0))
      interest.table.move(high, to: WorldPosition(x: highX, y: 0))
      interest.update()
      seen.append(interest.shownSlots(of: 0).map { interest.table.ids[Int($0)] })
    }
    #expect(seen == [[1, 3], [1], [1, 2], [1, 2, 3], [1, 2]])
  }

  @Test func aPlaceGivenBackIsUsedAgain() {
    var interest = Interest(InterestConfiguration(radius: 50, bitsPerSecond: 0))
    for round in 0..<200 {
      let id = EntityID(UInt64(round))
      let slot = interest.table.add(id, at: WorldPosition(x: 1, y: 1))
      interest.addActor(slot, of: SessionSlot(round))
      interest.update()
      interest.endTick()
      interest.removeActor(slot)
      interest.table.remove(slot, by: .none)
      interest.update()
      interest.endTick()
    }
    #expect(interest.table.slotCount == 1)
    #expect(interest.viewers.all.count == 1)
    #expect(interest.views.reserved == 8)
  }
}

/// One that looks and one that comes and goes, radius 50.
private struct Pair {
  var interest = Interest(InterestConfiguration(radius: 50, bitsPerSecond: 0))
  let other: Int32

  init() {
    let own = interest.table.add(1, at: WorldPosition(x: 0, y: 0))
    interest.addActor(own, of: SessionSlot(0))
    other = interest.table.add(2, at: WorldPosition(x: 500, y: 0))
    interest.update()
  }

  mutating func isSeen(at distance: Float) -> Bool {
    interest.table.move(other, to: WorldPosition(x: distance, y: 0))
    interest.update()
    return interest.shownSlots(of: 0).contains(other)
  }
}

/// A random run: walkers, those who stand, who teleport, who come and go, sessions of several actors.
private struct InterestStory {
  var interest: Interest
  var oracle: InterestOracle
  var random: TestRandom
  var nextID: UInt64 = 1
  /// Far more than the grid is wide, or all in one place.
  let extent: Float
  let stride: Float
  let walkers: Double

  init(seed: Int) {
    random = TestRandom(seed)
    let configuration = InterestConfiguration(
      radius: [10, 50, 64][seed % 3], hysteresis: seed % 4 == 0 ? 0 : nil, cap: 10_000,
      bitsPerSecond: 0)
    interest = Interest(configuration)
    oracle = InterestOracle(configuration)
    extent = [60, 300, 5_000][seed / 3 % 3]
    stride = [0.5, 3, 20][seed / 9 % 3]
    walkers = [0.02, 0.5, 1][seed / 5 % 3]
    for _ in 0..<50 { join() }
  }

  private mutating func place() -> WorldPosition {
    // A crowd in one corner, so that there is something to see in a large world too.
    let range = random.chance(0.5) ? min(extent, 100) : extent
    return WorldPosition(x: random.number(-range...range), y: random.number(-range...range))
  }

  private mutating func join() {
    let id = EntityID(nextID)
    nextID += 1
    let position = place()
    let slot = interest.table.add(id, at: position)
    var session: SessionSlot?
    if random.chance(0.7) {
      session = SessionSlot(Int.random(in: 0..<40, using: &random))
      if let session { interest.addActor(slot, of: session) }
    }
    oracle.add(id, at: position, session: session)
  }

  mutating func step() {
    let ids = oracle.targets.keys.sorted()
    for id in ids {
      guard let target = oracle.targets[id], let slot = interest.table.slot(of: id) else {
        continue
      }
      if random.chance(walkers) {
        let position = target.position.moved(
          dx: random.number(-stride...stride), dy: random.number(-stride...stride))
        oracle.targets[id]?.position = position
        interest.table.move(slot, to: position)
      }
      if random.chance(0.02) {
        let position = place()
        oracle.targets[id]?.position = position
        interest.table.move(slot, to: position)
      }
      if random.chance(0.02) {
        interest.removeActor(slot)
        interest.table.remove(slot, by: .none)
        oracle.targets[id] = nil
        oracle.lostActor(target.session)
        // Some come back at once under the same number.
        if random.chance(0.3) {
          let position = place()
          _ = interest.table.add(id, at: position)
          oracle.add(id, at: position)
        }
      } else if random.chance(0.02) {
        if target.session == nil {
          let session = SessionSlot(Int.random(in: 0..<40, using: &random))
          interest.addActor(slot, of: session)
          oracle.targets[id]?.session = session
        } else {
          interest.removeActor(slot)
          oracle.targets[id]?.session = nil
          oracle.lostActor(target.session)
        }
      }
    }
    for _ in 0..<Int.random(in: 0...3, using: &random) { join() }
    interest.update()
    oracle.tick()
    check()
    for place in interest.viewers.all.indices where interest.viewers.all[place].isOpen {
      interest.noteSnapshot(of: place)
    }
    interest.endTick()
  }

  private func check() {
    #expect(interest.table.count == oracle.targets.count)
    #expect(interest.viewers.count == oracle.seen.count)
    for place in interest.viewers.all.indices where interest.viewers.all[place].isOpen {
      let viewer = interest.viewers.all[place]
      let slots = interest.shownSlots(of: place)
      let seen = Set(slots.map { interest.table.ids[Int($0)] })
      #expect(seen.count == slots.count, "nothing twice")
      let expected = Set((oracle.seen[viewer.session] ?? [:]).keys)
      #expect(
        seen == expected, "tick \(interest.tick), session \(viewer.session.index)")
    }
  }
}
