internal import TesseraClient
package import TesseraCore

/// One bot with a connection of its own: walks, is put elsewhere, loses its connection and takes its
/// actor up again over a new one, leaves.
package struct RoamingBot: Sendable {
  package enum Phase: Hashable, Sendable {
    /// Without a connection until then.
    case offline(until: Duration)
    case connecting
    /// Connected, and waits with the next attempt to get into the world, or back.
    case outside(until: Duration)
    case joining
    /// Takes up its actor where it is, by a step of no length.
    case takingUp
    case walking
    case leaving
    case gone
  }

  /// What to send.
  package struct Request: Sendable {
    package var payload: Payload
    package var cell: CellID
  }

  /// Moves that may wait for their acknowledgement; a bot with more holds its next one back.
  package static let unacknowledgedLimit = 64
  private static let movesPerTurn = 8
  private static let retryDelay: Duration = .milliseconds(200)

  package let actor: EntityID
  package var phase: Phase
  package private(set) var book = StepBook()
  /// Where it is, as far as it was told.
  package var cell: CellID
  /// Whether it has been in the world: then it can be taken up there.
  package private(set) var hasJoined = false
  package private(set) var heldBack: UInt64 = 0
  /// It goes elsewhere as soon as all that it sent is answered.
  package private(set) var isBoundElsewhere = false
  package private(set) var lastActivity: Duration

  let reading: ReadingPauses
  var session = ClientSession()
  var inputs: [UInt64: PayloadKind] = [:]
  var gateway: Int
  var lastAcknowledgement: CrossingPauses.Acknowledgement?
  private let schedule: BotSchedule
  private var teleports: Recurrence
  private var reconnections: Recurrence
  private var random: SeededGenerator
  private var itinerary: Itinerary
  private var nextMoveAt: Duration = .zero
  private var movesThisTurn = 0
  private var mustJoin = false
  /// Where to join again: the last join was not answered.
  private var askedFor: EighthPosition?
  private var formerCell: CellID?
  /// Where its actor was shown while it takes it up.
  var foundAt: WorldPosition?
  var isReading = true

  init(
    index: Int, plan: SimulationPlan, territory: Territory, schedule: BotSchedule, start: Duration
  ) {
    actor = EntityID(plan.actorBase + UInt64(index))
    let home = index % territory.cells.count
    cell = territory.cells[home]
    random = SeededGenerator(seed: plan.seed, part: UInt64(index))
    itinerary = Itinerary(walk: plan.walk, home: home, rate: plan.rate)
    gateway = index % plan.addresses.count
    self.schedule = schedule
    let begin = start + plan.ramp * (Double(index) / Double(plan.bots))
    phase = .outside(until: begin)
    lastActivity = begin
    teleports = Recurrence(perMinute: plan.teleports, from: begin, using: &random)
    reconnections = Recurrence(perMinute: plan.reconnects, from: begin, using: &random)
    reading = ReadingPauses(
      isSlow: index < plan.slowReaders, from: begin, until: schedule.walkingEnds, using: &random)
  }
}

// What it does.
extension RoamingBot {
  /// Whether its connection is to be dropped now.
  mutating func dropsConnection(now: Duration) -> Bool {
    guard phase == .walking, !isBoundElsewhere, now < schedule.walkingEnds else { return false }
    return reconnections.isDue(now: now, using: &random)
  }

  /// The next request that is due; asked again until there is none. The caller sends it and tells its
  /// id with ``sent(_:as:now:)``.
  mutating func nextRequest(
    now: Duration, start: Duration, territory: Territory, mayLeave: Bool
  ) -> Request? {
    switch phase {
    case .outside(let time):
      guard now >= time, hasJoined || now < schedule.walkingEnds else { return nil }
      return enter(territory)
    case .walking:
      if mayLeave { return leave() }
      guard now < schedule.walkingEnds else { return nil }
      if !isBoundElsewhere, isReading, teleports.isDue(now: now, using: &random) {
        isBoundElsewhere = true
      }
      guard isBoundElsewhere else { return move(now: now, start: start, territory) }
      guard book.unacknowledged.isEmpty else { return nil }
      isBoundElsewhere = false
      return join(itinerary.farPlace(from: book.planned, in: territory, using: &random), territory)
    case .offline, .connecting, .joining, .takingUp, .leaving, .gone: return nil
    }
  }

  private mutating func enter(_ territory: Territory) -> Request? {
    guard hasJoined else {
      return join(itinerary.start(in: territory, using: &random), territory)
    }
    // One way is as good as the other: to say where it is, or to see where it is.
    if mustJoin || askedFor != nil || Bool.random(using: &random) {
      return join(askedFor ?? book.confirmed, territory)
    }
    phase = .takingUp
    foundAt = nil
    return Request(payload: .move(actor: actor, dx: 0, dy: 0), cell: cell)
  }

  private mutating func join(_ place: EighthPosition, _ territory: Territory) -> Request {
    phase = .joining
    mustJoin = false
    itinerary.turnRound()
    book.ask(for: place)
    askedFor = place
    formerCell = cell
    cell = territory.cell(at: place) ?? cell
    return Request(payload: .join(actor: actor, position: place.worldPosition), cell: cell)
  }

  private mutating func leave() -> Request {
    phase = .leaving
    return Request(payload: .leave(actor: actor), cell: cell)
  }

  private mutating func move(
    now: Duration, start: Duration, _ territory: Territory
  ) -> Request? {
    guard now >= nextMoveAt, movesThisTurn < Self.movesPerTurn else {
      movesThisTurn = 0
      return nil
    }
    // After a pause that is too long to catch up with, the schedule begins anew.
    nextMoveAt = max(nextMoveAt + schedule.moveInterval, now - .seconds(1))
    movesThisTurn += 1
    guard book.unacknowledged.count < Self.unacknowledgedLimit else {
      heldBack += 1
      movesThisTurn = 0
      return nil
    }
    let step = itinerary.step(
      from: book.planned, elapsed: now - start, in: territory, using: &random)
    book.plan(step)
    let move = step.worldPosition
    return Request(payload: .move(actor: actor, dx: move.x, dy: move.y), cell: cell)
  }

  mutating func sent(_ payload: Payload, as requestID: UInt64, now: Duration) {
    lastActivity = now
    inputs[requestID] = payload.kind
    guard case .move(_, let dx, let dy) = payload,
      let step = EighthPosition(WorldPosition(x: dx, y: dy))
    else { return }
    book.sent(step, as: requestID)
  }
}

// What comes of it.
extension RoamingBot {
  mutating func joined(at position: WorldPosition, now: Duration) -> BotFinding? {
    phase = .walking
    hasJoined = true
    askedFor = nil
    lastActivity = now
    nextMoveAt = now + schedule.moveInterval * Double.random(in: 0...1, using: &random)
    return book.joined(at: position)
  }

  /// Its actor was found here by a new connection.
  mutating func takenUp(at place: EighthPosition, now: Duration) -> (applied: Int, BotFinding?) {
    phase = .walking
    itinerary.turnRound()
    lastActivity = now
    nextMoveAt = now + schedule.moveInterval * Double.random(in: 0...1, using: &random)
    return book.takenUp(at: place)
  }

  mutating func acknowledged(_ requestID: UInt64, now: Duration) {
    lastActivity = now
    book.acknowledged(requestID)
  }

  mutating func seen(at position: WorldPosition) -> BotFinding? { book.seen(at: position) }
  mutating func checkLastSeen() -> BotFinding? { book.checkLastSeen() }

  /// The ids of the moves that had no acknowledgement in time; they count no more.
  mutating func giveUpMoves() -> [UInt64] { book.giveUp() }

  /// A request was answered with an error.
  mutating func refused(
    _ requestID: UInt64, _ kind: PayloadKind, _ code: RefusalCode?, now: Duration
  ) {
    lastActivity = now
    switch phase {
    case .leaving where kind == .leave:
      phase = .gone
    case .joining where kind == .join:
      askedFor = nil
      mustJoin = code == .actorNotJoined
      cell = formerCell ?? cell
      phase = .outside(until: now + Self.retryDelay)
    case .takingUp where kind == .move:
      book.refused(requestID)
      mustJoin = code == .actorNotJoined
      phase = .outside(until: now + Self.retryDelay)
    default:
      book.refused(requestID)
      if code == .worldEdge { itinerary.turnRound() }
      guard code?.leavesTheActorInPlace != true, phase == .walking else { return }
      mustJoin = code == .actorNotJoined
      isBoundElsewhere = false
      phase = .outside(until: now + Self.retryDelay)
    }
  }

  /// Its connection is gone, with the answers that were under way.
  mutating func disconnected(now: Duration, gateways: Int) {
    guard phase != .gone else { return }
    inputs.removeAll()
    session = ClientSession()
    lastAcknowledgement = nil
    isBoundElsewhere = false
    foundAt = nil
    isReading = true
    gateway = (gateway + 1) % gateways
    phase = .offline(until: now + .milliseconds(Int.random(in: 0...300, using: &random)))
  }

  mutating func connectFailed(now: Duration, gateways: Int) {
    gateway = (gateway + 1) % gateways
    phase = .offline(until: now + Self.retryDelay)
  }

  /// Whether it is in the world and all that it sent is answered.
  var isSettled: Bool { phase == .walking && inputs.isEmpty }
}
