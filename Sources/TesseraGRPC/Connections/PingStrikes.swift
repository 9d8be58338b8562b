internal import NIOCore

/// Which pings of a client come too early; the third ends the connection (gRFC A8, "server
/// enforcement").
///
/// What a client measures with pings is answered by data of ours, so HEADERS or DATA sent since the last
/// ping forgive everything.
struct PingStrikes {
  private static let maximum = 2
  private static let intervalWithoutCalls = TimeAmount.hours(2)

  private let interval: TimeAmount
  private let permitsWithoutCalls: Bool
  private var strikes = 0
  private var lastPing: NIODeadline?
  private var sentFrameCount = 0

  init(_ policy: GRPCPingPolicy) {
    interval = TimeAmount(clamping: policy.minimumInterval)
    permitsWithoutCalls = policy.permitsWithoutCalls
  }

  /// - Parameter sentFrameCount: HEADERS and DATA frames sent since the connection began.
  /// - Returns: `false` for one too many.
  mutating func receivedPing(now: NIODeadline, hasCalls: Bool, sentFrameCount sent: Int) -> Bool {
    defer { lastPing = now }
    if sent != sentFrameCount {
      sentFrameCount = sent
      strikes = 0
      return true
    }
    let least = hasCalls || permitsWithoutCalls ? interval : Self.intervalWithoutCalls
    if let lastPing, now < lastPing + least { strikes += 1 }
    return strikes <= Self.maximum
  }
}
