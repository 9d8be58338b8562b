internal import NIOCore
internal import TesseraHTTP2

/// Looks at a connection every now and then and does what its lifecycle says.
///
/// `@unchecked Sendable`: touched on the connection's event loop alone.
final class ConnectionWatchdog: @unchecked Sendable {
  private var lifecycle: ConnectionLifecycle
  private var estimate: BandwidthEstimate
  private var task: RepeatedTask?
  private let connectionWindow: Int

  /// What the pings hold that are sent here.
  private static let keepalivePing: UInt64 = 0x6B65_6570
  private static let pathPing: UInt64 = 0x7061_7468

  init(
    _ configuration: GRPCConnectionConfiguration, role: HTTP2Role, keepalive: GRPCKeepalive,
    jitter: Double
  ) {
    lifecycle = ConnectionLifecycle(
      configuration, role: role, keepalive: keepalive, jitter: jitter, now: .now())
    estimate = BandwidthEstimate(
      window: configuration.streamWindow, maximum: configuration.maximumStreamWindow)
    connectionWindow = configuration.connectionWindow
  }

  /// Begins to look; ends with ``stop()``, until which the handler is held.
  ///
  /// - Parameter perform: does what is not done here: the ends of the connection.
  func start(
    _ handler: HTTP2ChannelHandler,
    perform: @escaping @Sendable (ConnectionLifecycle.Action) -> Void
  ) {
    task = handler.eventLoop.scheduleRepeatedTask(
      initialDelay: lifecycle.interval, delay: lifecycle.interval
    ) { _ in
      switch self.lifecycle.check(now: .now(), handler.facts) {
      case .ping:
        handler.core.ping(Self.keepalivePing)
        handler.setNeedsSend()
      case .abort(let limit):
        handler.core.abort(HTTP2Error(over: limit), .enhanceYourCalm, limit.words)
        handler.send()
      case .beginShutdown: perform(.beginShutdown)
      case .close: perform(.close)
      case nil: break
      }
    }
  }

  func stop() {
    task?.cancel()
    task = nil
  }

  /// Bytes were read from the socket.
  func received(_ count: Int, now: NIODeadline, _ core: HTTP2Connection) {
    if estimate.received(count, now: now) { core.ping(Self.pathPing) }
  }

  func pingAcknowledged(_ payload: UInt64, _ core: HTTP2Connection) {
    guard payload == Self.pathPing, let window = estimate.answered(now: .now()) else { return }
    core.growWindows(stream: window, connection: max(window, connectionWindow))
  }
}
