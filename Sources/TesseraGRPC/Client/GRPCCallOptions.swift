/// What a caller may say about one call.
public struct GRPCCallOptions: Hashable, Sendable {
  /// How long the call may take in all, connecting included; `nil` for no limit. It is told to the
  /// server (`grpc-timeout`) and enforced here as well.
  public var timeout: Duration?
  /// Metadata sent with the request.
  public var metadata: GRPCMetadata

  /// Options for one call.
  public init(timeout: Duration? = nil, metadata: GRPCMetadata = GRPCMetadata()) {
    self.timeout = timeout
    self.metadata = metadata
  }

  /// No time limit, no metadata.
  public static var defaults: GRPCCallOptions { GRPCCallOptions() }
}
