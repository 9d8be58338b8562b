package import TesseraCore

/// A position or a step in eighths of a world unit.
///
/// Bots walk in whole eighths, which a Float adds without rounding as long as the sum is below
/// 2^21: so a server's position is either exactly the sum of the moves or wrong.
package struct EighthPosition: Hashable, Sendable {
  package var x: Int64
  package var y: Int64

  package init(x: Int64, y: Int64) {
    self.x = x
    self.y = y
  }

  package static let zero = EighthPosition(x: 0, y: 0)

  /// The largest distance from the origin along an axis, in world units.
  package static let exactRange: Double = 2_097_152

  /// `nil` for a position that is no whole number of eighths.
  package init?(_ position: WorldPosition) {
    guard let x = Int64(exactly: Double(position.x) * 8),
      let y = Int64(exactly: Double(position.y) * 8)
    else { return nil }
    self.init(x: x, y: y)
  }

  package var worldPosition: WorldPosition {
    WorldPosition(x: Float(Double(x) / 8), y: Float(Double(y) / 8))
  }

  package static func + (a: Self, b: Self) -> Self { Self(x: a.x + b.x, y: a.y + b.y) }
  package static func - (a: Self, b: Self) -> Self { Self(x: a.x - b.x, y: a.y - b.y) }
  package static prefix func - (a: Self) -> Self { Self(x: -a.x, y: -a.y) }
}
