import TesseraGRPC

/// Cases with one message each way.
extension CaseRunner {
  func emptyUnary() async throws {
    let _: Empty = try await client.unary(
      TestService.name, "EmptyCall", Empty(), options: Self.options)
  }

  func largeUnary(
    _ client: GRPCClient, requestSize: Int = 271_828, responseSize: Int = 314_159
  ) async throws {
    let response: SimpleResponse = try await client.unary(
      TestService.name, "UnaryCall",
      simpleRequest(responseSize: responseSize, requestSize: requestSize), options: Self.options)
    try checkSize(response.payload, responseSize)
  }

  func status(_ message: String) async throws {
    var request = SimpleRequest()
    var status = EchoStatus()
    status.code = 2
    status.message = message
    request.responseStatus = status
    let error = try await expectError(.unknown) {
      let _: SimpleResponse = try await client.unary(
        TestService.name, "UnaryCall", request, options: Self.options)
    }
    try expect(error.message == message, "the message is \(error.message.debugDescription)")
  }

  func unimplemented(_ service: String) async throws {
    try await expectError(.unimplemented) {
      let _: Empty = try await client.unary(
        service, "UnimplementedCall", Empty(), options: Self.options)
    }
  }

  func customMetadata() async throws {
    let options = try Self.echoOptions()
    let response: GRPCResponse<SimpleResponse> = try await client.unaryResponse(
      TestService.name, "UnaryCall", simpleRequest(responseSize: 314_159, requestSize: 271_828),
      options: options)
    try checkEcho(response.initialMetadata, response.trailingMetadata)
    try await duplexMetadata(options)
  }

  private static func echoOptions() throws -> GRPCCallOptions {
    var options = options
    try options.metadata.append("x-grpc-test-echo-initial", "test_initial_metadata_value")
    try options.metadata.append("x-grpc-test-echo-trailing-bin", binary: [0xAB, 0xAB, 0xAB])
    return options
  }

  func checkEcho(_ initial: GRPCMetadata, _ trailing: GRPCMetadata) throws {
    let text = initial["x-grpc-test-echo-initial"]
    try expect(text == "test_initial_metadata_value", "initial metadata: \(text ?? "nothing")")
    let bytes = trailing.binaryValues(of: "x-grpc-test-echo-trailing-bin")
    try expect(bytes == [[0xAB, 0xAB, 0xAB]], "trailing metadata: \(bytes)")
  }
}

/// Cases that repeat one.
extension CaseRunner {
  func runSoak(newClientPerCall: Bool) async throws {
    let clock = ContinuousClock()
    let end = soak.overallTimeoutSeconds.map { clock.now + .seconds($0) }
    let tasks = max(1, soak.threads)
    let counts = await withTaskGroup(of: (made: Int, failed: Int).self) { group in
      for task in 0..<tasks {
        let share = soak.iterations / tasks + (task < soak.iterations % tasks ? 1 : 0)
        group.addTask { await repeatCalls(share, until: end, newClientPerCall) }
      }
      return await group.reduce((0, 0)) { ($0.0 + $1.made, $0.1 + $1.failed) }
    }
    try expect(
      counts.0 == soak.iterations, "\(counts.0) of \(soak.iterations) calls were made in time")
    try expect(
      counts.1 <= soak.maximumFailures,
      "\(counts.1) calls failed and \(soak.maximumFailures) may")
  }

  private func repeatCalls(
    _ count: Int, until end: ContinuousClock.Instant?, _ newClientPerCall: Bool
  ) async -> (made: Int, failed: Int) {
    let clock = ContinuousClock()
    var failed = 0
    for made in 0..<max(0, count) {
      let start = clock.now
      if let end, start >= end { return (made, failed) }
      let client = newClientPerCall ? makeClient() : client
      do {
        try await largeUnary(
          client, requestSize: soak.requestSize, responseSize: soak.responseSize)
        if clock.now - start > .milliseconds(soak.maximumLatencyMilliseconds) { failed += 1 }
      } catch {
        failed += 1
      }
      if newClientPerCall { await client.shutdown() }
      try? await clock.sleep(until: start + .milliseconds(soak.minimumMillisecondsBetweenCalls))
    }
    return (max(0, count), failed)
  }
}
