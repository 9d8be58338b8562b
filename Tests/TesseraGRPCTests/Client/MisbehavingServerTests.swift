import NIOCore
import NIOPosix
import Synchronization
import Testing

@testable import TesseraGRPC

/// Servers that do what they should not, and servers that do what they may: every call ends with the
/// status that gRPC's tables say, and none hangs.
@Suite(.timeLimit(.minutes(2))) struct MisbehavingServerTests {
  typealias Frame = RawServer.Frame

  private static func withClient(
    _ port: Int, _ change: (inout GRPCClient.Configuration) -> Void = { _ in },
    _ body: (GRPCClient) async throws -> Void
  ) async throws {
    var configuration = GRPCClient.Configuration.defaults
    change(&configuration)
    let client = GRPCClient(
      host: "127.0.0.1", port: port, configuration: configuration,
      group: MultiThreadedEventLoopGroup.singleton, logger: .silent)
    defer { Task { await client.shutdown() } }
    try await body(client)
  }

  private static func call(
    _ client: GRPCClient, options: GRPCCallOptions = .defaults
  ) async -> GRPCError? {
    do throws(GRPCError) {
      let _: Probe = try await client.unary("s", "m", Probe(number: 1), options: options)
      return nil
    } catch {
      return error
    }
  }

  /// Makes one call to a server that answers the whole request with these frames.
  private func outcome(_ answer: @escaping @Sendable (Int32) -> [Frame]) async throws -> GRPCError?
  {
    var outcome: GRPCError?
    try await RawServer.run({ connection, frame in
      guard frame.isEndOfStream else { return }
      for frame in answer(frame.stream) { connection.send(frame) }
    }) { _, port in
      try await Self.withClient(port) { outcome = await Self.call($0) }
    }
    return outcome
  }

  // MARK: Answers

  @Test func aWholeAnswerIsOK() async throws {
    #expect(try await outcome { [.head($0), .data($0, [0, 0, 0, 0, 0]), .trailers($0)] } == nil)
  }

  @Test func paddingAndFramesOfOneByteAreNoMatter() async throws {
    let outcome = try await outcome { stream in
      [.head(stream), .padded(stream, [0], padding: 255), .padded(stream, [], padding: 10)]
        + (0..<4).map { _ in .padded(stream, [0], padding: 0) }
        + [.trailers(stream)]
    }
    #expect(outcome == nil)
  }

  @Test func anAnswerMayEndWithAnEmptyDataFrameOrUnknownFrames() async throws {
    let outcome = try await outcome { stream in
      [
        Frame(type: 0xBE, stream: stream, payload: [1, 2]), .head(stream),
        .data(stream, [0, 0, 0, 0, 0]), Frame(type: 0xBE), .data(stream, []), .trailers(stream),
      ]
    }
    #expect(outcome == nil)
  }

  @Test(
    arguments: [
      (UInt8(0), GRPCStatusCode.internal), (1, .internal), (2, .internal), (3, .internal),
      (4, .internal),
      (6, .internal), (7, .unavailable), (8, .cancelled), (9, .internal), (10, .internal),
      (11, .resourceExhausted), (12, .permissionDenied),
    ] as [(UInt8, GRPCStatusCode)])
  func aResetIsMappedByItsCode(code: UInt8, status: GRPCStatusCode) async throws {
    #expect(try await outcome { [.reset($0, code)] }?.code == status)
    // After a head nothing is tried again; the mapping is the same.
    #expect(try await outcome { [.head($0), .reset($0, code)] }?.code == status)
    let midway = try await outcome { [.head($0), .data($0, [0, 0, 0, 0]), .reset($0, code)] }
    #expect(midway?.code == status)
  }

  @Test func aResetWithNoErrorAfterTheTrailersIsNoError() async throws {
    let outcome = try await outcome {
      [.head($0), .data($0, [0, 0, 0, 0, 0]), .trailers($0), .reset($0, 0)]
    }
    #expect(outcome == nil)
  }

  @Test func theEndWithoutAStatusIsInternal() async throws {
    let ends: [@Sendable (Int32) -> [Frame]] = [
      { [.headers($0, [":status": "200", "content-type": "application/grpc"], end: true)] },
      { [.head($0), .data($0, [0, 0, 0, 0, 0], end: true)] },
      { [.head($0), .headers($0, ["foo": "bar"], end: true)] },
    ]
    for end in ends { #expect(try await outcome(end)?.code == .internal) }
  }

  @Test func aStatusInTheHeadCountsOnlyIfTheHeadIsAll() async throws {
    #expect(try await outcome { [.status($0, 9)] }?.code == .failedPrecondition)
    let head: @Sendable (Int32) -> Frame = {
      .headers($0, [":status": "200", "content-type": "application/grpc", "grpc-status": "8"])
    }
    let data: @Sendable (Int32) -> Frame = { .data($0, [0, 0, 0, 0, 0]) }
    #expect(
      try await outcome { [head($0), .trailers($0, status: 9)] }?.code == .failedPrecondition)
    #expect(try await outcome { [head($0), data($0), .trailers($0)] } == nil)
    let bare = try await outcome { [head($0), .data($0, [0, 0, 0, 0, 0], end: true)] }
    #expect(bare?.code == .internal)
  }

  @Test(
    arguments: [
      (400, GRPCStatusCode.internal), (401, .unauthenticated), (403, .permissionDenied),
      (404, .unimplemented), (409, .unknown), (415, .unknown), (429, .unavailable), (500, .unknown),
      (502, .unavailable), (503, .unavailable), (504, .unavailable), (800, .unknown),
    ] as [(Int, GRPCStatusCode)])
  func anHTTPStatusIsMapped(http: Int, status: GRPCStatusCode) async throws {
    let outcome = try await outcome {
      [.headers($0, [":status": "\(http)", "content-type": "text/html"]), .data($0, [60, 62])]
    }
    #expect(outcome?.code == status)
  }

  @Test func anotherContentTypeIsUnknownUnlessAStatusSaysMore() async throws {
    #expect(
      try await outcome { [.headers($0, [":status": "200", "content-type": "image/jpeg"])] }?.code
        == .unknown)
    #expect(
      try await outcome {
        [.headers($0, [":status": "404", "grpc-status": "5", "grpc-message": "n%6Fne"], end: true)]
      } == GRPCError(.notFound, "none"))
  }

  @Test func noMessageOrTwoAreUnimplemented() async throws {
    #expect(try await outcome { [.head($0), .trailers($0)] }?.code == .unimplemented)
    #expect(try await outcome { [.status($0, 0)] }?.code == .unimplemented)
    let two = [UInt8](repeating: 0, count: 10)
    #expect(
      try await outcome { [.head($0), .data($0, two), .trailers($0)] }?.code == .unimplemented)
    let cut = try await outcome { [.head($0), .data($0, [0, 0, 0, 0, 9, 1]), .trailers($0)] }
    #expect(cut?.code == .internal)
  }

  @Test func aMessageMarkedAsCompressedWithoutAKnownEncodingIsInternal() async throws {
    for encoding in ["identity", "foo"] {
      let outcome = try await outcome {
        [
          .headers(
            $0,
            [":status": "200", "content-type": "application/grpc", "grpc-encoding": encoding]),
          .data($0, [1, 0, 0, 0, 1, 0]), .trailers($0),
        ]
      }
      #expect(outcome?.code == .internal)
    }
  }

  @Test func aHeaderListBeyondTheLimitEndsTheCall() async throws {
    let long = String(repeating: "x", count: 120)
    let outcome = try await outcome { stream in
      var head = Frame.head(stream)
      for index in 0..<110 {
        head.payload += Frame.headers(stream, ["name-\(index)": long]).payload
      }
      return [head, .data(stream, [0, 0, 0, 0, 0]), .trailers(stream)]
    }
    #expect(outcome != nil)
    #expect(outcome?.code == .resourceExhausted || outcome?.code == .internal)
  }

  // MARK: Connections

  @Test func aGoAwayLetsAcceptedCallsFinishAndMovesTheOthers() async throws {
    // Two calls on the first connection: the first is accepted, the second is not.
    try await RawServer.run({ connection, frame in
      guard frame.isEndOfStream else { return }
      if connection.number > 0 {
        connection.answer(frame.stream)
      } else if frame.stream == 3 {
        connection.send(.goAway(last: 1))
        connection.answer(1)
      }
    }) { server, port in
      try await Self.withClient(port) { client in
        async let first = Self.call(client)
        async let second = Self.call(client)
        let outcomes = await [first, second]
        #expect(outcomes == [nil, nil])
        #expect(server.connectionCount == 2)
        #expect(await Self.call(client) == nil)
        #expect(server.connectionCount == 2)
      }
    }
  }

  @Test func aGoAwayMidCallFollowedByTheEndIsUnavailable() async throws {
    try await RawServer.run({ connection, frame in
      guard frame.isEndOfStream else { return }
      connection.send(.head(frame.stream), .goAway(last: frame.stream, code: 2))
      connection.close()
    }) { _, port in
      try await Self.withClient(port) { client in
        #expect(await Self.call(client)?.code == .unavailable)
      }
    }
  }

  @Test func aRefusedStreamIsTriedOnceMore() async throws {
    try await RawServer.run({ connection, frame in
      guard frame.isEndOfStream else { return }
      if frame.stream == 1 {
        connection.send(.reset(1, 7))
      } else {
        connection.answer(frame.stream)
      }
    }) { server, port in
      try await Self.withClient(port) { client in
        #expect(await Self.call(client) == nil)
        #expect(server.connectionCount == 1)
      }
    }
    try await RawServer.run({ connection, frame in
      if frame.isEndOfStream { connection.send(.reset(frame.stream, 7)) }
    }) { server, port in
      try await Self.withClient(port) { client in
        #expect(await Self.call(client)?.code == .unavailable)
        #expect(server.log.withLock { $0.filter { $0.frame.type == Frame.headers }.count } == 2)
      }
    }
  }

  @Test func aConnectionThatIsLostEndsItsCallsWithUnavailable() async throws {
    try await RawServer.run({ connection, frame in
      if frame.isEndOfStream { connection.close() }
    }) { server, port in
      try await Self.withClient(port) { client in
        #expect(await Self.call(client)?.code == .unavailable)
        // The server may have acted on it: it was not sent again.
        #expect(server.connectionCount == 1)
      }
    }
  }

  @Test func callsBeyondTheServersLimitWaitTheirTurn() async throws {
    let open = Mutex<(now: Set<Int32>, most: Int)>(([], 0))
    try await RawServer.run(settings: .settings(maximumStreams: 2)) {
      connection, frame in
      if frame.type == Frame.headers {
        open.withLock {
          $0.now.insert(frame.stream)
          $0.most = max($0.most, $0.now.count)
        }
      }
      if frame.isEndOfStream {
        _ = open.withLock { $0.now.remove(frame.stream) }
        connection.answer(frame.stream)
      }
    } _: { server, port async throws in
      try await Self.withClient(port) { client in
        try await withThrowingTaskGroup(of: GRPCError?.self) { group in
          for _ in 0..<50 { group.addTask { await Self.call(client) } }
          for try await outcome in group { #expect(outcome == nil) }
        }
        #expect(server.connectionCount == 1)
        #expect(open.withLock { $0.most } <= 2)
      }
    }
  }

  @Test func callsThatWaitForRoomMoveWhenTheServerGoes() async throws {
    try await RawServer.run(settings: .settings(maximumStreams: 1)) {
      connection, frame in
      guard frame.isEndOfStream else { return }
      if connection.number == 0 {
        connection.send(.goAway(last: 1), .reset(1, 2))
      } else {
        connection.answer(frame.stream)
      }
    } _: { server, port async throws in
      try await Self.withClient(port) { client in
        async let first = Self.call(client)
        async let second = Self.call(client)
        async let third = Self.call(client)
        let outcomes = await [first, second, third]
        #expect(outcomes.filter { $0 == nil }.count == 2)
        #expect(outcomes.compactMap { $0?.code } == [.internal])
        #expect(server.connectionCount == 2)
      }
    }
  }

  // MARK: Long requests at a GOAWAY

  /// Makes a call with a request of 1 MiB to a server that says GOAWAY `when` a frame has come, with
  /// what has come of the request so far; later connections answer.
  private func longCall(
    streams: UInt32, window: UInt32, last: Int32, when: @escaping @Sendable (Frame, Int) -> Bool
  ) async throws -> (error: GRPCError?, byteCounts: [Int]) {
    let seen = Mutex([Int](repeating: 0, count: 2))
    let request = Probe(text: String(repeating: "r", count: 1 << 20))
    var error: GRPCError?
    try await RawServer.run(settings: .settings(maximumStreams: streams, window: window)) {
      connection, frame in
      if frame.type == Frame.settings, frame.flags & 1 == 0 {
        connection.send(
          Frame(type: Frame.windowUpdate, payload: [0, 0x40, 0, 0]))
        if connection.number > 0 { connection.send(.settings(maximumStreams: 100)) }
      }
      if connection.number > 0, frame.type == Frame.headers {
        connection.send(
          Frame(type: Frame.windowUpdate, stream: frame.stream, payload: [0, 0x40, 0, 0]))
      }
      let count = seen.withLock {
        if frame.type == Frame.data { $0[connection.number] += frame.payload.count }
        return $0[connection.number]
      }
      if connection.number == 0, when(frame, count) {
        connection.send(.goAway(last: last))
      } else if connection.number > 0, frame.isEndOfStream {
        connection.answer(frame.stream)
      }
    } _: { _, port async throws in
      try await Self.withClient(port) { client in
        do throws(GRPCError) {
          let _: Probe = try await client.unary("s", "m", request)
        } catch let failure {
          error = failure
        }
      }
    }
    return (error, seen.withLock { $0 })
  }

  @Test func aLongRequestThatDidNotLeaveIsMadeElsewhere() async throws {
    // No stream is allowed, so that the call waits.
    let (error, byteCounts) = try await longCall(streams: 0, window: 65_535, last: 0) { frame, _ in
      frame.type == Frame.settings && frame.flags & 1 == 1
    }
    #expect(error == nil)
    #expect(byteCounts[0] == 0 && byteCounts[1] > 1 << 20)
  }

  @Test func aLongRequestThatLeftInPartIsMadeElsewhereIfItWasNotLookedAt() async throws {
    let (error, byteCounts) = try await longCall(streams: 1, window: 65_535, last: 0) { _, count in
      count == 65_535
    }
    #expect(error == nil)
    #expect(byteCounts[0] == 65_535 && byteCounts[1] > 1 << 20)
  }

  @Test func aRequestIsNotHeldBeyondTheLimitOnceItHasLeft() async throws {
    let (error, byteCounts) = try await longCall(streams: 1, window: 4 << 20, last: 0) { frame, _ in
      frame.isEndOfStream
    }
    #expect(error?.code == .unavailable)
    #expect(byteCounts[0] > 1 << 20 && byteCounts[1] == 0)
  }

  @Test func aServerThatNeverSendsItsSettingsIsUnavailable() async throws {
    try await RawServer.run(settings: nil, { _, _ in }) { _, port in
      try await Self.withClient(port) {
        $0.connectTimeout = .seconds(2)
        $0.backoff = .none
      } _: { client in
        let error = await Self.call(client)
        #expect(error?.code == .unavailable)
        #expect(error?.message.contains("settings") == true)
      }
    }
  }

  @Test func aServerThatSpeaksAnotherProtocolIsUnavailable() async throws {
    let listener = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .childChannelInitializer { channel in
        channel.eventLoop.execute {
          channel.writeAndFlush(
            ByteBuffer(string: "HTTP/1.1 400 Bad Request\r\n\r\n"), promise: nil)
        }
        return channel.eventLoop.makeSucceededVoidFuture()
      }
      .bind(host: "127.0.0.1", port: 0).get()
    try await Self.withClient(listener.localAddress?.port ?? 0) {
      $0.backoff = .none
    } _: { client in
      #expect(await Self.call(client)?.code == .unavailable)
    }
    try await listener.close()
  }

  @Test func aServerThatAnswersNothingMeetsTheDeadline() async throws {
    try await RawServer.run({ _, _ in }) { server, port in
      try await Self.withClient(port) { client in
        // Long enough for the connection to be there before, however busy the machine is.
        let error = await Self.call(client, options: GRPCCallOptions(timeout: .seconds(2)))
        #expect(error?.code == .deadlineExceeded)
        let isReset = try await eventually { server.resets == [8] }
        #expect(isReset)
      }
    }
  }

  @Test func pingsAndSettingsAreAnsweredWhileACallWaits() async throws {
    try await RawServer.run({ connection, frame in
      if frame.isEndOfStream {
        connection.send(
          Frame(type: Frame.ping, payload: [1, 2, 3, 4, 5, 6, 7, 8]),
          .settings(window: 100))
      }
      if frame.type == Frame.ping, frame.flags & 1 == 1 {
        #expect(frame.payload == [1, 2, 3, 4, 5, 6, 7, 8])
        connection.answer(1)
      }
    }) { _, port in
      try await Self.withClient(port) { client in #expect(await Self.call(client) == nil) }
    }
  }
}
