import NIOCore
import TesseraCore
import TesseraProto
import Testing

@testable import TesseraGateway

/// What a worker says of a cell that is another one's by now, since it has not heard of that.
@Suite struct OutdatedDeliveryTests {
  private static let other = HostPort(host: "v", port: 2)
  private static let next = CellID(cx: 9, cy: 9)
  private static let life = Incarnation(1)
  private static let delta = Payload.delta(
    cell: CoreBench.cell,
    moved: [ActorState(id: EntityID(1), position: WorldPosition(x: 1, y: 1))])
  private static let snapshot = Payload.snapshot(cell: CoreBench.cell, actors: [])

  /// A client of a cell that is given to another worker.
  private func bench(
    to owner: HostPort = other, epoch: UInt32 = 6, incarnation: UInt64 = 1
  ) throws -> (CoreBench, Int, SessionID) {
    var bench = CoreBench(routes: try routes([(CoreBench.worker, [CoreBench.cell])], epoch: 5))
    let client = bench.client()
    bench.ping(client, 1...1)
    bench.turn()
    bench.bringUp()
    bench.core.apply(
      try routes(
        [(owner, [CoreBench.cell])], epoch: epoch, revision: 2, incarnation: incarnation),
      now: bench.now)
    bench.turn()
    return (bench, client, bench.inputs()[0].session)
  }

  @Test func nobodyIsShownAWorldThatIsNotThereAnyMore() throws {
    var (bench, client, session) = try bench()
    for payload in [Self.delta, Self.snapshot] {
      bench.deliver(payload, to: [Recipient(session: session)], orchestrator: Self.life)
    }
    #expect(bench.answers[client] == nil)
    #expect(bench.core.counters.outdated == 2)
  }

  @Test func whoWaitsForAnAnswerGetsOne() throws {
    var (bench, client, session) = try bench()
    bench.deliver(
      Self.delta, to: [Recipient(session: session, requestID: 7)], orchestrator: Self.life)
    bench.deliver(
      Self.snapshot, to: [Recipient(session: session, requestID: 8)], orchestrator: Self.life)
    let answers = try #require(bench.answers[client])
    #expect(answers.map(\.requestID) == [7, 8])
    #expect(answers[0].payload == .delta(cell: CoreBench.cell, moved: []))
    #expect(bench.errors(client) == ["cell_not_owned"])
    #expect(answers.map(\.seq) == [0, 1])
  }

  @Test func whoGoesOnInACellThatTheWorkerHasIsShownEverythingAnew() throws {
    var bench = CoreBench(
      routes: try routes([(CoreBench.worker, [CoreBench.cell, Self.next])], epoch: 5))
    let client = bench.client()
    bench.say(client, .join(actor: EntityID(1), position: WorldPosition(x: 1, y: 1)), id: 1)
    bench.turn()
    bench.bringUp()
    let session = bench.inputs()[0].session
    bench.core.apply(
      try routes(
        [(Self.other, [CoreBench.cell]), (CoreBench.worker, [Self.next])], epoch: 6, revision: 2),
      now: bench.now)
    let lost = Payload.despawn(cell: CoreBench.cell, actors: [EntityID(9)])
    bench.deliver(lost, to: [Recipient(session: session)], orchestrator: Self.life)
    #expect(bench.followed().isEmpty, "the worker would only show that cell again")
    bench.deliver(
      .delta(cell: Self.next, moved: []), to: [Recipient(session: session)], epoch: Epoch(6),
      cell: Self.next)
    #expect(bench.followed().map(\.isBehind) == [true])
    #expect(bench.answers[client]?.count == 1)
  }

  @Test func whatTheWorkerRefusesIsToldAsItIs() throws {
    var (bench, client, session) = try bench()
    bench.deliver(
      .error(Refusal(.worldEdge, "no")), to: [Recipient(session: session, requestID: 7)],
      orchestrator: Self.life)
    #expect(bench.errors(client) == ["world_edge"])
    #expect(bench.core.counters.outdated == 0)
  }

  @Test func aWorkerThatLostACellAndGotItBackMustHaveHeardOfIt() throws {
    var (bench, client, session) = try bench(to: CoreBench.worker, epoch: 7)
    bench.deliver(Self.delta, to: [Recipient(session: session)], orchestrator: Self.life)
    #expect(bench.answers[client] == nil)
    bench.deliver(Self.delta, to: [Recipient(session: session)], epoch: Epoch(7))
    #expect(bench.answers[client]?.count == 1)
  }

  @Test func overANewLifeOfTheOrchestratorACellStaysWithItsWorker() throws {
    var (bench, client, session) = try bench(to: CoreBench.worker, epoch: 6, incarnation: 2)
    bench.deliver(Self.delta, to: [Recipient(session: session)], orchestrator: Self.life)
    #expect(bench.answers[client]?.count == 1)
  }

  @Test func ofTwoOwnersInTwoLivesOfTheOrchestratorTheLatterIsRightWhateverTheEpochs() throws {
    var (bench, client, session) = try bench(epoch: 1, incarnation: 2)
    bench.deliver(Self.delta, to: [Recipient(session: session)], orchestrator: Self.life)
    #expect(bench.answers[client] == nil)
    // One that knows more than the gateway is believed.
    bench.deliver(Self.delta, to: [Recipient(session: session)], orchestrator: Incarnation(3))
    #expect(bench.answers[client]?.count == 1)
  }
}
