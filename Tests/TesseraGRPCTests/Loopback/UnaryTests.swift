import NIOCore
import TesseraGRPC
import Testing

@Suite struct UnaryTests {
  @Test func aMessageGoesThereAndBack() async throws {
    try await Loopback.run({ $0.echo() }) { loopback async throws in
      let probe = Probe(number: 7, text: "hello")
      #expect(try await loopback.echo(probe) == probe)
      #expect(try await loopback.echo(Probe()) == Probe())
    }
  }

  @Test func aMessageOfMegabytesGoesThereAndBack() async throws {
    try await Loopback.run({ $0.echo() }) { loopback async throws in
      let probe = Probe(number: 1, text: String(repeating: "m", count: 4_000_000))
      #expect(try await loopback.echo(probe) == probe)
    }
  }

  @Test func manyCallsShareTheConnection() async throws {
    try await Loopback.run({ $0.echo() }) { loopback async throws in
      try await withThrowingTaskGroup(of: Void.self) { group in
        for index in 0..<500 as Range<UInt64> {
          group.addTask {
            let probe = Probe(number: index, text: String(repeating: "x", count: Int(index)))
            let answer = try await loopback.echo(probe)
            #expect(answer == probe)
          }
        }
        try await group.waitForAll()
      }
      #expect(loopback.server.counters.openConnections == 1)
    }
  }

  @Test func anErrorKeepsItsCodeMessageAndMetadata() async throws {
    var metadata = GRPCMetadata()
    try metadata.append("reason", "because")
    try metadata.append("detail-bin", binary: [1, 0, 255])
    let sent = GRPCError(.failedPrecondition, "nötig: 100 % ☺\nzweite Zeile", metadata: metadata)
    try await Loopback.run({ router in
      router.unary(Loopback.service, "Fail") { (_: Probe, _) -> Probe in throw sent }
    }) { loopback async throws in
      let error = await #expect(throws: GRPCError.self) {
        let _: Probe = try await loopback.client.unary(Loopback.service, "Fail", Probe())
      }
      #expect(error == sent)
    }
  }

  @Test func whatIsNotAGRPCErrorIsUnknownAndTellsNothing() async throws {
    struct Secret: Error { let password = "1234" }
    try await Loopback.run({ router in
      router.unary(Loopback.service, "Fail") { (_: Probe, _) -> Probe in throw Secret() }
      router.unary(Loopback.service, "Cancel") { (_: Probe, _) -> Probe in
        throw CancellationError()
      }
    }) { loopback async throws in
      let unknown = await #expect(throws: GRPCError.self) {
        let _: Probe = try await loopback.client.unary(Loopback.service, "Fail", Probe())
      }
      #expect(unknown == GRPCError(.unknown, "the handler failed"))
      let cancelled = await #expect(throws: GRPCError.self) {
        let _: Probe = try await loopback.client.unary(Loopback.service, "Cancel", Probe())
      }
      #expect(cancelled?.code == .cancelled)
    }
  }

  @Test func anUnknownServiceAndAnUnknownMethodAreToldApart() async throws {
    try await Loopback.run({ $0.echo() }) { loopback async throws in
      let service = await #expect(throws: GRPCError.self) {
        let _: Probe = try await loopback.client.unary("no.Such", "Echo", Probe())
      }
      #expect(service == GRPCError(.unimplemented, "unknown service no.Such"))
      let method = await #expect(throws: GRPCError.self) {
        let _: Probe = try await loopback.client.unary(Loopback.service, "Nope", Probe())
      }
      #expect(
        method
          == GRPCError(.unimplemented, "unknown method Nope of service \(Loopback.service)"))
    }
  }

  @Test func metadataTravelsBothWays() async throws {
    try await Loopback.run({ router in
      router.unary(Loopback.service, "Metadata") { (_: Probe, context) -> Probe in
        var trailing = GRPCMetadata()
        try trailing.append("seen", context.metadata.values(of: "k").joined(separator: "|"))
        for bytes in context.metadata.binaryValues(of: "b-bin") {
          try trailing.append("b-bin", binary: bytes.reversed())
        }
        throw GRPCError(.aborted, context.method, metadata: trailing)
      }
    }) { loopback async throws in
      var options = GRPCCallOptions()
      try options.metadata.append("k", "1")
      try options.metadata.append("k", "two words")
      try options.metadata.append("b-bin", binary: [1, 2, 3])
      try options.metadata.append("b-bin", binary: [])
      let withMetadata = options
      let error = await #expect(throws: GRPCError.self) {
        let _: Probe = try await loopback.client.unary(
          Loopback.service, "Metadata", Probe(), options: withMetadata)
      }
      #expect(error?.message == "/\(Loopback.service)/Metadata")
      #expect(error?.metadata["seen"] == "1|two words")
      #expect(error?.metadata.binaryValues(of: "b-bin") == [[3, 2, 1], []])
    }
  }

  @Test func aRequestAboveTheLimitIsRefusedByTheServer() async throws {
    try await Loopback.run({ $0.echo() }) { loopback async throws in
      let error = await #expect(throws: GRPCError.self) {
        try await loopback.echo(Probe(text: String(repeating: "m", count: 5_000_000)))
      }
      #expect(error?.code == .resourceExhausted)
      // The connection lives on.
      #expect(try await loopback.echo(Probe(number: 1)) == Probe(number: 1))
    }
  }

  @Test func anAnswerAboveTheLimitIsRefusedByTheClient() async throws {
    var configuration = GRPCClient.Configuration()
    configuration.connection.maximumMessageLength = 1_000
    try await Loopback.run(client: configuration, { $0.echo() }) { loopback async throws in
      let error = await #expect(throws: GRPCError.self) {
        try await loopback.echo(Probe(text: String(repeating: "m", count: 1_001)))
      }
      #expect(error?.code == .resourceExhausted)
      #expect(try await loopback.echo(Probe(number: 1)) == Probe(number: 1))
    }
  }

  @Test func aHandlerMayLeaveItsEventLoopAndComeBack() async throws {
    actor Elsewhere {
      var count: UInt64 = 0
      func next() -> UInt64 {
        count += 1
        return count
      }
    }
    let elsewhere = Elsewhere()
    try await Loopback.run({ router in
      router.unary(Loopback.service, "Hop") { (_: Probe, context) -> Probe in
        _ = await elsewhere.next()
        await Task.yield()
        try await Task.sleep(for: .milliseconds(1))
        let number = await Task.detached { await elsewhere.next() }.value
        return Probe(number: number, text: "\(context.eventLoop.inEventLoop)")
      }
    }) { loopback async throws in
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<50 {
          group.addTask {
            let answer: Probe = try await loopback.client.unary(Loopback.service, "Hop", Probe())
            #expect(answer.text == "true")
          }
        }
        try await group.waitForAll()
      }
    }
  }
}
