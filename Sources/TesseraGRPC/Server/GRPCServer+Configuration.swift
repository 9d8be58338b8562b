/// Where a server listens.
public enum GRPCServerAddress: Hashable, Sendable {
  /// A name or an address of this machine; port 0 asks the system for a free one.
  case tcp(host: String, port: Int)
  /// A Unix socket. A file that a dead server left there is removed, and ours when the server is shut
  /// down; `permissions` are those of the file, and who may not write to it cannot connect.
  case unix(path: String, permissions: UInt16 = 0o600)
}

extension GRPCServer {
  /// Where a server listens and what it allows its peers.
  public struct Configuration: Hashable, Sendable {
    /// Where to listen.
    public var address: GRPCServerAddress
    /// TLS, and with which certificates; `nil` is cleartext with prior knowledge.
    public var tls: GRPCServerTLS?
    /// Connections at a time; one more is closed at once.
    public var maximumConnections: Int
    /// Connections at a time from one address (for IPv6: from one network of 64 bits); one more is
    /// closed at once. Many honest clients may share one behind a proxy.
    public var maximumConnectionsPerAddress: Int
    /// What one connection may use.
    public var connection: GRPCConnectionConfiguration

    /// A configuration; limits are as in ``defaults`` unless given.
    public init(
      address: GRPCServerAddress, tls: GRPCServerTLS? = nil, maximumConnections: Int = 16_384,
      maximumConnectionsPerAddress: Int = 4_096,
      connection: GRPCConnectionConfiguration = .defaults
    ) {
      self.address = address
      self.tls = tls
      self.maximumConnections = maximumConnections
      self.maximumConnectionsPerAddress = maximumConnectionsPerAddress
      self.connection = connection
    }

    /// A configuration for TCP; limits are as in ``defaults`` unless given.
    public init(
      host: String = "127.0.0.1", port: Int = 0, tls: GRPCServerTLS? = nil,
      maximumConnections: Int = 16_384, maximumConnectionsPerAddress: Int = 4_096,
      connection: GRPCConnectionConfiguration = .defaults
    ) {
      self.init(
        address: .tcp(host: host, port: port), tls: tls, maximumConnections: maximumConnections,
        maximumConnectionsPerAddress: maximumConnectionsPerAddress, connection: connection)
    }

    /// 127.0.0.1, a free port, cleartext, 16,384 connections and 4,096 from one address, connections as
    /// in ``GRPCConnectionConfiguration/defaults``.
    public static var defaults: Configuration { Configuration() }
  }
}
