internal import NIOCore

/// How long a connection may be without calls: a while before the first, another one after the last.
struct IdleTimeout {
  private let first: TimeAmount?
  private let later: TimeAmount?
  private var idleSince: NIODeadline
  private var callCount = 0

  init(first: Duration?, later: Duration?, now: NIODeadline) {
    self.first = first.map(TimeAmount.init(clamping:))
    self.later = later.map(TimeAmount.init(clamping:))
    idleSince = now
  }

  /// - Parameter callCount: calls that began since the connection did.
  /// - Returns: whether it has been idle for too long.
  mutating func check(now: NIODeadline, hasCalls: Bool, callCount count: Int) -> Bool {
    if hasCalls || count != callCount {
      callCount = count
      idleSince = now
      return false
    }
    guard let timeout = callCount == 0 ? first ?? later : later else { return false }
    return now >= idleSince + timeout
  }
}
