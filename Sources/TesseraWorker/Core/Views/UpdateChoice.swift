internal import TesseraCore
internal import TesseraProto

/// Which of what a viewer could be told goes out now, when not all of it can.
///
/// What waits counts for more with every tick: its importance times the ticks since it was told last. What has
/// waited for longer than ages are told apart is overdue: it comes before all else, and those that are take
/// turns. So the order is by what matters, and nothing waits for ever, however little it matters.
struct UpdateChoice: Sendable {
  /// Those that are ready, as (priority, entry), in no order; there may be room behind them.
  private var keys: [UInt64] = []
  /// Where they are parted into.
  private var parted: [UInt64] = []
  private(set) var count = 0

  /// So few are put in order instead of being parted further.
  private static let few = 8

  /// - Parameter priority: not negative.
  @inline(__always)
  static func key(_ entry: Int32, priority: Float) -> UInt64 {
    UInt64(priority.bitPattern) &<< 32 | UInt64(UInt32(bitPattern: entry))
  }

  /// The key of one that comes before all that have a priority.
  ///
  /// - Parameters:
  ///   - slot: of what the entry is of.
  ///   - tick: in each they have another order among themselves.
  static func overdueKey(_ entry: Int32, slot: Int, tick: Int32) -> UInt64 {
    var turn = UInt32(truncatingIfNeeded: slot) &* 0x9E37_79B1
    turn ^= UInt32(bitPattern: tick) &* 0x85EB_CA6B
    // The second half of MurmurHash3's mixing: every bit depends on all.
    turn ^= turn &>> 13
    turn &*= 0xC2B2_AE35
    turn ^= turn &>> 16
    return 1 &<< 63 | UInt64(turn &>> 1) &<< 32 | UInt64(UInt32(bitPattern: entry))
  }

  @inline(__always)
  private static func entry(_ key: UInt64) -> Int32 { Int32(truncatingIfNeeded: key) }

  /// Has the keys of those that are ready written.
  ///
  /// - Parameters:
  ///   - most: for how many there is to be room.
  ///   - write: writes them, and gives how many they are.
  @inline(__always)
  mutating func fill(_ most: Int, _ write: (UnsafeMutableBufferPointer<UInt64>) -> Int) {
    keys.grow(to: most, with: 0)
    count = keys.withUnsafeMutableBufferPointer { write($0) }
  }

  /// Calls `body` with each of them.
  @inline(__always)
  func forEach(_ body: (Int32) -> Void) {
    for index in 0..<count { body(Self.entry(keys[index])) }
  }

  /// Takes those that count most, one after the other, until one does not fit.
  ///
  /// They need not be put in order for that: as long as there are many, they are parted into those that count
  /// more and those that count less, and what is needed to know is whether the former fit all together.
  ///
  /// - Parameters:
  ///   - bytes: what there is room for; less by those that were taken, afterwards.
  ///   - length: how many bytes an entry takes.
  ///   - take: called with those that are taken, in no order.
  /// - Returns: how many are not taken. Which ones these are is not known afterwards.
  @inline(__always)
  mutating func take(
    fitting bytes: inout Int, length: (Int32) -> Int, _ take: (Int32) -> Void
  ) -> Int {
    parted.grow(to: count, with: 0)
    var remaining = 0..<count
    var taken = 0
    while remaining.count > Self.few {
      let middle = part(remaining)
      var cost = 0
      for index in remaining.lowerBound..<middle { cost &+= length(Self.entry(keys[index])) }
      if cost <= bytes {
        bytes &-= cost
        for index in remaining.lowerBound..<middle { take(Self.entry(keys[index])) }
        taken &+= middle &- remaining.lowerBound
        remaining = middle..<remaining.upperBound
      } else {
        remaining = remaining.lowerBound..<middle
      }
    }
    while let first = takeLargest(&remaining) {
      let cost = length(Self.entry(first))
      guard cost <= bytes else { break }
      bytes &-= cost
      take(Self.entry(first))
      taken &+= 1
    }
    defer { count = 0 }
    return count - taken
  }

  /// Parts some of them into larger ones and, behind these, smaller ones; some of each, since no two are the same.
  ///
  /// - Returns: where the smaller ones begin.
  @inline(__always)
  private mutating func part(_ range: Range<Int>) -> Int {
    let pivot = median(
      keys[range.lowerBound], keys[(range.lowerBound + range.upperBound) / 2],
      keys[range.upperBound - 1])
    var (larger, smaller) = (range.lowerBound, range.upperBound &- 1)
    keys.withUnsafeBufferPointer { keys in
      parted.withUnsafeMutableBufferPointer { parted in
        // Which it is cannot be foreseen, so nothing is made to depend on it.
        for index in range {
          let key = keys[index]
          parted[larger] = key
          parted[smaller] = key
          let isLarger = key >= pivot ? 1 : 0
          larger &+= isLarger
          smaller &-= 1 &- isLarger
        }
      }
    }
    swap(&keys, &parted)
    return larger
  }

  private func median(_ a: UInt64, _ b: UInt64, _ c: UInt64) -> UInt64 {
    max(min(a, b), min(max(a, b), c))
  }

  /// The largest of a few, which goes out of the range.
  @inline(__always)
  private mutating func takeLargest(_ range: inout Range<Int>) -> UInt64? {
    guard !range.isEmpty else { return nil }
    var place = range.lowerBound
    for index in range where keys[index] > keys[place] { place = index }
    keys.swapAt(place, range.lowerBound)
    defer { range = range.lowerBound + 1..<range.upperBound }
    return keys[range.lowerBound]
  }
}

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
      intervals[index] = min(Int32(clamping: ring.interval), ViewTable.Told.oldest)
      guard index < configuration.rings.count - 1 else { continue }
      edges[index] = edge * edge
      keptEdges[index] = keptEdge * keptEdge
    }
  }

  /// The ring of an entry with these marks, which name the one that it was in. It goes out of a ring
  /// only when it is beyond its edge by the hysteresis.
  @inline(__always)
  func ring(after marks: UInt8, atSquared distance: Float) -> UInt8 {
    let former = marks & ViewTable.ringMask
    let isBeyond = unsafeBitCast(
      SIMD4(repeating: distance) .> edges, to: SIMD4<Int32>.self)
    let ring = UInt8(truncatingIfNeeded: 0 &- isBeyond.wrappedSum())
    return ring > former && distance <= keptEdges[Int(former)] ? former : ring
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
