/// Who reads a loop's sockets: their channels as long as little comes in, the loop itself while it is much.
///
/// Reading past the channels saves most of what a short message costs, but while a loop waits for its
/// sockets itself NIO has a turn only now and then. So it is done where there is something to be saved.
package struct ReadingMode {
  /// When the loop reads.
  package struct Limits: Hashable, Sendable {
    /// From so many reads in 250 ms on the loop reads; with 0 from the start.
    package var manyReads: Int
    /// After 250 ms with fewer the channels do again.
    package var fewReads: Int

    package init(manyReads: Int, fewReads: Int) {
      self.manyReads = manyReads
      self.fewReads = fewReads
    }

    /// From 16,000 reads a second on, until they are fewer than 8,000. With less, what NIO's turns cost while
    /// there is little to read is more than what is saved.
    package static var defaults: Limits { Limits(manyReads: 4_000, fewReads: 2_000) }
    package static var always: Limits { Limits(manyReads: 0, fewReads: 0) }
    package static var never: Limits { Limits(manyReads: .max, fewReads: .max) }
  }

  /// Whether the loop reads.
  private(set) var isDirect: Bool
  private let limits: Limits
  private var reads = 0

  init(limits: Limits) {
    self.limits = limits
    isDirect = limits.manyReads == 0
  }

  /// Sockets were read, by whom it may be.
  mutating func note(reads count: Int) { reads += count }

  /// A period of 250 ms is over; tells whether it is the other's turn now.
  mutating func periodEnded() -> Bool {
    let isDirectNow = reads >= (isDirect ? limits.fewReads : limits.manyReads)
    reads = 0
    defer { isDirect = isDirectNow }
    return isDirectNow != isDirect
  }
}
