/// Finds the pairs of points that came near each other or went apart, in one pass over the grid.
///
/// A pair is near within the radius and apart beyond radius and hysteresis. What it was before
/// follows from the former places, except in between, where it is not asked: a pair that is neither
/// newly near nor newly apart stays as it is. So nothing is stored per pair here, and whoever keeps
/// what it sees looks only at the few pairs that are found.
///
/// No pair can change that is nearer than the radius, or farther than the leave radius, by more than
/// both of its points went. So only a ring around each point is looked at: ``RingOffsets``.
struct PairSweep: Sendable {
  /// Two places of the grid.
  struct Pair: Sendable {
    var first: Int32
    /// The other's place, and the flags.
    private var second: UInt32

    /// They are near now, else apart now.
    static let near: UInt32 = 1
    /// They were apart before for certain, and are found but once.
    static let new: UInt32 = 2

    @inline(__always)
    init(_ first: Int32, _ second: Int32, flags: UInt32) {
      self.first = first
      self.second = UInt32(bitPattern: second) &<< 2 | flags
    }

    var other: Int { Int(second >> 2) }
    var flags: UInt32 { second & 3 }
  }

  /// In ascending order of their first places; one of no place is behind them, and there may be room
  /// behind that.
  private(set) var found: [Pair] = []
  private(set) var foundCount = 0
  /// Whether no pair is found twice.
  private(set) var findsOnce = false

  private let radius: Double
  private let leaveRadius: Double
  private let near: Float
  private let far: Float

  private var use = RecentUse()

  private var offsets = RingOffsets()
  /// Of the point at hand.
  private var chunks: [Int32] = []
  /// Places of those that look around for themselves, in ascending order.
  private var alone: [Int32] = []

  /// So many pairs are found at once, unless a point has more around it.
  private static let batch = 1 << 16

  init(radius: Float, leaveRadius: Float) {
    self.radius = Double(radius)
    self.leaveRadius = Double(leaveRadius)
    near = radius * radius
    far = leaveRadius * leaveRadius
  }
}

// MARK: - Sweeping

extension PairSweep {
  /// To be called before a pass over all points of a grid.
  ///
  /// - Parameter longestStep: no point of the grid went farther, unless it comes from nowhere.
  mutating func prepare(_ grid: HashGrid, longestStep: Float) {
    offsets.prepareUpward(
      grid, radius: radius, leaveRadius: leaveRadius, longestStep: Double(longestStep))
    makeRoom(grid)
  }

  /// To be called before a pass over a few slots of a grid.
  mutating func prepare(
    _ grid: HashGrid, longestStep: Float, alone slots: [Int32], _ table: TargetTable
  ) {
    offsets.prepareAround(
      grid, radius: radius, leaveRadius: leaveRadius, longestStep: Double(longestStep))
    makeRoom(grid)
    alone.removeAll(keepingCapacity: true)
    for slot in slots where table.isThere[Int(slot)] {
      alone.append(Int32(truncatingIfNeeded: grid.place(of: slot)))
    }
    alone.sort()
  }

  /// To be called in a tick without a pass.
  mutating func rest() {
    if use.note(0, of: found.count) != nil {
      (found, foundCount, chunks, alone) = ([], 0, [], [])
    }
  }

  private mutating func makeRoom(_ grid: HashGrid) {
    found.grow(to: Self.batch + 1, with: Pair(0, 0, flags: 0))
    _ = use.note(found.count, of: found.count)
    chunks.grow(to: 2 * offsets.mostChunks(grid), with: 0)
    foundCount = 0
  }

  /// Finds pairs of the points from a place on until there are many.
  ///
  /// - Returns: where to go on.
  mutating func sweep(_ grid: HashGrid, from start: Int) -> Int {
    findsOnce = offsets.isWide
    let (offsets, new) = (offsets, findsOnce ? Pair.new : 0)
    return go(grid, from: start, to: grid.count, new: new) { points, index, chunks in
      let ring = offsets.ring(of: index, points)
      return (
        Int32(truncatingIfNeeded: index), chunks.gather(index, points, offsets, ring)
      )
    }
  }

  /// Finds pairs of those that look around for themselves with any others from one of them on, until
  /// there are many; pairs of two of them may be found twice.
  ///
  /// - Returns: at which of them to go on; `nil` if that were all.
  mutating func sweepAlone(_ grid: HashGrid, from start: Int) -> Int? {
    findsOnce = false
    let (offsets, alone) = (offsets, alone)
    let next = go(grid, from: start, to: alone.count, new: 0) { points, index, chunks in
      let place = Int(alone[index])
      let ring = points.formerX[place] == .infinity ? RingOffsets.whole : RingOffsets.full
      return (alone[index], chunks.gather(place, points, offsets, ring))
    }
    return next < alone.count ? next : nil
  }

  /// - Parameter gather: finds a point's place, and what is to be looked at around it.
  @inline(__always)
  private mutating func go(
    _ grid: HashGrid, from start: Int, to end: Int, new: UInt32,
    _ gather: (GridPoints, Int, RingChunks) -> (place: Int32, chunks: Int)
  ) -> Int {
    let (near, far) = (near, far)
    var index = start
    var count = 0
    var wanted = 0
    _ = grid.withPoints { points in
      found.withUnsafeMutableBufferPointer { found in
        chunks.withUnsafeMutableBufferPointer { chunks in
          guard let pairs = found.baseAddress, let base = chunks.baseAddress else { return }
          let chunks = RingChunks(at: base, ends: base + chunks.count / 2)
          while index < end {
            let (place, chunkCount) = gather(points, index, chunks)
            guard count &+ 4 &* chunkCount < found.count else {
              if count == 0 { wanted = 4 &* chunkCount }
              return
            }
            count = points.scan(
              place, chunks, chunkCount, near: near, far: far, new: new, into: pairs, count)
            index &+= 1
          }
        }
      }
    }
    foundCount = count
    // A point with more around it than there is room for: made, and begun with again.
    if wanted > 0 { found.grow(to: wanted + 1, with: Pair(0, 0, flags: 0)) }
    found[count] = Pair(-1, 0, flags: 0)
    return grid.count == 0 ? end : index
  }
}

extension GridPoints {
  /// Compares one point with chunks of others. There is room for a vector behind the last point.
  ///
  /// - Returns: how many pairs are found now.
  @inline(__always)
  fileprivate func scan(
    _ place: Int32, _ chunks: RingChunks, _ chunkCount: Int, near: Float, far: Float, new: UInt32,
    into pairs: UnsafeMutablePointer<PairSweep.Pair>, _ before: Int
  ) -> Int {
    typealias Vector = SIMD4<Float>
    typealias Words = SIMD4<UInt32>
    let index = Int(place)
    let (ownX, ownY) = (Vector(repeating: x[index]), Vector(repeating: y[index]))
    let ownFormerX = Vector(repeating: formerX[index])
    let ownFormerY = Vector(repeating: formerY[index])
    var count = before
    var start = 0
    while start < chunkCount {
      // What changed of up to 32 chunks: a word for each lane, a bit for each chunk.
      let end = min(start &+ 32, chunkCount)
      var changed = Words()
      var bit = Words(repeating: 1)
      for chunk in start..<end {
        let at = Int(chunks.at[chunk])
        let dx = load(x, at) - ownX
        let dy = load(y, at) - ownY
        let now = dx * dx + dy * dy
        let formerDx = load(formerX, at) - ownFormerX
        let formerDy = load(formerY, at) - ownFormerY
        let former = formerDx * formerDx + formerDy * formerDy
        // Comparisons with what was nowhere are false.
        let isNear = (now .<= Vector(repeating: near)) .& .!(former .<= Vector(repeating: near))
        let isFar = (former .<= Vector(repeating: far)) .& .!(now .<= Vector(repeating: far))
        changed |= unsafeBitCast(isNear .| isFar, to: Words.self) & bit
        bit &+= bit
      }
      let words = unsafeBitCast(changed, to: SIMD2<UInt64>.self)
      count = note(words[0], lane: 0, place, chunks, start, near, far, new, pairs, count)
      count = note(words[1], lane: 2, place, chunks, start, near, far, new, pairs, count)
      start = end
    }
    return count
  }

  /// Adds the pairs of two lanes, for which there is room.
  @inline(__always)
  private func note(
    _ word: UInt64, lane: Int32, _ place: Int32, _ chunks: RingChunks, _ start: Int, _ near: Float,
    _ far: Float, _ new: UInt32, _ pairs: UnsafeMutablePointer<PairSweep.Pair>, _ before: Int
  ) -> Int {
    var count = before
    var word = word
    let own = Int(place)
    while word != 0 {
      let bit = word.trailingZeroBitCount
      word &= word &- 1
      let chunk = start &+ (bit & 31)
      let other = chunks.at[chunk] &+ lane &+ Int32(truncatingIfNeeded: bit &>> 5)
      let index = Int(other)
      let (dx, dy) = (x[index] - x[own], y[index] - y[own])
      let formerDx = formerX[index] - formerX[own]
      let formerDy = formerY[index] - formerY[own]
      let former = formerDx * formerDx + formerDy * formerDy
      let isNear: UInt32 = dx * dx + dy * dy <= near ? 1 : 0
      // What was nowhere is looked at again for itself.
      let isBeyond: UInt32 = former > far ? new : 0
      let isThere: UInt32 = former < .infinity ? new : 0
      pairs[count] = PairSweep.Pair(place, other, flags: isNear | isBeyond & isThere)
      count &+= other < chunks.ends[chunk] && other != place ? 1 : 0
    }
    return count
  }

  @inline(__always)
  private func load(_ column: UnsafePointer<Float>, _ at: Int) -> SIMD4<Float> {
    UnsafeRawPointer(column + at).loadUnaligned(as: SIMD4<Float>.self)
  }
}
