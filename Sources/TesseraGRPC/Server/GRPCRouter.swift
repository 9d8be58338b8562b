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
///
/// A second registration of the same method replaces the first.
public struct GRPCRouter: Sendable {
  private(set) var table = RouteTable()

  /// What stands around every handler, the outermost first.
  public var interceptors: [any GRPCServerInterceptor] = []

  /// A router that answers nothing yet.
  public init() {}

  /// The fully qualified names of the services that have a method here, in the order in which they
  /// came.
  public var services: [String] {
    var seen: Set<String> = []
    return table.routes.map(\.service).filter { seen.insert($0).inserted }
  }

  /// Answers `/service/method` with one message for one message.
  public mutating func unary<Q: ProtobufMessage, A: ProtobufMessage>(
    _ service: String, _ method: String,
    _ handler: @escaping @Sendable (Q, GRPCServerContext) async throws -> A
  ) {
    table.insert(Route.unary(service, method, handler))
  }

  /// Answers `/service/method` with any number of messages for one message. The call ends when the
  /// handler returns or throws.
  public mutating func serverStreaming<Q: ProtobufMessage, A: ProtobufMessage>(
    _ service: String, _ method: String,
    _ handler:
      @escaping @Sendable (Q, GRPCServerContext, GRPCResponseWriter<A>) async throws -> Void
  ) {
    table.insert(Route.serverStreaming(service, method, handler))
  }

  /// Answers `/service/method` with one message for any number of messages. The handler starts with
  /// the head of the call; it may answer before it has read every message.
  public mutating func clientStreaming<Q: ProtobufMessage, A: ProtobufMessage>(
    _ service: String, _ method: String,
    _ handler: @escaping @Sendable (GRPCRequestStream<Q>, GRPCServerContext) async throws -> A
  ) {
    table.insert(Route.clientStreaming(service, method, handler))
  }

  /// Answers `/service/method` with any number of messages for any number of messages, in any
  /// order. The handler starts with the head of the call, which ends when the handler returns or
  /// throws.
  public mutating func bidirectional<Q: ProtobufMessage, A: ProtobufMessage>(
    _ service: String, _ method: String,
    _ handler:
      @escaping @Sendable (
        GRPCRequestStream<Q>, GRPCServerContext, GRPCResponseWriter<A>
      ) async throws -> Void
  ) {
    table.insert(Route.bidirectional(service, method, handler))
  }

  /// The routes as a server uses them.
  var served: RouteTable {
    interceptors.isEmpty ? table : table.intercepted(by: interceptors)
  }
}
