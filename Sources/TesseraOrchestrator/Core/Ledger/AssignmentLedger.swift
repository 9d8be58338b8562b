package import TesseraCore
package import TesseraProto

/// Who owns what: the one place where it is decided.
///
/// Every command that changes anything makes one commit, and every commit adds one to the revision. A
/// cell's epoch grows with every grant and is remembered after the cell is taken away, so that within
/// one ``incarnation`` no two grants of a cell carry the same one.
///
/// A worker that is listed stays listed, if need be without cells: a delta has no word for a worker
/// that is gone.
package struct AssignmentLedger: Sendable {
  package let incarnation: Incarnation
  package private(set) var revision = Revision(0)
  /// The latest revision's workers in the order in which they became known.
  private(set) var workers: [Worker] = []

  private let limits: AssignmentLedgerLimits
  private var indexByID: [WorkerID: Int] = [:]
  private(set) var grants: [CellID: Grant] = [:]
  private var highestEpochs: [CellID: Epoch] = [:]
  private var history: AssignmentHistory

  struct Worker: Sendable {
    var id: WorkerID
    var address: String
    /// What the configuration gave last; `nil` for a worker it does not name.
    var configuredAddress: String?
    /// Whether the worker itself has said where it listens, in this incarnation.
    var hasRegistered = false
    /// In the order of the configuration.
    var cells: [Assignment] = []
  }

  /// A cell's owner. The canonical cell is part of it because an id's meaning may change with the ids
  /// beside it, and then its owner has another cell than before.
  struct Grant: Hashable, Sendable {
    var worker: Int32
    var epoch: Epoch
    var canonical: CellID
  }

  /// A ledger at revision 1, which holds the configuration.
  ///
  /// - Parameter incarnation: must be higher than that of any ledger before this one.
  package init(
    incarnation: Incarnation, configuration: AssignmentConfiguration,
    limits: AssignmentLedgerLimits = .defaults
  ) {
    self.incarnation = incarnation
    self.limits = limits
    self.history = AssignmentHistory(limits: limits)
    if apply(configuration) == nil { commit(AssignmentHistory.Entry()) }
  }
}

// MARK: - Commands

extension AssignmentLedger {
  /// A worker says where it listens. One that is not configured is listed without cells.
  ///
  /// - Returns: The commit, or `nil` if the ledger knew all that.
  /// - Throws: ``AssignmentLedgerError`` if too many workers are known to take in one more.
  package mutating func register(
    _ id: WorkerID, address: String
  ) throws(AssignmentLedgerError) -> AssignmentCommit? {
    var entry = AssignmentHistory.Entry()
    if let index = indexByID[id] {
      workers[index].hasRegistered = true
      guard workers[index].address != address else { return nil }
      entry.formerAddresses.append((index, workers[index].address))
      workers[index].address = address
    } else {
      guard workers.count < limits.workers else {
        throw AssignmentLedgerError(
          message: "\(workers.count) workers are known, which is the limit: no new one can register"
        )
      }
      entry.formerAddresses.append(
        (add(Worker(id: id, address: address, hasRegistered: true)), nil))
    }
    return commit(entry)
  }

  /// Gives every worker exactly the cells the configuration says. An address that the configuration
  /// changed wins over a registered one; an address it did not change does not.
  ///
  /// - Returns: The commit, or `nil` if nothing changed.
  package mutating func apply(_ configuration: AssignmentConfiguration) -> AssignmentCommit? {
    var entry = AssignmentHistory.Entry()
    var isConfigured: Set<WorkerID> = []
    for wanted in configuration.workers {
      isConfigured.insert(wanted.id)
      setConfiguredAddress(of: wanted, &entry)
    }
    for index in workers.indices where !isConfigured.contains(workers[index].id) {
      workers[index].configuredAddress = nil
    }
    regrant(configuration, &entry)
    return entry.isEmpty ? nil : commit(entry)
  }

  private mutating func setConfiguredAddress(
    of wanted: AssignmentConfiguration.Worker, _ entry: inout AssignmentHistory.Entry
  ) {
    guard let index = indexByID[wanted.id] else {
      let worker = Worker(
        id: wanted.id, address: wanted.address, configuredAddress: wanted.address)
      entry.formerAddresses.append((add(worker), nil))
      return
    }
    let former = workers[index].configuredAddress
    workers[index].configuredAddress = wanted.address
    if let former, former != wanted.address, workers[index].address != wanted.address {
      entry.formerAddresses.append((index, workers[index].address))
      workers[index].address = wanted.address
    }
  }

  private mutating func regrant(
    _ configuration: AssignmentConfiguration, _ entry: inout AssignmentHistory.Entry
  ) {
    var next: [CellID: Grant] = [:]
    next.reserveCapacity(configuration.workers.reduce(0) { $0 + $1.cells.count })
    for index in workers.indices { workers[index].cells.removeAll(keepingCapacity: true) }
    for wanted in configuration.workers {
      guard let index = indexByID[wanted.id] else { continue }
      workers[index].cells.reserveCapacity(wanted.cells.count)
      for name in wanted.cells {
        let canonical = configuration.naming.canonical(name)
        let former = grants[name]
        let epoch: Epoch
        if let former, Int(former.worker) == index, former.canonical == canonical {
          epoch = former.epoch
        } else {
          epoch = nextEpoch(name, canonical)
          entry.formerGrants.append((name, former))
        }
        next[name] = Grant(worker: Int32(index), epoch: epoch, canonical: canonical)
        workers[index].cells.append(Assignment(cell: name, epoch: epoch))
      }
    }
    for (name, former) in grants where next[name] == nil {
      entry.formerGrants.append((name, former))
    }
    grants = next
  }

  /// Above every epoch under which the cell was granted, by this name or by its canonical one.
  private mutating func nextEpoch(_ name: CellID, _ canonical: CellID) -> Epoch {
    let epoch = max(highestEpochs[name] ?? .unknown, highestEpochs[canonical] ?? .unknown).next
    highestEpochs[name] = epoch
    highestEpochs[canonical] = epoch
    return epoch
  }

  private mutating func add(_ worker: Worker) -> Int {
    indexByID[worker.id] = workers.count
    workers.append(worker)
    return workers.count - 1
  }

  @discardableResult
  private mutating func commit(_ entry: AssignmentHistory.Entry) -> AssignmentCommit {
    revision = revision.next
    history.append(entry)
    let changes = changes(since: entry)
    return AssignmentCommit(
      revision: revision, gained: changes.gainedCount, removed: changes.removed.count,
      workers: entry.formerAddresses.count)
  }
}

// MARK: - Reading

extension AssignmentLedger {
  package var cellCount: Int { grants.count }

  package var workerCount: Int { workers.count }

  /// Whether the worker has registered with this ledger; one that is only configured has not.
  package func hasRegistered(_ worker: WorkerID) -> Bool {
    indexByID[worker].map { workers[$0].hasRegistered } ?? false
  }

  /// What one worker owns; nothing for one that nobody knows.
  package func snapshot(of worker: WorkerID) -> AssignmentSnapshot {
    AssignmentSnapshot(
      cells: indexByID[worker].map { workers[$0].cells } ?? [], incarnation: incarnation,
      revision: revision)
  }

  /// Everything that holds.
  package func fullListing() -> AssignmentListing {
    AssignmentListing(
      workers: workers.map {
        AssignmentBundle(workerID: $0.id, address: $0.address, cells: $0.cells)
      },
      incarnation: incarnation, revision: revision, kind: .full)
  }

  /// Says that nothing changed since the latest revision.
  package func bookmark() -> AssignmentListing {
    AssignmentListing(incarnation: incarnation, revision: revision, kind: .bookmark)
  }

  /// Whether ``delta(from:)`` is able to answer.
  package func remembers(_ revision: Revision) -> Bool {
    revision == self.revision || history.reaches(backTo: revision, latest: self.revision)
  }

  /// What leads from a past revision to the latest, over however many commits; empty from the latest
  /// itself, `nil` from one that the ledger does not remember.
  package func delta(from base: Revision) -> AssignmentListing? {
    guard remembers(base) else { return nil }
    let changes = changes(since: history.merged(since: base, latest: revision))
    let bundles = changes.addresses.union(changes.gained.keys).sorted().map { index in
      AssignmentBundle(
        workerID: workers[index].id, address: workers[index].address,
        cells: changes.gained[index] ?? [])
    }
    return AssignmentListing(
      workers: bundles, incarnation: incarnation, revision: revision, kind: .delta,
      removed: changes.removed)
  }
}
