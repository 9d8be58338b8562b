internal import TesseraCore
internal import TesseraProto

/// Which of what a viewer could be told goes out now, when not all of it can.
///
/// What waits counts for more with every tick: its importance times the ticks since it was told last.
/// So the order is by what matters, and nothing waits for ever.
struct UpdateChoice: Sendable {
  /// Those that are ready, as (priority, entry): a heap, the first the largest.
  private var heap: [UInt64] = []

  mutating func removeAll() { heap.removeAll(keepingCapacity: true) }

  var count: Int { heap.count }

  mutating func add(_ entry: Int32, priority: Float) {
    heap.append(UInt64(priority.bitPattern) << 32 | UInt64(UInt32(bitPattern: entry)))
  }

  mutating func heapify() {
    var index = heap.count / 2
    while index > 0 {
      index -= 1
      sift(index)
    }
  }

  /// The one that counts most.
  var first: Int32? { heap.first.map { Int32(truncatingIfNeeded: $0) } }

  mutating func removeFirst() {
    let last = heap.removeLast()
    guard !heap.isEmpty else { return }
    heap[0] = last
    sift(0)
  }

  private mutating func sift(_ start: Int) {
    heap.withUnsafeMutableBufferPointer { heap in
      let value = heap[start]
      var index = start
      while true {
        var child = 2 * index + 1
        guard child < heap.count else { break }
        if child + 1 < heap.count, heap[child + 1] > heap[child] { child += 1 }
        guard heap[child] > value else { break }
        heap[index] = heap[child]
        index = child
      }
      heap[index] = value
    }
  }
}

extension UpdateFrames {
  /// A new one counts as if it had waited for this long already.
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
      interest.viewers.all[place].block.shown > configuration.crowd && configuration.rings.count > 1
    let isBounded = configuration.bytesPerTick > 0
    guard isCrowd || isBounded else { return }
    let tokens = interest.viewers.all[place].tokens
    if !isCrowd, entries.count * Self.longest <= tokens {
      var cost = 0
      for entry in entries {
        let slot = interest.views.targets[Int(entry)]
        if interest.table.viewer[Int(slot)] == Int32(place) { continue }
        cost += chunks.length(of: chunks.number(of: slot), as: .protobuf, interest.table)
      }
      interest.viewers[place].tokens -= cost
      return
    }
    gatherReady(place, &interest, isCrowd: isCrowd)
    guard isBounded else {
      while let entry = choice.first {
        entries.append(entry)
        choice.removeFirst()
      }
      return
    }
    choice.heapify()
    var left = tokens
    while let entry = choice.first {
      let number = chunks.number(of: interest.views.targets[Int(entry)])
      let length = chunks.length(of: number, as: .protobuf, interest.table)
      guard length <= left else { break }
      left -= length
      entries.append(entry)
      choice.removeFirst()
    }
    deferredCount += UInt64(choice.count)
    interest.viewers[place].tokens = left
  }

  /// Keeps the viewer's own in `entries`, and puts the others that are ready into `choice`.
  private mutating func gatherReady(_ place: Int, _ interest: inout Interest, isCrowd: Bool) {
    choice.removeAll()
    let tick = interest.tick
    var kept = 0
    for index in entries.indices {
      let entry = Int(entries[index])
      let slot = interest.views.targets[entry]
      if interest.table.viewer[Int(slot)] == Int32(place) {
        entries[kept] = entries[index]
        kept += 1
        continue
      }
      let distance = interest.squaredDistance(to: slot, from: place)
      let told = interest.views.told[entry]
      var age = tick &- told.tick
      if !told.isTold {
        age += Self.headStart
      } else if isCrowd, age < interest.ringInterval(of: entry, atSquared: distance) {
        continue
      }
      let importance = interest.importance(
        of: slot, atSquared: distance, marks: interest.views.marks[entry])
      choice.add(Int32(truncatingIfNeeded: entry), priority: importance * Float(max(age, 1)))
    }
    entries.removeSubrange(kept...)
  }
}

extension Interest {
  /// How many ticks an entry is not told again for: those of its ring. It goes out of a ring only
  /// when it is beyond its edge by the hysteresis.
  mutating func ringInterval(of entry: Int, atSquared distance: Float) -> Int32 {
    let rings = configuration.rings
    let former = Int(views.marks[entry] & ViewTable.ringMask)
    var ring = 0
    while ring < rings.count - 1 {
      var edge = rings[ring].reach * configuration.radius
      if ring == former { edge += configuration.hysteresis }
      if distance <= edge * edge { break }
      ring += 1
    }
    views.marks[entry] = views.marks[entry] & ~ViewTable.ringMask | UInt8(ring)
    return Int32(rings[ring].interval)
  }

  /// The entries of what a viewer does not know yet.
  func pendingEntries(of place: Int, into entries: inout [Int32]) {
    let block = viewers.all[place].block
    entries.removeAll(keepingCapacity: true)
    views.told.withUnsafeBufferPointer { told in
      views.targets.withUnsafeBufferPointer { targets in
        table.changedAt.withUnsafeBufferPointer { changedAt in
          for entry in block.start..<(block.start + block.shown)
          where told[entry].bits < changedAt[Int(targets[entry])] {
            entries.append(Int32(truncatingIfNeeded: entry))
          }
        }
      }
    }
  }

  /// What changed after a viewer's snapshot, or all that did if its moves are to be answered, is not
  /// known to it.
  mutating func forgetTold(of place: Int) {
    guard let snapshotAt = viewers.all[place].snapshotAt else { return }
    let shown = viewers.all[place].moved ? 0 : snapshotAt
    let block = viewers.all[place].block
    for entry in block.start..<(block.start + block.shown) {
      let slot = Int(views.targets[entry])
      if views.told[entry].isTold, table.changedAt[slot] == tick, table.changeNumber[slot] > shown {
        views.told[entry] = .at(tick - 1)
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
    guard let entry = views.find(doer, in: viewers.all[viewer].block) else { return }
    views.marks[entry] |= ViewTable.boosted
  }
}
