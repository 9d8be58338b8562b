internal import TesseraCore

/// Something that waits for the tick, in the order of arrival across all cells of the worker: a
/// session's join in one cell and its next in another must not change places.
struct QueuedInput: Sendable {
  enum Action: Sendable {
    case join(EntityID, WorldPosition)
    case move(EntityID, dx: Float, dy: Float)
    case leave(EntityID)
    /// The session's connection is gone.
    case sessionWent
    /// The session goes on over a new link.
    case sessionCameBack
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
}

extension QueuedInput.Action {
  /// What a client's envelope asks for; `nil` for what does not wait for the tick.
  init?(_ envelope: Envelope) {
    switch envelope.payload {
    case .join(let actor, let position): self = .join(actor, position)
    case .move(let actor, let dx, let dy): self = .move(actor, dx: dx, dy: dy)
    case .leave(let actor): self = .leave(actor)
    case .ping, .pong, .snapshot, .delta, .despawn, .error: return nil
    }
  }
}
