import NIOCore

/// Probes of the system that find out that a peer has vanished without a word.
struct KeepAlive {
  /// Whole seconds of quiet before the first probe.
  var idle: Int
  /// Whole seconds between probes.
  var interval: Int
  /// So many probes without an answer end the connection.
  var count: Int

  /// A worker that vanished is noticed within some 10 s.
  static let link = KeepAlive(idle: 4, interval: 2, count: 3)
  /// A client that vanished is noticed within some minutes.
  static let client = KeepAlive(idle: 60, interval: 20, count: 4)

  /// Sets the options that the system has; one it refuses is left out, since liveness has a second
  /// guard in the core.
  func apply(to channel: any Channel) {
    guard let options = channel.syncOptions else { return }
    try? options.setOption(ChannelOptions.socketOption(.so_keepalive), value: 1)
    try? options.setOption(Self.option(Self.idleName), value: idle)
    try? options.setOption(Self.option(Self.intervalName), value: interval)
    try? options.setOption(Self.option(Self.countName), value: count)
  }

  // The systems' numbers for TCP_KEEPIDLE (TCP_KEEPALIVE on Darwin), TCP_KEEPINTVL and TCP_KEEPCNT.
  #if canImport(Darwin)
    private static let idleName: CInt = 0x10
    private static let intervalName: CInt = 0x101
    private static let countName: CInt = 0x102
  #else
    private static let idleName: CInt = 4
    private static let intervalName: CInt = 5
    private static let countName: CInt = 6
  #endif

  private static func option(_ name: CInt) -> ChannelOptions.Types.SocketOption {
    ChannelOptions.Types.SocketOption(level: .tcp, name: NIOBSDSocket.Option(rawValue: name))
  }
}
