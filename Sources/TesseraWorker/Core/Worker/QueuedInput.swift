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
    /// The session goes on over a new link, or has sent an input again.
    case sessionCameBack
  }

  var session: SessionSlot
  /// Canonical; without meaning for what concerns the session as a whole.
  var cell: CellID
  var requestID: UInt64?
  var action: Action
}
