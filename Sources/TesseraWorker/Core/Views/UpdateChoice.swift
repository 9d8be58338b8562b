internal import TesseraCore
internal import TesseraProto

/// Which of what a viewer could be told goes out now, when not all of it can.
///
/// What waits counts for more with every tick: its importance times the ticks since it was told last. What waited
/// for so long that nobody counts any more comes before all else. So the order is by what matters, and nothing
/// waits for ever, however little it matters.
struct UpdateChoice: Sendable {
  /// Those that are ready, as (priority, entry): a heap, the first the largest.
  var heap: [UInt64] = []
  var count = 0

  /// - Parameters:
  ///   - priority: not negative.
  ///   - isOverdue: whether it comes before all that are not, whatever their priority.
  @inline(__always)
  static func key(_ entry: Int32, priority: Float, isOverdue: Bool) -> UInt64 {
    let first: UInt64 = isOverdue ? 1 &<< 63 : 0
    return first | UInt64(priority.bitPattern) &<< 32 | UInt64(UInt32(bitPattern: entry))
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
      // Which child is the larger one cannot be foreseen, so nothing is made to depend on it.
      let other = min(child &+ 1, count &- 1)
      var key = heap[child]
      let otherKey = heap[other]
      child = otherKey > key ? other : child
      key = max(key, otherKey)
      guard key > value else { break }
      heap[index] = key
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
        let slot = interest.views.target(Int(entries[index]))
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
        let number = chunks.number(of: interest.views.target(Int(entry)))
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
    let others = actors.dropFirst()
    let (tick, viewer) = (interest.tick, Int32(truncatingIfNeeded: place))
    let perRadius = 8 / (interest.configuration.radius * interest.configuration.radius)
    let rings = interest.rings
    var kept = 0
    var ready = 0
    entries.withUnsafeMutableBufferPointer { entries in
      choice.heap.withUnsafeMutableBufferPointer { heap in
        interest.views.withColumns { views in
          interest.table.withSights { points, weight, viewers in
            for index in 0..<entryCount {
              let entry = Int(entries[index])
              let slot = views.target(entry)
              if viewers[Int(slot)] == viewer {
                entries[kept] = entries[index]
                kept &+= 1
                continue
              }
              let point = points[Int(slot)]
              var distance = point.squaredDistance(to: points[Int(first)])
              for actor in others {
                distance = min(distance, point.squaredDistance(to: points[Int(actor)]))
              }
              let told = views.told(entry)
              let marks = views.marks(entry)
              var age = told.age(at: tick)
              if !told.isTold {
                age &+= Self.headStart
              } else if isCrowd {
                let ring = rings.ring(after: marks, atSquared: distance)
                if ring != marks & ViewTable.ringMask {
                  views.setMarks(marks & ~ViewTable.ringMask | ring, entry)
                }
                if age < rings.interval(of: ring) { continue }
              }
              var importance = weight[Int(slot)] / (1 + perRadius * distance)
              if marks & ViewTable.boosted != 0 { importance *= Interest.boost }
              heap[ready] = UpdateChoice.key(
                Int32(truncatingIfNeeded: entry), priority: importance * Float(max(age, 1)),
                isOverdue: age >= ViewTable.Told.oldest)
              ready &+= 1
            }
          }
        }
      }
    }
    choice.count = ready
    entryCount = kept
  }
}

/// How often what is how far away is told.
struct RingTable: Sendable {
  /// Edges of the rings but the last, squared; for those beyond them, and those that were in the ring.
  private var edges = SIMD4<Float>(repeating: .infinity)
  private var keptEdges = SIMD4<Float>(repeating: .infinity)
  private var intervals = SIMD4<Int32>(repeating: 1)

  init(_ configuration: InterestConfiguration) {
    for (index, ring) in configuration.rings.enumerated() {
      let edge = ring.reach * configuration.radius
      let keptEdge = edge + configuration.hysteresis
      intervals[index] = Int32(clamping: ring.interval)
      guard index < configuration.rings.count - 1 else { continue }
      edges[index] = edge * edge
      keptEdges[index] = keptEdge * keptEdge
    }
  }

  /// The ring of an entry with these marks, which name the one that it was in. It goes out of a ring
  /// only when it is beyond its edge by the hysteresis.
  @inline(__always)
  func ring(after marks: UInt8, atSquared distance: Float) -> UInt8 {
    let former = Int(marks & ViewTable.ringMask)
    var ring = 0
    while ring < 3, distance > edges[ring] { ring += 1 }
    if ring > former, distance <= keptEdges[former] { ring = former }
    return UInt8(truncatingIfNeeded: ring)
  }

  /// How many ticks an entry of a ring is not told again for.
  @inline(__always)
  func interval(of ring: UInt8) -> Int32 { intervals[Int(ring)] }
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
