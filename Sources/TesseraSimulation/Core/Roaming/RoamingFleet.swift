internal import TesseraClient
package import TesseraCore

/// What the owner of a fleet has to do.
package enum RoamingEffect: Hashable, Sendable {
  /// Answered with ``RoamingFleet/connected(_:now:)`` or ``RoamingFleet/connectFailed(_:now:)``.
  case connect(bot: Int, gateway: Int)
  /// Nothing that comes over the bot's connection counts any more.
  case drop(bot: Int)
  case send(Envelope, bot: Int)
  case pauseReading(bot: Int)
  case resumeReading(bot: Int)
}

/// Bots with a connection each, that roam a territory and check what they see against what the others
/// did.
///
/// The owner calls ``tick(now:)`` every few milliseconds, tells what happens on connections, and does
/// what ``takeEffects()`` says after each.
package struct RoamingFleet: Sendable {
  /// Between two looks at all views.
  private static let lookInterval: Duration = .milliseconds(200)

  package private(set) var roundTrips: [Duration] = []
  package private(set) var isFinished = false
  package private(set) var crossings = CrossingPauses()
  package private(set) var watch: ViewWatch

  private var counted = FleetTally()
  private var bots: [RoamingBot]
  private var effects: [RoamingEffect] = []
  private let plan: SimulationPlan
  private let territory: Territory
  private let schedule: BotSchedule
  private let start: Duration
  private var nextLook: Duration
  private var nextRest: Duration
  private var lastUnrest: Duration
  private var leavingSince: Duration?

  /// - Parameter start: when the first bot begins; all are connected by then.
  package init(plan: SimulationPlan, start: Duration) throws(SimulationError) {
    self.plan = plan
    self.start = start
    territory = try plan.territory()
    schedule = plan.schedule(start: start)
    watch = ViewWatch(bots: plan.bots, bound: plan.viewBound)
    nextLook = start
    nextRest = start
    lastUnrest = start
    var bots: [RoamingBot] = []
    for index in 0..<plan.bots {
      bots.append(
        RoamingBot(
          index: index, plan: plan, territory: territory, schedule: schedule, start: start))
    }
    self.bots = bots
    counted.bots = bots.count
  }

  package var tally: FleetTally {
    var tally = counted
    for bot in bots {
      if bot.phase == .walking { tally.inWorld += 1 }
      tally.heldBack += bot.heldBack
    }
    return tally
  }

  package mutating func takeEffects() -> [RoamingEffect] {
    defer { effects.removeAll(keepingCapacity: true) }
    return effects
  }

  package mutating func takeRoundTrips() -> [Duration] {
    defer { roundTrips.removeAll(keepingCapacity: true) }
    return roundTrips
  }
}

// Time.
extension RoamingFleet {
  /// Does what is due.
  package mutating func tick(now: Duration) {
    guard !isFinished else { return }
    if plan.views, leavingSince == nil, now >= nextLook {
      nextLook = now + Self.lookInterval
      let books = bots
      watch.look(now: now, in: territory) { books[$0].book.ahead }
    }
    rest(now: now)
    for index in bots.indices {
      act(index, now: now)
      giveUpIfOverdue(index, now: now)
    }
    if bots.allSatisfy({ $0.phase == .gone }) { finish() }
  }

  private mutating func act(_ index: Int, now: Duration) {
    if case .offline(let time) = bots[index].phase, now >= time {
      bots[index].phase = .connecting
      effects.append(.connect(bot: index, gateway: bots[index].gateway))
    }
    read(index, now: now)
    if bots[index].dropsConnection(now: now) {
      counted.reconnections += 1
      effects.append(.drop(bot: index))
      wentOffline(index, now: now)
    }
    let mayLeave = leavingSince != nil
    while let request = bots[index].nextRequest(
      now: now, start: start, territory: territory, mayLeave: mayLeave)
    {
      prepare(request.payload, index)
      submit(request.payload, in: request.cell, index, now: now)
    }
  }

  /// A slow reader reads, or does not.
  private mutating func read(_ index: Int, now: Duration) {
    let isPaused = bots[index].phase == .walking && bots[index].reading.isPaused(at: now)
    if isPaused, bots[index].isReading {
      bots[index].isReading = false
      counted.readingPauses += 1
      watch.attendsNoMore(index)
      // It walks on, and does not hear where to.
      watch.became(.unsure, index)
      effects.append(.pauseReading(bot: index))
    } else if !isPaused, !bots[index].isReading {
      bots[index].isReading = true
      // Between what it heard before and what it hears next lies its own pause.
      bots[index].lastAcknowledgement = nil
      effects.append(.resumeReading(bot: index))
      // Its answer comes behind everything that has waited.
      submit(.ping(timestamp: 0), in: bots[index].cell, index, now: now)
    }
  }

  private mutating func prepare(_ payload: Payload, _ index: Int) {
    switch payload {
    case .join:
      if bots[index].hasJoined, watch.bots[index].attentiveSince != nil { counted.teleports += 1 }
      watch.became(.unsure, index)
      watch.attendsNoMore(index)
    case .leave:
      watch.became(.unsure, index)
      counted.record(bots[index].checkLastSeen())
      // The answer to the leave would acknowledge them too, but nobody has seen their effect.
      for id in bots[index].giveUpMoves()
      where bots[index].inputs.removeValue(forKey: id) != nil { counted.lost += 1 }
    default: break
    }
  }

  private mutating func submit(_ payload: Payload, in cell: CellID, _ index: Int, now: Duration) {
    let envelope = bots[index].session.request(payload, cell: cell, now: now)
    guard let id = envelope.requestID else { return }
    bots[index].sent(payload, as: id, now: now)
    counted.sent += 1
    effects.append(.send(envelope, bot: index))
  }

  /// When all have been still for as long as a view may be behind, all views are exact; then
  /// everybody leaves.
  private mutating func rest(now: Duration) {
    guard leavingSince == nil, now >= max(nextRest, schedule.walkingEnds) else { return }
    if bots.contains(where: { !$0.isSettled && $0.phase != .gone }) { lastUnrest = now }
    let most = watch.bots.map { max($0.inRange.0, $0.inRange.1) }.max() ?? 0
    let stillness = plan.views ? watch.bound.time(shown: most) : schedule.settling
    let isStill = now >= max(lastUnrest, schedule.walkingEnds) + stillness
    let isOverdue = now >= schedule.walkingEnds + schedule.grace + stillness
    guard isStill || isOverdue else { return }
    if plan.views {
      let settled = bots.map(\.isSettled)
      let isRight = watch.lookAtRest { settled[$0] }
      nextRest = now + Self.lookInterval
      // What is late and what stays wrong are two things.
      guard isRight || isOverdue else { return }
    }
    leavingSince = now
  }

  private mutating func giveUpIfOverdue(_ index: Int, now: Duration) {
    guard let leavingSince, bots[index].phase != .gone else { return }
    let isLate = now >= max(leavingSince, bots[index].lastActivity) + schedule.grace
    switch bots[index].phase {
    case .leaving:
      guard isLate else { return }
    case .walking, .gone: return
    default:
      // Whoever is on the way back in when all leave has until then to be back.
      guard isLate || !bots[index].hasJoined else { return }
      counted.notJoined += 1
    }
    counted.lost += UInt64(bots[index].inputs.count)
    bots[index].inputs.removeAll()
    bots[index].phase = .gone
  }

  private mutating func finish() {
    for index in bots.indices { effects.append(.drop(bot: index)) }
    isFinished = true
  }
}

// Connections.
extension RoamingFleet {
  package mutating func connected(_ index: Int, now: Duration) {
    guard bots[index].phase == .connecting else { return }
    bots[index].phase = .outside(until: now)
  }

  package mutating func connectFailed(_ index: Int, now: Duration) {
    guard bots[index].phase == .connecting else { return }
    counted.errors["connect_failed", default: 0] += 1
    bots[index].connectFailed(now: now, gateways: plan.addresses.count)
  }

  /// The connection ended without the bot's doing.
  package mutating func disconnected(_ index: Int, now: Duration) {
    guard !isFinished, bots[index].phase != .gone else { return }
    if index < plan.slowReaders { counted.cutOff += 1 } else { counted.connectionsLost += 1 }
    wentOffline(index, now: now)
  }

  private mutating func wentOffline(_ index: Int, now: Duration) {
    // What is under way may be applied or not.
    if bots[index].hasJoined, !bots[index].book.unacknowledged.isEmpty {
      watch.became(.unsure, index)
    }
    watch.attendsNoMore(index)
    watch.forgetsAll(index)
    counted.cutShort += UInt64(bots[index].inputs.count)
    bots[index].disconnected(now: now, gateways: plan.addresses.count)
  }

  /// The server sent something that cannot be read.
  package mutating func receivedUnreadableFrame(_ index: Int) {
    counted.errors["unreadable_frame", default: 0] += 1
  }

  /// The socket takes no more at present.
  package mutating func heldBackBySocket() { counted.heldBack += 1 }

  /// A server of these cells is stopped from now on.
  package mutating func stallBegan(_ cells: [CellID], now: Duration) {
    watch.stallBegan(cells, now: now)
  }

  /// It goes on.
  package mutating func stallEnded(now: Duration) { watch.stallEnded(now: now) }
}

// What is received.
extension RoamingFleet {
  package mutating func received(_ envelope: Envelope, bytes: Int, by index: Int, now: Duration) {
    counted.framesReceived += 1
    counted.bytesReceived += UInt64(bytes)
    let reception = bots[index].session.received(envelope, now: now)
    switch reception.order {
    case .next: break
    case .gap(let missing): counted.missingFrames += UInt64(missing.count)
    case .repeated: counted.duplicated += 1
    }
    if reception.irregularity != nil { counted.duplicated += 1 }
    if case .error(let refusal) = envelope.payload {
      if refusal.code == RefusalCode.worldEdge.rawValue {
        counted.turnedAtEdge += 1
      } else {
        counted.errors[refusal.code, default: 0] += 1
        note("\(refusal.code) in cell \(envelope.cell): \(refusal.message)", index, now: now)
      }
    }
    let own = envelope.payload.states.last { $0.id == bots[index].actor }
    if own != nil, bots[index].phase == .walking || bots[index].phase == .takingUp {
      bots[index].cell = envelope.cell
    }
    if let own, bots[index].phase == .takingUp { bots[index].foundAt = own.position }
    noteCrossing(reception.answers, in: envelope.cell, index, now: now)
    for answer in reception.answers { settle(answer, with: envelope.payload, index, now: now) }
    if plan.views { see(envelope.payload, index, now: now) }
    if let own, bots[index].phase == .walking {
      record(bots[index].seen(at: own.position), at: own.position, index, now: now)
    }
  }

  private mutating func record(
    _ finding: BotFinding?, at place: WorldPosition, _ index: Int, now: Duration
  ) {
    guard let finding else { return }
    counted.record(finding)
    note("\(finding) at \(place), its steps lead to \(bots[index].book.confirmed)", index, now: now)
  }

  /// So that it can be found in the servers' logs.
  private mutating func note(_ what: String, _ index: Int, now: Duration) {
    let bot = bots[index]
    counted.note(
      "after \((now - start) / .seconds(1)) s, bot \(index), actor \(bot.actor), \(bot.phase), "
        + "in cell \(bot.cell): \(what)")
  }

  private mutating func settle(
    _ answer: Answer, with payload: Payload, _ index: Int, now: Duration
  ) {
    guard let kind = bots[index].inputs.removeValue(forKey: answer.requestID) else { return }
    roundTrips.append(answer.roundTrip)
    if case .error(let refusal) = payload {
      counted.refused += 1
      bots[index].refused(
        answer.requestID, kind, RefusalCode(rawValue: refusal.code), now: now)
      if bots[index].phase != .walking { watch.attendsNoMore(index) }
      return
    }
    counted.acknowledged += 1
    switch kind {
    case .join:
      guard case .snapshot(_, let actors) = payload,
        let own = actors.first(where: { $0.id == bots[index].actor })
      else { return counted.misplaced += 1 }
      join(index, at: own.position, now: now)
    case .move where bots[index].phase == .takingUp:
      bots[index].acknowledged(answer.requestID, now: now)
      takeUp(index, now: now)
    case .move:
      let former = bots[index].book.confirmed
      bots[index].acknowledged(answer.requestID, now: now)
      let place = bots[index].book.confirmed
      if place != former { watch.moved(index, to: place, now: now) }
    case .leave:
      watch.became(.absent, index)
      bots[index].phase = .gone
    case .ping:
      if bots[index].phase == .walking, bots[index].isReading {
        watch.attends(index, now: now)
        watch.isSure(index, now: now)
      }
    default: counted.misplaced += 1
    }
  }

  private mutating func join(_ index: Int, at position: WorldPosition, now: Duration) {
    // Where it may have been until now, as far as it had got an answer.
    for place in bots[index].book.ahead { watch.moved(index, to: place, now: now) }
    record(bots[index].joined(at: position, now: now), at: position, index, now: now)
    bots[index].lastAcknowledgement = nil
    watch.placed(index, at: bots[index].book.confirmed, now: now)
    watch.attends(index, now: now)
  }

  private mutating func takeUp(_ index: Int, now: Duration) {
    guard let place = bots[index].foundAt.flatMap({ EighthPosition($0) }) else {
      counted.misplaced += 1
      bots[index].phase = .outside(until: now)
      return
    }
    let ahead = bots[index].book.ahead
    let (applied, finding) = bots[index].takenUp(at: place, now: now)
    record(finding, at: place.worldPosition, index, now: now)
    for place in ahead.prefix(applied) { watch.moved(index, to: place, now: now) }
    watch.placed(index, at: place, now: now)
    watch.attends(index, now: now)
  }

  private mutating func see(_ payload: Payload, _ index: Int, now: Duration) {
    switch payload {
    case .snapshot(_, let actors):
      let others = Set(actors.compactMap { bot(of: $0.id) })
      watch.showsAnew(to: index, keeping: others, now: now)
      show(actors, to: index, now: now)
    case .delta(_, let moved): show(moved, to: index, now: now)
    case .despawn(_, let actors):
      for actor in actors {
        guard let other = bot(of: actor), other != index else { continue }
        watch.hid(other, from: index, now: now)
      }
    default: break
    }
  }

  private mutating func show(_ states: [ActorState], to index: Int, now: Duration) {
    for state in states {
      guard let other = bot(of: state.id), other != index else { continue }
      guard let place = EighthPosition(state.position) else {
        counted.misplaced += 1
        continue
      }
      guard !watch.showed(other, at: place, to: index, now: now),
        let steps = bots[other].book.ahead.firstIndex(of: place)
      else { continue }
      watch.showed(other, to: index, isAhead: steps + 1)
    }
  }

  private func bot(of actor: EntityID) -> Int? {
    let index = actor.rawValue &- plan.actorBase
    return index < UInt64(bots.count) ? Int(index) : nil
  }

  private mutating func noteCrossing(
    _ answers: [Answer], in cell: CellID, _ index: Int, now: Duration
  ) {
    guard bots[index].phase == .walking, bots[index].isReading,
      let first = answers.first(where: { $0.kind == .move }),
      let latest = answers.last(where: { $0.kind == .move })
    else { return }
    if let last = bots[index].lastAcknowledgement, !last.cell.isNamed(cell) {
      let isInStall = watch.isInStall(index, from: last.at, to: now, [last.cell, cell])
      crossings.record(
        from: last,
        to: CrossingPauses.Acknowledgement(
          cell: cell, at: now, sentAt: now - first.roundTrip),
        isInStall: isInStall)
    }
    bots[index].lastAcknowledgement = CrossingPauses.Acknowledgement(
      cell: cell, at: now, sentAt: now - latest.roundTrip)
  }
}

extension Payload {
  /// The actors that it shows.
  fileprivate var states: [ActorState] {
    switch self {
    case .delta(_, let actors), .snapshot(_, let actors): actors
    default: []
    }
  }
}
