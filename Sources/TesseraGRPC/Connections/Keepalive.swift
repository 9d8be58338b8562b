internal import NIOCore

/// Asks a silent connection for a sign of life, and gives it up if there is none.
struct Keepalive {
  enum Action: Hashable {
    case ping
    /// The peer is gone.
    case dead
  }

  private let time: TimeAmount?
  private let timeout: TimeAmount
  private let permitsWithoutCalls: Bool
  private var lastRead: NIODeadline
  private var pingedAt: NIODeadline?

  /// - Parameter minimum: `time` is at least this.
  init(_ configuration: GRPCKeepalive, minimum: Duration, now: NIODeadline) {
    time = configuration.time.map { TimeAmount(clamping: max($0, minimum)) }
    timeout = TimeAmount(clamping: configuration.timeout)
    permitsWithoutCalls = configuration.permitsWithoutCalls
    lastRead = now
  }

  /// - Parameter lastRead: when anything was received the last time.
  mutating func check(now: NIODeadline, lastRead read: NIODeadline, hasCalls: Bool) -> Action? {
    guard let time else { return nil }
    lastRead = max(lastRead, read)
    if let pinged = pingedAt {
      guard lastRead < pinged else {
        pingedAt = nil
        return nil
      }
      return now >= pinged + timeout ? .dead : nil
    }
    guard hasCalls || permitsWithoutCalls else {
      // The silence counts from the next call on.
      lastRead = now
      return nil
    }
    guard now >= lastRead + time else { return nil }
    pingedAt = now
    return .ping
  }
}

/// How long a client waits before it asks, after servers have complained: each `too_many_pings` doubles
/// it (gRFC A8).
struct KeepaliveBackoff {
  private(set) var keepalive: GRPCKeepalive

  init(_ keepalive: GRPCKeepalive) { self.keepalive = keepalive }

  mutating func tooManyPings() {
    guard let time = keepalive.time else { return }
    keepalive.time = min(max(time, .seconds(10)) * 2, .seconds(86_400))
  }
}

extension TimeAmount {
  /// Centuries become one.
  init(clamping duration: Duration) {
    self = .nanoseconds(min(duration.nanosecondsClamped, 1 << 61))
  }
}
