/// A gateway's link, as the edge numbers them. Never used twice.
package struct LinkID: Hashable, Sendable {
  package var rawValue: UInt64

  package init(_ rawValue: UInt64) { self.rawValue = rawValue }
}

/// The connection of a client that speaks to the worker directly, as the edge numbers them. Never
/// used twice.
package struct ClientID: Hashable, Sendable {
  package var rawValue: UInt64

  package init(_ rawValue: UInt64) { self.rawValue = rawValue }
}

/// A session's place in the ``SessionTable``: what cells know of a session. A place is used again
/// only when nothing in any cell refers to it any more.
package struct SessionSlot: Hashable, Sendable {
  package var index: Int32

  package init(_ index: Int) { self.index = Int32(index) }

  /// No session: the owner of an actor whose session was forgotten.
  package static let none = SessionSlot(-1)
}

/// A stream that another worker has opened to this one, as the edge numbers them. Never used twice.
package struct PeerStreamID: Hashable, Sendable {
  package var rawValue: UInt64

  package init(_ rawValue: UInt64) { self.rawValue = rawValue }
}
