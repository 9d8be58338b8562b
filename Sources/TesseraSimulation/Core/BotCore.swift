package import TesseraCore

/// One bot: joins at a place of its own, walks, leaves, and keeps a book of where it must be.
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

  package let actor: EntityID
  package let area: WalkArea
  package private(set) var phase: Phase
  /// Whether the server has placed the bot, so that what it shows can be checked.
  package private(set) var isPlaced = false
  package private(set) var heldBack: UInt64 = 0

  private let schedule: BotSchedule
  private var generator: SeededGenerator
  private var book = StepBook()
  private var nextMoveAt: Duration = .zero
  private var movesThisTurn = 0
  /// When the bot last sent something or had something acknowledged.
  private var lastActivity: Duration

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
      book.ask(for: area.place(using: &generator))
      return .join(actor: actor, position: book.planned.worldPosition)
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
    book.sent(step, as: requestID)
  }

  private mutating func nextMove(now: Duration) -> Payload? {
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
    let step = area.step(from: book.planned, using: &generator)
    book.plan(step)
    let move = step.worldPosition
    return .move(actor: actor, dx: move.x, dy: move.y)
  }

  private mutating func nextLeave(now: Duration) -> Payload? {
    let quiet = max(lastActivity, schedule.walkingEnds)
    let isSettled = book.unacknowledged.isEmpty && now >= quiet + schedule.settling
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
    return book.joined(at: position)
  }

  /// A move has taken effect, says the server.
  package mutating func acknowledged(_ requestID: UInt64, now: Duration) {
    lastActivity = now
    book.acknowledged(requestID)
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
      book.refused(requestID)
    case .waiting, .halted, .gone:
      break
    }
  }

  /// The ids of the moves that had no acknowledgement in time; they count no more.
  package mutating func giveUpMoves() -> [UInt64] { book.giveUp() }

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
    _ = book.giveUp()
  }
}

// The check.
extension BotCore {
  /// The server has shown where the actor is: see ``StepBook/seen(at:)``.
  package mutating func seen(at position: WorldPosition) -> BotFinding? {
    isPlaced ? book.seen(at: position) : nil
  }

  /// The last check, when everything that was sent has been answered.
  package mutating func checkLastSeen() -> BotFinding? { isPlaced ? book.checkLastSeen() : nil }
}
