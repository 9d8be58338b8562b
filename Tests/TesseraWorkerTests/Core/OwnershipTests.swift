import TesseraControlPlane
import TesseraCore
import TesseraProto
import Testing

@testable import TesseraWorker

struct OwnershipTests {
  let harness = CoreHarness(owningOrigin: false)
  let link: LinkID

  init() { link = harness.openLink(sessions: [1, 2]) }

  private func apply(
    incarnation: UInt64 = 1, revision: UInt64, mine: [(CellID, UInt32)],
    others: [(CellID, UInt32)] = []
  ) {
    harness.core.apply(
      table(
        incarnation: incarnation, revision: revision,
        [("worker-a", "10.0.0.1:5001", mine), ("worker-b", "10.0.0.2:5001", others)]))
    harness.collect()
  }

  private var owned: [CellID: UInt32] {
    Dictionary(
      uniqueKeysWithValues: harness.core.ownedCells.map { ($0.name, $0.epoch.rawValue) })
  }

  @Test func beforeAnythingIsKnownNothingIsOwned() {
    harness.send(.ping(timestamp: 1), 1, on: link)
    #expect(harness.take(1).map(\.errorCode) == ["cell_not_owned"])
  }

  @Test func withoutAnOrchestratorTheOriginIsOwnedWithEpochZero() {
    harness.core.foundNoOrchestrator()
    #expect(owned == [.origin: 0])
    harness.send(.ping(timestamp: 1), 1, on: link)
    #expect(harness.take(1).map(\.epoch) == [.unknown])
  }

  @Test func aGrantBeatsEpochZeroAndKeepsTheState() {
    harness.core.foundNoOrchestrator()
    harness.send(.join(1, 3, 4), 1, on: link)
    harness.tick()
    harness.forgetAll()
    apply(revision: 1, mine: [(.origin, 1)])
    #expect(harness.take(1).isEmpty)
    harness.send(.move(1, 1, 1), 1, on: link)
    harness.tick()
    let answer = harness.take(1).first
    #expect(answer?.payload == .delta(at(1, 4, 5)))
    #expect(answer?.epoch == Epoch(1))
  }

  @Test func afterAListingTheCellsAreWhatItSays() {
    harness.core.foundNoOrchestrator()
    harness.send(.join(1, 3, 4), 1, on: link)
    harness.tick()
    harness.forgetAll()
    apply(revision: 1, mine: [(CellID(cx: 5, cy: 5), 1)], others: [(.origin, 1)])
    #expect(owned == [CellID(cx: 5, cy: 5): 1])
    let told = harness.take(1).first
    #expect(told?.errorCode == "cell_not_owned")
    #expect(told?.errorMessage.contains("worker-b at 10.0.0.2:5001") == true)
    #expect(harness.core.actorCount == 0)
    harness.core.foundNoOrchestrator()
    #expect(owned == [CellID(cx: 5, cy: 5): 1], "the start is over")
  }

  @Test func theFirstGrantAndAnotherLifeOfTheOrchestratorKeepTheState() {
    harness.core.foundNoOrchestrator()
    harness.send(.join(1, 3, 4), 1, on: link)
    harness.tick()
    apply(incarnation: 1, revision: 9, mine: [(.origin, 5)])
    #expect(harness.core.cell(named: .origin)?.actors == [at(1, 3, 4)])
    apply(incarnation: 2, revision: 1, mine: [(.origin, 1)])
    #expect(harness.core.cell(named: .origin)?.actors == [at(1, 3, 4)])
    #expect(owned == [.origin: 1])
  }

  @Test func aCellThatWasSomebodyElsesInBetweenIsEmptyAndItsSessionsAreTold() {
    apply(revision: 1, mine: [(.origin, 1)])
    harness.send(.join(1, 3, 4), 1, on: link)
    harness.tick()
    harness.forgetAll()
    // Given away and back while this worker heard nothing.
    apply(revision: 3, mine: [(.origin, 3)])
    #expect(harness.core.cell(named: .origin)?.actors == [])
    #expect(harness.core.actorCount == 0)
    #expect(owned == [.origin: 3])
    #expect(harness.take(1).map(\.errorCode) == ["cell_not_owned"])
    harness.send(.join(1, 5, 5), 1, on: link)
    harness.tick()
    #expect(harness.core.cell(named: .origin)?.actors == [at(1, 5, 5)])
  }

  @Test func onlyThoseInALostCellAreTold() {
    let other = CellID(cx: 1, cy: 0)
    apply(revision: 1, mine: [(.origin, 1), (other, 1)])
    harness.send(.join(1, 3, 4), 1, on: link)
    harness.send(.join(2, 300, 4), 2, on: link, cell: other)
    harness.tick()
    harness.forgetAll()
    apply(revision: 2, mine: [(.origin, 1)], others: [(other, 2)])
    #expect(harness.take(1).isEmpty)
    #expect(harness.take(2).map(\.errorCode) == ["cell_not_owned"])
  }

  @Test func anInputThatWaitsForALostCellIsRefusedAtTheTick() {
    apply(revision: 1, mine: [(.origin, 1)])
    harness.send(.join(1, 3, 4), 1, on: link, request: 5)
    apply(revision: 2, mine: [], others: [(.origin, 2)])
    harness.tick()
    let answer = harness.take(1).first
    #expect(answer?.errorCode == "cell_not_owned")
    #expect(answer?.requestID == 5)
    #expect(answer?.epoch == Epoch(2))
    #expect(harness.settled[1] == 1)
  }

  @Test func anOlderTableChangesNothing() {
    apply(incarnation: 5, revision: 10, mine: [(.origin, 3)])
    apply(incarnation: 5, revision: 9, mine: [])
    apply(incarnation: 4, revision: 99, mine: [])
    #expect(owned == [.origin: 3])
    #expect(harness.core.counters.staleGrants == 2)
  }

  @Test func aLowerEpochOfTheSameIncarnationIsRefused() {
    apply(incarnation: 5, revision: 10, mine: [(.origin, 3)])
    apply(incarnation: 5, revision: 11, mine: [], others: [(.origin, 4)])
    apply(incarnation: 5, revision: 12, mine: [(.origin, 2)])
    #expect(owned == [:])
    #expect(harness.core.counters.staleGrants == 1)
  }

  @Test func whatALaterIncarnationGaveAwayAndBackBeginsAnew() {
    apply(incarnation: 5, revision: 10, mine: [(.origin, 1)])
    harness.send(.join(1, 3, 4), 1, on: link)
    harness.tick()
    harness.forgetAll()
    // Epoch 1 was somebody else's, of which this worker did not hear.
    apply(incarnation: 6, revision: 3, mine: [(.origin, 2)])
    #expect(harness.take(1).map(\.errorCode) == ["cell_not_owned"])
    #expect(harness.core.cell(named: .origin)?.actors == [])
  }

  @Test func aHigherIncarnationMayBeginAgainAtEpochOne() {
    apply(incarnation: 5, revision: 10, mine: [(.origin, 30)])
    harness.send(.join(1, 3, 4), 1, on: link)
    harness.tick()
    apply(incarnation: 6, revision: 1, mine: [(.origin, 1)])
    #expect(owned == [.origin: 1])
    #expect(harness.core.actorCount == 1)
  }

  @Test func aCellThatComesBackIsEmpty() {
    apply(revision: 1, mine: [(.origin, 1)])
    harness.send(.join(1, 3, 4), 1, on: link)
    harness.tick()
    apply(revision: 2, mine: [], others: [(.origin, 2)])
    apply(revision: 3, mine: [(.origin, 3)])
    harness.forgetAll()
    harness.send(.join(2, 0, 0), 2, on: link)
    harness.tick()
    #expect(harness.take(2).map(\.payload) == [.snapshot(at(2, 0, 0))])
  }

  @Test func aRequestByAnAliasIsAnsweredByTheNameInTheTable() {
    let older = CellID(cx: 1, cy: 0, depth: 1, sub: 1)
    let canonical = CellID(cx: 3, cy: 0, depth: 1)
    apply(revision: 1, mine: [(older, 2)])
    harness.send(.ping(timestamp: 1), 1, on: link, cell: canonical)
    harness.send(.ping(timestamp: 2), 1, on: link, cell: older)
    #expect(harness.take(1).map(\.cell) == [older, older])
    // The alias stands for the square of the canonical cell.
    harness.send(.join(1, 400, 0), 1, on: link, cell: canonical)
    harness.send(.join(2, 300, 0), 1, on: link, cell: canonical)
    harness.tick()
    let answers = harness.take(1)
    #expect(answers.map(\.errorCode) == [nil, "invalid_position"])
    #expect(answers.first?.payload == .snapshot(cell: older, actors: [at(1, 400, 0)]))
  }

  @Test func anActorIsInOneCellOfAWorker() {
    let other = CellID(cx: 1, cy: 0)
    apply(revision: 1, mine: [(.origin, 1), (other, 1)])
    harness.send(.join(1, 3, 4), 1, on: link)
    harness.send(.join(2, 5, 5), 2, on: link)
    harness.tick()
    harness.forgetAll()
    harness.send(.join(1, 300, 4), 1, on: link, cell: other)
    harness.tick()
    #expect(harness.take(1).map(\.payload) == [.snapshot(cell: other, actors: [at(1, 300, 4)])])
    // Gone from where it was, and too far to be seen across the border.
    #expect(harness.take(2).map(\.payload) == [.despawn(1)])
    #expect(harness.core.cell(named: other)?.actors == [at(1, 300, 4)])
    #expect(harness.core.actorCount == 2)
    // What is said for it goes to where it is, whatever cell its client names.
    harness.send(.move(1, 1, 0), 1, on: link)
    harness.tick()
    #expect(harness.core.cell(named: other)?.actors == [at(1, 301, 4)])
  }

  @Test func anotherSessionsActorIsNotTakenOutOfAnotherCell() {
    let other = CellID(cx: 1, cy: 0)
    apply(revision: 1, mine: [(.origin, 1), (other, 1)])
    harness.send(.join(1, 3, 4), 1, on: link)
    harness.send(.join(1, 300, 4), 2, on: link, cell: other)
    harness.send(.join(1, 3, 4), 1, on: link, cell: other)
    harness.tick()
    #expect(harness.take(2).map(\.errorCode) == ["actor_owned_by_other"])
    #expect(harness.take(1).map(\.errorCode) == [nil, "invalid_position"])
    #expect(harness.core.cell(named: .origin)?.actors == [at(1, 3, 4)])
  }

  @Test func joinsInSeveralCellsTakeEffectInTheOrderOfTheirArrival() {
    let other = CellID(cx: 1, cy: 0)
    apply(revision: 1, mine: [(.origin, 1), (other, 1)])
    harness.send(.join(1, 300, 4), 1, on: link, cell: other)
    harness.send(.join(1, 3, 4), 1, on: link)
    harness.tick()
    #expect(harness.core.cell(named: .origin)?.actorCount == 1)
    #expect(harness.core.cell(named: other)?.actorCount == 0)
  }

  /// Found by the cluster in a box: the answer was lost with the link, and then the cell was lost.
  @Test func anInputSentAgainForALostCellIsNotMetWithSilence() {
    apply(revision: 1, mine: [(.origin, 1)])
    harness.send(.join(1, 3, 4), 1, on: link)
    harness.tick()
    let move = harness.send(.move(1, 1, 1), 1, on: link, request: 7)
    let ping = harness.send(.ping(timestamp: 5), 1, on: link, request: 8)
    harness.tick()
    harness.breakLink(link)
    harness.tick()
    harness.forgetAll()
    apply(revision: 2, mine: [], others: [(.origin, 2)])
    let second = harness.openLink(sessions: [1])
    harness.sendAgain(.move(1, 1, 1), 1, move, on: second, request: 7)
    harness.sendAgain(.ping(timestamp: 5), 1, ping, on: second, request: 8)
    harness.tick()
    let answers = harness.take(1)
    #expect(answers.map(\.errorCode) == ["cell_not_owned", "cell_not_owned"])
    #expect(answers.map(\.requestID) == [7, 8])
    #expect(harness.settled[1] == ping)
  }
}
