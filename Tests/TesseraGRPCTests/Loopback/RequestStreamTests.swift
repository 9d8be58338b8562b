import NIOCore
import Synchronization
import TesseraGRPC
import TesseraProtobuf
import Testing

/// Calls whose requests are pulled.
@Suite struct RequestStreamTests {
  private static func sum(_ router: inout GRPCRouter) {
    router.clientStreaming(Loopback.service, "Sum") {
      (requests: GRPCRequestStream<Probe>, _) -> Probe in
      var sum = Probe()
      for try await request in requests {
        sum.number += request.number
        sum.text += request.text
      }
      return sum
    }
  }

  private static func mirror(_ router: inout GRPCRouter) {
    router.bidirectional(Loopback.service, "Mirror") {
      (requests: GRPCRequestStream<Probe>, _, writer: GRPCResponseWriter<Probe>) in
      for try await request in requests { try await writer.write(request) }
    }
  }

  private func bytes(_ probe: Probe) -> [UInt8] { Array(probe.encoded().readableBytesView) }

  @Test func anyNumberOfMessagesGetsOneAnswer() async throws {
    try await Loopback.run({ Self.sum(&$0) }) { loopback async throws in
      let call = try await RawStream(RawStream.list("Sum"), port: loopback.port)
      for number in 1...100 as ClosedRange<UInt64> { call.send(Probe(number: number)) }
      call.finish()
      try await call.runToEnd()
      #expect(call.status == "0")
      #expect(call.messages == [bytes(Probe(number: 5_050))])
      let none = try await RawStream(RawStream.list("Sum"), port: loopback.port)
      none.finish()
      try await none.runToEnd()
      #expect(none.status == "0" && none.messages == [[]])
    }
  }

  @Test func eachMessageIsAnsweredBeforeTheNextIsSent() async throws {
    try await Loopback.run({ Self.mirror(&$0) }) { loopback async throws in
      let call = try await RawStream(RawStream.list("Mirror"), port: loopback.port)
      for number in 1...5 as ClosedRange<UInt64> {
        call.send(Probe(number: number))
        #expect(try await call.run { call.messages.count == Int(number) })
      }
      #expect(call.head?["status"] == "200" && call.trailers == nil)
      call.finish()
      try await call.runToEnd()
      #expect(call.status == "0")
      #expect(call.messages == (1...5).map { bytes(Probe(number: $0)) })
    }
  }

  @Test func messagesInPiecesAreOne() async throws {
    try await Loopback.run({ Self.sum(&$0) }) { loopback async throws in
      let call = try await RawStream(RawStream.list("Sum"), port: loopback.port)
      let text = String(repeating: "long ", count: 200_000)
      let message = bytes(Probe(number: 1, text: text))
      let length = message.count
      call.send([0, 0, UInt8(length >> 16), UInt8(length >> 8 & 255), UInt8(length & 255)])
      _ = try await call.run { call.waitingByteCount == 0 }
      call.send(Array(message[..<1_000]))
      _ = try await call.run { call.waitingByteCount == 0 }
      call.send(Array(message[1_000...]))
      call.finish()
      try await call.runToEnd()
      #expect(call.status == "0")
      #expect(call.messages == [message])
    }
  }

  @Test func aReaderThatDoesNotReadShutsTheWindow() async throws {
    let go = Mailbox<Bool>()
    // A window that grows with the path would make another figure of it.
    var configuration = GRPCConnectionConfiguration.defaults
    configuration.maximumStreamWindow = configuration.streamWindow
    try await Loopback.run(server: configuration) { router in
      router.clientStreaming(Loopback.service, "Late") {
        (requests: GRPCRequestStream<Probe>, _) -> Probe in
        _ = await go.take()
        var count: UInt64 = 0
        for try await _ in requests { count += 1 }
        return Probe(number: count)
      }
    } _: { loopback async throws in
      let call = try await RawStream(RawStream.list("Late"), port: loopback.port)
      let message = Probe(text: String(repeating: "x", count: 100))
      for _ in 0..<10_000 { call.send(message) }
      call.finish()
      // 256 KiB fit into the window; of the rest nothing moves, however long one waits.
      let all = call.waitingByteCount
      #expect(try await call.runUntilWaiting(all - 256 * 1024))
      try await call.run(rounds: 50)
      #expect(call.waitingByteCount == all - 256 * 1024)
      go.put(true)
      try await call.runToEnd()
      #expect(call.status == "0")
      #expect(call.messages == [bytes(Probe(number: 10_000))])
    }
  }

  @Test func anAnswerNeedNotWaitForTheWholeRequest() async throws {
    try await Loopback.run({ router in
      router.clientStreaming(Loopback.service, "First") {
        (requests: GRPCRequestStream<Probe>, _) -> Probe in
        var iterator = requests.makeAsyncIterator()
        return try await iterator.next() ?? Probe()
      }
    }) { loopback async throws in
      let call = try await RawStream(RawStream.list("First"), port: loopback.port)
      call.send(Probe(number: 7))
      try await call.runToEnd()
      #expect(call.status == "0")
      #expect(call.messages == [bytes(Probe(number: 7))])
    }
  }

  @Test func aRequestCutOffInAMessageEndsTheCall() async throws {
    try await Loopback.run({ Self.sum(&$0) }) { loopback async throws in
      let call = try await RawStream(RawStream.list("Sum"), port: loopback.port)
      call.send(Probe(number: 1))
      call.send([0, 0, 0, 0, 9, 1])
      call.finish()
      try await call.runToEnd()
      #expect(call.status == "13")
    }
  }

  @Test(arguments: [
    ([0, 255, 255, 255, 255], "8"), ([2, 0, 0, 0, 0], "13"), ([1, 0, 0, 0, 1], "13"),
  ])
  func aPrefixThatCannotBeTakenEndsTheCallAtOnce(prefix: [UInt8], status: String) async throws {
    try await Loopback.run({ Self.sum(&$0) }) { loopback async throws in
      let call = try await RawStream(RawStream.list("Sum"), port: loopback.port)
      call.send(prefix)
      try await call.runToEnd()
      #expect(call.status == status)
    }
  }

  @Test func theReaderLearnsWhyTheCallEnded() async throws {
    let seen = Mailbox<GRPCError?>()
    let began = Mailbox<Bool>()
    try await Loopback.run({ router in
      router.bidirectional(Loopback.service, "Wait") {
        (requests: GRPCRequestStream<Probe>, _, _: GRPCResponseWriter<Probe>) in
        do {
          for try await _ in requests { began.put(true) }
          seen.put(nil)
        } catch {
          seen.put(error as? GRPCError)
        }
      }
    }) { loopback async throws in
      let cancelled = try await RawStream(RawStream.list("Wait"), port: loopback.port)
      cancelled.send(Probe(number: 1))
      #expect(try await cancelled.run { began.current == true })
      cancelled.cancel()
      #expect(try await cancelled.run { seen.current != nil })
      #expect(seen.current??.code == .cancelled)
    }
    let late = Mailbox<GRPCError?>()
    try await Loopback.run({ router in
      router.bidirectional(Loopback.service, "Wait") {
        (requests: GRPCRequestStream<Probe>, _, _: GRPCResponseWriter<Probe>) in
        do { for try await _ in requests {} } catch { late.put(error as? GRPCError) }
      }
    }) { loopback async throws in
      let call = try await RawStream(
        RawStream.list("Wait", ["grpc-timeout": "50m"]), port: loopback.port)
      try await call.runToEnd()
      #expect(call.status == "4")
      #expect(try await eventually { late.current??.code == .deadlineExceeded })
    }
  }

  @Test func cancellingTheReadingTaskAloneEndsItsWait() async throws {
    try await Loopback.run({ router in
      router.clientStreaming(Loopback.service, "Child") {
        (requests: GRPCRequestStream<Probe>, _) -> Probe in
        let child = Task { () -> GRPCStatusCode? in
          do {
            for try await _ in requests {}
            return nil
          } catch {
            return (error as? GRPCError)?.code
          }
        }
        try await Task.sleep(for: .milliseconds(20))
        child.cancel()
        return Probe(text: await child.value == .cancelled ? "cancelled" : "not")
      }
    }) { loopback async throws in
      let call = try await RawStream(RawStream.list("Child"), port: loopback.port)
      try await call.runToEnd()
      #expect(call.messages == [bytes(Probe(text: "cancelled"))])
    }
  }

  @Test func initialMetadataComesWhenTheHandlerAsks() async throws {
    try await Loopback.run({ router in
      router.bidirectional(Loopback.service, "Head") {
        (requests: GRPCRequestStream<Probe>, context, _: GRPCResponseWriter<Probe>) in
        var metadata = GRPCMetadata()
        try metadata.append("k", "v")
        context.addInitialMetadata(metadata)
        context.sendInitialMetadata()
        context.sendInitialMetadata()
        for try await _ in requests {}
        throw GRPCError(.aborted, "after the head")
      }
    }) { loopback async throws in
      let call = try await RawStream(RawStream.list("Head"), port: loopback.port)
      #expect(try await call.run { call.head != nil })
      #expect(call.head?["k"] == "v" && call.head?["grpcStatus"] == nil)
      call.finish()
      try await call.runToEnd()
      #expect(call.trailers?["grpcStatus"] == "10")
    }
  }
}
