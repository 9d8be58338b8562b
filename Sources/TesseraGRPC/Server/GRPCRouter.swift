public import NIOCore
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
  @inlinable
  public mutating func unary<Q: ProtobufMessage, A: ProtobufMessage>(
    _ service: String, _ method: String,
    _ handler: @escaping @Sendable (Q, GRPCServerContext) async throws -> A
  ) {
    add(service, method, takesOne: true, answersOnce: true) { bytes, context in
      let request = try Q(protobuf: bytes, limits: .defaults)
      return try context.answer(try await handler(request, context))
    }
  }

  /// Answers `/service/method` with any number of messages for one message. The call ends when the
  /// handler returns or throws.
  @inlinable
  public mutating func serverStreaming<Q: ProtobufMessage, A: ProtobufMessage>(
    _ service: String, _ method: String,
    _ handler:
      @escaping @Sendable (Q, GRPCServerContext, GRPCResponseWriter<A>) async throws -> Void
  ) {
    add(service, method, takesOne: true, answersOnce: false) { bytes, context in
      let request = try Q(protobuf: bytes, limits: .defaults)
      try await handler(request, context, GRPCResponseWriter<A>(context))
      return nil
    }
  }

  /// Answers `/service/method` with one message for any number of messages. The handler starts with
  /// the head of the call; it may answer before it has read every message.
  @inlinable
  public mutating func clientStreaming<Q: ProtobufMessage, A: ProtobufMessage>(
    _ service: String, _ method: String,
    _ handler: @escaping @Sendable (GRPCRequestStream<Q>, GRPCServerContext) async throws -> A
  ) {
    add(service, method, takesOne: false, answersOnce: true) { _, context in
      try context.frame(try await handler(GRPCRequestStream<Q>(context), context))
    }
  }

  /// Answers `/service/method` with any number of messages for any number of messages, in any
  /// order. The handler starts with the head of the call, which ends when the handler returns or
  /// throws.
  @inlinable
  public mutating func bidirectional<Q: ProtobufMessage, A: ProtobufMessage>(
    _ service: String, _ method: String,
    _ handler:
      @escaping @Sendable (
        GRPCRequestStream<Q>, GRPCServerContext, GRPCResponseWriter<A>
      ) async throws -> Void
  ) {
    add(service, method, takesOne: false, answersOnce: false) { _, context in
      try await handler(
        GRPCRequestStream<Q>(context), context, GRPCResponseWriter<A>(context))
      return nil
    }
  }

  /// A method whose types are known to `handle` alone.
  @usableFromInline
  mutating func add(
    _ service: String, _ method: String, takesOne: Bool, answersOnce: Bool,
    _ handle: @escaping Route.Handler
  ) {
    table.insert(
      Route(
        service, method, requests: takesOne ? .one : .many, answersOnce: answersOnce, handle))
  }

  /// The routes as a server uses them.
  var served: RouteTable {
    interceptors.isEmpty ? table : table.intercepted(by: interceptors)
  }
}
