public import TesseraCore

/// The part of the world that there is: nobody leaves it.
///
/// A player's step beyond is cut off at the edge; whoever is outside by a rule's doing is brought back
/// to the edge at the end of the tick, if this rule comes last.
public struct Bounds: CellRules {
  private let low: WorldPosition
  private let high: WorldPosition

  /// A rectangle from corner to corner, both included.
  public init(from low: WorldPosition, to high: WorldPosition) {
    self.low = WorldPosition(x: min(low.x, high.x), y: min(low.y, high.y))
    self.high = WorldPosition(x: max(low.x, high.x), y: max(low.y, high.y))
  }

  /// The place within the bounds that is nearest to another.
  public func nearest(to place: WorldPosition) -> WorldPosition {
    WorldPosition(x: min(max(place.x, low.x), high.x), y: min(max(place.y, low.y), high.y))
  }

  /// Cuts a step off at the edge.
  ///
  /// - Throws: `world_edge` if nothing is left of it.
  public func mayMove(
    _ entity: EntityID, by step: inout Step, in cell: inout Cell
  ) throws(Refusal) {
    guard let position = cell.position(of: entity) else { return }
    let wanted = position.moved(dx: step.dx, dy: step.dy)
    let target = nearest(to: wanted)
    if target == wanted { return }
    guard target != position else {
      throw Refusal(
        .worldEdge, "entity \(entity) stands at the edge of the world at \(position)")
    }
    step = Step(dx: target.x - position.x, dy: target.y - position.y)
  }

  /// Brings back who is outside.
  public func tick(seconds: Float, in cell: inout Cell) {
    let isInside =
      Double(low.x) <= cell.bounds.lowX - 16 && Double(high.x) >= cell.bounds.highX + 16
      && Double(low.y) <= cell.bounds.lowY - 16 && Double(high.y) >= cell.bounds.highY + 16
    // A cell that the edge is far from has nobody to look after.
    if isInside { return }
    for entity in cell.entities {
      if let position = cell.position(of: entity), nearest(to: position) != position {
        cell.place(entity, at: nearest(to: position))
      }
    }
  }
}
