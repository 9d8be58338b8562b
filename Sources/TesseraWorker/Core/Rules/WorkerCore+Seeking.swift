internal import TesseraCore
internal import TesseraProto

/// What is known of entities that somebody has a message for, and that no cell here can see: workers
/// with a stream between them ask each other.
struct EntitySearch: Sendable {
  enum Finding: Hashable, Sendable {
    /// Those that have not answered yet.
    case asking(Set<WorkerID>, since: Duration)
    case found(CellID, until: Duration)
    case nowhere(until: Duration)
  }

  private(set) var findings: [EntityID: Finding] = [:]
  /// At whose worker cells are that are not near.
  private(set) var farCells: [CellID: WorkerID] = [:]

  /// Searches and findings at a time; beyond them nobody is found.
  private static let most = 4_096
  /// How long an answer may take, and how long it holds.
  private static let patience: Duration = .seconds(2)
  private static let memory: Duration = .seconds(3)

  var hasRoom: Bool { findings.count < Self.most }

  mutating func ask(_ entity: EntityID, _ workers: Set<WorkerID>, now: Duration) {
    findings[entity] =
      workers.isEmpty ? .nowhere(until: now + Self.memory) : .asking(workers, since: now)
  }

  /// - Parameter cell: `nil` if it is not there.
  mutating func answered(_ entity: EntityID, _ cell: CellID?, by worker: WorkerID, now: Duration) {
    guard case .asking(var rest, let since) = findings[entity] else { return }
    if let cell {
      findings[entity] = .found(cell, until: now + Self.memory)
      return note(cell, at: worker)
    }
    rest.remove(worker)
    findings[entity] =
      rest.isEmpty ? .nowhere(until: now + Self.memory) : .asking(rest, since: since)
  }

  /// Those that a worker was asked for and has not answered, in order.
  func openQuestions(to worker: WorkerID) -> [EntityID] {
    findings.compactMap { entity, finding in
      if case .asking(let rest, _) = finding, rest.contains(worker) { entity } else { nil }
    }.sorted()
  }

  mutating func note(_ cell: CellID, at worker: WorkerID) {
    if farCells.count >= Self.most { farCells = [:] }
    farCells[cell] = worker
  }

  mutating func expire(now: Duration) {
    guard !findings.isEmpty else { return }
    for (entity, finding) in findings {
      switch finding {
      case .asking(_, let since) where since + Self.patience <= now:
        findings[entity] = .nowhere(until: now + Self.memory)
      case .found(_, let until) where until <= now, .nowhere(let until) where until <= now:
        findings[entity] = nil
      default: break
      }
    }
  }
}

extension WorkerCore {
  /// Asks every worker that there is, or is to be, a stream to.
  mutating func seek(_ entities: [EntityID], now: Duration) {
    for entity in entities where neighbours.search.findings[entity] == nil {
      guard neighbours.search.hasRoom else { return }
      let workers = Set(neighbours.peers.keys.filter { neighbours.peers[$0]?.state != .idle })
      neighbours.search.ask(entity, workers, now: now)
      for id in workers { say(to: id) { $0.sought.append(entity.rawValue) } }
    }
  }

  /// A new stream: what was asked and answered on the former one may be lost.
  mutating func seekAgain(at id: WorkerID) {
    for entity in neighbours.search.openQuestions(to: id) {
      say(to: id) { $0.sought.append(entity.rawValue) }
    }
  }

  /// Another worker asks whether an entity is here.
  mutating func answerSearch(for entity: EntityID, by id: WorkerID) {
    let cell = whereabouts[entity]
    let grant = cell.flatMap { neighbours.map.cells[$0]?.grant }
    let state = cell.flatMap { cellPlaces[$0] }.flatMap { cells[$0].state(of: entity) }
    let isLive = state.map { $0.lingerEnd == nil && $0.session != .none } ?? false
    reply(to: id) {
      $0.places.append(
        EntityPlace(
          entity: entity.rawValue,
          cell: cell.flatMap { cell in grant.map { PeerCell(cell, $0) } }, isLive: isLive))
    }
  }

  mutating func searchAnswered(_ place: EntityPlace, by id: WorkerID) {
    neighbours.search.answered(EntityID(place.entity), place.cell?.id, by: id, now: time)
    if place.isLive { letGo(EntityID(place.entity)) }
  }
}
