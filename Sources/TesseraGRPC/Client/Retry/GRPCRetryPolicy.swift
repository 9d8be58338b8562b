/// When a failed call is made again, as gRFC A6 says.
///
/// A call is made again only before anything of an answer has arrived, and only while everything that
/// it has sent is still in the client's buffer.
public struct GRPCRetryPolicy: Hashable, Sendable {
  /// Attempts in all, the first included; more than 5 count as 5.
  public var maximumAttempts: Int
  /// The wait before the second attempt, ±20 %.
  public var initialBackoff: Duration
  /// The longest wait, ±20 %.
  public var maximumBackoff: Duration
  /// What each wait is longer than the one before by.
  public var backoffMultiplier: Double
  /// The statuses after which it is worth trying again. Only those that say that the server did not
  /// act on the request are safe for every method.
  public var retryableCodes: Set<GRPCStatusCode>

  /// A policy of one's own.
  public init(
    maximumAttempts: Int, initialBackoff: Duration = .milliseconds(100),
    maximumBackoff: Duration = .seconds(1), backoffMultiplier: Double = 2,
    retryableCodes: Set<GRPCStatusCode> = [.unavailable]
  ) {
    self.maximumAttempts = maximumAttempts
    self.initialBackoff = initialBackoff
    self.maximumBackoff = maximumBackoff
    self.backoffMultiplier = backoffMultiplier
    self.retryableCodes = retryableCodes
  }

  /// One attempt. What never reached a server is sent again all the same.
  public static var none: GRPCRetryPolicy {
    GRPCRetryPolicy(maximumAttempts: 1, retryableCodes: [])
  }
}

/// When a client stops retrying because too much fails, as gRFC A6 says: while half of the tokens or
/// fewer are left. A failure takes one token, a success brings `ratio` back.
public struct GRPCRetryThrottling: Hashable, Sendable {
  /// Tokens at the beginning, and at most; 1 to 1,000.
  public var maximumTokens: Int
  /// What a success brings back.
  public var ratio: Double

  /// A throttle of one's own.
  public init(maximumTokens: Int, ratio: Double) {
    self.maximumTokens = maximumTokens
    self.ratio = ratio
  }
}
