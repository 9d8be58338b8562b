internal import TesseraCore

/// Something that waits for the tick, in the order of arrival across all cells of the worker: a
/// session's join in one cell and its next in another must not change places.
struct QueuedInput: Sendable {
  enum Action: Sendable {
    case join(EntityID, WorldPosition)
    case move(EntityID, dx: Float, dy: Float)
    case leave(EntityID)
    case send(EntityID, to: EntityID, body: [UInt8])
    /// The session's connection is gone.
    case sessionWent
    /// The session goes on over a new link.
    case sessionCameBack
    /// A session has joined the actor at another worker; with it how often the actor had changed cells if it
    /// was here for the same session then.
    case joinedElsewhere(EntityID, SessionID, leaving: UInt32?)
  }

  var session: SessionSlot
  /// Canonical; without meaning for what concerns the session as a whole.
  var cell: CellID
  var requestID: UInt64?
  var action: Action
  /// The session's number of the input; 0 for what has none.
  var number: UInt64 = 0
  /// Whether it was settled before and is only to be answered again.
  var isRepeated = false
  /// A `leave` of the gateway's own, which is not answered.
  var isRelease = false
  /// Until when it waits for the end of the session that its actor belongs to; `nil` if it has not met
  /// another's yet.
  var awaitsOwnersEnd: Duration?
  /// Whether that session has the actor at this worker.
  var isOwnerHere = false
  /// Who passed it on; `nil` if it came over a connection of the session.
  var origin: Origin?

  /// A join that takes effect where it says.
  var isFreshJoin: Bool {
    if case .join = action { !isRepeated } else { false }
  }

  struct Origin: Hashable, Sendable {
    var peer: WorkerID
    var number: UInt64
    /// How many workers have passed it on.
    var passed: UInt32 = 1
  }

  /// Whom it is for.
  var actor: EntityID? {
    switch action {
    case .join(let actor, _), .move(let actor, _, _), .leave(let actor), .send(let actor, _, _):
      actor
    case .sessionWent, .sessionCameBack, .joinedElsewhere: nil
    }
  }
}

extension QueuedInput.Action {
  /// What a client's envelope asks for; `nil` for what does not wait for the tick.
  init?(_ envelope: Envelope) {
    switch envelope.payload {
    case .join(let actor, let position): self = .join(actor, position)
    case .move(let actor, let dx, let dy): self = .move(actor, dx: dx, dy: dy)
    case .leave(let actor): self = .leave(actor)
    case .send(let actor, let recipient, let body):
      self = .send(actor, to: recipient, body: body)
    case .ping, .pong, .snapshot, .delta, .despawn, .error, .shown, .own, .event:
      return nil
    }
  }
}
