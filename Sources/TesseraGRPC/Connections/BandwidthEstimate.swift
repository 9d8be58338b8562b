internal import NIOCore

/// How many bytes are under way on a path whose sender never waits, measured by pings: the window that a
/// peer needs to fill it. As grpc-go and gRPC C++ do it, but a path on which little happens is not
/// measured at all.
struct BandwidthEstimate {
  private enum State {
    /// Bytes since a time; enough of them within a tenth of a second begin a sample.
    case resting(bytes: Int, since: NIODeadline)
    /// A ping is under way.
    case sampling(bytes: Int, since: NIODeadline)
  }

  private let maximum: Int
  private var window: Int
  private var state = State.resting(bytes: 0, since: .uptimeNanoseconds(0))
  private var bestBandwidth = 0.0
  private var roundTrip = 0.0

  private static let quiet = TimeAmount.milliseconds(100)

  init(window: Int, maximum: Int) {
    self.window = window
    self.maximum = maximum
  }

  /// Bytes arrived.
  ///
  /// - Returns: whether to send a ping now.
  mutating func received(_ count: Int, now: NIODeadline) -> Bool {
    guard window < maximum else { return false }
    switch state {
    case .sampling(let bytes, let since):
      state = .sampling(bytes: bytes + count, since: since)
      return false
    case .resting(_, let since) where now >= since + Self.quiet:
      state = .resting(bytes: count, since: now)
      return false
    case .resting(let bytes, let since):
      guard bytes + count >= window / 4 else {
        state = .resting(bytes: bytes + count, since: since)
        return false
      }
      state = .sampling(bytes: count, since: now)
      return true
    }
  }

  /// The ping was answered.
  ///
  /// - Returns: the window to use from now on, if it grows.
  mutating func answered(now: NIODeadline) -> Int? {
    guard case .sampling(let bytes, let since) = state else { return nil }
    state = .resting(bytes: 0, since: now)
    let sample = max(1, Double((now - since).nanoseconds))
    roundTrip = roundTrip == 0 ? sample : roundTrip * 0.9 + sample * 0.1
    let bandwidth = Double(bytes) / (roundTrip * 1.5)
    guard bandwidth >= bestBandwidth else { return nil }
    bestBandwidth = bandwidth
    // A window that is not filled is large enough.
    guard Double(bytes) >= Double(window) * 0.66 else { return nil }
    let wanted = min(bytes * 2, maximum)
    guard wanted > window else { return nil }
    window = wanted
    return wanted
  }
}
