import TesseraCore
import TesseraProto
import Testing

@testable import TesseraWorker

struct CellTests {
  let harness = CoreHarness()
  let link: LinkID

  init() { link = harness.openLink(sessions: [1, 2, 3]) }

  @Test func aJoinIsAnsweredWithASnapshotOfAllIncludingItself() {
    harness.send(.join(10, 1, 2), 1, on: link, request: 5)
    harness.tick()
    harness.forgetAll()
    harness.send(.join(20, 3, 4), 2, on: link, request: 9)
    harness.tick()
    let answers = harness.take(2)
    #expect(answers.map(\.payload) == [.snapshot(at(10, 1, 2), at(20, 3, 4))])
    #expect(answers.map(\.requestID) == [9])
    #expect(harness.take(1).map(\.payload) == [.delta(at(20, 3, 4))])
  }

  @Test func nothingHappensBeforeTheTick() {
    harness.send(.join(10, 1, 2), 1, on: link)
    #expect(harness.take(1).isEmpty)
    #expect(harness.core.actorCount == 0)
    harness.tick()
    #expect(harness.core.actorCount == 1)
  }

  @Test func aJoinAndAMoveInOneTickGiveTheSnapshotAsItWasThenTheDelta() {
    harness.send(.join(1, 0, 0), 1, on: link)
    harness.send(.move(1, 1, 0.5), 1, on: link)
    harness.tick()
    #expect(harness.take(1).map(\.payload) == [.snapshot(at(1, 0, 0)), .delta(at(1, 1, 0.5))])
  }

  @Test func aSessionThatHasOnlyJoinedDoesNotGetItselfAgain() {
    harness.send(.join(1, 0, 0), 1, on: link)
    harness.tick()
    #expect(harness.take(1).map(\.payload) == [.snapshot(at(1, 0, 0))])
    harness.tick()
    #expect(harness.take(1).isEmpty)
  }

  @Test func joinsThatFollowOneAnotherShareOneSnapshot() {
    harness.send(.join(1, 0, 0), 1, on: link, request: 1)
    harness.send(.join(2, 5, 5), 2, on: link, request: 2)
    harness.tick()
    let both = Payload.snapshot(at(1, 0, 0), at(2, 5, 5))
    #expect(harness.take(1) == [expected(both, 1)])
    #expect(harness.take(2) == [expected(both, 2)])
    #expect(harness.deliveries.count == 1)
  }

  @Test func theJoinsOfATickShareASnapshotAndGetNoDelta() {
    harness.send(.join(1, 0, 0), 1, on: link)
    harness.tick()
    harness.forgetAll()
    harness.send(.move(1, 1, 0), 1, on: link)
    harness.send(.join(2, 5, 5), 2, on: link, request: 1)
    harness.send(.move(1, 1, 0), 1, on: link)
    harness.send(.join(3, 6, 6), 3, on: link, request: 2)
    harness.tick()
    let whole = Payload.snapshot(at(1, 2, 0), at(2, 5, 5), at(3, 6, 6))
    #expect(harness.take(1).map(\.payload) == [.delta(at(1, 2, 0), at(2, 5, 5), at(3, 6, 6))])
    #expect(harness.take(2) == [expected(whole, 1)])
    #expect(harness.take(3) == [expected(whole, 2)])
  }

  @Test func whatASessionDoesAfterItsJoinIsNotInTheSnapshot() {
    harness.send(.join(1, 0, 0), 1, on: link, request: 1)
    harness.send(.join(2, 5, 5), 2, on: link, request: 1)
    harness.send(.move(1, 1, 0), 1, on: link, request: 2)
    harness.send(.join(3, 6, 6), 3, on: link, request: 1)
    harness.tick()
    let first = Payload.snapshot(at(1, 0, 0), at(2, 5, 5))
    #expect(
      harness.take(1)
        == [expected(first, 1), expected(.delta(at(1, 1, 0), at(2, 5, 5), at(3, 6, 6)), 2)])
    #expect(
      harness.take(2) == [expected(first, 1), expected(.delta(at(1, 1, 0), at(3, 6, 6)), nil)],
      "only what changed after the snapshot")
    #expect(harness.take(3) == [expected(.snapshot(at(1, 1, 0), at(2, 5, 5), at(3, 6, 6)), 1)])
  }

  @Test func aRefusalComesAfterTheAnswersBeforeIt() {
    harness.send(.join(1, 0, 0), 1, on: link, request: 1)
    harness.send(.join(2, 900, 0), 1, on: link, request: 2)
    harness.send(.join(3, 1, 1), 1, on: link, request: 3)
    harness.send(.leave(actor: 3), 1, on: link, request: 4)
    harness.tick()
    let answers = harness.take(1)
    #expect(answers.map(\.requestID) == [1, 2, 3, 4])
    #expect(answers.map(\.payload.kind) == [.snapshot, .error, .snapshot, .despawn])
  }

  @Test func manyMovesInOneTickGiveOneDeltaWithTheHighestRequest() {
    harness.send(.join(1, 0, 0), 1, on: link)
    harness.send(.join(2, 9, 9), 2, on: link)
    harness.tick()
    harness.forgetAll()
    for request in UInt64(1)...5 { harness.send(.move(1, 1, 0.5), 1, on: link, request: request) }
    harness.tick()
    #expect(harness.take(1) == [expected(.delta(at(1, 5, 2.5)), 5)])
    #expect(harness.take(2) == [expected(.delta(at(1, 5, 2.5)), nil)])
  }

  @Test func refusedMovesDoNotCountAsApplied() {
    harness.send(.join(1, 0, 0), 1, on: link)
    harness.tick()
    harness.forgetAll()
    harness.send(.move(1, 1, 0), 1, on: link, request: 3)
    harness.send(.move(1, -500, 0), 1, on: link, request: 4)
    harness.tick()
    let answers = harness.take(1)
    #expect(answers.map(\.errorCode) == ["world_edge", nil])
    #expect(answers.map(\.requestID) == [4, 3])
    #expect(answers.last?.payload == .delta(at(1, 1, 0)))
  }

  @Test func theCellIsHalfOpen() {
    harness.send(.join(1, 255.875, 0), 1, on: link)
    harness.send(.move(1, 0.125, 0), 1, on: link, request: 1)
    harness.send(.move(1, 0, -0.125), 1, on: link, request: 2)
    harness.send(.join(2, 256, 0), 1, on: link, request: 3)
    harness.tick()
    #expect(
      harness.take(1).map(\.errorCode)
        == [nil, "world_edge", "world_edge", "invalid_position"])
    #expect(position(1) == WorldPosition(x: 255.875, y: 0))
  }

  @Test(arguments: [Float.nan, .infinity, -.infinity])
  func whatIsNotFiniteIsRefused(value: Float) {
    harness.send(.join(1, value, 0), 1, on: link)
    harness.send(.join(2, 0, 0), 1, on: link)
    harness.send(.move(2, 0, value), 1, on: link)
    harness.tick()
    #expect(
      harness.take(1).map(\.errorCode) == ["invalid_position", nil, "invalid_delta"])
    #expect(harness.core.actorCount == 1)
  }

  @Test func aStepBeyondAllNumbersIsTheWorldsEdge() {
    harness.send(.join(1, 1, 0), 1, on: link)
    harness.send(.move(1, .greatestFiniteMagnitude, 0), 1, on: link)
    harness.tick()
    #expect(harness.take(1).map(\.errorCode) == [nil, "world_edge"])
  }

  @Test func whoNeverJoinedCanNeitherMoveNorLeave() {
    harness.send(.move(1, 0, 0), 1, on: link, request: 1)
    harness.send(.leave(actor: 1), 1, on: link, request: 2)
    harness.tick()
    let answers = harness.take(1)
    #expect(answers.map(\.errorCode) == ["actor_not_joined", "actor_not_joined"])
    #expect(answers.map(\.requestID) == [1, 2])
  }

  @Test func anotherLiveSessionsActorIsOutOfReach() {
    harness.send(.join(1, 0, 0), 1, on: link)
    harness.tick()
    harness.send(.join(1, 5, 5), 2, on: link)
    harness.send(.move(1, 1, 1), 2, on: link)
    harness.send(.leave(actor: 1), 2, on: link)
    harness.tick()
    let code = "actor_owned_by_other"
    #expect(harness.take(2).map(\.errorCode) == [code, code, code])
    #expect(position(1) == WorldPosition(x: 0, y: 0))
  }

  @Test func aJoinOfOnesOwnActorPlacesItAnew() {
    harness.send(.join(1, 0, 0), 1, on: link)
    harness.send(.join(2, 1, 1), 2, on: link)
    harness.tick()
    harness.forgetAll()
    harness.send(.join(1, 7, 8), 1, on: link)
    harness.tick()
    #expect(harness.take(1).map(\.payload) == [.snapshot(at(1, 7, 8), at(2, 1, 1))])
    #expect(harness.take(2).map(\.payload) == [.delta(at(1, 7, 8))])
  }

  @Test func leavingIsAcknowledgedAndShownToTheOthers() {
    harness.send(.join(1, 0, 0), 1, on: link)
    harness.send(.join(2, 1, 1), 2, on: link)
    harness.tick()
    harness.forgetAll()
    harness.send(.leave(actor: 1), 1, on: link, request: 8)
    harness.tick()
    #expect(harness.take(1) == [expected(.despawn(1), 8)])
    #expect(harness.take(2) == [expected(.despawn(1), nil)])
    harness.send(.move(2, 1, 1), 2, on: link)
    harness.tick()
    #expect(harness.take(1).isEmpty, "who has no actor in the cell sees nothing of it")
  }

  @Test func aMoveIsAnsweredEvenIfItsActorLeavesInTheSameTick() {
    harness.send(.join(1, 0, 0), 1, on: link)
    harness.tick()
    harness.forgetAll()
    harness.send(.move(1, 2, 2), 1, on: link, request: 7)
    harness.send(.leave(actor: 1), 1, on: link, request: 8)
    harness.tick()
    #expect(harness.take(1) == [expected(.delta(at(1, 2, 2)), 7), expected(.despawn(1), 8)])
  }

  @Test func whoLeavesWithOneOfTwoActorsIsToldOnce() {
    harness.send(.join(1, 0, 0), 1, on: link)
    harness.send(.join(2, 1, 1), 1, on: link)
    harness.tick()
    harness.forgetAll()
    harness.send(.leave(actor: 1), 1, on: link, request: 8)
    harness.tick()
    #expect(harness.take(1) == [expected(.despawn(1), 8)])
  }

  @Test func leavingAndComingBackInOneTickEndsWithTheActorThere() {
    harness.send(.join(1, 0, 0), 1, on: link)
    harness.send(.join(2, 1, 1), 2, on: link)
    harness.tick()
    harness.forgetAll()
    harness.send(.move(1, 1, 1), 1, on: link)
    harness.send(.leave(actor: 1), 1, on: link)
    harness.send(.join(1, 4, 4), 1, on: link)
    harness.tick()
    #expect(harness.take(2).map(\.payload) == [.despawn(1), .delta(at(1, 4, 4))])
  }

  @Test func aSessionMayOwnManyActors() {
    for actor in UInt64(1)...50 {
      harness.send(.join(EntityID(actor), Float(actor), 0), 1, on: link, request: actor)
    }
    harness.tick()
    #expect(harness.take(1).map(\.requestID) == (1...50).map { $0 })
    for actor in UInt64(1)...50 {
      harness.send(.move(EntityID(actor), 0, 1), 1, on: link, request: 100 + actor)
    }
    harness.tick()
    let answers = harness.take(1)
    #expect(answers.count == 1)
    #expect(answers.first?.requestID == 150)
    guard case .delta(_, let moved) = answers.first?.payload else {
      Issue.record("a delta was due")
      return
    }
    #expect(moved == (1...50).map { at(EntityID($0), Float($0), 1) })
  }

  @Test func aSnapshotThatWouldBeTooLongForAClientGoesOnInDeltas() {
    let small = CoreHarness(frameLimit: 512 + 80 * 4)
    let link = small.openLink(sessions: [1])
    for actor in UInt64(1)...10 { small.send(.join(EntityID(actor), 0, 0), 1, on: link) }
    small.tick()
    small.forgetAll()
    small.send(.join(1, 1, 1), 1, on: link, request: 4)
    small.tick()
    let answers = small.take(1)
    #expect(answers.map(\.payload.kind) == [.snapshot, .delta, .delta])
    #expect(answers.map(\.requestID) == [4, nil, nil])
    let seen = answers.flatMap { answer -> [EntityID] in
      switch answer.payload {
      case .snapshot(_, let actors), .delta(_, let actors): actors.map(\.id)
      default: []
      }
    }
    #expect(Set(seen) == Set((1...10).map { EntityID($0) }))
    #expect(seen.count == 10)
  }

  @Test func actorsBeyondTheBoundAreRefused() {
    var limits = WorkerCoreConfiguration.Limits.defaults
    limits.actors = 1
    let small = CoreHarness(limits: limits)
    let link = small.openLink(sessions: [1])
    small.send(.join(1, 0, 0), 1, on: link)
    small.send(.join(2, 0, 0), 1, on: link)
    small.send(.join(1, 1, 0), 1, on: link)
    small.tick()
    #expect(small.take(1).map(\.errorCode) == [nil, "overloaded", nil])
  }

  private func position(_ actor: EntityID) -> WorldPosition? {
    harness.core.cell(named: .origin)?.position(of: actor)
  }
}

func expected(
  _ payload: Payload, _ request: UInt64?, encoding: FrameEncoding = .protobuf
) -> Received {
  Received(
    payload: payload, requestID: request, cell: .origin, epoch: .unknown, encoding: encoding)
}
