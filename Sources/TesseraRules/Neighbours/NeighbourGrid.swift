internal import TesseraCore

/// Who is where, sorted into squares, so that a question about a circle looks at few.
///
/// Made anew once a tick by counting, in the same room as before. The squares of a row lie one after
/// the other, so a circle is a few runs of entries.
struct NeighbourGrid: Sendable {
  private(set) var ids: [EntityID] = []
  private(set) var positions: [WorldPosition] = []
  private(set) var areGhosts: [Bool] = []
  /// Where the entries of each square begin, and one more for the end.
  private(set) var starts: [Int32] = [0, 0]
  private(set) var columnCount = 1
  private(set) var rowCount = 1
  private(set) var low = WorldPosition(x: 0, y: 0)
  private(set) var side: Float = 1
  private var squares: [Int32] = []

  /// - Parameter reach: the radius that will be asked for, as far as that is known.
  mutating func rebuild(_ own: EntityTable, _ ghosts: EntityTable, reach: Float) {
    let count = own.ids.count + ghosts.ids.count
    layOut(own.positions, ghosts.positions, count: count, reach: reach)
    squares.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    starts.append(contentsOf: repeatElement(0, count: columnCount * rowCount + 1))
    for position in own.positions { enter(position) }
    for position in ghosts.positions { enter(position) }
    for square in 1..<starts.count { starts[square] += starts[square - 1] }
    fit(count)
    // From the last entry down, each takes the place before the end of its square.
    var entry = count - 1
    while entry >= 0 {
      let square = Int(squares[entry])
      starts[square] -= 1
      let place = Int(starts[square])
      if entry < own.ids.count {
        ids[place] = own.ids[entry]
        positions[place] = own.positions[entry]
        areGhosts[place] = false
      } else {
        ids[place] = ghosts.ids[entry - own.ids.count]
        positions[place] = ghosts.positions[entry - own.ids.count]
        areGhosts[place] = true
      }
      entry -= 1
    }
  }

  func column(of x: Float) -> Int { clamp((x - low.x) / side, columnCount) }
  func row(of y: Float) -> Int { clamp((y - low.y) / side, rowCount) }

  private func clamp(_ index: Float, _ count: Int) -> Int {
    index >= Float(count) ? count - 1 : index > 0 ? Int(index) : 0
  }

  private mutating func enter(_ position: WorldPosition) {
    let square = row(of: position.y) * columnCount + column(of: position.x)
    squares.append(Int32(square))
    starts[square] += 1
  }

  private mutating func fit(_ count: Int) {
    if ids.count > count {
      ids.removeLast(ids.count - count)
      positions.removeLast(positions.count - count)
      areGhosts.removeLast(areGhosts.count - count)
    } else {
      let more = count - ids.count
      ids.append(contentsOf: repeatElement(EntityID(0), count: more))
      positions.append(contentsOf: repeatElement(WorldPosition(x: 0, y: 0), count: more))
      areGhosts.append(contentsOf: repeatElement(false, count: more))
    }
  }

  /// Squares as large as the radius, or larger where that would be many more than there are entries.
  private mutating func layOut(
    _ own: [WorldPosition], _ ghosts: [WorldPosition], count: Int, reach: Float
  ) {
    var low = WorldPosition(x: .infinity, y: .infinity)
    var high = WorldPosition(x: -.infinity, y: -.infinity)
    for list in [own, ghosts] {
      for position in list {
        low.x = min(low.x, position.x)
        low.y = min(low.y, position.y)
        high.x = max(high.x, position.x)
        high.y = max(high.y, position.y)
      }
    }
    guard count > 0 else {
      (self.low, side, columnCount, rowCount) = (WorldPosition(x: 0, y: 0), 1, 1, 1)
      return
    }
    let (width, height) = (high.x - low.x, high.y - low.y)
    let most = Float(max(16, 2 * count))
    let smallest = max(max(width, height) / 1_024, (width * height / most).squareRoot())
    let side = max(reach, smallest, .leastNormalMagnitude)
    self.low = low
    self.side = side.isFinite ? side : .greatestFiniteMagnitude
    columnCount = min(1_024, Int(width / self.side) + 1)
    rowCount = min(1_024, Int(height / self.side) + 1)
  }
}
