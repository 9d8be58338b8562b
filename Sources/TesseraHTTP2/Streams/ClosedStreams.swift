/// How streams of a peer ended, for what still arrives on them (RFC 9113, section 5.1).
///
/// Only the unusual ends are kept: a stream that is over and of which nothing is known was ended by the
/// peer's own END_STREAM.
struct ClosedStreams {
  enum End {
    /// The peer has said that it sends no more; whatever follows breaks the protocol.
    case endedByPeer
    /// As above, but by a reset.
    case resetByPeer
    /// We ended it first, and what follows may have been under way.
    case endedHere
  }

  private var unusual: [(id: Int32, end: End)] = []
  private var next = 0
  /// The highest number whose end was forgotten.
  private var forgotten: Int32 = 0
  /// A stream that begins; libnghttp2 may still refuse it, of which we hear nothing.
  private var beginning: Int32 = 0

  private static let capacity = 256

  /// A HEADERS frame with a new number is there.
  mutating func begins(_ id: Int32) {
    if beginning != 0 { note(beginning, .endedHere) }
    beginning = id
  }

  /// libnghttp2 has taken the stream that begins.
  mutating func began() { beginning = 0 }

  /// Notes an end that is not the peer's END_STREAM; the first that is noted counts.
  mutating func note(_ id: Int32, _ end: End) {
    if unusual.count < Self.capacity {
      if unusual.last?.id == id { return }
      unusual.append((id, end))
      return
    }
    if unusual[(next + Self.capacity - 1) % Self.capacity].id == id { return }
    forgotten = max(forgotten, unusual[next].id)
    unusual[next] = (id, end)
    next = (next + 1) % Self.capacity
  }

  /// How a stream ended that is over.
  func end(of id: Int32) -> End {
    if id == beginning { return .endedHere }
    if let known = unusual.first(where: { $0.id == id }) { return known.end }
    return id <= forgotten ? .endedHere : .endedByPeer
  }
}
