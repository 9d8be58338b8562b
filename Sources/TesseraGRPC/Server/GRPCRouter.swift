public import TesseraProtobuf

/// Which handler answers which method.
///
/// ```swift
/// var router = GRPCRouter()
/// router.unary("tessera.orch.v1.Orchestrator", "GetAssignments") {
///   (query: AssignmentQuery, context) -> AssignmentSnapshot in
///   try await ledger.snapshot(of: query.workerID)
/// }
/// ```
///
/// A handler starts at once on the event loop of the connection; as long as it does not suspend it
/// costs no hop. What it throws is the call's status: a ``GRPCError`` as it is, a
/// `CancellationError` as CANCELLED, anything else as UNKNOWN without details.
public struct GRPCRouter: Sendable {
  var table = RouteTable()

  /// A router that answers nothing yet.
  public init() {}

  /// Answers `/service/method` with one message for one message.
  ///
  /// A second registration of the same method replaces the first.
  public mutating func unary<Q: ProtobufMessage, A: ProtobufMessage>(
    _ service: String, _ method: String,
    _ handler: @escaping @Sendable (Q, GRPCServerContext) async throws -> A
  ) {
    table.insert(Route.unary(service, method, handler))
  }

  /// Answers `/service/method` with any number of messages for one message. The call ends when the
  /// handler returns or throws.
  ///
  /// A second registration of the same method replaces the first.
  public mutating func serverStreaming<Q: ProtobufMessage, A: ProtobufMessage>(
    _ service: String, _ method: String,
    _ handler:
      @escaping @Sendable (Q, GRPCServerContext, GRPCResponseWriter<A>) async throws -> Void
  ) {
    table.insert(Route.serverStreaming(service, method, handler))
  }
}
