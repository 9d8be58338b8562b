extension GRPCClient {
  /// What a client allows its servers and itself.
  public struct Configuration: Hashable, Sendable {
    /// How long an attempt to connect may take at least, the server's first HTTP/2 settings included;
    /// it may take longer when the backoff has grown beyond it.
    public var connectTimeout: Duration = .seconds(20)
    /// How long the client waits between attempts to connect. Meanwhile calls that do not wait for a
    /// connection fail with the reason of the last attempt.
    public var backoff: GRPCConnectionBackoff = .defaults
    /// Calls at a time, waiting for a connection included; one more fails with RESOURCE_EXHAUSTED.
    public var maximumCalls: Int = 65_536
    /// What each connection may use.
    public var connection: GRPCConnectionConfiguration = .defaults
    /// When a failed call is made again, unless its options say otherwise.
    public var retryPolicy: GRPCRetryPolicy = .none
    /// When retries stop because too much fails; `nil` for never.
    public var retryThrottling: GRPCRetryThrottling?
    /// Bytes of its request that one call may hold for another attempt after they were sent; a call that
    /// has sent more is not made again. What still waits to be sent does not count.
    public var maximumRetryBufferBytesPerCall: Int = 256 * 1024
    /// Bytes that all calls may hold for other attempts together.
    public var maximumRetryBufferBytes: Int = 16 * 1024 * 1024
    /// TLS, and whom to trust; `nil` is cleartext with prior knowledge. The files are read for each
    /// connection, on a thread where that may block.
    public var tls: GRPCClientTLS?
    /// TLS whose files are read already, to be read again when they are told to; wins over ``tls``.
    public var credentials: GRPCClientCredentials?
    /// What requests say in `:authority`; `nil` for host and port of the target.
    public var authority: String?

    var isSecure: Bool { credentials != nil || tls != nil }

    /// The values of ``defaults``.
    public init() {}

    /// 20 s to connect, gRPC's backoff, 65,536 calls, connections as in
    /// ``GRPCConnectionConfiguration/defaults``, no retries but of what no server has seen, for which
    /// 256 KiB per call and 16 MiB in all are held.
    public static var defaults: Configuration { Configuration() }
  }
}
