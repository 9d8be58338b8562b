import NIOCore
import TesseraCore
import TesseraProto
import TesseraWire
import TesseraWorker
import Testing

@testable import TesseraGateway

/// A gateway with a real worker behind it and no orchestrator.
@Suite struct RealWorkerTests {
  private static let cell = #"{"world":0,"cx":0,"cy":0,"depth":0,"sub":0}"#

  private static func frame(_ seq: Int, _ payload: String) -> String {
    #"{"cell":\#(cell),"seq":\#(seq),"epoch":0,"payload":\#(payload)}"#
  }

  private func send(_ text: String, _ length: UInt32, to client: RawClient) async throws {
    var bytes = ByteBuffer(integer: length)
    bytes.writeString(text)
    #expect(bytes.readableBytes == Int(length) + 4)
    try await client.send(bytes)
  }

  private func expect(_ text: String, _ length: Int, from client: RawClient) async throws {
    let frame = try await client.frame()
    #expect(String(buffer: frame) == text)
    #expect(frame.readableBytes == length)
  }

  @Test func theExampleConversationsComeOutByteForByte() async throws {
    try await withRealWorker { address, _ in
      let pinger = try await RawClient.connect(to: address)
      try await send(Self.frame(0, #"{"type":"ping","ts":123}"#), 0x69, to: pinger)
      try await expect(Self.frame(0, #"{"type":"pong","ts":123}"#), 0x69, from: pinger)
      await pinger.close()

      let player = try await RawClient.connect(to: address)
      try await send(
        Self.frame(0, #"{"type":"join","actor":1,"pos":{"x":0.0,"y":0.0}}"#), 0x82, to: player)
      try await expect(
        Self.frame(
          0,
          #"{"type":"snapshot","cell":\#(Self.cell),"actors":[{"id":1,"pos":{"x":0.0,"y":0.0}}]}"#),
        0xC3, from: player)
      try await send(
        Self.frame(1, #"{"type":"move","actor":1,"dx":1.0,"dy":0.5}"#), 0x7C, to: player)
      try await expect(
        Self.frame(
          1, #"{"type":"delta","cell":\#(Self.cell),"moved":[{"id":1,"pos":{"x":1.0,"y":0.5}}]}"#),
        0xBF, from: player)
      await player.close()
    }
  }

  @Test func theSameInProtobuf() async throws {
    try await withRealWorker { address, _ in
      let player = try await RawClient.connect(to: address)
      try await player.say(.ping(timestamp: 123))
      #expect(
        try await player.answer() == Envelope(cell: .origin, seq: 0, payload: .pong(timestamp: 123))
      )
      try await player.say(.join(actor: EntityID(1), position: WorldPosition(x: 0, y: 0)), id: 7)
      let snapshot = try await player.answer()
      #expect(
        snapshot.payload
          == .snapshot(
            cell: .origin,
            actors: [ActorState(id: EntityID(1), position: WorldPosition(x: 0, y: 0))]))
      #expect(snapshot.requestID == 7)
      #expect(snapshot.seq == 1)
      try await player.say(.move(actor: EntityID(1), dx: 1, dy: 0.5), id: 8)
      let delta = try await player.answer()
      #expect(
        delta.payload
          == .delta(
            cell: .origin,
            moved: [ActorState(id: EntityID(1), position: WorldPosition(x: 1, y: 0.5))]))
      #expect(delta.requestID == 8)
      await player.close()
    }
  }

  @Test func playersSeeEachOther() async throws {
    try await withRealWorker { address, _ in
      let (first, second) = (
        try await RawClient.connect(to: address), try await RawClient.connect(to: address)
      )
      try await first.say(.join(actor: EntityID(1), position: WorldPosition(x: 1, y: 1)))
      #expect(try await first.answer().payload.kind == .snapshot)
      try await second.say(
        .join(actor: EntityID(2), position: WorldPosition(x: 2, y: 2)), as: .json)
      guard case .snapshot(_, let actors) = try await second.answer().payload else {
        Issue.record("a join is answered with a snapshot")
        return
      }
      #expect(Set(actors.map(\.id)) == [EntityID(1), EntityID(2)])
      #expect(
        try await first.answer().payload
          == .delta(
            cell: .origin,
            moved: [ActorState(id: EntityID(2), position: WorldPosition(x: 2, y: 2))]))
      await first.close()
      await second.close()
    }
  }

  @Test func twoRunsOfAClientOneAfterTheOtherMayUseOneActor() async throws {
    try await withRealWorker { address, _ in
      for round in 1...10 as ClosedRange<UInt64> {
        let client = try await RawClient.connect(to: address)
        let request: Payload =
          round == 1
          ? .join(actor: EntityID(1), position: WorldPosition(x: 0, y: 0))
          : .move(actor: EntityID(1), dx: 1, dy: 0)
        try await client.say(request)
        let answer = try await client.answer()
        #expect(answer.payload.kind == (round == 1 ? .snapshot : .delta), "\(answer)")
        await client.close()
      }
    }
  }

  @Test func aRestartedWorkerCanBeJoinedAgainOverTheSameSocket() async throws {
    try await withRealWorker { address, restart in
      let client = try await RawClient.connect(to: address)
      let join = Payload.join(actor: EntityID(1), position: WorldPosition(x: 3, y: 4))
      try await client.say(join)
      #expect(try await client.answer().payload.kind == .snapshot)
      try await restart()
      try await eventually {
        try await client.say(join, id: 1)
        return try await client.answer().payload.kind == .snapshot
      }
    }
  }

  @Test func movesSentInOneGoAllTakeEffect() async throws {
    try await withRealWorker { address, _ in
      let client = try await RawClient.connect(to: address)
      try await client.say(.join(actor: EntityID(1), position: WorldPosition(x: 0, y: 0)), id: 1)
      _ = try await client.answer()
      var batch = ByteBuffer()
      for id in 2...1_001 as ClosedRange<UInt64> {
        EnvelopeCodec.encodeFrame(
          Envelope(
            cell: .origin, seq: id, payload: .move(actor: EntityID(1), dx: 0.125, dy: 0),
            requestID: id),
          as: .protobuf, into: &batch)
      }
      try await client.send(batch)
      var last: Envelope?
      try await eventually {
        last = try await client.answer()
        return last?.requestID == 1_001
      }
      #expect(
        last?.payload
          == .delta(
            cell: .origin,
            moved: [ActorState(id: EntityID(1), position: WorldPosition(x: 125, y: 0))]))
    }
  }

  /// The second argument of the body stops the worker and starts another one at its address.
  private func withRealWorker(
    _ body: (HostPort, () async throws -> Void) async throws -> Void
  ) async throws {
    var configuration = WorkerConfiguration()
    configuration.address = HostPort(host: "127.0.0.1", port: 0)
    configuration.orchestrator = HostPort(host: "127.0.0.1", port: 1)
    configuration.registrationTimeout = .milliseconds(50)
    configuration.tickRate = 100
    var worker = WorkerServer(configuration: configuration, logger: quietLogger)
    let address = try await worker.start()
    configuration.address = address
    let gateway = GatewayServer(
      configuration: GatewayConfiguration(
        address: HostPort(host: "127.0.0.1", port: 0), workerAddress: address,
        orchestratorAddress: nil, loops: 2, connectTime: .seconds(60),
        lingerTime: .milliseconds(200), limits: .patient),
      logger: quietLogger)
    let bound = try await gateway.start()
    var failure: (any Error)?
    do {
      try await body(bound) {
        await worker.shutdown()
        worker = WorkerServer(configuration: configuration, logger: quietLogger)
        _ = try await worker.start()
      }
    } catch {
      failure = error
    }
    await gateway.shutdown()
    await worker.shutdown()
    if let failure { throw failure }
  }
}
