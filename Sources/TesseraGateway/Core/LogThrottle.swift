/// Bounds how many lines of one sort go to the log: so many in a window, then none until it is over,
/// and then first how many there would have been.
package struct LogThrottle: Sendable {
  private let limit: Int
  private let window: Duration
  private var windowStart: Duration?
  private var count = 0
  private var suppressed = 0

  package init(limit: Int, window: Duration) {
    self.limit = limit
    self.window = window
  }

  /// What to do with a line now.
  package enum Verdict: Hashable, Sendable {
    /// Log it and say that so many before it were left out.
    case log(leftOut: Int)
    case leaveOut
  }

  package mutating func next(now: Duration) -> Verdict {
    if let start = windowStart, now - start < window {
      guard count < limit else {
        suppressed += 1
        return .leaveOut
      }
    } else {
      windowStart = now
      count = 0
    }
    count += 1
    defer { suppressed = 0 }
    return .log(leftOut: suppressed)
  }
}
