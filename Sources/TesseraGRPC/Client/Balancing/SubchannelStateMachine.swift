internal import NIOCore

/// Whether one target can be reached: idle, connecting, ready, in backoff after a failure, shut down.
///
/// Every method is an event; time and randomness are given.
struct SubchannelStateMachine {
  enum State {
    case idle
    /// Under way; another attempt may begin at the time said.
    case connecting(nextAttempt: NIODeadline)
    case ready
    case transientFailure(until: NIODeadline)
    case shutdown
  }

  private(set) var state = State.idle
  /// Why the last attempt failed.
  private(set) var error: GRPCError?
  private var waits: BackoffSequence
  private let minimumConnectTimeout: TimeAmount

  init(backoff: GRPCConnectionBackoff, minimumConnectTimeout: Duration) {
    waits = BackoffSequence(backoff)
    self.minimumConnectTimeout = .nanoseconds(
      min(minimumConnectTimeout.nanosecondsClamped, 1 << 61))
  }

  var isIdle: Bool { if case .idle = state { true } else { false } }
  var isConnecting: Bool { if case .connecting = state { true } else { false } }
  var isReady: Bool { if case .ready = state { true } else { false } }

  /// Begins an attempt.
  ///
  /// - Returns: How long it may take; `nil` if none is to be made now.
  mutating func connect(now: NIODeadline, random: Double) -> TimeAmount? {
    guard case .idle = state else { return nil }
    let wait = waits.next(random: random)
    let nextAttempt = now + .nanoseconds(min(wait.nanosecondsClamped, 1 << 61))
    state = .connecting(nextAttempt: nextAttempt)
    return max(nextAttempt - now, minimumConnectTimeout)
  }

  /// The server has answered with its settings.
  mutating func becameReady() {
    guard case .connecting = state else { return }
    waits.reset()
    error = nil
    state = .ready
  }

  /// The attempt failed.
  ///
  /// - Returns: When ``waited(now:)`` is to be called; `nil` if the next attempt may begin at once.
  mutating func failed(_ error: GRPCError, now: NIODeadline) -> NIODeadline? {
    guard case .connecting(let nextAttempt) = state else { return nil }
    self.error = error
    guard nextAttempt > now else {
      state = .idle
      return nil
    }
    state = .transientFailure(until: nextAttempt)
    return nextAttempt
  }

  /// Time has passed.
  mutating func waited(now: NIODeadline) {
    if case .transientFailure(let until) = state, until <= now { state = .idle }
  }

  /// The connection is gone, or takes no new calls.
  mutating func lost() {
    if case .ready = state { state = .idle }
  }

  mutating func shutDown() {
    state = .shutdown
  }
}
