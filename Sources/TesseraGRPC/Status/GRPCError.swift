/// A call that did not end with ``GRPCStatusCode/ok``.
///
/// A handler throws it to choose what its caller sees; a client call throws what the server sent or
/// what kept the call from reaching it.
///
/// ```swift
/// throw GRPCError(.invalidArgument, "worker_id must not be empty")
/// ```
public struct GRPCError: Error, Hashable, Sendable {
  /// What kind of failure this is; never ``GRPCStatusCode/ok`` in an error that a call throws.
  public var code: GRPCStatusCode
  /// What happened, for a human. Any Unicode text; it is percent-encoded on the wire.
  public var message: String
  /// Trailing metadata that travels with the status.
  public var metadata: GRPCMetadata

  /// An error with a code, a message for a human, and trailing metadata.
  public init(_ code: GRPCStatusCode, _ message: String, metadata: GRPCMetadata = GRPCMetadata()) {
    self.code = code
    self.message = message
    self.metadata = metadata
  }
}

extension GRPCError: CustomStringConvertible {
  /// The code and the message.
  public var description: String {
    message.isEmpty ? "\(code)" : "\(code): \(message)"
  }
}
