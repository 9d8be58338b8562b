/// A point of a world in absolute world units.
public struct WorldPosition: Hashable, Sendable {
  /// World units, to the right.
  public var x: Float
  /// World units, upward.
  public var y: Float

  /// A point at the given coordinates.
  public init(x: Float, y: Float) {
    self.x = x
    self.y = y
  }

  /// Whether neither coordinate is infinite or not a number.
  public var isFinite: Bool { x.isFinite && y.isFinite }

  /// The position after a step.
  public func moved(dx: Float, dy: Float) -> WorldPosition {
    WorldPosition(x: x + dx, y: y + dy)
  }
}

extension WorldPosition: CustomStringConvertible {
  /// Both coordinates in parentheses.
  public var description: String { "(\(x), \(y))" }
}
