/// Finds the pairs of points that came near each other or went apart, in one pass over the grid.
///
/// A pair is near within the radius and apart beyond radius and hysteresis. What it was before
/// follows from the former places, except in between, where it is not asked: a pair that is neither
/// newly near nor newly apart stays as it is. So nothing is stored per pair here, and whoever keeps
/// what it sees looks only at the few pairs that are found.
///
/// No pair can change that is nearer than the radius, or farther than the leave radius, by more than
/// both of its points went. So only a ring around each point is looked at.
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
    init(_ first: Int, _ second: Int, flags: UInt32) {
      self.first = Int32(truncatingIfNeeded: first)
      self.second = UInt32(truncatingIfNeeded: second) &<< 2 | flags
    }

    var other: Int32 { Int32(bitPattern: second >> 2) }
    var flags: UInt32 { second & 3 }
  }

  /// What part of a row is looked at, in bins from the point on to both sides.
  private struct Extent: Sendable {
    /// As far as this; below 0 if nothing.
    var outer: Double
    /// But no nearer than this; 0 if there is no such bound.
    var inner: Double
  }

  /// Places from one up to another.
  private struct Run: Sendable {
    var from: Int
    var to: Int
  }

  /// There is room behind the last one.
  private(set) var found: [Pair] = []
  private(set) var foundCount = 0

  private let radius: Double
  private let leaveRadius: Double
  private let near: Float
  private let far: Float

  /// By the part of its row that a point is in, and by row: the rings of points that went no farther
  /// than the longest step, and behind them whole discs for those that come from nowhere.
  private var extents: [Extent] = []
  /// The rows to each side.
  private var rows = 0
  private var runs: [Run] = []
  /// Whether no row and no bin is met twice around a point.
  private var isWide = false

  /// A row is cut into this many.
  private static let parts = 8
  /// In rows and bins, for what is lost in the arithmetic.
  private static let margin = 0.02
  /// So many pairs are found at once, unless a point has more around it.
  private static let batch = 1 << 16

  init(radius: Float, leaveRadius: Float) {
    self.radius = Double(radius)
    self.leaveRadius = Double(leaveRadius)
    near = radius * radius
    far = leaveRadius * leaveRadius
  }
}

// MARK: - What is looked at

extension PairSweep {
  /// To be called before a pass over a grid.
  ///
  /// - Parameter longestStep: no point of the grid went farther, unless it comes from nowhere.
  mutating func prepare(_ grid: HashGrid, longestStep: Float) {
    let way = 2 * Double(longestStep)
    let outer = (leaveRadius + way) * grid.rowsPerUnit + Self.margin
    let inner = (radius - way) * grid.rowsPerUnit - Self.margin
    rows = Int(outer) + 1
    let side = 2 * rows + 1
    isWide = side <= grid.rowCount && side * HashGrid.binsPerHeight < grid.binCount
    extents.removeAll(keepingCapacity: true)
    for inner in [inner, 0] {
      for part in 0..<Self.parts {
        for row in -rows...rows {
          extents.append(Self.extent(part: part, row: row, outer: outer, inner: inner))
        }
      }
    }
    // At most four runs in a row: two sides, either of them around the grid's end.
    let mostRuns = 4 * (2 * rows + 1)
    if runs.count < mostRuns { runs.grow(to: mostRuns, with: Run(from: 0, to: 0)) }
    found.grow(to: Self.batch, with: Pair(0, 0, flags: 0))
    foundCount = 0
  }

  private static func extent(part: Int, row: Int, outer: Double, inner: Double) -> Extent {
    let (low, high) = (Double(part) / Double(parts), Double(part + 1) / Double(parts))
    let least = max(0, Double(row) - high, low - Double(row + 1))
    let most = max(Double(row + 1) - low, high - Double(row))
    let bins = Double(HashGrid.binsPerHeight)
    guard least < outer else { return Extent(outer: -1, inner: 0) }
    return Extent(
      outer: (outer * outer - least * least).squareRoot() * bins + margin,
      inner: inner <= most
        ? 0 : max(0, (inner * inner - most * most).squareRoot() * bins - margin))
  }

  /// Where the runs around a point are.
  ///
  /// - Returns: how many they are, and how many points are in them.
  @inline(__always)
  private static func around(
    _ place: Int, _ points: GridPoints, rowsPerUnit: Double, binsPerUnit: Double,
    extents: UnsafePointer<Extent>, rows: Int, upward: Bool,
    into runs: UnsafeMutablePointer<Run>
  ) -> (runs: Int, points: Int) {
    let centre = HashGrid.scaled(points.x[place], binsPerUnit)
    let height = HashGrid.scaled(points.y[place], rowsPerUnit)
    let own = Int(height)
    let part = min(Int((height - Double(own)) * Double(parts)), parts - 1)
    let extents = extents + (part &* (2 &* rows &+ 1) &+ rows)
    var count = 0
    var total = 0
    // In its own row a pair is found by the one that comes first.
    let least = upward ? place &+ 1 : 0
    var row = upward ? 0 : -rows
    while row <= rows {
      let extent = extents[row]
      if extent.outer >= 0 {
        let first = row == 0 ? least : 0
        let (low, high) = (Int(centre - extent.outer), Int(centre + extent.outer))
        let from = count
        func add(_ low: Int, _ high: Int) {
          points.forEachRun(row: own &+ row, bins: (low, high)) { from, to in
            runs[count] = Run(from: max(from, first), to: to)
            count &+= from < to && first < to ? 1 : 0
          }
        }
        let (lowEnd, highStart) = (Int(centre - extent.inner), Int(centre + extent.inner))
        if lowEnd < highStart {
          add(low, lowEnd)
          add(highStart, high)
        } else {
          add(low, high)
        }
        for index in from..<count { total &+= runs[index].to &- runs[index].from }
      }
      row &+= 1
    }
    return (count, total)
  }
}

// MARK: - Finding

extension PairSweep {
  /// Finds pairs of the points from a place on, each pair once, until there are many.
  ///
  /// - Returns: where to go on.
  mutating func sweep(_ grid: HashGrid, from start: Int) -> Int {
    foundCount = 0
    return go(grid, from: start, to: grid.count, upward: true) { $0 }
  }

  /// Finds pairs of these slots with any others from an index on, until there are many; pairs of two
  /// of them may be found twice.
  ///
  /// - Returns: at which of them to go on.
  mutating func sweep(_ slots: [Int32], _ table: TargetTable, _ grid: HashGrid, from start: Int)
    -> Int
  {
    foundCount = 0
    return go(grid, from: start, to: slots.count, upward: false) { index in
      table.isThere[Int(slots[index])] ? grid.place(of: slots[index]) : -1
    }
  }

  @inline(__always)
  private mutating func go(
    _ grid: HashGrid, from start: Int, to end: Int, upward: Bool, _ placeOf: (Int) -> Int
  ) -> Int {
    let (rows, near, far) = (rows, near, far)
    // Only then is each pair found once.
    let new = upward && isWide ? Pair.new : 0
    let whole = Self.parts * (2 * rows + 1)
    var index = start
    var count = 0
    var wanted = 0
    found.withUnsafeMutableBufferPointer { found in
      runs.withUnsafeMutableBufferPointer { runs in
        extents.withUnsafeBufferPointer { extents in
          _ = grid.withPoints { points in
            guard let pairs = found.baseAddress, let runs = runs.baseAddress,
              let extents = extents.baseAddress
            else { return }
            while index < end {
              let place = placeOf(index)
              guard place >= 0 else {
                index &+= 1
                continue
              }
              let isNew = !upward && points.formerX[place] == .infinity
              let around = Self.around(
                place, points, rowsPerUnit: grid.rowsPerUnit, binsPerUnit: grid.binsPerUnit,
                extents: isNew ? extents + whole : extents, rows: rows, upward: upward, into: runs)
              guard count &+ around.points <= found.count else {
                if count == 0 { wanted = around.points }
                return
              }
              for run in 0..<around.runs {
                count = points.scan(
                  place, runs[run].from, runs[run].to, near: near, far: far, new: new,
                  into: pairs, count)
              }
              index &+= 1
            }
          }
        }
      }
    }
    foundCount = count
    // A point with more around it than there is room for: made, and begun with again.
    if wanted > 0 { found.grow(to: wanted, with: Pair(0, 0, flags: 0)) }
    return grid.count == 0 ? end : index
  }
}

extension GridPoints {
  /// Compares one point with a run of others, four at a time. There is room for a vector behind the
  /// last point.
  ///
  /// - Returns: how many pairs are found now.
  @inline(__always)
  fileprivate func scan(
    _ place: Int, _ from: Int, _ to: Int, near: Float, far: Float, new: UInt32,
    into pairs: UnsafeMutablePointer<PairSweep.Pair>, _ before: Int
  ) -> Int {
    typealias Vector = SIMD4<Float>
    let (ownX, ownY) = (Vector(repeating: x[place]), Vector(repeating: y[place]))
    let ownFormerX = Vector(repeating: formerX[place])
    let ownFormerY = Vector(repeating: formerY[place])
    let farthest = far
    let (near, far) = (Vector(repeating: near), Vector(repeating: far))
    var count = before
    var at = from
    while at < to {
      let dx = load(x, at) - ownX
      let dy = load(y, at) - ownY
      let now = dx * dx + dy * dy
      let formerDx = load(formerX, at) - ownFormerX
      let formerDy = load(formerY, at) - ownFormerY
      let former = formerDx * formerDx + formerDy * formerDy
      // Comparisons with what was nowhere are false.
      let isNear = now .<= near
      let flags = (isNear .& .!(former .<= near)) .| ((former .<= far) .& .!(now .<= far))
      let words = unsafeBitCast(flags, to: SIMD2<UInt64>.self)
      if words[0] | words[1] != 0 {
        for lane in 0..<min(4, to &- at) where flags[lane] && at &+ lane != place {
          // What was nowhere is looked at again for itself.
          let isNew = former[lane] > farthest && former[lane] < .infinity
          pairs[count] = PairSweep.Pair(
            place, at &+ lane,
            flags: (isNear[lane] ? PairSweep.Pair.near : 0) | (isNew ? new : 0))
          count &+= 1
        }
      }
      at &+= 4
    }
    return count
  }

  @inline(__always)
  private func load(_ column: UnsafePointer<Float>, _ at: Int) -> SIMD4<Float> {
    UnsafeRawPointer(column + at).loadUnaligned(as: SIMD4<Float>.self)
  }
}
