import GRPCCore
import InteropMessages

/// The server's side. `CacheableUnaryCall`, `HalfDuplexCall` and `UnimplementedCall` are unimplemented.
struct InteropService: Grpc_Testing_TestService.ServiceProtocol {
  typealias Empty = Grpc_Testing_Empty
  typealias SimpleRequest = Grpc_Testing_SimpleRequest
  typealias SimpleResponse = Grpc_Testing_SimpleResponse
  typealias InputRequest = Grpc_Testing_StreamingInputCallRequest
  typealias InputResponse = Grpc_Testing_StreamingInputCallResponse
  typealias OutputRequest = Grpc_Testing_StreamingOutputCallRequest
  typealias OutputResponse = Grpc_Testing_StreamingOutputCallResponse

  func emptyCall(
    request: ServerRequest<Empty>, context: ServerContext
  ) async throws -> ServerResponse<Empty> {
    ServerResponse(message: Empty())
  }

  func unaryCall(
    request: ServerRequest<SimpleRequest>, context: ServerContext
  ) async throws -> ServerResponse<SimpleResponse> {
    let (initial, trailing) = Self.echo(request.metadata)
    try Self.refuse(request.message.responseStatus)
    var answer = SimpleResponse()
    answer.payload = .zeros(Int(request.message.responseSize))
    return ServerResponse(message: answer, metadata: initial, trailingMetadata: trailing)
  }

  func streamingInputCall(
    request: StreamingServerRequest<InputRequest>, context: ServerContext
  ) async throws -> ServerResponse<InputResponse> {
    var answer = InputResponse()
    for try await message in request.messages {
      answer.aggregatedPayloadSize += Int32(message.payload.body.count)
    }
    return ServerResponse(message: answer)
  }

  func streamingOutputCall(
    request: ServerRequest<OutputRequest>, context: ServerContext
  ) async throws -> StreamingServerResponse<OutputResponse> {
    StreamingServerResponse { writer in
      try await Self.answer(request.message, writer)
      return [:]
    }
  }

  func fullDuplexCall(
    request: StreamingServerRequest<OutputRequest>, context: ServerContext
  ) async throws -> StreamingServerResponse<OutputResponse> {
    let (initial, trailing) = Self.echo(request.metadata)
    return StreamingServerResponse(metadata: initial) { writer in
      for try await message in request.messages { try await Self.answer(message, writer) }
      return trailing
    }
  }

  func cacheableUnaryCall(
    request: ServerRequest<SimpleRequest>, context: ServerContext
  ) async throws -> ServerResponse<SimpleResponse> {
    throw Self.unimplemented
  }

  func halfDuplexCall(
    request: StreamingServerRequest<OutputRequest>, context: ServerContext
  ) async throws -> StreamingServerResponse<OutputResponse> {
    throw Self.unimplemented
  }

  func unimplementedCall(
    request: ServerRequest<Empty>, context: ServerContext
  ) async throws -> ServerResponse<Empty> {
    throw Self.unimplemented
  }

  private static let unimplemented = RPCError(code: .unimplemented, message: "not implemented")

  /// The metadata to begin and to end with.
  private static func echo(_ metadata: Metadata) -> (initial: Metadata, trailing: Metadata) {
    var (initial, trailing) = (Metadata(), Metadata())
    for value in metadata[stringValues: Echoed.initial] {
      initial.addString(value, forKey: Echoed.initial)
    }
    for value in metadata[binaryValues: Echoed.trailing] {
      trailing.addBinary(value, forKey: Echoed.trailing)
    }
    return (initial, trailing)
  }

  private static func refuse(_ status: Grpc_Testing_EchoStatus) throws {
    guard status.code != 0 else { return }
    guard let code = Status.Code(rawValue: Int(status.code)),
      let error = RPCError(status: Status(code: code, message: status.message))
    else { throw RPCError(code: .invalidArgument, message: "no status: \(status.code)") }
    throw error
  }

  private static func answer(
    _ request: OutputRequest, _ writer: RPCWriter<OutputResponse>
  ) async throws {
    try refuse(request.responseStatus)
    for parameters in request.responseParameters {
      if parameters.intervalUs > 0 {
        try await Task.sleep(for: .microseconds(Int(parameters.intervalUs)))
      }
      var answer = OutputResponse()
      answer.payload = .zeros(Int(parameters.size))
      try await writer.write(answer)
    }
  }
}
