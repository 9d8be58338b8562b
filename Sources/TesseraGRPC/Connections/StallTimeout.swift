internal import NIOCore

/// Something that waits, and a number that changes whenever it gets on. Too long without a change is a
/// stall: a peer that does not read, a window that stays shut, a block of headers that never ends.
struct StallTimeout {
  private let timeout: TimeAmount
  private var waiting: (progress: Int, since: NIODeadline)?

  init(_ timeout: Duration) { self.timeout = TimeAmount(clamping: timeout) }

  /// - Returns: whether it has stalled.
  mutating func check(now: NIODeadline, isWaiting: Bool, progress: Int) -> Bool {
    guard isWaiting else {
      waiting = nil
      return false
    }
    guard let before = waiting, before.progress == progress else {
      waiting = (progress, now)
      return false
    }
    return now >= before.since + timeout
  }
}
