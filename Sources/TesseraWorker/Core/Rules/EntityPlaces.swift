internal import TesseraCore
internal import TesseraRules

/// Where entities are that do not live in a cell, as far as its worker knows.
struct EntityPlaces {
  private let cell: CellID
  private let whereabouts: [EntityID: CellID]
  private let neighbours: Neighbourhood
  private let cells: [CellID]

  init(_ worker: WorkerCore, seenFrom cell: CellID) {
    self.cell = cell
    whereabouts = worker.whereabouts
    neighbours = worker.neighbours
    cells = worker.cells.map(\.cell)
  }

  /// `nil` if it has to be sought.
  func whereabouts(of entity: EntityID) -> Whereabouts? {
    if let place = whereabouts[entity] { return place == cell ? .unknown : .elsewhere(place) }
    if neighbours.prepared[entity] != nil { return .underWay }
    if let source = neighbours.ledgers[cell]?.source(of: entity) { return .elsewhere(source) }
    for other in cells {
      if let source = neighbours.ledgers[other]?.source(of: entity) { return .elsewhere(source) }
    }
    if let handed = neighbours.handed[entity] { return .elsewhere(handed.cell) }
    switch neighbours.search.findings[entity] {
    case .asking, .waiting, .resting: return .underWay
    case .found(let place, _): return .elsewhere(place)
    case .nowhere: return .unknown
    case nil: return nil
    }
  }

  /// Whether one more may be sought.
  var canSeek: Bool { neighbours.search.hasRoom }
}
