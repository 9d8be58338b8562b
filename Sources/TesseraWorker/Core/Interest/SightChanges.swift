/// What a pass over the grid found, sorted by who it is for: all that changes in a view is looked at
/// together, while the view is near at hand.
struct SightChanges: Sendable {
  /// A target that came near a viewer's actor, or went apart from it.
  struct Change: Sendable {
    private var bits: UInt32

    @inline(__always)
    init(_ slot: Int32, _ pair: PairSweep.Pair) {
      bits = UInt32(bitPattern: slot) &<< 2 | pair.flags
    }

    var slot: Int32 { Int32(bitPattern: bits >> 2) }
    /// Near now, else apart now.
    var isNear: Bool { bits & PairSweep.Pair.near != 0 }
    /// Whether it cannot have been in sight before.
    var isNew: Bool { bits & PairSweep.Pair.new != 0 }
  }

  /// In the order of the places that they are for; there may be room behind them.
  private(set) var changes: [Change] = []
  /// By place: where its changes end, which is where those of the next one begin.
  private(set) var ends: [Int32] = []

  /// Sorts changes for those places that are an actor of a viewer.
  mutating func sort(_ sweep: PairSweep, _ grid: HashGrid) {
    let count = sweep.foundCount
    ends.grow(to: grid.count + 1, with: 0)
    if changes.count < 2 * count {
      let none = Change(0, PairSweep.Pair(0, 0, flags: 0))
      changes.grow(to: max(2 * count, changes.count * 2), with: none)
    }
    _ = grid.withPoints { points in
      sweep.found.withUnsafeBufferPointer { found in
        ends.withUnsafeMutableBufferPointer { ends in
          changes.withUnsafeMutableBufferPointer { changes in
            Self.sort(found, count, points, ends, changes)
          }
        }
      }
    }
  }

  private static func sort(
    _ found: UnsafeBufferPointer<PairSweep.Pair>, _ count: Int, _ points: GridPoints,
    _ ends: UnsafeMutableBufferPointer<Int32>, _ changes: UnsafeMutableBufferPointer<Change>
  ) {
    guard let ends = ends.baseAddress, let changes = changes.baseAddress else { return }
    ends.update(repeating: 0, count: points.count)
    for index in 0..<count {
      let (first, other) = (Int(found[index].first), Int(found[index].other))
      ends[first] &+= 1
      ends[other] &+= 1
    }
    var sum: Int32 = 0
    // Where each place's begin; filling moves it to their end.
    for place in 0..<points.count {
      let own = points.viewers[place] >= 0 ? ends[place] : 0
      ends[place] = sum
      sum &+= own
    }
    for index in 0..<count {
      let pair = found[index]
      let (first, other) = (Int(pair.first), Int(pair.other))
      if points.viewers[first] >= 0 {
        changes[Int(ends[first])] = Change(points.slots[other], pair)
        ends[first] &+= 1
      }
      if points.viewers[other] >= 0 {
        changes[Int(ends[other])] = Change(points.slots[first], pair)
        ends[other] &+= 1
      }
    }
  }
}
