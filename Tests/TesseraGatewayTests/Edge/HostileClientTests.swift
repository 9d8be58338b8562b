import NIOCore
import Synchronization
import TesseraCore
import TesseraProto
import TesseraWire
import Testing

@testable import TesseraGateway

@Suite struct HostileClientTests {
  @Test(arguments: [
    Array("GET / HTTP/1.1\r\nHost: x\r\n\r\n".utf8), [0x80, 0, 0, 0], [0xFF, 0xFF, 0xFF, 0xFF, 1],
    [0, 0, 0, 0], Array("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".utf8),
  ])
  func aBrokenStreamIsAnsweredAndClosed(bytes: [UInt8]) async throws {
    try await withGateway { address, gateway, worker in
      let client = try await RawClient.connect(to: address)
      // Much more is on its way when the answer goes out.
      var flood = ByteBuffer(bytes: bytes)
      flood.writeRepeatingByte(0x41, count: 3_000_000)
      client.channel.writeAndFlush(flood, promise: nil)
      let code = try await client.errorCode()
      #expect(code == (bytes == [0, 0, 0, 0] ? "malformed_frame" : "frame_too_large"))
      try await client.ended()
      try await eventually { await gateway.counters().clients == 0 }
      #expect(worker.state.withLock { $0.received.isEmpty })
    }
  }

  @Test(arguments: [
    #"{"cell":{"world":0,"cx":0,"cy":0},"seq":NaN,"epoch":0,"payload":{"type":"ping","ts":1}}"#,
    "{", "{}", "[1]", "not json at all",
    #"{"cell":{"world":0,"cx":0,"cy":0},"seq":0,"epoch":0,"payload":{"type":"pong","ts":1}}"#,
  ])
  func whatIsNoRequestIsAnsweredAndTheConnectionStays(text: String) async throws {
    try await withGateway { address, _, _ in
      let client = try await RawClient.connect(to: address)
      var bytes = ByteBuffer(integer: UInt32(text.utf8.count))
      bytes.writeString(text)
      try await client.send(bytes)
      #expect(try await client.errorCode() == "malformed_frame")
      try await client.say(.ping(timestamp: 1))
      #expect(try await client.answer().payload == .pong(timestamp: 1))
      await client.close()
    }
  }

  @Test func randomBytesDoNoHarm() async throws {
    try await withGateway(loops: 2) { address, gateway, _ in
      var random = SplitMix(seed: 11)
      for _ in 0..<40 {
        let client = try await RawClient.connect(to: address)
        let bytes = (0..<2_000).map { _ in UInt8.random(in: 0...255, using: &random) }
        client.channel.writeAndFlush(ByteBuffer(bytes: [0, 0, 0, 64] + bytes), promise: nil)
        #expect(try await client.errorCode() != "no error")
        await client.close()
      }
      try await eventually { await gateway.counters().clients == 0 }
      let client = try await RawClient.connect(to: address)
      try await client.say(.ping(timestamp: 1))
      #expect(try await client.answer().payload == .pong(timestamp: 1))
    }
  }

  @Test func halfAFrameAndThenSilenceIsClosed() async throws {
    var limits = GatewayLimits.patient
    limits.frameSilence = .milliseconds(300)
    try await withGateway(limits: limits) { address, _, _ in
      let client = try await RawClient.connect(to: address)
      try await client.send(ByteBuffer(bytes: [0, 0, 0, 200, 0x7B]))
      #expect(try await client.errorCode() == "malformed_frame")
      try await client.ended()
    }
  }

  @Test func aClientThatDoesNotReadIsCutOffAndOthersAreNot() async throws {
    var limits = GatewayLimits.patient
    limits.clientBacklog = 64 << 10
    try await withGateway(limits: limits) { address, gateway, worker in
      let slow = try await RawClient.connect(to: address)
      try await slow.say(.ping(timestamp: 1))
      _ = try await slow.answer()
      let other = try await RawClient.connect(to: address)
      try await other.say(.ping(timestamp: 1))
      _ = try await other.answer()
      try await slow.channel.setOption(.autoRead, value: false).get()
      let actors = (0..<5_000).map {
        ActorState(id: EntityID(UInt64($0)), position: WorldPosition(x: 1, y: 2))
      }
      let session = worker.sessions[0]
      try await eventually {
        worker.push(.snapshot(cell: .origin, actors: actors), to: session)
        return await gateway.counters().slowClients == 1
      }
      try await eventually { worker.state.withLock { $0.closed } == [session] }
      try await other.say(.ping(timestamp: 7))
      #expect(try await other.answer().payload == .pong(timestamp: 7))
      try await eventually { await gateway.counters().clients == 1 }
    }
  }

  @Test func aClientTooManyIsToldAndTheNextOneHasRoomAgain() async throws {
    try await withGateway(loops: 2, maximumClients: 2) { address, gateway, _ in
      let first = try await RawClient.connect(to: address)
      let second = try await RawClient.connect(to: address)
      for client in [first, second] {
        try await client.say(.ping(timestamp: 1))
        _ = try await client.answer()
      }
      let third = try await RawClient.connect(to: address)
      #expect(try await third.errorCode() == "overloaded")
      try await third.ended()
      await third.close()
      await first.close()
      try await eventually { await gateway.counters().clients == 1 }
      let fourth = try await RawClient.connect(to: address)
      try await fourth.say(.ping(timestamp: 4))
      #expect(try await fourth.answer().payload == .pong(timestamp: 4))
    }
  }

  @Test func aFrameUpToTheLimitPassesAndOneByteMoreDoesNot() async throws {
    var limits = GatewayLimits.patient
    limits.maximumFrameLength = 100_000
    try await withGateway(limits: limits) { address, _, _ in
      for length in [100_000, 100_001] {
        let client = try await RawClient.connect(to: address)
        client.channel.writeAndFlush(paddedPing(id: 1, length: length), promise: nil)
        let answer = try await client.answer()
        #expect((answer.payload == .pong(timestamp: 1)) == (length == 100_000))
        await client.close()
      }
    }
  }
}
