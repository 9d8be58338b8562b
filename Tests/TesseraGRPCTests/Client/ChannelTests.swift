import Foundation
import NIOCore
import NIOPosix
import Synchronization
import Testing

@testable import TesseraGRPC

/// Several servers, servers that come and go, and calls that are made again.
@Suite(.timeLimit(.minutes(2))) struct ChannelTests {
  private static let group = MultiThreadedEventLoopGroup.singleton

  /// A server that answers with its own number.
  private struct Numbered {
    let server: GRPCServer
    let port: Int
    let failures: Mailbox<Int>

    static func start(_ number: UInt64, port: Int = 0) async throws -> Numbered {
      var router = GRPCRouter()
      router.unary(Loopback.service, "Who") { (_: Probe, _) -> Probe in Probe(number: number) }
      let server = GRPCServer(
        configuration: .init(host: "127.0.0.1", port: port), router: router, group: group,
        logger: .silent)
      return Numbered(server: server, port: try await server.start(), failures: Mailbox())
    }

    var target: GRPCTarget { .tcp(host: "127.0.0.1", port: port) }

    func stop() async { await server.shutdown(grace: .zero) }
  }

  private static func freePort() async throws -> Int {
    let listener = try await ServerBootstrap(group: group).bind(host: "127.0.0.1", port: 0).get()
    let port = try #require(listener.localAddress?.port)
    try await listener.close()
    return port
  }

  private static func who(
    _ client: GRPCClient, options: GRPCCallOptions = .defaults
  ) async throws(GRPCError) -> UInt64 {
    let answer: Probe = try await client.unary(Loopback.service, "Who", Probe(), options: options)
    return answer.number
  }

  private static func client(
    _ targets: [GRPCTarget], _ policy: GRPCBalancingPolicy = .pickFirst,
    _ change: (inout GRPCClient.Configuration) -> Void = { _ in }
  ) -> GRPCClient {
    var configuration = GRPCClient.Configuration.defaults
    configuration.backoff = .none
    change(&configuration)
    return GRPCClient(
      targets: targets, policy: policy, configuration: configuration, group: group,
      logger: .silent)
  }

  @Test func pickFirstGoesToTheNextServerWhenTheFirstIsGone() async throws {
    let one = try await Numbered.start(1)
    let two = try await Numbered.start(2)
    let client = Self.client([one.target, two.target])
    for _ in 0..<3 { #expect(try await Self.who(client) == 1) }
    await one.stop()
    for _ in 0..<3 { #expect(try await Self.who(client) == 2) }
    await client.shutdown()
    await two.stop()
  }

  @Test func roundRobinReachesEveryServer() async throws {
    let servers = [try await Numbered.start(1), try await Numbered.start(2)]
    let nobody = GRPCTarget.tcp(host: "127.0.0.1", port: try await Self.freePort())
    let client = Self.client([servers[0].target, nobody, servers[1].target], .roundRobin)
    var counts: [UInt64: Int] = [:]
    // Not every connection is there with the first one.
    for _ in 0..<10_000 where Set(counts.keys) != [1, 2] {
      counts[try await Self.who(client), default: 0] += 1
    }
    counts = [:]
    for _ in 0..<100 { counts[try await Self.who(client), default: 0] += 1 }
    #expect(counts.keys.sorted() == [1, 2])
    #expect(counts.values.allSatisfy { $0 > 20 })
    await servers[0].stop()
    for _ in 0..<10 { #expect(try await Self.who(client) == 2) }
    await client.shutdown()
    await servers[1].stop()
  }

  @Test func aCallMayWaitUntilAServerIsThere() async throws {
    let port = try await Self.freePort()
    let client = Self.client([.tcp(host: "127.0.0.1", port: port)]) {
      $0.backoff = GRPCConnectionBackoff(initial: .milliseconds(50), maximum: .milliseconds(50))
    }
    let waiting = Task { try await Self.who(client, options: .init(waitForReady: true)) }
    // One that does not wait fails meanwhile.
    await #expect(throws: GRPCError.self) { try await Self.who(client) }
    try await Task.sleep(for: .milliseconds(200))
    let server = try await Numbered.start(5, port: port)
    #expect(try await waiting.value == 5)
    await client.shutdown()
    await server.stop()
  }

  @Test func aCallThatWaitsMeetsItsDeadline() async throws {
    let client = Self.client([.tcp(host: "127.0.0.1", port: try await Self.freePort())])
    let error = await #expect(throws: GRPCError.self) {
      try await Self.who(
        client, options: GRPCCallOptions(timeout: .milliseconds(150), waitForReady: true))
    }
    #expect(error?.code == .deadlineExceeded)
    await client.shutdown()
  }

  @Test func callsFailAtOnceDuringTheBackoff() async throws {
    let port = try await Self.freePort()
    let client = Self.client([.tcp(host: "127.0.0.1", port: port)]) {
      $0.backoff = GRPCConnectionBackoff(initial: .seconds(600))
    }
    await #expect(throws: GRPCError.self) { try await Self.who(client) }
    let server = try await Numbered.start(1, port: port)
    let error = await #expect(throws: GRPCError.self) { try await Self.who(client) }
    #expect(error?.code == .unavailable)
    #expect(error?.message.contains("refused") == true)
    await client.shutdown()
    await server.stop()
  }

  @Test func aUnixSocketIsATargetToo() async throws {
    var router = GRPCRouter()
    router.echo()
    let path = "/tmp/tessera-\(UInt64.random(in: 0...UInt64.max))"
    let listener = try await ServerBootstrap(group: Self.group)
      .childChannelInitializer { [router] channel in
        channel.eventLoop.makeCompletedFuture {
          _ = GRPCServerPipeline.addHandlers(to: channel, router: router, logger: .silent)
        }
      }
      .bind(unixDomainSocketPath: path, cleanupExistingSocketFile: true).get()
    let client = Self.client([.unix(path: "/tmp/tessera-nobody"), .unix(path: path)])
    let answer: Probe = try await client.unary(Loopback.service, "Echo", Probe(number: 4))
    #expect(answer.number == 4)
    await client.shutdown()
    try await listener.close()
    unlink(path)
  }

  @Test func aClientWithNoTargetsIsUnavailable() async throws {
    let client = Self.client([])
    let error = await #expect(throws: GRPCError.self) { try await Self.who(client) }
    #expect(error?.code == .unavailable)
    await client.shutdown()
  }

  // MARK: Retries

  /// A server whose method fails so many times before it answers.
  private static func failing(
    _ count: Int, _ code: GRPCStatusCode = .unavailable, pushback: String? = nil,
    policy: GRPCRetryPolicy, throttling: GRPCRetryThrottling? = nil,
    _ body: (GRPCClient, _ attempts: () -> [String]) async throws -> Void
  ) async throws {
    let attempts = Mutex<[String]>([])
    var router = GRPCRouter()
    router.clientStreaming(Loopback.service, "Try") {
      (requests: GRPCRequestStream<Probe>, context) async throws -> Probe in
      var sum: UInt64 = 0
      for try await probe in requests { sum += probe.number }
      let number = attempts.withLock { attempts in
        attempts.append(context.metadata["grpc-previous-rpc-attempts"] ?? "-")
        return attempts.count
      }
      guard number > count else {
        var metadata = GRPCMetadata()
        if let pushback { try metadata.append("grpc-retry-pushback-ms", pushback) }
        throw GRPCError(code, "attempt \(number)", metadata: metadata)
      }
      return Probe(number: sum)
    }
    let server = GRPCServer(
      configuration: .init(host: "127.0.0.1", port: 0), router: router, group: group,
      logger: .silent)
    let port = try await server.start()
    let client = Self.client([.tcp(host: "127.0.0.1", port: port)]) {
      $0.retryPolicy = policy
      $0.retryThrottling = throttling
    }
    try await body(client) { attempts.withLock { $0 } }
    await client.shutdown()
    await server.shutdown(grace: .zero)
  }

  private static let quick = GRPCRetryPolicy(
    maximumAttempts: 3, initialBackoff: .milliseconds(1), maximumBackoff: .milliseconds(2))

  private static func sum(_ client: GRPCClient) async throws(GRPCError) -> UInt64 {
    let call: GRPCClientStreamingCall<Probe, Probe> = client.clientStreaming(
      Loopback.service, "Try")
    for number in 1...10 as ClosedRange<UInt64> {
      try await call.requests.write(Probe(number: number))
    }
    call.requests.finish()
    return try await call.response().number
  }

  @Test func aFailedCallIsMadeAgainWithEverythingItHasSent() async throws {
    try await Self.failing(2, policy: Self.quick) { client, attempts async throws in
      #expect(try await Self.sum(client) == 55)
      #expect(attempts() == ["-", "1", "2"])
    }
  }

  @Test func theLastAttemptsStatusIsTheCalls() async throws {
    try await Self.failing(9, policy: Self.quick) { client, attempts async throws in
      let error = await #expect(throws: GRPCError.self) { try await Self.sum(client) }
      #expect(error?.message == "attempt 3")
      #expect(attempts().count == 3)
    }
    try await Self.failing(9, .internal, policy: Self.quick) { client, attempts async throws in
      let error = await #expect(throws: GRPCError.self) { try await Self.sum(client) }
      #expect(error?.code == .internal)
      #expect(attempts().count == 1)
    }
  }

  @Test func aServerMayForbidAnotherAttempt() async throws {
    try await Self.failing(9, pushback: "-1", policy: Self.quick) { client, attempts async throws in
      await #expect(throws: GRPCError.self) { try await Self.sum(client) }
      #expect(attempts().count == 1)
    }
    var slow = Self.quick
    slow.initialBackoff = .seconds(600)
    slow.maximumBackoff = .seconds(600)
    try await Self.failing(1, pushback: "1", policy: slow) { client, attempts async throws in
      #expect(try await Self.sum(client) == 55)
      #expect(attempts().count == 2)
    }
  }

  @Test func whenTooMuchFailsNothingIsRepeated() async throws {
    let throttling = GRPCRetryThrottling(maximumTokens: 4, ratio: 0.1)
    try await Self.failing(99, policy: Self.quick, throttling: throttling) {
      client, attempts async throws in
      await #expect(throws: GRPCError.self) { try await Self.sum(client) }
      #expect(attempts().count == 2)
      await #expect(throws: GRPCError.self) { try await Self.sum(client) }
      #expect(attempts().count == 3)
    }
  }

  @Test func aRequestBeyondTheBufferIsNotRepeated() async throws {
    let attempts = CallCounter()
    var router = GRPCRouter()
    router.unary(Loopback.service, "Try") { (_: Probe, _) -> Probe in
      attempts.add()
      throw GRPCError(.unavailable, "no")
    }
    let server = GRPCServer(
      configuration: .init(host: "127.0.0.1", port: 0), router: router, group: Self.group,
      logger: .silent)
    let port = try await server.start()
    let client = Self.client([.tcp(host: "127.0.0.1", port: port)]) {
      $0.retryPolicy = Self.quick
      $0.maximumRetryBufferBytesPerCall = 100
    }
    for (length, count) in [(10, 3), (1_000, 1)] {
      let before = attempts.value
      await #expect(throws: GRPCError.self) {
        let _: Probe = try await client.unary(
          Loopback.service, "Try", Probe(text: String(repeating: "x", count: length)))
      }
      #expect(attempts.value - before == count)
    }
    await client.shutdown()
    await server.shutdown(grace: .zero)
  }
}
