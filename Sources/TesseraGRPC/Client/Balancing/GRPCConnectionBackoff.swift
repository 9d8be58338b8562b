/// How long a client waits between attempts to connect, as gRPC's connection-backoff document says.
///
/// The wait is counted from the beginning of an attempt. It grows with every attempt that fails, and
/// begins anew once a server has answered (with its HTTP/2 settings).
public struct GRPCConnectionBackoff: Hashable, Sendable {
  /// From the first attempt to the second.
  public var initial: Duration
  /// What each wait is longer than the one before by.
  public var multiplier: Double
  /// The part of a wait, 0 to 1, that is added or taken away at random.
  public var jitter: Double
  /// The longest wait, before the random part.
  public var maximum: Duration

  /// A backoff of one's own.
  public init(
    initial: Duration = .seconds(1), multiplier: Double = 1.6, jitter: Double = 0.2,
    maximum: Duration = .seconds(120)
  ) {
    self.initial = initial
    self.multiplier = multiplier
    self.jitter = jitter
    self.maximum = maximum
  }

  /// 1 s, ×1.6, ±20 %, up to 120 s.
  public static var defaults: GRPCConnectionBackoff { GRPCConnectionBackoff() }

  /// No waiting: every call may try to connect. For callers with a backoff of their own.
  public static var none: GRPCConnectionBackoff {
    GRPCConnectionBackoff(initial: .zero, multiplier: 1, jitter: 0, maximum: .zero)
  }
}

/// The waits of one target, one after the other.
struct BackoffSequence {
  private let backoff: GRPCConnectionBackoff
  /// The last wait, before its random part; `nil` when the next one is the first.
  private var current: Duration?

  init(_ backoff: GRPCConnectionBackoff) {
    self.backoff = backoff
  }

  /// The next wait.
  ///
  /// - Parameter random: 0 to 1. The first wait has no random part.
  mutating func next(random: Double) -> Duration {
    guard let current else {
      self.current = backoff.initial
      return backoff.initial
    }
    let grown = min(current * backoff.multiplier, backoff.maximum)
    self.current = grown
    return max(.zero, grown + grown * (backoff.jitter * (random * 2 - 1)))
  }

  /// A server answered.
  mutating func reset() {
    current = nil
  }
}
