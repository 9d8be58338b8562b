internal import NIOCore

/// When ticks are due: at whole multiples of the interval after the start, however long they take.
struct TickSchedule: Sendable {
  let interval: TimeAmount
  private(set) var next: NIODeadline
  /// Ticks that were left out because the one before took too long or the process did not run.
  private(set) var overruns: UInt64 = 0

  /// - Parameter rate: ticks a second, at least 1.
  init(rate: Int, start: NIODeadline) {
    interval = .nanoseconds(1_000_000_000 / Int64(max(1, rate)))
    next = start + interval
  }

  /// To be called when a tick is done: the next is the first that is still ahead.
  mutating func advance(now: NIODeadline) {
    next = next + interval
    guard next <= now else { return }
    let missed = (now - next).nanoseconds / interval.nanoseconds + 1
    overruns += UInt64(missed)
    next = next + .nanoseconds(missed * interval.nanoseconds)
  }
}
