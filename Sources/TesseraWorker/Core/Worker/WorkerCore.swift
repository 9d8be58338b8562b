package import TesseraControlPlane
package import TesseraCore
package import TesseraRules

/// The rules of a worker: whom it serves, which cells it owns, and what happens in them when.
///
/// Whatever happens is a method call with the time; what must be done about it is then in
/// ``takeEffects()``. Requests that change the world wait for the ``tick(now:)``.
package struct WorkerCore: Sendable {
  package let configuration: WorkerCoreConfiguration
  package internal(set) var counters = WorkerCounters()
  /// What a user wants to happen in cells.
  package let ruleSet: RuleSet

  /// Ordered by canonical id.
  var cells: [CellCore] = []
  var cellPlaces: [CellID: Int] = [:]
  /// In which cell each actor of this worker is: it is in one at most.
  var whereabouts: [EntityID: CellID] = [:]
  var ownership: CellOwnership
  /// Sessions that have, or had a moment ago, actors in more than one cell here.
  var inSeveralCells: Set<SessionSlot> = []

  var sessions = SessionTable()
  var outbox: Outbox
  var linkPlaces: [LinkID: Int] = [:]
  var clientPlaces: [ClientID: Int] = [:]

  var neighbours: Neighbourhood

  var queue: [QueuedInput] = []
  /// Sessions with an input that is not settled.
  var unsettled: [SessionSlot] = []
  var unsettledUse = RecentUse()
  var effects: [WorkerEffect] = []
  /// That of the latest tick, without what it was stopped for: see
  /// ``WorkerCoreConfiguration/longestTick``.
  var time: Duration = .zero
  /// By how much the latest tick's time is later than that of the one before.
  var passed: Duration = .zero
  /// The latest tick's by the caller's clock.
  var clock: Duration = .zero
  /// The same clock's when something was given to the core between two ticks, by which pauses are measured.
  private(set) var instant: Duration = .zero
  var hasTicked = false

  package init(configuration: WorkerCoreConfiguration, rules: RuleSet = .freeMovement) {
    self.configuration = configuration
    ruleSet = rules
    ownership = CellOwnership(worker: configuration.workerID)
    outbox = Outbox(frameLimit: configuration.frameLimit)
    neighbours = Neighbourhood(geometry: configuration.geometry)
  }

  /// What must be done about everything that happened since the last call.
  package mutating func takeEffects() -> [WorkerEffect] {
    outbox.drain(into: &effects)
    drainPeers()
    // What was to be sent comes before the end of a connection.
    let ends = effects.filter(\.endsConnection)
    guard !ends.isEmpty else {
      defer { effects = [] }
      return effects
    }
    defer { effects = [] }
    return effects.filter { !$0.endsConnection } + ends
  }
}

extension WorkerEffect {
  fileprivate var endsConnection: Bool {
    switch self {
    case .closeClient, .closeLink: true
    default: false
    }
  }
}

// MARK: - Reading

extension WorkerCore {
  /// To be called with what a caller's clock says before it gives the core what others say. Nothing follows
  /// from it but how long pauses are said to be; who never calls it has them measured in whole ticks.
  package mutating func observe(_ now: Duration) { instant = max(instant, now) }
}

extension WorkerCore {
  /// The cells it owns now, by the names that frames carry.
  package var ownedCells: [(name: CellID, epoch: Epoch)] { cells.map { ($0.name, $0.epoch) } }

  /// One of the cells it owns, by any of its names.
  package func cell(named name: CellID) -> CellCore? {
    ownership.ownCell(name).flatMap { cellPlaces[$0] }.map { cells[$0] }
  }

  package var ownedCellCount: Int { cells.count }
  package var actorCount: Int { whereabouts.count }
  /// Sessions with a live actor, counted once for each cell that they have one in.
  package var observerCount: Int { cells.reduce(0) { $0 + $1.observerCount } }
  /// Copies of what is in neighbouring cells.
  package var ghostCount: Int { cells.reduce(0) { $0 + $1.ghosts.count } }
  /// A number that follows from the state of all cells, and of what is on its way between them and others:
  /// two runs that differ are found at the tick in which they do.
  package var stateHash: UInt64 {
    var hash = cells.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ $1.stateHash) &* 0x0000_0100_0000_01B3 }
    func add(_ word: UInt64) { hash = (hash ^ word) &* 0x0000_0100_0000_01B3 }
    func add(_ entities: some Sequence<EntityID>) {
      for entity in entities.sorted() { add(entity.rawValue) }
      add(.max)
    }
    add(neighbours.frozen.keys)
    add(neighbours.prepared.keys)
    add(neighbours.arriving.keys)
    add(neighbours.claimed.keys)
    add(neighbours.search.findings.keys)
    for (entity, handed) in neighbours.handed.sorted(by: { $0.key < $1.key }) {
      add(entity.rawValue)
      add(UInt64(handed.hops))
    }
    for input in queue { add(input.number) }
    add(UInt64(sessions.count))
    return hash
  }
  /// Messages of a kind that were posted, counted once for each session that they are for.
  package func postedMessageCount(of kind: PayloadKind) -> UInt64 { outbox.posted[kind] }
  /// Bytes of the payloads of such messages: on a link once for all sessions that follow one another.
  package func postedByteCount(of kind: PayloadKind) -> UInt64 { outbox.postedBytes[kind] }
  /// Messages that had nowhere to go, since their session's connection was gone.
  package var undeliverableMessageCount: UInt64 { outbox.undeliverable }
  package var sessionCount: Int { sessions.count }
  package var queuedInputCount: Int { queue.count }
  package var clientCount: Int { clientPlaces.count }
  package var linkCount: Int { linkPlaces.count }
}

// MARK: - Ownership

extension WorkerCore {
  /// No orchestrator answered at the start: the cell at the origin is this worker's, with epoch 0,
  /// until somebody says otherwise.
  package mutating func foundNoOrchestrator() {
    guard cells.isEmpty, let grant = ownership.ownOrigin() else { return }
    replaceCells(with: [grant])
  }

  /// Takes over what a table says, all at once: gained cells appear, those that stay keep their
  /// state, and who is in a lost one is told who has it now. A cell whose epoch grew within one life
  /// of the orchestrator was somebody else's in between, so what is here of it is out of date: it
  /// counts as lost and gained.
  package mutating func apply(_ table: AssignmentTable) {
    let formerIncarnation = ownership.table?.incarnation
    guard let change = ownership.apply(table) else {
      counters.staleGrants += 1
      return
    }
    counters.staleGrants += UInt64(change.refusedGrants)
    outbox.orchestrator = table.incarnation
    replaceCells(with: change.grants, inSameLife: formerIncarnation == table.incarnation)
  }

  private mutating func replaceCells(
    with grants: [CellOwnership.Grant], inSameLife: Bool = false
  ) {
    var former = cells
    let formerPlaces = cellPlaces
    var kept: Set<CellID> = []
    cells = []
    cellPlaces = [:]
    for grant in grants {
      cellPlaces[grant.cell] = cells.count
      if let place = formerPlaces[grant.cell],
        isSameHold(former[place].epoch, grant.epoch, inSameLife: inSameLife)
      {
        former[place].name = grant.name
        former[place].epoch = grant.epoch
        cells.append(former[place])
        kept.insert(grant.cell)
      } else {
        neighbours.ledgers[grant.cell] = nil
        neighbours.publishers[grant.cell] = nil
        cells.append(
          CellCore(
            cell: grant.cell, name: grant.name, epoch: grant.epoch,
            geometry: configuration.geometry,
            interest: configuration.interest, rules: beginRules(in: grant)))
      }
    }
    for lost in former where !kept.contains(lost.cell) { lose(lost) }
    mapNeighbours()
  }

  /// Whether nobody else can have had a cell between two epochs under which it is here. Without an
  /// orchestrator nobody had; a later life of one begins its epochs anew.
  private func isSameHold(_ former: Epoch, _ now: Epoch, inSameLife: Bool) -> Bool {
    former == .unknown || now == (inSameLife ? former : Epoch.unknown.next)
  }

  private mutating func lose(_ cell: CellCore) {
    for actor in cell.ids { whereabouts[actor] = nil }
    takeBackAll(of: cell.cell)
    var message =
      cellPlaces[cell.cell] == nil
      ? notOwned(cell.name)
      : errorMessage(
        Refusal(
          .cellNotOwned,
          "cell \(cell.name) was another worker's since epoch \(cell.epoch); join it again"),
        cell.name)
    for session in cell.observingSessions {
      outbox.post(&message, to: session, requestID: nil, sessions)
    }
  }

  /// The answer to a request for a cell that is not this worker's.
  func notOwned(_ name: CellID) -> SharedMessage {
    let known = ownership.known(name)
    return SharedMessage(
      cell: known.name, epoch: known.epoch, payload: .error(ownership.refusal(for: name)))
  }
}
