import TesseraCore
import Testing

@testable import TesseraWorker

/// When entries were told is kept in few bits, which must not show.
struct ToldTests {
  /// Far longer than ticks are counted to.
  @Test(arguments: 0..<4) func whatIsNewsFollowsFromTicksHoweverLongAgo(seed: Int) {
    var story = ToldStory(seed: seed)
    while story.tick < 100_000 {
      story.step()
      story.check()
    }
  }

  /// A cell has its views gone through in time.
  @Test(arguments: [0x800, 0x2000, 0x8000] as [Int32])
  func whatStoodForLongIsToldWhenItMoves(ticks: Int32) {
    var interest = Interest(InterestConfiguration(radius: 50, bitsPerSecond: 0))
    // More viewers than one, so that they have their turns.
    for number in 0..<3 {
      let slot = interest.table.add(
        EntityID(UInt64(number + 1)), at: WorldPosition(x: Float(number), y: 0))
      interest.addActor(slot, of: SessionSlot(number))
      interest.noteChange(slot)
    }
    var entries: [Int32] = []
    interest.update()
    for place in 0..<3 { interest.noteSnapshot(of: place) }
    let told = interest.tick
    repeat {
      interest.endTick()
      interest.update()
    } while interest.tick < told + ticks - 1
    for place in 0..<3 { #expect(interest.pendingEntries(of: place, into: &entries) == 0) }
    interest.endTick()
    interest.table.move(0, to: WorldPosition(x: 5, y: 5))
    interest.noteChange(0)
    interest.update()
    for place in 0..<3 { #expect(interest.pendingEntries(of: place, into: &entries) == 1) }
  }
}

/// A view whose entries are told now and then, beside what is known exactly.
private struct ToldStory {
  private var views = ViewTable()
  private var block = ViewTable.Block()
  private var changedAt: [Int32]
  private var random: TestRandom
  private(set) var tick: Int32 = 1
  /// By target: whether it was told, in which tick (0 if nobody knows), and since when it is as it is.
  private var exact: [(isTold: Bool, tick: Int32, since: Int32)] = []
  private static let count = 24

  init(seed: Int) {
    random = TestRandom(seed)
    changedAt = Array(repeating: 1, count: Self.count)
    for target in 0..<Self.count {
      let isKnown = target % 3 == 0
      views.append(
        Int32(target), isKnown ? .longAgo(since: tick) : .never(since: tick), to: &block,
        cap: Self.count)
      exact.append((isKnown, 0, tick))
    }
  }

  mutating func step() {
    // Some are told, and some change, a thousand times as often as others.
    for target in 0..<Self.count {
      if random.chance(target % 4 == 0 ? 0.0005 : 0.5) { changedAt[target] = tick }
      if random.chance(target % 5 == 0 ? 0.0005 : 0.5) {
        let entry = views.find(Int32(target), in: block) ?? 0
        if random.chance(0.8) {
          views.setTold(.at(tick), entry)
          exact[target] = (true, tick, tick)
        } else {
          views.setTold(.never(since: tick), entry)
          exact[target] = (false, 0, tick)
        }
      }
    }
    let next = tick + Int32.random(in: 1...200, using: &random)
    while tick < next {
      tick += 1
      if tick % ViewTable.agingInterval == 77 {
        views.age(block, at: tick, changedAt: changedAt)
      }
    }
  }

  func check() {
    for target in 0..<Self.count {
      let told = views.told(views.find(Int32(target), in: block) ?? 0)
      let (isTold, at, since) = exact[target]
      #expect(told.isTold == isTold)
      #expect(told.isBehind(changedAt[target], at: tick) == (!isTold || at < changedAt[target]))
      let age = tick - since
      if age <= ViewTable.Told.oldest {
        #expect(told.age(at: tick) == age)
        #expect(told.tick(at: tick) == at)
      } else {
        #expect(told.age(at: tick) >= ViewTable.Told.oldest)
        #expect(told.tick(at: tick) >= at || told.tick(at: tick) == 0)
      }
    }
  }
}
