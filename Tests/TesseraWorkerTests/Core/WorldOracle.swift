import TesseraCore

/// What a world of one cell must look like, in the simplest words.
struct WorldOracle {
  struct Actor: Equatable {
    var position: WorldPosition
    var session: SessionID
    var isLive: Bool
  }

  var actors: [EntityID: Actor] = [:]

  /// The code of the refusal, or `nil` if it took effect.
  mutating func apply(_ payload: Payload, by session: SessionID) -> RefusalCode? {
    switch payload {
    case .join(let id, let position):
      guard isInside(position) else { return .invalidPosition }
      guard mayAct(id, session) else { return .actorOwnedByOther }
      actors[id] = Actor(position: position, session: session, isLive: true)
    case .move(let id, let dx, let dy):
      guard let actor = actors[id] else { return .actorNotJoined }
      guard mayAct(id, session) else { return .actorOwnedByOther }
      let target = actor.position.moved(dx: dx, dy: dy)
      actors[id] = Actor(position: actor.position, session: session, isLive: true)
      guard isInside(target) else { return .worldEdge }
      actors[id]?.position = target
    case .leave(let id):
      guard actors[id] != nil else { return .actorNotJoined }
      guard mayAct(id, session) else { return .actorOwnedByOther }
      actors[id] = nil
    default: break
    }
    return nil
  }

  /// What a session is told of an input that was done with before.
  func answerAgain(_ payload: Payload, to session: SessionID) -> RefusalCode? {
    let id: EntityID
    switch payload {
    case .join(let actor, _), .move(let actor, _, _): id = actor
    case .leave(let actor):
      guard actors[actor] != nil else { return nil }
      id = actor
    default: return nil
    }
    guard mayAct(id, session) else { return .actorOwnedByOther }
    guard let actor = actors[id], actor.isLive else { return .actorNotJoined }
    return nil
  }

  mutating func went(_ session: SessionID) {
    for (id, actor) in actors where actor.session == session { actors[id]?.isLive = false }
  }

  mutating func cameBack(_ session: SessionID) {
    for (id, actor) in actors where actor.session == session { actors[id]?.isLive = true }
  }

  func sees(_ session: SessionID) -> Bool {
    actors.values.contains { $0.isLive && $0.session == session }
  }

  private func mayAct(_ id: EntityID, _ session: SessionID) -> Bool {
    guard let actor = actors[id] else { return true }
    return !actor.isLive || actor.session == session
  }

  private func isInside(_ position: WorldPosition) -> Bool {
    (0..<256).contains(position.x) && (0..<256).contains(position.y)
  }
}
