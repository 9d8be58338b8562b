import TesseraCore
import TesseraProto
import TesseraProtobuf
import Testing

@testable import TesseraOrchestrator

@Suite struct WatchTests {
  private let a = WorkerID("a")

  private func request(
    deltas: Bool = true, known: UInt64 = 0, incarnation: UInt64 = 77
  ) -> WatchAssignmentsRequest {
    WatchAssignmentsRequest(
      knownIncarnation: Incarnation(known == 0 ? 0 : incarnation), knownRevision: Revision(known),
      deltas: deltas)
  }

  private func changedLedger(_ commits: Int) throws -> AssignmentLedger {
    var ledger = ledger(try plan(("a", 1, [cell(0)])))
    for commit in 0..<commits { _ = try ledger.register(a, address: "h:\(commit + 1)") }
    return ledger
  }

  // MARK: The first message

  @Test(arguments: [true, false])
  func whoKnowsNothingGetsAFullListingAtOnce(deltas: Bool) throws {
    let ledger = try changedLedger(3)
    var watch = AssignmentWatch(request(deltas: deltas), on: ledger)
    #expect(watch.next(ledger, now: .zero) == .send(.full))
  }

  @Test func whoKnowsARememberedRevisionGetsADeltaFromThere() throws {
    let ledger = try changedLedger(3)
    var watch = AssignmentWatch(request(known: 2), on: ledger)
    #expect(watch.next(ledger, now: .zero) == .send(.delta(from: Revision(2))))
  }

  @Test func whoKnowsTheLatestRevisionIsToldSoWithAnEmptyDelta() throws {
    let ledger = try changedLedger(3)
    var watch = AssignmentWatch(request(known: 4), on: ledger)
    #expect(watch.next(ledger, now: .zero) == .send(.delta(from: Revision(4))))
    var encoded = EncodedListings()
    let delta = try AssignmentListing(
      protobuf: encoded.bytes(of: .delta(from: Revision(4)), ledger))
    #expect(
      delta == AssignmentListing(incarnation: Incarnation(77), revision: Revision(4), kind: .delta))
  }

  @Test func whoKnowsAnotherLifeOrTheFutureGetsAFullListing() throws {
    let ledger = try changedLedger(3)
    var other = AssignmentWatch(request(known: 2, incarnation: 76), on: ledger)
    #expect(other.next(ledger, now: .zero) == .send(.full))
    var future = AssignmentWatch(request(known: 5), on: ledger)
    #expect(future.next(ledger, now: .zero) == .send(.full))
  }

  @Test func withoutDeltasWhatIsKnownDoesNotMatter() throws {
    let ledger = try changedLedger(3)
    var watch = AssignmentWatch(request(deltas: false, known: 4), on: ledger)
    #expect(watch.next(ledger, now: .zero) == .send(.full))
  }

  // MARK: What comes after it

  @Test func eachCommitIsOneDelta() throws {
    var ledger = try changedLedger(0)
    var watch = AssignmentWatch(request(), on: ledger)
    _ = watch.next(ledger, now: .zero)
    for commit in 1...3 {
      _ = try ledger.register(a, address: "h:\(commit)")
      #expect(watch.next(ledger, now: .zero) == .send(.delta(from: Revision(UInt64(commit)))))
      #expect(watch.next(ledger, now: .zero) == .wait(until: .seconds(10)))
    }
  }

  @Test func withoutDeltasEachCommitIsOneFullListingAndQuietIsQuiet() throws {
    var ledger = try changedLedger(0)
    var watch = AssignmentWatch(request(deltas: false), on: ledger)
    _ = watch.next(ledger, now: .zero)
    #expect(watch.next(ledger, now: .seconds(100)) == .wait(until: nil))
    _ = try ledger.register(a, address: "h:9")
    #expect(watch.next(ledger, now: .seconds(100)) == .send(.full))
    #expect(watch.next(ledger, now: .seconds(100)) == .wait(until: nil))
  }

  @Test func whoWasSlowGetsOneMessageThatBringsItToTheLatestRevision() throws {
    var ledger = try changedLedger(0)
    var watch = AssignmentWatch(request(), on: ledger)
    _ = watch.next(ledger, now: .zero)
    for commit in 1...50 { _ = try ledger.register(a, address: "h:\(commit)") }
    #expect(watch.next(ledger, now: .seconds(1)) == .send(.delta(from: Revision(1))))
    #expect(watch.next(ledger, now: .seconds(1)) == .wait(until: .seconds(11)))
  }

  @Test func whoWasTooSlowForTheHistoryGetsAFullListing() throws {
    var limits = AssignmentLedgerLimits.defaults
    limits.rememberedRevisions = 4
    var ledger = ledger(try plan(("a", 1, [cell(0)])), limits: limits)
    var watch = AssignmentWatch(request(), on: ledger)
    _ = watch.next(ledger, now: .zero)
    for commit in 1...5 { _ = try ledger.register(a, address: "h:\(commit)") }
    #expect(watch.next(ledger, now: .zero) == .send(.full))
  }

  @Test func tenSecondsOfQuietAreABookmark() throws {
    var ledger = try changedLedger(0)
    var watch = AssignmentWatch(request(), on: ledger)
    _ = watch.next(ledger, now: .seconds(5))
    #expect(watch.next(ledger, now: .seconds(14.9)) == .wait(until: .seconds(15)))
    #expect(watch.next(ledger, now: .seconds(15)) == .send(.bookmark))
    #expect(watch.next(ledger, now: .seconds(15)) == .wait(until: .seconds(25)))
    _ = try ledger.register(a, address: "h:9")
    #expect(watch.next(ledger, now: .seconds(20)) == .send(.delta(from: Revision(1))))
    #expect(watch.next(ledger, now: .seconds(25)) == .wait(until: .seconds(30)))
  }

  // MARK: Encoding

  @Test func aRevisionIsEncodedOnceForAllWatchers() throws {
    var ledger = try changedLedger(0)
    var encoded = EncodedListings()
    _ = try ledger.register(a, address: "h:9")
    for _ in 0..<100 {
      _ = encoded.bytes(of: .delta(from: Revision(1)), ledger)
      _ = encoded.bytes(of: .full, ledger)
      _ = encoded.bytes(of: .bookmark, ledger)
    }
    #expect(encoded.encodingCount == 3)
    _ = try ledger.register(a, address: "h:10")
    let delta = try AssignmentListing(
      protobuf: encoded.bytes(of: .delta(from: Revision(2)), ledger))
    #expect(delta.revision == Revision(3))
    #expect(encoded.encodingCount == 4)
  }

  @Test func whatIsForgottenMeanwhileIsEncodedAsAFullListing() throws {
    let ledger = try changedLedger(0)
    var encoded = EncodedListings()
    let listing = try AssignmentListing(
      protobuf: encoded.bytes(of: .delta(from: Revision(9)), ledger))
    #expect(listing.kind == .full)
  }
}
