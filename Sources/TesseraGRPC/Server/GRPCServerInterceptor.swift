/// Something that stands around the handlers of a server: it sees every call that has a route before
/// its handler and after it.
///
/// ```swift
/// struct Authentication: GRPCServerInterceptor {
///   func intercept(
///     _ context: GRPCServerContext, next: GRPCServerNext
///   ) async throws {
///     guard context.metadata["authorization"] == "secret" else {
///       throw GRPCError(.unauthenticated, "who are you?")
///     }
///     try await next()
///   }
/// }
/// router.interceptors = [Authentication()]
/// ```
///
/// It runs on the connection's event loop, as handlers do. What it throws is the status of the call,
/// whatever the handler answered: the answer of a call with one is sent when every interceptor has
/// returned. The messages that a streaming handler writes are under way before that.
public protocol GRPCServerInterceptor: Sendable {
  /// Runs around the rest of the call.
  ///
  /// - Parameters:
  ///   - context: The call: its method, metadata, peer and deadline. Metadata of the response can be
  ///     added before and, trailing, after the handler.
  ///   - next: The next interceptor, and in the end the handler. To be called once, or not at all
  ///     if the call is to be refused with an error. It throws what the handler threw.
  func intercept(_ context: GRPCServerContext, next: GRPCServerNext) async throws
}

/// The rest of a call, as an interceptor sees it: the interceptors within, and the handler.
public struct GRPCServerNext: Sendable {
  let run: @Sendable () async throws -> Void

  /// Runs it.
  ///
  /// - Throws: What the handler or an interceptor threw.
  public func callAsFunction() async throws {
    try await run()
  }
}
