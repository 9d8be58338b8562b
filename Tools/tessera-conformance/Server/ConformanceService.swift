import NIOCore
import TesseraGRPC
import TesseraGRPCServices
import TesseraProtobuf
import TesseraProtobufWellKnownTypes

/// `connectrpc.conformance.v1.ConformanceService`: does what the requests tell it to do.
struct ConformanceService: GRPCService {
  static let package = "connectrpc.conformance.v1"
  static let name = "\(package).ConformanceService"

  func register(with router: inout GRPCRouter) {
    router.unary(Self.name, "Unary") { (request: UnaryRequest, context) -> UnaryResponse in
      let echo = [ProtobufAny(request)]
      var response = UnaryResponse()
      response.payload = try await payload(request.responseDefinition, echo, context)
      return response
    }
    router.unary(Self.name, "IdempotentUnary") {
      (request: IdempotentUnaryRequest, context) -> IdempotentUnaryResponse in
      let echo = [ProtobufAny(request)]
      var response = IdempotentUnaryResponse()
      response.payload = try await payload(request.responseDefinition, echo, context)
      return response
    }
    router.clientStreaming(Self.name, "ClientStream") {
      (requests: GRPCRequestStream<ClientStreamRequest>, context) -> ClientStreamResponse in
      var definition: UnaryResponseDefinition?
      var echo: [ProtobufAny] = []
      for try await request in requests {
        if echo.isEmpty { definition = request.responseDefinition }
        echo.append(ProtobufAny(request))
      }
      var response = ClientStreamResponse()
      response.payload = try await payload(definition, echo, context)
      return response
    }
    router.serverStreaming(Self.name, "ServerStream") {
      (request: ServerStreamRequest, context, writer: GRPCResponseWriter<ServerStreamResponse>) in
      let echo = [ProtobufAny(request)]
      var script = try ResponseScript(request.responseDefinition, context)
      while let payload = try await script.next(echoing: { Self.info(context, echo) }) {
        var response = ServerStreamResponse()
        response.payload = payload
        try await writer.write(response)
      }
      try script.end { Self.info(context, echo) }
    }
    router.bidirectional(Self.name, "BidiStream", bidiStream)
  }

  @Sendable
  private func bidiStream(
    _ requests: GRPCRequestStream<BidiStreamRequest>, _ context: GRPCServerContext,
    _ writer: GRPCResponseWriter<BidiStreamResponse>
  ) async throws {
    var script: ResponseScript?
    var isFullDuplex = false
    var echo: [ProtobufAny] = []
    for try await request in requests {
      echo.append(ProtobufAny(request))
      if script == nil {
        isFullDuplex = request.fullDuplex
        script = try ResponseScript(request.responseDefinition, context)
      }
      guard isFullDuplex else { continue }
      let seen = echo
      let isFirst = script?.isUntouched ?? true
      let info = { isFirst ? Self.info(context, seen) : Self.info(nil, seen) }
      // A request that no response is left for ends the call.
      guard let payload = try await script?.next(alwaysEchoing: info) else { break }
      echo = []
      try await send(payload, writer)
    }
    guard var script else { return }
    let seen = echo
    while let payload = try await script.next(echoing: { Self.info(context, seen) }) {
      try await send(payload, writer)
    }
    try script.end { Self.info(context, seen) }
  }

  private func send(
    _ payload: ConformancePayload, _ writer: GRPCResponseWriter<BidiStreamResponse>
  ) async throws {
    var response = BidiStreamResponse()
    response.payload = payload
    try await writer.write(response)
  }

  /// The one response of a call that has one.
  private func payload(
    _ definition: UnaryResponseDefinition?, _ requests: [ProtobufAny], _ context: GRPCServerContext
  ) async throws -> ConformancePayload {
    let info = Self.info(context, requests)
    var payload = ConformancePayload()
    payload.requestInfo = info
    guard let definition else { return payload }
    context.addInitialMetadata(try GRPCMetadata(definition.responseHeaders))
    context.addTrailingMetadata(try GRPCMetadata(definition.responseTrailers))
    if definition.responseDelayMs > 0 {
      try await Task.sleep(for: .milliseconds(definition.responseDelayMs))
    }
    switch definition.response {
    case .responseData(let data)?: payload.data = data
    case .error(let error)?:
      if !definition.responseHeaders.isEmpty { context.sendInitialMetadata() }
      throw GRPCError(error, detail: info)
    case nil: break
    }
    return payload
  }

  /// What was seen of a call; of its head only if there is a context.
  private static func info(
    _ context: GRPCServerContext?, _ requests: [ProtobufAny]
  ) -> ConformancePayload.RequestInfo {
    var info = ConformancePayload.RequestInfo()
    info.requests = requests
    guard let context else { return info }
    info.requestHeaders = context.metadata.headers
    if let deadline = context.deadline {
      let left = (deadline - .now) / Duration.milliseconds(1)
      // What was asked for is a whole number, and some of it is over.
      info.timeoutMs = Int64(max(0, left.rounded(.up)))
    }
    return info
  }
}

/// The responses of a call that has any number, in order.
private struct ResponseScript {
  private let definition: StreamResponseDefinition
  private let context: GRPCServerContext
  private var count = 0

  /// No response was asked for yet.
  var isUntouched: Bool { count == 0 }

  /// Gives the call its metadata.
  init(_ definition: StreamResponseDefinition?, _ context: GRPCServerContext) throws(GRPCError) {
    self.definition = definition ?? StreamResponseDefinition()
    self.context = context
    context.addInitialMetadata(try GRPCMetadata(self.definition.responseHeaders))
    context.addTrailingMetadata(try GRPCMetadata(self.definition.responseTrailers))
  }

  /// The next response when it is due; only the first of all has the information.
  mutating func next(
    echoing info: () -> ConformancePayload.RequestInfo
  ) async throws -> ConformancePayload? {
    try await next(isUntouched ? info() : nil)
  }

  /// The next response when it is due, with the information.
  mutating func next(
    alwaysEchoing info: () -> ConformancePayload.RequestInfo
  ) async throws -> ConformancePayload? {
    try await next(info())
  }

  private mutating func next(
    _ info: ConformancePayload.RequestInfo?
  ) async throws -> ConformancePayload? {
    guard count < definition.responseData.count else { return nil }
    if definition.responseDelayMs > 0 {
      try await Task.sleep(for: .milliseconds(definition.responseDelayMs))
    }
    var payload = ConformancePayload()
    payload.data = definition.responseData[count]
    payload.requestInfo = info
    count += 1
    return payload
  }

  /// - Throws: the error of the definition, with the information if there was no response.
  func end(echoing info: () -> ConformancePayload.RequestInfo) throws {
    guard let error = definition.error else { return }
    if isUntouched, !definition.responseHeaders.isEmpty { context.sendInitialMetadata() }
    throw GRPCError(error, detail: isUntouched ? info() : nil)
  }
}

extension GRPCError {
  fileprivate init(_ definition: Error, detail: ConformancePayload.RequestInfo?) {
    var details = definition.details
    if let detail {
      details.append(ProtobufAny(detail))
    }
    self.init(
      RPCStatus(
        code: definition.code.rawValue, message: definition.message ?? "", details: details))
  }
}
