package import TesseraCore

/// A sum for each kind of message that goes out. Counted for every recipient of every message, so without
/// a table to look up.
package struct PostedCounts: Hashable, Sendable {
  private var pong: UInt64 = 0
  private var snapshot: UInt64 = 0
  private var delta: UInt64 = 0
  private var despawn: UInt64 = 0
  private var error: UInt64 = 0
  private var shown: UInt64 = 0
  private var own: UInt64 = 0
  private var event: UInt64 = 0

  mutating func add(_ count: UInt64, _ kind: PayloadKind) {
    switch kind {
    case .pong: pong += count
    case .snapshot: snapshot += count
    case .delta: delta += count
    case .despawn: despawn += count
    case .error: error += count
    case .shown: shown += count
    case .own: own += count
    case .event: event += count
    case .ping, .join, .move, .leave, .send: break
    }
  }

  package subscript(kind: PayloadKind) -> UInt64 {
    switch kind {
    case .pong: pong
    case .snapshot: snapshot
    case .delta: delta
    case .despawn: despawn
    case .error: error
    case .shown: shown
    case .own: own
    case .event: event
    case .ping, .join, .move, .leave, .send: 0
    }
  }
}
