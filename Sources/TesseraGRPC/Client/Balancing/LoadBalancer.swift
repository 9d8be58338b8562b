internal import NIOCore

/// Which target a call goes to, and which targets to connect to.
///
/// Connections are made when there is a call for them, never for their own sake: a client that makes
/// no calls leaves its servers alone. Every method is an event; time and randomness are given.
struct LoadBalancer {
  /// What is to be done about one target.
  enum Effect {
    case connect(Int, timeout: TimeAmount)
    /// Call ``waited(now:)`` then.
    case wait(until: NIODeadline)
    /// No target can be reached now: calls that do not wait for that end with this.
    case failWaiting(GRPCError)
  }

  enum Pick {
    case use(Int)
    /// A connection is being made.
    case wait
    /// No target can be reached now.
    case fail(GRPCError)
  }

  private let policy: GRPCBalancingPolicy
  private var subchannels: [SubchannelStateMachine]
  /// Round-robin: the target that is next.
  private var next = 0
  /// Pick-first: the target in use, or the one that is being tried.
  private var current: Int?
  private var error = GRPCError(.unavailable, "the client has no targets")
  private(set) var effects: [Effect] = []

  init(
    policy: GRPCBalancingPolicy, targetCount: Int, backoff: GRPCConnectionBackoff,
    minimumConnectTimeout: Duration
  ) {
    self.policy = policy
    subchannels = Array(
      repeating: SubchannelStateMachine(
        backoff: backoff, minimumConnectTimeout: minimumConnectTimeout),
      count: targetCount)
  }

  /// What the events since the last time lead to.
  mutating func takeEffects() -> [Effect] {
    if effects.isEmpty { return [] }
    defer { effects = [] }
    return effects
  }

  /// A call is there.
  mutating func pick(now: NIODeadline, random: () -> Double) -> Pick {
    switch policy {
    case .pickFirst: pickFirst(now, random)
    case .roundRobin: pickNext(now, random)
    }
  }

  private mutating func pickFirst(_ now: NIODeadline, _ random: () -> Double) -> Pick {
    if let current {
      if subchannels[current].isReady { return .use(current) }
      if subchannels[current].isConnecting { return .wait }
    }
    return tryNext(from: 0, now, random) ? .wait : .fail(error)
  }

  /// Begins with the first target from `start` on that is not in backoff.
  private mutating func tryNext(
    from start: Int, _ now: NIODeadline, _ random: () -> Double
  ) -> Bool {
    for index in subchannels.indices.dropFirst(start) where connect(index, now, random) {
      current = index
      return true
    }
    current = nil
    return false
  }

  private mutating func pickNext(_ now: NIODeadline, _ random: () -> Double) -> Pick {
    var found: Int?
    var isConnecting = false
    for offset in subchannels.indices {
      let index = (next + offset) % subchannels.count
      switch subchannels[index].state {
      case .ready:
        found = found ?? index
      case .connecting:
        isConnecting = true
      case .idle:
        if connect(index, now, random) { isConnecting = true }
      case .transientFailure, .shutdown:
        break
      }
    }
    if let found {
      next = (found + 1) % subchannels.count
      return .use(found)
    }
    return isConnecting ? .wait : .fail(error)
  }

  private mutating func connect(
    _ index: Int, _ now: NIODeadline, _ random: () -> Double
  ) -> Bool {
    guard let timeout = subchannels[index].connect(now: now, random: random()) else { return false }
    effects.append(.connect(index, timeout: timeout))
    return true
  }

  /// A connection is there, and its server has answered.
  mutating func connected(_ index: Int) {
    subchannels[index].becameReady()
  }

  /// An attempt failed.
  mutating func failed(
    _ index: Int, _ error: GRPCError, now: NIODeadline, random: () -> Double
  ) {
    guard subchannels[index].isConnecting else { return }
    self.error = error
    if let until = subchannels[index].failed(error, now: now) {
      effects.append(.wait(until: until))
    }
    switch policy {
    case .pickFirst:
      // With no backoff the failed one is idle again: it is passed over in this round.
      if current == index, tryNext(from: index + 1, now, random) { return }
    case .roundRobin:
      guard !subchannels.contains(where: { $0.isReady || $0.isConnecting }) else { return }
    }
    effects.append(.failWaiting(error))
  }

  /// A connection is gone, or takes no new calls.
  mutating func lost(_ index: Int) {
    subchannels[index].lost()
    if current == index { current = nil }
  }

  /// Time has passed.
  mutating func waited(now: NIODeadline) {
    for index in subchannels.indices { subchannels[index].waited(now: now) }
  }

  mutating func shutDown() {
    error = GRPCError(.unavailable, "the client is shut down")
    current = nil
    for index in subchannels.indices { subchannels[index].shutDown() }
  }
}
