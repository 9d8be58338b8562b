/// What a pass over the grid found, sorted by who it is for: all that changes in a view is looked at
/// together, while the view is near at hand.
///
/// A pair is for both of its places. The pairs themselves are in the order of their first places already,
/// so only what they are to their second places is sorted.
struct SightChanges: Sendable {
  /// Turned around, in the order of the places that they are for; there may be room behind them.
  private(set) var turned: [PairSweep.Pair] = []
  /// By place: where its changes end, which is where those of the next one begin.
  private var ends: [Int32] = []
  /// The places that changes were taken of, and where the next ones begin.
  private var taken = Part()
  private var use = RecentUse()

  /// What changes for some places in a row.
  struct Part: Sendable {
    fileprivate(set) var places = 0..<0
    /// In ``turned``.
    fileprivate(set) var turned = 0..<0
    /// In ``PairSweep/found``.
    fileprivate(set) var found = 0..<0

    /// How many changes there are.
    var count: Int { turned.count &+ found.count }
  }

  /// Sorts pairs by their second places.
  mutating func sort(_ sweep: PairSweep, _ grid: HashGrid) {
    let count = sweep.foundCount
    taken = Part()
    ends.grow(to: grid.count, with: 0)
    if use.note(count, of: turned.count) != nil { turned = [] }
    if turned.count < count {
      turned.grow(to: max(count, turned.count * 2), with: PairSweep.Pair(0, 0, flags: 0))
    }
    sweep.found.withUnsafeBufferPointer { found in
      ends.withUnsafeMutableBufferPointer { ends in
        turned.withUnsafeMutableBufferPointer { turned in
          guard let ends = ends.baseAddress, let turned = turned.baseAddress else { return }
          ends.update(repeating: 0, count: grid.count)
          for index in 0..<count { ends[found[index].other] &+= 1 }
          var sum: Int32 = 0
          // Where each place's begin; filling moves it to their end.
          for place in 0..<grid.count {
            let own = ends[place]
            ends[place] = sum
            sum &+= own
          }
          for index in 0..<count {
            let pair = found[index]
            let other = pair.other
            turned[Int(ends[other])] = PairSweep.Pair(
              Int32(truncatingIfNeeded: other), pair.first, flags: pair.flags)
            ends[other] &+= 1
          }
        }
      }
    }
  }

  /// To be called in a tick in which nothing was found.
  mutating func rest() { if use.note(0, of: turned.count) != nil { turned = [] } }

  /// Takes what changes for the next places, up to so many of them.
  ///
  /// - Returns: `nil` if there are none left.
  mutating func takePart(of sweep: PairSweep, _ grid: HashGrid, places: Int) -> Part? {
    guard taken.places.upperBound < grid.count else { return nil }
    let end = min(taken.places.upperBound + places, grid.count)
    // One of no place is behind the last.
    let bound = UInt32(truncatingIfNeeded: end)
    var next = taken.found.upperBound
    sweep.found.withUnsafeBufferPointer { found in
      while UInt32(bitPattern: found[next].first) < bound { next &+= 1 }
    }
    taken.places = taken.places.upperBound..<end
    taken.turned = taken.turned.upperBound..<Int(ends[end - 1])
    taken.found = taken.found.upperBound..<next
    return taken
  }
}
