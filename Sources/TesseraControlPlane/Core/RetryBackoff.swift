/// How long to wait before the next attempt: exponential with jitter.
///
/// The longest possible wait doubles from attempt to attempt up to ``maximum``; the wait is drawn
/// evenly between ``initial`` and that, so that those who lost a peer together do not come back
/// together.
public struct RetryBackoff: Hashable, Sendable {
  /// The shortest wait.
  public let initial: Duration
  /// The longest wait.
  public let maximum: Duration
  private var ceiling: Duration

  /// - Parameters:
  ///   - initial: above zero; 0.1 s by default.
  ///   - maximum: not below `initial`; 5 s by default.
  public init(initial: Duration = .milliseconds(100), maximum: Duration = .seconds(5)) {
    precondition(
      initial > .zero && initial <= maximum, "a wait is above zero and has an upper bound")
    self.initial = initial
    self.maximum = maximum
    self.ceiling = initial
  }

  /// The wait before the next attempt.
  public mutating func next(using random: inout some RandomNumberGenerator) -> Duration {
    ceiling = min(ceiling * 2, maximum)
    let span = ceiling - initial
    return initial + span * Double.random(in: 0..<1, using: &random)
  }

  /// To be called when an attempt succeeded: the next wait is a short one again.
  public mutating func reset() { ceiling = initial }
}
