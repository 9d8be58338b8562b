import Logging
import NIOCore
import NIOPosix
import TesseraGRPC
import TesseraGRPCServices
import TesseraProtobuf
import TesseraProtobufWellKnownTypes

/// Why a call cannot be made at all.
struct CannotCall: Swift.Error, CustomStringConvertible {
  var description: String
}

/// One call that the runner asks for.
struct ConformanceCall: Sendable {
  let request: ClientCompatRequest
  let messages: [EncodedMessage]
  let options: GRPCCallOptions
  private let method: String

  /// - Throws: ``CannotCall`` if it asks for something that is not spoken here.
  init(_ request: ClientCompatRequest) throws {
    self.request = request
    guard request.protocol == .grpc, request.httpVersion == .httpVersion2, request.codec == .proto,
      request.serverTLSCert.isEmpty
    else {
      throw CannotCall(description: "only gRPC with proto over HTTP/2 in clear text")
    }
    let service = request.service ?? ConformanceService.name
    guard service == ConformanceService.name else {
      throw CannotCall(description: "unknown service \(service)")
    }
    method = try request.method ?? Self.method(of: request.streamType)
    messages = try Self.messages(request, of: method)
    options = try Self.options(request)
  }

  /// - Returns: what came of it, an error of the call included.
  func run() async throws -> ClientResponseResult {
    let client = makeClient()
    var result = ClientResponseResult()
    do {
      switch request.streamType {
      case .unary: try await unary(client, &result)
      case .clientStream: try await clientStream(client, &result)
      case .serverStream: try await serverStream(client, &result)
      case .halfDuplexBidiStream, .fullDuplexBidiStream: try await bidiStream(client, &result)
      default: throw CannotCall(description: "unknown kind of call")
      }
      await client.shutdown()
    } catch {
      await client.shutdown()
      throw error
    }
    return result
  }

  private func makeClient() -> GRPCClient {
    var configuration = GRPCClient.Configuration.defaults
    if request.messageReceiveLimit > 0 {
      configuration.connection.maximumMessageLength = Int(request.messageReceiveLimit)
    }
    return GRPCClient(
      host: request.host, port: Int(request.port), configuration: configuration,
      group: MultiThreadedEventLoopGroup.singleton,
      logger: Logger(label: "conformance") { _ in SwiftLogNoOpLogHandler() })
  }

  private static func method(of type: StreamType) throws -> String {
    switch type {
    case .unary: "Unary"
    case .clientStream: "ClientStream"
    case .serverStream: "ServerStream"
    case .halfDuplexBidiStream, .fullDuplexBidiStream: "BidiStream"
    default: throw CannotCall(description: "unknown kind of call")
    }
  }

  private static func messages(
    _ request: ClientCompatRequest, of method: String
  ) throws -> [EncodedMessage] {
    let type = "\(ConformanceService.package).\(method)Request"
    let hasOne = request.streamType == .unary || request.streamType == .serverStream
    guard !hasOne || request.requestMessages.count == 1 else {
      throw CannotCall(description: "\(method) takes one message")
    }
    return try request.requestMessages.map { message in
      guard message.typeName == type else {
        throw CannotCall(description: "\(method) takes \(type), not \(message.typeName)")
      }
      return EncodedMessage(bytes: ByteBuffer(bytes: message.value))
    }
  }

  private static func options(_ request: ClientCompatRequest) throws -> GRPCCallOptions {
    var options = GRPCCallOptions.defaults
    options.metadata = try GRPCMetadata(request.requestHeaders)
    options.timeout = request.timeoutMs.map { .milliseconds($0) }
    switch request.compression {
    case .unspecified, .identity: break
    case .gzip: options.compression = .gzip
    case .deflate: options.compression = .deflate
    default: throw CannotCall(description: "unknown compression")
    }
    return options
  }
}

// MARK: - The kinds of call

extension ConformanceCall {
  private func unary(_ client: GRPCClient, _ result: inout ClientResponseResult) async throws {
    let call: GRPCUnaryCall<UnaryResponse> = try client.unaryCall(
      ConformanceService.name, method, messages[0], options: options)
    try await cancelAfterClose(call.cancel)
    do {
      result.payloads = [try await call.response().payload ?? ConformancePayload()]
    } catch {
      result.error = Error(error)
    }
    result.responseHeaders = (try? await call.initialMetadata())?.headers ?? []
    result.responseTrailers = call.trailingMetadata.headers
  }

  private func clientStream(
    _ client: GRPCClient, _ result: inout ClientResponseResult
  ) async throws {
    let call: GRPCClientStreamingCall<EncodedMessage, ClientStreamResponse> =
      client.clientStreaming(ConformanceService.name, method, options: options)
    for (index, message) in messages.enumerated() {
      try await delay()
      do {
        try await call.requests.write(message)
      } catch {
        result.numUnsentRequests = Int32(messages.count - index)
        break
      }
    }
    try await endSending(call.requests.finish, call.cancel)
    do {
      result.payloads = [try await call.response().payload ?? ConformancePayload()]
    } catch {
      result.error = Error(error)
    }
    result.responseHeaders = (try? await call.initialMetadata())?.headers ?? []
    result.responseTrailers = call.trailingMetadata.headers
  }

  private func serverStream(
    _ client: GRPCClient, _ result: inout ClientResponseResult
  ) async throws {
    // A bidirectional call on the wire is a server-streaming one that can be given up at any time.
    let call: GRPCBidirectionalCall<EncodedMessage, ServerStreamResponse> = client.bidirectional(
      ConformanceService.name, method, options: options)
    var iterator = call.responses.makeAsyncIterator()
    do {
      try await call.requests.write(messages[0])
    } catch {
      result.numUnsentRequests = 1
    }
    call.requests.finish()
    try await cancelAfterClose(call.cancel)
    cancelAfterResponses(result, call.cancel)
    do {
      while let response = try await iterator.next() {
        result.payloads.append(response.payload ?? ConformancePayload())
        cancelAfterResponses(result, call.cancel)
      }
    } catch {
      result.error = Error(error)
    }
    await finish(call.responses, &result)
  }

  private func bidiStream(
    _ client: GRPCClient, _ result: inout ClientResponseResult
  ) async throws {
    let call: GRPCBidirectionalCall<EncodedMessage, BidiStreamResponse> = client.bidirectional(
      ConformanceService.name, method, options: options)
    var iterator = call.responses.makeAsyncIterator()
    let isFullDuplex = request.streamType == .fullDuplexBidiStream
    if isFullDuplex { cancelAfterResponses(result, call.cancel) }
    var isEnded = false
    do {
      for (index, message) in messages.enumerated() {
        result.numUnsentRequests = Int32(messages.count - index)
        try await delay()
        do {
          try await call.requests.write(message)
        } catch {
          break
        }
        result.numUnsentRequests -= 1
        guard isFullDuplex else { continue }
        guard let response = try await iterator.next() else {
          isEnded = true
          break
        }
        result.payloads.append(response.payload ?? ConformancePayload())
        cancelAfterResponses(result, call.cancel)
      }
      try await endSending(call.requests.finish, call.cancel)
      if !isFullDuplex { cancelAfterResponses(result, call.cancel) }
      while !isEnded, let response = try await iterator.next() {
        result.payloads.append(response.payload ?? ConformancePayload())
        cancelAfterResponses(result, call.cancel)
      }
    } catch let error as GRPCError {
      result.error = Error(error)
    }
    await finish(call.responses, &result)
  }

  private func finish<Response>(
    _ responses: GRPCResponseStream<Response>, _ result: inout ClientResponseResult
  ) async {
    result.responseHeaders = (try? await responses.initialMetadata())?.headers ?? []
    result.responseTrailers = responses.trailingMetadata.headers
  }
}

// MARK: - When to wait and when to give up

extension ConformanceCall {
  private func delay() async throws {
    guard request.requestDelayMs > 0 else { return }
    try await Task.sleep(for: .milliseconds(request.requestDelayMs))
  }

  /// Closes the sending side, or gives the call up instead or afterwards.
  private func endSending(_ finish: () -> Void, _ cancel: () -> Void) async throws {
    if case .beforeCloseSend? = request.cancel?.cancelTiming {
      cancel()
    } else {
      finish()
      try await cancelAfterClose(cancel)
    }
  }

  private func cancelAfterClose(_ cancel: () -> Void) async throws {
    guard let timing = request.cancel else { return }
    switch timing.cancelTiming {
    case .afterCloseSendMs(let milliseconds)?:
      try await Task.sleep(for: .milliseconds(milliseconds))
      cancel()
    case nil: cancel()
    default: break
    }
  }

  private func cancelAfterResponses(_ result: ClientResponseResult, _ cancel: () -> Void) {
    if case .afterNumResponses(let count)? = request.cancel?.cancelTiming,
      count == result.payloads.count
    {
      cancel()
    }
  }
}

extension Error {
  fileprivate init(_ error: GRPCError) {
    self.init()
    code = Code(rawValue: Int32(truncatingIfNeeded: error.code.rawValue))
    message = error.message
    details = error.status?.details ?? []
  }
}

/// A message that is sent as it came.
struct EncodedMessage: ProtobufMessage {
  var bytes: ByteBuffer

  init(bytes: ByteBuffer) { self.bytes = bytes }

  /// Never needed: such messages are only sent.
  init(from reader: inout ProtobufReader) throws(ProtobufError) {
    self.init(bytes: ByteBuffer())
    while let tag = try reader.nextTag() { try reader.skipField(tag) }
  }

  func write(to writer: inout ProtobufWriter) { writer.writeEncodedFields(bytes) }
}
