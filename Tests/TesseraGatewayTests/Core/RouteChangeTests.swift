import NIOCore
import TesseraCore
import TesseraProto
import Testing

@testable import TesseraGateway

@Suite struct RouteChangeTests {
  private let old = CoreBench.worker
  private let new = HostPort(host: "v", port: 2)
  private let cell = CoreBench.cell

  @Test func aCellThatMovesTakesItsFramesWithIt() throws {
    var bench = CoreBench(routes: try routes([(old, [cell])]))
    let client = bench.client()
    bench.ping(client, 1...1)
    bench.turn()
    bench.bringUp(0)
    bench.core.apply(try routes([(new, [cell])], epoch: 2, revision: 2), now: bench.now)
    bench.ping(client, 2...2)
    bench.turn()
    bench.bringUp(1, incarnation: 9)
    #expect(bench.requests(0) == [1])
    #expect(bench.requests(1) == [2])
    #expect(bench.inputs(1).map(\.input) == [1], "each worker's inputs are numbered from 1")
    #expect(bench.inputs(0)[0].session == bench.inputs(1)[0].session)
  }

  @Test func aLinkThatLeadsNowhereIsClosedWhenNothingIsOwed() throws {
    var bench = CoreBench(routes: try routes([(old, [cell])]))
    let client = bench.client()
    bench.ping(client, 1...1)
    bench.turn()
    bench.bringUp(0)
    bench.core.apply(try routes([(new, [cell])], revision: 2), now: bench.now)
    bench.turn()
    #expect(bench.closedLinks.isEmpty)
    bench.settle(bench.inputs(0)[0].session, 1)
    #expect(bench.closedLinks.isEmpty, "what the worker said last may be on its way")
    bench.letGraceRunOut()
    #expect(bench.closedLinks == [0])
  }

  @Test func aLinkThatIsNeededAgainInTimeStays() throws {
    var bench = CoreBench(routes: try routes([(old, [cell])]))
    let client = bench.client()
    bench.ping(client, 1...1)
    bench.turn()
    bench.bringUp(0)
    let session = bench.inputs(0)[0].session
    bench.settle(session, 1)
    bench.core.apply(try routes([(new, [cell])], revision: 2), now: bench.now)
    bench.core.timePassed(now: bench.now)
    bench.core.apply(try routes([(old, [cell])], revision: 3), now: bench.now)
    bench.letGraceRunOut()
    #expect(bench.closedLinks.isEmpty)
    // One that breaks meanwhile is made again: what was on it may be said again.
    bench.core.apply(try routes([(new, [cell])], revision: 4), now: bench.now)
    bench.core.timePassed(now: bench.now)
    bench.core.linkFailed(0, reason: "test", now: bench.now)
    bench.turn()
    bench.frames = [:]
    bench.bringUp(0)
    #expect(bench.opened(0) == [session])
  }

  @Test func numbersGoOnWhenACellComesBackToAWorker() throws {
    var bench = CoreBench(routes: try routes([(old, [cell])]))
    let client = bench.client()
    bench.ping(client, 1...3)
    bench.turn()
    bench.bringUp(0)
    let session = bench.inputs(0)[0].session
    bench.settle(session, 3)
    bench.core.apply(try routes([(new, [cell])], revision: 2), now: bench.now)
    bench.letGraceRunOut()
    #expect(bench.closedLinks == [0])
    bench.core.apply(try routes([(old, [cell])], revision: 3), now: bench.now)
    bench.frames = [:]
    bench.ping(client, 4...4)
    bench.turn()
    bench.bringUp(0)
    #expect(bench.inputs(0).map(\.input) == [4], "a lower number would pass for a repetition")
    #expect(bench.opened(0) == [session])
  }

  @Test func framesThatWaitForAWorkerFollowTheCellToAnother() throws {
    var bench = CoreBench(routes: try routes([(old, [cell])]))
    let client = bench.client()
    bench.ping(client, 1...5)
    bench.turn()
    #expect(bench.paused == [client])
    bench.core.apply(try routes([(new, [cell])], revision: 2), now: bench.now)
    bench.turn()
    bench.bringUp(1)
    #expect(bench.requests(1) == [1, 2, 3, 4, 5])
    #expect(bench.paused.isEmpty)
    #expect(bench.closedLinks == [0])
    #expect(bench.answers.isEmpty)
  }

  @Test func aTableEndsTheFallbackForGood() throws {
    var bench = CoreBench()
    let client = bench.client()
    bench.ping(client, 1...1)
    bench.turn()
    bench.bringUp()
    bench.settle(bench.inputs()[0].session, 1)
    bench.core.apply(try routes([]), now: bench.now)
    bench.letGraceRunOut()
    #expect(bench.closedLinks == [0])
    bench.ping(client, 2...2)
    bench.turn()
    #expect(bench.errors(client) == ["no_route"])
  }

  @Test func anOwnerWithoutAnAddressCannotBeReached() throws {
    var bench = CoreBench(routes: try routes([(HostPort(host: "a b", port: 1), [cell])]))
    let client = bench.client()
    bench.ping(client, 1...1)
    bench.turn()
    #expect(bench.errors(client) == ["no_route"])
    #expect(bench.errorText(client).contains("worker-a b:1"))
  }

  @Test func aWorkerThatIsDownAndOwnsNothingIsNotTriedAgain() throws {
    var bench = CoreBench(routes: try routes([(old, [cell])]))
    let client = bench.client()
    bench.ping(client, 1...1)
    bench.turn()
    bench.core.linkFailed(0, reason: "refused", now: bench.now)
    bench.turn()
    #expect(bench.connects.count == 2)
    bench.core.apply(try routes([(new, [cell])], revision: 2), now: bench.now)
    bench.turn()
    #expect(bench.closedLinks == [0])
    #expect(bench.core.linkOfAddress[old] == nil, "nobody has spoken to it")
    bench.ping(client, 2...2)
    bench.turn()
    bench.bringUp(0)
    #expect(bench.requests(0) == [2], "the slot is the new worker's")
    #expect(bench.connects.last?.address == new)
  }

  @Test func aRouteChangeIsSeenByTheNextFrameOfEveryClient() throws {
    let far = CellID(cx: 9, cy: 9)
    var bench = CoreBench(routes: try routes([(old, [cell, far])]))
    let clients = (0..<4).map { _ in bench.client() }
    for client in clients { bench.ping(client, 1...1) }
    bench.turn()
    bench.bringUp(0)
    bench.core.apply(try routes([(old, [far]), (new, [cell])], revision: 2), now: bench.now)
    for client in clients { bench.ping(client, 2...2) }
    bench.turn()
    bench.bringUp(1)
    #expect(bench.requests(0) == [1, 1, 1, 1])
    #expect(bench.requests(1) == [2, 2, 2, 2])
    #expect(bench.closedLinks.isEmpty)
  }
}
