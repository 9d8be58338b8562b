public import TesseraCore

/// Someone near by.
public struct Neighbour: Hashable, Sendable {
  /// Who it is.
  public let id: EntityID
  /// Where it stood when the first rule asked in this tick.
  public let position: WorldPosition
  /// Whether it lives beyond a border: it can be seen and sent messages, but not changed.
  public let isGhost: Bool
  /// How far away it is in world units.
  public let distance: Float
}

/// Everyone within a circle, in no particular order: what ``Cell/neighbours(of:within:)-(EntityID,_)``
/// gives to a `for` loop. It holds no copies, so asking for every entity in every tick is cheap.
public struct Neighbours: Sequence, Sendable {
  let grid: NeighbourGrid
  let centre: WorldPosition
  let radius: Float
  let leftOut: EntityID?

  /// Goes through them.
  public struct Iterator: IteratorProtocol {
    private let grid: NeighbourGrid
    private let centre: WorldPosition
    private let radiusSquared: Float
    private let leftOut: EntityID?
    private let firstColumn: Int
    private let lastColumn: Int
    private let lastRow: Int
    private var row: Int
    private var next_: Int = 0
    private var end: Int = 0

    init(_ neighbours: Neighbours) {
      grid = neighbours.grid
      centre = neighbours.centre
      leftOut = neighbours.leftOut
      let radius = neighbours.radius
      radiusSquared = radius * radius
      firstColumn = grid.column(of: centre.x - radius)
      lastColumn = grid.column(of: centre.x + radius)
      row = grid.row(of: centre.y - radius) - 1
      lastRow = radius >= 0 ? grid.row(of: centre.y + radius) : row
    }

    /// The next one, or `nil` after the last.
    public mutating func next() -> Neighbour? {
      while true {
        while next_ < end {
          let place = next_
          next_ += 1
          let position = grid.positions[place]
          let (dx, dy) = (position.x - centre.x, position.y - centre.y)
          let squared = dx * dx + dy * dy
          guard squared <= radiusSquared, grid.ids[place] != leftOut else { continue }
          return Neighbour(
            id: grid.ids[place], position: position, isGhost: grid.areGhosts[place],
            distance: squared.squareRoot())
        }
        guard row < lastRow else { return nil }
        row += 1
        next_ = Int(grid.starts[row * grid.columnCount + firstColumn])
        end = Int(grid.starts[row * grid.columnCount + lastColumn + 1])
      }
    }
  }

  /// A way through all of them.
  public func makeIterator() -> Iterator { Iterator(self) }
}
