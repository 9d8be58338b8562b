/// What the sweep found, put into the views.
extension Interest {
  /// Goes through all that a pass over the grid found, place by place.
  mutating func applyChanges() {
    guard sweep.foundCount > 0 else { return }
    sightChanges.sort(sweep, grid)
    let (grid, changes) = (grid, sightChanges)
    _ = grid.withPoints { points in
      changes.ends.withUnsafeBufferPointer { ends in
        changes.changes.withUnsafeBufferPointer { changes in
          var place = 0
          var index = 0
          while place < points.count {
            (place, index) = applyQuickly(changes, ends, points, from: place, index)
            guard place < points.count else { return }
            // One that needs more than what is at hand.
            let viewer = Int(points.viewers[place])
            apply(changes[index], to: viewer)
            index += 1
          }
        }
      }
    }
    for (slot, place) in lostQuickly { noteLoss(of: Int(slot), by: Int(place)) }
    lostQuickly.removeAll(keepingCapacity: true)
  }

  private mutating func apply(_ change: SightChanges.Change, to place: Int) {
    let entry = views.find(change.slot, in: viewers.blocks[place])
    if change.isNear {
      if entry == nil { insert(change.slot, .never(since: tick), place) }
    } else if let entry, isOutOfSight(change.slot, place) {
      lose(entry, place)
    }
  }

  /// Applies changes as long as their viewers have one actor, and room for what comes.
  ///
  /// - Returns: the place and the change that it stopped at; the number of places if it is done.
  private mutating func applyQuickly(
    _ changes: UnsafeBufferPointer<SightChanges.Change>, _ ends: UnsafeBufferPointer<Int32>,
    _ points: GridPoints, from start: Int, _ startIndex: Int
  ) -> (place: Int, index: Int) {
    let cap = configuration.cap
    let now = ViewTable.Told.never(since: tick)
    return viewers.blocks.withUnsafeMutableBufferPointer { blocks in
      viewers.isStale.withUnsafeBufferPointer { isStale in
        views.withColumns { views in
          var place = start
          var index = startIndex
          while place < points.count {
            let end = Int(ends[place])
            guard index < end else {
              place &+= 1
              continue
            }
            let viewer = Int(points.viewers[place])
            if isStale[viewer] {
              index = end
              place &+= 1
              continue
            }
            if viewers.hasSeveral[viewer] { return (place, index) }
            var block = blocks[viewer]
            defer { blocks[viewer] = block }
            while index < end {
              let change = changes[index]
              if change.isNear {
                if change.isNew || views.find(change.slot, in: block) < 0 {
                  guard block.count < block.capacity else { return (place, index) }
                  views.append(change.slot, now, to: &block, cap: cap)
                }
              } else {
                let entry = views.find(change.slot, in: block)
                if entry >= 0 {
                  if views.remove(at: entry, from: &block) {
                    lostQuickly.append((change.slot, Int32(truncatingIfNeeded: viewer)))
                  }
                }
              }
              index &+= 1
            }
            place &+= 1
          }
          return (place, index)
        }
      }
    }
  }
}
