internal import NIOCore
internal import TesseraHTTP2

/// Everything about a connection that goes by the clock, looked at every now and then: no call and no
/// frame pays for it.
struct ConnectionLifecycle {
  /// What is looked at.
  struct Facts {
    var lastRead: NIODeadline
    var openCallCount = 0
    /// Calls that began so far.
    var callCount = 0
    /// HEADERS and DATA frames sent so far.
    var sentFrameCount = 0
    /// Bytes that wait for the peer's windows.
    var pendingByteCount = 0
    /// Bytes that wait for the socket.
    var unsentByteCount = 0
    var isHeaderBlockOpen = false
    /// The peer has sent its settings.
    var isReady = true
  }

  enum Action: Hashable {
    case ping
    /// No new calls; those that are open go on.
    case beginShutdown
    /// The time for what is open is over.
    case close
    case abort(HTTP2Limit)
  }

  /// How often ``check(now:_:)`` is to be called.
  let interval: TimeAmount

  private var keepalive: Keepalive
  private var idle: IdleTimeout
  private var age: AgeLimit
  private var headers: StallTimeout
  private var socket: StallTimeout
  private var window: StallTimeout
  private var isEnding = false
  private let isServer: Bool

  /// - Parameter jitter: −1…1, any number that differs between connections.
  init(
    _ configuration: GRPCConnectionConfiguration, role: HTTP2Role, keepalive: GRPCKeepalive,
    jitter: Double, now: NIODeadline
  ) {
    let isServer = role == .server
    self.isServer = isServer
    self.keepalive = Keepalive(
      keepalive,
      minimum: configuration.minimumKeepaliveTime ?? (isServer ? .seconds(1) : .seconds(10)),
      now: now)
    idle = IdleTimeout(
      first: isServer ? configuration.firstCallTimeout : nil,
      later: configuration.maximumIdle ?? (isServer ? nil : .seconds(1_800)), now: now)
    age = AgeLimit(
      age: isServer ? configuration.maximumAge : nil, grace: configuration.maximumAgeGrace,
      jitter: jitter, now: now)
    headers = StallTimeout(configuration.headerTimeout)
    socket = StallTimeout(configuration.writeStallTimeout)
    window = StallTimeout(configuration.windowStallTimeout)
    let times: [Duration?] = [
      keepalive.time, keepalive.timeout, configuration.firstCallTimeout, configuration.maximumIdle,
      configuration.maximumAge, configuration.maximumAgeGrace, configuration.headerTimeout,
      configuration.writeStallTimeout, configuration.windowStallTimeout,
    ]
    let least = times.compactMap { $0 }.min() ?? .seconds(20)
    interval = TimeAmount(clamping: min(max(least / 4, .milliseconds(10)), .seconds(5)))
  }

  /// - Returns: what to do, at most one thing at a time.
  mutating func check(now: NIODeadline, _ facts: Facts) -> Action? {
    if headers.check(
      now: now, isWaiting: facts.isHeaderBlockOpen, progress: facts.callCount)
    {
      return .abort(.slowHeaders)
    }
    if socket.check(
      now: now, isWaiting: facts.unsentByteCount > 0, progress: facts.unsentByteCount)
    {
      return .abort(.unreadOutput)
    }
    if window.check(
      now: now, isWaiting: facts.pendingByteCount > 0, progress: facts.sentFrameCount)
    {
      return .abort(.closedWindow)
    }
    let hasCalls = facts.openCallCount > 0
    switch keepalive.check(now: now, lastRead: facts.lastRead, hasCalls: hasCalls) {
    case .ping: return .ping
    case .dead: return .abort(.keepalive)
    case nil: break
    }
    switch age.check(now: now) {
    case .beginShutdown where !isEnding:
      isEnding = true
      return .beginShutdown
    case .close: return .close
    case .beginShutdown, nil: break
    }
    // A client makes a connection for calls that wait until the server has answered.
    let isAwaited = !isServer && !facts.isReady
    if !isEnding, idle.check(now: now, hasCalls: hasCalls || isAwaited, callCount: facts.callCount)
    {
      isEnding = true
      return .beginShutdown
    }
    return nil
  }
}
