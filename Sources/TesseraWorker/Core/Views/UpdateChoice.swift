internal import TesseraCore
internal import TesseraProto

/// Which of what a viewer could be told goes out now, when not all of it can.
///
/// What waits counts for more with every tick: its importance times the ticks since it was told last.
/// So the order is by what matters, and nothing waits for ever.
struct UpdateChoice: Sendable {
  /// Those that are ready, as (priority, entry): a heap, the first the largest.
  var heap: [UInt64] = []
  var count = 0

  @inline(__always)
  static func key(_ entry: Int32, priority: Float) -> UInt64 {
    UInt64(priority.bitPattern) << 32 | UInt64(UInt32(bitPattern: entry))
  }

  mutating func heapify() {
    heap.withUnsafeMutableBufferPointer { heap in
      var index = count / 2
      while index > 0 {
        index -= 1
        Self.sift(index, heap, count)
      }
    }
  }

  /// The one that counts most.
  var first: Int32? { count == 0 ? nil : Int32(truncatingIfNeeded: heap[0]) }

  mutating func removeFirst() {
    count -= 1
    guard count > 0 else { return }
    heap.withUnsafeMutableBufferPointer { heap in
      heap[0] = heap[count]
      Self.sift(0, heap, count)
    }
  }

  @inline(__always)
  private static func sift(_ start: Int, _ heap: UnsafeMutableBufferPointer<UInt64>, _ count: Int) {
    let value = heap[start]
    var index = start
    while true {
      var child = 2 &* index &+ 1
      guard child < count else { break }
      if child &+ 1 < count, heap[child &+ 1] > heap[child] { child &+= 1 }
      guard heap[child] > value else { break }
      heap[index] = heap[child]
      index = child
    }
    heap[index] = value
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
      interest.viewers.blocks[place].shown > configuration.crowd && configuration.rings.count > 1
    let isBounded = configuration.bytesPerTick > 0
    guard isCrowd || isBounded else { return }
    let tokens = interest.viewers.all[place].tokens
    if !isCrowd, entryCount * Self.longest <= tokens {
      var cost = 0
      for index in 0..<entryCount {
        let slot = interest.views.targets[Int(entries[index])]
        if interest.table.viewer[Int(slot)] == Int32(place) { continue }
        cost += chunks.length(of: chunks.number(of: slot), as: .protobuf, interest.table)
      }
      interest.viewers[place].tokens -= cost
      return
    }
    gatherReady(place, &interest, isCrowd: isCrowd)
    if isBounded { choice.heapify() }
    var left = tokens
    while let entry = choice.first {
      if isBounded {
        let number = chunks.number(of: interest.views.targets[Int(entry)])
        let length = chunks.length(of: number, as: .protobuf, interest.table)
        guard length <= left else { break }
        left -= length
      }
      entries[entryCount] = entry
      entryCount += 1
      choice.removeFirst()
    }
    guard isBounded else { return }
    deferredCount += UInt64(choice.count)
    interest.viewers[place].tokens = left
  }

  /// Keeps the viewer's own in `entries`, and puts the others that are ready into `choice`.
  private mutating func gatherReady(_ place: Int, _ interest: inout Interest, isCrowd: Bool) {
    choice.heap.grow(to: entryCount, with: 0)
    let actors = interest.viewers.all[place].actors
    guard let first = actors.first else { return }
    let own = interest.table.position(first)
    let (tick, viewer) = (interest.tick, Int32(truncatingIfNeeded: place))
    let perRadius = 8 / (interest.configuration.radius * interest.configuration.radius)
    var kept = 0
    var ready = 0
    for index in 0..<entryCount {
      let entry = Int(entries[index])
      let slot = interest.views.targets[entry]
      if interest.table.viewer[Int(slot)] == viewer {
        entries[kept] = entries[index]
        kept += 1
        continue
      }
      let dx = interest.table.x[Int(slot)] - own.x
      let dy = interest.table.y[Int(slot)] - own.y
      let distance =
        actors.count == 1 ? dx * dx + dy * dy : interest.squaredDistance(to: slot, from: place)
      let told = interest.views.told[entry]
      var age = tick &- told.tick
      if !told.isTold {
        age += Self.headStart
      } else if isCrowd, age < interest.ringInterval(of: entry, atSquared: distance) {
        continue
      }
      var importance = interest.table.weight[Int(slot)] / (1 + perRadius * distance)
      if interest.views.marks[entry] & ViewTable.boosted != 0 { importance *= Interest.boost }
      choice.heap[ready] = UpdateChoice.key(
        Int32(truncatingIfNeeded: entry), priority: importance * Float(max(age, 1)))
      ready += 1
    }
    choice.count = ready
    entryCount = kept
  }
}

extension Interest {
  /// How many ticks an entry is not told again for: those of its ring. It goes out of a ring only
  /// when it is beyond its edge by the hysteresis.
  mutating func ringInterval(of entry: Int, atSquared distance: Float) -> Int32 {
    let marks = views.marks[entry]
    let former = Int(marks & ViewTable.ringMask)
    var ring = 0
    while ring < 3, distance > ringEdges[ring] { ring += 1 }
    if ring > former, distance <= keptRingEdges[former] { ring = former }
    if ring != former { views.marks[entry] = marks & ~ViewTable.ringMask | UInt8(ring) }
    return ringIntervals[ring]
  }

  /// The entries of what a viewer does not know yet.
  ///
  /// - Returns: how many they are.
  func pendingEntries(of place: Int, into entries: inout [Int32]) -> Int {
    let block = viewers.blocks[place]
    entries.grow(to: block.shown, with: 0)
    var count = 0
    entries.withUnsafeMutableBufferPointer { entries in
      views.told.withUnsafeBufferPointer { told in
        views.targets.withUnsafeBufferPointer { targets in
          table.changedAt.withUnsafeBufferPointer { changedAt in
            for entry in block.start..<(block.start + block.shown) {
              entries[count] = Int32(truncatingIfNeeded: entry)
              count &+= told[entry].bits < changedAt[Int(targets[entry])] ? 1 : 0
            }
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
    guard let entry = views.find(doer, in: viewers.blocks[viewer]) else { return }
    views.marks[entry] |= ViewTable.boosted
  }
}
