import TesseraGRPC
import Testing

@Suite struct CancellationTests {
  /// Waits until its task is cancelled, and says how it found the call then.
  private static func hang(_ router: inout GRPCRouter, _ found: Mailbox<[Bool]>) {
    router.unary(Loopback.service, "Hang") { (_: Probe, context) -> Probe in
      defer { found.put([Task.isCancelled, context.isCancelled]) }
      try await Task.sleep(for: .seconds(600))
      return Probe()
    }
    router.serverStreaming(Loopback.service, "HangAfterOne") {
      (_: Probe, context, writer: GRPCResponseWriter<Probe>) in
      try await writer.write(Probe(number: 1))
      defer { found.put([Task.isCancelled, context.isCancelled]) }
      try await Task.sleep(for: .seconds(600))
    }
  }

  @Test func cancellingTheCallersTaskCancelsTheHandlers() async throws {
    let found = Mailbox<[Bool]>()
    let began = Mailbox<Bool>()
    try await Loopback.run({ router in
      router.unary(Loopback.service, "Hang") { (_: Probe, context) -> Probe in
        began.put(true)
        defer { found.put([Task.isCancelled, context.isCancelled]) }
        try await Task.sleep(for: .seconds(600))
        return Probe()
      }
    }) { loopback async throws in
      let task = Task { () -> Probe in
        try await loopback.client.unary(Loopback.service, "Hang", Probe())
      }
      _ = await began.take()
      task.cancel()
      let result = await task.result
      guard case .failure(let error as GRPCError) = result else {
        Issue.record("answered")
        return
      }
      #expect(error.code == .cancelled)
      #expect(await found.take() == [true, true])
    }
  }

  @Test func aCallerThatIsCancelledAlreadyGetsNoAnswer() async throws {
    try await Loopback.run({ $0.echo() }) { loopback async throws in
      let task = Task { () -> Probe in
        withUnsafeCurrentTask { $0?.cancel() }
        return try await loopback.echo(Probe(number: 1))
      }
      let result = await task.result
      guard case .failure(let error as GRPCError) = result else {
        Issue.record("answered")
        return
      }
      #expect(error.code == .cancelled)
      let answer = try await loopback.echo(Probe(number: 1))
      #expect(answer.number == 1)
    }
  }

  @Test func lettingAStreamGoCancelsItsHandler() async throws {
    let found = Mailbox<[Bool]>()
    try await Loopback.run({ Self.hang(&$0, found) }) { loopback async throws in
      do {
        var iterator = try await loopback.stream("HangAfterOne").makeAsyncIterator()
        #expect(try await iterator.next()?.number == 1)
      }
      #expect(await found.take() == [true, true])
    }
  }

  @Test func theDeadlineEndsTheCallOnBothSides() async throws {
    let found = Mailbox<[Bool]>()
    try await Loopback.run({ router in
      Self.hang(&router, found)
      router.echo()
    }) { loopback async throws in
      // The call below must reach the server before its time is over: connect first.
      _ = try await loopback.echo(Probe())
      let error = await #expect(throws: GRPCError.self) {
        let _: Probe = try await loopback.client.unary(
          Loopback.service, "Hang", Probe(), options: GRPCCallOptions(timeout: .seconds(2)))
      }
      #expect(error?.code == .deadlineExceeded)
      #expect(await found.take() == [true, true])
    }
  }

  @Test func theDeadlineEndsAStreamAfterItsMessages() async throws {
    let found = Mailbox<[Bool]>()
    try await Loopback.run({ router in
      Self.hang(&router, found)
      router.echo()
    }) { loopback async throws in
      _ = try await loopback.echo(Probe())
      let stream = try await loopback.stream(
        "HangAfterOne", options: GRPCCallOptions(timeout: .seconds(2)))
      var iterator = stream.makeAsyncIterator()
      var error: GRPCError?
      do throws(GRPCError) {
        while try await iterator.next() != nil {}
      } catch let caught {
        error = caught
      }
      #expect(error?.code == .deadlineExceeded)
      #expect(await found.take() == [true, true])
    }
  }

  @Test func aHandlerSeesItsDeadline() async throws {
    try await Loopback.run({ router in
      router.unary(Loopback.service, "Deadline") { (_: Probe, context) -> Probe in
        guard let deadline = context.deadline else { return Probe(text: "none") }
        let left = deadline - .now
        return Probe(
          text: left > .seconds(50) && left <= .seconds(60) ? "about a minute" : "\(left)")
      }
    }) { loopback async throws in
      let none: Probe = try await loopback.client.unary(Loopback.service, "Deadline", Probe())
      #expect(none.text == "none")
      let some: Probe = try await loopback.client.unary(
        Loopback.service, "Deadline", Probe(), options: GRPCCallOptions(timeout: .seconds(60)))
      #expect(some.text == "about a minute")
    }
  }

  @Test func aBlockedWriterIsFreedWhenItsCallerGoes() async throws {
    let ended = Mailbox<GRPCStatusCode>()
    try await Loopback.run({ router in
      router.serverStreaming(Loopback.service, "Flood") {
        (_: Probe, _, writer: GRPCResponseWriter<Probe>) in
        do {
          let text = String(repeating: "f", count: 100_000)
          while true { try await writer.write(Probe(text: text)) }
        } catch let error as GRPCError {
          ended.put(error.code)
          throw error
        }
      }
    }) { loopback async throws in
      do {
        var iterator = try await loopback.stream("Flood").makeAsyncIterator()
        _ = try await iterator.next()
      }
      #expect(await ended.take() == .cancelled)
    }
  }
}
