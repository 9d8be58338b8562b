import NIOCore
import NIOPosix
import Synchronization
import Testing

@testable import TesseraGRPC

/// The life of connections over real sockets: keepalive, idling, age, and ends that lose nothing.
@Suite struct ConnectionLifeTests {
  private static func hang(_ router: inout GRPCRouter, _ began: Mailbox<Bool>? = nil) {
    router.echo()
    router.unary(Loopback.service, "Hang") { (_: Probe, _) -> Probe in
      began?.put(true)
      try await Task.sleep(for: .seconds(600))
      return Probe()
    }
  }

  // MARK: Keepalive

  @Test func aClientThatFallsSilentIsAskedAndThenGivenUp() async throws {
    var configuration = GRPCConnectionConfiguration()
    configuration.keepalive = GRPCKeepalive(
      time: .seconds(1), timeout: .milliseconds(200), permitsWithoutCalls: true)
    try await Loopback.run(server: configuration, { $0.echo() }) { loopback async throws in
      let peer = try await RawClient.connect(to: loopback.port)
      #expect(try await eventually { peer.isClosed })
      #expect(peer.frames(RawClient.Frame.ping).contains { $0.flags & 1 == 0 })
      #expect(try await eventually { loopback.server.counters.limits[.keepalive] == 1 })
    }
  }

  @Test func aClientThatAnswersPingsIsKept() async throws {
    var configuration = GRPCConnectionConfiguration()
    configuration.keepalive = GRPCKeepalive(
      time: .seconds(1), timeout: .seconds(3), permitsWithoutCalls: true)
    try await Loopback.run(server: configuration, { $0.echo() }) { loopback async throws in
      _ = try await loopback.echo(Probe())
      try await Task.sleep(for: .milliseconds(4_300))
      #expect(loopback.server.counters.openConnections == 1)
      #expect(loopback.server.counters.limits[.keepalive] == nil)
      _ = try await loopback.echo(Probe())
    }
  }

  @Test func aServerThatFallsSilentCostsItsCallsAfterTheKeepalive() async throws {
    try await RawServer.run { _, _ in
    } _: { server, port in
      var configuration = GRPCClient.Configuration.defaults
      configuration.connection.minimumKeepaliveTime = .milliseconds(100)
      configuration.connection.keepalive = GRPCKeepalive(
        time: .milliseconds(200), timeout: .milliseconds(200))
      let client = GRPCClient(
        host: "127.0.0.1", port: port, configuration: configuration,
        group: MultiThreadedEventLoopGroup.singleton, logger: .silent)
      let error = await #expect(throws: GRPCError.self) {
        let _: Probe = try await client.unary(Loopback.service, "Echo", Probe())
      }
      #expect(error?.code == .unavailable)
      let pings = server.log.withLock { $0.count { $0.frame.type == RawServer.Frame.ping } }
      #expect(pings >= 1)
      await client.shutdown()
    }
  }

  @Test func pingsThatComeTooOftenEndTheConnection() async throws {
    try await Loopback.run({ Self.hang(&$0) }) { loopback async throws in
      let peer = try await RawClient.connect(to: loopback.port)
      peer.request(1, method: "Hang")
      for number in 1...6 as ClosedRange<UInt64> { peer.ping(number) }
      #expect(try await eventually { peer.isClosed })
      let last = try #require(peer.goAways.last)
      #expect(last.code == 11 && last.words == "too_many_pings")
      #expect(try await eventually { loopback.server.counters.limits[.keepalivePings] == 1 })
    }
  }

  @Test func pingsOfAClientThatIsToldSoArePermitted() async throws {
    var configuration = GRPCConnectionConfiguration()
    configuration.pingPolicy = GRPCPingPolicy(minimumInterval: .zero, permitsWithoutCalls: true)
    try await Loopback.run(server: configuration, { $0.echo() }) { loopback async throws in
      let peer = try await RawClient.connect(to: loopback.port)
      for number in 1...8 as ClosedRange<UInt64> { peer.ping(number) }
      #expect(
        try await eventually {
          peer.frames(RawClient.Frame.ping).count { $0.flags & 1 == 1 } == 8
        })
      #expect(!peer.isClosed && peer.goAways.isEmpty)
      try await peer.close()
    }
  }

  @Test func ourClientAsksLessOftenAfterAComplaint() async throws {
    try await Loopback.run({ Self.hang(&$0) }) { loopback async throws in
      var configuration = GRPCClient.Configuration.defaults
      configuration.connection.minimumKeepaliveTime = .milliseconds(50)
      configuration.connection.keepalive = GRPCKeepalive(time: .milliseconds(50))
      let client = GRPCClient(
        host: "127.0.0.1", port: loopback.port, configuration: configuration,
        group: MultiThreadedEventLoopGroup.singleton, logger: .silent)
      let error = await #expect(throws: GRPCError.self) {
        let _: Probe = try await client.unary(Loopback.service, "Hang", Probe())
      }
      #expect(error?.code == .unavailable)
      let channel = client.channel
      let time = try await channel.eventLoop.submit {
        channel.subchannels[0].keepalive.keepalive.time
      }.get()
      #expect(time == .seconds(20))
      let answer: Probe = try await client.unary(Loopback.service, "Echo", Probe(number: 3))
      #expect(answer.number == 3)
      await client.shutdown()
    }
  }

  // MARK: Idling

  @Test func aServerEndsAConnectionWithoutCallsAndTheClientMakesAnother() async throws {
    var configuration = GRPCConnectionConfiguration()
    configuration.maximumIdle = .milliseconds(150)
    try await Loopback.run(server: configuration, { Self.hang(&$0) }) { loopback async throws in
      _ = try await loopback.echo(Probe())
      #expect(try await eventually { loopback.server.counters.openConnections == 0 })
      #expect(try await loopback.echo(Probe(number: 4)).number == 4)
      // One with a call is not idle.
      let error = await #expect(throws: GRPCError.self) {
        let _: Probe = try await loopback.client.unary(
          Loopback.service, "Hang", Probe(), options: GRPCCallOptions(timeout: .milliseconds(600)))
      }
      #expect(error?.code == .deadlineExceeded)
    }
  }

  @Test func aConnectionWithoutAFirstCallIsEndedGracefully() async throws {
    var configuration = GRPCConnectionConfiguration()
    configuration.firstCallTimeout = .milliseconds(150)
    try await Loopback.run(server: configuration, { $0.echo() }) { loopback async throws in
      let peer = try await RawClient.connect(to: loopback.port)
      #expect(try await eventually { peer.goAways.count == 2 })
      #expect(peer.goAways.allSatisfy { $0.code == 0 })
      try await peer.close()
    }
  }

  @Test func aClientClosesAConnectionThatItDoesNotNeed() async throws {
    var configuration = GRPCClient.Configuration.defaults
    configuration.connection.maximumIdle = .milliseconds(150)
    try await Loopback.run(client: configuration, { $0.echo() }) { loopback async throws in
      _ = try await loopback.echo(Probe())
      #expect(try await eventually { loopback.server.counters.openConnections == 0 })
      #expect(try await loopback.echo(Probe(number: 4)).number == 4)
    }
  }

  // MARK: Age

  @Test func connectionsThatGetOldCostNoCall() async throws {
    var configuration = GRPCConnectionConfiguration()
    configuration.maximumAge = .milliseconds(60)
    try await Loopback.run(server: configuration, { $0.echo() }) { loopback async throws in
      _ = try await loopback.echo(Probe())
      let end = ContinuousClock.now + .milliseconds(1_200)
      let count = try await withThrowingTaskGroup(of: Int.self) { group in
        for task in 0..<6 as Range<UInt64> {
          group.addTask {
            var count = 0
            // On a busy machine the first calls may take all of the time.
            while ContinuousClock.now < end || count < 10 {
              let answer = try await loopback.echo(Probe(number: task))
              #expect(answer.number == task)
              count += 1
            }
            return count
          }
        }
        return try await group.reduce(0, +)
      }
      #expect(count >= 60)
    }
  }

  @Test func aCallThatIsThereMayFinishAfterTheAge() async throws {
    let gate = Gate()
    let began = Mailbox<Bool>()
    var configuration = GRPCConnectionConfiguration()
    configuration.maximumAge = .milliseconds(60)
    try await Loopback.run(
      server: configuration,
      { router in
        router.echo()
        router.unary(Loopback.service, "Slow") { (probe: Probe, _) -> Probe in
          began.put(true)
          await gate.wait()
          return probe
        }
      }
    ) { loopback async throws in
      async let slow: Probe = loopback.client.unary(Loopback.service, "Slow", Probe(number: 8))
      _ = await began.take()
      // Later calls go elsewhere, while the old connection waits for its call.
      #expect(
        try await eventually { loopback.server.counters.openConnections == 1 })
      try await Task.sleep(for: .milliseconds(300))
      #expect(try await loopback.echo(Probe(number: 9)).number == 9)
      #expect(loopback.server.counters.openConnections >= 1)
      gate.open()
      let number = try await slow.number
      #expect(number == 8)
    }
  }

  @Test func whatRunsBeyondTheGraceIsUnavailable() async throws {
    var configuration = GRPCConnectionConfiguration()
    configuration.maximumAge = .milliseconds(60)
    configuration.maximumAgeGrace = .milliseconds(100)
    try await Loopback.run(server: configuration, { Self.hang(&$0) }) { loopback async throws in
      let error = await #expect(throws: GRPCError.self) {
        let _: Probe = try await loopback.client.unary(Loopback.service, "Hang", Probe())
      }
      #expect(error == GRPCError(.unavailable, "the connection is too old"))
      #expect(try await loopback.echo(Probe(number: 4)).number == 4)
    }
  }

  // MARK: GOAWAY in two steps

  @Test func aCallThatCrossesTheFirstGoAwayIsAnswered() async throws {
    var configuration = GRPCConnectionConfiguration()
    configuration.lastStreamTimeout = .seconds(60)
    try await Loopback.run(server: configuration, { $0.echo() }) { loopback async throws in
      let peer = try await RawClient.connect(to: loopback.port)
      peer.request(1)
      #expect(try await eventually { peer.endedStreams == [1] })
      async let shutdown: Void = loopback.server.shutdown(grace: .seconds(30))
      #expect(try await eventually { peer.goAways.count == 1 })
      #expect(peer.goAways.first?.last == UInt32(Int32.max))
      // Sent before the peer could know: accepted.
      peer.request(3)
      #expect(try await eventually { peer.endedStreams == [1, 3] })
      let ping = try #require(peer.frames(RawClient.Frame.ping).first { $0.flags & 1 == 0 })
      peer.send(RawClient.Frame(type: RawClient.Frame.ping, flags: 1, payload: ping.payload))
      #expect(try await eventually { peer.goAways.count == 2 })
      #expect(peer.goAways.last?.last == 3)
      await shutdown
      #expect(try await eventually { peer.isClosed })
    }
  }

  @Test func aClientThatDoesNotAnswerThePingHearsTheLastStreamAllTheSame() async throws {
    let began = Mailbox<Bool>()
    try await Loopback.run({ Self.hang(&$0, began) }) { loopback async throws in
      let peer = try await RawClient.connect(to: loopback.port)
      peer.request(1, method: "Hang")
      _ = await began.take()
      async let shutdown: Void = loopback.server.shutdown(grace: .milliseconds(1_500))
      #expect(try await eventually { peer.goAways.count == 2 })
      #expect(peer.goAways.last?.last == 1)
      // What comes later is not looked at.
      peer.request(3)
      await shutdown
      #expect(try await eventually { peer.isClosed })
      #expect(!peer.endedStreams.contains(3))
    }
  }

  // MARK: Windows

  @Test func windowsGrowOnAFastLongPath() async throws {
    try await Loopback.run({ router in
      router.clientStreaming(Loopback.service, "Take") {
        (requests: GRPCRequestStream<Probe>, _) -> Probe in
        var count: UInt64 = 0
        for try await request in requests { count += UInt64(request.text.utf8.count) }
        return Probe(number: count)
      }
    }) { loopback async throws in
      try await DelayingProxy.run(to: loopback.port, delay: .milliseconds(15)) {
        proxy, port async throws in
        let client = GRPCClient(
          host: "127.0.0.1", port: port, group: MultiThreadedEventLoopGroup.singleton,
          logger: .silent)
        let call: GRPCClientStreamingCall<Probe, Probe> = client.clientStreaming(
          Loopback.service, "Take")
        let text = String(repeating: "w", count: 256 * 1024)
        for _ in 0..<48 { try await call.requests.write(Probe(text: text)) }
        call.requests.finish()
        #expect(try await call.response().number == 48 * 256 * 1024)
        let windows = proxy.windows.withLock { $0 }
        let first = try #require(windows.first)
        #expect(first == 256 * 1024)
        #expect(windows.count > 1 && windows == windows.sorted())
        #expect(windows.allSatisfy { $0 <= 16 * 1024 * 1024 })
        await client.shutdown()
      }
    }
  }

  @Test func windowsStayAsTheyAreWhereThatIsWanted() async throws {
    var configuration = GRPCConnectionConfiguration()
    configuration.maximumStreamWindow = configuration.streamWindow
    try await Loopback.run(server: configuration, { $0.echo() }) { loopback async throws in
      try await DelayingProxy.run(to: loopback.port, delay: .milliseconds(5)) {
        proxy, port async throws in
        let client = GRPCClient(
          host: "127.0.0.1", port: port, group: MultiThreadedEventLoopGroup.singleton,
          logger: .silent)
        let text = String(repeating: "w", count: 3_000_000)
        let answer: Probe = try await client.unary(Loopback.service, "Echo", Probe(text: text))
        #expect(answer.text.utf8.count == 3_000_000)
        #expect(proxy.windows.withLock { $0 } == [256 * 1024])
        await client.shutdown()
      }
    }
  }
}
