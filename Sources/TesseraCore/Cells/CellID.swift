/// A square of a world: a quadtree node.
///
/// A depth-0 cell is a square of side `CellGeometry.cellSide` with its low corner at (`cx`, `cy`)
/// sides; a cell of depth d is 2^d times smaller and counts in its own sides. The child q = qx + 2·qy
/// of (cx, cy, d) is (2cx + qx, 2cy + qy, d + 1).
///
/// ``sub`` exists for an older form of depth-1 cells: the parent's `cx`, `cy` with depth 1 and `sub`
/// 0–3 (low-left, low-right, high-left, high-right). With `sub` above 0 an id says for itself that it
/// is in that form, and ``canonical`` is the child it stands for. With `sub` 0 only the ids beside it
/// tell: see ``CellNaming``. Geometry is defined on canonical ids.
public struct CellID: Hashable, Sendable {
  /// Which world the cell is part of.
  public var world: UInt32
  /// The column, in sides of a cell of this depth.
  public var cx: Int32
  /// The row, in sides of a cell of this depth.
  public var cy: Int32
  /// How often a depth-0 cell was quartered to get this one.
  public var depth: UInt8
  /// 0, or the quarter in the older form.
  public var sub: UInt8

  /// The smallest cells there are have this depth.
  public static let maximumDepth: UInt8 = 16

  /// - Parameters:
  ///   - depth: 0 to ``maximumDepth``; see ``isValid``.
  ///   - sub: 0, or 1 to 3 at depth 1 in the older form.
  public init(world: UInt32 = 0, cx: Int32, cy: Int32, depth: UInt8 = 0, sub: UInt8 = 0) {
    self.world = world
    self.cx = cx
    self.cy = cy
    self.depth = depth
    self.sub = sub
  }

  /// The cell that a set-up without an orchestrator has: depth 0 at the origin of world 0.
  public static let origin = CellID(cx: 0, cy: 0)
}

extension CellID {
  /// Whether the numbers name a cell: the depth in bounds, a `sub` only where the older form has
  /// one, and (in the older form) a child that exists.
  public var isValid: Bool {
    guard depth <= Self.maximumDepth else { return false }
    guard sub != 0 else { return true }
    return depth == 1 && sub <= 3 && hasChildren(at: 0)
  }

  /// Whether the id says for itself that it is in the older form.
  public var isOlderForm: Bool { sub != 0 }

  /// The id in its one canonical form; itself unless it is in the older form and ``isValid``.
  public var canonical: CellID {
    guard isOlderForm, let older = readAsOlderForm else { return self }
    return older
  }

  /// What this id would stand for in the older form: a child of the depth-0 cell with the same
  /// numbers. `nil` unless the depth is 1.
  public var readAsOlderForm: CellID? {
    guard depth == 1, sub <= 3 else { return nil }
    return CellID(world: world, cx: cx, cy: cy).child(Int(sub))
  }

  private func hasChildren(at depth: UInt8) -> Bool {
    depth < Self.maximumDepth
      && !cx.multipliedReportingOverflow(by: 2).overflow
      && !cy.multipliedReportingOverflow(by: 2).overflow
  }
}

extension CellID: Comparable {
  /// By world, depth, row, column.
  public static func < (a: CellID, b: CellID) -> Bool {
    (a.world, a.depth, a.cy, a.cx, a.sub) < (b.world, b.depth, b.cy, b.cx, b.sub)
  }
}

extension CellID: CustomStringConvertible {
  /// `world/cx,cy`, then `@depth` below the top and `#sub` in the older form.
  public var description: String {
    var text = "\(world)/\(cx),\(cy)"
    if depth != 0 { text += "@\(depth)" }
    if sub != 0 { text += "#\(sub)" }
    return text
  }
}
