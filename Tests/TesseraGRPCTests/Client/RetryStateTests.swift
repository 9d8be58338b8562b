import NIOCore
import Testing

@testable import TesseraGRPC

@Suite struct RetryStateTests {
  private static let policy = GRPCRetryPolicy(
    maximumAttempts: 4, initialBackoff: .milliseconds(100), maximumBackoff: .milliseconds(300),
    backoffMultiplier: 2, retryableCodes: [.unavailable, .aborted])

  private struct Attempt {
    var state: RetryState
    var throttle = RetryThrottle(nil)

    init(_ policy: GRPCRetryPolicy?) {
      state = RetryState(policy)
    }

    mutating func failed(
      _ code: GRPCStatusCode = .unavailable, _ progress: RetryState.Progress = .processed,
      canRepeat: Bool = true, pushback: RetryState.Pushback? = nil, random: Double = 0.5
    ) -> RetryState.Decision {
      state.failed(
        code, progress, canRepeat: canRepeat, pushback: pushback, throttle: &throttle,
        random: random)
    }
  }

  private func pushback(_ text: String) -> RetryState.Pushback {
    RetryState.Pushback(ArraySlice(text.utf8))
  }

  @Test func waitsGrowToTheMaximumAndTheLastAttemptIsTheLast() {
    var attempt = Attempt(Self.policy)
    #expect(attempt.failed() == .after(.milliseconds(100)))
    #expect(attempt.failed() == .after(.milliseconds(200)))
    #expect(attempt.failed(.aborted) == .after(.milliseconds(300)))
    #expect(attempt.state.previousAttempts == 3)
    #expect(attempt.failed() == .giveUp)
  }

  @Test func waitsVaryByAFifth() {
    for (random, wait) in [(0.0, 80), (1.0, 120)] {
      var attempt = Attempt(Self.policy)
      guard case .after(let actual) = attempt.failed(random: random) else {
        Issue.record("gave up")
        return
      }
      #expect(abs(actual / .milliseconds(1) - Double(wait)) < 0.01)
    }
  }

  @Test func noPolicyAsksForMoreThanFiveAttempts() {
    var policy = Self.policy
    policy.maximumAttempts = 100
    var attempt = Attempt(policy)
    for _ in 0..<4 { #expect(attempt.failed() != .giveUp) }
    #expect(attempt.failed() == .giveUp)
  }

  @Test func otherCodesAndCommittedCallsAreNotRepeated() {
    var attempt = Attempt(Self.policy)
    #expect(attempt.failed(.invalidArgument) == .giveUp)
    #expect(attempt.failed(canRepeat: false) == .giveUp)
    var plain = Attempt(nil)
    #expect(plain.failed() == .giveUp)
    var none = Attempt(GRPCRetryPolicy.none)
    #expect(none.failed() == .giveUp)
  }

  @Test func theServerMayForbidOrSetTheWait() {
    var attempt = Attempt(Self.policy)
    #expect(attempt.failed() == .after(.milliseconds(100)))
    #expect(attempt.failed(pushback: pushback("1500")) == .after(.milliseconds(1_500)))
    // After that the waits begin anew.
    #expect(attempt.failed() == .after(.milliseconds(100)))
    #expect(attempt.failed(pushback: pushback("0")) == .giveUp)
    for text in ["-1", "", "12x", "99999999999999999999", "2147483648"] {
      var attempt = Attempt(Self.policy)
      #expect(attempt.failed(pushback: pushback(text)) == .giveUp, "\(text)")
    }
    #expect(pushback("2147483647") == .after(.milliseconds(2_147_483_647)))
  }

  @Test func whatNeverLeftIsRepeatedWithoutLimitAndWhatWasNotLookedAtOnce() {
    var attempt = Attempt(nil)
    for _ in 0..<100 { #expect(attempt.failed(.unavailable, .neverLeft) == .now) }
    #expect(attempt.failed(.unavailable, .unprocessed) == .now)
    #expect(attempt.failed(.unavailable, .unprocessed) == .giveUp)
    #expect(attempt.state.previousAttempts == 0)
    // After the one the policy decides.
    var other = Attempt(Self.policy)
    #expect(other.failed(.unavailable, .unprocessed) == .now)
    #expect(other.failed(.unavailable, .unprocessed) == .after(.milliseconds(100)))
    var gone = Attempt(nil)
    #expect(gone.failed(.unavailable, .neverLeft, canRepeat: false) == .giveUp)
  }

  @Test func failuresUseUpTheTokensAndSuccessesBringThemBack() {
    var attempt = Attempt(Self.policy)
    attempt.throttle = RetryThrottle(GRPCRetryThrottling(maximumTokens: 4, ratio: 0.5))
    #expect(attempt.failed() == .after(.milliseconds(100)))
    // Two of four are left: not more than half.
    #expect(attempt.failed() == .giveUp)
    attempt.throttle.succeeded()
    attempt.throttle.succeeded()
    #expect(attempt.throttle.allowsRetry)
    // A code that the policy does not name costs nothing.
    _ = attempt.failed(.invalidArgument)
    #expect(attempt.throttle.allowsRetry)
    // What the server forbids does.
    _ = attempt.failed(.invalidArgument, pushback: .never)
    #expect(!attempt.throttle.allowsRetry)
    for _ in 0..<10 { attempt.throttle.succeeded() }
    #expect(attempt.failed() != .giveUp)
    for _ in 0..<10 { attempt.throttle.failed() }
    for _ in 0..<4 { attempt.throttle.succeeded() }
    #expect(!attempt.throttle.allowsRetry)
  }

  @Test func theBufferGivesBackWhatWasWrittenUntilItIsDropped() {
    var buffer = RequestBuffer()
    let frames = (0..<5).map { ByteBuffer(repeating: UInt8($0), count: 10) }
    for frame in frames { buffer.append(frame) }
    var seen: [ByteBuffer] = []
    buffer.forEach { seen.append($0) }
    #expect(seen == frames)
    #expect(buffer.byteCount == 50)
    #expect(buffer.isWhole)
    buffer.drop()
    buffer.append(frames[0])
    seen = []
    buffer.forEach { seen.append($0) }
    #expect(seen.isEmpty)
    #expect(buffer.byteCount == 0)
    #expect(!buffer.isWhole)
  }
}
