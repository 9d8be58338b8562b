import TesseraCore
import TesseraWorker
import Testing

@testable import TesseraSimulation

@Suite struct RoamingFleetTests {
  private func plan(bots: Int = 12) -> SimulationPlan {
    var plan = SimulationPlan(address: HostPort(host: "127.0.0.1", port: 1))
    plan.bots = bots
    plan.connections = bots
    plan.duration = .seconds(20)
    plan.seed = 5
    plan.cells = [CellID(cx: 0, cy: 0)] + CellID(cx: 1, cy: 0).children
    plan.walk = .borders
    plan.views = true
    return plan
  }

  /// What was found wrong, in words; a fleet itself is too much to read when a test fails.
  private func faults(of fleet: RoamingFleet) -> [String] {
    var faults = fleet.watch.tally.examples
    if !fleet.isFinished { faults.append("not finished") }
    if !fleet.tally.isClean { faults.append("\(fleet.tally)") }
    if fleet.watch.tally.wrongCount > 0 { faults.append("\(fleet.watch.tally.wrong)") }
    return faults
  }

  @Test(arguments: SimulationPlan.Walk.allCases)
  func aFaultlessWorldIsFoundFaultless(walk: SimulationPlan.Walk) throws {
    var plan = plan(bots: 30)
    plan.walk = walk
    plan.teleports = 6
    plan.reconnects = 6
    plan.slowReaders = 4
    let fleet = try RoamingWorld.run(plan)
    #expect(faults(of: fleet) == [])
    #expect(fleet.tally.teleports > 10 && fleet.tally.reconnections > 10)
    #expect(fleet.tally.readingPauses > 4)
    #expect(fleet.tally.errors.isEmpty)
    #expect(fleet.watch.tally.looks > 1000)
    #expect(fleet.watch.tally.viewsAtRest == 30)
  }

  @Test func walkersCrossBordersAndTurnAtTheWorldsEdge() throws {
    let fleet = try RoamingWorld.run(plan(bots: 40))
    #expect(faults(of: fleet) == [])
    #expect(fleet.crossings.pauses.count > 40)
    #expect(fleet.crossings.pauses.percentile(99) <= 60)
    #expect(fleet.tally.turnedAtEdge > 0)
    #expect(fleet.tally.refused == fleet.tally.turnedAtEdge)
  }

  @Test func oneWhoIsNearAndNotSeenIsFound() throws {
    let found = try RoamingWorld.run(crowd(), fault: .hides(1, from: 0)).watch.tally
    #expect((found.wrong[.missing] ?? 0) > 0)
    #expect(found.wrongAtRest == 1)
  }

  @Test func aViewThatIsTooLateIsFound() throws {
    let bound = plan().viewBound.time(shown: 12)
    let found = try RoamingWorld.run(crowd(), fault: .showsLate(bound + .seconds(1))).watch.tally
    #expect(found.wrongCount > 0)
    #expect(found.longest >= bound)
    let inTime = try RoamingWorld.run(crowd(), fault: .showsLate(.milliseconds(150))).watch.tally
    #expect(inTime.wrongCount == 0, "\(inTime)")
    #expect(inTime.delays.percentile(99) >= 100)
  }

  @Test func whatIsLateAtRestIsNotWrongForGood() throws {
    let bound = plan().viewBound.time(shown: 12)
    let late = try RoamingWorld.run(crowd(), fault: .showsLate(bound + .seconds(1))).watch.tally
    #expect(late.lateAtRest > 0)
    #expect(late.wrongAtRest == 0, "\(late.examples)")
    #expect(late.wrongCount >= late.lateAtRest)
  }

  @Test func oneWhoIsFarAndStillSeenIsFound() throws {
    let found = try RoamingWorld.run(plan(bots: 30), fault: .forgetsDespawns).watch.tally
    #expect(found.wrongCount > 0)
    #expect(found.wrongAtRest > 0)
  }

  @Test func oneWhoIsSeenWhereItHasNeverBeenIsFound() throws {
    let found = try RoamingWorld.run(crowd(), fault: .misshows(1, to: 0)).watch.tally
    #expect((found.wrong[.neverThere] ?? 0) > 0)
    #expect(found.wrongAtRest == 1)
  }

  @Test func oneWhoIsSeenWhereItIsNoMoreIsFound() throws {
    let found = try RoamingWorld.run(crowd(), fault: .freezes(1, after: .seconds(14))).watch.tally
    #expect((found.wrong[.stale] ?? 0) > 0)
    #expect(found.wrongAtRest > 0)
  }

  @Test func whatIsLostOrDoubledOverAReconnectIsFound() throws {
    var plan = plan(bots: 30)
    plan.reconnects = 20
    plan.rate = 40
    let lost = try RoamingWorld.run(plan, fault: .losesMoveOverReconnect).tally
    #expect(lost.misplaced + lost.lost > 0)
    let doubled = try RoamingWorld.run(plan, fault: .doublesMoveOverReconnect).tally
    #expect(doubled.misplaced + doubled.duplicated > 0)
    #expect(faults(of: try RoamingWorld.run(plan)) == [])
  }

  @Test func aConnectionThatEndsByItselfIsAFaultUnlessItsBotReadsSlowly() throws {
    var plan = plan()
    let cut = RoamingWorld.Fault.cutsOff(0, at: .seconds(5))
    #expect(try RoamingWorld.run(plan, fault: cut).tally.connectionsLost == 1)
    plan.slowReaders = 1
    let fleet = try RoamingWorld.run(plan, fault: cut)
    #expect(fleet.tally.cutOff == 1)
    #expect(faults(of: fleet) == [])
  }

  @Test func aPauseAtABorderIsMeasured() throws {
    let fleet = try RoamingWorld.run(
      plan(bots: 30), fault: .pausesAtBorders(.milliseconds(400)))
    #expect((350...500).contains(fleet.crossings.pauses.percentile(50)))
    #expect(faults(of: fleet) == [])
  }

  /// Everyone near everyone, from some time on.
  private func crowd() -> SimulationPlan {
    var plan = plan()
    plan.walk = .crowd
    plan.duration = .seconds(25)
    return plan
  }
}

@Suite struct ViewBoundTests {
  private let bound = ViewBound()

  @Test func itGrowsWithWhatTheByteRateCannotHold() {
    #expect(bound.ticks(shown: 0) == bound.ticks(shown: 16))
    #expect(bound.ticks(shown: 17) > bound.ticks(shown: 16))
    #expect(bound.ticks(shown: 49) > bound.ticks(shown: 48) + 1)
    #expect(bound.ticks(shown: 128) == bound.ticks(shown: 1000))
    #expect(bound.time(shown: 0) == .milliseconds(450))
  }

  @Test func whatIsWithoutAByteRateIsToldAtOnce() {
    var free = bound
    free.interest.bytesPerTick = 0
    #expect(free.ticks(shown: 48) == free.ticks(shown: 0))
  }
}

@Suite struct TerritoryTests {
  @Test func cellsThatOverlapAreNone() {
    #expect(throws: SimulationError.self) {
      try Territory(
        [CellID(cx: 0, cy: 0), CellID(cx: 1, cy: 1, depth: 2)], geometry: CellGeometry())
    }
  }

  @Test func crowdsMeetWhereMostCellsDo() throws {
    let territory = try Territory(
      [CellID(cx: 0, cy: 0)] + CellID(cx: 1, cy: 0).children, geometry: CellGeometry())
    #expect(territory.meetingPlaces == [EighthPosition(x: 384 * 8, y: 128 * 8)])
    #expect(territory.cell(at: EighthPosition(x: 256 * 8, y: 0)) == CellID(cx: 2, cy: 0, depth: 1))
    #expect(territory.cell(at: EighthPosition(x: -1, y: 0)) == nil)
  }

  @Test func whoIsPastTheBorderByAMarginMayBeTheServersBehindIt() throws {
    let (left, right) = (CellID(cx: 0, cy: 0), CellID(cx: 1, cy: 0))
    let territory = try Territory([left, right], geometry: CellGeometry())
    let place = EighthPosition(x: 253 * 8, y: 100 * 8)
    #expect(territory.cell(at: place) == left)
    #expect(territory.isWithin(3, of: [right], place))
    #expect(!territory.isWithin(2.9, of: [right], place))
    #expect(territory.isWithin(0, of: [left], place))
  }
}

@Suite struct StepBookTests {
  private func book() -> StepBook {
    var book = StepBook()
    book.ask(for: .zero)
    _ = book.joined(at: WorldPosition(x: 0, y: 0))
    for (id, step) in [(1, 8), (2, 3), (3, 5)] {
      book.sent(EighthPosition(x: Int64(step), y: 0), as: UInt64(id))
    }
    return book
  }

  @Test(arguments: [(0, 0), (8, 1), (11, 2), (16, 3)])
  func anActorIsTakenUpWhereAnyOfItsFirstStepsLed(place: Int64, applied: Int) {
    var book = book()
    let found = book.takenUp(at: EighthPosition(x: place, y: 0))
    #expect(found.applied == applied)
    #expect(found.1 == nil)
    #expect(book.confirmed == EighthPosition(x: place, y: 0))
    #expect(book.unacknowledged.isEmpty)
  }

  @Test(arguments: [3, 13])
  func aStepThatIsMissingBeforeOthersIsLost(place: Int64) {
    var book = book()
    #expect(book.takenUp(at: EighthPosition(x: place, y: 0)).1 == .lostMove)
  }

  @Test(arguments: [3, 5, 13, 19])
  func anActorThatLostOrDoubledAStepIsNot(place: Int64) {
    var book = book()
    #expect(book.takenUp(at: EighthPosition(x: place, y: 0)).1 != nil)
  }
}
