import NIOCore
import TesseraCore
import TesseraProto
import TesseraWire
import Testing

@testable import TesseraWorker

/// The link protocol, spoken by hand.
struct LinkTests {
  @Test func aLinkSpeaksForItsSessions() async throws {
    try await withWorker { _, address in
      let link = try await Link.open(address)
      #expect(link.welcome.protocolVersion == 1)
      #expect(link.welcome.credit == 8_192)
      #expect(link.welcome.nodeID == "worker-local")
      #expect(link.welcome.incarnation > Incarnation(0))

      try await link.send(
        LinkFrame(
          opened: [1, 2],
          inputs: [
            linkInput(1, 1, .join(10, 1, 1), request: 7),
            linkInput(2, 1, .join(20, 2, 2), request: 8),
          ]))
      let joined = try await link.read { $0.settled.count == 2 && $0.credit == 2 }
      #expect(joined.deliveries.count == 1)
      #expect(
        joined.deliveries.first?.recipients
          == [Recipient(session: 1, requestID: 7), Recipient(session: 2, requestID: 8)])
      #expect(
        joined.deliveries.first.flatMap(CoreHarness.payload)
          == .snapshot(at(10, 1, 1), at(20, 2, 2)))

      try await link.send(LinkFrame(inputs: [linkInput(1, 2, .move(10, 1, 0), request: 9)]))
      let moved = try await link.read { !$0.settled.isEmpty }
      #expect(moved.settled == [InputsSettled(session: 1, input: 2)])
      #expect(
        moved.deliveries.first?.recipients
          == [Recipient(session: 1, requestID: 9), Recipient(session: 2, requestID: nil)])
      #expect(moved.deliveries.first.flatMap(CoreHarness.payload) == .delta(at(10, 2, 1)))

      try await link.send(LinkFrame(closed: [1]))
      await link.connection.close()
    }
  }

  @Test func aPingOnALinkIsAnsweredAtOnceAndSettledAtTheTick() async throws {
    try await withWorker({ $0.tickRate = 2 }) { _, address in
      let link = try await Link.open(address)
      try await link.send(
        LinkFrame(opened: [1], inputs: [linkInput(1, 1, .ping(timestamp: 5), request: 1)]))
      let answer = try await link.read { !$0.deliveries.isEmpty }
      #expect(answer.deliveries.first.flatMap(CoreHarness.payload) == .pong(timestamp: 5))
      #expect(answer.credit == 1)
      _ = try await link.read { $0.settled == [InputsSettled(session: 1, input: 1)] }
      await link.connection.close()
    }
  }

  @Test func whatIsSentAgainOverANewLinkIsNotAppliedAgain() async throws {
    try await withWorker { _, address in
      let first = try await Link.open(address)
      try await first.send(
        LinkFrame(opened: [1], inputs: [linkInput(1, 1, .join(10, 0, 0))]))
      _ = try await first.read { !$0.settled.isEmpty }
      try await first.send(LinkFrame(inputs: [linkInput(1, 2, .move(10, 1, 0))]))
      _ = try await first.read { !$0.settled.isEmpty }
      await first.connection.close()

      let second = try await Link.open(address)
      #expect(second.welcome.incarnation == first.welcome.incarnation)
      try await second.send(
        LinkFrame(
          opened: [1],
          inputs: [
            linkInput(1, 2, .move(10, 1, 0), request: 2),
            linkInput(1, 3, .move(10, 1, 0), request: 3),
          ]
        ))
      let answer = try await second.read { $0.settled == [InputsSettled(session: 1, input: 3)] }
      #expect(
        answer.deliveries.map(\.recipients)
          == [
            [Recipient(session: 1, requestID: nil)], [Recipient(session: 1, requestID: 3)],
          ])
      #expect(
        answer.deliveries.compactMap(CoreHarness.payload)
          == [.snapshot(at(10, 2, 0)), .delta(at(10, 2, 0))])
      await second.connection.close()
    }
  }

  @Test func aGatewayThatDoesNotReadItsLinkIsDisconnected() async throws {
    let log = LogLines()
    try await withWorker({ $0.connections.linkOutboundLimit = 100_000 }, log: log) {
      server, address in
      let link = try await Link.open(address, receiveBuffer: 8_192)
      try await link.connection.stopReading()
      try await link.send(LinkFrame(opened: [1]))
      var number: UInt64 = 0
      func send(_ payloads: [Payload]) async {
        let inputs = payloads.enumerated().map { linkInput(1, number + 1 + UInt64($0), $1) }
        number += UInt64(payloads.count)
        try? await link.send(LinkFrame(inputs: inputs))
      }
      await send((1...1_000).map { .join(EntityID($0), 1, 1) })
      // Every join after a move has a snapshot of its own. What comes back of the credit is not read
      // but counted on: with so many inputs at a time it never runs out.
      try await until("the disconnection") {
        await send((1...100).flatMap { [.join(EntityID($0), 1, 1), .move(EntityID($0), 0, 0)] })
        try? await Task.sleep(for: .milliseconds(20))
        return await server.counters()?.edge.unreadLinks == 1
      }
      await link.connection.close()
    }
    #expect(log.count("does not read its link") == 1)
  }

  @Test func aHelloOfAnotherVersionIsRefused() async throws {
    try await withWorker { _, address in
      let connection = try await RawConnection.open(address)
      var hello = ByteBuffer()
      LinkCodec.encodeFrame(
        LinkHello(protocolVersion: 9, nodeID: "g", kind: .gateway), into: &hello)
      try await connection.send(hello)
      try await connection.waitUntilClosed()
    }
  }
}
