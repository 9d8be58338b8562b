import NIOCore
import TesseraGRPC
import Testing

/// What a handler may send, and what stands around it.
@Suite struct ServerLimitTests {
  @Test func anAnswerAboveTheSendLimitIsRefusedByTheServer() async throws {
    var configuration = GRPCConnectionConfiguration()
    configuration.maximumSentMessageLength = 100
    try await Loopback.run(
      server: configuration,
      { router in
        router.echo()
        router.count()
      }
    ) { loopback async throws in
      let error = await #expect(throws: GRPCError.self) {
        try await loopback.echo(Probe(text: String(repeating: "m", count: 101)))
      }
      #expect(error?.code == .resourceExhausted)
      #expect(try await loopback.echo(Probe(number: 1)) == Probe(number: 1))
      let stream = try await loopback.stream(
        "Count", Probe(number: 3, text: String(repeating: "m", count: 101)))
      let streamed = await #expect(throws: GRPCError.self) { for try await _ in stream {} }
      #expect(streamed?.code == .resourceExhausted)
    }
  }

  @Test(arguments: ["initial", "trailing", "error"])
  func metadataThatIsTooLongEndsTheCallAndDoesNotHangIt(place: String) async throws {
    try await Loopback.run({ router in
      router.echo()
      router.unary(Loopback.service, "Long") { (probe: Probe, context) -> Probe in
        var metadata = GRPCMetadata()
        for index in 0..<70 {
          try metadata.append("k\(index)", String(repeating: "x", count: 1_000))
        }
        switch place {
        case "initial": context.addInitialMetadata(metadata)
        case "trailing": context.addTrailingMetadata(metadata)
        default: throw GRPCError(.aborted, "", metadata: metadata)
        }
        return probe
      }
      router.serverStreaming(Loopback.service, "LongStream") {
        (probe: Probe, context, writer: GRPCResponseWriter<Probe>) in
        var metadata = GRPCMetadata()
        for index in 0..<70 {
          try metadata.append("k\(index)", String(repeating: "x", count: 1_000))
        }
        context.addInitialMetadata(metadata)
        try await writer.write(probe)
      }
    }) { loopback async throws in
      for method in ["Long", "LongStream"] {
        let call = try await RawStream(RawStream.list(method), port: loopback.port)
        call.send(Probe(number: 1))
        call.finish()
        try await call.runToEnd()
        #expect(
          call.status == "8", "reset \(String(describing: call.reset)), \(call.body.count) bytes")
      }
    }
  }

  @Test func theServicesOfARouterAreListedOnce() {
    struct Probes: GRPCService {
      func register(with router: inout GRPCRouter) {
        router.unary("b.Probes", "One") { (probe: Probe, _) -> Probe in probe }
        router.unary("b.Probes", "Two") { (probe: Probe, _) -> Probe in probe }
      }
    }
    var router = GRPCRouter()
    router.unary("a.Other", "One") { (probe: Probe, _) -> Probe in probe }
    router.register(Probes())
    #expect(router.services == ["a.Other", "b.Probes"])
  }
}

@Suite struct ServerInterceptorTests {
  private struct Named: GRPCServerInterceptor {
    let name: String

    func intercept(_ context: GRPCServerContext, next: GRPCServerNext) async throws {
      if context.metadata["refuse"] == name { throw GRPCError(.permissionDenied, name) }
      var metadata = GRPCMetadata()
      try metadata.append("seen", name)
      context.addInitialMetadata(metadata)
      do {
        try await next()
      } catch let error as GRPCError {
        throw GRPCError(error.code, "\(name)(\(error.message))")
      }
      context.addTrailingMetadata(metadata)
    }
  }

  private func register(_ router: inout GRPCRouter) {
    router.echo()
    router.count()
    router.unary(Loopback.service, "Fail") { (_: Probe, _) -> Probe in
      throw GRPCError(.aborted, "handler")
    }
    router.interceptors = [Named(name: "outer"), Named(name: "inner")]
  }

  @Test func theyStandAroundTheHandlerTheFirstOutermost() async throws {
    try await Loopback.run({ register(&$0) }) { loopback async throws in
      #expect(try await loopback.echo(Probe(number: 9)) == Probe(number: 9))
      let error = await #expect(throws: GRPCError.self) {
        let _: Probe = try await loopback.client.unary(Loopback.service, "Fail", Probe())
      }
      #expect(error?.message == "outer(inner(handler))")
      let stream = try await loopback.stream("Count", Probe(number: 3))
      var count = 0
      for try await _ in stream { count += 1 }
      #expect(count == 3)
    }
  }

  @Test func oneThatThrowsKeepsTheCallFromItsHandler() async throws {
    try await Loopback.run({ register(&$0) }) { loopback async throws in
      for (name, message) in [("outer", "outer"), ("inner", "outer(inner)")] {
        var options = GRPCCallOptions()
        try options.metadata.append("refuse", name)
        let refusing = options
        let error = await #expect(throws: GRPCError.self) {
          try await loopback.echo(Probe(), options: refusing)
        }
        #expect(error == GRPCError(.permissionDenied, message))
      }
    }
  }

  @Test func oneThatForgetsTheHandlerOwesTheAnswer() async throws {
    struct Idle: GRPCServerInterceptor {
      func intercept(_ context: GRPCServerContext, next: GRPCServerNext) async throws {}
    }
    try await Loopback.run({ router in
      router.echo()
      router.interceptors = [Idle()]
    }) { loopback async throws in
      let error = await #expect(throws: GRPCError.self) { try await loopback.echo(Probe()) }
      #expect(error?.code == .internal)
    }
  }
}
