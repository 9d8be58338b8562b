import TesseraControlPlane
import TesseraCore
import TesseraProto
import TesseraProtobuf
import Testing

@testable import TesseraOrchestrator

/// Random commands on a ledger with a short memory, and watchers that keep up, fall behind, break off
/// and come back with what they have.
@Suite struct LedgerPropertyTests {
  /// Cells that overlap each other in many ways, under both forms of names.
  private static let pool: [CellID] = {
    var pool: [CellID] = []
    for x in Int32(-1)...1 {
      pool.append(CellID(cx: x, cy: 0))
      for sub in UInt8(0)...3 { pool.append(CellID(cx: x, cy: 0, depth: 1, sub: sub)) }
      for child in CellID(cx: x, cy: 0).children { pool.append(child) }
      pool.append(CellID(cx: x * 4, cy: 1, depth: 2))
    }
    pool.append(CellID(world: 1, cx: 0, cy: 0))
    return pool
  }()

  private struct Watcher {
    var watch: AssignmentWatch
    var mirror = AssignmentMirror()
  }

  private struct Run {
    var random: SeededGenerator
    var ledger: AssignmentLedger
    var encoded = EncodedListings()
    var watchers: [Watcher] = []
    var full = AssignmentMirror()
    var highest: [CellID: Epoch] = [:]
    /// By canonical cell.
    var last: [CellID: CellOwner] = [:]
    var deltaCount = 0
  }

  @Test(arguments: 0..<20)
  func mirrorsFedByDeltasEqualThoseFedByFullListings(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let limits = AssignmentLedgerLimits(rememberedRevisions: 6, rememberedChanges: 60, workers: 8)
    let first = Self.configuration(&random)
    var run = Run(
      random: random,
      ledger: AssignmentLedger(
        incarnation: Incarnation(5), configuration: first, limits: limits))
    _ = try run.full.apply(run.ledger.fullListing())
    try Self.checkEpochs(&run)
    for _ in 0..<80 {
      try Self.command(&run)
      try Self.checkEpochs(&run)
      try Self.letSomeWatchersRead(&run)
    }
    #expect(run.deltaCount > 30, "the run did not test what it is for")
    for index in run.watchers.indices {
      try Self.read(&run, index)
      let mirror = run.watchers[index].mirror
      #expect(mirror.table == run.full.table)
      for name in Self.pool {
        #expect(mirror.table.owner(of: name) == run.full.table.owner(of: name))
      }
    }
  }

  private static func command(_ run: inout Run) throws {
    let before = run.ledger.revision
    let commit: AssignmentCommit?
    if Int.random(in: 0..<3, using: &run.random) == 0 {
      let worker = "w\(Int.random(in: 0..<6, using: &run.random))"
      let port = Int.random(in: 1...3, using: &run.random)
      commit = try run.ledger.register(WorkerID(worker), address: "127.0.0.1:\(port)")
    } else {
      commit = run.ledger.apply(configuration(&run.random))
    }
    #expect(run.ledger.revision == (commit == nil ? before : before.next))
    let changed = try run.full.apply(run.ledger.fullListing())
    #expect(changed == (commit != nil))
  }

  /// A random configuration that is valid: what makes it invalid is left out.
  private static func configuration(_ random: inout SeededGenerator) -> AssignmentConfiguration {
    var workers: [(String, Int, [CellID])] = (0..<Int.random(in: 0...4, using: &random)).map {
      ("w\($0)", Int.random(in: 1...3, using: &random), [])
    }
    var valid = (try? AssignmentConfiguration(document(workers))) ?? .single()
    guard !workers.isEmpty else { return valid }
    for name in pool.shuffled(using: &random).prefix(12) {
      let former = workers
      let index = Int.random(in: workers.indices, using: &random)
      workers[index].2.append(name)
      if let next = try? AssignmentConfiguration(document(workers)) {
        valid = next
      } else {
        workers = former
      }
    }
    return valid
  }

  /// Whoever gets a cell gets it under an epoch above all that were.
  private static func checkEpochs(_ run: inout Run) throws {
    let table = run.ledger.table
    let naming = CellNaming(table.cells.map(\.cell))
    let owners = Dictionary(
      uniqueKeysWithValues: table.cells.map { (naming.canonical($0.cell), $0) })
    for (canonical, owner) in owners {
      if let former = run.last[canonical], former.worker == owner.worker, former.cell == owner.cell
      {
        #expect(owner.epoch == former.epoch)
      } else {
        #expect(owner.epoch > run.highest[canonical] ?? .unknown)
        #expect(owner.epoch > run.highest[owner.cell] ?? .unknown)
      }
    }
    for (canonical, owner) in owners {
      for key in [owner.cell, canonical] {
        run.highest[key] = max(run.highest[key] ?? .unknown, owner.epoch)
      }
    }
    run.last = owners
  }

  private static func letSomeWatchersRead(_ run: inout Run) throws {
    if run.watchers.count < 8 {
      run.watchers.append(
        Watcher(watch: AssignmentWatch(WatchAssignmentsRequest(deltas: true), on: run.ledger)))
    }
    for index in run.watchers.indices {
      switch Int.random(in: 0..<12, using: &run.random) {
      case 0..<4: try read(&run, index)
      case 4: reconnect(&run, index)
      default: break
      }
    }
  }

  private static func reconnect(_ run: inout Run, _ index: Int) {
    let known = run.watchers[index].mirror.resumePoint
    run.watchers[index].watch = AssignmentWatch(
      WatchAssignmentsRequest(
        knownIncarnation: known.incarnation, knownRevision: known.revision, deltas: true),
      on: run.ledger)
  }

  /// One read brings a watcher to the latest revision, whatever it had.
  private static func read(_ run: inout Run, _ index: Int) throws {
    guard case .send(let message) = run.watchers[index].watch.next(run.ledger, now: .zero) else {
      #expect(run.watchers[index].mirror.table.revision == run.ledger.revision)
      return
    }
    if case .delta = message { run.deltaCount += 1 }
    let listing = try AssignmentListing(protobuf: run.encoded.bytes(of: message, run.ledger))
    _ = try run.watchers[index].mirror.apply(listing)
    #expect(run.watchers[index].mirror.table == run.full.table)
    #expect(run.watchers[index].mirror.refusedGrantCount == 0)
  }
}
