package import TesseraCore

extension CellBounds {
  /// The nearest place inside; the high borders are out.
  package func nearest(to position: WorldPosition) -> WorldPosition {
    WorldPosition(
      x: min(max(position.x, Float(lowX)), Float(highX).nextDown),
      y: min(max(position.y, Float(lowY)), Float(highY).nextDown))
  }
}
