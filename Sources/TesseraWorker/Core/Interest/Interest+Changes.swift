/// What the sweep found, put into the views.
extension Interest {
  /// Why it goes on only after something that it cannot do itself.
  private enum Stop {
    case atEnd
    /// The viewer needs room for this many entries.
    case forRoom(viewer: Int, entries: Int)
    /// The viewer of the place has several actors.
    case atSeveral(viewer: Int)
  }

  /// The views of so many places are read before they are changed, all at once: waiting for them one by
  /// one takes far longer.
  private static let ahead = 32
  /// They are, if there is a pair in so many of them.
  private static let places = 8

  /// Goes through all that a pass over the grid found, place by place.
  mutating func applyChanges() {
    guard sweep.foundCount > 0 else { return }
    sightChanges.sort(sweep, grid)
    viewChanges.reserve(sweep.foundCount)
    quickLosses.grow(to: 2 * sweep.foundCount + 1, with: QuickLoss(slot: 0, viewer: 0))
    let (grid, sweep, sightChanges) = (grid, sweep, sightChanges)
    var cursor = ChangesByPlace.Cursor()
    var lost = 0
    _ = grid.withPoints { points in
      sightChanges.withChanges(sweep) { changes in
        while true {
          switch applyQuickly(changes, points, &cursor, &lost) {
          case .atEnd: return
          case .forRoom(let viewer, let entries):
            let capacity = viewers.blocks[viewer].capacity
            views.reserve(max(entries, capacity + capacity / 8), in: &viewers.blocks[viewer])
          case .atSeveral(let viewer):
            changes.forEach(at: &cursor) { place, flags in
              apply(points.slots[place], flags: flags, to: viewer)
            }
            cursor.place += 1
          }
        }
      }
    }
    for index in 0..<lost {
      noteLoss(of: Int(quickLosses[index].slot), by: Int(quickLosses[index].viewer))
    }
  }

  private mutating func apply(_ slot: Int32, flags: UInt32, to viewer: Int) {
    let entry = views.find(slot, in: viewers.blocks[viewer])
    if flags & PairSweep.Pair.near != 0 {
      if entry == nil { insert(slot, .never(since: tick), viewer) }
    } else if let entry, isOutOfSight(slot, viewer) {
      lose(entry, viewer)
    }
  }

  /// Applies changes as long as their viewers have one actor, and room for what comes.
  ///
  /// When it stops for room, the viewer's changes are still to be applied: what of them was done does
  /// no harm when it is done again.
  private mutating func applyQuickly(
    _ changes: ChangesByPlace, _ points: GridPoints, _ cursor: inout ChangesByPlace.Cursor,
    _ lost: inout Int
  ) -> Stop {
    let pass = ViewPass(
      cap: configuration.cap, now: .never(since: tick),
      isLow: table.slotCount <= EntryColumns.lowTargets)
    let findsOnce = sweep.findsOnce
    // Where little changes most views are not touched at all.
    let isCrowd = sweep.foundCount * Self.places >= points.count
    // Up to here views are near at hand.
    var near = cursor.place
    var read: UInt16 = 0
    defer { readAhead = read }
    return viewers.blocks.withUnsafeMutableBufferPointer { blocks in
      viewers.isStale.withUnsafeBufferPointer { isStale in
        quickLosses.withUnsafeMutableBufferPointer { losses in
          viewChanges.withLists { lists in
            views.withColumns { views in
              while cursor.place < points.count {
                if isCrowd, cursor.place >= near {
                  let next = min(near &+ Self.ahead, points.count)
                  if changes.hasAny(from: cursor, before: next) {
                    read |= views.read(near..<next, points, blocks)
                  }
                  near = next
                }
                let start = cursor
                var (unsure, coming) = (0, 0)
                changes.forEach(at: &cursor) { place, flags in
                  let slot = points.slots[place]
                  // What is new is near.
                  let isNew = Int(flags &>> 1)
                  lists.unsure[unsure] =
                    slot &<< 1 | Int32(truncatingIfNeeded: flags & PairSweep.Pair.near)
                  unsure &+= 1 &- isNew
                  lists.coming[coming] = slot
                  coming &+= isNew
                }
                let viewer = Int(points.viewers[cursor.place])
                if unsure | coming == 0 || viewer < 0 || isStale[viewer] {
                  cursor.place &+= 1
                  continue
                }
                if viewers.hasSeveral[viewer] {
                  cursor = start
                  return .atSeveral(viewer: viewer)
                }
                var block = blocks[viewer]
                let going = pass.tell(lists, unsure, coming: &coming, block, views)
                pass.remove(lists, going, from: &block, views) { slot, wasTold in
                  losses[lost] = QuickLoss(slot: slot, viewer: Int32(truncatingIfNeeded: viewer))
                  lost &+= wasTold ? 1 : 0
                }
                if block.count &+ coming > block.capacity {
                  blocks[viewer] = block
                  cursor = start
                  return .forRoom(viewer: viewer, entries: block.count &+ coming)
                }
                for index in 0..<coming
                where findsOnce || views.find(lists.coming[index], in: block) < 0 {
                  views.append(lists.coming[index], pass.now, to: &block, cap: pass.cap)
                }
                blocks[viewer] = block
                cursor.place &+= 1
              }
              return .atEnd
            }
          }
        }
      }
    }
  }
}

/// What went out of sight while changes were applied, and out of whose.
struct QuickLoss: Sendable {
  var slot: Int32
  var viewer: Int32
}

/// How lists of changes are put into one view after another.
private struct ViewPass {
  let cap: Int
  let now: ViewTable.Told
  /// Whether targets are told apart by their lower halves.
  let isLow: Bool

  /// Tells apart what is unsure: adds to the lists what comes into sight, and what goes out of it.
  ///
  /// - Returns: how many go.
  @inline(__always)
  func tell(
    _ lists: ViewChanges.Lists, _ count: Int, coming: inout Int, _ block: ViewTable.Block,
    _ views: EntryColumns
  ) -> Int {
    var index = 0
    while index < count {
      let (first, second) = (lists.unsure[index] &>> 1, lists.unsure[index &+ 1] &>> 1)
      let found =
        isLow
        ? views.numbers(EntryColumns.low(first), EntryColumns.low(second), in: block)
        : (views.number(of: first, in: block), views.number(of: second, in: block))
      lists.numbers[index] = Int32(truncatingIfNeeded: found.0)
      lists.numbers[index &+ 1] = Int32(truncatingIfNeeded: found.1)
      index &+= 2
    }
    var going = 0
    for index in 0..<count {
      let number = lists.numbers[index]
      let (slot, isNear) = (lists.unsure[index] &>> 1, Int(lists.unsure[index] & 1))
      let isThere = number > 0 ? 1 : 0
      lists.coming[coming] = slot
      coming &+= isNear & (1 &- isThere)
      lists.going[going] = slot
      lists.goingNumbers[going] = number
      going &+= (1 &- isNear) & isThere
    }
    return going
  }

  @inline(__always)
  func remove(
    _ lists: ViewChanges.Lists, _ count: Int, from block: inout ViewTable.Block,
    _ views: EntryColumns, _ note: (Int32, _ wasTold: Bool) -> Void
  ) {
    guard block.shown == block.count, count <= Self.mostAtOnce else {
      for index in 0..<count {
        let entry = views.find(lists.going[index], in: block)
        if entry >= 0 { note(lists.going[index], views.remove(at: entry, from: &block)) }
      }
      return
    }
    for index in 0..<count {
      let number = lists.goingNumbers[index]
      // It is one that was found twice.
      guard number > 0 else { continue }
      let entry = block.start &+ Int(number) &- 1
      note(lists.going[index], views.told(entry).isTold)
      views.move(block.start &+ block.count &- 1, to: entry)
      // The last one is where it was.
      let last = Int32(truncatingIfNeeded: block.count)
      for later in index &+ 1..<count {
        let its = lists.goingNumbers[later]
        lists.goingNumbers[later] = its == number ? 0 : its == last ? number : its
      }
      block.count &-= 1
    }
    block.shown = block.count
  }

  /// Of so many the numbers are kept right while they are taken out.
  private static let mostAtOnce = 16
}
