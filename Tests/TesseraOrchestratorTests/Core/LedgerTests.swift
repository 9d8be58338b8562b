import TesseraControlPlane
import TesseraCore
import TesseraProto
import Testing

@testable import TesseraOrchestrator

@Suite struct LedgerTests {
  private let a = WorkerID("a")
  private let b = WorkerID("b")

  // MARK: Commits

  @Test func theConfigurationIsRevisionOneWithEpochOne() throws {
    let ledger = ledger(try plan(("a", 1, [cell(0)]), ("b", 2, [cell(1)])))
    #expect(ledger.revision == Revision(1))
    #expect(ledger.who(cell(0)) == "a1")
    #expect(ledger.who(cell(1)) == "b1")
  }

  @Test func anEmptyConfigurationIsRevisionOneToo() throws {
    let ledger = ledger(try plan())
    #expect(ledger.revision == Revision(1))
    #expect(ledger.cellCount == 0)
  }

  @Test func whatChangesNothingMakesNoCommit() throws {
    let configuration = try plan(("a", 1, [cell(0)]))
    var ledger = ledger(configuration)
    #expect(ledger.apply(configuration) == nil)
    #expect(try ledger.register(a, address: "127.0.0.1:1") == nil)
    #expect(ledger.revision == Revision(1))
  }

  @Test func aNewConfigurationIsOneCommitHoweverMuchItChanges() throws {
    var ledger = ledger(try plan(("a", 1, (0..<50).map(cell))))
    let commit = ledger.apply(try plan(("a", 9, (0..<10).map(cell)), ("b", 2, (10..<60).map(cell))))
    #expect(
      commit == AssignmentCommit(revision: Revision(2), gained: 50, removed: 40, workers: 2))
    #expect(ledger.revision == Revision(2))
  }

  @Test func aListingGivesTheFieldsOfEveryCellAsConfigured() throws {
    let cells = [CellID(cx: 0, cy: 0), CellID(cx: 1, cy: 0, depth: 1)]
    let ledger = ledger(try plan(("worker-a", 5001, cells)))
    #expect(ledger.fullListing().workers.map(\.address) == ["127.0.0.1:5001"])
    #expect(ledger.fullListing().workers[0].cells.map(\.cell) == cells)
    #expect(ledger.snapshot(of: WorkerID("worker-a")).cells.map(\.cell) == cells)
  }

  // MARK: Workers

  @Test func anUnknownWorkerIsListedWithoutCells() throws {
    var ledger = ledger(try plan(("a", 1, [cell(0)])))
    #expect(try ledger.register(b, address: "h:7")?.revision == Revision(2))
    #expect(ledger.snapshot(of: b).cells.isEmpty)
    #expect(ledger.fullListing().workers.map(\.workerID) == [a, b])
    #expect(
      ledger.delta(from: Revision(1))?.workers == [AssignmentBundle(workerID: b, address: "h:7")])
  }

  @Test func whoIsOnlyConfiguredHasNotRegistered() throws {
    var ledger = ledger(try plan(("a", 1, [cell(0)])))
    #expect(!ledger.hasRegistered(a) && !ledger.hasRegistered(b))
    _ = try ledger.register(a, address: "127.0.0.1:1")
    #expect(ledger.hasRegistered(a) && !ledger.hasRegistered(b))
    _ = try ledger.register(b, address: "h:7")
    #expect(ledger.hasRegistered(b))
    #expect(ledger.apply(try plan(("a", 2, [cell(0)]))) != nil)
    #expect(ledger.hasRegistered(a) && ledger.hasRegistered(b))
  }

  @Test func aWorkerNobodyKnowsHasNoCells() throws {
    let snapshot = ledger(try plan()).snapshot(of: WorkerID("x"))
    #expect(snapshot == AssignmentSnapshot(incarnation: Incarnation(77), revision: Revision(1)))
  }

  @Test func theRegisteredAddressWinsOverTheConfiguredOne() throws {
    let configuration = try plan(("a", 1, [cell(0)]))
    var ledger = ledger(configuration)
    #expect(try ledger.register(a, address: "h:7") != nil)
    #expect(ledger.apply(configuration) == nil)
    #expect(ledger.table.worker(a)?.addressText == "h:7")
  }

  @Test func anAddressThatTheConfigurationChangesWinsOverTheRegisteredOne() throws {
    var ledger = ledger(try plan(("a", 1, [cell(0)])))
    _ = try ledger.register(a, address: "h:7")
    #expect(ledger.apply(try plan(("a", 2, [cell(0)])))?.workers == 1)
    #expect(ledger.table.worker(a)?.addressText == "127.0.0.1:2")
    #expect(ledger.who(cell(0)) == "a1")
  }

  @Test func aWorkerThatTheConfigurationDropsLosesItsCellsAndStaysListed() throws {
    var ledger = ledger(try plan(("a", 1, [cell(0)]), ("b", 2, [cell(1)])))
    _ = ledger.apply(try plan(("a", 1, [cell(0)])))
    #expect(ledger.who(cell(1)) == "-")
    #expect(ledger.fullListing().workers.map(\.workerID) == [a, b])
    #expect(ledger.fullListing().workers[1].cells.isEmpty)
  }

  @Test func overTheLimitNoUnknownWorkerRegistersAndKnownOnesStillDo() throws {
    var limits = AssignmentLedgerLimits.defaults
    limits.workers = 2
    var ledger = ledger(try plan(("a", 1, []), ("b", 2, [])), limits: limits)
    #expect(throws: AssignmentLedgerError.self) {
      try ledger.register(WorkerID("c"), address: "h:7")
    }
    #expect(ledger.revision == Revision(1))
    #expect(try ledger.register(a, address: "h:7") != nil)
  }

  // MARK: Epochs

  @Test func everyGrantOfACellHasAHigherEpoch() throws {
    var ledger = ledger(try plan(("a", 1, [cell(0)])))
    _ = ledger.apply(try plan(("b", 2, [cell(0)])))
    #expect(ledger.who(cell(0)) == "b2")
    _ = ledger.apply(try plan(("a", 1, [cell(0)])))
    #expect(ledger.who(cell(0)) == "a3")
    _ = ledger.apply(try plan(("a", 1, [])))
    _ = ledger.apply(try plan(("a", 1, [cell(0)])))
    #expect(ledger.who(cell(0)) == "a4")
  }

  @Test func aCellThatStaysKeepsItsEpoch() throws {
    var ledger = ledger(try plan(("a", 1, [cell(0)])))
    _ = ledger.apply(try plan(("a", 1, [cell(1), cell(0)])))
    #expect(ledger.who(cell(0)) == "a1")
  }

  @Test func aCellUnderItsOtherNameIsGrantedAnew() throws {
    var ledger = ledger(try plan(("a", 1, [CellID(cx: 3, cy: 0, depth: 1)])))
    let older = CellID(cx: 1, cy: 0, depth: 1, sub: 1)
    _ = ledger.apply(try plan(("a", 1, [older])))
    #expect(ledger.who(older) == "a2")
    let delta = try #require(ledger.delta(from: Revision(1)))
    #expect(delta.losses == ["0/3,0@1=1"])
    #expect(delta.gains == ["a:0/1,0@1#1=2"])
  }

  @Test func anIDThatMeansAnotherCellThanBeforeIsGrantedAnew() throws {
    // Beside 0/0,0 the id 0/1,0@1 is a quarter of 0/1,0; alone it is a quarter of 0/0,0.
    let name = CellID(cx: 1, cy: 0, depth: 1)
    var ledger = ledger(try plan(("a", 1, [cell(0), name])))
    #expect(ledger.who(CellID(cx: 2, cy: 0, depth: 1)) == "a1")
    _ = ledger.apply(try plan(("a", 1, [name])))
    #expect(ledger.who(name) == "a2")
    #expect(ledger.who(CellID(cx: 2, cy: 0, depth: 1)) == "-")
  }

  // MARK: Deltas

  @Test func aMovedCellIsRemovedUnderItsOldEpochAndGainedUnderTheNewOne() throws {
    var ledger = ledger(try plan(("a", 1, [cell(0), cell(1)]), ("b", 2, [])))
    _ = ledger.apply(try plan(("a", 1, [cell(0)]), ("b", 2, [cell(1)])))
    let delta = try #require(ledger.delta(from: Revision(1)))
    #expect(delta.kind == .delta)
    #expect(delta.revision == Revision(2))
    #expect(delta.losses == ["0/1,0=1"])
    #expect(delta.gains == ["b:0/1,0=2"])
    #expect(delta.workers.map(\.address) == ["127.0.0.1:2"])
  }

  @Test func aDeltaOverSeveralCommitsSaysOnlyWhatIsDifferentInTheEnd() throws {
    var ledger = ledger(try plan(("a", 1, [cell(0), cell(1)]), ("b", 2, [])))
    _ = ledger.apply(try plan(("a", 1, [cell(1)]), ("b", 2, [cell(0), cell(5)])))
    _ = ledger.apply(try plan(("a", 3, [cell(0), cell(1)]), ("b", 2, [])))
    _ = ledger.apply(try plan(("a", 1, [cell(0), cell(1)]), ("b", 2, [])))
    let delta = try #require(ledger.delta(from: Revision(1)))
    // 0/0,0 went to b and came back; 0/5,0 came and went; a's address is the one it was.
    #expect(delta.gains == ["a:0/0,0=3"])
    #expect(delta.losses.isEmpty)
    #expect(delta.workers.count == 1)
  }

  @Test func aDeltaFromTheLatestRevisionIsEmpty() throws {
    let ledger = ledger(try plan(("a", 1, [cell(0)])))
    let delta = try #require(ledger.delta(from: Revision(1)))
    #expect(
      delta
        == AssignmentListing(incarnation: Incarnation(77), revision: Revision(1), kind: .delta))
  }

  @Test func nothingLeadsFromTheFutureFromZeroOrFromWhatIsForgotten() throws {
    var limits = AssignmentLedgerLimits.defaults
    limits.rememberedRevisions = 3
    var ledger = ledger(try plan(("a", 1, [])), limits: limits)
    for column in 0..<9 { _ = ledger.apply(try plan(("a", 1, [cell(Int32(column))]))) }
    #expect(ledger.revision == Revision(10))
    #expect(ledger.delta(from: Revision(0)) == nil)
    #expect(ledger.delta(from: Revision(6)) == nil)
    #expect(ledger.delta(from: Revision(7)) != nil)
    #expect(ledger.delta(from: Revision(11)) == nil)
    #expect(ledger.delta(from: Revision(.max)) == nil)
  }

  @Test func fourThousandAndNinetySixRevisionsAreRemembered() throws {
    var ledger = ledger(try plan(("a", 1, [])))
    for port in 0..<5000 { _ = try ledger.register(a, address: "h:\(port + 1)") }
    #expect(ledger.remembers(Revision(5001 - 4096)))
    #expect(!ledger.remembers(Revision(5001 - 4097)))
  }

  @Test func theNumberOfRememberedChangesIsBoundedAsWell() throws {
    var limits = AssignmentLedgerLimits.defaults
    limits.rememberedChanges = 250
    let wide = (0..<100).map { cell(Int32($0)) }
    var ledger = ledger(try plan(("a", 1, [])), limits: limits)
    for _ in 0..<4 {
      _ = ledger.apply(try plan(("a", 1, wide)))
      _ = ledger.apply(try plan(("a", 1, [])))
    }
    #expect(ledger.remembers(Revision(ledger.revision.rawValue - 2)))
    #expect(!ledger.remembers(Revision(ledger.revision.rawValue - 3)))
  }
}
