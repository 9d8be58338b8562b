/// A point of a world in absolute world units.
public struct WorldPosition: Hashable, Sendable {
  public var x: Float
  public var y: Float

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
  public var description: String { "(\(x), \(y))" }
}
