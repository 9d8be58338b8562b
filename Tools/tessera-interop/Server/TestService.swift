import NIOCore
import TesseraGRPC

/// `grpc.testing.TestService`, as gRPC's interop test descriptions define it.
struct TestService: GRPCService {
  static let name = "grpc.testing.TestService"
  /// Nobody is made to send more than this in one message.
  private static let maximumSize: Int32 = 256 * 1024 * 1024

  func register(with router: inout GRPCRouter) {
    router.unary(Self.name, "EmptyCall") { (_: Empty, context) -> Empty in
      try echoMetadata(context)
      return Empty()
    }
    router.unary(Self.name, "UnaryCall", unaryCall)
    router.unary(Self.name, "CacheableUnaryCall", cacheableUnaryCall)
    router.clientStreaming(Self.name, "StreamingInputCall", streamingInputCall)
    router.serverStreaming(Self.name, "StreamingOutputCall") {
      (request: StreamingOutputCallRequest, context, writer) in
      try echoMetadata(context)
      try await respond(to: request, context, writer)
    }
    router.bidirectional(Self.name, "FullDuplexCall") {
      (requests: GRPCRequestStream<StreamingOutputCallRequest>, context, writer) in
      try echoMetadata(context)
      for try await request in requests { try await respond(to: request, context, writer) }
    }
    router.bidirectional(Self.name, "HalfDuplexCall") {
      (requests: GRPCRequestStream<StreamingOutputCallRequest>, context, writer) in
      try echoMetadata(context)
      var all: [StreamingOutputCallRequest] = []
      for try await request in requests { all.append(request) }
      for request in all { try await respond(to: request, context, writer) }
    }
  }

  @Sendable
  private func unaryCall(
    _ request: SimpleRequest, _ context: GRPCServerContext
  ) async throws -> SimpleResponse {
    try echoMetadata(context)
    try check(request.expectCompressed, context)
    try check(request.responseStatus)
    if request.responseCompressed?.value == true { context.responseCompression = .gzip }
    var response = SimpleResponse()
    response.payload = try payload(request.responseType, request.responseSize)
    return response
  }

  @Sendable
  private func cacheableUnaryCall(
    _ request: SimpleRequest, _ context: GRPCServerContext
  ) async throws -> SimpleResponse {
    var metadata = GRPCMetadata()
    try metadata.append("cache-control", "max-age=60, public")
    context.addInitialMetadata(metadata)
    var payload = Payload()
    payload.body = Array("\(NIODeadline.now().uptimeNanoseconds)".utf8)
    var response = SimpleResponse()
    response.payload = payload
    return response
  }

  @Sendable
  private func streamingInputCall(
    _ requests: GRPCRequestStream<StreamingInputCallRequest>, _ context: GRPCServerContext
  ) async throws -> StreamingInputCallResponse {
    try echoMetadata(context)
    var response = StreamingInputCallResponse()
    for try await request in requests {
      try check(request.expectCompressed, context)
      response.aggregatedPayloadSize &+= Int32(
        truncatingIfNeeded: request.payload?.body.count ?? 0)
    }
    return response
  }

  private func respond(
    to request: StreamingOutputCallRequest, _ context: GRPCServerContext,
    _ writer: GRPCResponseWriter<StreamingOutputCallResponse>
  ) async throws {
    try check(request.responseStatus)
    if request.responseParameters.contains(where: { $0.compressed?.value == true }) {
      context.responseCompression = .gzip
    }
    for parameters in request.responseParameters {
      if parameters.intervalUs > 0 {
        try await Task.sleep(for: .microseconds(Int(parameters.intervalUs)))
      }
      var response = StreamingOutputCallResponse()
      response.payload = try payload(request.responseType, parameters.size)
      try await writer.write(response, compress: parameters.compressed?.value == true)
    }
  }

  private func payload(_ type: PayloadType, _ size: Int32) throws(GRPCError) -> Payload {
    guard type == .compressable else {
      throw GRPCError(.invalidArgument, "payload type \(type.rawValue) is not supported")
    }
    guard (0...Self.maximumSize).contains(size) else {
      throw GRPCError(.invalidArgument, "a payload of \(size) bytes is not made")
    }
    var payload = Payload()
    payload.body = [UInt8](repeating: 0, count: Int(size))
    return payload
  }

  private func check(_ status: EchoStatus?) throws(GRPCError) {
    guard let status, status.code != 0 else { return }
    throw GRPCError(GRPCStatusCode(rawValue: Int(status.code)), status.message)
  }

  /// Checks the flag of the message that was just read, where the caller says what it has to be.
  private func check(_ isCompressed: BoolValue?, _ context: GRPCServerContext) throws(GRPCError) {
    guard let isCompressed, isCompressed.value != context.isRequestCompressed else { return }
    throw GRPCError(
      .invalidArgument,
      isCompressed.value ? "the message is not compressed" : "the message is compressed")
  }

  private func echoMetadata(_ context: GRPCServerContext) throws {
    let initial = "x-grpc-test-echo-initial"
    let trailing = "x-grpc-test-echo-trailing-bin"
    var metadata = GRPCMetadata()
    for value in context.metadata.values(of: initial) { try metadata.append(initial, value) }
    if !metadata.isEmpty { context.addInitialMetadata(metadata) }
    metadata = GRPCMetadata()
    for value in context.metadata.binaryValues(of: trailing) {
      try metadata.append(trailing, binary: value)
    }
    if !metadata.isEmpty { context.addTrailingMetadata(metadata) }
  }
}
