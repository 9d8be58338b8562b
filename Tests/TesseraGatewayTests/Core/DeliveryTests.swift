import NIOCore
import TesseraCore
import TesseraProto
import TesseraWire
import Testing

@testable import TesseraGateway

@Suite struct DeliveryTests {
  private func benchWithClients(_ count: Int) -> (CoreBench, [Int], [SessionID]) {
    var bench = CoreBench()
    let clients = (0..<count).map { _ in bench.client() }
    for client in clients { bench.ping(client, 1...1) }
    bench.turn()
    bench.bringUp()
    return (bench, clients, bench.inputs().map(\.session))
  }

  @Test func oneMessageServesManyAndEachHasItsOwnNumbers() throws {
    var (bench, clients, sessions) = benchWithClients(3)
    let delta = Payload.delta(
      cell: CoreBench.cell,
      moved: [ActorState(id: EntityID(1), position: WorldPosition(x: 1, y: 0.5))])
    bench.deliver(delta, to: [Recipient(session: sessions[1])])
    bench.deliver(
      delta,
      to: [
        Recipient(session: sessions[0], requestID: 8), Recipient(session: sessions[1]),
        Recipient(session: SessionID(99)),
      ])
    #expect(bench.answers[clients[0]]?.map(\.seq) == [0])
    #expect(bench.answers[clients[0]]?.map(\.requestID) == [8])
    #expect(bench.answers[clients[1]]?.map(\.seq) == [0, 1])
    #expect(bench.answers[clients[1]]?.map(\.requestID) == [nil, nil])
    #expect(bench.answers[clients[2]] == nil)
    let answer = try #require(bench.answers[clients[0]]?.first)
    #expect(answer.payload == delta)
    #expect(answer.cell == CoreBench.cell)
    #expect(answer.epoch == Epoch(5))
    #expect(bench.core.counters.unknownRecipients == 1)
    #expect(bench.core.counters.delivered == 3)
  }

  @Test(arguments: FrameEncoding.allCases)
  func aDeliveryGoesOutInItsEncoding(encoding: FrameEncoding) {
    var (bench, clients, sessions) = benchWithClients(1)
    bench.deliver(
      .pong(timestamp: 3), to: [Recipient(session: sessions[0], requestID: 4)], as: encoding)
    #expect(bench.encodings[clients[0]] == [encoding])
    #expect(bench.answers[clients[0]]?.first?.payload == .pong(timestamp: 3))
    #expect(bench.answers[clients[0]]?.first?.requestID == 4)
  }

  @Test func theGatewaysOwnAnswersShareTheNumbersOfDeliveries() {
    var (bench, clients, sessions) = benchWithClients(1)
    bench.deliver(.pong(timestamp: 3), to: [Recipient(session: sessions[0])])
    bench.say(clients[0], .pong(timestamp: 0))
    bench.turn()
    bench.deliver(.pong(timestamp: 4), to: [Recipient(session: sessions[0])])
    #expect(bench.answers[clients[0]]?.map(\.seq) == [0, 1, 2])
  }

  @Test func aClientThatDoesNotReadIsDisconnectedAtTheBound() {
    var (bench, clients, sessions) = benchWithClients(2)
    bench.core.clientBacklog(clients[0], bytes: 1 << 20)
    bench.turn()
    #expect(bench.dropped.isEmpty)
    bench.core.clientBacklog(clients[0], bytes: 1 << 20 + 1)
    bench.turn()
    #expect(bench.dropped == [clients[0]])
    #expect(bench.closedSessions() == [sessions[0]])
    #expect(bench.core.counters.slowClients == 1)
    #expect(bench.notes.contains { if case .slowClient = $0 { true } else { false } })
    // Until its socket is closed nothing more is written.
    bench.deliver(.pong(timestamp: 1), to: sessions.map { Recipient(session: $0) })
    #expect(bench.answers[clients[0]] == nil)
    #expect(bench.answers[clients[1]]?.count == 1)
  }

  @Test func aFloodOfRefusalsIsBoundedToo() {
    var limits = GatewayLimits.defaults
    limits.clientBacklog = 10_000
    var bench = CoreBench(limits: limits)
    let client = bench.client()
    var flood = ByteBuffer()
    for _ in 0..<10_000 { flood.writeBytes([0, 0, 0, 1, 0xFF]) }
    bench.send(client, flood)
    bench.turn()
    #expect(bench.dropped == [client])
    #expect(bench.core.bufferedInput == 0)
    #expect((bench.answers[client]?.count ?? 0) < 200)
  }

  @Test func aClientThatEndsItsInputGetsItsAnswersFirst() {
    var (bench, clients, sessions) = benchWithClients(1)
    bench.core.clientInputEnded(clients[0], now: bench.now)
    bench.turn()
    #expect(bench.closing.isEmpty)
    bench.fromWorker(
      LinkFrame(
        deliveries: [
          Delivery(
            recipients: [Recipient(session: sessions[0])], cell: CoreBench.cell,
            epoch: .unknown, encoding: .json,
            payload: ByteBuffer(string: #"{"type":"pong","ts":1}"#))
        ],
        settled: [InputsSettled(session: sessions[0], input: 1)]))
    bench.turn()
    #expect(bench.answers[clients[0]]?.count == 1)
    #expect(bench.closing == [clients[0]])
    #expect(bench.closedSessions() == [sessions[0]])
  }

  @Test func aClientThatOnlyGoesIsLetGoAtOnce() {
    var bench = CoreBench()
    let client = bench.client()
    bench.core.clientInputEnded(client, now: bench.now)
    bench.turn()
    #expect(bench.closing == [client])
    #expect(bench.answers.isEmpty)
  }

  @Test func aConnectionThatEndsInsideAFrameIsTold() {
    var bench = CoreBench()
    let client = bench.client()
    bench.send(client, ByteBuffer(bytes: [0, 0, 0, 9, 1, 2]))
    bench.core.clientInputEnded(client, now: bench.now)
    bench.turn()
    #expect(bench.errors(client) == ["malformed_frame"])
    #expect(bench.closing == [client])
  }

  @Test func answersThatNeverComeDoNotKeepAHalfClosedClient() {
    var (bench, clients, _) = benchWithClients(1)
    bench.core.clientInputEnded(clients[0], now: bench.now)
    bench.now += .seconds(10)
    bench.core.timePassed(now: bench.now)
    bench.turn()
    #expect(bench.closing.contains(clients[0]))
  }

  @Test func halfAFrameAndThenSilenceIsCutOff() {
    var bench = CoreBench()
    let (half, idle) = (bench.client(), bench.client())
    bench.send(half, ByteBuffer(bytes: [0, 0, 0, 9]))
    bench.now += .seconds(9)
    bench.send(half, ByteBuffer(bytes: [1]))
    bench.now += .seconds(9)
    bench.core.timePassed(now: bench.now)
    bench.turn()
    #expect(bench.closing.isEmpty)
    bench.now += .seconds(1)
    bench.core.timePassed(now: bench.now)
    bench.turn()
    #expect(bench.closing == [half])
    #expect(bench.errors(half) == ["malformed_frame"])
    bench.now += .seconds(100_000)
    bench.core.timePassed(now: bench.now)
    bench.turn()
    #expect(!bench.closing.contains(idle), "a client may be silent between frames")
  }

  @Test func aClientTooManyIsToldSo() {
    var bench = CoreBench()
    let client = bench.client()
    bench.core.refuseConnection(client, limit: 3)
    bench.turn()
    #expect(bench.errors(client) == ["overloaded"])
    #expect(bench.closing == [client])
  }

  @Test func atTheEndAnswersStillGoOutAndThenEverybodyIsDisconnected() {
    var (bench, clients, sessions) = benchWithClients(2)
    bench.core.stop()
    bench.turn()
    #expect(bench.paused == Set(clients))
    bench.ping(clients[0], 2...2)
    bench.turn()
    #expect(bench.inputs().count == 2, "nothing new is taken")
    bench.deliver(.pong(timestamp: 1), to: [Recipient(session: sessions[0])])
    #expect(bench.answers[clients[0]]?.count == 1)
    bench.core.disconnectAll()
    bench.turn()
    #expect(bench.closing == Set(clients))
    #expect(Set(bench.closedSessions()) == Set(sessions))
    #expect(bench.closedLinks == [0])
  }
}
