package import TesseraCore

/// Gives out the numbers of client sessions on one event loop.
///
/// Bit layout of a session id, high to low:
///
/// | bits | content |
/// |---|---|
/// | 63–32 | the gateway's life: its incarnation (wall clock in nanoseconds), multiplied out and cut to 32 bits |
/// | 31–24 | the event loop, 0–255 |
/// | 23–0 | a counter from 1 up; after 2^24 - 1 it begins again and skips what is still in use |
///
/// Two gateways that start within the same second still differ in the upper half, because the product
/// spreads neighbouring nanoseconds over all of it. A worker remembers a session that went away for
/// some seconds only, far less than the time in which a loop's counter comes round.
package struct SessionIDs: Sendable {
  private let prefix: UInt64
  private var counter: UInt64 = 0

  private static let counterMask: UInt64 = 0xFF_FFFF
  /// Odd, with bits spread evenly (2^64 divided by the golden ratio).
  private static let multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// How many loops of one gateway can be told apart.
  package static let maximumLoopCount = 256

  /// - Parameters:
  ///   - incarnation: this life of the gateway.
  ///   - loop: 0 up to ``maximumLoopCount``, exclusive.
  package init(incarnation: Incarnation, loop: Int) {
    precondition((0..<Self.maximumLoopCount).contains(loop), "a loop's index has 8 bits")
    let life = (incarnation.rawValue &* Self.multiplier) >> 32
    prefix = life << 32 | UInt64(loop) << 24
  }

  /// The next number that nobody has.
  package mutating func next(isUsed: (SessionID) -> Bool) -> SessionID {
    while true {
      counter = (counter + 1) & Self.counterMask
      let id = SessionID(prefix | counter)
      if counter != 0, !isUsed(id) { return id }
    }
  }
}
