package import TesseraCore
internal import TesseraWorker

/// What a set of cells covers: where bots roam, across every border between them.
package struct Territory: Hashable, Sendable {
  package let cells: [CellID]
  private let areas: [WalkArea]
  private let squares: [CellBounds]
  private let neighbours: [[Int]]
  /// Corners at which several cells meet: where crowds gather.
  package let meetingPlaces: [EighthPosition]

  /// Fails if a cell cannot be walked in, or lies in another one.
  package init(_ names: [CellID], geometry: CellGeometry) throws(SimulationError) {
    let naming = CellNaming(names)
    let cells = names.map { naming.canonical($0) }
    for (index, cell) in cells.enumerated() {
      if let other = cells[..<index].first(where: { $0.overlaps(cell) }) {
        throw SimulationError(.badCell, "cells \(other) and \(cell) overlap")
      }
    }
    var areas: [WalkArea] = []
    for cell in cells { areas.append(try WalkArea(cell: cell, geometry: geometry)) }
    self.cells = cells
    self.areas = areas
    squares = cells.map { geometry.bounds(of: $0) }
    neighbours = cells.map { cell in cells.indices.filter { cells[$0].isNeighbour(of: cell) } }
    meetingPlaces = Self.corners(of: squares)
  }

  private static func corners(of squares: [CellBounds]) -> [EighthPosition] {
    var counts: [EighthPosition: Int] = [:]
    for square in squares {
      for x in [square.lowX, square.highX] {
        for y in [square.lowY, square.highY] {
          counts[EighthPosition(x: Int64(x * 8), y: Int64(y * 8)), default: 0] += 1
        }
      }
    }
    let most = counts.values.max() ?? 0
    return counts.filter { $0.value == most }.keys.sorted { ($0.y, $0.x) < ($1.y, $1.x) }
  }

  package func index(at position: EighthPosition) -> Int? {
    let place = position.worldPosition
    let (x, y) = (Double(place.x), Double(place.y))
    return squares.firstIndex { x >= $0.lowX && x < $0.highX && y >= $0.lowY && y < $0.highY }
  }

  package func cell(at position: EighthPosition) -> CellID? {
    index(at: position).map { cells[$0] }
  }

  /// Whether a position is in one of these cells, or at most so far outside of it, in world units.
  func isWithin(_ distance: Double, of cells: [CellID], _ position: EighthPosition) -> Bool {
    self.cells.indices.contains { index in
      cells.contains(self.cells[index])
        && squares[index].gap(to: position.worldPosition) <= distance
    }
  }

  package func place(inCell index: Int, using random: inout SeededGenerator) -> EighthPosition {
    areas[index].place(using: &random)
  }

  package func place(using random: inout SeededGenerator) -> EighthPosition {
    place(inCell: Int.random(in: cells.indices, using: &random), using: &random)
  }

  /// A place in a cell beside that of the position; anywhere, if there is none.
  package func placeBeside(
    _ position: EighthPosition, using random: inout SeededGenerator
  ) -> EighthPosition {
    guard let here = index(at: position),
      let next = neighbours[here].randomElement(using: &random)
    else { return place(using: &random) }
    return place(inCell: next, using: &random)
  }

  /// Of a few places the one that is farthest off.
  package func placeFar(
    from position: EighthPosition, using random: inout SeededGenerator
  ) -> EighthPosition {
    var best = place(using: &random)
    for _ in 0..<3 {
      let other = place(using: &random)
      if (other - position).squaredLength > (best - position).squaredLength { best = other }
    }
    return best
  }

  package func step(
    inCell index: Int, from position: EighthPosition, using random: inout SeededGenerator
  ) -> EighthPosition {
    areas[index].step(from: position, using: &random)
  }
}

extension EighthPosition {
  /// In square eighths.
  package var squaredLength: Int64 { x * x + y * y }
}
