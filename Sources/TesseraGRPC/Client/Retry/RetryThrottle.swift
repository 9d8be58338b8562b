/// The tokens of a client's ``GRPCRetryThrottling``. Without one, every retry is allowed.
struct RetryThrottle {
  /// In thousandths, so that ratios add up without drift.
  private var tokens: Int
  private let maximum: Int
  private let gain: Int

  init(_ throttling: GRPCRetryThrottling?) {
    maximum = min(max(throttling?.maximumTokens ?? 0, 0), 1_000) * 1_000
    gain = Int(min(max(throttling?.ratio ?? 0, 0), 1_000) * 1_000)
    tokens = maximum
  }

  var allowsRetry: Bool { maximum == 0 || tokens > maximum / 2 }

  mutating func succeeded() {
    tokens = min(tokens + gain, maximum)
  }

  mutating func failed() {
    tokens = max(tokens - 1_000, 0)
  }
}
