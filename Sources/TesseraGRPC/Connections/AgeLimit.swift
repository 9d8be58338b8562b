internal import NIOCore

/// How long a connection lives: then it takes no new calls, and some time later it is closed.
struct AgeLimit {
  enum Action: Hashable {
    case beginShutdown
    case close
  }

  private let shutdownAt: NIODeadline?
  private let grace: TimeAmount?
  private var closesAt: NIODeadline?
  private var didBegin = false

  /// - Parameter jitter: −1…1 moves the age by a tenth, so that connections that began together do not
  ///   all end together.
  init(age: Duration?, grace: Duration?, jitter: Double, now: NIODeadline) {
    shutdownAt = age.map { age in
      let nanoseconds = Double(min(age.nanosecondsClamped, 1 << 60))
      return now + .nanoseconds(Int64(nanoseconds * (1 + 0.1 * min(max(jitter, -1), 1))))
    }
    self.grace = grace.map(TimeAmount.init(clamping:))
  }

  mutating func check(now: NIODeadline) -> Action? {
    guard let shutdownAt, now >= shutdownAt else { return nil }
    guard didBegin else {
      didBegin = true
      closesAt = grace.map { now + $0 }
      return .beginShutdown
    }
    guard let closesAt, now >= closesAt else { return nil }
    self.closesAt = nil
    return .close
  }
}
