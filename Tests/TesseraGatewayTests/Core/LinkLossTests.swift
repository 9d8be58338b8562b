import NIOCore
import TesseraCore
import TesseraProto
import TesseraWire
import Testing

@testable import TesseraGateway

@Suite struct LinkLossTests {
  /// A client whose inputs 1…5 were sent and settled up to 2.
  private func benchWithUnsettled() -> (CoreBench, Int, SessionID) {
    var bench = CoreBench()
    let client = bench.client()
    bench.ping(client, 1...1)
    bench.turn()
    bench.bringUp()
    bench.ping(client, 2...5)
    bench.turn()
    let session = bench.inputs()[0].session
    bench.settle(session, 2)
    bench.now += .seconds(60)
    return (bench, client, session)
  }

  @Test func theSameLifeOfAWorkerGetsTheUnsettledInputsAgainInOrder() {
    var (bench, client, session) = benchWithUnsettled()
    bench.core.linkFailed(0, reason: "reset", now: bench.now)
    bench.turn()
    #expect(bench.connects.count == 2)
    #expect(bench.connects.last?.failures == 0)
    // What comes meanwhile waits.
    bench.ping(client, 6...6)
    bench.turn()
    bench.frames = [:]
    bench.bringUp()
    #expect(bench.opened() == [session])
    #expect(bench.inputs().map(\.input) == [3, 4, 5, 6])
    #expect(bench.requests() == [3, 4, 5, 6])
    #expect(bench.answers.isEmpty)
    bench.settle(session, 6)
    #expect(bench.core.unsettledCount == 0)
  }

  @Test func whatIsSentAgainTakesCreditToo() {
    var (bench, client, session) = benchWithUnsettled()
    bench.core.linkFailed(0, reason: "reset", now: bench.now)
    bench.ping(client, 6...7)
    bench.turn()
    bench.frames = [:]
    bench.bringUp(credit: 2)
    #expect(bench.inputs().map(\.input) == [3, 4])
    bench.settle(session, 4, credit: 2)
    #expect(bench.inputs().map(\.input) == [3, 4, 5, 6])
    bench.settle(session, 6, credit: 2)
    #expect(bench.inputs().map(\.input) == [3, 4, 5, 6, 7])
  }

  @Test func aSettlementInTheMiddleOfSendingAgainLosesNothing() {
    var (bench, _, session) = benchWithUnsettled()
    bench.core.linkFailed(0, reason: "reset", now: bench.now)
    bench.turn()
    bench.frames = [:]
    bench.bringUp(credit: 1)
    // The worker had all of them: it settles more than it was sent.
    bench.settle(session, 4, credit: 5)
    #expect(bench.inputs().map(\.input) == [3, 5])
    #expect(bench.core.unsettledCount == 1)
  }

  @Test func sessionsWithNothingUnsettledAreTakenUpToo() {
    var (bench, _, session) = benchWithUnsettled()
    bench.settle(session, 5)
    bench.core.linkFailed(0, reason: "reset", now: bench.now)
    bench.turn()
    bench.frames = [:]
    bench.bringUp()
    #expect(bench.opened() == [session], "its actor must not be taken for gone")
    #expect(bench.inputs().isEmpty)
  }

  @Test func anotherLifeOfTheWorkerMeansThatUnsettledInputsAreLost() {
    var (bench, client, session) = benchWithUnsettled()
    bench.core.linkFailed(0, reason: "reset", now: bench.now)
    bench.turn()
    bench.frames = [:]
    bench.bringUp(incarnation: 2)
    #expect(bench.errors(client) == ["no_route", "no_route", "no_route"])
    #expect(bench.answers[client]?.map(\.requestID) == [3, 4, 5])
    #expect(bench.answers[client]?.map(\.seq) == [0, 1, 2])
    #expect(bench.errorText(client).contains("may or may not have taken effect"))
    #expect(bench.opened().isEmpty)
    // It works again, and the numbers go on.
    bench.ping(client, 6...6)
    bench.turn()
    #expect(bench.opened() == [session])
    #expect(bench.inputs().map(\.input) == [6])
    #expect(bench.core.counters.lost == 3)
  }

  @Test func aFailedAttemptMeansNoRouteAtOnceUntilTheWorkerIsBack() {
    var (bench, client, _) = benchWithUnsettled()
    bench.core.linkFailed(0, reason: "reset", now: bench.now)
    bench.ping(client, 6...6)
    bench.turn()
    #expect(bench.paused == [client])
    bench.core.linkFailed(0, reason: "refused", now: bench.now)
    bench.turn()
    #expect(bench.answers[client]?.map(\.requestID) == [3, 4, 5, 6])
    #expect(bench.paused.isEmpty)
    #expect(bench.connects.last?.failures == 1)
    bench.ping(client, 7...7)
    bench.turn()
    #expect(bench.errors(client).count == 5)
    #expect(bench.errorText(client).contains("cannot be reached"))
    // A second failure is no news, and even a connection is not one before the welcome.
    bench.core.linkFailed(0, reason: "refused", now: bench.now)
    bench.turn()
    #expect(bench.connects.last?.failures == 2)
    bench.core.linkConnected(0, now: bench.now)
    bench.ping(client, 8...8)
    bench.turn()
    #expect(bench.errors(client).count == 6)
    bench.frames = [:]
    bench.welcome()
    bench.ping(client, 9...9)
    bench.turn()
    #expect(bench.requests() == [9])
    #expect(bench.errors(client).count == 6)
    #expect(bench.closing.isEmpty)
    let lines = bench.notes.filter { if case .linkDown = $0 { true } else { false } }
    #expect(lines.count == 1)
  }

  @Test func aWorkerThatDoesNotAnswerTheHelloCountsAsUnreachable() {
    var bench = CoreBench()
    let client = bench.client()
    bench.ping(client, 1...1)
    bench.turn()
    bench.core.linkConnected(0, now: bench.now)
    bench.now += .seconds(1)
    bench.core.timePassed(now: bench.now)
    bench.turn()
    #expect(bench.closedLinks.isEmpty)
    bench.now += .seconds(1)
    bench.core.timePassed(now: bench.now)
    bench.turn()
    #expect(bench.closedLinks == [0])
    #expect(bench.errors(client) == ["no_route"])
  }

  @Test func aWorkerThatSettlesNothingAndSaysNothingIsGivenUp() {
    var (bench, _, session) = benchWithUnsettled()
    bench.settle(session, 4)
    bench.now += .seconds(9)
    bench.core.timePassed(now: bench.now)
    bench.turn()
    #expect(bench.closedLinks.isEmpty)
    bench.now += .seconds(1)
    bench.core.timePassed(now: bench.now)
    bench.turn()
    #expect(bench.closedLinks == [0])
    #expect(bench.connects.count == 2)
    #expect(bench.core.unsettledCount == 1, "kept for the new connection")
  }

  @Test func aQuietLinkThatOwesNothingStays() {
    var (bench, client, session) = benchWithUnsettled()
    bench.settle(session, 5)
    bench.now += .seconds(3600)
    bench.core.timePassed(now: bench.now)
    bench.ping(client, 6...6)
    bench.core.timePassed(now: bench.now)
    bench.turn()
    #expect(bench.closedLinks.isEmpty)
  }

  @Test func aWorkerThatSpeaksNonsenseIsCutOff() {
    var (bench, _, _) = benchWithUnsettled()
    bench.core.received(ByteBuffer(bytes: [0, 0, 0, 1, 0x0F]), fromLink: 0, now: bench.now)
    bench.turn()
    #expect(bench.closedLinks == [0])
    #expect(bench.core.counters.linkViolations == 1)
    #expect(bench.connects.count == 2)
  }

  @Test func aWorkerOfAnotherProtocolVersionIsNotSpokenTo() {
    var bench = CoreBench()
    let client = bench.client()
    bench.ping(client, 1...1)
    bench.turn()
    bench.core.linkConnected(0, now: bench.now)
    bench.welcome(version: 2)
    bench.turn()
    #expect(bench.closedLinks == [0])
    #expect(bench.errors(client) == ["no_route"])
  }

  @Test func aLinkThatBreaksAgainAndAgainIsNotTriedWithoutAPause() {
    var (bench, client, _) = benchWithUnsettled()
    for _ in 0..<3 {
      bench.core.linkFailed(0, reason: "reset", now: bench.now)
      bench.turn()
      bench.bringUp()
    }
    #expect(bench.errors(client).isEmpty)
    bench.core.linkFailed(0, reason: "reset", now: bench.now)
    bench.turn()
    #expect(bench.connects.last?.failures == 1)
    #expect(bench.errors(client).count == 3)
  }

  @Test func aClientThatGoesEndsItsSessionOnEveryLinkItUsed() throws {
    let other = HostPort(host: "v", port: 2)
    let far = CellID(cx: 9, cy: 9)
    var bench = CoreBench(
      routes: try routes([(CoreBench.worker, [CoreBench.cell]), (other, [far])]))
    let (client, bystander) = (bench.client(), bench.client())
    bench.ping(client, 1...1)
    bench.ping(bystander, 2...2)
    bench.turn()
    bench.bringUp(0)
    bench.say(client, .ping(timestamp: 0), cell: far)
    bench.turn()
    bench.bringUp(1)
    let session = bench.inputs(1)[0].session
    bench.core.clientClosed(client)
    bench.turn()
    #expect(bench.closedSessions(0) == [session])
    #expect(bench.closedSessions(1) == [session])
    #expect(bench.core.unsettledCount == 1, "the bystander's")
    // What still comes for it is for nobody.
    bench.deliver(.pong(timestamp: 1), to: [Recipient(session: session)])
    bench.settle(session, 1)
    #expect(bench.answers.isEmpty)
    #expect(bench.core.counters.unknownRecipients == 1)
  }

  @Test func aClientThatGoesWhileItWaitsLeavesNothingBehind() {
    var bench = CoreBench()
    let client = bench.client()
    bench.ping(client, 1...50)
    bench.turn()
    bench.core.clientClosed(client)
    bench.turn()
    #expect(bench.core.bufferedInput == 0)
    bench.bringUp()
    #expect(bench.inputs().isEmpty)
    // The slot is somebody else's now.
    let next = bench.client()
    #expect(next == client)
    bench.ping(next, 7...7)
    bench.turn()
    #expect(bench.requests() == [7])
  }
}
