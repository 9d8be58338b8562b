import NIOCore
import TesseraCore
import TesseraProto
import TesseraWire
import Testing

@testable import TesseraWorker

/// The conversations that the notes on the wire give as examples, over a socket, byte for byte.
struct ConversationTests {
  private let head = #"{"cell":{"world":0,"cx":0,"cy":0,"depth":0,"sub":0},"#

  private func envelope(_ seq: Int, _ payload: String) -> String {
    head + "\"seq\":\(seq),\"epoch\":0,\"payload\":\(payload)}"
  }

  @Test func aPingGetsItsPong() async throws {
    try await withWorker { _, address in
      let connection = try await RawConnection.open(address)
      let ping = frame(envelope(0, #"{"type":"ping","ts":123}"#))
      #expect(Array(ping.prefix(4)) == [0, 0, 0, 0x69])
      try await connection.send(ping)
      let pong = frame(envelope(0, #"{"type":"pong","ts":123}"#))
      #expect(Array(pong.prefix(4)) == [0, 0, 0, 0x69])
      #expect(try await connection.read(pong.count) == pong)
      await connection.close()
    }
  }

  @Test func aJoinAndAMoveGetTheSnapshotAndTheDelta() async throws {
    try await withWorker { _, address in
      let connection = try await RawConnection.open(address)
      let join = frame(envelope(0, #"{"type":"join","actor":1,"pos":{"x":0.0,"y":0.0}}"#))
      let move = frame(envelope(1, #"{"type":"move","actor":1,"dx":1.0,"dy":0.5}"#))
      #expect(Array(join.prefix(4)) == [0, 0, 0, 0x82])
      #expect(Array(move.prefix(4)) == [0, 0, 0, 0x7c])
      try await connection.send(join + move)
      let cell = #""cell":{"world":0,"cx":0,"cy":0,"depth":0,"sub":0}"#
      let snapshot = frame(
        envelope(
          0, #"{"type":"snapshot",\#(cell),"actors":[{"id":1,"pos":{"x":0.0,"y":0.0}}]}"#))
      let delta = frame(
        envelope(1, #"{"type":"delta",\#(cell),"moved":[{"id":1,"pos":{"x":1.0,"y":0.5}}]}"#))
      #expect(Array(snapshot.prefix(4)) == [0, 0, 0, 0xc3])
      #expect(Array(delta.prefix(4)) == [0, 0, 0, 0xbf])
      #expect(try await connection.read(snapshot.count + delta.count) == snapshot + delta)
      await connection.close()
    }
  }

  @Test func theSameInProtobuf() async throws {
    try await withWorker { _, address in
      let connection = try await RawConnection.open(address)
      var bytes = ByteBuffer()
      for (seq, payload) in [Payload.join(1, 0, 0), .move(1, 1, 0.5)].enumerated() {
        EnvelopeCodec.encodeFrame(
          Envelope(cell: .origin, seq: UInt64(seq), payload: payload), as: .protobuf, into: &bytes)
      }
      try await connection.send(bytes)
      #expect(
        try await connection.readEnvelope()
          == Envelope(cell: .origin, seq: 0, payload: .snapshot(at(1, 0, 0))))
      #expect(
        try await connection.readEnvelope()
          == Envelope(cell: .origin, seq: 1, payload: .delta(at(1, 1, 0.5))))
      await connection.close()
    }
  }

  @Test func framesMayComeByteByByte() async throws {
    try await withWorker { _, address in
      let connection = try await RawConnection.open(address)
      let ping = frame(envelope(0, #"{"type":"ping","ts":123}"#))
      for byte in ping + ping { try await connection.send([byte]) }
      let first = try await connection.readEnvelope()
      let second = try await connection.readEnvelope()
      #expect([first.seq, second.seq] == [0, 1])
      await connection.close()
    }
  }

  @Test func aClientThatFinishesSendingGetsItsAnswers() async throws {
    try await withWorker { _, address in
      let connection = try await RawConnection.open(address)
      try await connection.send(
        frame(envelope(0, #"{"type":"join","actor":1,"pos":{"x":0.0,"y":0.0}}"#))
          + frame(envelope(1, #"{"type":"move","actor":1,"dx":1.0,"dy":0.5}"#)))
      try await connection.finishSending()
      #expect(try await connection.readEnvelope().payload.kind == .snapshot)
      #expect(try await connection.readEnvelope().payload.kind == .delta)
      try await connection.waitUntilClosed()
    }
  }

  @Test func theNextRunOfAClientTakesTheActorUp() async throws {
    try await withWorker { _, address in
      let first = try await RawConnection.open(address)
      try await first.send(
        json: envelope(0, #"{"type":"join","actor":1,"pos":{"x":0.0,"y":0.0}}"#))
      _ = try await first.readEnvelope()
      await first.close()
      let second = try await RawConnection.open(address)
      try await second.send(json: envelope(0, #"{"type":"move","actor":1,"dx":1.0,"dy":0.5}"#))
      #expect(try await second.readEnvelope().payload == .delta(at(1, 1, 0.5)))
      await second.close()
    }
  }
}
