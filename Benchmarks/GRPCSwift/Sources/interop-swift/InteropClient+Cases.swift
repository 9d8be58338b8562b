import GRPCCore
import InteropMessages

/// The cases, as gRPC's public interop test descriptions tell them.
extension InteropClient {
  typealias OutputRequest = Grpc_Testing_StreamingOutputCallRequest
  typealias OutputResponse = Grpc_Testing_StreamingOutputCallResponse

  static func largeUnary(_ stub: Stub) async throws {
    let answer = try await stub.unaryCall(simpleRequest(), options: options)
    try check(answer.payload.body == .init(count: 314_159), "a wrong payload")
  }

  static func clientStreaming(_ stub: Stub) async throws {
    let answer = try await stub.streamingInputCall(options: options) { writer in
      for size in [27_182, 8, 1_828, 45_904] {
        var request = Grpc_Testing_StreamingInputCallRequest()
        request.payload = .zeros(size)
        try await writer.write(request)
      }
    }
    try check(answer.aggregatedPayloadSize == 74_922, "the sum is \(answer.aggregatedPayloadSize)")
  }

  static func serverStreaming(_ stub: Stub) async throws {
    try await checkOutput(stub, outputRequest([31_415, 9, 2_653, 58_979]))
  }

  static func pingPong(_ stub: Stub) async throws {
    let turns = [(31_415, 27_182), (9, 8), (2_653, 1_828), (58_979, 45_904)]
    let (answered, next) = AsyncStream.makeStream(of: Void.self)
    try await stub.fullDuplexCall(options: options) { writer in
      var answers = answered.makeAsyncIterator()
      for (size, payload) in turns {
        try await writer.write(outputRequest([size], payload: payload))
        guard await answers.next() != nil else { return }
      }
    } onResponse: { response in
      defer { next.finish() }
      var sizes: [Int] = []
      for try await answer in response.messages {
        sizes.append(answer.payload.body.count)
        next.yield()
      }
      try check(sizes == turns.map(\.0), "sizes: \(sizes)")
    }
  }

  static func emptyStream(_ stub: Stub) async throws {
    try await stub.fullDuplexCall(options: options) { _ in
    } onResponse: { response in
      for try await _ in response.messages { throw Mismatch("an answer to nothing") }
    }
  }

  static func customMetadata(_ stub: Stub) async throws {
    let value = "test_initial_metadata_value"
    let bytes: [UInt8] = [0xAB, 0xAB, 0xAB]
    var metadata = Metadata()
    metadata.addString(value, forKey: Echoed.initial)
    metadata.addBinary(bytes, forKey: Echoed.trailing)
    let sent = metadata
    @Sendable func verify(_ initial: Metadata, _ trailing: Metadata) throws {
      try check(Array(initial[stringValues: Echoed.initial]) == [value], "initial: \(initial)")
      try check(Array(trailing[binaryValues: Echoed.trailing]) == [bytes], "trailing: \(trailing)")
    }
    try await stub.unaryCall(simpleRequest(), metadata: sent, options: options) { response in
      try check(try response.message.payload.body.count == 314_159, "a wrong size")
      try verify(response.metadata, response.trailingMetadata)
    }
    try await stub.fullDuplexCall(metadata: sent, options: options) { writer in
      try await writer.write(outputRequest([314_159], payload: 271_828))
    } onResponse: { response in
      var trailing = Metadata()
      for try await part in response.bodyParts {
        switch part {
        case .message(let answer):
          try check(answer.payload.body.count == 314_159, "a wrong size")
        case .trailingMetadata(let metadata): trailing = metadata
        }
      }
      try verify(response.metadata, trailing)
    }
  }

  static func status(_ stub: Stub, _ message: String) async throws {
    var wanted = Grpc_Testing_EchoStatus()
    wanted.code = 2
    wanted.message = message
    var request = Grpc_Testing_SimpleRequest()
    request.responseStatus = wanted
    let unary = request
    var error = try await expect(.unknown) { _ = try await stub.unaryCall(unary, options: options) }
    try check(error.message == message, "the message is \(error.message.debugDescription)")
    var output = OutputRequest()
    output.responseStatus = wanted
    let streamed = output
    error = try await expect(.unknown) {
      try await stub.fullDuplexCall(options: options) { writer in
        try await writer.write(streamed)
      } onResponse: { response in
        for try await _ in response.messages { throw Mismatch("an answer") }
      }
    }
    try check(error.message == message, "the message is \(error.message.debugDescription)")
  }

  /// Cancelling the task is how a caller of this stack cancels a call.
  static func cancelAfterBegin(_ stub: Stub) async throws {
    let (begun, begin) = AsyncStream.makeStream(of: Void.self)
    let call = Task {
      _ = try await stub.streamingInputCall(options: options) { _ in
        begin.finish()
        try await Task.sleep(for: .seconds(60))
      }
    }
    for await _ in begun {}
    call.cancel()
    try await expectCancelled(call, stub)
  }

  static func cancelAfterFirstResponse(_ stub: Stub) async throws {
    let (answered, answer) = AsyncStream.makeStream(of: Int.self)
    let call = Task {
      defer { answer.finish() }
      try await stub.fullDuplexCall(options: options) { writer in
        try await writer.write(outputRequest([31_415], payload: 27_182))
        try await Task.sleep(for: .seconds(60))
      } onResponse: { response in
        for try await message in response.messages { answer.yield(message.payload.body.count) }
      }
    }
    var sizes = answered.makeAsyncIterator()
    let size = await sizes.next()
    call.cancel()
    try await expectCancelled(call, stub)
    try check(size == 31_415, "the first answer: \(String(describing: size))")
  }

  /// What this stack tells its caller of a call that the caller has cancelled differs from run to run,
  /// with its own server, too: CANCELLED, a `CancellationError` or an error with one for its cause, or
  /// UNAVAILABLE as of any stream that was reset. What is checked is that it ends so, and that the
  /// connection serves the next call.
  private static func expectCancelled(_ call: Task<Void, any Error>, _ stub: Stub) async throws {
    do {
      try await call.value
      throw Mismatch("OK and not cancelled")
    } catch is CancellationError {
    } catch let error as RPCError {
      try check(
        [.cancelled, .unavailable].contains(error.code) || error.cause is CancellationError,
        "\(error) and not cancelled")
    }
    _ = try await stub.emptyCall(Grpc_Testing_Empty(), options: options)
  }

  static func timeoutOnSleepingServer(_ stub: Stub) async throws {
    var short = options
    short.timeout = .milliseconds(1)
    let settled = short
    try await expect(.deadlineExceeded) {
      try await stub.fullDuplexCall(options: settled) { writer in
        try await writer.write(outputRequest([], payload: 27_182))
        try await Task.sleep(for: .seconds(60))
      } onResponse: { response in
        for try await _ in response.messages { throw Mismatch("an answer") }
      }
    }
  }

  static func clientCompressedUnary(_ stub: Stub) async throws {
    var request = simpleRequest()
    request.expectCompressed = flag(true)
    let probe = request
    try await expect(.invalidArgument) { _ = try await stub.unaryCall(probe, options: options) }
    var gzip = options
    gzip.compression = .gzip
    let answer = try await stub.unaryCall(probe, options: gzip)
    try check(answer.payload.body.count == 314_159, "a wrong size")
    request.expectCompressed = flag(false)
    let plain = try await stub.unaryCall(request, options: options)
    try check(plain.payload.body.count == 314_159, "a wrong size")
  }

  static func serverCompressedUnary(_ stub: Stub) async throws {
    for isCompressed in [true, false] {
      var request = simpleRequest()
      request.responseCompressed = flag(isCompressed)
      let answer = try await stub.unaryCall(request, options: options)
      try check(answer.payload.body == .init(count: 314_159), "a wrong payload")
    }
  }

  static func serverCompressedStreaming(_ stub: Stub) async throws {
    var request = outputRequest([31_415, 92_653])
    request.responseParameters[0].compressed = flag(true)
    request.responseParameters[1].compressed = flag(false)
    try await checkOutput(stub, request)
  }

  private static func checkOutput(_ stub: Stub, _ request: OutputRequest) async throws {
    let wanted = request.responseParameters.map { Int($0.size) }
    try await stub.streamingOutputCall(request, options: options) { response in
      var sizes: [Int] = []
      for try await answer in response.messages { sizes.append(answer.payload.body.count) }
      try check(sizes == wanted, "sizes: \(sizes)")
    }
  }

  private static func flag(_ value: Bool) -> Grpc_Testing_BoolValue {
    var flag = Grpc_Testing_BoolValue()
    flag.value = value
    return flag
  }

  private static func simpleRequest() -> Grpc_Testing_SimpleRequest {
    var request = Grpc_Testing_SimpleRequest()
    request.responseSize = 314_159
    request.payload = .zeros(271_828)
    return request
  }

  private static func outputRequest(_ sizes: [Int], payload: Int = 0) -> OutputRequest {
    var request = OutputRequest()
    request.payload = .zeros(payload)
    request.responseParameters = sizes.map { size in
      var parameters = Grpc_Testing_ResponseParameters()
      parameters.size = Int32(size)
      return parameters
    }
    return request
  }
}
