/// Who touches whom, across depths. All of it on canonical ids.
extension CellID {
  /// Whether the two cells share a border or a corner and neither lies in the other.
  public func isNeighbour(of other: CellID) -> Bool {
    // Ids come from peers too, and one beyond the smallest cells has no square.
    guard world == other.world, Swift.max(depth, other.depth) <= Self.maximumDepth,
      !overlaps(other)
    else { return false }
    let deepest = Swift.max(depth, other.depth)
    let a = extent(atDepth: deepest)
    let b = other.extent(atDepth: deepest)
    return a.x.upperBound >= b.x.lowerBound && b.x.upperBound >= a.x.lowerBound
      && a.y.upperBound >= b.y.lowerBound && b.y.upperBound >= a.y.lowerBound
  }

  /// The cells of the same depth around this one, up to eight, row by row.
  public var neighboursOfSameDepth: [CellID] {
    var found: [CellID] = []
    found.reserveCapacity(8)
    for dy in Int32(-1)...1 {
      for dx in Int32(-1)...1 where dx != 0 || dy != 0 {
        let x = cx.addingReportingOverflow(dx)
        let y = cy.addingReportingOverflow(dy)
        guard !x.overflow, !y.overflow else { continue }
        found.append(CellID(world: world, cx: x.partialValue, cy: y.partialValue, depth: depth))
      }
    }
    return found
  }

  /// Those of `leaves` that touch this cell, in their order. `leaves` may have any depths.
  public func neighbours(among leaves: some Sequence<CellID>) -> [CellID] {
    leaves.filter(isNeighbour)
  }

  /// The half-open square in units of the given depth's side, which must not be above this cell's.
  private func extent(atDepth depth: UInt8) -> (x: Range<Int64>, y: Range<Int64>) {
    let shift = Int64(depth - self.depth)
    return (
      (Int64(cx) << shift)..<((Int64(cx) + 1) << shift),
      (Int64(cy) << shift)..<((Int64(cy) + 1) << shift)
    )
  }
}
