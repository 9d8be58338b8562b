internal import NIOCore
internal import TesseraProtobuf

/// One method with its types erased: a request's bytes go in, the call is given its answer.
struct Route: Sendable {
  let service: String
  let method: String
  /// `/service/method`, as it stands in `:path`.
  let path: String
  let run: @Sendable (ByteBuffer, ServerCall) async -> Void

  static func unary<Q: ProtobufMessage, A: ProtobufMessage>(
    _ service: String, _ method: String,
    _ handler: @escaping @Sendable (Q, GRPCServerContext) async throws -> A
  ) -> Route {
    Route(service: service, method: method, path: "/\(service)/\(method)") { bytes, call in
      do {
        let request = try Q(protobuf: bytes, limits: .defaults)
        let answer = try await handler(request, GRPCServerContext(call: call))
        call.finish(answer: answer)
      } catch {
        call.finish(error: GRPCError(handlerError: error))
      }
    }
  }

  static func serverStreaming<Q: ProtobufMessage, A: ProtobufMessage>(
    _ service: String, _ method: String,
    _ handler:
      @escaping @Sendable (Q, GRPCServerContext, GRPCResponseWriter<A>) async throws -> Void
  ) -> Route {
    Route(service: service, method: method, path: "/\(service)/\(method)") { bytes, call in
      do {
        let request = try Q(protobuf: bytes, limits: .defaults)
        let writer = GRPCResponseWriter<A>(call: call)
        try await handler(request, GRPCServerContext(call: call), writer)
        call.finish()
      } catch {
        call.finish(error: GRPCError(handlerError: error))
      }
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
