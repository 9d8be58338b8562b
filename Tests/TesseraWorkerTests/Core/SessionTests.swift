import TesseraCore
import TesseraProto
import Testing

@testable import TesseraWorker

struct SessionTests {
  let harness = CoreHarness()
  let link: LinkID

  init() { link = harness.openLink(sessions: [1, 2]) }

  private func joinBoth() {
    harness.send(.join(1, 0, 0), 1, on: link)
    harness.send(.join(2, 5, 5), 2, on: link)
    harness.tick()
    harness.forgetAll()
  }

  @Test func anInputThatComesAgainIsSettledAndNotApplied() {
    joinBoth()
    let number = harness.send(.move(1, 1, 0), 1, on: link)
    harness.sendAgain(.move(1, 1, 0), 1, number, on: link)
    harness.tick()
    harness.sendAgain(.move(1, 1, 0), 1, number, on: link)
    harness.tick()
    #expect(harness.core.cell(named: .origin)?.position(of: 1) == WorldPosition(x: 1, y: 0))
    #expect(harness.settled[1] == number)
    #expect(harness.settledCount[1] == 3)
    #expect(harness.core.counters.repeated == 2)
  }

  @Test func actorsOfAClosedSessionLingerAndThenGo() {
    joinBoth()
    harness.close(1, on: link)
    harness.tick()
    #expect(harness.core.cell(named: .origin)?.lingeringActorCount == 1)
    harness.tick(after: CoreHarness.linger - .milliseconds(1))
    #expect(harness.core.actorCount == 2)
    #expect(harness.take(2).isEmpty)
    harness.tick(after: .milliseconds(1))
    #expect(harness.take(2).map(\.payload) == [.despawn(1)])
    #expect(harness.core.actorCount == 1)
    #expect(harness.core.sessionCount == 1)
  }

  @Test func whatWasSentBeforeTheEndTakesEffect() {
    joinBoth()
    harness.send(.move(1, 1, 1), 1, on: link)
    harness.close(1, on: link)
    harness.tick()
    #expect(harness.take(2).map(\.payload) == [.delta(at(1, 1, 1))])
  }

  @Test func aLingeringActorIsTakenUpByAMove() {
    joinBoth()
    harness.close(1, on: link)
    harness.tick()
    harness.open(3, on: link)
    harness.send(.move(1, 2, 0), 3, on: link, request: 4)
    harness.tick()
    #expect(
      harness.take(3) == [expected(.delta(at(1, 2, 0), at(2, 5, 5)), 4)],
      "it sees who is near, too")
    harness.tick(after: CoreHarness.linger * 2)
    #expect(harness.core.actorCount == 2)
  }

  @Test func aLingeringActorIsTakenUpByAJoin() {
    joinBoth()
    harness.close(1, on: link)
    harness.open(3, on: link)
    harness.send(.join(1, 9, 9), 3, on: link)
    harness.tick()
    #expect(harness.take(3).map(\.payload) == [.snapshot(at(1, 9, 9), at(2, 5, 5))])
    #expect(harness.take(2).map(\.payload) == [.delta(at(1, 9, 9))])
  }

  @Test func theEndOfOneRunAndTheMoveOfTheNextMayComeInOneTick() {
    joinBoth()
    harness.close(1, on: link)
    harness.open(3, on: link)
    harness.send(.move(1, 2, 0), 3, on: link)
    harness.tick()
    #expect(harness.take(3).map(\.payload) == [.delta(at(1, 2, 0), at(2, 5, 5))])
  }

  @Test func aBrokenLinkKeepsNumbersAndBindings() {
    joinBoth()
    let number = harness.send(.move(1, 1, 0), 1, on: link)
    harness.breakLink(link)
    harness.tick()
    #expect(harness.core.cell(named: .origin)?.lingeringActorCount == 2)

    let second = harness.openLink(sessions: [1])
    harness.sendAgain(.move(1, 1, 0), 1, number, on: second)
    harness.send(.move(1, 1, 0), 1, on: second)
    harness.tick()
    #expect(harness.core.cell(named: .origin)?.position(of: 1) == WorldPosition(x: 2, y: 0))
    #expect(harness.core.cell(named: .origin)?.lingeringActorCount == 1)
    #expect(harness.settled[1] == number + 1)
  }

  @Test func aSessionThatCameBackIsShownWhatHoldsAndAnsweredWhatItMissed() {
    joinBoth()
    let number = harness.send(.move(1, 1, 0), 1, on: link, request: 41)
    harness.breakLink(link)
    harness.tick()
    harness.forgetAll()
    let second = harness.openLink(sessions: [1])
    harness.sendAgain(.move(1, 1, 0), 1, number, on: second, request: 41)
    harness.tick()
    #expect(
      harness.take(1)
        == [
          expected(.snapshot(at(1, 1, 0), at(2, 5, 5)), nil), expected(.delta(at(1, 1, 0)), 41),
        ])
    harness.tick()
    #expect(harness.take(1).isEmpty)
  }

  @Test func whateverHadItsAnswerLostIsAnsweredFromWhatIsTrueNow() {
    let kept = harness.send(.join(1, 0, 0), 1, on: link, request: 1)
    let left = harness.send(.join(2, 0, 0), 1, on: link, request: 2)
    let farewell = harness.send(.leave(actor: 2), 1, on: link, request: 3)
    let refused = harness.send(.move(7, 1, 1), 1, on: link, request: 4)
    harness.tick()
    harness.breakLink(link)
    harness.tick()
    harness.forgetAll()
    let second = harness.openLink(sessions: [1])
    harness.sendAgain(.join(1, 0, 0), 1, kept, on: second, request: 1)
    harness.sendAgain(.join(2, 0, 0), 1, left, on: second, request: 2)
    harness.sendAgain(.leave(actor: 2), 1, farewell, on: second, request: 3)
    harness.sendAgain(.move(7, 1, 1), 1, refused, on: second, request: 4)
    harness.tick()
    let answers = harness.take(1).filter { $0.requestID != nil }
    #expect(answers.map(\.requestID) == [1, 2, 3, 4])
    #expect(answers.map(\.payload.kind) == [.snapshot, .error, .despawn, .error])
    #expect(harness.core.actorCount == 1)
    #expect(harness.credit[second] == 4)
  }

  @Test func whatWasRefusedIsRefusedAgainThoughItWouldBeTakenNow() {
    joinBoth()
    // Refused in the tick, at the door, and as garbage.
    let early = harness.send(.move(3, 1, 1), 1, on: link, request: 1)
    let stale = harness.send(.move(1, 1, 1), 1, on: link, request: 2, epoch: Epoch(9))
    harness.sendRaw("no envelope", 1, on: link)
    let garbage = stale + 1
    harness.send(.join(3, 0, 0), 1, on: link, request: 4)
    harness.tick()
    let answers = harness.take(1).filter { $0.errorCode != nil }
    harness.breakLink(link)
    harness.tick()
    harness.forgetAll()
    let second = harness.openLink(sessions: [1])
    harness.sendAgain(.move(3, 1, 1), 1, early, on: second, request: 1)
    harness.sendAgain(.move(1, 1, 1), 1, stale, on: second, request: 2, epoch: Epoch(9))
    harness.sendRaw("no envelope", 1, garbage, on: second)
    harness.tick()
    let again = harness.take(1).filter { $0.errorCode != nil }
    #expect(again.count == 3)
    #expect(Set(again.map(\.errorCode)) == ["actor_not_joined", "stale_epoch", "malformed_frame"])
    #expect(Set(again.map(\.errorMessage)) == Set(answers.map(\.errorMessage)))
    #expect(harness.core.cell(named: .origin)?.position(of: 3) == WorldPosition(x: 0, y: 0))
    #expect(harness.settled[1] == garbage + 1)
  }

  @Test func aLostPongIsSentAgain() {
    let number = harness.send(.ping(timestamp: 5), 1, on: link, request: 8)
    harness.tick()
    harness.breakLink(link)
    harness.forgetAll()
    let second = harness.openLink(sessions: [1])
    harness.sendAgain(.ping(timestamp: 5), 1, number, on: second, request: 8)
    #expect(harness.take(1) == [expected(.pong(timestamp: 5), 8)])
    #expect(harness.credit[second] == 1)
  }

  @Test func refusalsAreKeptForAsLongAsTheirInputsMayComeAgain() {
    for _ in 0..<3_000 { harness.send(.move(7, 1, 1), 1, on: link) }
    harness.tick()
    let session = harness.core.sessions.slot(of: 1).flatMap { harness.core.sessions[$0] }
    #expect(session?.refusal(of: 3_000)?.message.contains("join it there first") == true)
    let oldest = UInt64(3_000 - SessionInput.largestWindow + 1)
    #expect((oldest...3_000).allSatisfy { session?.refusal(of: $0)?.code == "actor_not_joined" })
    #expect(session?.refusal(of: 1_000) == nil)
  }

  @Test func manyRefusalsAgoIsNotTakenForSuccess() {
    joinBoth()
    let early = harness.send(.move(1, .nan, 1), 1, on: link, request: 1)
    for request in UInt64(2)...200 {
      harness.send(.move(1, .nan, 0), 1, on: link, request: request)
    }
    harness.tick()
    harness.breakLink(link)
    harness.tick()
    harness.forgetAll()
    let second = harness.openLink(sessions: [1])
    harness.sendAgain(.move(1, .nan, 1), 1, early, on: second, request: 1)
    harness.tick()
    let answers = harness.take(1).filter { $0.requestID == 1 }
    #expect(answers.map(\.errorCode) == ["invalid_delta"])
  }

  @Test func whatASessionLeftBehindGoesWhenItsActorIsJoinedElsewhere() {
    joinBoth()
    harness.close(1, on: link)
    harness.tick()
    harness.forgetAll()
    harness.core.received(
      LinkFrame(joinedElsewhere: [
        ActorJoined(session: 9, actor: 1), ActorJoined(session: 9, actor: 2),
        ActorJoined(session: 9, actor: 3),
      ]), on: link)
    harness.tick()
    #expect(harness.take(2).map(\.payload) == [.despawn(1)])
    // The one whose session lives stays.
    #expect(harness.core.actorCount == 1)
    #expect(harness.core.counters.supersededActors == 1)
  }

  @Test func whatIsSentAgainBeforeItsTickIsAnsweredOnce() {
    let number = harness.send(.join(1, 0, 0), 1, on: link, request: 1)
    harness.breakLink(link)
    let second = harness.openLink(sessions: [1])
    harness.sendAgain(.join(1, 0, 0), 1, number, on: second, request: 1)
    harness.tick()
    #expect(harness.take(1).filter { $0.requestID == 1 }.count == 1)
  }

  @Test func anActorTakenUpByAnotherMeanwhileStaysTheirs() {
    joinBoth()
    harness.breakLink(link)
    let second = harness.openLink(sessions: [3])
    harness.send(.move(1, 1, 0), 3, on: second)
    harness.tick()
    harness.open(1, on: second)
    harness.send(.move(1, 1, 0), 1, on: second)
    harness.tick()
    #expect(harness.take(1).map(\.errorCode) == ["actor_owned_by_other"])
  }

  @Test func anActorIsWaitedForAsLongAsTheEndOfItsSessionMayBeUnderWay() {
    joinBoth()
    let second = harness.openLink(sessions: [3])
    harness.send(.move(1, 1, 0), 3, on: second, request: 31)
    harness.send(.move(1, 2, 0), 3, on: second, request: 32)
    harness.tick()
    #expect(harness.take(3).isEmpty)
    #expect(harness.settled[3] == 0)
    // Its former client's connection was another event loop's, whose word comes late.
    harness.close(1, on: link)
    harness.tick()
    harness.tick()
    #expect(harness.core.cell(named: .origin)?.position(of: 1)?.x == 3)
    #expect(harness.take(3).compactMap(\.requestID) == [32])
    #expect(harness.settled[3] == 2)
  }

  @Test func anActorOfASessionThatGoesOnIsRefusedAfterAMoment() {
    joinBoth()
    let second = harness.openLink(sessions: [3])
    harness.send(.move(1, 1, 0), 3, on: second)
    harness.send(.leave(actor: 1), 3, on: second)
    for _ in 0..<5 { harness.tick() }
    #expect(harness.take(3).isEmpty)
    harness.tick()
    let code = "actor_owned_by_other"
    #expect(harness.take(3).map(\.errorCode) == [code, code])
    // Over the link that its owner has, nothing is overtaken.
    harness.open(4, on: link)
    harness.send(.move(1, 1, 0), 4, on: link)
    harness.tick()
    #expect(harness.take(4).map(\.errorCode) == [code])
  }

  @Test func whatASessionThatIsOverStillAskedForWaitsForNobodysEnd() {
    joinBoth()
    let second = harness.openLink(sessions: [3])
    harness.send(.join(1, 50, 60), 3, on: second)
    harness.close(3, on: second)
    harness.tick()
    harness.tick()
    // The owner goes a moment later: what it had is not for who went before it.
    harness.close(1, on: link)
    for _ in 0..<6 { harness.tick() }
    #expect(harness.core.cell(named: .origin)?.position(of: 1) == WorldPosition(x: 0, y: 0))
    #expect(harness.core.counters.refused == 1)
  }

  @Test func aSessionForgottenAfterTheLingerTimeStartsAnew() {
    joinBoth()
    harness.breakLink(link)
    harness.tick()
    harness.tick(after: CoreHarness.linger)
    #expect(harness.core.sessionCount == 0)
    #expect(harness.core.actorCount == 0)
    let second = harness.openLink(sessions: [1])
    harness.sendAgain(.join(1, 0, 0), 1, 1, on: second)
    harness.tick()
    #expect(harness.take(1).map(\.payload) == [.snapshot(at(1, 0, 0))])
  }

  @Test func aNewLinkTakesASessionFromOneThatIsHalfDead() {
    joinBoth()
    let second = harness.openLink(sessions: [1])
    harness.send(.move(1, 1, 0), 1, on: second)
    harness.tick()
    #expect(
      harness.take(1).map(\.payload) == [.snapshot(at(1, 1, 0), at(2, 5, 5)), .delta(at(1, 1, 0))])
    harness.send(.move(1, 1, 0), 1, on: link)
    #expect(harness.core.counters.orphaned == 1)
    harness.breakLink(link)
    harness.send(.move(1, 1, 0), 1, on: second)
    harness.tick()
    #expect(harness.core.cell(named: .origin)?.position(of: 1) == WorldPosition(x: 2, y: 0))
  }

  @Test func thousandsOfSessionsThatComeAndGoLeaveNothing() {
    for round in UInt64(0)..<50 {
      for session in UInt64(0)..<100 {
        let id = SessionID(1_000 + round * 100 + session)
        harness.open(id, on: link)
        harness.send(.join(EntityID(session), 1, 1), id, on: link)
        harness.close(id, on: link)
      }
      harness.tick(after: CoreHarness.linger)
    }
    harness.tick(after: CoreHarness.linger)
    #expect(harness.core.sessionCount == 2)
    #expect(harness.core.actorCount == 0)
    #expect(harness.core.queuedInputCount == 0)
  }
}
