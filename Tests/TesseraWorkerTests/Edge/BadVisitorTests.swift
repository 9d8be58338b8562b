import NIOCore
import TesseraCore
import TesseraGRPC
import TesseraProto
import TesseraWire
import Testing

@testable import TesseraWorker

struct BadVisitorTests {
  @Test(
    arguments: [[0x80, 0, 0, 0], [0xFF, 0xFF, 0xFF, 0xFF], [0, 0x0F, 0x42, 0x41]] as [[UInt8]])
  func aLengthAboveTheLimitIsAnsweredThenTheConnectionIsClosed(prefix: [UInt8]) async throws {
    let log = LogLines()
    try await withWorker(log: log) { _, address in
      let connection = try await RawConnection.open(address)
      try await connection.send(prefix)
      let answer = try await connection.readEnvelope()
      guard case .error(let refusal) = answer.payload else {
        Issue.record("an error was due, not \(answer)")
        return
      }
      #expect(refusal.code == "frame_too_large")
      try await connection.waitUntilClosed()
    }
    #expect(log.count("malformed frame") == 1)
  }

  @Test func oneThatGoesOnSendingStillGetsItsLastAnswer() async throws {
    try await withWorker { _, address in
      for _ in 0..<20 {
        let connection = try await RawConnection.open(address)
        // What is not read when a socket is closed makes the system reset the connection.
        try await connection.send([0x80, 0, 0, 0] + [UInt8](repeating: 7, count: 200_000))
        let answer = try await connection.readEnvelope()
        #expect(answer.payload.kind == .error)
        try await connection.waitUntilClosed()
      }
    }
  }

  @Test func tooMuchUnfinishedInputCostsTheOneThatAddsToIt() async throws {
    try await withWorker {
      $0.connections.unfinishedInputLimit = 100_000
    } _: { server, address in
      let first = try await RawConnection.open(address)
      let text = pingText(1)
      let padding = String(repeating: " ", count: 60_000 - text.utf8.count)
      let padded = frame(text + padding)
      try await first.send(Array(padded.dropLast()))
      try await until("the first's bytes to be counted") {
        await server.counters()?.edge.unfinishedBytes == 60_003
      }
      let second = try await RawConnection.open(address)
      try await second.send(Array(padded.dropLast()))
      let answer = try await second.readEnvelope()
      guard case .error(let refusal) = answer.payload else {
        Issue.record("an error was due, not \(answer)")
        return
      }
      #expect(refusal.code == "overloaded")
      try await second.waitUntilClosed()
      try await first.send([padded[padded.count - 1]])
      #expect(try await first.readEnvelope().payload == .pong(timestamp: 1))
      #expect(await server.counters()?.edge.unfinishedBytes == 0)
    }
  }

  @Test func aLengthOfZeroBreaksTheStream() async throws {
    try await withWorker { _, address in
      let connection = try await RawConnection.open(address)
      try await connection.send([0, 0, 0, 0, 1, 2, 3])
      let answer = try await connection.readEnvelope()
      guard case .error(let refusal) = answer.payload else {
        Issue.record("an error was due, not \(answer)")
        return
      }
      #expect(refusal.code == "malformed_frame")
      try await connection.waitUntilClosed()
    }
  }

  @Test(arguments: [
    #"{"cell":{"world":0,"cx":0,"cy":0},"seq":0,"epoch":0,"payload":{"type":"join","actor":1,"pos":{"x":NaN,"y":0}}}"#,
    #"{"cell":"#, #"{}"#, "{\u{0}", "\u{9}\u{1}\u{2}\u{3}", "\u{7F}\u{7F}",
  ])
  func aBadPayloadIsAnsweredAndTheConnectionStays(text: String) async throws {
    let log = LogLines()
    try await withWorker(log: log) { _, address in
      let connection = try await RawConnection.open(address)
      // What begins like a hello is taken for one only as the first frame.
      try await connection.send(json: pingText(1))
      _ = try await connection.readEnvelope()
      for _ in 0..<3 {
        try await connection.send(json: text)
        let answer = try await connection.readEnvelope()
        guard case .error(let refusal) = answer.payload else {
          Issue.record("an error was due, not \(answer)")
          return
        }
        #expect(refusal.code == "malformed_frame")
      }
      try await connection.send(json: pingText(2))
      #expect(try await connection.readEnvelope().payload == .pong(timestamp: 2))
      await connection.close()
    }
    #expect(log.count("malformed frame") == 1)
  }

  @Test func anHTTP1RequestIsAnsweredWithAnErrorAndClosed() async throws {
    try await withWorker { _, address in
      let connection = try await RawConnection.open(address)
      try await connection.send(Array("GET / HTTP/1.1\r\nHost: x\r\n\r\n".utf8))
      #expect(try await connection.readEnvelope().payload.kind == .error)
      try await connection.waitUntilClosed()
    }
  }

  @Test func aLinkThatGoesOnWithGarbageIsClosed() async throws {
    let log = LogLines()
    try await withWorker(log: log) { _, address in
      let connection = try await RawConnection.open(address)
      var hello = ByteBuffer()
      LinkCodec.encodeFrame(LinkHello(nodeID: "g", kind: .gateway), into: &hello)
      try await connection.send(hello)
      _ = try await connection.readFrame()
      try await connection.send(frame("\u{F}\u{F}\u{F}\u{F}"))
      try await connection.waitUntilClosed()
    }
    #expect(log.count("no frame of a link") == 1)
  }

  @Test func somethingThatOnlyBeginsLikeAHelloIsClosed() async throws {
    try await withWorker { _, address in
      let connection = try await RawConnection.open(address)
      try await connection.send(frame("\u{9}hello there"))
      try await connection.waitUntilClosed()
    }
  }

  @Test(arguments: [[0], [0, 0, 0, 9, 0x7B], Array("PRI".utf8)] as [[UInt8]])
  func halfAFrameAndThenSilenceIsClosed(bytes: [UInt8]) async throws {
    try await withWorker({ $0.connections.frameTimeout = .milliseconds(200) }) { server, address in
      let silent = try await RawConnection.open(address)
      let idle = try await RawConnection.open(address)
      try await silent.send(bytes)
      try await silent.waitUntilClosed()
      #expect(await server.counters()?.edge.silent == 1)
      // Who has not begun anything may be silent.
      try await idle.send(json: pingText(1))
      #expect(try await idle.readEnvelope().payload == .pong(timestamp: 1))
      await idle.close()
    }
  }

  @Test func connectionsBeyondTheBoundAreClosed() async throws {
    try await withWorker({ $0.connections.maximumCount = 2 }) { server, address in
      let first = try await RawConnection.open(address)
      try await first.send(json: pingText(1))
      _ = try await first.readEnvelope()
      let second = try await RawConnection.open(address)
      try await second.send(json: pingText(1))
      _ = try await second.readEnvelope()
      let third = try await RawConnection.open(address)
      try await third.waitUntilClosed()
      #expect(await server.counters()?.edge.refusedConnections == 1)
      // A place that becomes free is given out again.
      await first.close()
      try await until("a free place") {
        guard let fourth = try? await RawConnection.open(address),
          (try? await fourth.send(json: pingText(3))) != nil
        else { return false }
        return (try? await fourth.read(4)) != nil
      }
      await second.close()
    }
  }

  @Test func aClientThatDoesNotReadIsDisconnected() async throws {
    let log = LogLines()
    try await withWorker({ $0.connections.clientOutboundLimit = 100_000 }, log: log) {
      server, address in
      let connection = try await RawConnection.open(address, receiveBuffer: 8_192)
      try await connection.stopReading()
      // Every answer shows all the actors, so that little asked is much answered.
      try await until("the disconnection") {
        try? await connection.send(protobufFrames((1...1_000).map { .join(EntityID($0), 1, 1) }))
        return await server.counters()?.edge.unreadClients == 1
      }
      await connection.close()
    }
    #expect(log.count("a client does not read") == 1)
  }

  @Test func gRPCIsServedOnTheSamePort() async throws {
    try await withWorker { _, address in
      try await withClient(address) { client in
        do throws(GRPCError) {
          let _: AssignmentSnapshot = try await client.unary(
            "tessera.orch.v1.Orchestrator", "GetAssignments", AssignmentQuery(workerID: "x"))
          Issue.record("there is no such method here")
        } catch {
          #expect(error.code == .unimplemented)
        }
      }
      let connection = try await RawConnection.open(address)
      try await connection.send(json: pingText(1))
      #expect(try await connection.readEnvelope().payload == .pong(timestamp: 1))
      await connection.close()
    }
  }
}

func pingText(_ timestamp: UInt64) -> String {
  #"{"cell":{"world":0,"cx":0,"cy":0},"seq":0,"epoch":0,"payload":{"type":"ping","ts":\#(timestamp)}}"#
}

func protobufFrames(_ payloads: [Payload]) -> ByteBuffer {
  var bytes = ByteBuffer()
  for payload in payloads {
    EnvelopeCodec.encodeFrame(
      Envelope(cell: .origin, seq: 0, payload: payload), as: .protobuf, into: &bytes)
  }
  return bytes
}
