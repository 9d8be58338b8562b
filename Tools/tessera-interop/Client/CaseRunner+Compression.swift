import TesseraGRPC

/// Cases with compressed messages.
extension CaseRunner {
  func clientCompressedUnary() async throws {
    var request = simpleRequest(responseSize: 314_159, requestSize: 271_828)
    request.expectCompressed = flag(true)
    let probe = request
    try await expectError(.invalidArgument) { _ = try await unaryCall(probe, nil) }
    try checkSize(try await unaryCall(request, .gzip).message.payload, 314_159)
    request.expectCompressed = flag(false)
    try checkSize(try await unaryCall(request, nil).message.payload, 314_159)
  }

  func serverCompressedUnary() async throws {
    for isCompressed in [true, false] {
      var request = simpleRequest(responseSize: 314_159, requestSize: 271_828)
      request.responseCompressed = flag(isCompressed)
      let response = try await unaryCall(request, nil)
      try checkSize(response.message.payload, 314_159)
      try checkCompression(response.isCompressed, isCompressed)
    }
  }

  func clientCompressedStreaming() async throws {
    var first = StreamingInputCallRequest()
    first.expectCompressed = flag(true)
    first.payload = zeros(27_182)
    let probe = inputCall(nil)
    let probed = first
    try await expectError(.invalidArgument) {
      try await probe.requests.write(probed)
      probe.requests.finish()
      _ = try await probe.response()
    }
    var second = StreamingInputCallRequest()
    second.expectCompressed = flag(false)
    second.payload = zeros(45_904)
    let call = inputCall(.gzip)
    try await call.requests.write(first, compress: true)
    try await call.requests.write(second, compress: false)
    call.requests.finish()
    let sum = try await call.response().aggregatedPayloadSize
    try expect(sum == 73_086, "the sum is \(sum) and not 73086")
  }

  func serverCompressedStreaming() async throws {
    var request = outputRequest([31_415, 92_653])
    request.responseParameters[0].compressed = flag(true)
    request.responseParameters[1].compressed = flag(false)
    let responses: GRPCResponseStream<StreamingOutputCallResponse> =
      try await client.serverStreaming(
        TestService.name, "StreamingOutputCall", request, options: Self.options)
    var iterator = responses.makeAsyncIterator()
    for (size, isCompressed) in [(31_415, true), (92_653, false)] {
      try checkSize(try await iterator.next()?.payload, size)
      try checkCompression(responses.isMessageCompressed, isCompressed)
    }
    try expect(try await iterator.next() == nil, "there is a third answer")
  }

  private func checkCompression(_ isCompressed: Bool, _ isWanted: Bool) throws {
    try expect(
      isCompressed == isWanted,
      isWanted ? "an answer is not compressed that was to be" : "an answer is compressed")
  }

  private func unaryCall(
    _ request: SimpleRequest, _ compression: GRPCCompression?
  ) async throws -> GRPCResponse<SimpleResponse> {
    var options = Self.options
    options.compression = compression
    return try await client.unaryResponse(
      TestService.name, "UnaryCall", request, options: options)
  }

  private func inputCall(
    _ compression: GRPCCompression?
  ) -> GRPCClientStreamingCall<StreamingInputCallRequest, StreamingInputCallResponse> {
    var options = Self.options
    options.compression = compression
    return client.clientStreaming(TestService.name, "StreamingInputCall", options: options)
  }
}
