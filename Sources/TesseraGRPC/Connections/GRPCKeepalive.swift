/// When a connection is asked for a sign of life (gRFC A8).
public struct GRPCKeepalive: Hashable, Sendable {
  /// Silence after which a ping is sent; `nil` for never. A client waits 10 s at least, a server 1 s.
  public var time: Duration?
  /// How long the answer may take; then the connection counts as dead.
  public var timeout: Duration
  /// Whether a connection without calls is asked, too. Servers of other makes refuse that unless told
  /// otherwise.
  public var permitsWithoutCalls: Bool

  /// What is given; 20 s for the answer, nothing without calls.
  public init(
    time: Duration?, timeout: Duration = .seconds(20), permitsWithoutCalls: Bool = false
  ) {
    self.time = time
    self.timeout = timeout
    self.permitsWithoutCalls = permitsWithoutCalls
  }

  /// After two hours, with or without calls.
  public static var server: GRPCKeepalive {
    GRPCKeepalive(time: .seconds(7_200), permitsWithoutCalls: true)
  }

  /// Never.
  public static var client: GRPCKeepalive { GRPCKeepalive(time: nil) }
}

/// The pings that a server puts up with (gRFC A8).
public struct GRPCPingPolicy: Hashable, Sendable {
  /// The least time between two pings when nothing was sent in between. The third ping that comes
  /// too early ends the connection with ENHANCE_YOUR_CALM and `too_many_pings`.
  public var minimumInterval: Duration
  /// Whether that holds without calls as well; if not, two hours hold then.
  public var permitsWithoutCalls: Bool

  /// What is given; otherwise five minutes, and two hours without calls.
  public init(minimumInterval: Duration = .seconds(300), permitsWithoutCalls: Bool = false) {
    self.minimumInterval = minimumInterval
    self.permitsWithoutCalls = permitsWithoutCalls
  }
}
