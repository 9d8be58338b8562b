import TesseraGRPC
import Testing

/// Each message says whether it came compressed, on both sides.
@Suite struct CompressionFlagTests {
  private static let text = String(repeating: "z", count: 500)

  /// Answers with what it saw: a 1 for each message that came compressed, a 0 for any other.
  private static func register(_ router: inout GRPCRouter) {
    router.unary(Loopback.service, "One") { (probe: Probe, context) -> Probe in
      if probe.number == 1 { context.responseCompression = .gzip }
      return Probe(text: context.isRequestCompressed ? "1" : "0")
    }
    router.clientStreaming(Loopback.service, "Many") {
      (requests: GRPCRequestStream<Probe>, context) -> Probe in
      var seen = ""
      for try await _ in requests { seen += context.isRequestCompressed ? "1" : "0" }
      return Probe(text: seen)
    }
    router.serverStreaming(Loopback.service, "Answers") {
      (probe: Probe, context, writer: GRPCResponseWriter<Probe>) in
      context.responseCompression = .deflate
      for digit in probe.text {
        try await writer.write(Probe(text: text), compress: digit == "1")
      }
    }
  }

  @Test(arguments: [nil, GRPCCompression.identity, .gzip, .deflate])
  func aUnaryHandlerSeesWhetherItsRequestWasCompressed(
    compression: GRPCCompression?
  ) async throws {
    try await Loopback.run({ Self.register(&$0) }) { loopback async throws in
      let isCompressed = compression == .gzip || compression == .deflate
      // Twice, and then without: a call object that is used again has forgotten it.
      for compression in [compression, compression, nil] {
        let answer: Probe = try await loopback.client.unary(
          Loopback.service, "One", Probe(text: Self.text),
          options: GRPCCallOptions(compression: compression))
        #expect(answer.text == (isCompressed && compression != nil ? "1" : "0"))
      }
    }
  }

  @Test func aCallerSeesWhetherItsAnswerWasCompressed() async throws {
    try await Loopback.run({ Self.register(&$0) }) { loopback async throws in
      for number in [0, 1, 0] as [UInt64] {
        let response: GRPCResponse<Probe> = try await loopback.client.unaryResponse(
          Loopback.service, "One", Probe(number: number))
        #expect(response.isCompressed == (number == 1))
        let call: GRPCUnaryCall<Probe> = try loopback.client.unaryCall(
          Loopback.service, "One", Probe(number: number))
        #expect(try await call.response().text == "0")
        #expect(call.isResponseCompressed == (number == 1))
      }
    }
  }

  @Test(arguments: ["1", "0", "10", "0110", "0000000001", "1111101111"])
  func aStreamOfRequestsIsToldApart(pattern: String) async throws {
    try await Loopback.run({ Self.register(&$0) }) { loopback async throws in
      let call: GRPCClientStreamingCall<Probe, Probe> = loopback.client.clientStreaming(
        Loopback.service, "Many", options: GRPCCallOptions(compression: .gzip))
      for digit in pattern {
        try await call.requests.write(Probe(text: Self.text), compress: digit == "1")
      }
      call.requests.finish()
      #expect(try await call.response().text == pattern)
      #expect(!call.isResponseCompressed)
    }
  }

  @Test(arguments: ["1", "0", "01", "1001", "0000000001"])
  func aStreamOfAnswersIsToldApart(pattern: String) async throws {
    try await Loopback.run({ Self.register(&$0) }) { loopback async throws in
      let stream = try await loopback.stream("Answers", Probe(text: pattern))
      var seen = ""
      for try await answer in stream {
        #expect(answer.text == Self.text)
        seen += stream.isMessageCompressed ? "1" : "0"
      }
      #expect(seen == pattern)
    }
  }
}
