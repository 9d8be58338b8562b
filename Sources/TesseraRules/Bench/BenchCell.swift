internal import TesseraCore

/// One cell of a ``RulesBench``.
struct BenchCell: Sendable {
  var engine: CellEngine
  let id: CellID
  var table = EntityTable()
  var players: Set<EntityID> = []
  /// Who is under way, and until which tick.
  var crossings: [EntityID: UInt64] = [:]
  var ghosts = EntityTable()
  var ghostOwners: [EntityID: CellID] = [:]
  var shownOfGhosts: [EntityID: [UInt8]] = [:]

  init(engine: CellEngine, id: CellID) {
    self.engine = engine
    self.id = id
  }

  mutating func tick(now: Duration) {
    engine.tick(
      now: now, &table, ghosts: ghosts, frozen: Set(crossings.keys),
      whereIs: { [ghostOwners] in ghostOwners[$0].map(Whereabouts.elsewhere) ?? .unknown })
  }

  mutating func mayMove(
    _ entity: EntityID, by step: inout Step
  ) throws(Refusal) {
    try engine.mayMove(
      entity, by: &step, &table, ghosts: ghosts, frozen: Set(crossings.keys))
  }

  mutating func takeOut(_ entity: EntityID) {
    table.remove(entity)
    players.remove(entity)
    crossings[entity] = nil
  }
}

extension CellBounds {
  func distance(to position: WorldPosition) -> Double {
    let dx = max(lowX - Double(position.x), 0, Double(position.x) - highX)
    let dy = max(lowY - Double(position.y), 0, Double(position.y) - highY)
    return (dx * dx + dy * dy).squareRoot()
  }
}
