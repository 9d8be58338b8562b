/// Whether and when one call is made again after an attempt failed.
///
/// Time passes outside, and randomness is given.
struct RetryState {
  /// How far an attempt got.
  enum Progress {
    /// Nothing of it left this process.
    case neverLeft
    /// The server said that it did not look at it.
    case unprocessed
    /// The server may have acted on it.
    case processed
  }

  /// What `grpc-retry-pushback-ms` says.
  enum Pushback: Hashable {
    case after(Duration)
    case never

    /// What is not a number from 0 up means that the server wants no retry.
    init(_ field: ArraySlice<UInt8>) {
      var milliseconds = 0
      for digit in field {
        guard digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9"), milliseconds <= 1 << 31
        else {
          self = .never
          return
        }
        milliseconds = milliseconds * 10 + Int(digit - UInt8(ascii: "0"))
      }
      self =
        field.isEmpty || milliseconds > Int(Int32.max)
        ? .never : .after(.milliseconds(milliseconds))
    }
  }

  enum Decision: Hashable {
    case giveUp
    case now
    case after(Duration)
  }

  /// The limit of gRFC A6 on what a policy may ask for.
  private static let largestAttemptCount = 5

  private let policy: GRPCRetryPolicy?
  /// Attempts that failed and were followed by another by the policy: `grpc-previous-rpc-attempts`.
  private(set) var previousAttempts = 0
  /// Waits since the beginning, or since the server said how long to wait.
  private var waits = 0
  private var wasUnprocessed = false

  init(_ policy: GRPCRetryPolicy?) {
    self.policy = policy
  }

  /// An attempt failed.
  ///
  /// - Parameters:
  ///   - canRepeat: Whether nothing of an answer has arrived, and the whole request is still there.
  ///   - random: 0 to 1.
  mutating func failed(
    _ code: GRPCStatusCode, _ progress: Progress, canRepeat: Bool, pushback: Pushback?,
    throttle: inout RetryThrottle, random: Double
  ) -> Decision {
    switch progress {
    case .neverLeft where canRepeat:
      return .now
    case .unprocessed where canRepeat && !wasUnprocessed:
      wasUnprocessed = true
      return .now
    case .neverLeft, .unprocessed, .processed:
      break
    }
    guard let policy else { return .giveUp }
    let isRetryable = policy.retryableCodes.contains(code)
    if isRetryable || pushback == .never { throttle.failed() }
    guard isRetryable, canRepeat, throttle.allowsRetry,
      previousAttempts + 1 < min(policy.maximumAttempts, Self.largestAttemptCount)
    else { return .giveUp }
    switch pushback {
    case .never:
      return .giveUp
    case .after(let wait):
      previousAttempts += 1
      waits = 0
      return .after(wait)
    case nil:
      previousAttempts += 1
      return .after(nextWait(policy, random))
    }
  }

  private mutating func nextWait(_ policy: GRPCRetryPolicy, _ random: Double) -> Duration {
    var wait = min(policy.initialBackoff, policy.maximumBackoff)
    for _ in 0..<waits { wait = min(wait * policy.backoffMultiplier, policy.maximumBackoff) }
    waits += 1
    return wait * (0.8 + 0.4 * random)
  }
}
