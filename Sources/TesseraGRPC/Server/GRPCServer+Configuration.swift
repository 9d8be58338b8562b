extension GRPCServer {
  /// Where a server listens and what it allows its peers.
  public struct Configuration: Hashable, Sendable {
    /// A name or an address of this machine.
    public var host: String
    /// 0 asks the system for a free port.
    public var port: Int
    /// Connections at a time; one more is closed at once.
    public var maximumConnections: Int
    /// What one connection may use.
    public var connection: GRPCConnectionConfiguration

    /// A configuration; limits are as in ``defaults`` unless given.
    public init(
      host: String = "127.0.0.1", port: Int = 0, maximumConnections: Int = 16_384,
      connection: GRPCConnectionConfiguration = .defaults
    ) {
      self.host = host
      self.port = port
      self.maximumConnections = maximumConnections
      self.connection = connection
    }

    /// 127.0.0.1, a free port, 16,384 connections, connections as in
    /// ``GRPCConnectionConfiguration/defaults``.
    public static var defaults: Configuration { Configuration() }
  }
}
