package import TesseraCore

/// Where a bot is, by what it sent and what the server said of it.
///
/// There are two entries. `planned` is where the bot is once everything it sent has been applied: it
/// steps from there. `confirmed` is the place where it joined and every step that was acknowledged:
/// what the server must show. See ``seen(at:)`` for what is made of a difference.
package struct StepBook: Sendable {
  package struct SentStep: Sendable {
    package var requestID: UInt64
    package var step: EighthPosition
  }

  package private(set) var planned = EighthPosition.zero
  package private(set) var confirmed = EighthPosition.zero
  /// In the order in which they were sent.
  package private(set) var unacknowledged: [SentStep] = []
  /// What is known to be wrong with the server's position: each fault is found once.
  private var drift = EighthPosition.zero
  private var lastSeen: EighthPosition?
  /// The steps acknowledged last, the newest at the end.
  private var recent: [EighthPosition] = []
  private static let recentLimit = 16

  package init() {}

  /// The bot asks to be placed here.
  package mutating func ask(for place: EighthPosition) { planned = place }

  /// The bot was placed, wherever it had asked to be.
  package mutating func joined(at position: WorldPosition) -> BotFinding? {
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

  package mutating func plan(_ step: EighthPosition) { planned = planned + step }

  package mutating func sent(_ step: EighthPosition, as requestID: UInt64) {
    unacknowledged.append(SentStep(requestID: requestID, step: step))
  }

  /// A step has taken effect, says the server; `false` if it is none that waits for that.
  @discardableResult
  package mutating func acknowledged(_ requestID: UInt64) -> Bool {
    guard let index = unacknowledged.firstIndex(where: { $0.requestID == requestID }) else {
      return false
    }
    let step = unacknowledged.remove(at: index).step
    confirmed = confirmed + step
    recent.append(step)
    if recent.count > Self.recentLimit { recent.removeFirst() }
    return true
  }

  /// A step was refused and certainly not applied.
  package mutating func refused(_ requestID: UInt64) {
    guard let index = unacknowledged.firstIndex(where: { $0.requestID == requestID }) else {
      return
    }
    planned = planned - unacknowledged.remove(at: index).step
  }

  /// The ids of the steps that had no acknowledgement; they count no more.
  package mutating func giveUp() -> [UInt64] {
    defer { unacknowledged.removeAll() }
    return unacknowledged.map(\.requestID)
  }

  /// The places ahead of `confirmed`, in order: where the actor is if the next steps have been applied
  /// and their acknowledgements are still on their way.
  package var ahead: [EighthPosition] {
    var sum = confirmed
    return unacknowledged.map { sent in
      sum = sum + sent.step
      return sum
    }
  }

  /// The actor was found again by a new connection, after the old one went with answers under way:
  /// the steps that are in its place were applied, those behind them were not.
  ///
  /// - Returns: how many were applied, and what is wrong with the place, if anything.
  package mutating func takenUp(at place: EighthPosition) -> (applied: Int, BotFinding?) {
    lastSeen = place
    let places = [confirmed] + ahead
    let applied = places.lastIndex(of: place - drift)
    let finding = check(place)
    let steps = unacknowledged.prefix(applied ?? 0).map(\.step)
    recent = Array((recent + steps).suffix(Self.recentLimit))
    unacknowledged.removeAll()
    drift = .zero
    confirmed = place
    planned = place
    return (applied ?? 0, finding)
  }
}

// The check.
extension StepBook {
  /// The server has shown where the actor is.
  ///
  /// That place must be the sum of the acknowledged steps, or ahead of it by steps whose
  /// acknowledgement is still on its way. If it is not, the newest steps tell what happened: one is
  /// missing, or one is there twice. Each fault is told once.
  package mutating func seen(at position: WorldPosition) -> BotFinding? {
    guard let place = EighthPosition(position) else { return .misplaced }
    lastSeen = place
    return check(place)
  }

  /// The last check, when everything that was sent has been answered.
  package mutating func checkLastSeen() -> BotFinding? { lastSeen.flatMap { check($0) } }

  private mutating func check(_ place: EighthPosition) -> BotFinding? {
    let off = place - confirmed - drift
    guard off != .zero, !isAhead(by: off) else { return nil }
    drift = drift + off
    if isAheadWithoutOne(by: off) { return .lostMove }
    for step in recent.reversed() {
      if off == -step { return .lostMove }
      if off == step { return .doubledMove }
    }
    return .misplaced
  }

  private func isAhead(by distance: EighthPosition) -> Bool {
    var sum = EighthPosition.zero
    for sent in unacknowledged {
      sum = sum + sent.step
      if sum == distance { return true }
    }
    return false
  }
}

extension StepBook {
  /// Whether the next steps lead here if one is left out that has others behind it.
  private func isAheadWithoutOne(by distance: EighthPosition) -> Bool {
    var sum = EighthPosition.zero
    for (count, sent) in unacknowledged.enumerated() {
      sum = sum + sent.step
      if unacknowledged[..<count].contains(where: { sum - $0.step == distance }) { return true }
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
  package var leavesTheActorInPlace: Bool {
    switch self {
    case .malformedFrame, .frameTooLarge, .cellNotOwned, .staleEpoch, .invalidPosition,
      .invalidDelta, .invalidMessage, .worldEdge, .rateLimited, .overloaded:
      true
    case .noRoute, .actorNotJoined, .actorOwnedByOther, .unauthenticated:
      false
    }
  }
}
