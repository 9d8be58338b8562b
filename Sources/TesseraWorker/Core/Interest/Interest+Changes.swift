/// What the sweep found, put into the views.
extension Interest {
  /// For so many places at a time. What their views are made of is fetched from memory while others are looked
  /// at, since waiting for it piece by piece takes far longer.
  private static let places = 128

  /// Goes through all that a pass over the grid found, place by place. What goes of a view goes before what
  /// comes.
  mutating func applyChanges() {
    guard sweep.foundCount > 0, viewers.count > 0 else { return }
    sightChanges.sort(sweep, grid)
    let areLow = table.slotCount <= EntryColumns.lowTargets
    gatherNext()
    while !nextLists.isEmpty {
      swap(&changeLists, &nextLists)
      gatherNext()
      changeLists.tellApart(viewers, &views, areLow: areLow, next: nextLists)
      applyTold()
      swap(&toldLists, &changeLists)
    }
    applyTold()
  }

  /// Gathers what changes for the next places of which anyone watches; nothing if there are none left.
  private mutating func gatherNext() {
    nextLists.clear()
    while nextLists.isEmpty,
      let part = sightChanges.takePart(of: sweep, grid, places: Self.places)
    {
      if part.count > 0 { nextLists.gather(part, sightChanges, sweep, grid, viewers) }
    }
  }

  /// No other view depends on it, so it may be done later than others are told apart.
  private mutating func applyTold() {
    applyGoing()
    applyComing()
    for change in toldLists.several { apply(change) }
    toldLists.clear()
  }

  private mutating func applyGoing() {
    viewers.withBlocksAndLosses { blocks, losses in
      views.withColumns { views in
        table.ids.withUnsafeBufferPointer { ids in
          toldLists.forEachGoing { change in
            let viewer = Int(change.viewer)
            var block = blocks[viewer]
            var entry = block.start &+ Int(change.number) &- 1
            // What went before it may have moved it, or it was found twice.
            if entry >= block.start &+ block.count || views.target(entry) != change.slot {
              entry = views.find(change.slot, in: block)
              guard entry >= 0 else { return }
            }
            let wasTold = views.remove(at: entry, from: &block)
            blocks[viewer] = block
            if wasTold { losses.note(ids[Int(change.slot)], by: viewer) }
          }
        }
      }
    }
  }

  private mutating func applyComing() {
    let (now, cap, findsOnce) = (
      ViewTable.Told.never(since: tick), configuration.cap, sweep.findsOnce
    )
    var next = 0
    while next < toldLists.comingCount {
      var full: Int?
      viewers.blocks.withUnsafeMutableBufferPointer { blocks in
        views.withColumns { views in
          toldLists.withComing { coming in
            while next < coming.count {
              let change = coming[next]
              let viewer = Int(change.viewer)
              if findsOnce || views.find(change.slot, in: blocks[viewer]) < 0 {
                guard blocks[viewer].count < blocks[viewer].capacity else {
                  full = viewer
                  return
                }
                views.append(change.slot, now, to: &blocks[viewer], cap: cap)
              }
              next &+= 1
            }
          }
        }
      }
      if let full {
        views.reserve(viewers.blocks[full].capacity + 1, in: &viewers.blocks[full])
      }
    }
  }

  /// What a viewer of several actors sees depends on the nearest of them.
  private mutating func apply(_ change: ChangeLists.Several) {
    let entry = views.find(change.slot, in: viewers.blocks[change.viewer])
    if change.isNear {
      if entry == nil { insert(change.slot, .never(since: tick), change.viewer) }
    } else if let entry, isOutOfSight(change.slot, change.viewer) {
      lose(entry, change.viewer)
    }
  }
}
