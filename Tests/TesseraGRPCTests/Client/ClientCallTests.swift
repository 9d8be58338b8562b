import NIOCore
import NIOPosix
import Synchronization
import Testing

@testable import TesseraGRPC

/// The four kinds of call against our own server.
@Suite(.timeLimit(.minutes(2))) struct ClientCallTests {
  private static let service = Loopback.service

  private static func register(_ router: inout GRPCRouter) {
    router.echo()
    router.count()
    router.clientStreaming(service, "Sum") {
      (requests: GRPCRequestStream<Probe>, context) async throws -> Probe in
      var sum = Probe()
      for try await probe in requests {
        sum.number += probe.number
        sum.text += probe.text
      }
      return sum
    }
    router.bidirectional(service, "Chat") {
      (requests: GRPCRequestStream<Probe>, context, writer: GRPCResponseWriter<Probe>) in
      context.responseCompression = context.requestCompression
      for try await probe in requests { try await writer.write(probe) }
    }
    router.clientStreaming(service, "First") {
      (requests: GRPCRequestStream<Probe>, context) async throws -> Probe in
      for try await probe in requests { return probe }
      return Probe()
    }
    router.unary(service, "Marked") { (probe: Probe, context) -> Probe in
      var initial = GRPCMetadata()
      try initial.append("x-head", "h")
      context.addInitialMetadata(initial)
      var trailing = GRPCMetadata()
      try trailing.append("x-tail-bin", binary: [0, 255])
      context.addTrailingMetadata(trailing)
      if probe.number > 0 {
        var details = GRPCMetadata()
        try details.append("grpc-status-details-bin", binary: [8, 5])
        throw GRPCError(
          GRPCStatusCode(rawValue: Int(probe.number)), "100 % schön\n", metadata: details)
      }
      return probe
    }
  }

  private func run(_ body: (Loopback) async throws -> Void) async throws {
    try await Loopback.run(Self.register, body)
  }

  // MARK: Client-streaming

  @Test func manyMessagesGetOneAnswer() async throws {
    try await run { loopback async throws in
      let call: GRPCClientStreamingCall<Probe, Probe> = loopback.client.clientStreaming(
        Self.service, "Sum")
      for number in 1...1_000 as ClosedRange<UInt64> {
        try await call.requests.write(Probe(number: number))
      }
      call.requests.finish()
      #expect(try await call.response().number == 500_500)
    }
  }

  @Test func noMessagesAreFineToo() async throws {
    try await run { loopback async throws in
      let call: GRPCClientStreamingCall<Probe, Probe> = loopback.client.clientStreaming(
        Self.service, "Sum")
      call.requests.finish()
      call.requests.finish()
      #expect(try await call.response() == Probe())
      let error = await #expect(throws: GRPCError.self) { try await call.requests.write(Probe()) }
      #expect(error?.code == .cancelled)
    }
  }

  @Test func aServerMayAnswerBeforeItHasHeardAll() async throws {
    try await run { loopback async throws in
      let call: GRPCClientStreamingCall<Probe, Probe> = loopback.client.clientStreaming(
        Self.service, "First")
      try await call.requests.write(Probe(number: 7))
      #expect(try await call.response().number == 7)
      let error = await #expect(throws: GRPCError.self) {
        while true { try await call.requests.write(Probe(number: 8)) }
      }
      #expect(error?.code == .cancelled)
      // The connection is as good as before.
      #expect(try await loopback.echo(Probe(number: 9)).number == 9)
      #expect(loopback.server.counters.openConnections == 1)
    }
  }

  // MARK: Bidirectional

  @Test func bothSidesTakeTurns() async throws {
    try await run { loopback async throws in
      let call: GRPCBidirectionalCall<Probe, Probe> = loopback.client.bidirectional(
        Self.service, "Chat")
      var answers = call.responses.makeAsyncIterator()
      for number in 0..<100 as Range<UInt64> {
        try await call.requests.write(Probe(number: number))
        #expect(try await answers.next()?.number == number)
      }
      call.requests.finish()
      #expect(try await answers.next() == nil)
      #expect(try await answers.next() == nil)
    }
  }

  @Test(arguments: [GRPCCompression.gzip, .deflate])
  func messagesMayBeCompressedOneByOne(compression: GRPCCompression) async throws {
    try await run { loopback async throws in
      let call: GRPCBidirectionalCall<Probe, Probe> = loopback.client.bidirectional(
        Self.service, "Chat", options: GRPCCallOptions(compression: compression))
      let text = String(repeating: "gzip ", count: 5_000)
      async let answers = call.responses.reduce(into: [Probe]()) { $0.append($1) }
      for number in 0..<20 as Range<UInt64> {
        try await call.requests.write(Probe(number: number, text: text), compress: number % 3 > 0)
      }
      call.requests.finish()
      let received = try await answers
      #expect(received == (0..<20).map { Probe(number: $0, text: text) })
    }
  }

  @Test func aWriterWaitsWhenTheServerDoesNotRead() async throws {
    let gate = Gate()
    try await Loopback.run({ router in
      router.bidirectional(Self.service, "Deaf") {
        (requests: GRPCRequestStream<Probe>, _, _: GRPCResponseWriter<Probe>) in
        await gate.wait()
        var count = 0
        for try await _ in requests { count += 1 }
        #expect(count == 100)
      }
    }) { loopback async throws in
      let call: GRPCBidirectionalCall<Probe, Probe> = loopback.client.bidirectional(
        Self.service, "Deaf")
      let written = CallCounter()
      let text = String(repeating: "d", count: 100_000)
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask {
          for _ in 0..<100 {
            try await call.requests.write(Probe(text: text))
            written.add()
          }
          call.requests.finish()
        }
        // It comes to rest at what the window and our own buffer take.
        var before = -1
        while before != written.value || before == 0 {
          before = written.value
          try await Task.sleep(for: .milliseconds(200))
        }
        #expect(before < 20)
        gate.open()
        try await group.waitForAll()
      }
      var answers = call.responses.makeAsyncIterator()
      #expect(try await answers.next() == nil)
    }
  }

  @Test func cancellingTheWritingTaskCancelsTheCall() async throws {
    let began = Mailbox<Bool>()
    let ended = Mailbox<Bool>()
    try await Loopback.run({ router in
      router.bidirectional(Self.service, "Deaf") {
        (_: GRPCRequestStream<Probe>, context, _: GRPCResponseWriter<Probe>) in
        began.put(true)
        defer { ended.put(context.isCancelled) }
        try await Task.sleep(for: .seconds(600))
      }
    }) { loopback async throws in
      let call: GRPCBidirectionalCall<Probe, Probe> = loopback.client.bidirectional(
        Self.service, "Deaf")
      let task = Task {
        while true {
          try await call.requests.write(Probe(text: String(repeating: "x", count: 100_000)))
        }
      }
      // A call that is cancelled before it gets there leaves no trace there.
      #expect(await began.take())
      task.cancel()
      if case .failure(let error as GRPCError) = await task.result {
        #expect(error.code == .cancelled)
      } else {
        Issue.record("went on")
      }
      #expect(await ended.take())
    }
  }

  @Test func aCallThatNobodyHoldsAnyMoreIsCancelled() async throws {
    let ended = Mailbox<Bool>()
    try await Loopback.run({ router in
      router.bidirectional(Self.service, "Deaf") {
        (_: GRPCRequestStream<Probe>, context, writer: GRPCResponseWriter<Probe>) in
        try await writer.write(Probe(number: 1))
        defer { ended.put(context.isCancelled) }
        try await Task.sleep(for: .seconds(600))
      }
    }) { loopback async throws in
      do {
        let call: GRPCBidirectionalCall<Probe, Probe> = loopback.client.bidirectional(
          Self.service, "Deaf")
        var answers = call.responses.makeAsyncIterator()
        #expect(try await answers.next()?.number == 1)
      }
      #expect(await ended.take())
    }
  }

  // MARK: Metadata and errors

  @Test func metadataComesBeforeAndAfterTheMessage() async throws {
    try await run { loopback async throws in
      let response: GRPCResponse<Probe> = try await loopback.client.unaryResponse(
        Self.service, "Marked", Probe())
      #expect(response.initialMetadata["x-head"] == "h")
      #expect(response.trailingMetadata.binaryValues(of: "x-tail-bin") == [[0, 255]])

      let call: GRPCUnaryCall<Probe> = try loopback.client.unaryCall(
        Self.service, "Marked", Probe())
      #expect(try await call.initialMetadata()["x-head"] == "h")
      #expect(try await call.response() == Probe())
      #expect(call.trailingMetadata.binaryValues(of: "x-tail-bin") == [[0, 255]])
    }
  }

  @Test func anErrorCarriesItsDetails() async throws {
    try await run { loopback async throws in
      let error = await #expect(throws: GRPCError.self) {
        let _: Probe = try await loopback.client.unary(Self.service, "Marked", Probe(number: 5))
      }
      #expect(error?.code == .notFound)
      #expect(error?.message == "100 % schön\n")
      #expect(error?.metadata.binaryValues(of: "grpc-status-details-bin") == [[8, 5]])
      #expect(error?.metadata.binaryValues(of: "x-tail-bin") == [[0, 255]])
    }
  }

  @Test func aMessageBeyondTheLimitOfTheCallIsRefused() async throws {
    try await run { loopback async throws in
      let text = String(repeating: "l", count: 1_000)
      var options = GRPCCallOptions(compression: .gzip)
      options.maximumMessageLength = 500
      let received = await #expect(throws: GRPCError.self) {
        try await loopback.echo(Probe(text: text), options: options)
      }
      #expect(received?.code == .resourceExhausted)
      options = .defaults
      options.maximumRequestLength = 500
      let sent = await #expect(throws: GRPCError.self) {
        try await loopback.echo(Probe(text: text), options: options)
      }
      #expect(sent?.code == .resourceExhausted)
      let call: GRPCClientStreamingCall<Probe, Probe> = loopback.client.clientStreaming(
        Self.service, "Sum", options: options)
      try await call.requests.write(Probe(number: 1))
      await #expect(throws: GRPCError.self) { try await call.requests.write(Probe(text: text)) }
      let ended = await #expect(throws: GRPCError.self) { try await call.response() }
      #expect(ended?.code == .resourceExhausted)
    }
  }

  // MARK: Interceptors

  private final class Recorder: GRPCClientInterceptor {
    let name: String
    let log: Mutex<[String]>

    init(_ name: String, refuses: Bool = false) {
      self.name = name
      log = Mutex(refuses ? ["refuses"] : [])
    }

    func callStarts(
      _ path: String, options: inout GRPCCallOptions
    ) async throws(GRPCError) {
      await Task.yield()
      if log.withLock({ $0.first == "refuses" }) { throw GRPCError(.permissionDenied, "no") }
      try options.metadata.append("x-seen-by", name)
      log.withLock { $0.append("start \(path)") }
    }

    func receivedHead(_ path: String, metadata: GRPCMetadata) {
      log.withLock { $0.append("head") }
    }

    func callEnded(_ path: String, error: GRPCError?, trailingMetadata: GRPCMetadata) {
      log.withLock { $0.append("end \(error?.code.description ?? "OK")") }
    }
  }

  @Test func interceptorsSeeEveryCallOutermostFirst() async throws {
    try await Loopback.run({ router in
      router.unary(Self.service, "Seen") { (_: Probe, context) -> Probe in
        Probe(text: context.metadata.values(of: "x-seen-by").joined(separator: ","))
      }
    }) { loopback async throws in
      let outer = Recorder("outer")
      let inner = Recorder("inner")
      let client = GRPCClient(
        targets: [.tcp(host: "127.0.0.1", port: loopback.port)], interceptors: [outer, inner],
        group: MultiThreadedEventLoopGroup.singleton, logger: .silent)
      let answer: Probe = try await client.unary(Self.service, "Seen", Probe())
      #expect(answer.text == "outer,inner")
      await #expect(throws: GRPCError.self) {
        let _: Probe = try await client.unary(Self.service, "None", Probe())
      }
      let path = "/\(Self.service)/"
      #expect(
        outer.log.withLock { $0 } == [
          "start \(path)Seen", "head", "end OK", "start \(path)None", "end UNIMPLEMENTED",
        ])
      #expect(inner.log.withLock { $0.count } == 5)
      await client.shutdown()

      let refusing = GRPCClient(
        targets: [.tcp(host: "127.0.0.1", port: loopback.port)],
        interceptors: [Recorder("no", refuses: true)],
        group: MultiThreadedEventLoopGroup.singleton, logger: .silent)
      let error = await #expect(throws: GRPCError.self) {
        let _: Probe = try await refusing.unary(Self.service, "Seen", Probe())
      }
      #expect(error == GRPCError(.permissionDenied, "no"))
      await refusing.shutdown()
    }
  }
}

/// A number that several tasks count up.
final class CallCounter: Sendable {
  private let count = Atomic(0)

  func add() { count.add(1, ordering: .relaxed) }

  var value: Int { count.load(ordering: .relaxed) }
}
