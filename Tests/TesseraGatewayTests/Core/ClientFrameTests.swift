import NIOCore
import TesseraCore
import TesseraProto
import TesseraWire
import Testing

@testable import TesseraGateway

@Suite struct ClientFrameTests {
  @Test func aFrameGoesToTheWorkerAsItCame() throws {
    var bench = CoreBench()
    let client = bench.client()
    var bytes = ByteBuffer()
    EnvelopeCodec.encodeFrame(
      Envelope(cell: CoreBench.cell, seq: 9, payload: .move(actor: EntityID(1), dx: 1, dy: 0.5)),
      as: .json, into: &bytes)
    bench.send(client, bytes)
    bench.turn()
    #expect(bench.connects.map(\.address) == [CoreBench.worker])
    bench.bringUp()
    let input = try #require(bench.inputs().first)
    #expect(input.envelope == bytes.getSlice(at: 4, length: bytes.readableBytes - 4))
    #expect(input.input == 1)
    #expect(bench.opened() == [input.session])
    #expect(bench.answers.isEmpty)
  }

  @Test func theHelloSaysWhoTheGatewayIs() {
    var bench = CoreBench()
    bench.ping(bench.client(), 1...1)
    bench.turn()
    bench.core.linkConnected(0, now: bench.now)
    bench.turn()
    #expect(bench.hellos[0]?.kind == .gateway)
    #expect(bench.hellos[0]?.nodeID == "g")
    #expect(bench.hellos[0]?.incarnation == Incarnation(7))
    #expect(bench.inputs().isEmpty)
  }

  @Test func aClientsInputsAreNumberedFromOneAndKeepTheirOrder() {
    var bench = CoreBench()
    let client = bench.client()
    bench.ping(client, 1...1)
    bench.turn()
    bench.bringUp()
    bench.ping(client, 2...50)
    bench.turn()
    #expect(bench.inputs().map(\.input) == Array(1...50))
    #expect(bench.requests() == Array(1...50))
    #expect(bench.opened().count == 1)
  }

  @Test func theFramesOfOneReadAreOneWriteForEachWorker() throws {
    let other = HostPort(host: "v", port: 2)
    let far = CellID(cx: 9, cy: 9)
    var bench = CoreBench(
      routes: try routes([(CoreBench.worker, [CoreBench.cell]), (other, [far])]))
    let client = bench.client()
    bench.say(client, .ping(timestamp: 0))
    bench.turn()
    bench.bringUp(0)
    bench.say(client, .ping(timestamp: 0), cell: far)
    bench.turn()
    bench.bringUp(1)
    let before = (bench.linkWrites[0]?.count, bench.linkWrites[1]?.count)
    for round in 0..<20 {
      bench.say(client, .ping(timestamp: 1), cell: round % 2 == 0 ? CoreBench.cell : far)
    }
    bench.turn()
    #expect(bench.linkWrites[0]?.count == before.0.map { $0 + 1 })
    #expect(bench.linkWrites[1]?.count == before.1.map { $0 + 1 })
    #expect(bench.inputs(0).count == 11)
    #expect(bench.inputs(1).count == 11)
    #expect(bench.inputs(1).map(\.input) == Array(1...11))
  }

  @Test func aCellThatNobodyOwnsIsRefused() throws {
    var bench = CoreBench(routes: try routes([(CoreBench.worker, [CoreBench.cell])], epoch: 3))
    let client = bench.client()
    bench.say(client, .ping(timestamp: 1), cell: CellID(cx: 50, cy: 50), id: 77)
    bench.turn()
    #expect(bench.errors(client) == ["no_route"])
    let answer = try #require(bench.answers[client]?.first)
    #expect(answer.requestID == 77)
    #expect(answer.cell == CellID(cx: 50, cy: 50))
    #expect(answer.seq == 0)
    #expect(answer.epoch == .unknown)
    #expect(bench.errorText(client).contains("0/50,50"))
    #expect(bench.connects.isEmpty)
  }

  @Test func aLowerEpochIsRefusedWithTheCurrentOneAndAHigherOneGoesOn() throws {
    var bench = CoreBench(routes: try routes([(CoreBench.worker, [CoreBench.cell])], epoch: 5))
    let client = bench.client()
    for epoch in [4, 0, 5, 6] as [UInt32] {
      bench.say(client, .ping(timestamp: 1), epoch: epoch, id: UInt64(epoch))
    }
    bench.turn()
    bench.bringUp()
    #expect(bench.errors(client) == ["stale_epoch"])
    #expect(bench.errorText(client).contains("epoch 5"))
    #expect(bench.answers[client]?.first?.epoch == Epoch(5))
    #expect(bench.answers[client]?.first?.requestID == 4)
    #expect(bench.requests() == [0, 5, 6])
    // The route is remembered by now; the door still checks.
    bench.say(client, .ping(timestamp: 1), epoch: 3)
    bench.turn()
    #expect(bench.errors(client) == ["stale_epoch", "stale_epoch"])
  }

  @Test func withoutATableNoEpochIsChecked() {
    var bench = CoreBench()
    let client = bench.client()
    bench.say(client, .ping(timestamp: 1), cell: CellID(cx: -7, cy: 1_000), epoch: 1, id: 1)
    bench.turn()
    bench.bringUp()
    #expect(bench.requests() == [1])
  }

  @Test func anOlderNameOfACellLeadsToItsOwner() throws {
    let named = CellID(cx: 1, cy: 0, depth: 1, sub: 2)
    var bench = CoreBench(routes: try routes([(CoreBench.worker, [named])]))
    let client = bench.client()
    bench.say(client, .ping(timestamp: 1), cell: named.canonical, id: 1)
    bench.say(client, .ping(timestamp: 1), cell: named, id: 2)
    bench.turn()
    bench.bringUp()
    #expect(bench.requests() == [1, 2])
  }

  @Test func garbageIsRefusedInTheEncodingOfTheFrameAndTheConnectionStays() {
    var bench = CoreBench()
    let client = bench.client()
    bench.send(client, ByteBuffer(bytes: [0, 0, 0, 3] + Array("{,}".utf8)))
    bench.send(client, ByteBuffer(bytes: [0, 0, 0, 2, 0xFF, 0xFF]))
    bench.turn()
    #expect(bench.errors(client) == ["malformed_frame", "malformed_frame"])
    #expect(bench.encodings[client] == [.json, .protobuf])
    #expect(bench.answers[client]?.map(\.seq) == [0, 1])
    #expect(bench.answers[client]?.first?.cell == .origin)
    #expect(bench.closing.isEmpty)
    bench.ping(client, 1...1)
    bench.turn()
    bench.bringUp()
    #expect(bench.requests() == [1])
    let lines = bench.notes.filter { if case .badClient = $0 { true } else { false } }
    #expect(lines.count == 1, "one line for one connection")
  }

  @Test func aMessageOfServersIsRefusedWithItsNumbers() throws {
    var bench = CoreBench()
    let client = bench.client()
    bench.say(client, .pong(timestamp: 1), id: 12, as: .json)
    bench.turn()
    #expect(bench.errors(client) == ["malformed_frame"])
    let answer = try #require(bench.answers[client]?.first)
    #expect(answer.requestID == 12)
    #expect(answer.cell == CoreBench.cell)
    #expect(bench.connects.isEmpty)
  }

  @Test(
    arguments: [[0x80, 0, 0, 0], Array("GET ".utf8), [0, 0, 0, 0], [0, 15, 66, 65]] as [[UInt8]])
  func aBrokenPrefixIsAnsweredAndTheClientDisconnected(prefix: [UInt8]) {
    var bench = CoreBench()
    let client = bench.client()
    bench.send(client, ByteBuffer(bytes: prefix + Array("/ HTTP/1.1\r\n\r\n".utf8)))
    bench.turn()
    #expect(
      bench.errors(client) == [prefix == [0, 0, 0, 0] ? "malformed_frame" : "frame_too_large"])
    #expect(bench.encodings[client] == [.json])
    #expect(bench.closing == [client])
    // Nothing it still sends is looked at.
    bench.ping(client, 1...3)
    bench.turn()
    #expect(bench.answers[client]?.count == 1)
    #expect(bench.connects.isEmpty)
    #expect(bench.core.bufferedInput == 0)
  }

  @Test func aClientOfUnfinishedFramesCannotFillTheMemory() {
    var limits = GatewayLimits.defaults
    limits.bufferedInput = 10_000
    var bench = CoreBench(limits: limits)
    let clients = (0..<30).map { _ in bench.client() }
    for client in clients {
      bench.send(client, ByteBuffer(bytes: [0, 0, 0xFF, 0xFF] + [UInt8](repeating: 1, count: 996)))
    }
    bench.turn()
    #expect(bench.core.bufferedInput <= 10_000)
    #expect(bench.closing.count == 20)
    #expect(bench.closing.allSatisfy { bench.errors($0) == ["overloaded"] })
  }

  @Test func aFrameThatTheWorkersLimitExcludesIsRefused() {
    var bench = CoreBench()
    let client = bench.client()
    bench.ping(client, 1...1)
    bench.turn()
    bench.bringUp(limit: 200)
    var bytes = ByteBuffer(integer: UInt32(300))
    let json =
      #"{"cell":{"world":0,"cx":0,"cy":0},"seq":0,"epoch":0,"payload":{"type":"ping","ts":1}"#
    bytes.writeString(json + String(repeating: " ", count: 299 - json.utf8.count) + "}")
    bench.send(client, bytes)
    bench.turn()
    #expect(bench.errors(client) == ["frame_too_large"])
    #expect(bench.closing == [client])
  }
}
