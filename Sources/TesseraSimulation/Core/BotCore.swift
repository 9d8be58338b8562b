package import TesseraCore

/// One bot: joins at a place of its own, walks, leaves, and keeps a book of where it must be.
///
/// The book has two entries. `planned` is where the bot is once everything it sent has been applied:
/// it steps from there. `confirmed` is the place where it joined and every move that was
/// acknowledged: what the server must show. See ``seen(at:)`` for what is made of a difference.
package struct BotCore: Sendable {
  package enum Phase: Hashable, Sendable {
    case waiting(until: Duration)
    case joining
    case walking
    /// Out of the world: the server said that it does not know the actor, or may not.
    case halted(until: Duration)
    case leaving
    case gone
  }

  /// Moves that may wait for their acknowledgement; a bot with more holds its next one back.
  package static let unacknowledgedLimit = 64
  /// A bot that is behind its schedule catches up this much at a time.
  private static let movesPerTurn = 8
  private static let recentLimit = 16

  package let actor: EntityID
  package let area: WalkArea
  package private(set) var phase: Phase
  /// Whether the server has placed the bot, so that what it shows can be checked.
  package private(set) var isPlaced = false
  package private(set) var heldBack: UInt64 = 0

  private let schedule: BotSchedule
  private var generator: SeededGenerator
  private var planned = EighthPosition.zero
  private var confirmed = EighthPosition.zero
  /// What is known to be wrong with the server's position: each fault is found once.
  private var drift = EighthPosition.zero
  private var lastSeen: EighthPosition?
  private var unacknowledged: [SentMove] = []
  /// The steps acknowledged last, the newest at the end.
  private var recent: [EighthPosition] = []
  private var nextMoveAt: Duration = .zero
  private var movesThisTurn = 0
  /// When the bot last sent something or had something acknowledged.
  private var lastActivity: Duration

  private struct SentMove {
    var requestID: UInt64
    var step: EighthPosition
  }

  package init(
    actor: EntityID, area: WalkArea, startsAt: Duration, schedule: BotSchedule,
    generator: SeededGenerator
  ) {
    self.actor = actor
    self.area = area
    self.schedule = schedule
    self.generator = generator
    self.phase = .waiting(until: startsAt)
    self.lastActivity = startsAt
  }
}

// What to send.
extension BotCore {
  /// The next request that is due; asked again until there is none. The caller sends it and tells
  /// its id with ``sent(_:as:now:)``.
  package mutating func nextRequest(now: Duration) -> Payload? {
    switch phase {
    case .waiting(let time), .halted(let time):
      guard now >= time, now < schedule.walkingEnds else { return nil }
      phase = .joining
      planned = area.place(using: &generator)
      return .join(actor: actor, position: planned.worldPosition)
    case .walking:
      return now < schedule.walkingEnds ? nextMove(now: now) : nextLeave(now: now)
    case .joining, .leaving, .gone:
      return nil
    }
  }

  package mutating func sent(_ payload: Payload, as requestID: UInt64, now: Duration) {
    lastActivity = now
    guard case .move(_, let dx, let dy) = payload,
      let step = EighthPosition(WorldPosition(x: dx, y: dy))
    else { return }
    unacknowledged.append(SentMove(requestID: requestID, step: step))
  }

  private mutating func nextMove(now: Duration) -> Payload? {
    guard now >= nextMoveAt, movesThisTurn < Self.movesPerTurn else {
      movesThisTurn = 0
      return nil
    }
    // After a pause that is too long to catch up with, the schedule begins anew.
    nextMoveAt = max(nextMoveAt + schedule.moveInterval, now - .seconds(1))
    movesThisTurn += 1
    guard unacknowledged.count < Self.unacknowledgedLimit else {
      heldBack += 1
      movesThisTurn = 0
      return nil
    }
    let step = area.step(from: planned, using: &generator)
    planned = planned + step
    let move = step.worldPosition
    return .move(actor: actor, dx: move.x, dy: move.y)
  }

  private mutating func nextLeave(now: Duration) -> Payload? {
    let quiet = max(lastActivity, schedule.walkingEnds)
    let isSettled = unacknowledged.isEmpty && now >= quiet + schedule.settling
    guard isSettled || now >= quiet + schedule.grace else { return nil }
    phase = .leaving
    return .leave(actor: actor)
  }
}

// What came back.
extension BotCore {
  /// The join was answered: the bot is in the world, at this place.
  package mutating func joined(at position: WorldPosition, now: Duration) -> BotFinding? {
    guard phase == .joining else { return nil }
    phase = .walking
    isPlaced = true
    nextMoveAt = now + schedule.moveInterval * Double.random(in: 0...1, using: &generator)
    lastActivity = now
    drift = .zero
    recent.removeAll()
    unacknowledged.removeAll()
    let asked = planned
    guard let place = EighthPosition(position) else { return .misplaced }
    confirmed = place
    planned = place
    lastSeen = place
    return place == asked ? nil : .misplaced
  }

  /// A move has taken effect, says the server.
  package mutating func acknowledged(_ requestID: UInt64, now: Duration) {
    lastActivity = now
    guard let index = unacknowledged.firstIndex(where: { $0.requestID == requestID }) else {
      return
    }
    let step = unacknowledged.remove(at: index).step
    confirmed = confirmed + step
    recent.append(step)
    if recent.count > Self.recentLimit { recent.removeFirst() }
  }

  /// A request was answered with an error.
  package mutating func refused(_ requestID: UInt64, code: String, now: Duration) {
    lastActivity = now
    switch phase {
    case .leaving:
      end()
    case .joining:
      halt(now: now)
    case .walking:
      if RefusalCode(rawValue: code)?.leavesTheActorInPlace != true { return halt(now: now) }
      guard let index = unacknowledged.firstIndex(where: { $0.requestID == requestID })
      else { return }
      planned = planned - unacknowledged.remove(at: index).step
    case .waiting, .halted, .gone:
      break
    }
  }

  /// The ids of the moves that had no acknowledgement in time; they count no more.
  package mutating func giveUpMoves() -> [UInt64] {
    defer { unacknowledged.removeAll() }
    return unacknowledged.map(\.requestID)
  }

  /// The leave was answered, or the run is over for this bot whatever its phase.
  package mutating func end() {
    phase = .gone
    isPlaced = false
  }

  /// How a bot ends that can no longer get what it waits for; `nil` as long as it can.
  package func overdue(now: Duration) -> Overdue? {
    guard now >= schedule.walkingEnds else { return nil }
    let isLate = now >= max(lastActivity, schedule.walkingEnds) + schedule.grace
    return switch phase {
    case .waiting, .halted: .notJoined
    case .joining: isLate ? .notJoined : nil
    case .leaving: isLate ? .leaveUnanswered : nil
    case .walking, .gone: nil
    }
  }

  package enum Overdue: Hashable, Sendable {
    case notJoined
    case leaveUnanswered
  }

  private mutating func halt(now: Duration) {
    phase = .halted(until: now + schedule.rejoinDelay)
    isPlaced = false
    unacknowledged.removeAll()
  }
}

// The check.
extension BotCore {
  /// The server has shown where the actor is.
  ///
  /// That place must be the sum of the acknowledged moves, or ahead of it by moves whose
  /// acknowledgement is still on its way. If it is not, the newest moves tell what happened: one is
  /// missing, or one is there twice. Each fault is told once.
  package mutating func seen(at position: WorldPosition) -> BotFinding? {
    guard isPlaced else { return nil }
    guard let place = EighthPosition(position) else { return .misplaced }
    lastSeen = place
    return check(place)
  }

  /// The last check, when everything that was sent has been answered.
  package mutating func checkLastSeen() -> BotFinding? {
    guard isPlaced, let lastSeen else { return nil }
    return check(lastSeen)
  }

  private mutating func check(_ place: EighthPosition) -> BotFinding? {
    let off = place - confirmed - drift
    guard off != .zero, !isAhead(by: off) else { return nil }
    drift = drift + off
    for step in recent.reversed() {
      if off == -step { return .lostMove }
      if off == step { return .doubledMove }
    }
    return .misplaced
  }

  private func isAhead(by distance: EighthPosition) -> Bool {
    var sum = EighthPosition.zero
    for move in unacknowledged {
      sum = sum + move.step
      if sum == distance { return true }
    }
    return false
  }
}

/// What is wrong with a bot's position.
package enum BotFinding: Hashable, Sendable {
  /// A move that was acknowledged is not in it.
  case lostMove
  /// A move is in it twice.
  case doubledMove
  /// Wrong in a way that no single move explains.
  case misplaced
}

extension RefusalCode {
  /// Whether a move refused with it was certainly not applied and its actor is still in the world.
  fileprivate var leavesTheActorInPlace: Bool {
    switch self {
    case .malformedFrame, .frameTooLarge, .cellNotOwned, .staleEpoch, .invalidPosition,
      .invalidDelta, .invalidMessage, .worldEdge, .rateLimited, .overloaded:
      true
    case .noRoute, .actorNotJoined, .actorOwnedByOther, .unauthenticated:
      false
    }
  }
}
