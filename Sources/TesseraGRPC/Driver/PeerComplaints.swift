internal import Logging
internal import NIOConcurrencyHelpers
internal import NIOCore

/// How many log lines about bad peers may be written: a few at once, then one per interval. What is
/// held back is counted.
struct LogThrottle {
  private let burst: Int
  private let interval: Duration
  private var tokens: Int
  private var lastRefill: Duration
  private(set) var heldBack = 0

  init(burst: Int, interval: Duration, now: Duration) {
    self.burst = burst
    self.interval = interval
    tokens = burst
    lastRefill = now
  }

  /// Whether a line may be written now; if so, how many were held back before it.
  mutating func admit(now: Duration) -> Int? {
    while tokens < burst, now >= lastRefill + interval {
      tokens += 1
      lastRefill += interval
    }
    if tokens == burst { lastRefill = now }
    guard tokens > 0 else {
      heldBack += 1
      return nil
    }
    tokens -= 1
    defer { heldBack = 0 }
    return heldBack
  }
}

/// Tells the log about peers that misbehave: at most one line per connection (the caller sees to
/// that), and 10 at once and then one a second of all connections of a server; connections that others
/// accepted count as those of one server.
struct PeerComplaints: Sendable {
  let logger: Logger
  private let throttle: NIOLockedValueBox<LogThrottle>

  private static let start = ContinuousClock.now
  private static let shared = makeThrottle()

  private static func makeThrottle() -> NIOLockedValueBox<LogThrottle> {
    NIOLockedValueBox(LogThrottle(burst: 10, interval: .seconds(1), now: .zero))
  }

  /// For one connection that somebody else accepted.
  init(ofForeignConnection logger: Logger) {
    self.logger = logger
    throttle = Self.shared
  }

  /// For a server.
  init(logger: Logger) {
    self.logger = logger
    throttle = Self.makeThrottle()
  }

  func complain(_ message: Logger.Message, peer: String, reason: String) {
    let now = ContinuousClock.now - Self.start
    guard let heldBack = throttle.withLockedValue({ $0.admit(now: now) }) else { return }
    var metadata: Logger.Metadata = ["peer": "\(peer)", "reason": "\(reason)"]
    if heldBack > 0 { metadata["held_back"] = "\(heldBack)" }
    logger.warning(message, metadata: metadata)
  }
}
