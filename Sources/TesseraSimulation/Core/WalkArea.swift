package import TesseraCore

/// Where a bot walks: the inner part of one cell, so that no move ever leads out of it.
package struct WalkArea: Hashable, Sendable {
  package let cell: CellID
  private let x: ClosedRange<Int64>
  private let y: ClosedRange<Int64>

  /// The longest step along an axis, in eighths: one world unit.
  package static let longestStep: Int64 = 8

  /// Fails if the cell is too small to walk in, or so far out that eighths are not exact.
  package init(cell: CellID, geometry: CellGeometry) throws(SimulationError) {
    let bounds = geometry.bounds(of: cell.canonical)
    let farthest = [bounds.lowX, bounds.lowY, bounds.highX, bounds.highY].map(abs).max() ?? 0
    guard farthest <= EighthPosition.exactRange else {
      throw SimulationError(
        .badCell,
        "cell \(cell) is more than \(Int(EighthPosition.exactRange)) units from the "
          + "origin, where steps of 1/8 are not exact any more; choose cells nearer to it")
    }
    let side = bounds.highX - bounds.lowX
    let margin = max(1, side / 16)
    guard side - 2 * margin >= 2 else {
      throw SimulationError(
        .badCell, "cell \(cell) has a side of \(side) units; bots need at least 4")
    }
    self.cell = cell
    x = Self.eighths(from: bounds.lowX + margin, to: bounds.highX - margin)
    y = Self.eighths(from: bounds.lowY + margin, to: bounds.highY - margin)
  }

  package func contains(_ position: EighthPosition) -> Bool {
    x.contains(position.x) && y.contains(position.y)
  }

  package func place(using generator: inout SeededGenerator) -> EighthPosition {
    EighthPosition(
      x: Int64.random(in: x, using: &generator), y: Int64.random(in: y, using: &generator))
  }

  /// A step that is not zero and stays inside.
  package func step(
    from position: EighthPosition, using generator: inout SeededGenerator
  ) -> EighthPosition {
    let longest = Self.longestStep
    let dx = Int64.random(in: -longest...longest, using: &generator)
    var dy = Int64.random(in: -longest...longest, using: &generator)
    if dx == 0, dy == 0 { dy = 1 }
    return EighthPosition(
      x: Self.turned(dx, at: position.x, in: x), y: Self.turned(dy, at: position.y, in: y))
  }

  /// The area is more than two steps wide, so one of the two directions always stays inside.
  private static func turned(
    _ step: Int64, at place: Int64, in range: ClosedRange<Int64>
  ) -> Int64 {
    range.contains(place + step) ? step : -step
  }

  private static func eighths(from low: Double, to high: Double) -> ClosedRange<Int64> {
    Int64((low * 8).rounded(.up))...Int64((high * 8).rounded(.down))
  }
}
