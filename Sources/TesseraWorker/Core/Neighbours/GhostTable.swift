package import TesseraCore
internal import TesseraRules

/// What a cell is shown of its neighbours: read-only copies of their entities, seen by those in the
/// cell like its own.
///
/// Dense columns; a row is filled by the last one when its ghost goes.
package struct GhostTable: Sendable {
  package private(set) var ids: [EntityID] = []
  package private(set) var positions: [WorldPosition] = []
  /// Whether the ghost came or moved in this tick, row by row.
  package private(set) var isChanged: [Bool] = []
  /// Those that went in this tick and did not come back.
  package private(set) var removed: [EntityID] = []

  private var rows: [EntityID: Int32] = [:]
  /// What rules show of ghosts and the rules here have not been told yet.
  private(set) var newComponents = NewComponents()

  /// What rules show of some entities.
  struct NewComponents: Sendable {
    private(set) var entries: [(id: EntityID, run: BytePile.Run)] = []
    private var pile = BytePile()

    /// What is shown of the entity of an entry.
    subscript(run: BytePile.Run) -> ArraySlice<UInt8> { pile[run] }

    mutating func append(_ components: ArraySlice<UInt8>, of id: EntityID) {
      entries.append((id, pile.append(components)))
    }

    mutating func removeAll() {
      entries.removeAllButUsualRoom()
      pile.removeAll()
    }
  }

  package init() {}

  package var count: Int { ids.count }

  package func contains(_ id: EntityID) -> Bool { rows[id] != nil }

  /// Where a ghost is; `nil` if there is none of that number.
  package func position(of id: EntityID) -> WorldPosition? { rows[id].map { positions[Int($0)] } }

  /// A ghost comes, or moves.
  package mutating func show(_ id: EntityID, at position: WorldPosition) {
    if let row = rows[id].map(Int.init) {
      guard positions[row] != position else { return }
      positions[row] = position
      isChanged[row] = true
      return
    }
    rows[id] = Int32(ids.count)
    ids.append(id)
    positions.append(position)
    isChanged.append(true)
    if !removed.isEmpty { removed.removeAll { $0 == id } }
  }

  /// A ghost goes; who sees it is told at the tick's end.
  package mutating func remove(_ id: EntityID) {
    guard drop(id) else { return }
    removed.append(id)
  }

  /// A ghost goes because the entity itself takes its place: nobody is told.
  ///
  /// - Returns: whether there was one.
  @discardableResult
  package mutating func drop(_ id: EntityID) -> Bool {
    guard let row = rows.removeValue(forKey: id).map(Int.init) else { return false }
    let last = ids.count - 1
    if row != last {
      ids[row] = ids[last]
      positions[row] = positions[last]
      isChanged[row] = isChanged[last]
      rows[ids[row]] = Int32(row)
    }
    ids.removeLast()
    positions.removeLast()
    isChanged.removeLast()
    return true
  }

  /// What rules show everyone of a ghost is new.
  mutating func show(_ components: ArraySlice<UInt8>, of id: EntityID) {
    newComponents.append(components, of: id)
  }

  /// The rules know.
  mutating func forgetNewComponents() { newComponents.removeAll() }

  /// What is lent to rules: no copy, unless it is changed meanwhile.
  var table: EntityTable { EntityTable(ids: ids, positions: positions, rows: rows) }

  /// Everyone knows what changed.
  package mutating func endTick() {
    for row in isChanged.indices { isChanged[row] = false }
    removed.removeAll(keepingCapacity: true)
  }
}
