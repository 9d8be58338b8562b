internal import NIOConcurrencyHelpers
public import NIOCore
internal import TesseraProtobuf

/// One method with its types erased: a request's bytes go in (none if the handler pulls them), the
/// frame of the answer comes out (none if the handler writes its own, or if it was sent already).
///
/// An object, so that a call that finds it counts one reference and copies nothing. What is known of the
/// types is in ``GRPCRouter``, whose part of it is compiled with the code of the user, for its types.
@usableFromInline
final class Route: Sendable {
  @usableFromInline
  typealias Handler = @Sendable (ByteBuffer, GRPCServerContext) async throws -> ByteBuffer?

  let service: String
  let method: String
  /// `/service/method`, as it stands in `:path`.
  let path: String
  let requests: ServerCallStateMachine.Requests
  /// Whether the answer is one message.
  let answersOnce: Bool
  /// Whether somebody may still have something to say when the handler has returned.
  let isIntercepted: Bool
  let handle: Handler

  init(
    _ service: String, _ method: String, requests: ServerCallStateMachine.Requests,
    answersOnce: Bool, isIntercepted: Bool = false, _ handle: @escaping Handler
  ) {
    self.service = service
    self.method = method
    path = "/\(service)/\(method)"
    self.requests = requests
    self.answersOnce = answersOnce
    self.isIntercepted = isIntercepted
    self.handle = handle
  }

  /// Runs the handler and ends the call with what comes of it.
  func run(_ bytes: ByteBuffer, _ call: ServerCall) async {
    do {
      call.finish(answer: try await handle(bytes, GRPCServerContext(call: call)))
    } catch {
      call.finish(error: GRPCError(handlerError: error))
    }
  }

  /// The same route with an interceptor around what it does now.
  func intercepted(by interceptor: any GRPCServerInterceptor) -> Route {
    let inner = handle
    return Route(
      service, method, requests: requests, answersOnce: answersOnce, isIntercepted: true
    ) {
      bytes, context in
      let answer = NIOLockedValueBox<ByteBuffer?>(nil)
      let next = GRPCServerNext {
        let frame = try await inner(bytes, context)
        answer.withLockedValue { $0 = frame }
      }
      try await interceptor.intercept(context, next: next)
      return try answer.withLockedValue { $0 } ?? context.call.missingAnswer()
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
