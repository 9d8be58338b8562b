/// Where cells lie: from positions to cells and back.
///
/// A border belongs to the cell above and to the right of it (squares are half-open), so at every
/// depth a point is in exactly one cell, and that cell's parent is the one the point is in above.
public struct CellGeometry: Hashable, Sendable {
  /// The side of a depth-0 cell in world units: finite and above 0.
  public let cellSide: Double

  /// The side of a depth-0 cell unless configured otherwise, in world units.
  public static let defaultCellSide: Double = 256

  /// - Parameter cellSide: in world units; `nil` is returned unless it is finite and above 0.
  public init?(cellSide: Double) {
    guard cellSide.isFinite, cellSide > 0 else { return nil }
    self.cellSide = cellSide
  }

  /// Cells of the default side.
  public init() { cellSide = Self.defaultCellSide }

  /// The side of a cell of the given depth in world units.
  public func side(atDepth depth: UInt8) -> Double {
    cellSide / Self.cellsPerSide(atDepth: depth)
  }

  /// The cell of the given depth that a position lies in; `nil` if the position is not finite, too
  /// far out for a cell's numbers, or the depth is out of bounds.
  public func cell(at position: WorldPosition, world: UInt32 = 0, depth: UInt8) -> CellID? {
    guard depth <= CellID.maximumDepth, position.isFinite,
      let cx = index(of: position.x, depth: depth), let cy = index(of: position.y, depth: depth)
    else { return nil }
    return CellID(world: world, cx: cx, cy: cy, depth: depth)
  }

  /// Whether a position lies in a canonical cell.
  public func contains(_ cell: CellID, _ position: WorldPosition) -> Bool {
    self.cell(at: position, world: cell.world, depth: cell.depth)
      == CellID(world: cell.world, cx: cell.cx, cy: cell.cy, depth: cell.depth)
  }

  /// The square of a canonical cell in world units: low corner in, high corner out.
  public func bounds(of cell: CellID) -> CellBounds {
    let scale = Self.cellsPerSide(atDepth: cell.depth)
    return CellBounds(
      lowX: Double(cell.cx) / scale * cellSide, lowY: Double(cell.cy) / scale * cellSide,
      highX: (Double(cell.cx) + 1) / scale * cellSide,
      highY: (Double(cell.cy) + 1) / scale * cellSide)
  }

  /// Dividing once and multiplying by a power of two, which is exact, is what makes a child's cell
  /// agree with its parent's for every side.
  private func index(of coordinate: Float, depth: UInt8) -> Int32? {
    Int32(
      exactly: (Double(coordinate) / cellSide * Self.cellsPerSide(atDepth: depth)).rounded(.down))
  }

  private static func cellsPerSide(atDepth depth: UInt8) -> Double {
    Double(UInt32(1) << UInt32(depth))
  }
}

/// A half-open square in world units.
public struct CellBounds: Hashable, Sendable {
  /// The left border, which is in.
  public var lowX: Double
  /// The lower border, which is in.
  public var lowY: Double
  /// The right border, which is out.
  public var highX: Double
  /// The upper border, which is out.
  public var highY: Double

  /// A square, or more generally a rectangle, from corner to corner.
  public init(lowX: Double, lowY: Double, highX: Double, highY: Double) {
    self.lowX = lowX
    self.lowY = lowY
    self.highX = highX
    self.highY = highY
  }
}
