/// Points sorted into rows and, along them, into bins, so that what is near a place lies in a few
/// runs of memory.
///
/// Rows and bins are numbered modulo a power of two: the world may be of any size, and those that
/// share a number are told apart by the distance of what is in them.
struct HashGrid: Sendable {
  /// How high a row is, in world units.
  let height: Double
  let rowsPerUnit: Double
  let binsPerUnit: Double

  /// Powers of two.
  private(set) var rowCount = 0
  private(set) var binCount = 0
  /// Where the points of each bin begin, row by row; two more at the end.
  private(set) var starts: [Int32] = []
  /// By slot: its part of a bin while the points are sorted, then its place.
  private var places: [Int32] = []

  private(set) var count = 0
  /// Columns of the points in the order of their bins: x, y, former x, former y, one behind the other,
  /// each with room for a vector behind its last point.
  private var coordinates: [Float] = []
  /// The same of their slots, of who watches from there, and of the parts of bins that they are in.
  private var labels: [Int32] = []
  /// How long each column is.
  private var room = 0

  /// A bin is this much narrower than a row is high.
  static let binsPerHeight = 4
  /// Where in its row and bin a point is, is told by this many parts of the one and of the other.
  static let partsPerRow = 4
  static let partsPerBin = 2
  /// The low bits of a part's number; the bin's are above them.
  static let partBits = (partsPerRow * partsPerBin).trailingZeroBitCount
  /// Far enough for every world; a coordinate beyond it counts as this.
  private static let farthest: Double = 0x1p39
  /// Makes what is to be rounded down positive, and is a multiple of every number of rows and bins.
  private static let bias: Double = 0x1p40
  private static let padding = 8

  init(height: Float) {
    self.height = Double(height)
    rowsPerUnit = 1 / self.height
    binsPerUnit = Double(Self.binsPerHeight) / self.height
  }

  /// Where a slot's point lies.
  @inline(__always)
  func place(of slot: Int32) -> Int { Int(places[Int(slot)]) }

  /// A coordinate in rows or bins, positive: rounded down it is their number.
  @inline(__always)
  static func scaled(_ coordinate: Float, _ perUnit: Double) -> Double {
    max(-farthest, min(farthest, Double(coordinate) * perUnit)) + bias
  }
}

// MARK: - Sorting

extension HashGrid {
  /// Sorts the points of a table anew.
  mutating func sort(_ table: TargetTable) {
    count = table.count
    resize(to: count)
    places.grow(to: table.slotCount, with: 0)
    if room < count + Self.padding {
      room = count + count / 8 + Self.padding
      coordinates = Array(repeating: 0, count: 4 * room)
      labels = Array(repeating: -1, count: 3 * room)
    }
    countPoints(table)
    starts.withUnsafeMutableBufferPointer { starts in
      var sum: Int32 = 0
      for index in 0..<starts.count {
        sum &+= starts[index]
        starts[index] = sum
      }
    }
    putInOrder(table)
    fill(table)
  }

  /// Counts those of each bin two places behind its own: summed up, and moved on as they are put in order, they
  /// tell where it begins.
  private mutating func countPoints(_ table: TargetTable) {
    let (rowMask, binMask, shift) = (rowCount - 1, binCount - 1, binCount.trailingZeroBitCount)
    let (rowsPerUnit, binsPerUnit) = (rowsPerUnit, binsPerUnit)
    starts.withUnsafeMutableBufferPointer { starts in
      starts.update(repeating: 0)
      places.withUnsafeMutableBufferPointer { places in
        table.points.withUnsafeBufferPointer { points in
          table.isThere.withUnsafeBufferPointer { isThere in
            for slot in 0..<isThere.count where isThere[slot] {
              let height = UInt(
                Self.scaled(points[slot].y, rowsPerUnit) * Double(Self.partsPerRow))
              let width = UInt(
                Self.scaled(points[slot].x, binsPerUnit) * Double(Self.partsPerBin))
              let row = Int(height / UInt(Self.partsPerRow)) & rowMask
              let bin = row &<< shift | Int(width / UInt(Self.partsPerBin)) & binMask
              let part =
                Int(height) % Self.partsPerRow * Self.partsPerBin | Int(width) % Self.partsPerBin
              places[slot] = Int32(truncatingIfNeeded: bin &<< Self.partBits | part)
              starts[bin &+ 2] &+= 1
            }
          }
        }
      }
    }
  }

  /// Puts the slots in their places, and nothing else: what is written here and there should be little.
  private mutating func putInOrder(_ table: TargetTable) {
    starts.withUnsafeMutableBufferPointer { starts in
      places.withUnsafeBufferPointer { places in
        labels.withUnsafeMutableBufferPointer { slots in
          table.isThere.withUnsafeBufferPointer { isThere in
            for slot in 0..<isThere.count where isThere[slot] {
              let bin = Int(places[slot]) &>> Self.partBits
              // Where it begins; in the end that is where the next one does.
              slots[Int(starts[bin &+ 1])] = Int32(truncatingIfNeeded: slot)
              starts[bin &+ 1] &+= 1
            }
          }
        }
      }
    }
  }

  /// Fills the other columns, place by place.
  private mutating func fill(_ table: TargetTable) {
    let (room, count) = (room, count)
    places.withUnsafeMutableBufferPointer { places in
      coordinates.withUnsafeMutableBufferPointer { columns in
        labels.withUnsafeMutableBufferPointer { labels in
          table.points.withUnsafeBufferPointer { points in
            table.viewer.withUnsafeBufferPointer { viewers in
              for place in 0..<count {
                let slot = Int(labels[place])
                columns[place] = points[slot].x
                columns[place &+ room] = points[slot].y
                columns[place &+ 2 &* room] = points[slot].formerX
                columns[place &+ 3 &* room] = points[slot].formerY
                labels[place &+ room] = viewers[slot]
                labels[place &+ 2 &* room] = places[slot]
                places[slot] = Int32(truncatingIfNeeded: place)
              }
            }
          }
        }
      }
    }
  }

  /// One or two bins a point where they lie evenly; rows and bins enough that no query meets itself.
  private mutating func resize(to count: Int) {
    var rows = 32
    while rows * rows * 5 < count * 4, rows < 512 { rows *= 2 }
    // A table that shrinks a little keeps its bins.
    guard rows > rowCount || rows * 4 <= rowCount else { return }
    rowCount = rows
    binCount = rows * Self.binsPerHeight
    starts = Array(repeating: 0, count: rowCount * binCount + 2)
  }
}

// MARK: - Who watches

extension HashGrid {
  /// What changes for a slot's viewer is not looked for.
  mutating func setUnwatched(_ slot: Int32) { labels[room + place(of: slot)] = -1 }

  /// A slot's viewer is one of several actors.
  mutating func setSeveral(_ slot: Int32, of viewer: Int) {
    labels[room + place(of: slot)] = Self.several(Int32(truncatingIfNeeded: viewer))
  }

  /// What stands for a viewer of several actors among labels, and the viewer that stands for such a label.
  @inline(__always)
  static func several(_ viewer: Int32) -> Int32 { -2 &- viewer }
}

// MARK: - Looking

/// The columns of a grid.
struct GridPoints {
  let count: Int
  let x: UnsafePointer<Float>
  let y: UnsafePointer<Float>
  let formerX: UnsafePointer<Float>
  let formerY: UnsafePointer<Float>
  let slots: UnsafePointer<Int32>
  /// The viewers that they are actors of; -1 for none and for those of ``HashGrid/setUnwatched(_:)``, and less for
  /// those of ``HashGrid/setSeveral(_:of:)``.
  let viewers: UnsafePointer<Int32>
  let parts: UnsafePointer<Int32>
  let starts: UnsafePointer<Int32>
  let rowMask: Int
  let binMask: Int
  let shift: Int

  /// Calls `body` with the places of the points in a part of a row, from bin to bin.
  @inline(__always)
  func forEachRun(row: Int, bins: (low: Int, high: Int), _ body: (_ from: Int, _ to: Int) -> Void) {
    let base = (row & rowMask) &<< shift
    let low = bins.low & binMask
    let high = bins.high & binMask
    if bins.high &- bins.low >= binMask {
      body(Int(starts[base]), Int(starts[base &+ binMask &+ 1]))
    } else if low <= high {
      body(Int(starts[base &+ low]), Int(starts[base &+ high &+ 1]))
    } else {
      body(Int(starts[base &+ low]), Int(starts[base &+ binMask &+ 1]))
      body(Int(starts[base]), Int(starts[base &+ high &+ 1]))
    }
  }
}

extension HashGrid {
  @inline(__always)
  func withPoints<Result>(_ body: (GridPoints) -> Result) -> Result? {
    coordinates.withUnsafeBufferPointer { coordinates in
      labels.withUnsafeBufferPointer { labels in
        starts.withUnsafeBufferPointer { starts in
          guard count > 0, let x = coordinates.baseAddress, let slots = labels.baseAddress,
            let starts = starts.baseAddress
          else { return nil }
          return body(
            GridPoints(
              count: count, x: x, y: x + room, formerX: x + 2 * room, formerY: x + 3 * room,
              slots: slots, viewers: slots + room, parts: slots + 2 * room, starts: starts,
              rowMask: rowCount - 1, binMask: binCount - 1, shift: binCount.trailingZeroBitCount))
        }
      }
    }
  }

  /// Calls `body` with the slot of every point within a distance of a place, and of some beyond.
  @inline(__always)
  func forEachSlot(aroundX x: Float, y: Float, within reach: Double, _ body: (Int32) -> Void) {
    _ = withPoints { points in
      let (centreX, centreY) = (Self.scaled(x, binsPerUnit), Self.scaled(y, rowsPerUnit))
      // Both with a margin for what is lost in the arithmetic.
      let (bins, rows) = (reach * binsPerUnit + 0.05, reach * rowsPerUnit + 0.05)
      for row in Int(centreY - rows)...Int(centreY + rows) {
        points.forEachRun(row: row, bins: (Int(centreX - bins), Int(centreX + bins))) { from, to in
          for place in from..<to { body(points.slots[place]) }
        }
      }
    }
  }
}
