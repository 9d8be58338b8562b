internal import TesseraCore
internal import TesseraProto

/// What goes out now of what a viewer could be told.
extension UpdateFrames {
  /// One that is new, or was told nobody knows when, counts as if it had waited for this long already.
  private static let headStart: Int32 = 8
  /// No update is longer.
  private static let longest = 25

  /// Leaves those in `entries` that go out now. A viewer's own actors always do, and are free.
  ///
  /// Bytes are counted as in protobuf whatever the session speaks: what a player sees does not
  /// depend on that.
  mutating func choose(_ place: Int, _ interest: inout Interest) {
    let configuration = interest.configuration
    let isCrowd =
      interest.viewers.blocks[place].shown > configuration.crowd && configuration.rings.count > 1
    let isBounded = configuration.bytesPerTick > 0
    guard isCrowd || isBounded else { return }
    let tokens = interest.viewers.all[place].tokens
    if !isCrowd, entryCount * Self.longest <= tokens {
      var cost = 0
      for index in 0..<entryCount {
        let slot = interest.views.target(Int(entries[index]))
        if interest.table.viewer[Int(slot)] == Int32(place) { continue }
        cost += chunks.length(of: chunks.number(of: slot), as: .protobuf, interest.table)
      }
      interest.viewers[place].tokens -= cost
      return
    }
    gatherReady(place, &interest, isCrowd: isCrowd)
    var choice = UpdateChoice()
    swap(&choice, &self.choice)
    defer { swap(&choice, &self.choice) }
    guard isBounded else {
      choice.forEach { keep($0) }
      return
    }
    var left = tokens
    let waiting = choice.take(fitting: &left) {
      chunks.length(
        of: chunks.number(of: interest.views.target(Int($0))), as: .protobuf, interest.table)
    } _: {
      keep($0)
    }
    deferredCount += UInt64(waiting)
    interest.viewers[place].tokens = left
  }

  @inline(__always)
  private mutating func keep(_ entry: Int32) {
    entries[entryCount] = entry
    entryCount &+= 1
  }

  /// Keeps the viewer's own in `entries`, and puts the others that are ready into `choice`.
  private mutating func gatherReady(_ place: Int, _ interest: inout Interest, isCrowd: Bool) {
    let actors = interest.viewers.all[place].actors
    guard let first = actors.first else { return choice.fill(0) { _ in 0 } }
    let others = actors.dropFirst()
    let (tick, viewer) = (interest.tick, Int32(truncatingIfNeeded: place))
    let perRadius = 8 / (interest.configuration.radius * interest.configuration.radius)
    let rings = interest.rings
    let entryCount = entryCount
    var kept = 0
    entries.withUnsafeMutableBufferPointer { entries in
      choice.fill(entryCount) { keys in
        interest.views.withColumns { views in
          interest.table.withSights { points, weight, viewers in
            let own = points[Int(first)]
            var ready = 0
            for index in 0..<entryCount {
              let entry = Int(entries[index])
              let slot = Int(views.target(entry))
              if viewers[slot] == viewer {
                entries[kept] = entries[index]
                kept &+= 1
                continue
              }
              var distance = points[slot].squaredDistance(to: own)
              for actor in others {
                distance = min(distance, points[slot].squaredDistance(to: points[Int(actor)]))
              }
              let (told, marks) = (views.told(entry), views.marks(entry))
              var age = told.age(at: tick)
              var isReady = true
              if !told.isExact {
                guard age < ViewTable.Told.oldest else {
                  keys[ready] = UpdateChoice.overdueKey(
                    Int32(truncatingIfNeeded: entry), slot: slot, tick: tick)
                  ready &+= 1
                  continue
                }
                age &+= Self.headStart
              } else if isCrowd {
                let ring = rings.ring(after: marks, atSquared: distance)
                if ring != marks & ViewTable.ringMask {
                  views.setMarks(marks & ~ViewTable.ringMask | ring, entry)
                }
                isReady = age >= rings.interval(of: ring)
              }
              let boost: Float = marks & ViewTable.boosted != 0 ? Interest.boost : 1
              let importance = weight[slot] * boost / (1 + perRadius * distance)
              // Whether it is ready cannot be foreseen, so nothing is made to depend on it.
              keys[ready] = UpdateChoice.key(
                Int32(truncatingIfNeeded: entry), priority: importance * Float(max(age, 1)))
              ready &+= isReady ? 1 : 0
            }
            return ready
          }
        }
      }
    }
    self.entryCount = kept
  }
}

extension Interest {
  /// The entries of what a viewer does not know yet.
  ///
  /// - Returns: how many they are.
  mutating func pendingEntries(of place: Int, into entries: inout [Int32]) -> Int {
    let block = viewers.blocks[place]
    entries.grow(to: block.shown, with: 0)
    var count = 0
    entries.withUnsafeMutableBufferPointer { entries in
      views.withColumns { views in
        table.changedAt.withUnsafeBufferPointer { changedAt in
          for entry in block.start..<(block.start + block.shown) {
            entries[count] = Int32(truncatingIfNeeded: entry)
            let changedAt = changedAt[Int(views.target(entry))]
            count &+= views.told(entry).isBehind(changedAt, at: tick) ? 1 : 0
          }
        }
      }
    }
    return count
  }

  /// What changed after a viewer's snapshot, or all that did if its moves are to be answered, is not
  /// known to it.
  mutating func forgetTold(of place: Int) {
    guard let snapshotAt = viewers.all[place].snapshotAt else { return }
    let shown = viewers.all[place].moved ? 0 : snapshotAt
    let block = viewers.blocks[place]
    for entry in block.start..<(block.start + block.shown) {
      let slot = Int(views.target(entry))
      if views.told(entry).isTold, table.changedAt[slot] == tick, table.changeNumber[slot] > shown {
        views.setTold(.at(tick - 1), entry)
      }
    }
  }

  /// A tick's bytes for everyone.
  mutating func refill() {
    guard configuration.bytesPerTick > 0 else { return }
    let most = configuration.bytesPerTick * configuration.burst
    for place in viewers.all.indices {
      viewers[place].tokens = min(viewers.all[place].tokens + configuration.bytesPerTick, most)
    }
  }

  /// What one entity did concerned another: its owner is told of the doer before others for a while.
  mutating func boost(_ doer: Int32, for viewer: Int) {
    guard let entry = views.find(doer, in: viewers.blocks[viewer]) else { return }
    views.setMarks(views.marks(entry) | ViewTable.boosted, entry)
  }
}
