/// Which bins around a point have those that may come near it or go apart from it, told by how far it
/// went and by where in its row and bin it is.
///
/// In each row these are two runs of bins, or one where nothing in between can be left out.
struct RingOffsets: Sendable {
  /// The bins of a row, counted from the point's: from the first lane up to the second, and from the
  /// third up to the fourth.
  typealias Runs = SIMD4<Int32>

  /// Row by row, for each part of a bin, for each ring.
  private var runs: [Runs] = []
  /// The lowest row, counted from the point's, and how many there are.
  private(set) var firstRow = 0
  private var rowCount = 0
  /// Which of them may have two runs, counted from the lowest.
  private(set) var splitRows = 0..<0
  /// The bins to each side.
  private(set) var bins = 0
  /// Whether no row and no bin is met twice around a point.
  private(set) var isWide = false
  /// How far points of each ring but the last went, squared.
  private var steps = SIMD4<Float>(repeating: .infinity)

  /// Rings of points that look around for themselves.
  static let full = 0
  /// Those that come from nowhere look at all of it.
  static let whole = 1

  private static let parts = HashGrid.partsPerRow * HashGrid.partsPerBin
  /// In rows and bins, for what is lost in the arithmetic.
  private static let margin = 0.02

  /// What is looked at, by distance in rows.
  private struct Ring {
    var inner: Double
    var outer: Double
  }
}

// MARK: - Preparing

extension RingOffsets {
  /// For a pass in which a pair is found by the one that comes first: rows from 0 up.
  mutating func prepareUpward(
    _ grid: HashGrid, radius: Double, leaveRadius: Double, longestStep: Double
  ) {
    for part in 0..<3 {
      let step = Float(longestStep * Double(part + 1) / 4)
      steps[part] = step * step
    }
    let rings = (1...4).map { part in
      let way = longestStep * (1 + Double(part) / 4)
      return ring(grid, from: radius - way, to: leaveRadius + way)
    }
    prepare(grid, rings, upward: true)
  }

  /// For a pass in which points look around for themselves: rows on both sides.
  mutating func prepareAround(
    _ grid: HashGrid, radius: Double, leaveRadius: Double, longestStep: Double
  ) {
    let outer = leaveRadius + 2 * longestStep
    prepare(
      grid,
      [
        ring(grid, from: radius - 2 * longestStep, to: outer), ring(grid, from: 0, to: outer),
      ], upward: false)
  }

  private func ring(_ grid: HashGrid, from inner: Double, to outer: Double) -> Ring {
    Ring(
      inner: inner * grid.rowsPerUnit - Self.margin, outer: outer * grid.rowsPerUnit + Self.margin)
  }

  private mutating func prepare(_ grid: HashGrid, _ rings: [Ring], upward: Bool) {
    let outermost = rings.reduce(0) { max($0, $1.outer) }
    let rows = Int(outermost) + 1
    firstRow = upward ? 0 : -rows
    rowCount = rows - firstRow + 1
    bins = Int(outermost * Double(HashGrid.binsPerHeight)) + 2
    isWide = 2 * rows + 1 <= grid.rowCount && 2 * bins + 1 < grid.binCount
    runs.removeAll(keepingCapacity: true)
    var mostSplit = 0
    for ring in rings {
      for part in 0..<Self.parts {
        for row in firstRow...rows {
          let found = Self.runs(part, row, ring)
          if found[2] < found[3] { mostSplit = max(mostSplit, abs(row)) }
          runs.append(found)
        }
      }
    }
    splitRows = max(-mostSplit, firstRow) - firstRow..<mostSplit + 1 - firstRow
  }

  private static func runs(_ part: Int, _ row: Int, _ ring: Ring) -> Runs {
    let row = Double(row)
    let low = Double(part / HashGrid.partsPerBin) / Double(HashGrid.partsPerRow)
    let high = low + 1 / Double(HashGrid.partsPerRow)
    let least = max(0, row - high, low - (row + 1))
    guard least < ring.outer else { return Runs() }
    let left = Double(part % HashGrid.partsPerBin) / Double(HashGrid.partsPerBin)
    let right = left + 1 / Double(HashGrid.partsPerBin)
    let perRow = Double(HashGrid.binsPerHeight)
    let outer = (ring.outer * ring.outer - least * least).squareRoot() * perRow + margin
    var runs = Runs(
      Int32((left - outer).rounded(.down)), 0, 0, Int32((right + outer).rounded(.down)) + 1)
    let most = max(row + 1 - low, high - row)
    runs[1] = runs[3]
    runs[2] = runs[3]
    guard ring.inner > most else { return runs }
    let inner = (ring.inner * ring.inner - most * most).squareRoot() * perRow - margin
    let end = Int32((right - inner).rounded(.down)) + 1
    let start = Int32((left + inner).rounded(.down))
    guard end < start else { return runs }
    runs[1] = end
    runs[2] = start
    return runs
  }

  /// How many chunks there are around a point at most, and a vector of them.
  func mostChunks(_ grid: HashGrid) -> Int {
    let turns = rowCount / max(grid.rowCount, 1) + 1
    return 2 * turns * (grid.count / 4 + 4 * rowCount) + 8
  }
}

// MARK: - Looking

extension RingOffsets {
  /// The ring of a point in a pass upward.
  @inline(__always)
  func ring(of place: Int, _ points: GridPoints) -> Int {
    let dx = points.x[place] - points.formerX[place]
    let dy = points.y[place] - points.formerY[place]
    let way = dx * dx + dy * dy
    let isBeyond = unsafeBitCast(SIMD4(repeating: way) .> steps, to: SIMD4<Int32>.self)
    return Int(0 &- isBeyond.wrappedSum())
  }

  /// The runs of each row, from the lowest one up.
  @inline(__always)
  func withRuns(ring: Int, part: Int, _ body: (UnsafeBufferPointer<Runs>) -> Void) {
    let start = (ring &* Self.parts &+ part) &* rowCount
    runs.withUnsafeBufferPointer { runs in
      guard let base = runs.baseAddress else { return }
      body(UnsafeBufferPointer(start: base + start, count: rowCount))
    }
  }
}

/// What is looked at around a point: up to four places at a time.
struct RingChunks {
  /// Where they begin.
  let at: UnsafeMutablePointer<Int32>
  /// Where the run ends that they are part of.
  let ends: UnsafeMutablePointer<Int32>

  /// Adds the chunks of a run.
  @inline(__always)
  private func add(_ from: Int32, _ to: Int32, _ count: inout Int) {
    let more = max(0, Int(to &- from) &+ 3) &>> 2
    store(from, to, count)
    if more > 4 {
      var written = 4
      while written < more {
        store(from &+ Int32(truncatingIfNeeded: 4 &* written), to, count &+ written)
        written &+= 4
      }
    }
    count &+= more
  }

  @inline(__always)
  private func store(_ from: Int32, _ to: Int32, _ index: Int) {
    let places = SIMD4<Int32>(repeating: from) &+ SIMD4(0, 4, 8, 12)
    UnsafeMutableRawPointer(at + index).storeBytes(of: places, as: SIMD4<Int32>.self)
    UnsafeMutableRawPointer(ends + index).storeBytes(
      of: SIMD4(repeating: to), as: SIMD4<Int32>.self)
  }

  /// The chunks around a place. In a pass upward they are of those behind it; else it is in one of them
  /// itself.
  ///
  /// - Returns: how many they are.
  @inline(__always)
  func gather(_ place: Int, _ points: GridPoints, _ offsets: RingOffsets, _ ring: Int) -> Int {
    let number = Int(points.parts[place])
    let part = number & (1 &<< HashGrid.partBits &- 1)
    let bin = number &>> HashGrid.partBits & points.binMask
    let row = number &>> (HashGrid.partBits &+ points.shift) &+ offsets.firstRow
    let isUpward = offsets.firstRow == 0
    let behind = Int32(truncatingIfNeeded: place &+ 1)
    var count = 0
    offsets.withRuns(ring: ring, part: part) { runs in
      guard offsets.isWide, bin >= offsets.bins, bin &+ offsets.bins <= points.binMask else {
        // Around the end of a row.
        for index in 0..<runs.count {
          points.forEachRun(row: row &+ index, bin: bin, runs[index]) {
            add(isUpward && index == 0 ? max($0, behind) : $0, $1, &count)
          }
        }
        return
      }
      var index = 0
      if isUpward {
        // In its own row those to the left come before it.
        let run = runs[0]
        let starts = points.starts + (row &<< points.shift &+ bin)
        let low = run[2] < run[3] ? run[2] : run[0]
        add(max(starts[Int(low)], behind), starts[Int(run[3])], &count)
        index = 1
      }
      while index < runs.count {
        let run = runs[index]
        let starts = points.starts + (((row &+ index) & points.rowMask) &<< points.shift &+ bin)
        add(starts[Int(run[0])], starts[Int(run[1])], &count)
        if offsets.splitRows.contains(index) {
          add(starts[Int(run[2])], starts[Int(run[3])], &count)
        }
        index &+= 1
      }
    }
    return count
  }
}

extension GridPoints {
  @inline(__always)
  fileprivate func forEachRun(
    row: Int, bin: Int, _ runs: RingOffsets.Runs, _ body: (_ from: Int32, _ to: Int32) -> Void
  ) {
    for lane in [0, 2] where runs[lane] < runs[lane + 1] {
      forEachRun(
        row: row, bins: (bin &+ Int(runs[lane]), bin &+ Int(runs[lane + 1]) &- 1)
      ) { from, to in
        body(Int32(truncatingIfNeeded: from), Int32(truncatingIfNeeded: to))
      }
    }
  }
}
