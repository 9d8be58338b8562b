internal import TesseraCore

/// Which of those in range a viewer is shown, where they are more than the cap.
extension Interest {
  /// How often those that wait for room are compared with those that are shown.
  private static let interval: Int32 = 4
  /// Who is shown stays so unless another counts for more by this factor, lest they take turns.
  private static let bonus: Float = 1.25

  /// How much more counts what acted on a viewer's actor, until it is told next.
  static let boost: Float = 4

  mutating func keepCaps() {
    for place in viewers.all.indices {
      let block = viewers.blocks[place]
      guard block.count > block.shown else { continue }
      if (tick &+ Int32(truncatingIfNeeded: place)) % Self.interval == 0 {
        rank(place, bonus: Self.bonus)
      } else if block.shown < cap(of: place) {
        viewers.blocks[place].shown = min(block.count, cap(of: place))
      }
    }
  }

  /// How much a target at a distance counts: its weight, falling to a ninth at the radius.
  @inline(__always)
  func importance(of slot: Int32, atSquared distance: Float, marks: UInt8) -> Float {
    let part = distance / (configuration.radius * configuration.radius)
    let boost: Float = marks & ViewTable.boosted != 0 ? Self.boost : 1
    return table.weight[Int(slot)] * boost / (1 + 8 * part)
  }

  /// Shows those that count most. A viewer's own actors come before all others.
  mutating func rank(_ place: Int, bonus: Float) {
    var ranking = CapRanking()
    swap(&ranking, &self.ranking)
    defer { swap(&ranking, &self.ranking) }
    let block = viewers.blocks[place]
    ranking.begin(block.count)
    for index in 0..<block.count {
      let entry = block.start + index
      let slot = views.target(entry)
      var value = Float.infinity
      if table.viewer[Int(slot)] != Int32(place) {
        value = importance(
          of: slot, atSquared: squaredDistance(to: slot, from: place), marks: views.marks(entry))
        if index < block.shown { value *= bonus }
      }
      ranking.add(index, value)
    }
    ranking.choose(cap(of: place))
    // Those that go, and those that come, change places.
    var next = ranking.firstWanted(from: block.shown)
    for index in 0..<block.shown where !ranking.isWanted[index] {
      guard let other = next else { break }
      next = ranking.firstWanted(from: other + 1)
      hide(block.start + index, place)
      views.swap(block.start + index, block.start + other)
      views.setTold(.never(since: tick), block.start + index)
    }
    // What is left finds room.
    var shown = block.shown
    while let other = next, shown < cap(of: place) {
      next = ranking.firstWanted(from: other + 1)
      views.swap(block.start + shown, block.start + other)
      views.setTold(.never(since: tick), block.start + shown)
      shown += 1
    }
    viewers.blocks[place].shown = shown
  }

  private mutating func hide(_ entry: Int, _ place: Int) {
    guard views.told(entry).isTold else { return }
    viewers.noteLoss(of: table.ids[Int(views.target(entry))], by: place)
  }
}

/// Chooses among the entries of one viewer those that count most, in room that is used again.
struct CapRanking: Sendable {
  /// What each counts for, as bits that compare as the value does, and which it is.
  private var keys: [UInt64] = []
  /// Whether an entry is among those that were chosen.
  private(set) var isWanted: [Bool] = []

  /// - Parameter count: of the entries, which are then to be added.
  mutating func begin(_ count: Int) {
    keys.removeAll(keepingCapacity: true)
    isWanted.removeAll(keepingCapacity: true)
    isWanted.append(contentsOf: repeatElement(false, count: count))
  }

  /// - Parameter value: not negative.
  mutating func add(_ index: Int, _ value: Float) {
    keys.append(UInt64(value.bitPattern) << 32 | UInt64(index))
  }

  /// The first one from an entry on that is wanted.
  func firstWanted(from start: Int) -> Int? {
    var index = start
    while index < isWanted.count {
      if isWanted[index] { return index }
      index += 1
    }
    return nil
  }

  /// Wants so many that count most; all if there are no more.
  mutating func choose(_ wanted: Int) {
    if wanted < keys.count { putLargestFirst(wanted) }
    for key in keys.prefix(wanted) { isWanted[Int(key & 0xFFFF_FFFF)] = true }
  }

  /// Quickselect: those before `wanted` are at least as large as those behind it.
  private mutating func putLargestFirst(_ wanted: Int) {
    var low = 0
    var high = keys.count - 1
    while low < high {
      let pivot = keys[(low + high) / 2]
      var left = low
      var right = high
      while left <= right {
        while keys[left] > pivot { left += 1 }
        while keys[right] < pivot { right -= 1 }
        if left <= right {
          keys.swapAt(left, right)
          left += 1
          right -= 1
        }
      }
      if wanted - 1 <= right {
        high = right
      } else if wanted - 1 >= left {
        low = left
      } else {
        break
      }
    }
  }
}
