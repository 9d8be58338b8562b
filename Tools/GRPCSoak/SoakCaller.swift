internal import NIOCore
internal import TesseraGRPC

/// One task that makes calls, one after the other, and checks what comes of them.
struct SoakCaller {
  var random: SplitMix
  let clients: SoakClients
  private(set) var report = SoakReport()

  private static let codings: [GRPCCompression?] = [nil, nil, .gzip, .deflate, .identity]

  init(seed: UInt64, clients: SoakClients) {
    random = SplitMix(state: seed)
    self.clients = clients
  }

  /// What a call may end with besides OK.
  private struct Expectation {
    var mayBeCancelled = false
    var mayBeLate = false
  }

  mutating func makeCalls(until end: ContinuousClock.Instant) async {
    while ContinuousClock.now < end {
      await makeCall()
      if random.one(in: 40) { try? await Task.sleep(for: .microseconds(random.below(3_000))) }
    }
  }

  private mutating func makeCall() async {
    var expectation = Expectation()
    var options = GRPCCallOptions(
      timeout: .seconds(60), compression: Self.codings[random.below(Self.codings.count)])
    if random.one(in: 6) {
      options.timeout = .microseconds(random.below(20_000))
      expectation.mayBeLate = true
    }
    let lease = clients.lease(&random)
    let kind = random.below(100)
    if kind >= 97 {
      options.timeout = .milliseconds(random.below(20))
      expectation.mayBeLate = true
    }
    let cancelsAfter: Duration? = random.one(in: 6) ? .microseconds(random.below(8_000)) : nil
    expectation.mayBeCancelled = cancelsAfter != nil
    let own = SplitMix(state: random.next())
    let name: String
    let body: @Sendable (inout SplitMix) async throws -> Void
    let (client, settled) = (lease.client, options)
    switch kind {
    case 0..<45: (name, body) = ("unary", { try await Self.unary(client, settled, &$0) })
    case 45..<63: (name, body) = ("server", { try await Self.server(client, settled, &$0) })
    case 63..<80: (name, body) = ("client", { try await Self.client(client, settled, &$0) })
    case 80..<97: (name, body) = ("bidi", { try await Self.bidi(client, settled, &$0) })
    default: (name, body) = ("hang", { _ in try await Self.hang(client, settled) })
    }
    let call = Task {
      var own = own
      try await body(&own)
    }
    if let cancelsAfter {
      try? await Task.sleep(for: cancelsAfter)
      call.cancel()
    }
    judge(name, await call.result, expectation, lease)
  }

  private mutating func judge(
    _ name: String, _ result: Result<Void, any Error>, _ expectation: Expectation,
    _ lease: SoakClients.Lease
  ) {
    report.callCount += 1
    let outcome: String
    switch result {
    case .success: outcome = "OK"
    case .failure(let error as GRPCError):
      outcome = "\(error.code)"
      let isExpected =
        switch error.code {
        case .cancelled: expectation.mayBeCancelled
        case .deadlineExceeded: expectation.mayBeLate
        case .unavailable: lease.isDoomed
        default: false
        }
      if !isExpected { report.fail("\(name) over \(lease.transport): \(error)") }
    case .failure(let error as SoakMismatch):
      outcome = "wrong"
      report.fail("\(name) over \(lease.transport): \(error.words)")
    case .failure(let error):
      outcome = "\(error)"
      report.fail("\(name) over \(lease.transport): \(error)")
    }
    report.outcomes["\(name) \(outcome)", default: 0] += 1
  }
}

/// An answer that is not what it has to be.
struct SoakMismatch: Error {
  var words: String
}

// MARK: - One of each kind

extension SoakCaller {
  private static func size(_ random: inout SplitMix) -> Int {
    switch random.below(100) {
    case 0..<40: random.below(64)
    case 40..<80: random.below(4_096)
    case 80..<97: random.below(100_000)
    default: random.below(1_500_000)
    }
  }

  private static func check(_ isRight: Bool, _ words: @autoclosure () -> String) throws {
    guard isRight else { throw SoakMismatch(words: words()) }
  }

  private static func unary(
    _ client: GRPCClient, _ options: GRPCCallOptions, _ random: inout SplitMix
  ) async throws {
    let message = SoakMessage(number: random.next(), size: size(&random))
    let response: GRPCResponse<SoakMessage> = try await client.unaryResponse(
      SoakService.name, "Echo", message, options: options)
    try check(response.message == message, "the echo is another message")
    let isCompressed = options.compression == .gzip || options.compression == .deflate
    try check(
      response.isCompressed == isCompressed, "the echo's flag is \(response.isCompressed)")
  }

  private static func server(
    _ client: GRPCClient, _ options: GRPCCallOptions, _ random: inout SplitMix
  ) async throws {
    let count = UInt64(random.below(random.one(in: 4) ? 300 : 12))
    let length = min(size(&random), 40_000)
    let stream: GRPCResponseStream<SoakMessage> = try await client.serverStreaming(
      SoakService.name, "Count", SoakMessage(number: count, size: length), options: options)
    // Some callers go away without a word.
    let last = random.one(in: 6) ? UInt64(random.below(Int(count) + 1)) : count
    var next: UInt64 = 0
    for try await message in stream {
      try check(
        message == SoakMessage(number: next, size: length), "message \(next) is another one")
      try check(stream.isMessageCompressed == (next % 2 == 1), "message \(next) has the wrong flag")
      next += 1
      if next == last, last < count { return }
    }
    try check(next == count, "\(next) messages and not \(count)")
  }

  private static func client(
    _ client: GRPCClient, _ options: GRPCCallOptions, _ random: inout SplitMix
  ) async throws {
    let call: GRPCClientStreamingCall<SoakMessage, SoakMessage> = client.clientStreaming(
      SoakService.name, "Sum", options: options)
    var sum: UInt64 = 0
    var total: UInt64 = 0
    for _ in 0..<random.below(random.one(in: 5) ? 200 : 10) {
      let message = SoakMessage(number: random.next(), size: min(size(&random), 60_000))
      sum &+= message.number
      total += UInt64(message.body.readableBytes)
      try await call.requests.write(message, compress: !random.one(in: 3))
    }
    // Some never finish and let go.
    if random.one(in: 12) { return }
    call.requests.finish()
    let answer = try await call.response()
    try check(answer.number == sum, "the sum is \(answer.number) and not \(sum)")
    var body = answer.body
    try check(body.readInteger(as: UInt64.self) == total, "the size is not \(total)")
  }

  private static func bidi(
    _ client: GRPCClient, _ options: GRPCCallOptions, _ random: inout SplitMix
  ) async throws {
    let call: GRPCBidirectionalCall<SoakMessage, SoakMessage> = client.bidirectional(
      SoakService.name, "Chat", options: options)
    let count = random.below(random.one(in: 5) ? 150 : 8)
    let seed = random.next()
    let giveUpAfter = random.one(in: 8) ? random.below(count + 1) : count
    let compresses = options.compression == .gzip || options.compression == .deflate
    async let writing: Void = {
      var drawn = SplitMix(state: seed)
      for _ in 0..<count {
        let message = SoakMessage(number: drawn.next(), size: min(size(&drawn), 60_000))
        try await call.requests.write(message, compress: message.number % 2 == 0)
      }
      call.requests.finish()
    }()
    var drawn = SplitMix(state: seed)
    var responses = call.responses.makeAsyncIterator()
    for index in 0..<giveUpAfter {
      let wanted = SoakMessage(number: drawn.next(), size: min(size(&drawn), 60_000))
      guard let message = try await responses.next() else {
        throw SoakMismatch(words: "the echoes ended after \(index) of \(count)")
      }
      try check(message == wanted, "echo \(index) is another message")
      try check(
        call.responses.isMessageCompressed == (compresses && wanted.number % 2 == 0),
        "echo \(index) has the wrong flag")
    }
    if giveUpAfter < count {
      call.cancel()
      _ = try? await writing
      return
    }
    try await writing
    try check(try await responses.next() == nil, "there are more echoes than messages")
  }

  private static func hang(_ client: GRPCClient, _ options: GRPCCallOptions) async throws {
    let _: SoakMessage = try await client.unary(
      SoakService.name, "Hang", SoakMessage(number: 1), options: options)
    throw SoakMismatch(words: "a method that does not answer has answered")
  }
}
