import NIOCore
import Synchronization
import TesseraCore
import TesseraProto
import TesseraWire
import Testing

@testable import TesseraGateway

@Suite struct ForwardingTests {
  @Test func eachClientIsAnsweredInItsOwnEncoding() async throws {
    try await withGateway(loops: 2) { address, _, worker in
      for encoding in FrameEncoding.allCases {
        let client = try await RawClient.connect(to: address)
        try await client.say(.ping(timestamp: 5), id: 8, as: encoding)
        let frame = try await client.frame()
        #expect(try EnvelopeCodec.decodeHeader(frame).encoding == encoding)
        let answer = try EnvelopeCodec.decode(frame)
        #expect(answer.payload == .pong(timestamp: 5))
        #expect(answer.requestID == 8)
        #expect(answer.seq == 0)
        await client.close()
      }
      let hellos = worker.state.withLock { $0.hellos }
      #expect(hellos.allSatisfy { $0.kind == .gateway && $0.incarnation.rawValue > 0 })
    }
  }

  @Test func aClientMayChangeItsEncoding() async throws {
    try await withGateway { address, _, _ in
      let client = try await RawClient.connect(to: address)
      for (seq, encoding) in [FrameEncoding.json, .protobuf, .json].enumerated() {
        try await client.say(.ping(timestamp: 1), as: encoding)
        let frame = try await client.frame()
        #expect(try EnvelopeCodec.decodeHeader(frame).encoding == encoding)
        #expect(try EnvelopeCodec.decode(frame).seq == UInt64(seq))
      }
      await client.close()
    }
  }

  @Test func manyClientsOnManyLoopsGetTheirOwnAnswersInOrder() async throws {
    try await withGateway(loops: 3) { address, gateway, _ in
      try await withThrowingTaskGroup(of: Void.self) { group in
        for number in 0..<20 as Range<UInt64> {
          group.addTask { try await pingInPieces(address, number) }
        }
        try await group.waitForAll()
      }
      #expect(await gateway.counters().forwarded == 2_000)
      try await eventually { await gateway.counters().clients == 0 }
    }
  }

  /// With these limits the loops and the channels take turns, each for 250 ms.
  @Test func whoReadsMayChangeAtAnyTime() async throws {
    let reading = ReadingMode.Limits(manyReads: 1, fewReads: .max)
    try await withGateway(reading: reading, loops: 2) { address, gateway, _ in
      var rounds = 0
      while await gateway.readingChanges() < 8 {
        try await withThrowingTaskGroup(of: Void.self) { group in
          for number in 0..<8 as Range<UInt64> {
            group.addTask { try await pingInPieces(address, number) }
          }
          try await group.waitForAll()
        }
        rounds += 1
      }
      #expect(await gateway.counters().forwarded == rounds * 800)
      try await eventually { await gateway.counters().clients == 0 }
    }
  }

  /// So much that the socket takes it in parts, and much of it only once the client reads.
  @Test func aClientThatReadsLateGetsAllInOrder() async throws {
    var limits = GatewayLimits.patient
    limits.clientBacklog = 64 << 20
    try await withGateway(limits: limits) { address, gateway, worker in
      let client = try await RawClient.connect(to: address)
      try await client.say(.ping(timestamp: 1))
      _ = try await client.answer()
      try await client.channel.setOption(.autoRead, value: false).get()
      let session = worker.sessions[0]
      let count = 400
      for number in 0..<count {
        let actors = (0..<1_500).map {
          ActorState(id: EntityID(UInt64($0 + number)), position: WorldPosition(x: 1, y: 2))
        }
        worker.push(.snapshot(cell: .origin, actors: actors), to: session)
      }
      try await eventually { await gateway.counters().delivered == count + 1 }
      try await client.channel.setOption(.autoRead, value: true).get()
      for number in 0..<count {
        let answer = try await client.answer()
        #expect(answer.seq == UInt64(number + 1))
        guard case .snapshot(_, let actors) = answer.payload else {
          Issue.record("\(answer.payload.kind)")
          return
        }
        #expect(actors.map(\.id.rawValue) == (0..<1_500).map { UInt64($0 + number) })
      }
      await client.close()
    }
  }

  @Test func aWorkerMaySpeakAtAnyTime() async throws {
    try await withGateway { address, _, worker in
      let first = try await RawClient.connect(to: address)
      let second = try await RawClient.connect(to: address)
      try await first.say(.ping(timestamp: 1))
      _ = try await first.answer()
      try await second.say(.ping(timestamp: 2), as: .json)
      _ = try await second.answer()
      let sessions = worker.sessions
      worker.push(.despawn(cell: .origin, actors: [EntityID(4)]), to: sessions[0])
      worker.push(.despawn(cell: .origin, actors: [EntityID(5)]), to: sessions[1], as: .json)
      let (toFirst, toSecond) = (try await first.answer(), try await second.answer())
      #expect(toFirst.payload == .despawn(cell: .origin, actors: [EntityID(4)]))
      #expect(toFirst.seq == 1)
      #expect(toFirst.epoch == Epoch(3))
      #expect(toSecond.payload == .despawn(cell: .origin, actors: [EntityID(5)]))
      #expect(first.pendingFrameCount == 0)
    }
  }

  @Test func theWorkerLearnsThatAClientHasGone() async throws {
    try await withGateway { address, _, worker in
      let client = try await RawClient.connect(to: address)
      try await client.say(.ping(timestamp: 1))
      _ = try await client.answer()
      await client.close()
      try await eventually { worker.state.withLock { $0.closed } == worker.sessions }
    }
  }

  @Test func aClientThatEndsItsInputStillGetsItsAnswers() async throws {
    try await withGateway { address, _, worker in
      worker.state.withLock { $0.isHolding = true }
      let client = try await RawClient.connect(to: address)
      for id in 0..<10 as Range<UInt64> { try await client.say(.ping(timestamp: id), id: id) }
      try await client.channel.close(mode: .output).get()
      try await eventually { worker.state.withLock { $0.held.count } == 10 }
      worker.release()
      for id in 0..<10 as Range<UInt64> { #expect(try await client.answer().requestID == id) }
      try await client.ended()
      try await eventually { worker.state.withLock { $0.closed.count } == 1 }
    }
  }

  @Test func aShutdownDeliversWhatIsDueAndClosesEverything() async throws {
    let worker = FakeWorker()
    let address = try await worker.start()
    let gateway = GatewayServer(
      configuration: GatewayConfiguration(
        address: HostPort(host: "127.0.0.1", port: 0), workerAddress: address,
        orchestratorAddress: nil, loops: 2, shutdownTime: .seconds(60), limits: .patient),
      logger: quietLogger)
    let bound = try await gateway.start()
    worker.state.withLock { $0.isHolding = true }
    let client = try await RawClient.connect(to: bound)
    try await client.say(.ping(timestamp: 1), id: 1)
    try await eventually { worker.state.withLock { $0.held.count } == 1 }
    async let shutdown: Void = gateway.shutdown()
    try await Task.sleep(for: .milliseconds(50))
    worker.release()
    #expect(try await client.answer().requestID == 1)
    try await client.ended()
    await client.close()
    await shutdown
    try await eventually { worker.state.withLock { $0.closed } == worker.sessions }
    await #expect(throws: (any Error).self) { try await RawClient.connect(to: bound) }
    await worker.stop()
  }

  @Test func aGatewayStartsOnlyOnceAndSaysWhatIsWrong() async throws {
    try await withGateway { address, gateway, _ in
      await #expect(throws: GatewayStartError.startedTwice) { try await gateway.start() }
      let second = GatewayServer(
        configuration: GatewayConfiguration(
          address: address, workerAddress: address, orchestratorAddress: nil, loops: 1),
        logger: quietLogger)
      await #expect(throws: (any Error).self) { try await second.start() }
      let none = GatewayServer(
        configuration: GatewayConfiguration(
          address: address, workerAddress: address, orchestratorAddress: nil, loops: 0),
        logger: quietLogger)
      await #expect(throws: GatewayStartError.loopCount(0)) { try await none.start() }
    }
  }
}

/// A hundred pings, written in pieces that do not end where frames end.
private func pingInPieces(_ address: HostPort, _ number: UInt64) async throws {
  let client = try await RawClient.connect(to: address)
  var batch = ByteBuffer()
  for id in 0..<100 as Range<UInt64> {
    EnvelopeCodec.encodeFrame(
      Envelope(cell: .origin, seq: id, payload: .ping(timestamp: number), requestID: id),
      as: id % 2 == 0 ? .json : .protobuf, into: &batch)
  }
  while batch.readableBytes > 0,
    let piece = batch.readSlice(length: min(611, batch.readableBytes))
  {
    try await client.send(piece)
  }
  for id in 0..<100 as Range<UInt64> {
    let answer = try await client.answer()
    #expect(answer.payload == .pong(timestamp: number))
    #expect(answer.requestID == id)
    #expect(answer.seq == id)
  }
  await client.close()
}
