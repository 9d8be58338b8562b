import NIOCore
import Testing

@testable import TesseraGRPC

@Suite struct BalancingTests {
  private static let start = NIODeadline.uptimeNanoseconds(1_000_000_000_000)
  private static let refused = GRPCError(.unavailable, "refused")

  private func balancer(
    _ policy: GRPCBalancingPolicy, _ count: Int, backoff: GRPCConnectionBackoff = .defaults
  ) -> LoadBalancer {
    LoadBalancer(
      policy: policy, targetCount: count, backoff: backoff, minimumConnectTimeout: .seconds(20))
  }

  /// What was picked, as text: `use 1`, `wait`, `fail`.
  private func pick(_ balancer: inout LoadBalancer, at time: NIODeadline = start) -> String {
    switch balancer.pick(now: time, random: { 0.5 }) {
    case .use(let index): "use \(index)"
    case .wait: "wait"
    case .fail: "fail"
    }
  }

  /// What is to be done, as text.
  private func effects(_ balancer: inout LoadBalancer) -> [String] {
    balancer.takeEffects().map { effect in
      switch effect {
      case .connect(let index, let timeout): "connect \(index) \(timeout.nanoseconds / 1_000_000)"
      case .wait(let until): "wait \((until - Self.start).nanoseconds / 1_000_000)"
      case .failWaiting: "fail"
      }
    }
  }

  private func fail(_ balancer: inout LoadBalancer, _ index: Int, at time: NIODeadline = start) {
    balancer.failed(index, Self.refused, now: time, random: { 0.5 })
  }

  // MARK: Backoff

  @Test func waitsGrowAsTheConnectionBackoffDocumentSays() {
    var waits = BackoffSequence(.defaults)
    var expected = 1.0
    for index in 0..<15 {
      let wait = waits.next(random: 0.5)
      #expect(abs(wait / .seconds(1) - expected) < 0.001, "wait \(index)")
      expected = min(expected * 1.6, 120)
    }
    waits.reset()
    #expect(waits.next(random: 0.5) == .seconds(1))
  }

  @Test func theRandomPartIsAFifthEitherWayAndNotInTheFirstWait() {
    for (random, factor) in [(0.0, 0.8), (1.0, 1.2)] {
      var waits = BackoffSequence(.defaults)
      #expect(waits.next(random: random) == .seconds(1))
      #expect(abs(waits.next(random: random) / .seconds(1) - 1.6 * factor) < 0.001)
      #expect(abs(waits.next(random: random) / .seconds(1) - 2.56 * factor) < 0.001)
    }
  }

  @Test func anAttemptMayTakeTheMinimumOrUntilTheNextOneIsDue() {
    var machine = SubchannelStateMachine(
      backoff: GRPCConnectionBackoff(), minimumConnectTimeout: .seconds(20))
    var now = Self.start
    var timeouts: [Int64] = []
    for _ in 0..<10 {
      guard let timeout = machine.connect(now: now, random: 0.5) else { break }
      timeouts.append(timeout.nanoseconds / 1_000_000)
      guard let until = machine.failed(Self.refused, now: now) else { break }
      machine.waited(now: until - .nanoseconds(1))
      #expect(!machine.isIdle)
      machine.waited(now: until)
      #expect(machine.isIdle)
      now = until
    }
    // 1.6^6 is 16.8 s; 1.6^7 is 26.8 s.
    #expect(
      timeouts == [20_000, 20_000, 20_000, 20_000, 20_000, 20_000, 20_000, 26_843, 42_949, 68_719])
  }

  @Test func aSlowFailureIsFollowedByTheNextAttemptAtOnce() {
    var machine = SubchannelStateMachine(backoff: .defaults, minimumConnectTimeout: .seconds(20))
    _ = machine.connect(now: Self.start, random: 0)
    #expect(machine.failed(Self.refused, now: Self.start + .seconds(20)) == nil)
    #expect(machine.isIdle)
  }

  @Test func whatComesTooLateChangesNothing() {
    var machine = SubchannelStateMachine(backoff: .defaults, minimumConnectTimeout: .seconds(20))
    machine.becameReady()
    machine.lost()
    #expect(machine.isIdle)
    _ = machine.connect(now: Self.start, random: 0)
    #expect(machine.connect(now: Self.start, random: 0) == nil)
    machine.becameReady()
    #expect(machine.failed(Self.refused, now: Self.start) == nil)
    #expect(machine.isReady)
    machine.shutDown()
    machine.lost()
    #expect(machine.connect(now: Self.start, random: 0) == nil)
  }

  // MARK: Pick-first

  @Test func pickFirstStaysWithTheFirstThatAnswers() {
    var balancer = balancer(.pickFirst, 3)
    #expect(effects(&balancer) == [])
    #expect(pick(&balancer) == "wait")
    #expect(pick(&balancer) == "wait")
    #expect(effects(&balancer) == ["connect 0 20000"])
    fail(&balancer, 0)
    #expect(effects(&balancer) == ["wait 1000", "connect 1 20000"])
    balancer.connected(1)
    #expect(pick(&balancer) == "use 1")
    #expect(pick(&balancer) == "use 1")
    #expect(effects(&balancer) == [])
  }

  @Test func pickFirstBeginsAnewWithTheFirstAfterALoss() {
    var balancer = balancer(.pickFirst, 2)
    _ = pick(&balancer)
    fail(&balancer, 0)
    balancer.connected(1)
    _ = effects(&balancer)
    balancer.lost(1)
    // The first is still in backoff.
    #expect(pick(&balancer) == "wait")
    #expect(effects(&balancer) == ["connect 1 20000"])
    balancer.connected(1)
    balancer.lost(1)
    balancer.waited(now: Self.start + .seconds(1))
    #expect(pick(&balancer, at: Self.start + .seconds(1)) == "wait")
    #expect(effects(&balancer) == ["connect 0 20000"])
  }

  @Test func whenNoTargetAnswersCallsFailUntilTheBackoffIsOver() {
    var balancer = balancer(.pickFirst, 2)
    _ = pick(&balancer)
    fail(&balancer, 0)
    fail(&balancer, 1)
    #expect(
      effects(&balancer) == [
        "connect 0 20000", "wait 1000", "connect 1 20000", "wait 1000", "fail",
      ])
    #expect(pick(&balancer) == "fail")
    balancer.waited(now: Self.start + .milliseconds(999))
    #expect(pick(&balancer, at: Self.start + .milliseconds(999)) == "fail")
    balancer.waited(now: Self.start + .seconds(1))
    #expect(pick(&balancer, at: Self.start + .seconds(1)) == "wait")
  }

  @Test func withoutBackoffEachRoundTriesEveryTargetOnce() {
    var balancer = balancer(.pickFirst, 2, backoff: .none)
    for _ in 0..<3 {
      #expect(pick(&balancer) == "wait")
      fail(&balancer, 0)
      fail(&balancer, 1)
      #expect(effects(&balancer) == ["connect 0 20000", "connect 1 20000", "fail"])
    }
  }

  // MARK: Round-robin

  @Test func roundRobinTakesTurnsAmongThoseThatAnswer() {
    var balancer = balancer(.roundRobin, 3)
    #expect(pick(&balancer) == "wait")
    #expect(effects(&balancer) == ["connect 0 20000", "connect 1 20000", "connect 2 20000"])
    balancer.connected(0)
    #expect((0..<3).map { _ in pick(&balancer) } == ["use 0", "use 0", "use 0"])
    balancer.connected(2)
    fail(&balancer, 1)
    #expect(effects(&balancer) == ["wait 1000"])
    #expect((0..<4).map { _ in pick(&balancer) } == ["use 2", "use 0", "use 2", "use 0"])
    balancer.waited(now: Self.start + .seconds(1))
    _ = pick(&balancer)
    #expect(effects(&balancer) == ["connect 1 20000"])
    balancer.connected(1)
    #expect(Set((0..<3).map { _ in pick(&balancer) }) == ["use 0", "use 1", "use 2"])
  }

  @Test func roundRobinConnectsAgainWhenACallComes() {
    var balancer = balancer(.roundRobin, 2)
    _ = pick(&balancer)
    balancer.connected(0)
    balancer.connected(1)
    _ = effects(&balancer)
    balancer.lost(0)
    #expect(effects(&balancer) == [])
    #expect(pick(&balancer) == "use 1")
    #expect(effects(&balancer) == ["connect 0 20000"])
  }

  @Test func roundRobinFailsCallsWhenTheLastTargetHasFailed() {
    var balancer = balancer(.roundRobin, 2)
    _ = pick(&balancer)
    fail(&balancer, 0)
    #expect(pick(&balancer) == "wait")
    fail(&balancer, 1)
    #expect(effects(&balancer).last == "fail")
    #expect(pick(&balancer) == "fail")
  }

  @Test(arguments: [GRPCBalancingPolicy.pickFirst, .roundRobin])
  func aBalancerWithNoTargetsOrShutDownFails(policy: GRPCBalancingPolicy) {
    var empty = balancer(policy, 0)
    #expect(pick(&empty) == "fail")
    var balancer = balancer(policy, 2)
    _ = pick(&balancer)
    balancer.connected(0)
    balancer.shutDown()
    #expect(pick(&balancer) == "fail")
  }

  /// Random events never lead to a pick that is not connected, nor to waiting for nothing.
  @Test(arguments: 0..<200 as Range<UInt64>)
  func aPickIsConnectedAndAWaitHasAnAttempt(seed: UInt64) {
    var generator = SplitMix(state: seed)
    let count = Int.random(in: 1...4, using: &generator)
    var balancer = balancer(
      seed % 2 == 0 ? .pickFirst : .roundRobin, count,
      backoff: seed % 3 == 0 ? .none : .defaults)
    var now = Self.start
    var connected: Set<Int> = []
    var connecting: Set<Int> = []
    for _ in 0..<400 {
      now = now + .milliseconds(Int64.random(in: 0...500, using: &generator))
      switch Int.random(in: 0..<5, using: &generator) {
      case 0:
        if let index = connecting.min() {
          connecting.remove(index)
          connected.insert(index)
          balancer.connected(index)
        }
      case 1:
        if let index = connecting.max() {
          connecting.remove(index)
          balancer.failed(index, Self.refused, now: now, random: { 0.3 })
        }
      case 2:
        if let index = connected.randomElement(using: &generator) {
          connected.remove(index)
          balancer.lost(index)
        }
      case 3:
        balancer.waited(now: now)
      default:
        switch balancer.pick(now: now, random: { 0.7 }) {
        case .use(let index): #expect(connected.contains(index))
        case .fail: #expect(connected.isEmpty || seed % 2 == 0)
        case .wait:
          let begun = balancer.effects.contains {
            if case .connect = $0 { true } else { false }
          }
          #expect(begun || !connecting.isEmpty)
        }
      }
      for case .connect(let index, _) in balancer.takeEffects() {
        #expect(connecting.insert(index).inserted)
        #expect(!connected.contains(index))
      }
    }
  }
}
