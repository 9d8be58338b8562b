import NIOCore
import TesseraHTTP2
import Testing

@testable import TesseraGRPC

extension NIODeadline {
  /// A time of a clock that a test turns itself.
  static func seconds(_ seconds: Double) -> NIODeadline {
    .uptimeNanoseconds(UInt64(seconds * 1_000_000_000) + 1_000_000_000_000)
  }
}

@Suite struct KeepaliveTests {
  private func keepalive(
    time: Double?, permits: Bool = false, minimum: Duration = .zero
  ) -> Keepalive {
    Keepalive(
      GRPCKeepalive(
        time: time.map { .seconds($0) }, timeout: .seconds(5), permitsWithoutCalls: permits),
      minimum: minimum, now: .seconds(0))
  }

  @Test func silenceIsFollowedByAPingAndThatByTheEnd() {
    var keepalive = keepalive(time: 10)
    let early = keepalive.check(now: .seconds(9.9), lastRead: .seconds(0), hasCalls: true)
    #expect(early == nil)
    let ping = keepalive.check(now: .seconds(10), lastRead: .seconds(0), hasCalls: true)
    #expect(ping == .ping)
    let waiting = keepalive.check(now: .seconds(14.9), lastRead: .seconds(0), hasCalls: true)
    #expect(waiting == nil)
    let dead = keepalive.check(now: .seconds(15), lastRead: .seconds(0), hasCalls: true)
    #expect(dead == .dead)
  }

  @Test func anyBytesAreASignOfLife() {
    var keepalive = keepalive(time: 10)
    _ = keepalive.check(now: .seconds(10), lastRead: .seconds(0), hasCalls: true)
    let answered = keepalive.check(now: .seconds(16), lastRead: .seconds(12), hasCalls: true)
    #expect(answered == nil)
    let quiet = keepalive.check(now: .seconds(21), lastRead: .seconds(12), hasCalls: true)
    #expect(quiet == nil)
    let next = keepalive.check(now: .seconds(22), lastRead: .seconds(12), hasCalls: true)
    #expect(next == .ping)
  }

  @Test func withoutCallsNothingIsAskedUnlessThatIsWanted() {
    var without = keepalive(time: 10)
    let none = without.check(now: .seconds(100), lastRead: .seconds(0), hasCalls: false)
    #expect(none == nil)
    // The call that begins now has its own time.
    let fresh = without.check(now: .seconds(101), lastRead: .seconds(0), hasCalls: true)
    #expect(fresh == nil)
    var with = keepalive(time: 10, permits: true)
    let ping = with.check(now: .seconds(100), lastRead: .seconds(0), hasCalls: false)
    #expect(ping == .ping)
  }

  @Test func aTimeBelowTheMinimumIsTheMinimum() {
    var keepalive = keepalive(time: 0.001, minimum: .seconds(10))
    let early = keepalive.check(now: .seconds(9), lastRead: .seconds(0), hasCalls: true)
    #expect(early == nil)
    let ping = keepalive.check(now: .seconds(10), lastRead: .seconds(0), hasCalls: true)
    #expect(ping == .ping)
  }

  @Test func noTimeIsNoPing() {
    var keepalive = keepalive(time: nil)
    let none = keepalive.check(now: .distantFuture, lastRead: .seconds(0), hasCalls: true)
    #expect(none == nil)
  }

  @Test func eachComplaintDoublesTheTime() {
    var backoff = KeepaliveBackoff(GRPCKeepalive(time: .seconds(1)))
    backoff.tooManyPings()
    #expect(backoff.keepalive.time == .seconds(20))
    backoff.tooManyPings()
    #expect(backoff.keepalive.time == .seconds(40))
    for _ in 0..<100 { backoff.tooManyPings() }
    #expect(backoff.keepalive.time == .seconds(86_400))
    var never = KeepaliveBackoff(.client)
    never.tooManyPings()
    #expect(never.keepalive.time == nil)
  }
}

@Suite struct PingStrikesTests {
  private func pings(
    every seconds: Double, count: Int, hasCalls: Bool, sentEach: Int = 0,
    _ policy: GRPCPingPolicy = GRPCPingPolicy()
  ) -> Int {
    var strikes = PingStrikes(policy)
    for index in 0..<count {
      let isAllowed = strikes.receivedPing(
        now: .seconds(Double(index) * seconds), hasCalls: hasCalls,
        sentFrameCount: index * sentEach)
      if !isAllowed { return index }
    }
    return count
  }

  @Test func theThirdPingThatComesTooEarlyIsOneTooMany() {
    // The first has nothing before it.
    #expect(pings(every: 1, count: 100, hasCalls: true) == 3)
  }

  @Test func pingsAtTheLeastIntervalAreFine() {
    #expect(pings(every: 300, count: 100, hasCalls: true) == 100)
    #expect(pings(every: 299, count: 100, hasCalls: true) == 3)
  }

  @Test func withoutCallsTheIntervalIsTwoHoursUnlessPermitted() {
    #expect(pings(every: 300, count: 100, hasCalls: false) == 3)
    #expect(pings(every: 7_200, count: 100, hasCalls: false) == 100)
    let policy = GRPCPingPolicy(minimumInterval: .seconds(10), permitsWithoutCalls: true)
    #expect(pings(every: 10, count: 100, hasCalls: false, policy) == 100)
  }

  @Test func dataOfOursForgivesEverything() {
    #expect(pings(every: 0.001, count: 10_000, hasCalls: true, sentEach: 1) == 10_000)
  }
}

@Suite struct IdleAndAgeTests {
  @Test func aConnectionWithoutAFirstCallEndsSooner() {
    var idle = IdleTimeout(first: .seconds(60), later: nil, now: .seconds(0))
    let early = idle.check(now: .seconds(59), hasCalls: false, callCount: 0)
    let late = idle.check(now: .seconds(60), hasCalls: false, callCount: 0)
    #expect(!early && late)
    var used = IdleTimeout(first: .seconds(60), later: nil, now: .seconds(0))
    _ = used.check(now: .seconds(5), hasCalls: false, callCount: 1)
    let never = used.check(now: .seconds(1_000_000), hasCalls: false, callCount: 1)
    #expect(!never)
  }

  @Test func theTimeWithoutCallsBeginsAtTheLastOne() {
    var idle = IdleTimeout(first: nil, later: .seconds(10), now: .seconds(0))
    let open = idle.check(now: .seconds(50), hasCalls: true, callCount: 1)
    let still = idle.check(now: .seconds(59), hasCalls: false, callCount: 1)
    // One that came and went between two looks counts, too.
    let between = idle.check(now: .seconds(65), hasCalls: false, callCount: 2)
    let quiet = idle.check(now: .seconds(74), hasCalls: false, callCount: 2)
    let over = idle.check(now: .seconds(75), hasCalls: false, callCount: 2)
    #expect(!open && !still && !between && !quiet && over)
  }

  @Test(arguments: [(-1.0, 90.0), (0, 100), (1, 110)])
  func anOldConnectionIsEndedGracefullyAndThenClosed(jitter: Double, at age: Double) {
    var limit = AgeLimit(age: .seconds(100), grace: .seconds(7), jitter: jitter, now: .seconds(0))
    let young = limit.check(now: .seconds(age - 0.1))
    #expect(young == nil)
    let old = limit.check(now: .seconds(age))
    #expect(old == .beginShutdown)
    let inGrace = limit.check(now: .seconds(age + 6.9))
    #expect(inGrace == nil)
    let over = limit.check(now: .seconds(age + 7))
    #expect(over == .close)
    let after = limit.check(now: .seconds(age + 70))
    #expect(after == nil)
  }

  @Test func withoutAGraceCallsGoOnForAsLongAsTheyNeed() {
    var limit = AgeLimit(age: .seconds(1), grace: nil, jitter: 0, now: .seconds(0))
    let old = limit.check(now: .seconds(2))
    #expect(old == .beginShutdown)
    let later = limit.check(now: .distantFuture)
    #expect(later == nil)
  }
}

@Suite struct StallTimeoutTests {
  @Test func whatDoesNotGetOnForTooLongHasStalled() {
    var stall = StallTimeout(.seconds(10))
    let begins = stall.check(now: .seconds(0), isWaiting: true, progress: 5)
    let waits = stall.check(now: .seconds(9.9), isWaiting: true, progress: 5)
    let stalled = stall.check(now: .seconds(10), isWaiting: true, progress: 5)
    #expect(!begins && !waits && stalled)
  }

  @Test func anyProgressBeginsTheTimeAgain() {
    var stall = StallTimeout(.seconds(10))
    for step in 0..<100 {
      let stalled = stall.check(now: .seconds(Double(step) * 9), isWaiting: true, progress: step)
      #expect(!stalled)
    }
  }

  @Test func whatDoesNotWaitDoesNotStall() {
    var stall = StallTimeout(.seconds(10))
    _ = stall.check(now: .seconds(0), isWaiting: true, progress: 0)
    _ = stall.check(now: .seconds(5), isWaiting: false, progress: 0)
    let again = stall.check(now: .seconds(12), isWaiting: true, progress: 0)
    let waits = stall.check(now: .seconds(21), isWaiting: true, progress: 0)
    #expect(!again && !waits)
  }
}

@Suite struct BandwidthEstimateTests {
  /// A sender that fills the window each round trip of a path.
  private func grow(
    bytesPerRoundTrip capacity: Int, roundTrip: Double, rounds: Int
  ) -> (window: Int, pings: Int) {
    var window = 262_144
    var estimate = BandwidthEstimate(window: window, maximum: 16 << 20)
    var pings = 0
    for round in 0..<rounds {
      let start = Double(round) * roundTrip * 2
      let sent = min(window, capacity)
      var rest = sent
      while rest > 0 {
        let count = min(rest, 65_536)
        rest -= count
        if estimate.received(count, now: .seconds(start)) { pings += 1 }
      }
      rest = sent
      while rest > 0 {
        let count = min(rest, 65_536)
        rest -= count
        if estimate.received(count, now: .seconds(start + roundTrip / 2)) { pings += 1 }
      }
      if let new = estimate.answered(now: .seconds(start + roundTrip)) { window = new }
    }
    return (window, pings)
  }

  @Test func windowsGrowOnAFastLongPathUpToTheMaximum() {
    #expect(grow(bytesPerRoundTrip: 100 << 20, roundTrip: 0.05, rounds: 40).window == 16 << 20)
  }

  @Test func windowsStayWhereThePathDoesNotFillThem() {
    #expect(grow(bytesPerRoundTrip: 80_000, roundTrip: 0.05, rounds: 40).window == 262_144)
  }

  @Test func littleTrafficIsNotMeasured() {
    var estimate = BandwidthEstimate(window: 262_144, maximum: 16 << 20)
    for step in 0..<10_000 {
      let pings = estimate.received(500, now: .seconds(Double(step) * 0.01))
      #expect(!pings)
    }
  }

  @Test func atMostOnePingIsUnderWay() {
    var estimate = BandwidthEstimate(window: 65_536, maximum: 16 << 20)
    var pings = 0
    for _ in 0..<1_000 where estimate.received(65_536, now: .seconds(0)) { pings += 1 }
    #expect(pings == 1)
  }

  @Test func aMaximumBelowTheWindowSwitchesItOff() {
    var estimate = BandwidthEstimate(window: 65_536, maximum: 65_536)
    let pings = estimate.received(1 << 30, now: .seconds(0))
    #expect(!pings)
  }
}

@Suite struct AddressLimitTests {
  private func key(_ address: String) throws -> AddressLimit.Key {
    AddressLimit.Key(try SocketAddress(ipAddress: address, port: 1))
  }

  @Test func eachAddressHasItsOwnPlaces() throws {
    var limit = AddressLimit(maximum: 2)
    let one = try key("10.0.0.1")
    let verdicts = (0..<3).map { _ in limit.admit(one) }
    #expect(verdicts == [true, true, false])
    let other = limit.admit(try key("10.0.0.2"))
    #expect(other)
    limit.release(one)
    let again = limit.admit(one)
    #expect(again)
  }

  @Test func aNetworkOf64BitsIsOneAddress() throws {
    #expect(try key("2001:db8::1") == key("2001:db8::ffff:2"))
    #expect(try key("2001:db8:0:1::1") != key("2001:db8::1"))
    #expect(try key("::ffff:10.0.0.1") == key("10.0.0.1"))
  }

  @Test func localSocketsAreNotCounted() throws {
    var limit = AddressLimit(maximum: 1)
    let none = AddressLimit.Key(try SocketAddress(unixDomainSocketPath: "/tmp/x"))
    #expect(none == .none)
    let verdicts = (0..<3).map { _ in limit.admit(none) }
    #expect(verdicts == [true, true, true])
  }
}

@Suite struct ConnectionLifecycleTests {
  private func lifecycle(
    _ role: HTTP2Role = .server, _ change: (inout GRPCConnectionConfiguration) -> Void = { _ in }
  ) -> ConnectionLifecycle {
    var configuration = GRPCConnectionConfiguration.defaults
    change(&configuration)
    return ConnectionLifecycle(
      configuration, role: role, keepalive: role == .server ? .server : .client, jitter: 0,
      now: .seconds(0))
  }

  @Test func headersThatDoNotEndAreCutOff() {
    var lifecycle = lifecycle()
    var facts = ConnectionLifecycle.Facts(lastRead: .seconds(0), openCallCount: 1, callCount: 1)
    facts.isHeaderBlockOpen = true
    let first = lifecycle.check(now: .seconds(1), facts)
    let over = lifecycle.check(now: .seconds(11), facts)
    #expect(first == nil && over == .abort(.slowHeaders))
  }

  @Test func aClientDoesNotCallAConnectionIdleThatItsCallsWaitFor() {
    var client = lifecycle(.client) { $0.maximumIdle = .seconds(1) }
    var facts = ConnectionLifecycle.Facts(lastRead: .seconds(0))
    facts.isReady = false
    let awaited = client.check(now: .seconds(2), facts)
    facts.isReady = true
    let fresh = client.check(now: .seconds(2.5), facts)
    let idle = client.check(now: .seconds(3.5), facts)
    #expect(awaited == nil && fresh == nil && idle == .beginShutdown)
    // A server waits for nobody: who connects and says nothing has only the time for its first call.
    var server = lifecycle { $0.firstCallTimeout = .seconds(1) }
    facts.isReady = false
    let silent = server.check(now: .seconds(2), facts)
    #expect(silent == .beginShutdown)
  }

  @Test func aWatchThatIsReadSlowlyIsNotAStall() {
    var lifecycle = lifecycle()
    for step in 0..<1_000 {
      var facts = ConnectionLifecycle.Facts(lastRead: .seconds(0), openCallCount: 1, callCount: 1)
      facts.pendingByteCount = 1_000_000
      facts.sentFrameCount = step / 10
      facts.unsentByteCount = 500_000 + step / 5
      let action = lifecycle.check(now: .seconds(Double(step) * 5), facts)
      #expect(action == nil)
    }
  }

  @Test func aSocketThatTakesNothingAndAWindowThatStaysShutAreCutOff() {
    var socket = lifecycle()
    var facts = ConnectionLifecycle.Facts(lastRead: .seconds(0), openCallCount: 1, callCount: 1)
    facts.unsentByteCount = 1
    _ = socket.check(now: .seconds(0), facts)
    let unread = socket.check(now: .seconds(30), facts)
    #expect(unread == .abort(.unreadOutput))
    var window = lifecycle()
    facts.unsentByteCount = 0
    facts.pendingByteCount = 1
    _ = window.check(now: .seconds(0), facts)
    let waits = window.check(now: .seconds(299), facts)
    let shut = window.check(now: .seconds(300), facts)
    #expect(waits == nil && shut == .abort(.closedWindow))
  }

  @Test func aConnectionWithoutCallsIsEndedGracefullyOnce() {
    var lifecycle = lifecycle()
    let facts = ConnectionLifecycle.Facts(lastRead: .seconds(0))
    let over = lifecycle.check(now: .seconds(60), facts)
    let after = lifecycle.check(now: .seconds(600), facts)
    #expect(over == .beginShutdown && after == nil)
  }

  @Test func aClientKeepsItsConnectionForHalfAnHour() {
    var lifecycle = lifecycle(.client)
    let facts = ConnectionLifecycle.Facts(lastRead: .seconds(0))
    let early = lifecycle.check(now: .seconds(1_799), facts)
    let over = lifecycle.check(now: .seconds(1_800), facts)
    #expect(early == nil && over == .beginShutdown)
  }

  @Test func everyLimitOfHTTP2HasAPublicName() {
    for limit in HTTP2Limit.allCases {
      #expect(GRPCLimit(limit) != nil, "\(limit)")
      #expect(!limit.words.isEmpty)
    }
  }
}
