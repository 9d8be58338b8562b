import NIOCore
import NIOPosix
import TesseraGRPC
import Testing

@Suite struct LifecycleTests {
  @Test func aShutdownLetsAcceptedCallsFinish() async throws {
    let began = Mailbox<Bool>()
    let gate = Gate()
    try await Loopback.run({ router in
      router.unary(Loopback.service, "Slow") { (_: Probe, _) -> Probe in
        began.put(true)
        await gate.wait()
        return Probe(number: 5)
      }
    }) { loopback async throws in
      async let answer: Probe = loopback.client.unary(Loopback.service, "Slow", Probe())
      _ = await began.take()
      async let shutdown: Void = loopback.server.shutdown(grace: .seconds(60))
      try await Task.sleep(for: .milliseconds(100))
      #expect(loopback.server.counters.openConnections == 1)
      gate.open()
      let number = try await answer.number
      #expect(number == 5)
      await shutdown
      #expect(loopback.server.counters.openConnections == 0)
    }
  }

  @Test func anEndlessStreamEndsWithUnavailableAfterTheGrace() async throws {
    let cancelled = Mailbox<Bool>()
    try await Loopback.run({ router in
      router.serverStreaming(Loopback.service, "Endless") {
        (_: Probe, context, writer: GRPCResponseWriter<Probe>) in
        try await writer.write(Probe(number: 1))
        defer { cancelled.put(context.isCancelled) }
        try await Task.sleep(for: .seconds(600))
      }
    }) { loopback async throws in
      var iterator = try await loopback.stream("Endless").makeAsyncIterator()
      #expect(try await iterator.next()?.number == 1)
      await loopback.server.shutdown(grace: .milliseconds(50))
      var error: GRPCError?
      do throws(GRPCError) {
        _ = try await iterator.next()
      } catch let caught {
        error = caught
      }
      #expect(error == GRPCError(.unavailable, "the server is shutting down"))
      #expect(await cancelled.take())
    }
  }

  @Test func aServerThatIsNotThereIsUnavailableWithItsAddressAndTheCause() async throws {
    // A port that was free a moment ago.
    let listener = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .bind(host: "127.0.0.1", port: 0).get()
    let port = try #require(listener.localAddress?.port)
    try await listener.close()
    let client = GRPCClient(
      host: "127.0.0.1", port: port, group: MultiThreadedEventLoopGroup.singleton, logger: .silent)
    let error = await #expect(throws: GRPCError.self) {
      let _: Probe = try await client.unary(Loopback.service, "Echo", Probe())
    }
    #expect(error?.code == .unavailable)
    #expect(error?.message.contains("127.0.0.1:\(port)") == true)
    #expect(error?.message.contains("refused") == true)
    await client.shutdown()
  }

  @Test func aBrokenConnectionIsMadeAgainByTheNextCall() async throws {
    var router = GRPCRouter()
    router.echo()
    let group = MultiThreadedEventLoopGroup.singleton
    let first = GRPCServer(
      configuration: .defaults, router: router, group: group, logger: .silent)
    let port = try await first.start()
    var configuration = GRPCClient.Configuration.defaults
    configuration.backoff = .none
    let client = GRPCClient(
      host: "127.0.0.1", port: port, configuration: configuration, group: group, logger: .silent)
    for number in 0..<3 as Range<UInt64> {
      let answer: Probe = try await client.unary(
        Loopback.service, "Echo", Probe(number: number))
      #expect(answer.number == number)
    }
    await first.shutdown(grace: .zero)
    let gone = await #expect(throws: GRPCError.self) {
      let _: Probe = try await client.unary(Loopback.service, "Echo", Probe())
    }
    #expect(gone?.code == .unavailable)

    let second = GRPCServer(
      configuration: .init(host: "127.0.0.1", port: port), router: router, group: group,
      logger: .silent)
    _ = try await second.start()
    let answer: Probe = try await client.unary(Loopback.service, "Echo", Probe(number: 9))
    #expect(answer.number == 9)
    await client.shutdown()
    await second.shutdown(grace: .zero)
  }

  @Test func aClientThatWasShutDownMakesNoCalls() async throws {
    try await Loopback.run({ $0.echo() }) { loopback async throws in
      _ = try await loopback.echo(Probe())
      await loopback.client.shutdown()
      let error = await #expect(throws: GRPCError.self) { try await loopback.echo(Probe()) }
      #expect(error?.code == .unavailable)
      #expect(try await eventually { loopback.server.counters.openConnections == 0 })
    }
  }

  @Test func callsUnderWayEndWhenTheirClientIsShutDown() async throws {
    let began = Mailbox<Bool>()
    let ended = Mailbox<Bool>()
    try await Loopback.run({ router in
      router.unary(Loopback.service, "Hang") { (_: Probe, context) -> Probe in
        began.put(true)
        defer { ended.put(context.isCancelled) }
        try await Task.sleep(for: .seconds(600))
        return Probe()
      }
    }) { loopback async throws in
      let task = Task { () -> Probe in
        try await loopback.client.unary(Loopback.service, "Hang", Probe())
      }
      _ = await began.take()
      await loopback.client.shutdown()
      if case .failure(let error as GRPCError) = await task.result {
        #expect(error.code == .unavailable)
      } else {
        Issue.record("answered")
      }
      #expect(await ended.take())
    }
  }

  @Test func aServerStartsOnce() async throws {
    try await Loopback.run({ $0.echo() }) { loopback async throws in
      await #expect(throws: GRPCError.self) { try await loopback.server.start() }
    }
  }

  @Test func aConnectionThatSomebodyElseAcceptedIsServed() async throws {
    var router = GRPCRouter()
    router.echo()
    let group = MultiThreadedEventLoopGroup.singleton
    let listener = try await ServerBootstrap(group: group)
      .childChannelInitializer { [router] channel in
        channel.pipeline.addHandler(FirstBytes(router: router))
      }
      .bind(host: "127.0.0.1", port: 0).get()
    let client = GRPCClient(
      host: "127.0.0.1", port: try #require(listener.localAddress?.port), group: group,
      logger: .silent)
    for number in 0..<3 as Range<UInt64> {
      let answer: Probe = try await client.unary(
        Loopback.service, "Echo", Probe(number: number))
      #expect(answer.number == number)
    }
    await client.shutdown()
    try await listener.close()
  }

  @Test func connectionsThatComeAndGoWithCallsUnderWayLeaveNothingBehind() async throws {
    try await Loopback.run({ router in
      router.count()
      router.unary(Loopback.service, "Wait") { (probe: Probe, _) -> Probe in
        try await Task.sleep(for: .milliseconds(probe.number))
        return probe
      }
    }) { loopback async throws in
      await withTaskGroup(of: Void.self) { group in
        for index in 0..<40 as Range<UInt64> {
          group.addTask {
            let client = GRPCClient(
              host: "127.0.0.1", port: loopback.port, group: MultiThreadedEventLoopGroup.singleton,
              logger: .silent)
            await withTaskGroup(of: Void.self) { calls in
              for call in 0..<10 as Range<UInt64> {
                calls.addTask {
                  _ =
                    try? await client.unary(
                      Loopback.service, "Wait", Probe(number: (index + call) % 13),
                      options: GRPCCallOptions(timeout: .milliseconds(6))) as Probe
                }
                calls.addTask {
                  let stream: GRPCResponseStream<Probe>? = try? await client.serverStreaming(
                    Loopback.service, "Count",
                    Probe(number: 100, text: String(repeating: "c", count: 3_000)))
                  guard let stream else { return }
                  var count = 0
                  var iterator = stream.makeAsyncIterator()
                  while count < call * 12, (try? await iterator.next()) != nil { count += 1 }
                }
              }
              calls.addTask {
                try? await Task.sleep(for: .milliseconds(Int64(index % 8) * 3))
                if index % 2 == 0 { await client.shutdown() }
              }
            }
            await client.shutdown()
          }
        }
      }
      let isEmpty = try await eventually { loopback.server.counters.openConnections == 0 }
      #expect(isEmpty)
    }
  }
}

/// What the worker's port does: looks at the first bytes, then hands the connection over.
private final class FirstBytes: ChannelInboundHandler, RemovableChannelHandler, Sendable {
  typealias InboundIn = ByteBuffer
  private let router: GRPCRouter

  init(router: GRPCRouter) {
    self.router = router
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let bytes = unwrapInboundIn(data)
    guard bytes.readableBytesView.starts(with: "PRI * ".utf8) else {
      context.close(promise: nil)
      return
    }
    _ = GRPCServerPipeline.addHandlers(to: context.channel, router: router, logger: .silent)
    context.fireChannelRead(NIOAny(bytes))
    context.pipeline.syncOperations.removeHandler(self, promise: nil)
  }
}
