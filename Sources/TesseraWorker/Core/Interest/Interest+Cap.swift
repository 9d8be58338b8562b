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
    let block = viewers.blocks[place]
    let keys = (0..<block.count).map { index -> UInt64 in
      let entry = block.start + index
      let slot = views.target(entry)
      var value = Float.infinity
      if table.viewer[Int(slot)] != Int32(place) {
        value = importance(
          of: slot, atSquared: squaredDistance(to: slot, from: place), marks: views.marks(entry))
        if index < block.shown { value *= bonus }
      }
      return UInt64(value.bitPattern) << 32 | UInt64(index)
    }
    let best = keys.largest(cap(of: place)).map { Int($0 & 0xFFFF_FFFF) }
    var isWanted = [Bool](repeating: false, count: block.count)
    for index in best { isWanted[index] = true }
    // Those that go, and those that come, change places.
    var coming = (block.shown..<block.count).filter { isWanted[$0] }[...]
    for index in 0..<block.shown where !isWanted[index] {
      guard let other = coming.popFirst() else { break }
      hide(block.start + index, place)
      views.swap(block.start + index, block.start + other)
      views.setTold(.never(since: tick), block.start + index)
    }
    // What is left finds room.
    var shown = block.shown
    for other in coming where shown < cap(of: place) {
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

extension [UInt64] {
  /// The largest ones, in no particular order; all if there are no more.
  func largest(_ wanted: Int) -> [UInt64] {
    guard wanted < count else { return self }
    var keys = self
    var low = 0
    var high = keys.count - 1
    // Quickselect: those before `wanted` are at least as large as those behind it.
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
    return Array(keys.prefix(wanted))
  }
}
