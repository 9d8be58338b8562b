import NIOCore
import TesseraCore
import TesseraProto
import TesseraWire
import Testing

@testable import TesseraWorker

/// Players that walk from worker to worker, with the streams between them broken at every point.
@Suite struct TwoWorkerTests {
  private static let player: EntityID = 7

  /// Twenty steps over the border, all sent to the worker where it began.
  private func walk(_ pair: WorkerPair, steps: Int = 20) {
    pair.send(.join(Self.player, 250, 10), to: "worker-a", cell: WorkerPair.left, request: 1)
    pair.tick()
    for step in 0..<steps {
      pair.send(
        .move(Self.player, 1, 0), to: "worker-a", cell: WorkerPair.left,
        request: UInt64(step + 2))
      pair.tick()
      #expect(pair.count(of: Self.player) <= 1)
    }
    for _ in 0..<60 { pair.tick() }
  }

  private func walkOver(_ pair: WorkerPair) {
    pair.send(.join(Self.player, 250, 10), to: "worker-a", cell: WorkerPair.left, request: 1)
    pair.tick()
    for step in 0..<20 {
      pair.send(
        .move(Self.player, 1, 0), to: "worker-a", cell: WorkerPair.left,
        request: UInt64(step + 2))
      pair.tick()
    }
    for _ in 0..<60 { pair.tick() }
  }

  @Test func aPlayerGoesOnAtTheNextWorkerAndIsAnsweredForEveryStep() {
    let pair = WorkerPair()
    walk(pair)
    #expect(pair.cores["worker-a"]?.position(of: Self.player) == nil)
    #expect(pair.cores["worker-b"]?.position(of: Self.player) == WorldPosition(x: 270, y: 10))
    #expect(pair.cores["worker-a"]?.counters.crossingsOut == 1)
    #expect(pair.cores["worker-b"]?.counters.crossingsIn == 1)
    #expect(pair.settled["worker-a"] == 21)
    let received = pair.takeReceived()
    #expect(Set(received.compactMap(\.request)) == Set(1...21))
    // No second snapshot, nothing despawned, nothing refused; first the one speaks, then the other.
    #expect(received.map(\.payload.kind).filter { $0 != .delta } == [.snapshot])
    let speakers = received.map(\.from)
    #expect(speakers.firstIndex(of: "worker-b") ?? 0 > speakers.lastIndex(of: "worker-a") ?? 0)
    #expect(Set(pair.hints.map(\.cell)) == [WorkerPair.right])
    #expect(pair.cores.values.allSatisfy { $0.openCrossings == 0 })
  }

  /// From the tick in which it was frozen to the one in which it goes on.
  @Test func aCrossingsPauseIsMeasured() {
    let pair = WorkerPair()
    walk(pair)
    #expect(pair.cores["worker-b"]?.takeCrossingPauses() == [.milliseconds(50)])
    #expect(pair.cores["worker-b"]?.takeCrossingPauses() == [])
    #expect(pair.cores["worker-a"]?.takeCrossingPauses() == [])
  }

  @Test func timeBetweenTicksIsInAPauseWhoeverLosesIt() {
    let pair = WorkerPair()
    pair.send(.join(Self.player, 250, 10), to: "worker-a", cell: WorkerPair.left, request: 1)
    pair.tick()
    pair.send(.move(Self.player, 15, 0), to: "worker-a", cell: WorkerPair.left, request: 2)
    pair.tick()
    // The offer is made in the next tick, and answered 30 ms later.
    pair.isStalled = true
    pair.tick()
    pair.isStalled = false
    pair.passes(.milliseconds(30))
    #expect(pair.cores["worker-b"]?.counters.crossingsIn == 1)
    pair.tick(after: .milliseconds(20))
    #expect(pair.cores["worker-b"]?.takeCrossingPauses() == [.milliseconds(50)])

    // Back again a while later, with two ticks between.
    for _ in 0..<40 { pair.tick() }
    pair.send(.move(Self.player, -25, 0), to: "worker-b", cell: WorkerPair.right, request: 3)
    pair.tick()
    pair.isStalled = true
    for _ in 0..<3 { pair.tick() }
    pair.isStalled = false
    pair.passes(.milliseconds(10))
    pair.tick(after: .milliseconds(40))
    #expect(pair.cores["worker-a"]?.takeCrossingPauses() == [.milliseconds(150)])
  }

  /// It went from the right to the left, and on its way back the right cell is lost and got again.
  @Test func whoComesWhenItsPlaceIsGoneIsNowhereAndItsPlayerHearsSo() {
    let pair = WorkerPair()
    pair.send(.join(Self.player, 260, 10), to: "worker-b", cell: WorkerPair.right, request: 1)
    pair.tick()
    pair.send(.move(Self.player, -15, 0), to: "worker-b", cell: WorkerPair.right, request: 2)
    for _ in 0..<40 { pair.tick() }
    #expect(pair.cores["worker-a"]?.position(of: Self.player) != nil)
    pair.holdsCommits = true
    pair.send(.move(Self.player, 20, 0), to: "worker-a", cell: WorkerPair.left, request: 3)
    for _ in 0..<4 { pair.tick() }
    #expect(pair.count(of: Self.player) == 0)
    let left = ("worker-a" as WorkerID, "a:1", [(WorkerPair.left, 1 as UInt32)])
    pair.apply(
      table(revision: 2, [left, ("worker-c", "c:1", [(WorkerPair.right, 2)])]), at: "worker-b")
    pair.apply(table(revision: 3, [left, ("worker-b", "b:1", [(WorkerPair.right, 3)])]))
    pair.holdsCommits = false
    for _ in 0..<4 { pair.tick() }
    _ = pair.takeReceived()
    pair.send(.move(Self.player, 1, 0), to: "worker-a", cell: WorkerPair.left, request: 4)
    for _ in 0..<10 { pair.tick() }
    let codes = pair.takeReceived().compactMap { one -> String? in
      if case .error(let refusal) = one.payload { refusal.code } else { nil }
    }
    // Of the left cell, for which the step was: nobody goes on asking the left worker.
    #expect(codes == ["cell_not_owned"])
  }

  @Test(arguments: 0..<60)
  func streamsThatBreakAfterAnyFrameLoseAndDoubleNothing(cutAfter: Int) {
    let pair = WorkerPair()
    pair.cutAfter = cutAfter
    walk(pair)
    #expect(pair.count(of: Self.player) == 1)
    #expect(pair.cores["worker-b"]?.position(of: Self.player) == WorldPosition(x: 270, y: 10))
    #expect(pair.settled["worker-a"] == 21)
    #expect(Set(pair.takeReceived().compactMap(\.request)) == Set(1...21))
    #expect(pair.cores.values.allSatisfy { $0.openCrossings == 0 })
  }

  @Test func withoutTheOtherWorkerThePlayerStaysAndIsServed() {
    let pair = WorkerPair()
    pair.cores["worker-b"] = nil
    walk(pair)
    #expect(pair.cores["worker-a"]?.position(of: Self.player) == WorldPosition(x: 270, y: 10))
    // What waited for the answer to an offer is answered together: the highest number stands for all.
    let received = pair.takeReceived()
    #expect(received.compactMap(\.request).max() == 21)
    #expect(received.allSatisfy { $0.payload.kind != .error })
  }

  @Test func aPlayerWhoseGatewayDoesNotComeIsAsOneWhoseConnectionIsGone() {
    let pair = WorkerPair()
    pair.followsHints = false
    walk(pair)
    #expect(pair.cores["worker-b"]?.position(of: Self.player) != nil)
    #expect(pair.cores["worker-b"]?.liveActors.isEmpty == true)
    for _ in 0..<(31 * 20) { pair.tick() }
    #expect(pair.count(of: Self.player) == 0)
    #expect(pair.settled["worker-a"] == 21)
    #expect(pair.cores.values.allSatisfy { $0.openCrossings == 0 })
  }

  @Test func whoStandsAcrossTheBorderSeesThePlayerComeAndGo() {
    let pair = WorkerPair()
    // The session has an actor of its own on the other side.
    pair.send(.join(8, 262, 10), to: "worker-b", cell: WorkerPair.right, request: 1)
    pair.tick()
    pair.send(.join(Self.player, 250, 10), to: "worker-a", cell: WorkerPair.left, request: 2)
    pair.tick()
    pair.tick()
    let seen = pair.takeReceived().contains { message in
      guard message.from == "worker-b", case .delta(_, let moved) = message.payload else {
        return false
      }
      return moved.contains { $0.id == Self.player }
    }
    #expect(seen)
    pair.send(.leave(actor: Self.player), to: "worker-a", cell: WorkerPair.left, request: 3)
    pair.tick()
    pair.tick()
    let isGone = pair.takeReceived().contains {
      $0.from == "worker-b"
        && $0.payload == .despawn(cell: WorkerPair.right, actors: [Self.player])
    }
    #expect(isGone)
  }

  @Test func whatWasShownBeforeTheCellWasHereIsShownAgain() {
    let pair = WorkerPair()
    // What worker-a knows and worker-b does not yet: the right cell is worker-b's again.
    pair.apply(
      table(
        revision: 2,
        [
          ("worker-a", "a:1", [(WorkerPair.left, 1), (WorkerPair.right, 2)]),
          ("worker-b", "b:1", []),
        ]
      ))
    pair.tick()
    let back = table(
      revision: 3,
      [("worker-a", "a:1", [(WorkerPair.left, 1)]), ("worker-b", "b:1", [(WorkerPair.right, 3)])])
    pair.apply(back, at: "worker-a")
    pair.send(.join(Self.player, 250, 10), to: "worker-a", cell: WorkerPair.left, request: 1)
    for _ in 0..<5 { pair.tick() }
    // Nobody moves any more.
    pair.apply(back, at: "worker-b")
    #expect(pair.cores["worker-b"]?.ghostCount == 0)
    for _ in 0..<7 { pair.tick() }
    #expect(pair.cores["worker-b"]?.ghostCount == 1)
  }

  @Test func whatAnEarlierSessionLeftDoesNotKeepThePlayerOut() {
    let pair = WorkerPair()
    pair.visit("worker-b", 78, .join(Self.player, 400, 10), cell: WorkerPair.right)
    pair.tick()
    #expect(pair.cores["worker-b"]?.lingeringActorCount == 1)
    walkOver(pair)
    #expect(pair.count(of: Self.player) == 1)
    #expect(pair.cores["worker-b"]?.position(of: Self.player) == WorldPosition(x: 270, y: 10))
    #expect(pair.cores["worker-b"]?.counters.supersededActors == 1)
    #expect(pair.joined.map(\.actor) == [Self.player])
  }

  @Test(arguments: 0..<40)
  func whatWasRefusedBehindTheBorderIsNeverAnsweredAsIfItHadTakenEffect(cutAfter: Int) {
    let pair = WorkerPair()
    pair.send(.join(Self.player, 254, 10), to: "worker-a", cell: WorkerPair.left, request: 1)
    pair.send(.move(Self.player, 8, 0), to: "worker-a", cell: WorkerPair.left, request: 2)
    pair.tick()
    pair.cutAfter = cutAfter
    pair.tick()
    // Sent to where it was, refused where it is.
    let refused = pair.send(
      .move(Self.player, .nan, 0), to: "worker-a", cell: WorkerPair.left, request: 3)
    for _ in 0..<60 { pair.tick() }
    #expect(pair.count(of: Self.player) == 1)
    #expect(pair.takeReceived().filter { $0.request == 3 }.map(\.payload.kind) == [.error])
    pair.sendAgain(
      .move(Self.player, .nan, 0), refused, to: "worker-a", cell: WorkerPair.left, request: 3)
    for _ in 0..<60 { pair.tick() }
    #expect(pair.takeReceived().filter { $0.request == 3 }.map(\.payload.kind) == [.error])
    #expect(pair.cores.values.allSatisfy { $0.openCrossings == 0 })
  }

  @Test func aNeighbourThatFallsSilentLosesItsGhosts() {
    let pair = WorkerPair()
    pair.send(.join(8, 262, 10), to: "worker-b", cell: WorkerPair.right, request: 1)
    pair.send(.join(Self.player, 250, 10), to: "worker-a", cell: WorkerPair.left, request: 2)
    pair.tick()
    pair.tick()
    _ = pair.takeReceived()
    pair.cores["worker-a"] = nil
    pair.cut()
    for _ in 0..<30 { pair.tick() }
    #expect(pair.takeReceived().isEmpty)
    for _ in 0..<20 { pair.tick() }
    #expect(
      pair.takeReceived().map(\.payload) == [
        .despawn(cell: WorkerPair.right, actors: [Self.player])
      ])
  }

  @Test func anotherOwnerOfTheSourceCellTakesBackWhatWasOnlyOffered() {
    let pair = WorkerPair()
    pair.send(.join(Self.player, 255, 10), to: "worker-a", cell: WorkerPair.left, request: 1)
    pair.send(.move(Self.player, 8, 0), to: "worker-a", cell: WorkerPair.left, request: 2)
    // The offer goes out and is accepted; the answer is lost with the stream.
    pair.tick()
    pair.cutAfter = pair.delivered + 1
    pair.tick()
    pair.apply(
      table(
        revision: 2,
        [
          ("worker-b", "b:1", [(WorkerPair.left, 2), (WorkerPair.right, 1)]),
          ("worker-a", "a:1", []),
        ]
      ))
    for _ in 0..<60 { pair.tick() }
    #expect(pair.count(of: Self.player) <= 1)
    #expect(pair.cores.values.allSatisfy { $0.openCrossings == 0 })
  }

  @Test func anActorWhoseGatewayNeverCameGoesAWhileAfterItIsJoinedElsewhere() {
    let pair = WorkerPair()
    pair.followsHints = false
    walk(pair)
    let joined = ActorJoined(session: WorkerPair.session, actor: Self.player)
    pair.say(LinkFrame(joinedElsewhere: [joined]), to: "worker-b")
    for _ in 0..<30 { pair.tick() }
    #expect(pair.count(of: Self.player) == 1, "its gateway might come yet")
    for _ in 0..<15 { pair.tick() }
    #expect(pair.count(of: Self.player) == 0)
  }

  @Test func anActorThatItsSessionHasJoinedElsewhereIsNoMoreWhereItWas() {
    let pair = WorkerPair()
    pair.send(.join(Self.player, 250, 10), to: "worker-a", cell: WorkerPair.left, request: 1)
    pair.tick()
    let joined = ActorJoined(session: WorkerPair.session, actor: Self.player)
    pair.say(LinkFrame(joinedElsewhere: [joined]), to: "worker-a")
    pair.tick()
    #expect(pair.count(of: Self.player) == 0)
    #expect(pair.cores["worker-a"]?.counters.supersededActors == 1)
  }

  /// What an earlier session's gateway sent before it died comes late.
  @Test(arguments: [true, false])
  func aCopyThatLingersGoesIfItsActorIsLiveElsewhere(isLive: Bool) {
    let pair = WorkerPair()
    // Where the other worker is shown nothing of it.
    pair.send(.join(Self.player, 10, 10), to: "worker-a", cell: WorkerPair.left, request: 1)
    pair.tick()
    let joined = ActorJoined(session: WorkerPair.session, actor: Self.player)
    pair.say(LinkFrame(joinedElsewhere: [joined]), to: "worker-b")
    pair.tick()
    if !isLive {
      pair.say(LinkFrame(closed: [WorkerPair.session]), to: "worker-a")
      pair.tick()
    }
    pair.visit("worker-b", 78, .join(Self.player, 300, 10), cell: WorkerPair.right)
    for _ in 0..<5 { pair.tick() }
    // Of two that both wait, none is known to be the later one.
    #expect(pair.count(of: Self.player) == (isLive ? 1 : 2))
    #expect(pair.cores["worker-a"]?.position(of: Self.player) != nil)
  }

  @Test func itsGatewayMayTellOfAJoinInTheFrameInWhichItComesAfterTheActor() {
    let pair = WorkerPair()
    pair.followsHints = false
    walk(pair)
    let joined = ActorJoined(session: WorkerPair.session, actor: Self.player)
    let followed = HintFollowed(session: WorkerPair.session, actor: Self.player, hops: 1)
    pair.say(
      LinkFrame(
        opened: [WorkerPair.session], followed: [followed], joinedElsewhere: [joined]),
      to: "worker-b")
    for _ in 0..<60 { pair.tick() }
    #expect(pair.cores["worker-b"]?.liveActors.count == 1)
  }

  @Test func whoMissedWhatTheFormerWorkerSaidIsShownEverything() {
    let pair = WorkerPair()
    pair.isBehind = true
    walk(pair)
    let snapshots = pair.takeReceived().filter { $0.payload.kind == .snapshot }
    #expect(snapshots.map(\.from) == ["worker-a", "worker-b"])
  }

  @Test func aLeaveBehindTheBorderWhoseAnswerIsLostIsAnsweredAgain() {
    let pair = WorkerPair()
    walk(pair)
    pair.send(.leave(actor: Self.player), to: "worker-a", cell: WorkerPair.left, request: 99)
    for _ in 0..<3 { pair.tick() }
    #expect(pair.count(of: Self.player) == 0)
    #expect(pair.takeReceived().filter { $0.request == 99 }.map(\.from) == ["worker-b"])
    pair.relink("worker-b")
    pair.tick()
    #expect(pair.takeReceived().filter { $0.request == 99 }.map(\.payload.kind) == [.despawn])
    // Joined elsewhere since, it is not taken away any more.
    let joined = ActorJoined(session: WorkerPair.session, actor: Self.player)
    pair.say(LinkFrame(joinedElsewhere: [joined]), to: "worker-b")
    pair.relink("worker-b")
    pair.tick()
    #expect(pair.takeReceived().filter { $0.request == 99 }.isEmpty)
  }

  @Test(arguments: [true, false])
  func aStoppedWorkerTakesNothingBackForThat(knowsOfIt: Bool) {
    let pair = WorkerPair(longestTick: knowsOfIt ? .milliseconds(250) : nil)
    pair.send(.join(Self.player, 255, 10), to: "worker-a", cell: WorkerPair.left, request: 1)
    pair.tick()
    pair.isStalled = true
    pair.send(.move(Self.player, 8, 0), to: "worker-a", cell: WorkerPair.left, request: 2)
    for _ in 0..<3 { pair.tick() }
    // The offer is under way, and its answer waits in a socket until after the next tick.
    pair.tick(after: .milliseconds(1_500))
    pair.isStalled = false
    pair.tick()
    pair.tick()
    #expect(pair.cores["worker-a"]?.counters.handoversAborted == (knowsOfIt ? 0 : 1))
    #expect(pair.count(of: Self.player) == 1)
  }

  @Test func stepsThatWaitedOutliveTheirPlayerOnlyAsTheActorDoes() {
    let pair = WorkerPair()
    pair.send(.join(Self.player, 255, 10), to: "worker-a", cell: WorkerPair.left, request: 1)
    pair.tick()
    pair.isStalled = true
    pair.send(.move(Self.player, 8, 0), to: "worker-a", cell: WorkerPair.left, request: 2)
    for _ in 0..<3 { pair.tick() }
    // The offer has no answer; the step waits for it, and the player goes.
    pair.send(.move(Self.player, 1, 0), to: "worker-a", cell: WorkerPair.left, request: 3)
    pair.tick()
    pair.say(LinkFrame(closed: [WorkerPair.session]), to: "worker-a")
    // Until the silent worker is given up.
    for _ in 0..<60 { pair.tick() }
    #expect(pair.cores["worker-a"]?.position(of: Self.player) == WorldPosition(x: 264, y: 10))
    #expect(pair.cores["worker-a"]?.lingeringActorCount == 1)
    #expect(pair.cores["worker-a"]?.liveActors.isEmpty == true)
  }

  /// The player is on its way over, and the neighbour does not answer yet.
  private func setOut(_ pair: WorkerPair) {
    pair.send(.join(Self.player, 255, 10), to: "worker-a", cell: WorkerPair.left, request: 1)
    pair.tick()
    pair.isStalled = true
    pair.send(.move(Self.player, 8, 0), to: "worker-a", cell: WorkerPair.left, request: 2)
    for _ in 0..<3 { pair.tick() }
  }

  @Test func whatWasSentBeforeTheSessionsEndTakesEffectBehindTheBorder() {
    let pair = WorkerPair()
    setOut(pair)
    pair.send(.move(Self.player, 1, 0), to: "worker-a", cell: WorkerPair.left, request: 3)
    // One that is refused takes nobody up either.
    pair.send(.move(Self.player, 9_000, 0), to: "worker-a", cell: WorkerPair.left, request: 4)
    pair.tick()
    pair.isStalled = false
    pair.tick()
    // Its gateway has come for it there, and says at both that it is over.
    for id in ["worker-a", "worker-b"] as [WorkerID] {
      pair.say(LinkFrame(closed: [WorkerPair.session]), to: id)
    }
    for _ in 0..<4 { pair.tick() }
    #expect(pair.cores["worker-b"]?.position(of: Self.player) == WorldPosition(x: 264, y: 10))
    #expect(pair.cores["worker-b"]?.liveActors.isEmpty == true)
    #expect(pair.cores["worker-b"]?.lingeringActorCount == 1)
    #expect(pair.cores.values.allSatisfy { $0.openCrossings == 0 })
  }

  @Test func inputsOfASessionThatDoesNotComeHoldUpNobodyElses() {
    let pair = WorkerPair()
    pair.followsHints = false
    setOut(pair)
    pair.send(.move(Self.player, 1, 0), to: "worker-a", cell: WorkerPair.left, request: 3)
    pair.tick()
    pair.isStalled = false
    for _ in 0..<5 { pair.tick() }
    #expect(pair.settled["worker-a"] == 2, "its gateway has not come after it")
    // Another's, passed on behind them: there is no such actor, and that is said.
    let other: SessionID = 78
    pair.cores["worker-a"]?.neighbours.handed[9] = Neighbourhood.Handed(
      peer: "worker-b", cell: WorkerPair.right, hops: 1, session: other, until: .seconds(60))
    var bytes = ByteBuffer()
    EnvelopeCodec.encode(
      Envelope(cell: WorkerPair.left, seq: 0, payload: .move(9, 1, 0), requestID: 1),
      as: .protobuf, into: &bytes)
    pair.say(
      LinkFrame(
        opened: [other], inputs: [SessionInput(session: other, input: 1, envelope: bytes)]),
      to: "worker-a")
    for _ in 0..<5 { pair.tick() }
    #expect(pair.settledOf[other] == 1)
    #expect(pair.settled["worker-a"] == 2)
  }

  @Test func whoeverWantsAnActorOnItsWayHearsWhereItGoes() {
    let pair = WorkerPair()
    setOut(pair)
    let other: SessionID = 78
    var bytes = ByteBuffer()
    EnvelopeCodec.encode(
      Envelope(cell: WorkerPair.left, seq: 0, payload: .move(Self.player, 0, 0), requestID: 1),
      as: .protobuf, into: &bytes)
    pair.say(
      LinkFrame(
        opened: [other], inputs: [SessionInput(session: other, input: 1, envelope: bytes)]),
      to: "worker-a")
    pair.tick()
    pair.isStalled = false
    for _ in 0..<3 { pair.tick() }
    #expect(pair.hints.filter { $0.session == other }.map(\.cell) == [WorkerPair.right])
  }

  @Test func whatWasHeldReadyFromADeadWorkersCellIsDropped() throws {
    let pair = WorkerPair()
    pair.tick()
    let near = pair.cores["worker-b"]?.neighbours.map.cells
    let left = try #require(near?[WorkerPair.left])
    let right = try #require(near?[WorkerPair.right])
    let stream = try #require(pair.cores["worker-b"]?.neighbours.peers["worker-a"]?.stream)
    let offer = HandoverOffer(
      number: 9, source: PeerCell(left.cell, left.grant), target: PeerCell(right.cell, right.grant),
      entity: Self.player.rawValue, x: 260, y: 10, hops: 1)
    pair.cores["worker-b"]?.received(PeerFrame(offers: [offer]), on: stream)
    pair.cores["worker-a"] = nil
    for _ in 0..<5 { pair.tick() }
    #expect(pair.cores["worker-b"]?.openCrossings == 1)
    pair.apply(
      table(
        revision: 2, [("worker-b", "b:1", [(WorkerPair.left, 2), (WorkerPair.right, 1)])]))
    pair.tick()
    #expect(pair.cores["worker-b"]?.openCrossings == 0)
  }
}
