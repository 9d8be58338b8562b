package import TesseraCore

/// Who is in a cell and where, as columns: what a cell lends to its rules, and gets back changed.
package struct EntityTable: Sendable {
  package var ids: [EntityID]
  package var positions: [WorldPosition]
  package var rows: [EntityID: Int32]

  package init(
    ids: [EntityID] = [], positions: [WorldPosition] = [], rows: [EntityID: Int32] = [:]
  ) {
    self.ids = ids
    self.positions = positions
    self.rows = rows
  }

  package mutating func append(_ id: EntityID, at position: WorldPosition) {
    rows[id] = Int32(ids.count)
    ids.append(id)
    positions.append(position)
  }

  @discardableResult
  package mutating func remove(_ id: EntityID) -> WorldPosition? {
    guard let row = rows.removeValue(forKey: id).map(Int.init) else { return nil }
    let position = positions[row]
    let last = ids.count - 1
    if row != last {
      ids[row] = ids[last]
      positions[row] = positions[last]
      rows[ids[row]] = Int32(row)
    }
    ids.removeLast()
    positions.removeLast()
    return position
  }

  package func position(of id: EntityID) -> WorldPosition? { rows[id].map { positions[Int($0)] } }
}
