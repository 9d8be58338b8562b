public import TesseraCore

/// Which worker owned which cell at one revision. A value: routing reads one table from beginning to
/// end while the next one is made beside it.
public struct AssignmentTable: Sendable {
  /// Which life of the orchestrator the table comes from; 0 for one that does not say.
  public internal(set) var incarnation: Incarnation
  /// The commit whose outcome the table is; 0 for one that does not say.
  public internal(set) var revision: Revision
  /// Every worker of the listing in the order in which they became known.
  public internal(set) var workers: [AssignedWorker] = []

  private var workerIndex: [WorkerID: Int32] = [:]
  private var grants: [CellID: Grant] = [:]
  /// Resolves the other names of depth-1 cells; `nil` while there are none, which is the common case.
  private var naming: CellNaming?
  private var namingIsCurrent = true
  private var depthOneCount = 0

  struct Grant: Hashable {
    var worker: Int32
    var epoch: Epoch
  }

  /// A table in which nobody owns anything.
  public init(incarnation: Incarnation = Incarnation(0), revision: Revision = Revision(0)) {
    self.incarnation = incarnation
    self.revision = revision
  }

  /// What holds before any listing came.
  public static let empty = AssignmentTable()
}

// MARK: - Reading

extension AssignmentTable {
  /// How many cells have an owner.
  public var cellCount: Int { grants.count }

  /// The owner of a cell, in constant time. The cell may go by any name: a depth-1 cell in the older
  /// form is found under its canonical name and the other way round (see `CellNaming`).
  public func owner(of cell: CellID) -> CellOwner? {
    if let grant = grants[cell] { return owner(cell, grant) }
    guard let naming, let name = naming.name(of: naming.canonical(cell)), let grant = grants[name]
    else { return nil }
    return owner(name, grant)
  }

  /// What a worker owns, ordered by cell. Takes time proportional to the whole table.
  public func cells(of worker: WorkerID) -> [CellOwner] {
    guard let index = workerIndex[worker] else { return [] }
    return grants.lazy.filter { $0.value.worker == index }.map { owner($0.key, $0.value) }
      .sorted { $0.cell < $1.cell }
  }

  /// Everything that is owned, in no particular order.
  public var cells: some Sequence<CellOwner> {
    grants.lazy.map { owner($0.key, $0.value) }
  }

  /// Those of ``workers`` that own something. Takes time proportional to the whole table.
  public var owningWorkers: [AssignedWorker] {
    var owns = [Bool](repeating: false, count: workers.count)
    for grant in grants.values { owns[Int(grant.worker)] = true }
    return zip(workers, owns).filter(\.1).map(\.0)
  }

  /// What the listing says of one worker; `nil` for one that it does not name.
  public func worker(_ id: WorkerID) -> AssignedWorker? {
    workerIndex[id].map { workers[Int($0)] }
  }

  private func owner(_ cell: CellID, _ grant: Grant) -> CellOwner {
    let worker = workers[Int(grant.worker)]
    return CellOwner(worker: worker.id, address: worker.address, cell: cell, epoch: grant.epoch)
  }
}

extension AssignmentTable: Equatable {
  /// Whether the two say the same: revision and incarnation, workers, addresses, cells, epochs. The
  /// order in which workers became known does not count.
  public static func == (a: AssignmentTable, b: AssignmentTable) -> Bool {
    a.incarnation == b.incarnation && a.revision == b.revision && a.hasSameContent(as: b)
  }

  /// Equality without revision and incarnation.
  func hasSameContent(as other: AssignmentTable) -> Bool {
    guard workers.count == other.workers.count, grants.count == other.grants.count else {
      return false
    }
    for worker in workers where other.worker(worker.id) != worker { return false }
    for (cell, grant) in grants {
      guard let theirs = other.grants[cell], theirs.epoch == grant.epoch,
        workers[Int(grant.worker)].id == other.workers[Int(theirs.worker)].id
      else { return false }
    }
    return true
  }
}

// MARK: - Building

extension AssignmentTable {
  /// Adds a worker or changes its address; returns its index for ``grant(_:epoch:toWorkerAt:)``.
  mutating func setWorker(_ id: WorkerID, addressText: String) -> Int32 {
    let worker = AssignedWorker(id: id, addressText: addressText)
    if let index = workerIndex[id] {
      workers[Int(index)] = worker
      return index
    }
    let index = Int32(workers.count)
    workers.append(worker)
    workerIndex[id] = index
    return index
  }

  mutating func grant(_ cell: CellID, epoch: Epoch, toWorkerAt index: Int32) {
    let former = grants.updateValue(Grant(worker: index, epoch: epoch), forKey: cell)
    if former == nil { namesChanged(by: cell, adding: 1) }
  }

  mutating func revoke(_ cell: CellID) {
    if grants.removeValue(forKey: cell) != nil { namesChanged(by: cell, adding: -1) }
  }

  /// The epoch of a cell by exactly this name.
  func epoch(ofName cell: CellID) -> Epoch? { grants[cell]?.epoch }

  /// Who has the cell of exactly this name.
  func owner(ofName cell: CellID) -> (worker: AssignedWorker, epoch: Epoch)? {
    grants[cell].map { (workers[Int($0.worker)], $0.epoch) }
  }

  /// Must be called after the last change, before the table is given away.
  mutating func finish() {
    guard !namingIsCurrent else { return }
    namingIsCurrent = true
    naming = depthOneCount == 0 ? nil : CellNaming(grants.keys.lazy.filter { $0.depth <= 1 })
  }

  /// How an id of depth 1 is read depends only on the ids of depth 0 and 1.
  private mutating func namesChanged(by cell: CellID, adding count: Int) {
    guard cell.depth <= 1 else { return }
    if cell.depth == 1 { depthOneCount += count }
    namingIsCurrent = false
  }
}
