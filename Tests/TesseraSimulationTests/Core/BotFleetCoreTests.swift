import Testing
import TesseraCore
import TesseraProto
import TesseraSimulation

@Suite struct BotFleetCoreTests {
  private func plan(bots: Int = 5) -> SimulationPlan {
    var plan = SimulationPlan(address: HostPort(host: "127.0.0.1", port: 1))
    plan.bots = bots
    plan.connections = 1
    plan.duration = .seconds(5)
    plan.seed = 11
    return plan
  }

  private func tally(_ fault: VirtualWorld.Fault, bots: Int = 5) throws -> FleetTally {
    try VirtualWorld.run(plan(bots: bots), fault: fault)
  }

  @Test(arguments: [1, 5, 200]) func aFaultlessWorldIsFoundFaultless(bots: Int) throws {
    let tally = try tally(.none, bots: bots)
    #expect(tally.isClean)
    #expect(tally.bots == bots)
    #expect(tally.inWorld == 0)
    #expect(tally.sent == tally.acknowledged)
    // A join, a leave, and ten moves a second for five seconds, less the start.
    #expect(tally.sent > UInt64(bots * 45))
    #expect(tally.errors.isEmpty)
    #expect(tally.framesReceived > 0)
    #expect(tally.bytesReceived == tally.framesReceived * 10)
  }

  @Test func aLostMoveIsFound() throws {
    let tally = try tally(.losesMove(60))
    #expect(tally.lost == 1)
    #expect(tally.duplicated == 0)
    #expect(tally.misplaced == 0)
    #expect(!tally.isClean)
  }

  @Test func aDoubledMoveIsFound() throws {
    let tally = try tally(.doublesMove(60))
    #expect(tally.duplicated == 1)
    #expect(tally.lost == 0)
    #expect(tally.misplaced == 0)
    #expect(!tally.isClean)
  }

  @Test func aMoveAppliedAgainLaterIsFound() throws {
    let tally = try tally(.doublesMoveLate(60))
    #expect(tally.duplicated == 1)
    #expect(!tally.isClean)
  }

  @Test func aFaultInTheVeryLastMoveIsFound() throws {
    let moves = Int(try tally(.none, bots: 1).sent) - 2
    #expect(try tally(.losesMove(moves - 1), bots: 1).lost == 1)
    #expect(try tally(.doublesMove(moves - 1), bots: 1).duplicated == 1)
    #expect(try tally(.fallsSilent(moves - 1), bots: 1).lost == 1)
  }

  @Test func silenceIsLoss() throws {
    let tally = try tally(.fallsSilent(60))
    #expect(tally.lost == tally.sent - tally.acknowledged)
    #expect(tally.lost > 100)
    #expect(!tally.isClean)
  }

  @Test func aBotThatIsNotAnsweredHoldsItsMovesBack() throws {
    var plan = plan(bots: 1)
    plan.duration = .seconds(20)
    let tally = try VirtualWorld.run(plan, fault: .fallsSilent(0))
    #expect(tally.sent == UInt64(BotCore.unacknowledgedLimit) + 2)
    #expect(tally.heldBack > 0)
  }

  @Test func aSkippedNumberIsFound() throws {
    let tally = try tally(.skipsSeq(30))
    #expect(tally.missingFrames == 1)
    #expect(tally.lost == 0)
    #expect(!tally.isClean)
  }

  @Test func aRepeatedNumberIsFound() throws {
    let tally = try tally(.repeatsSeq(30))
    #expect(tally.duplicated == 1)
    #expect(!tally.isClean)
  }

  @Test func aSecondAcknowledgementIsFound() throws {
    let tally = try tally(.acknowledgesTwice(60))
    #expect(tally.duplicated == 1)
    #expect(!tally.isClean)
  }

  @Test func aRefusedMoveIsCountedAndNotMissed() throws {
    let tally = try tally(.refusesMove(60, .rateLimited))
    #expect(tally.errors == ["rate_limited": 1])
    #expect(tally.refused == 1)
    #expect(tally.sent == tally.acknowledged + 1)
    #expect(tally.isClean)
  }

  @Test func aMoveThatMayHaveTakenEffectLetsTheBotJoinAgain() throws {
    let tally = try tally(.refusesMove(60, .noRoute))
    #expect(tally.errors == ["no_route": 1])
    #expect(tally.isClean)
  }

  @Test func botsThatWereForgottenJoinAgain() throws {
    let tally = try tally(.forgetsEverything(atMove: 60))
    #expect((tally.errors["actor_not_joined"] ?? 0) >= 5)
    #expect(tally.isClean)
  }

  @Test func aBotThatCannotJoinIsCounted() throws {
    let tally = try tally(.refusesJoins)
    #expect(tally.notJoined == 5)
    #expect((tally.errors["actor_owned_by_other"] ?? 0) >= 5)
    #expect(!tally.isClean)
  }

  @Test func aBotInTheWrongPlaceIsFound() throws {
    #expect(try tally(.misplacesJoins).misplaced == 5)
    #expect(try tally(.shiftsActor(60)).misplaced == 1)
  }

  @Test func unansweredLeavesAreLost() throws {
    let tally = try tally(.leavesUnanswered)
    #expect(tally.lost == 5)
    #expect(!tally.isClean)
  }

  @Test func theEndOfTheConnectionIsFound() throws {
    var fleet = try #require(try plan().makeFleets(start: .zero).first)
    fleet.tick(now: .seconds(1)) { _ in }
    fleet.connectionClosed()
    #expect(fleet.isFinished)
    #expect(fleet.tally.connectionsLost == 1)
    #expect(fleet.tally.lost == 5)
    #expect(!fleet.tally.isClean)
  }

  @Test func aPositionAheadOfItsAcknowledgementIsNoFault() throws {
    var fleet = try #require(try plan(bots: 1).makeFleets(start: .zero).first)
    var sent: [Envelope] = []
    fleet.tick(now: .zero) { sent.append($0) }
    guard case .join(let actor, let place) = sent.first?.payload else {
      Issue.record("a bot begins with a join")
      return
    }
    func frame(_ payload: Payload, _ seq: UInt64, _ requestID: UInt64?) -> Envelope {
      Envelope(cell: .origin, seq: seq, payload: payload, requestID: requestID)
    }
    let here = ActorState(id: actor, position: place)
    fleet.received(frame(.snapshot(cell: .origin, actors: [here]), 0, 1), bytes: 1, now: .zero)
    sent.removeAll()
    fleet.tick(now: .milliseconds(150)) { sent.append($0) }
    guard case .move(_, let dx, let dy) = sent.first?.payload else {
      Issue.record("a bot that has joined moves")
      return
    }
    let there = ActorState(id: actor, position: place.moved(dx: dx, dy: dy))
    fleet.received(frame(.delta(cell: .origin, moved: [there]), 1, nil), bytes: 1, now: .zero)
    fleet.received(frame(.delta(cell: .origin, moved: []), 2, 2), bytes: 1, now: .zero)
    fleet.received(frame(.delta(cell: .origin, moved: [there]), 3, nil), bytes: 1, now: .zero)
    #expect(fleet.tally.isClean)
    // The place before the move is one move short now.
    fleet.received(frame(.delta(cell: .origin, moved: [here]), 4, nil), bytes: 1, now: .zero)
    #expect(fleet.tally.lost == 1)
  }
}

@Suite struct SimulationPlanTests {
  @Test func botsAreSpreadOverConnectionsAndCells() throws {
    var plan = SimulationPlan(address: HostPort(host: "h", port: 1))
    plan.bots = 10
    plan.connections = 3
    plan.cells = [CellID(cx: 0, cy: 0), CellID(cx: 1, cy: 0)]
    let fleets = try plan.makeFleets(start: .zero)
    #expect(fleets.map(\.tally.bots) == [3, 3, 4])
    var cells: [CellID: Int] = [:]
    var actors: Set<EntityID> = []
    for var fleet in fleets {
      fleet.tick(now: .seconds(2)) { envelope in
        cells[envelope.cell, default: 0] += 1
        if case .join(let actor, let position) = envelope.payload {
          actors.insert(actor)
          #expect(CellGeometry().contains(envelope.cell, position))
        }
      }
    }
    #expect(cells == [CellID(cx: 0, cy: 0): 5, CellID(cx: 1, cy: 0): 5])
    #expect(actors == Set((0..<10).map { EntityID(1_000_000 + $0) }))
  }

  @Test func mixedMeansEveryOtherConnection() {
    var plan = SimulationPlan(address: HostPort(host: "h", port: 1))
    plan.encoding = .mixed
    #expect((0..<4).map(plan.frameEncoding(ofConnection:)) == [.json, .protobuf, .json, .protobuf])
  }

  @Test func aPlanThatCannotBeRunIsRefused() {
    let changes: [(inout SimulationPlan) -> Void] = [
      { $0.bots = 0 }, { $0.connections = 0 }, { $0.connections = $0.bots + 1 }, { $0.rate = 0 },
      { $0.rate = .nan }, { $0.duration = .seconds(-1) }, { $0.ramp = .seconds(-1) },
      { $0.grace = .zero }, { $0.cellSide = 0 }, { $0.actorBase = .max },
      { $0.cells = [CellID(cx: .max, cy: 0)] },
    ]
    for change in changes {
      var plan = SimulationPlan(address: HostPort(host: "h", port: 1))
      change(&plan)
      #expect(throws: SimulationError.self) { try plan.validate() }
    }
  }
}
