internal import TesseraCore

/// Where bots walk: all cells of the world, across every border between them.
struct WalkWorld {
  let cells: [CellID]
  private let bounds: [CellBounds]

  init(_ cells: [CellID]) {
    self.cells = cells
    let geometry = CellGeometry()
    bounds = cells.map { geometry.bounds(of: $0) }
  }

  func cell(at position: EighthPosition) -> CellID? {
    let place = position.worldPosition
    return zip(cells, bounds).first { $0.1.holds(place) }?.0
  }

  func contains(_ position: EighthPosition) -> Bool { cell(at: position) != nil }

  /// A place in a cell to begin at: mostly near a border to another one.
  func place(
    in cell: CellID, _ area: WalkArea, using random: inout SeededGenerator
  ) -> EighthPosition {
    let inside = area.place(using: &random)
    guard Int.random(in: 0..<4, using: &random) != 0 else { return inside }
    let near = neighbour(of: cell, using: &random)
    guard let near else { return inside }
    let own = CellGeometry().bounds(of: cell)
    let other = CellGeometry().bounds(of: near)
    // The point of the own square that is nearest to the other's centre, a little inside.
    let inset = Double(Int.random(in: 1...12, using: &random))
    let x = min(max((other.lowX + other.highX) / 2, own.lowX + inset), own.highX - inset)
    let y = min(max((other.lowY + other.highY) / 2, own.lowY + inset), own.highY - inset)
    let place = EighthPosition(x: Int64(x * 8), y: Int64(y * 8))
    return self.cell(at: place) == cell ? place : inside
  }

  private func neighbour(
    of cell: CellID, using random: inout SeededGenerator
  ) -> CellID? {
    cell.neighbours(among: cells).randomElement(using: &random)
  }
}

extension CellBounds {
  /// Whether a position lies in the half-open square.
  fileprivate func holds(_ position: WorldPosition) -> Bool {
    let x = Double(position.x)
    let y = Double(position.y)
    return x >= lowX && x < highX && y >= lowY && y < highY
  }
}
