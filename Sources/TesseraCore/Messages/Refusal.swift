/// Why a request was refused: what every refused request is answered with.
public struct Refusal: Hashable, Sendable, Error {
  /// A stable, lower_snake_case code. From another version it may be one that ``RefusalCode`` lacks.
  public var code: String
  /// For people: what was wrong, where, and what to do.
  public var message: String

  /// Made of its parts.
  public init(code: String, message: String) {
    self.code = code
    self.message = message
  }

  /// Made of its parts.
  public init(_ code: RefusalCode, _ message: String) {
    self.init(code: code.rawValue, message: message)
  }
}

/// The codes of refusals. They are stable: programs decide by them.
public enum RefusalCode: String, Hashable, Sendable, CaseIterable {
  /// The payload of a frame is not an envelope that a client may send.
  case malformedFrame = "malformed_frame"
  /// A length prefix above the limit. The connection is closed after it.
  case frameTooLarge = "frame_too_large"
  /// Nobody owns the cell, or its owner cannot be reached.
  case noRoute = "no_route"
  /// The worker that got the request does not own the cell.
  case cellNotOwned = "cell_not_owned"
  /// The request's epoch is not the cell's current one.
  case staleEpoch = "stale_epoch"
  /// A position that is not finite or not in the cell.
  case invalidPosition = "invalid_position"
  /// A step that is not finite.
  case invalidDelta = "invalid_delta"
  case actorNotJoined = "actor_not_joined"
  /// Another live session has the actor.
  case actorOwnedByOther = "actor_owned_by_other"
  /// The step leads out of the world.
  case worldEdge = "world_edge"
  /// A message to an entity that is none of this world's, or not for players to send.
  case invalidMessage = "invalid_message"
  case rateLimited = "rate_limited"
  /// A queue is at its bound; try again later.
  case overloaded
  case unauthenticated
}
