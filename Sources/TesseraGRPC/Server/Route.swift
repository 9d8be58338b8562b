internal import NIOConcurrencyHelpers
internal import NIOCore
internal import TesseraProtobuf

/// One method with its types erased: a request's bytes go in (none if the handler pulls them), the
/// frame of the answer comes out (none if the handler writes its own).
///
/// An object, so that a call that finds it counts one reference and copies nothing.
final class Route: Sendable {
  typealias Handler = @Sendable (ByteBuffer, ServerCall) async throws -> ByteBuffer?

  let service: String
  let method: String
  /// `/service/method`, as it stands in `:path`.
  let path: String
  let requests: ServerCallStateMachine.Requests
  /// Whether the answer is one message.
  let answersOnce: Bool
  let handle: Handler

  init(
    _ service: String, _ method: String, requests: ServerCallStateMachine.Requests,
    answersOnce: Bool, _ handle: @escaping Handler
  ) {
    self.service = service
    self.method = method
    path = "/\(service)/\(method)"
    self.requests = requests
    self.answersOnce = answersOnce
    self.handle = handle
  }

  /// Runs the handler and ends the call with what comes of it.
  func run(_ bytes: ByteBuffer, _ call: ServerCall) async {
    do {
      call.finish(answer: try await handle(bytes, call))
    } catch {
      call.finish(error: GRPCError(handlerError: error))
    }
  }

  static func unary<Q: ProtobufMessage, A: ProtobufMessage>(
    _ service: String, _ method: String,
    _ handler: @escaping @Sendable (Q, GRPCServerContext) async throws -> A
  ) -> Route {
    Route(service, method, requests: .one, answersOnce: true) { bytes, call in
      let request = try Q(protobuf: bytes, limits: .defaults)
      return try call.frame(try await handler(request, GRPCServerContext(call: call)))
    }
  }

  static func serverStreaming<Q: ProtobufMessage, A: ProtobufMessage>(
    _ service: String, _ method: String,
    _ handler:
      @escaping @Sendable (Q, GRPCServerContext, GRPCResponseWriter<A>) async throws -> Void
  ) -> Route {
    Route(service, method, requests: .one, answersOnce: false) { bytes, call in
      let request = try Q(protobuf: bytes, limits: .defaults)
      let writer = GRPCResponseWriter<A>(call: call)
      try await handler(request, GRPCServerContext(call: call), writer)
      return nil
    }
  }

  static func clientStreaming<Q: ProtobufMessage, A: ProtobufMessage>(
    _ service: String, _ method: String,
    _ handler: @escaping @Sendable (GRPCRequestStream<Q>, GRPCServerContext) async throws -> A
  ) -> Route {
    Route(service, method, requests: .many, answersOnce: true) { _, call in
      let requests = GRPCRequestStream<Q>(call: call)
      return try call.frame(try await handler(requests, GRPCServerContext(call: call)))
    }
  }

  static func bidirectional<Q: ProtobufMessage, A: ProtobufMessage>(
    _ service: String, _ method: String,
    _ handler:
      @escaping @Sendable (
        GRPCRequestStream<Q>, GRPCServerContext, GRPCResponseWriter<A>
      ) async throws -> Void
  ) -> Route {
    Route(service, method, requests: .many, answersOnce: false) { _, call in
      let requests = GRPCRequestStream<Q>(call: call)
      let writer = GRPCResponseWriter<A>(call: call)
      try await handler(requests, GRPCServerContext(call: call), writer)
      return nil
    }
  }

  /// The same route with an interceptor around what it does now.
  func intercepted(by interceptor: any GRPCServerInterceptor) -> Route {
    let inner = handle
    return Route(service, method, requests: requests, answersOnce: answersOnce) { bytes, call in
      let answer = NIOLockedValueBox<ByteBuffer?>(nil)
      let next = GRPCServerNext {
        let frame = try await inner(bytes, call)
        answer.withLockedValue { $0 = frame }
      }
      try await interceptor.intercept(GRPCServerContext(call: call), next: next)
      return try answer.withLockedValue { $0 } ?? call.missingAnswer()
    }
  }
}

extension GRPCError {
  /// What a caller sees of an error that a handler threw: a ``GRPCError`` as it is, nothing of the
  /// inside of any other.
  init(handlerError error: any Error) {
    switch error {
    case let error as GRPCError where error.code == .ok:
      self.init(.unknown, "the handler failed with status OK")
    case let error as GRPCError:
      self = error
    case is ProtobufError:
      self.init(.internal, "the request is not a message of the method's type")
    case is CancellationError:
      self.init(.cancelled, "the call was cancelled")
    default:
      self.init(.unknown, "the handler failed")
    }
  }
}
