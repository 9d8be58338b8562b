internal import TesseraControlPlane
internal import TesseraCore

/// A cell near the worker's own, or one of those.
struct NearCell: Hashable, Sendable {
  /// The canonical id.
  var cell: CellID
  /// The id by which the assignment table names it.
  var name: CellID
  var worker: WorkerID
  var address: HostPort?
  var grant: CellGrant
}

/// The worker's own cells and those within reach of them, whatever their depth and whoever has them.
struct NeighbourMap: Sendable {
  private(set) var cells: [CellID: NearCell] = [:]
  /// For each own cell the others within reach, ordered; those of the same worker included.
  private(set) var near: [CellID: [NearCell]] = [:]
  /// Those who own something near, without the worker itself, and where they listen.
  private(set) var workers: [WorkerID: HostPort] = [:]
  /// All others that have cells, near or not, and where they listen.
  private(set) var everyone: [WorkerID: HostPort] = [:]
  private var depths: [UInt8] = []
  private let geometry: CellGeometry

  init(geometry: CellGeometry) { self.geometry = geometry }

  /// - Parameters:
  ///   - own: canonical ids.
  ///   - reach: how far off a cell may be, in world units; 0 for those that touch.
  init(
    own: [CellID], of worker: WorkerID, in table: AssignmentTable, geometry: CellGeometry,
    reach: Double
  ) {
    self.init(geometry: geometry)
    let index = TableIndex(table)
    depths = index.depths
    for owner in table.owningWorkers where owner.id != worker {
      if let address = owner.address { everyone[owner.id] = address }
    }
    for cell in own {
      let bounds = geometry.bounds(of: cell)
      var found: [NearCell] = []
      for candidate in index.candidates(near: bounds, world: cell.world, reach, geometry)
      where candidate != cell && !candidate.overlaps(cell)
        && geometry.bounds(of: candidate).gap(to: bounds) <= reach
      {
        guard let near = index.cell(candidate) else { continue }
        found.append(near)
        cells[candidate] = near
        if near.worker != worker, let address = near.address { workers[near.worker] = address }
      }
      near[cell] = found.sorted { $0.cell < $1.cell }
      cells[cell] = index.cell(cell)
    }
  }

  /// The cell at a position, as far as it is near; `nil` beyond the world's edge.
  func cell(at position: WorldPosition, world: UInt32) -> NearCell? {
    for depth in depths {
      guard let cell = geometry.cell(at: position, world: world, depth: depth) else { continue }
      if let near = cells[cell] { return near }
    }
    return nil
  }
}

/// A table by canonical ids.
private struct TableIndex {
  private let table: AssignmentTable
  private let naming: CellNaming?
  let depths: [UInt8]

  init(_ table: AssignmentTable) {
    self.table = table
    var present: Set<UInt8> = []
    for owner in table.cells { present.insert(owner.cell.depth) }
    depths = present.sorted()
    naming =
      present.contains(1)
      ? CellNaming(table.cells.lazy.map(\.cell).filter { $0.depth <= 1 }) : nil
  }

  func cell(_ cell: CellID) -> NearCell? {
    // An id of depth 1 may stand in the table for another cell than its numbers say.
    var name: CellID? = cell
    if let naming, cell.depth <= 1 { name = naming.name(of: cell) }
    guard let name, let owner = table.owner(of: name), owner.cell == name else { return nil }
    return NearCell(
      cell: cell, name: name, worker: owner.worker, address: owner.address,
      grant: CellGrant(incarnation: table.incarnation, epoch: owner.epoch))
  }

  /// Canonical ids that may be in the table and near. Where that would be more than there are cells,
  /// those of the table.
  func candidates(
    near bounds: CellBounds, world: UInt32, _ reach: Double, _ geometry: CellGeometry
  ) -> [CellID] {
    var count = 0.0
    for depth in depths {
      let side = geometry.side(atDepth: depth)
      let along = (bounds.highX - bounds.lowX + 2 * reach) / side + 3
      count += along * along
    }
    guard count <= Double(max(table.cellCount, 64)) else {
      return table.cells.map { naming?.canonical($0.cell) ?? $0.cell }.filter {
        $0.world == world
      }
    }
    var found: [CellID] = []
    for depth in depths {
      let side = geometry.side(atDepth: depth)
      let columns = range(bounds.lowX - reach, bounds.highX + reach, side)
      let rows = range(bounds.lowY - reach, bounds.highY + reach, side)
      for cy in rows {
        for cx in columns { found.append(CellID(world: world, cx: cx, cy: cy, depth: depth)) }
      }
    }
    return found
  }

  private func range(_ low: Double, _ high: Double, _ side: Double) -> ClosedRange<Int32> {
    let first = Int32(clamping: Int64((low / side).rounded(.down)) - 1)
    let last = Int32(clamping: Int64((high / side).rounded(.down)) + 1)
    return first...max(first, last)
  }
}
