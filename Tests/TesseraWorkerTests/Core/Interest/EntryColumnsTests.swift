import Testing

@testable import TesseraWorker

/// Entries are found where they are, and nowhere else.
struct EntryColumnsTests {
  /// Blocks are searched in pieces, and behind them lie others that have the same targets.
  @Test(arguments: Array(0...70) + [74])
  func aSearchFindsWhatIsInItsBlockAndNothingBehindIt(count: Int) {
    var views = ViewTable()
    var block = ViewTable.Block()
    for target in 0..<count {
      views.append(Int32(target * 7), .longAgo(since: 0), to: &block, cap: .max)
    }
    // What was there before is there still.
    for _ in 0..<min(count, 3) {
      _ = views.remove(at: block.start + block.count - 1, from: &block)
    }
    var next = ViewTable.Block()
    for target in 0..<520 { views.append(Int32(target), .longAgo(since: 0), to: &next, cap: .max) }
    views.withColumns { columns in
      for target in 0..<520 {
        let isThere = target % 7 == 0 && target / 7 < block.count
        let number = isThere ? target / 7 + 1 : 0
        #expect(columns.number(ofLow: EntryColumns.low(Int32(target)), in: block) == number)
        #expect(columns.number(of: Int32(target), in: block) == number)
        #expect(columns.number(ofLow: EntryColumns.low(Int32(target)), in: next) == target + 1)
      }
    }
  }

  /// What an entry is made of shares a few bytes.
  @Test func anEntryIsWhatItWasMadeOfUpToTheHighestTarget() {
    var views = ViewTable()
    var block = ViewTable.Block()
    let highest = Int32(EntryColumns.mostTargets - 1)
    #expect(highest == 0xFF_FFFF && MemoryLayout<EntryDetails>.stride == 2)
    // A column is made for the upper parts of targets once there are such.
    let targets = [0, 1, 0xFFFF, 0x1_0000, 0x1_0001, 0xAA_AAAA, highest - 1, highest]
    let tolds: [ViewTable.Told] = [
      .longAgo(since: 0x155), .at(0), .at(0x7FF), .never(since: 1), .at(0x234),
      .never(since: 0x7FF),
    ]
    for target in targets { views.append(target, .longAgo(since: 0), to: &block, cap: .max) }
    var blocks = [block]
    views.lay(out: &blocks, in: [0])
    block = blocks[0]
    for round in 0..<48 {
      for (index, target) in targets.enumerated() {
        let (told, marks) = (tolds[(index + round) % tolds.count], UInt8((index + round) % 8))
        if round.isMultiple(of: 2) {
          views.setTold(told, index)
          views.setMarks(marks, index)
        } else {
          views.setMarks(marks, index)
          views.setTold(told, index)
        }
        #expect(views.target(index) == target && views.find(target, in: block) == index)
        #expect(views.told(index) == told && views.marks(index) == marks)
      }
    }
  }

  /// Numbers in a search have fewer bits than targets.
  @Test(arguments: [32_734, 32_735, 32_736, 32_767, 40_000, 65_536])
  func viewsOfVeryManyAreSearchedToo(count: Int) {
    var views = ViewTable()
    var block = ViewTable.Block()
    for target in 0..<count {
      views.append(Int32(target), .longAgo(since: 0), to: &block, cap: .max)
    }
    views.withColumns { columns in
      for target in [0, 1, 7, 32_733, 32_734, 32_735, 32_766, count - 1] where target < count {
        #expect(columns.number(ofLow: EntryColumns.low(Int32(target)), in: block) == target + 1)
      }
      if count < 65_536 { #expect(columns.number(ofLow: .max, in: block) == 0) }
    }
  }

  @Test func viewsKeepWhatIsInThemWhenTheyAreLaidOutAnew() {
    var views = ViewTable()
    var blocks = [ViewTable.Block](repeating: ViewTable.Block(), count: 5)
    // Place 3 has none.
    for target in 0..<200 where target % 5 != 3 {
      views.append(
        Int32(target), .at(Int32(target)), to: &blocks[target % 5], cap: target % 5 == 1 ? 10 : .max
      )
      views.setMarks(UInt8(target % 8), blocks[target % 5].start + blocks[target % 5].count - 1)
    }
    views.lay(out: &blocks, in: [4, 2, 0, 1])
    #expect(blocks.map(\.count) == [40, 40, 40, 0, 40])
    #expect(blocks.map(\.shown) == [40, 10, 40, 0, 40])
    #expect(blocks[4].start < blocks[2].start && blocks[2].start < blocks[0].start)
    views.append(1_000, .longAgo(since: 0), to: &blocks[3], cap: .max)
    for target in 0..<200 where target % 5 != 3 {
      let entry = views.find(Int32(target), in: blocks[target % 5])
      #expect(entry == blocks[target % 5].start + target / 5)
      guard let entry else { continue }
      #expect(views.told(entry) == .at(Int32(target)))
      #expect(views.marks(entry) == UInt8(target % 8))
    }
  }

  /// With a little room each, views that lose about as many as they gain stay where they are.
  @Test func aViewHasRoomForAnEighthMoreThanIsInIt() {
    var views = ViewTable()
    var block = ViewTable.Block()
    views.reserve(80, in: &block)
    #expect(block.capacity == 96)
    views.reserve(96, in: &block)
    #expect(block.capacity == 96)
    views.reserve(97, in: &block)
    #expect(block.capacity == 112)
  }
}
