package import TesseraCore

/// How many messages of each kind went out, one for each session that they are for. Counted for every
/// recipient of every message, so without a table to look up.
package struct PostedCounts: Hashable, Sendable {
  private var pong: UInt64 = 0
  private var snapshot: UInt64 = 0
  private var delta: UInt64 = 0
  private var despawn: UInt64 = 0
  private var error: UInt64 = 0
  private var shown: UInt64 = 0
  private var own: UInt64 = 0
  private var event: UInt64 = 0

  mutating func add(_ kind: PayloadKind) {
    switch kind {
    case .pong: pong += 1
    case .snapshot: snapshot += 1
    case .delta: delta += 1
    case .despawn: despawn += 1
    case .error: error += 1
    case .shown: shown += 1
    case .own: own += 1
    case .event: event += 1
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
