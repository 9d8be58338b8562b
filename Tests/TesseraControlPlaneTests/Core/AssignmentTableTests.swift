import TesseraCore
import TesseraProto
import Testing

@testable import TesseraControlPlane

@Suite struct AssignmentTableTests {
  private let table = AssignmentTable(
    AssignmentListing(
      workers: [
        AssignmentBundle(
          workerID: WorkerID("a"), address: "127.0.0.1:5001",
          cells: [
            Assignment(cell: CellID(cx: 0, cy: 0), epoch: Epoch(3)),
            Assignment(cell: CellID(cx: 1, cy: 0, depth: 1), epoch: Epoch(1)),
          ]),
        AssignmentBundle(
          workerID: WorkerID("b"), address: "nowhere",
          cells: [Assignment(cell: CellID(cx: 5, cy: 5, depth: 1, sub: 2), epoch: Epoch(2))]),
      ], incarnation: Incarnation(7), revision: Revision(4)))

  @Test func aCellHasItsOwnerWithAddressAndEpoch() {
    #expect(
      table.owner(of: .origin)
        == CellOwner(
          worker: WorkerID("a"), address: HostPort(host: "127.0.0.1", port: 5001), cell: .origin,
          epoch: Epoch(3)))
    #expect(table.owner(of: CellID(cx: 9, cy: 9)) == nil)
    #expect(table.cellCount == 3)
  }

  @Test func aCellIsFoundUnderItsOtherNameAndAnsweredUnderTheListedOne() {
    // Beside the cell 0/0,0 the id 0/1,0@1 can only be the older form: the low-left of 0/1,0.
    let listed = CellID(cx: 1, cy: 0, depth: 1)
    #expect(table.owner(of: CellID(cx: 2, cy: 0, depth: 1))?.cell == listed)
    #expect(table.owner(of: listed)?.cell == listed)
    let older = CellID(cx: 5, cy: 5, depth: 1, sub: 2)
    #expect(table.owner(of: CellID(cx: 10, cy: 11, depth: 1))?.cell == older)
    #expect(table.owner(of: CellID(cx: 11, cy: 11, depth: 1)) == nil)
  }

  @Test func anOwnerWhoseAddressIsNoneIsAnOwnerNobodyCanReach() {
    let owner = table.owner(of: CellID(cx: 5, cy: 5, depth: 1, sub: 2))
    #expect(owner?.worker == WorkerID("b"))
    #expect(owner?.address == nil)
    #expect(table.worker(WorkerID("b"))?.addressText == "nowhere")
  }

  @Test func aWorkersCellsComeInOrder() {
    #expect(
      table.cells(of: WorkerID("a")).map(\.cell) == [.origin, CellID(cx: 1, cy: 0, depth: 1)])
    #expect(table.cells(of: WorkerID("nobody")).isEmpty)
  }

  @Test func whoOwnsNothingIsNoOwner() {
    #expect(table.owningWorkers.map(\.id).sorted() == [WorkerID("a"), WorkerID("b")])
    var other = table
    _ = other.setWorker(WorkerID("c"), addressText: "c:1")
    #expect(other.workers.count == 3)
    #expect(other.owningWorkers == table.owningWorkers)
  }
}

@Suite struct RetryBackoffTests {
  /// Draws the highest or lowest number there is.
  private struct Extreme: RandomNumberGenerator {
    var value: UInt64
    mutating func next() -> UInt64 { value }
  }

  @Test func theLongestWaitDoublesUpToTheMaximum() {
    var backoff = RetryBackoff()
    var random = Extreme(value: .max)
    let waits = (0..<8).map { _ in backoff.next(using: &random) }
    let expected: [Double] = [0.2, 0.4, 0.8, 1.6, 3.2, 5, 5, 5]
    for (wait, seconds) in zip(waits, expected) {
      #expect(wait <= .seconds(seconds) && wait > .seconds(seconds * 0.999))
    }
  }

  @Test func noWaitIsShorterThanTheInitialOne() {
    var backoff = RetryBackoff()
    var random = Extreme(value: 0)
    for _ in 0..<8 { #expect(backoff.next(using: &random) == .milliseconds(100)) }
  }

  @Test func afterASuccessTheNextWaitIsShortAgain() {
    var backoff = RetryBackoff()
    var random = Extreme(value: .max)
    for _ in 0..<8 { _ = backoff.next(using: &random) }
    backoff.reset()
    #expect(backoff.next(using: &random) <= .milliseconds(200))
  }
}
