internal import TesseraCore

/// What is known of entities that somebody has a message for, and that no cell here can see.
///
/// Workers ask each other: first those that there is a stream to, then all others that have cells, and
/// if nobody has it all of them once more a little later, since one who goes from one to another may be
/// missed by both.
struct EntitySearch: Sendable {
  enum Round: Hashable, Sendable { case near, everywhere, again }

  enum Finding: Hashable, Sendable {
    /// Those that have not answered yet.
    case asking(Round, Set<WorkerID>, since: Duration)
    /// All are to be asked again then.
    case waiting(until: Duration)
    case found(CellID, until: Duration)
    /// For what has waited for it, in the next tick.
    case nowhere(isTold: Bool)
    /// What is sent to it now waits, and then everyone is asked anew: it may have come meanwhile.
    case resting(until: Duration)
  }

  private(set) var findings: [EntityID: Finding] = [:]

  /// Searches and findings at a time; beyond them nobody is found.
  static let most = 4_096
  /// How long the answers of a round may take.
  private static let patience: Duration = .seconds(2)
  /// Between two rounds of all workers, and between two searches for one who is nowhere.
  private static let pause: Duration = .milliseconds(250)
  /// How long it holds that somebody is in a cell.
  private static let memory: Duration = .seconds(3)

  var hasRoom: Bool { findings.count < Self.most }

  mutating func ask(_ entity: EntityID, _ round: Round, _ workers: Set<WorkerID>, now: Duration) {
    findings[entity] = .asking(round, workers, since: now)
  }

  /// Nobody has it, as of now.
  mutating func roundIsOver(of entity: EntityID, now: Duration) {
    findings[entity] = .waiting(until: now + Self.pause)
  }

  mutating func giveUp(_ entity: EntityID) { findings[entity] = .nowhere(isTold: false) }

  /// - Parameter cell: `nil` if it is not there.
  /// - Returns: the round that is over by that, and nobody has it.
  mutating func answered(
    _ entity: EntityID, _ cell: CellID?, by worker: WorkerID, now: Duration
  ) -> Round? {
    guard case .asking(let round, var rest, let since) = findings[entity] else { return nil }
    // Taken out, so that the set is changed in place.
    findings[entity] = cell.map { .found($0, until: now + Self.memory) }
    guard cell == nil else { return nil }
    rest.remove(worker)
    findings[entity] = .asking(round, rest, since: since)
    return rest.isEmpty ? round : nil
  }

  /// Those that a worker was asked for and has not answered, in order.
  func openQuestions(to worker: WorkerID) -> [EntityID] {
    findings.compactMap { entity, finding in
      if case .asking(_, let rest, _) = finding, rest.contains(worker) { entity } else { nil }
    }.sorted()
  }

  /// Called once a tick, before anything is sent.
  ///
  /// - Returns: in order those whose round has taken too long, and those to be asked for again (`nil`).
  mutating func advance(now: Duration) -> [(entity: EntityID, round: Round?)] {
    guard !findings.isEmpty else { return [] }
    var due: [(entity: EntityID, round: Round?)] = []
    for (entity, finding) in findings {
      switch finding {
      case .asking(let round, _, let since) where since + Self.patience <= now:
        due.append((entity, round))
      case .waiting(let until) where until <= now: due.append((entity, nil))
      case .found(_, let until) where until <= now, .resting(let until) where until <= now:
        findings[entity] = nil
      case .nowhere(isTold: false): findings[entity] = .nowhere(isTold: true)
      case .nowhere(isTold: true): findings[entity] = .resting(until: now + Self.pause)
      case .asking, .waiting, .found, .resting: break
      }
    }
    return due.sorted { $0.entity < $1.entity }
  }
}
