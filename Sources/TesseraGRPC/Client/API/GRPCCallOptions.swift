/// What a caller may say about one call.
public struct GRPCCallOptions: Hashable, Sendable {
  /// How long the call may take in all, connecting and retries included; `nil` for no limit. It is told
  /// to the server (`grpc-timeout`) and enforced here as well.
  public var timeout: Duration?
  /// Metadata sent with the request.
  public var metadata: GRPCMetadata
  /// How the messages of the request are compressed; `nil` or `identity` for not at all. Answers are
  /// taken in any compression that is known here.
  public var compression: GRPCCompression?
  /// Whether the call waits while no server can be reached. Otherwise it fails with UNAVAILABLE as soon
  /// as that is known.
  public var waitForReady = false
  /// Bytes of a message of the answer, decompressed and without its prefix; a longer one ends the call
  /// with RESOURCE_EXHAUSTED. `nil` for what the client's configuration says.
  public var maximumMessageLength: Int?
  /// Bytes of a message of the request before it is compressed; a longer one is not sent, and ends the
  /// call with RESOURCE_EXHAUSTED. `nil` for no limit.
  public var maximumRequestLength: Int?
  /// When the call is made again after it failed; `nil` for what the client's configuration says.
  public var retryPolicy: GRPCRetryPolicy?
  /// What `user-agent` says before the name of this library. Printable ASCII.
  public var userAgent: String?

  /// Options for one call.
  public init(
    timeout: Duration? = nil, metadata: GRPCMetadata = GRPCMetadata(),
    compression: GRPCCompression? = nil, waitForReady: Bool = false
  ) {
    self.timeout = timeout
    self.metadata = metadata
    self.compression = compression
    self.waitForReady = waitForReady
  }

  /// No time limit, no metadata, no compression, no waiting for a server that cannot be reached.
  public static var defaults: GRPCCallOptions { GRPCCallOptions() }
}
