/// What a pass over the grid found, sorted by who it is for: all that changes in a view is looked at
/// together, while the view is near at hand.
///
/// The pairs themselves are in the order of their first places already, so only what they are to their
/// second places is sorted.
struct SightChanges: Sendable {
  /// One that came near another, or went apart from it.
  struct Change: Sendable {
    private var bits: UInt32

    @inline(__always)
    init(place: Int32, flags: UInt32) { bits = UInt32(bitPattern: place) &<< 2 | flags }

    var place: Int { Int(bits >> 2) }
    var flags: UInt32 { bits & 3 }
  }

  /// In the order of the places that they are for; there may be room behind them.
  private(set) var changes: [Change] = []
  /// By place: where its changes end, which is where those of the next one begin.
  private(set) var ends: [Int32] = []

  /// Sorts pairs by their second places.
  mutating func sort(_ sweep: PairSweep, _ grid: HashGrid) {
    let count = sweep.foundCount
    ends.grow(to: grid.count, with: 0)
    if changes.count < count {
      changes.grow(to: max(count, changes.count * 2), with: Change(place: 0, flags: 0))
    }
    sweep.found.withUnsafeBufferPointer { found in
      ends.withUnsafeMutableBufferPointer { ends in
        changes.withUnsafeMutableBufferPointer { changes in
          guard let ends = ends.baseAddress, let changes = changes.baseAddress else { return }
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
            changes[Int(ends[other])] = Change(place: pair.first, flags: pair.flags)
            ends[other] &+= 1
          }
        }
      }
    }
  }
}

extension SightChanges {
  /// - Parameter sweep: whose pairs are sorted.
  @inline(__always)
  func withChanges(_ sweep: PairSweep, _ body: (ChangesByPlace) -> Void) {
    sweep.found.withUnsafeBufferPointer { found in
      changes.withUnsafeBufferPointer { changes in
        ends.withUnsafeBufferPointer { ends in
          body(ChangesByPlace(found: found, changes: changes, ends: ends))
        }
      }
    }
  }
}

/// What changed for one place after another.
struct ChangesByPlace {
  fileprivate let found: UnsafeBufferPointer<PairSweep.Pair>
  fileprivate let changes: UnsafeBufferPointer<SightChanges.Change>
  fileprivate let ends: UnsafeBufferPointer<Int32>

  struct Cursor {
    var place = 0
    /// In what was sorted.
    fileprivate var sorted = 0
    /// In the pairs themselves.
    fileprivate var own = 0
  }

  /// Whether there are changes for the cursor's place and those behind it, before another.
  @inline(__always)
  func hasAny(from cursor: Cursor, before end: Int) -> Bool {
    Int(ends[end &- 1]) > cursor.sorted
      || (0..<Int32(truncatingIfNeeded: end)).contains(found[cursor.own].first)
  }

  /// Calls `body` with the changes of the cursor's place, and leaves it behind them.
  @inline(__always)
  func forEach(at cursor: inout Cursor, _ body: (_ place: Int, _ flags: UInt32) -> Void) {
    let end = Int(ends[cursor.place])
    while cursor.sorted < end {
      body(changes[cursor.sorted].place, changes[cursor.sorted].flags)
      cursor.sorted &+= 1
    }
    // One of no place is behind the last.
    let place = Int32(truncatingIfNeeded: cursor.place)
    while found[cursor.own].first == place {
      body(found[cursor.own].other, found[cursor.own].flags)
      cursor.own &+= 1
    }
  }
}

/// What changes in one view at a time. What comes next cannot be foreseen, so it is put into lists by
/// what is to be done; each has room for as many as is said elsewhere.
struct ViewChanges: Sendable {
  private var words: [Int32] = []
  private var room = 0

  /// Makes room for this many changes of a view.
  mutating func reserve(_ count: Int) {
    guard room <= count else { return }
    room = count + 2
    words = Array(repeating: 0, count: 5 * room)
  }

  struct Lists {
    /// What is near or went apart, and may have been in sight before: slots, and in the lowest bit
    /// whether they are near.
    let unsure: UnsafeMutablePointer<Int32>
    /// The numbers of their entries.
    let numbers: UnsafeMutablePointer<Int32>
    /// The slots that come into sight.
    let coming: UnsafeMutablePointer<Int32>
    /// Those that go out of it, and the numbers of their entries.
    let going: UnsafeMutablePointer<Int32>
    let goingNumbers: UnsafeMutablePointer<Int32>
  }

  @inline(__always)
  mutating func withLists<Result>(_ body: (Lists) -> Result) -> Result {
    let room = room
    return words.withUnsafeMutableBufferPointer { words in
      guard let base = words.baseAddress else { preconditionFailure("arrays lie somewhere") }
      return body(
        Lists(
          unsure: base, numbers: base + room, coming: base + 2 * room, going: base + 3 * room,
          goingNumbers: base + 4 * room))
    }
  }
}
