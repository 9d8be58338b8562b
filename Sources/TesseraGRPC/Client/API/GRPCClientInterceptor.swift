/// Sees every call of a client: to add metadata (a token, an identifier), to refuse calls, to log and
/// to count.
///
/// ```swift
/// struct Token: GRPCClientInterceptor {
///   func callStarts(_ path: String, options: inout GRPCCallOptions) async throws(GRPCError) {
///     try options.metadata.append("authorization", "Bearer " + token)
///   }
/// }
/// ```
///
/// The first of several is the outermost: it is asked first. A call that is repeated by the retry
/// policy starts and ends once.
public protocol GRPCClientInterceptor: Sendable {
  /// A call is about to start; its time runs already.
  ///
  /// - Parameters:
  ///   - path: `/service/method`.
  ///   - options: What the call will be made with; a change counts. How long it may take, how long its
  ///     messages may be, their compression and its retry policy are settled already.
  /// - Throws: What the call ends with, without being made.
  func callStarts(_ path: String, options: inout GRPCCallOptions) async throws(GRPCError)

  /// The head of the answer is there. Called on the client's event loop: it must not block.
  func receivedHead(_ path: String, metadata: GRPCMetadata)

  /// The call is over. Called on the client's event loop: it must not block.
  ///
  /// - Parameter error: The status; `nil` for OK.
  func callEnded(_ path: String, error: GRPCError?, trailingMetadata: GRPCMetadata)
}

extension GRPCClientInterceptor {
  /// Changes nothing.
  public func callStarts(_ path: String, options: inout GRPCCallOptions) async throws(GRPCError) {}

  /// Does nothing.
  public func receivedHead(_ path: String, metadata: GRPCMetadata) {}

  /// Does nothing.
  public func callEnded(_ path: String, error: GRPCError?, trailingMetadata: GRPCMetadata) {}
}
