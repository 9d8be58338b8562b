/// Points sorted into squares, so that what is near a place lies in a few runs of memory.
///
/// Squares are numbered modulo a power of two in both directions: the world may be of any size, and
/// squares that share a number are told apart by the distance of what is in them. Within a row of
/// squares their points follow one another, so that a query reads whole rows at once.
struct HashGrid: Sendable {
  /// The side of a square in world units.
  let side: Double
  private let perUnit: Double

  /// Squares per direction: a power of two.
  private(set) var width = 0
  private var mask = 0
  /// Where the points of each square begin; one more at the end.
  private(set) var starts: [Int32] = []
  /// By slot: its square while the points are sorted, then its place.
  private var places: [Int32] = []

  // The points in the order of their squares, with room for a vector behind them.
  private(set) var count = 0
  /// Which slot each point is.
  private(set) var slots: [Int32] = []
  private(set) var x: [Float] = []
  private(set) var y: [Float] = []
  private(set) var formerX: [Float] = []
  private(set) var formerY: [Float] = []

  /// Far enough for every world; a coordinate beyond it counts as this.
  private static let farthest: Double = 0x1p39
  /// Makes what is to be rounded down positive, and is a multiple of every width.
  private static let bias: Double = 0x1p40
  private static let padding = 8

  init(side: Float) {
    self.side = Double(side)
    perUnit = 1 / self.side
  }

  /// Sorts the points of a table anew.
  mutating func sort(_ table: TargetTable) {
    let capacity = table.slotCount
    count = table.count
    resize(to: count)
    places.grow(to: capacity, with: 0)
    if slots.count < count + Self.padding {
      let room = count + count / 2 + Self.padding
      slots.grow(to: room, with: 0)
      x.grow(to: room, with: 0)
      y.grow(to: room, with: 0)
      formerX.grow(to: room, with: 0)
      formerY.grow(to: room, with: 0)
    }
    for square in starts.indices { starts[square] = 0 }
    let (perUnit, mask, shift) = (perUnit, mask, width.trailingZeroBitCount)
    starts.withUnsafeMutableBufferPointer { starts in
      places.withUnsafeMutableBufferPointer { places in
        table.withCoordinates { tableX, tableY, tableFormerX, tableFormerY, isThere in
          for slot in 0..<capacity where isThere[slot] {
            let column = Self.index(Double(tableX[slot]) * perUnit) & mask
            let row = Self.index(Double(tableY[slot]) * perUnit) & mask
            let square = row << shift | column
            places[slot] = Int32(truncatingIfNeeded: square)
            starts[square + 1] &+= 1
          }
          for square in 1..<starts.count { starts[square] &+= starts[square - 1] }
          // Filling moves each start to the next one's place; moved back below.
          slots.withUnsafeMutableBufferPointer { slots in
            x.withUnsafeMutableBufferPointer { x in
              y.withUnsafeMutableBufferPointer { y in
                formerX.withUnsafeMutableBufferPointer { formerX in
                  formerY.withUnsafeMutableBufferPointer { formerY in
                    for slot in 0..<capacity where isThere[slot] {
                      let square = Int(places[slot])
                      let place = Int(starts[square])
                      starts[square] &+= 1
                      places[slot] = Int32(truncatingIfNeeded: place)
                      slots[place] = Int32(truncatingIfNeeded: slot)
                      x[place] = tableX[slot]
                      y[place] = tableY[slot]
                      formerX[place] = tableFormerX[slot]
                      formerY[place] = tableFormerY[slot]
                    }
                  }
                }
              }
            }
          }
        }
      }
      var square = starts.count - 1
      while square > 0 {
        starts[square] = starts[square - 1]
        square -= 1
      }
      starts[0] = 0
    }
  }

  /// Where a slot's point lies.
  @inline(__always)
  func place(of slot: Int32) -> Int { Int(places[Int(slot)]) }

  /// The number of the column or row of a coordinate, in sides.
  @inline(__always)
  static func index(_ sides: Double) -> Int {
    Int(max(-farthest, min(farthest, sides)) + bias)
  }

  /// About four points a square where they lie evenly; wide enough that no query meets itself.
  private mutating func resize(to count: Int) {
    var wanted = 16
    while wanted * wanted < count / 3, wanted < 1_024 { wanted *= 2 }
    // A table that shrinks a little keeps its squares.
    guard wanted > width || wanted * 4 <= width else { return }
    width = wanted
    mask = wanted - 1
    starts = Array(repeating: 0, count: wanted * wanted + 1)
  }

  /// The widest query that does not meet itself, in world units: what is asked for may be this far.
  var widestReach: Double { side * 6 }

  /// Calls `body` with runs of places that hold every point within a distance of a place, row by row.
  ///
  /// - Parameter upward: only the rows from the place's own one on.
  @inline(__always)
  func forEachRun(
    aroundX x: Float, y: Float, within reach: Double, upward: Bool,
    starts: UnsafeBufferPointer<Int32>, _ body: (_ from: Int, _ to: Int, _ isOwnRow: Bool) -> Void
  ) {
    let (centreX, centreY) = (Double(x) * perUnit, Double(y) * perUnit)
    let distance = reach * perUnit + 0.01
    let own = Self.index(centreY)
    // How far the place is above the low side of its row.
    let offset = centreY + Self.bias - Double(own)
    let last = Self.index(centreY + distance)
    var row = upward ? own : Self.index(centreY - distance)
    let shift = width.trailingZeroBitCount
    let squared = distance * distance
    while row <= last {
      let rows = Double(row - own)
      let gap = max(0, rows > 0 ? rows - offset : offset - rows - 1)
      let half = max(0, squared - gap * gap).squareRoot()
      let low = Self.index(centreX - half)
      let high = Self.index(centreX + half)
      let base = (row & mask) << shift
      if high - low >= mask {
        body(Int(starts[base]), Int(starts[base + width]), row == own)
      } else {
        let (from, to) = (low & mask, high & mask)
        if from <= to {
          body(Int(starts[base + from]), Int(starts[base + to + 1]), row == own)
        } else {
          body(Int(starts[base + from]), Int(starts[base + width]), row == own)
          body(Int(starts[base]), Int(starts[base + to + 1]), row == own)
        }
      }
      row += 1
    }
  }
}

extension Array {
  /// Makes it at least this long.
  mutating func grow(to length: Int, with value: Element) {
    guard count < length else { return }
    append(contentsOf: repeatElement(value, count: length - count))
  }
}
