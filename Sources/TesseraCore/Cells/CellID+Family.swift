/// The quadtree: parents, children, siblings, containment. All of it on canonical ids.
extension CellID {
  /// The cell this one is a quarter of; `nil` at depth 0.
  public var parent: CellID? {
    guard depth > 0 else { return nil }
    return CellID(world: world, cx: cx >> 1, cy: cy >> 1, depth: depth - 1)
  }

  /// Which child of its parent this is: qx + 2·qy.
  public var quadrant: Int { Int(cx & 1) + 2 * Int(cy & 1) }

  /// One of the four quarters; `nil` at ``maximumDepth`` and where its numbers would not fit.
  public func child(_ quadrant: Int) -> CellID? {
    precondition((0..<4).contains(quadrant), "a cell has the children 0 to 3")
    guard depth < Self.maximumDepth else { return nil }
    let x = cx.multipliedReportingOverflow(by: 2)
    let y = cy.multipliedReportingOverflow(by: 2)
    guard !x.overflow, !y.overflow else { return nil }
    return CellID(
      world: world, cx: x.partialValue + Int32(quadrant & 1),
      cy: y.partialValue + Int32(quadrant >> 1), depth: depth + 1)
  }

  /// The four quarters in order, or none where a cell cannot be cut further.
  public var children: [CellID] {
    let all = (0..<4).compactMap(child)
    return all.count == 4 ? all : []
  }

  /// The other three quarters of the parent; none at depth 0.
  public var siblings: [CellID] {
    guard let parent else { return [] }
    return parent.children.filter { $0 != self }
  }

  /// The cell of the given depth that this one lies in; itself at its own depth, `nil` below it.
  public func ancestor(atDepth depth: UInt8) -> CellID? {
    guard depth <= self.depth else { return nil }
    let shift = Int32(self.depth - depth)
    return CellID(world: world, cx: cx >> shift, cy: cy >> shift, depth: depth)
  }

  /// Whether the other cell lies in this one. A cell contains itself.
  public func contains(_ other: CellID) -> Bool {
    other.world == world && other.ancestor(atDepth: depth) == self
  }

  /// Whether one of the two contains the other.
  public func overlaps(_ other: CellID) -> Bool {
    contains(other) || other.contains(self)
  }
}
