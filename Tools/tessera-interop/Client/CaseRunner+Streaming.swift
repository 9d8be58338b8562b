import TesseraGRPC

/// Cases with many messages.
extension CaseRunner {
  private typealias DuplexCall = GRPCBidirectionalCall<
    StreamingOutputCallRequest, StreamingOutputCallResponse
  >

  func clientStreaming() async throws {
    let call: GRPCClientStreamingCall<StreamingInputCallRequest, StreamingInputCallResponse> =
      client.clientStreaming(TestService.name, "StreamingInputCall", options: Self.options)
    for size in [27_182, 8, 1_828, 45_904] {
      var request = StreamingInputCallRequest()
      request.payload = zeros(size)
      try await call.requests.write(request)
    }
    call.requests.finish()
    let sum = try await call.response().aggregatedPayloadSize
    try expect(sum == 74_922, "the sum is \(sum) and not 74922")
  }

  func serverStreaming() async throws {
    let sizes = [31_415, 9, 2_653, 58_979]
    let responses: GRPCResponseStream<StreamingOutputCallResponse> =
      try await client.serverStreaming(
        TestService.name, "StreamingOutputCall", outputRequest(sizes), options: Self.options)
    try await check(responses, sizes)
  }

  func pingPong() async throws {
    let call = duplexCall()
    var responses = call.responses.makeAsyncIterator()
    for (size, payload) in [(31_415, 27_182), (9, 8), (2_653, 1_828), (58_979, 45_904)] {
      try await call.requests.write(outputRequest([size], payload: payload))
      guard let response = try await responses.next() else {
        throw CaseFailure(description: "the answers ended early")
      }
      try checkSize(response.payload, size)
    }
    call.requests.finish()
    try expect(try await responses.next() == nil, "there is a fifth answer")
  }

  func emptyStream() async throws {
    let call = duplexCall()
    call.requests.finish()
    try await check(call.responses, [])
  }

  func duplexStatus(_ message: String) async throws {
    let call = duplexCall()
    var request = StreamingOutputCallRequest()
    var status = EchoStatus()
    status.code = 2
    status.message = message
    request.responseStatus = status
    try await call.requests.write(request)
    call.requests.finish()
    let error = try await expectError(.unknown) {
      for try await _ in call.responses {}
    }
    try expect(error.message == message, "the message is \(error.message.debugDescription)")
  }

  func duplexMetadata(_ options: GRPCCallOptions) async throws {
    let call = duplexCall(options)
    try await call.requests.write(outputRequest([314_159], payload: 271_828))
    call.requests.finish()
    let initial = try await call.responses.initialMetadata()
    try await check(call.responses, [314_159])
    try checkEcho(initial, call.responses.trailingMetadata)
  }

  func cancelAfterBegin() async throws {
    let call: GRPCClientStreamingCall<StreamingInputCallRequest, StreamingInputCallResponse> =
      client.clientStreaming(TestService.name, "StreamingInputCall", options: Self.options)
    call.cancel()
    try await expectError(.cancelled) { _ = try await call.response() }
  }

  func cancelAfterFirstResponse() async throws {
    let call = duplexCall()
    var responses = call.responses.makeAsyncIterator()
    try await call.requests.write(outputRequest([31_415], payload: 27_182))
    try checkSize(try await responses.next()?.payload, 31_415)
    call.cancel()
    try await expectError(.cancelled) { _ = try await responses.next() }
  }

  func timeoutOnSleepingServer() async throws {
    var options = Self.options
    options.timeout = .milliseconds(1)
    let call = duplexCall(options)
    try await expectError(.deadlineExceeded) {
      try await call.requests.write(outputRequest([], payload: 27_182))
      for try await _ in call.responses {}
    }
  }

  private func duplexCall(_ options: GRPCCallOptions = Self.options) -> DuplexCall {
    client.bidirectional(TestService.name, "FullDuplexCall", options: options)
  }

  func check(
    _ responses: GRPCResponseStream<StreamingOutputCallResponse>, _ sizes: [Int]
  ) async throws {
    var count = 0
    for try await response in responses {
      try expect(count < sizes.count, "there are more than \(sizes.count) answers")
      try checkSize(response.payload, sizes[count])
      count += 1
    }
    try expect(count == sizes.count, "\(count) answers and not \(sizes.count)")
  }
}
