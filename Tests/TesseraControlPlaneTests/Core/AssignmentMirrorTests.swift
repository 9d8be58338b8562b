import TesseraControlPlane
import TesseraCore
import TesseraProto
import Testing

@Suite struct AssignmentMirrorTests {
  private let a = WorkerID("a")
  private let b = WorkerID("b")
  private let cells = (0..<4).map { CellID(cx: Int32($0), cy: 0) }

  private func bundle(_ worker: WorkerID, _ grants: [(Int, UInt32)], port: Int = 5001)
    -> AssignmentBundle
  {
    AssignmentBundle(
      workerID: worker, address: "127.0.0.1:\(port)",
      cells: grants.map { Assignment(cell: cells[$0.0], epoch: Epoch($0.1)) })
  }

  private func listing(
    _ revision: UInt64, _ kind: AssignmentListing.Kind = .full, _ workers: [AssignmentBundle] = [],
    removed: [(Int, UInt32)] = [], incarnation: UInt64 = 1
  ) -> AssignmentListing {
    AssignmentListing(
      workers: workers, incarnation: Incarnation(incarnation), revision: Revision(revision),
      kind: kind, removed: removed.map { Assignment(cell: cells[$0.0], epoch: Epoch($0.1)) })
  }

  private func mirror(_ first: AssignmentListing) throws -> AssignmentMirror {
    var mirror = AssignmentMirror()
    _ = try mirror.apply(first)
    return mirror
  }

  @Test func aFullListingReplacesEverything() throws {
    var mirror = try mirror(listing(1, .full, [bundle(a, [(0, 1), (1, 1)])]))
    #expect(try mirror.apply(listing(5, .full, [bundle(b, [(1, 2)])])))
    #expect(mirror.table.owner(of: cells[0]) == nil)
    #expect(mirror.table.owner(of: cells[1])?.worker == b)
    #expect(mirror.table.workers.map(\.id) == [b])
    #expect(mirror.resumePoint == AssignmentResumePoint(Incarnation(1), Revision(5)))
  }

  @Test func aDeltaTakesAwayFirstAndThenGives() throws {
    var mirror = try mirror(listing(1, .full, [bundle(a, [(0, 1), (1, 1)]), bundle(b, [])]))
    #expect(
      try mirror.apply(listing(2, .delta, [bundle(b, [(0, 2)])], removed: [(0, 1), (1, 1)])))
    #expect(mirror.table.owner(of: cells[0])?.worker == b)
    #expect(mirror.table.owner(of: cells[0])?.epoch == Epoch(2))
    #expect(mirror.table.owner(of: cells[1]) == nil)
  }

  @Test func aDeltaMayLeadOverSeveralRevisions() throws {
    var mirror = try mirror(listing(3, .full, [bundle(a, [(0, 1)])]))
    #expect(try mirror.apply(listing(40, .delta, [bundle(b, [(2, 1)])])))
    #expect(mirror.table.revision == Revision(40))
  }

  @Test func aBundleWithoutCellsChangesTheAddressAlone() throws {
    var mirror = try mirror(listing(1, .full, [bundle(a, [(0, 1)])]))
    #expect(try mirror.apply(listing(2, .delta, [bundle(a, [], port: 5009)])))
    #expect(mirror.table.owner(of: cells[0])?.address == HostPort(host: "127.0.0.1", port: 5009))
    #expect(mirror.table.owner(of: cells[0])?.epoch == Epoch(1))
  }

  @Test func aBookmarkMovesTheRevisionAlone() throws {
    var mirror = try mirror(listing(1, .full, [bundle(a, [(0, 1)])]))
    #expect(try mirror.apply(listing(9, .bookmark)) == false)
    #expect(mirror.table.revision == Revision(9))
    #expect(mirror.table.cellCount == 1)
  }

  @Test func theSameListingAgainIsNoChange() throws {
    let full = listing(1, .full, [bundle(a, [(0, 1)])])
    var mirror = try mirror(full)
    #expect(try mirror.apply(full) == false)
    #expect(try mirror.apply(listing(1, .delta)) == false)
  }

  @Test(arguments: [AssignmentListing.Kind.delta, .bookmark])
  func nothingButAFullListingCanComeFirst(kind: AssignmentListing.Kind) {
    var mirror = AssignmentMirror()
    #expect(throws: AssignmentMirrorError.self) { try mirror.apply(listing(1, kind)) }
    #expect(mirror.hasListing == false)
  }

  @Test func whatDoesNotFitIsRefusedAndChangesNothing() throws {
    let first = try mirror(listing(5, .full, [bundle(a, [(0, 1), (1, 4)])]))
    let misfits: [(AssignmentListing, AssignmentMirrorError.Code)] = [
      (listing(6, .delta, [bundle(b, [(2, 1)])], incarnation: 2), .otherIncarnation),
      (listing(6, .bookmark, incarnation: 2), .otherIncarnation),
      (listing(5, .delta, [bundle(b, [(2, 1)])]), .outOfStep),
      (listing(4, .delta), .outOfStep),
      (listing(6, .delta, [bundle(b, [(2, 1)])], removed: [(0, 1), (3, 1)]), .outOfStep),
      (listing(6, .delta, [bundle(b, [(1, 5)])], removed: [(1, 3)]), .outOfStep),
      (listing(4, .full), .fromThePast),
      (listing(9, .full, incarnation: 0), .fromThePast),
      (listing(6, AssignmentListing.Kind(rawValue: 9)), .unknownKind),
    ]
    for (misfit, code) in misfits {
      var mirror = first
      let error = #expect(throws: AssignmentMirrorError.self) { try mirror.apply(misfit) }
      #expect(error?.code == code, "\(misfit)")
      #expect(mirror.table == first.table)
    }
  }

  @Test func afterARestartTheWatchBeginsFromNothingAndTheTableStays() throws {
    var mirror = try mirror(listing(5, .full, [bundle(a, [(0, 1)])]))
    mirror.restart()
    #expect(mirror.resumePoint == .nothing)
    #expect(mirror.table.owner(of: cells[0])?.worker == a)
    #expect(try mirror.apply(listing(5, .full, [bundle(a, [(0, 1)])])) == false)
    #expect(mirror.resumePoint == AssignmentResumePoint(Incarnation(1), Revision(5)))
  }

  @Test func aGrantWithALowerEpochIsIgnoredAndCounted() throws {
    var mirror = try mirror(listing(1, .full, [bundle(a, [(0, 5), (1, 1)])]))
    _ = try mirror.apply(listing(2, .delta, [bundle(b, [(0, 4), (1, 2)])]))
    #expect(mirror.table.owner(of: cells[0])?.worker == a)
    #expect(mirror.table.owner(of: cells[1])?.worker == b)
    _ = try mirror.apply(listing(3, .full, [bundle(b, [(0, 4), (1, 2)])]))
    #expect(mirror.table.owner(of: cells[0])?.worker == a)
    #expect(mirror.refusedGrantCount == 2)
  }

  @Test func epochsAreRememberedWhileNobodyHasTheCell() throws {
    var mirror = try mirror(listing(1, .full, [bundle(a, [(0, 5)])]))
    _ = try mirror.apply(listing(2, .delta, removed: [(0, 5)]))
    _ = try mirror.apply(listing(3, .delta, [bundle(b, [(0, 4)])]))
    #expect(mirror.table.owner(of: cells[0]) == nil)
    #expect(mirror.refusedGrantCount == 1)
  }

  @Test func aLaterIncarnationBeginsWithLowEpochsAgain() throws {
    var mirror = try mirror(listing(9, .full, [bundle(a, [(0, 5)])]))
    #expect(try mirror.apply(listing(1, .full, [bundle(b, [(0, 1)])], incarnation: 2)))
    #expect(mirror.table.owner(of: cells[0])?.epoch == Epoch(1))
    #expect(mirror.refusedGrantCount == 0)
  }

  @Test func aPeerWithoutRevisionsIsFollowedListingByListing() throws {
    var mirror = try mirror(listing(0, .full, [bundle(a, [(0, 0)])], incarnation: 0))
    #expect(try mirror.apply(listing(0, .full, [bundle(b, [(0, 0)])], incarnation: 0)))
    #expect(mirror.table.owner(of: cells[0])?.worker == b)
    #expect(try mirror.apply(listing(0, .full, [bundle(b, [(0, 0)])], incarnation: 0)) == false)
  }
}
