internal import TesseraCore
internal import TesseraProto

/// Looking for entities that no cell here can see, with ``EntitySearch``.
extension WorkerCore {
  /// Asks every worker that there is, or is to be, a stream to, and then all others.
  mutating func seek(_ entities: [EntityID], now: Duration) {
    for entity in entities where neighbours.search.findings[entity] == nil {
      guard neighbours.search.hasRoom else { return }
      ask(for: entity, .near, now: now)
    }
  }

  /// A round with nobody to ask is over at once.
  private mutating func ask(for entity: EntityID, _ round: EntitySearch.Round, now: Duration) {
    let near = neighbours.peers.keys.filter { neighbours.peers[$0]?.state != .idle }
    var workers = Set(near)
    switch round {
    case .near: break
    case .everywhere: workers = Set(neighbours.map.everyone.keys).subtracting(near)
    case .again: workers = Set(neighbours.map.everyone.keys)
    }
    guard !workers.isEmpty else { return goOn(seeking: entity, after: round, now: now) }
    neighbours.search.ask(entity, round, workers, now: now)
    for id in workers.sorted() {
      if round != .near { keepStream(to: id) }
      say(to: id) { $0.sought.append(entity.rawValue) }
    }
  }

  private mutating func goOn(
    seeking entity: EntityID, after round: EntitySearch.Round, now: Duration
  ) {
    switch round {
    case .near: ask(for: entity, .everywhere, now: now)
    case .everywhere where neighbours.map.everyone.isEmpty: neighbours.search.giveUp(entity)
    case .everywhere: neighbours.search.roundIsOver(of: entity, now: now)
    case .again: neighbours.search.giveUp(entity)
    }
  }

  /// Searches whose answers take too long go on without them.
  mutating func advanceSearches(now: Duration) {
    for (entity, round) in neighbours.search.advance(now: now) {
      if let round {
        goOn(seeking: entity, after: round, now: now)
      } else {
        ask(for: entity, .again, now: now)
      }
    }
  }

  /// A new stream: what was asked and answered on the former one may be lost.
  mutating func seekAgain(at id: WorkerID) {
    for entity in neighbours.search.openQuestions(to: id) {
      say(to: id) { $0.sought.append(entity.rawValue) }
    }
  }

  /// Another worker asks whether an entity is here, or on its way from here.
  mutating func answerSearch(for entity: EntityID, by id: WorkerID) {
    let cell = whereabouts[entity] ?? destination(of: entity)
    let grant = cell.flatMap { owned($0)?.grant }
    let state = cell.flatMap { cellPlaces[$0] }.flatMap { cells[$0].state(of: entity) }
    let isLive = state.map { $0.lingerEnd == nil && $0.session != .none } ?? false
    reply(to: id) {
      $0.places.append(
        EntityPlace(
          entity: entity.rawValue,
          cell: cell.flatMap { cell in grant.map { PeerCell(cell, $0) } }, isLive: isLive))
    }
  }

  /// The cell of another worker that an entity is on its way to. Until it is there nobody else may know of it.
  private func destination(of entity: EntityID) -> CellID? {
    guard let handed = neighbours.handed[entity],
      neighbours.peers[handed.peer]?.coordinator.isUnderWay(entity) == true
    else { return nil }
    return handed.cell
  }

  mutating func searchAnswered(_ place: EntityPlace, by id: WorkerID) {
    let entity = EntityID(place.entity)
    if let round = neighbours.search.answered(entity, place.cell?.id, by: id, now: time) {
      goOn(seeking: entity, after: round, now: time)
    }
    if place.isLive { letGo(entity) }
  }
}
