internal import TesseraControlPlane
internal import TesseraCore

/// Which cells are this worker's, by what it was told, and who has the others.
///
/// A grant is fenced by (incarnation, epoch), compared in that order: one lower than the highest
/// seen for its cell is never accepted.
struct CellOwnership: Sendable {
  struct Grant: Hashable, Sendable {
    var cell: CellID
    var name: CellID
    var epoch: Epoch
  }

  /// What a new table means for the cells that are here.
  struct Change: Sendable {
    /// All that is owned now, ordered by canonical cell.
    var grants: [Grant] = []
    var refusedGrants = 0
  }

  private struct Fence: Comparable, Sendable {
    var incarnation: Incarnation
    var epoch: Epoch

    static func < (a: Fence, b: Fence) -> Bool {
      (a.incarnation, a.epoch) < (b.incarnation, b.epoch)
    }
  }

  let worker: WorkerID
  private(set) var table: AssignmentTable?
  private var canonicalByName: [CellID: CellID] = [:]
  private var fences: [CellID: Fence] = [:]

  init(worker: WorkerID) { self.worker = worker }

  /// What a worker that found no orchestrator starts with; `nil` once there was a table.
  mutating func ownOrigin() -> Grant? {
    guard table == nil else { return nil }
    canonicalByName = [.origin: .origin]
    return Grant(cell: .origin, name: .origin, epoch: .unknown)
  }

  /// Takes over a table; `nil` if it is older than the one there is.
  mutating func apply(_ new: AssignmentTable) -> Change? {
    if let table, (new.incarnation, new.revision) < (table.incarnation, table.revision) {
      return nil
    }
    table = new
    canonicalByName.removeAll(keepingCapacity: true)
    let own = new.cells(of: worker)
    let naming = Self.naming(of: own, in: new)
    var change = Change()
    for owner in own {
      let cell = naming?.canonical(owner.cell) ?? owner.cell
      let fence = Fence(incarnation: new.incarnation, epoch: owner.epoch)
      if let highest = fences[cell], fence < highest {
        change.refusedGrants += 1
        continue
      }
      fences[cell] = fence
      canonicalByName[owner.cell] = cell
      change.grants.append(Grant(cell: cell, name: owner.cell, epoch: owner.epoch))
    }
    change.grants.sort { $0.cell < $1.cell }
    return change
  }

  /// The canonical id of an own cell by any of its names; `nil` if it is not this worker's.
  func ownCell(_ name: CellID) -> CellID? {
    if let cell = canonicalByName[name] { return cell }
    guard let owner = table?.owner(of: name), owner.worker == worker else { return nil }
    return canonicalByName[owner.cell]
  }

  /// Why a request for a cell that is not this worker's is refused: with the owner as a hint.
  func refusal(for name: CellID) -> Refusal {
    guard let owner = table?.owner(of: name) else {
      return Refusal(.cellNotOwned, "worker \(worker) does not own cell \(name), nor does anybody")
    }
    let place = owner.address.map { " at \($0)" } ?? ""
    return Refusal(
      .cellNotOwned,
      "worker \(worker) does not own cell \(name); worker \(owner.worker)\(place) does, "
        + "with epoch \(owner.epoch)")
  }

  /// By what name and epoch a cell is known, whoever has it.
  func known(_ name: CellID) -> (name: CellID, epoch: Epoch) {
    guard let owner = table?.owner(of: name) else { return (name, .unknown) }
    return (owner.cell, owner.epoch)
  }

  /// Only ids of depth 1 can have two readings, and only ids of depth 0 and 1 decide which.
  private static func naming(of own: [CellOwner], in table: AssignmentTable) -> CellNaming? {
    guard own.contains(where: { $0.cell.depth == 1 }) else { return nil }
    return CellNaming(table.cells.lazy.map(\.cell).filter { $0.depth <= 1 })
  }
}
