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

/// What one connection may use, on either side.
public struct GRPCConnectionConfiguration: Hashable, Sendable {
  /// Bytes of a received message, without its prefix; a longer one ends the call with
  /// RESOURCE_EXHAUSTED as soon as its length is read.
  public var maximumMessageLength: Int = 4 * 1024 * 1024
  /// Calls at a time that a peer may open on one connection.
  public var maximumConcurrentStreams: Int = 4_096
  /// Bytes that a peer may send on one stream before they are read; 65,535 to 2^31 - 1.
  public var streamWindow: Int = 256 * 1024
  /// Bytes that a peer may have under way on the whole connection; 65,535 to 2^31 - 1.
  public var connectionWindow: Int = 1024 * 1024
  /// Bytes of one header list, each field counted with 32 more (RFC 9113, section 6.5.2).
  public var maximumHeaderListSize: Int = 16 * 1024
  /// Bytes that may wait on one stream for the peer's window before a writer suspends. A longer
  /// message is taken when nothing waits.
  public var maximumPendingBytesPerStream: Int = 256 * 1024
  /// Bytes of messages that have begun and are not complete, on all streams of a connection; over it
  /// the call that would add to them ends with RESOURCE_EXHAUSTED.
  public var maximumIncompleteBytes: Int = 64 * 1024 * 1024
  /// How long a new connection may take to send the preface and its settings.
  public var prefaceTimeout: Duration = .seconds(10)

  /// The values of ``defaults``.
  public init() {}

  /// Messages to 4 MiB, 4,096 streams, windows of 256 KiB and 1 MiB, header lists to 16 KiB, 256 KiB
  /// waiting per stream, 64 MiB of incomplete messages, 10 s for the preface.
  public static var defaults: GRPCConnectionConfiguration { GRPCConnectionConfiguration() }
}
