internal import CMemoryHints

/// What changes for some viewers, in lists by what is to be done.
///
/// What comes next cannot be foreseen, so nothing is made to depend on it: everything is written to the list
/// that it may belong to, and stays there if it does. And nothing is waited for that memory has: the views to be
/// searched next are fetched while others are searched, and so are the entries that are going to change.
struct ChangeLists: Sendable {
  struct Change: Sendable {
    var viewer: Int32
    /// Of what comes into sight or goes out of it.
    var slot: Int32
    /// The number of its entry in the view, from 1; 0 if it has none, or nobody looked.
    var number: Int32 = 0
  }

  /// One for a viewer of several actors: what it sees does not follow from one pair.
  struct Several: Sendable {
    var viewer: Int
    var slot: Int32
    var isNear: Bool
  }

  /// One list behind the other, with the same room for each.
  private var changes: [Change] = []
  private var room = 0

  private var unsureCount = 0
  private(set) var comingCount = 0
  private var goingCount = 0
  private(set) var several: [Several] = []

  private struct Lists {
    /// Near or gone apart, and perhaps in sight before. Slots are shifted to the left, and the lowest
    /// bit says whether they are near.
    let unsure: UnsafeMutablePointer<Change>
    let coming: UnsafeMutablePointer<Change>
    let going: UnsafeMutablePointer<Change>
  }

  @inline(__always)
  private mutating func withLists(_ body: (inout Self, Lists) -> Void) {
    var changes: [Change] = []
    swap(&changes, &self.changes)
    changes.withUnsafeMutableBufferPointer { changes in
      guard let base = changes.baseAddress else { return }
      body(&self, Lists(unsure: base, coming: base + room, going: base + 2 * room))
    }
    swap(&changes, &self.changes)
  }
}

// MARK: - Sorting out

extension ChangeLists {
  /// Whether nothing was gathered that anyone watches.
  var isEmpty: Bool { unsureCount == 0 && comingCount == 0 && several.isEmpty }

  mutating func clear() {
    (unsureCount, comingCount, goingCount) = (0, 0, 0)
    if !several.isEmpty { several.removeAll(keepingCapacity: true) }
  }

  /// Puts what changes for some places into lists: what is new is coming, what else came near or went
  /// apart is unsure.
  mutating func gather(
    _ part: SightChanges.Part, _ all: SightChanges, _ sweep: PairSweep, _ grid: HashGrid,
    _ viewers: ViewerTable
  ) {
    clear()
    if room <= part.count {
      room = part.count + part.count / 4 + 1
      changes = Array(repeating: Change(viewer: 0, slot: 0), count: 3 * room)
    }
    withLists { this, lists in
      _ = grid.withPoints { points in
        viewers.blocks.withUnsafeBufferPointer { blocks in
          guard let blocks = blocks.baseAddress else { return }
          var (unsure, coming) = (0, 0)
          func add(_ pair: PairSweep.Pair) {
            let viewer = points.viewers[Int(pair.first)]
            tessera_read_ahead(blocks + Int(max(viewer, 0)))
            let slot = points.slots[pair.other]
            let isNew = Int(pair.flags &>> 1)
            let isWatched = viewer >= 0 ? 1 : 0
            if viewer < -1 {
              this.several.append(
                Several(
                  viewer: Int(HashGrid.several(viewer)), slot: slot,
                  isNear: pair.flags & PairSweep.Pair.near != 0))
              return
            }
            lists.unsure[unsure] = Change(
              viewer: viewer,
              slot: slot &<< 1 | Int32(truncatingIfNeeded: pair.flags & PairSweep.Pair.near))
            unsure &+= isWatched & (1 &- isNew)
            lists.coming[coming] = Change(viewer: viewer, slot: slot)
            coming &+= isWatched & isNew
          }
          all.turned.withUnsafeBufferPointer { turned in
            for index in part.turned { add(turned[index]) }
          }
          sweep.found.withUnsafeBufferPointer { found in
            for index in part.found { add(found[index]) }
          }
          (this.unsureCount, this.comingCount) = (unsure, coming)
        }
      }
    }
  }

  /// Finds out what is unsure: it is coming if it is near and was not in sight, and going if it went apart
  /// and was.
  ///
  /// - Parameter next: what is told apart after it; what is looked at then is fetched meanwhile.
  mutating func tellApart(
    _ viewers: ViewerTable, _ views: inout ViewTable, areLow: Bool, next: ChangeLists
  ) {
    let nextCount = next.unsureCount
    withLists { this, lists in
      views.withColumns { views in
        viewers.blocks.withUnsafeBufferPointer { blocks in
          next.changes.withUnsafeBufferPointer { next in
            var (coming, going) = (this.comingCount, 0)
            func fetch(_ index: Int) { views.fetchTargets(of: blocks[Int(next[index].viewer)]) }
            for index in 0..<this.unsureCount {
              if index < nextCount { fetch(index) }
              let change = lists.unsure[index]
              let (slot, isNear) = (change.slot &>> 1, Int(change.slot & 1))
              let block = blocks[Int(change.viewer)]
              let number =
                areLow
                ? views.number(ofLow: EntryColumns.low(slot), in: block)
                : views.number(of: slot, in: block)
              let isThere = number > 0 ? 1 : 0
              lists.coming[coming] = Change(viewer: change.viewer, slot: slot)
              coming &+= isNear & (1 &- isThere)
              lists.going[going] = Change(
                viewer: change.viewer, slot: slot, number: Int32(truncatingIfNeeded: number))
              going &+= (1 &- isNear) & isThere
            }
            if this.unsureCount < nextCount {
              for index in this.unsureCount..<nextCount { fetch(index) }
            }
            (this.comingCount, this.goingCount) = (coming, going)
            for index in 0..<coming {
              let block = blocks[Int(lists.coming[index].viewer)]
              views.fetchDetails(block.start &+ block.count)
            }
            for index in 0..<going {
              let change = lists.going[index]
              let block = blocks[Int(change.viewer)]
              views.fetchDetails(block.start &+ Int(change.number) &- 1)
              views.fetchDetails(block.start &+ block.count &- 1)
            }
          }
        }
      }
    }
  }

  /// Calls `body` with what goes, as it was told apart.
  @inline(__always)
  func forEachGoing(_ body: (Change) -> Void) {
    changes.withUnsafeBufferPointer { changes in
      for index in 0..<goingCount { body(changes[2 &* room &+ index]) }
    }
  }

  /// What comes: ``comingCount`` of them.
  @inline(__always)
  func withComing(_ body: (UnsafeBufferPointer<Change>) -> Void) {
    changes.withUnsafeBufferPointer { changes in
      body(UnsafeBufferPointer(rebasing: changes[room..<(room + comingCount)]))
    }
  }
}
