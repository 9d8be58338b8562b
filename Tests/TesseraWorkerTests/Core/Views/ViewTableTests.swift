import TesseraCore
import Testing

@testable import TesseraWorker

/// Views under everything that happens to them, beside a simple model of them.
struct ViewTableTests {
  @Test(arguments: 0..<200) func viewsAreWhatAModelSaysAcrossTheFirstHighTarget(seed: Int) {
    struct Entry: Equatable {
      var target: Int32
      var told: ViewTable.Told
      var marks: UInt8
    }
    var random = TestRandom(seed)
    var views = ViewTable()
    var blocks = [ViewTable.Block](repeating: ViewTable.Block(), count: 6)
    var model = [[Entry]](repeating: [], count: 6)
    let highFrom = Int.random(in: 0...250, using: &random)
    for step in 0..<500 {
      let place = Int.random(in: 0..<6, using: &random)
      switch Int.random(in: 0..<100, using: &random) {
      case 0..<55:
        let low = Int32.random(in: 0..<64, using: &random)
        let kinds: [Int32] = [0, 1, 2, 0x80, 0xFF]
        let high: Int32 =
          step < highFrom ? 0 : kinds[Int.random(in: 0..<kinds.count, using: &random)]
        let target: Int32 = high << 16 | low
        guard !model[place].contains(where: { $0.target == target }) else { continue }
        let told = ViewTable.Told.at(Int32.random(in: 0..<2048, using: &random))
        views.append(target, told, to: &blocks[place], cap: .max)
        model[place].append(Entry(target: target, told: told, marks: 0))
      case 55..<70:
        guard !model[place].isEmpty else { continue }
        let index = Int.random(in: 0..<model[place].count, using: &random)
        _ = views.remove(at: blocks[place].start + index, from: &blocks[place])
        model[place].swapAt(index, model[place].count - 1)
        model[place].removeLast()
      case 70..<80:
        guard !model[place].isEmpty else { continue }
        let (a, b) = (
          Int.random(in: 0..<model[place].count, using: &random),
          Int.random(in: 0..<model[place].count, using: &random)
        )
        views.swap(blocks[place].start + a, blocks[place].start + b)
        model[place].swapAt(a, b)
      case 80..<92:
        guard !model[place].isEmpty else { continue }
        let index = Int.random(in: 0..<model[place].count, using: &random)
        let marks = UInt8.random(in: 0..<8, using: &random)
        let told = ViewTable.Told.never(since: Int32.random(in: 0..<9999, using: &random))
        views.setMarks(marks, blocks[place].start + index)
        views.setTold(told, blocks[place].start + index)
        model[place][index].marks = marks
        model[place][index].told = told
      case 92..<94:
        views.release(&blocks[place])
        model[place] = []
      case 94..<97:
        views.admit(targets: step < highFrom ? 65_536 : 70_000)
      default:
        views.lay(out: &blocks, in: Array(0..<6).shuffled(using: &random))
      }
      for place in 0..<6 {
        #expect(blocks[place].count == model[place].count)
        for (index, entry) in model[place].enumerated() {
          let at = blocks[place].start + index
          let found = Entry(
            target: views.target(at), told: views.told(at), marks: views.marks(at))
          #expect(found == entry, "seed \(seed) step \(step)")
          #expect(views.find(entry.target, in: blocks[place]) == at)
        }
      }
    }
  }

  /// Viewers come and go, places are reused, caps hide and show, views are laid out anew.
  @Test(arguments: 0..<3) func whatIsNewsIsExactHoweverViewersComeAndGo(seed: Int) {
    struct Key: Hashable {
      var life: Int
      var slot: Int32
    }
    var random = TestRandom(seed)
    var interest = Interest(InterestConfiguration(radius: 50, cap: 14, bitsPerSecond: 0))
    var slots: [Int32] = []
    for number in 0..<30 {
      slots.append(
        interest.table.add(
          EntityID(UInt64(number + 1)),
          at: WorldPosition(x: random.number(0...60), y: random.number(0...60))))
    }
    var exact: [Key: Int32] = [:]
    var lives: [Int: Int] = [:]
    var life = 0
    var acting: [Int32: Int] = [:]
    var session = 0
    var worst: Int32 = 0
    for _ in 0..<6_000 {
      if random.chance(0.004) || acting.isEmpty, let slot = slots.randomElement(using: &random) {
        if acting[slot] != nil {
          interest.removeActor(slot)
          acting[slot] = nil
        } else {
          session += 1
          interest.addActor(slot, of: SessionSlot(session % 50))
          let place = Int(interest.table.viewer[Int(slot)])
          life += 1
          lives[place] = life
          acting[slot] = place
        }
      }
      for (index, slot) in slots.enumerated() where random.chance(index % 3 == 0 ? 0.0004 : 0.05) {
        let position = interest.table.position(slot)
        interest.table.move(
          slot, to: position.moved(dx: random.number(-1...1), dy: random.number(-1...1)))
        interest.noteChange(slot)
      }
      interest.update()
      for place in interest.viewers.open {
        let block = interest.viewers.blocks[place]
        for entry in block.start..<(block.start + block.count) {
          let (slot, told) = (interest.views.target(entry), interest.views.told(entry))
          let changedAt = interest.table.changedAt[Int(slot)]
          let isBehind = told.isBehind(changedAt, at: interest.tick)
          if told.isTold {
            let at = exact[Key(life: lives[place] ?? 0, slot: slot)] ?? -1
            #expect(at >= 0)
            #expect(isBehind == (changedAt > at), "seed \(seed) tick \(interest.tick)")
            let age = interest.tick - at
            worst = max(worst, age)
            if age <= ViewTable.Told.oldest {
              #expect(told.age(at: interest.tick) == age)
            } else {
              #expect(told.age(at: interest.tick) >= ViewTable.Told.oldest)
            }
          } else {
            #expect(isBehind)
          }
          let shown = entry < block.start + block.shown
          if shown, isBehind, random.chance(slot % 4 == 0 ? 0.001 : 0.3) {
            interest.views.setTold(.at(interest.tick), entry)
            exact[Key(life: lives[place] ?? 0, slot: slot)] = interest.tick
          }
        }
      }
      interest.endTick()
      #expect(interest.viewers.severalCount == interest.viewers.hasSeveral.filter { $0 }.count)
    }
    #expect(worst > 3_000)
  }

  @Test(arguments: 0..<40) func howManyHaveSeveralActorsStaysTrue(seed: Int) {
    var random = TestRandom(seed)
    var interest = Interest(InterestConfiguration(radius: 50, bitsPerSecond: 0))
    let slots = (0..<40).map {
      interest.table.add(EntityID(UInt64($0 + 1)), at: WorldPosition(x: Float($0), y: 0))
    }
    var owner: [Int32: Int] = [:]
    for _ in 0..<400 {
      guard let slot = slots.randomElement(using: &random) else { continue }
      if owner[slot] != nil {
        interest.removeActor(slot)
        owner[slot] = nil
      } else {
        let session = Int.random(in: 0..<8, using: &random)
        interest.addActor(slot, of: SessionSlot(session))
        owner[slot] = session
      }
      var counts: [Int: Int] = [:]
      for session in owner.values { counts[session, default: 0] += 1 }
      #expect(interest.viewers.severalCount == counts.values.filter { $0 > 1 }.count)
      if random.chance(0.3) {
        interest.update()
        interest.endTick()
      }
    }
  }
}
