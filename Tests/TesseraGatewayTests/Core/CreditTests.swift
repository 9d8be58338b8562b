import NIOCore
import TesseraCore
import TesseraProto
import TesseraWire
import Testing

@testable import TesseraGateway

@Suite struct CreditTests {
  @Test func withoutCreditTheClientWaitsAndItsSocketIsNotRead() {
    var bench = CoreBench()
    let client = bench.client()
    bench.ping(client, 1...10)
    bench.turn()
    bench.bringUp(credit: 4)
    #expect(bench.requests() == [1, 2, 3, 4])
    #expect(bench.paused == [client])
    bench.fromWorker(LinkFrame(credit: 3))
    bench.turn()
    #expect(bench.requests() == Array(1...7))
    #expect(bench.paused == [client])
    bench.fromWorker(LinkFrame(credit: 3))
    bench.turn()
    #expect(bench.requests() == Array(1...10))
    #expect(bench.paused.isEmpty)
    #expect(bench.answers.isEmpty, "nothing is refused for want of credit")
  }

  @Test func aSocketMayBeReadOnWithinATurnUntilItsClientHasToWait() {
    var bench = CoreBench()
    let client = bench.client()
    bench.ping(client, 1...1)
    bench.turn()
    bench.bringUp(credit: 2)
    bench.ping(client, 2...2)
    let mayReadOn = bench.core.takesInput(fromClient: client)
    #expect(mayReadOn)
    bench.ping(client, 3...3)
    let mayReadOnWithoutCredit = bench.core.takesInput(fromClient: client)
    #expect(!mayReadOnWithoutCredit, "known before the turn ends")
    bench.turn()
    bench.fromWorker(LinkFrame(credit: 2))
    bench.turn()
    let mayReadOnWithCredit = bench.core.takesInput(fromClient: client)
    #expect(mayReadOnWithCredit)
    bench.core.stop()
    let mayReadOnAtTheEnd = bench.core.takesInput(fromClient: client)
    #expect(!mayReadOnAtTheEnd)
  }

  @Test func thoseWhoWaitAreNotWokenForEverySingleCredit() {
    var bench = CoreBench()
    let client = bench.client()
    bench.ping(client, 1...200)
    bench.turn()
    bench.bringUp(credit: 80)
    bench.fromWorker(LinkFrame(credit: 9))
    bench.turn()
    #expect(bench.requests().count == 80)
    bench.fromWorker(LinkFrame(credit: 1))
    bench.turn()
    #expect(bench.requests().count == 90)
  }

  @Test func everybodyWhoWaitsGetsATurn() {
    var bench = CoreBench()
    let clients = (0..<5).map { _ in bench.client() }
    for client in clients {
      for id in 1...3 { bench.say(client, .ping(timestamp: 0), id: UInt64(client * 10 + id)) }
    }
    bench.turn()
    bench.bringUp(credit: 1)
    for _ in 0..<14 {
      bench.fromWorker(LinkFrame(credit: 1))
      bench.turn()
    }
    #expect(Set(bench.requests().prefix(5).map { $0 / 10 }).count == 5)
    #expect(bench.requests().count == 15)
    for client in clients {
      let own = bench.requests().filter { $0 / 10 == UInt64(client) }
      #expect(own == own.sorted())
    }
    #expect(bench.paused.isEmpty)
  }

  @Test func aSessionHasABoundOfUnsettledInputsAndOthersGoOn() {
    var limits = GatewayLimits.defaults
    limits.sessionInputs = 3
    var bench = CoreBench(limits: limits)
    let (greedy, modest) = (bench.client(), bench.client())
    bench.ping(greedy, 1...1)
    bench.turn()
    bench.bringUp()
    bench.ping(greedy, 2...10)
    bench.ping(modest, 100...101)
    bench.turn()
    #expect(bench.requests() == [1, 2, 3, 100, 101])
    #expect(bench.paused == [greedy])
    bench.settle(bench.inputs()[0].session, 2)
    #expect(bench.requests() == [1, 2, 3, 100, 101, 4, 5])
    bench.settle(bench.inputs()[0].session, 5)
    bench.settle(bench.inputs()[0].session, 8)
    #expect(bench.requests().suffix(5) == [6, 7, 8, 9, 10])
    #expect(bench.paused.isEmpty)
  }

  @Test func oneInputAlwaysGoesHoweverLongItIs() {
    var limits = GatewayLimits.defaults
    limits.sessionInputBytes = 10
    limits.linkInputBytes = 10
    var bench = CoreBench(limits: limits)
    let client = bench.client()
    bench.ping(client, 1...3)
    bench.turn()
    bench.bringUp()
    #expect(bench.requests() == [1])
    bench.settle(bench.inputs()[0].session, 1)
    #expect(bench.requests() == [1, 2])
    bench.settle(bench.inputs()[0].session, 2)
    #expect(bench.requests() == [1, 2, 3])
  }

  @Test func aLinkHasABoundOfUnsettledInputs() {
    var limits = GatewayLimits.defaults
    limits.linkInputs = 4
    var bench = CoreBench(limits: limits)
    let clients = (0..<3).map { _ in bench.client() }
    for client in clients { bench.ping(client, 1...3) }
    bench.turn()
    bench.bringUp()
    #expect(bench.inputs().count == 4)
    #expect(bench.core.unsettledCount == 4)
    #expect(bench.paused == Set(clients.dropFirst()))
    bench.settle(bench.inputs()[0].session, 3)
    #expect(bench.inputs().count == 7)
  }

  @Test func aWorkerThatDoesNotReadHoldsUpThoseWhoFeedIt() {
    var bench = CoreBench()
    let client = bench.client()
    bench.ping(client, 1...1)
    bench.turn()
    bench.bringUp()
    bench.core.linkWritability(0, isWritable: false, now: bench.now)
    bench.ping(client, 2...5)
    bench.turn()
    #expect(bench.requests() == [1])
    #expect(bench.paused == [client])
    bench.core.linkWritability(0, isWritable: true, now: bench.now)
    bench.turn()
    #expect(bench.requests() == [1, 2, 3, 4, 5])
    #expect(bench.paused.isEmpty)
  }

  @Test func framesToAWorkerStayWithinItsLimit() {
    var bench = CoreBench()
    let client = bench.client()
    bench.ping(client, 1...1)
    bench.turn()
    bench.bringUp(limit: 500)
    bench.ping(client, 2...200)
    for other in 0..<20 {
      let client = bench.client()
      bench.ping(client, UInt64(1000 + other)...UInt64(1000 + other))
    }
    bench.turn()
    #expect(bench.inputs().map(\.input).prefix(200) == Array(1...200)[...])
    #expect(bench.opened().count == 21)
    for write in bench.linkWrites[0] ?? [] {
      var rest = write
      while let length: UInt32 = rest.readInteger() {
        #expect(length <= 500)
        rest.moveReaderIndex(forwardBy: Int(length))
      }
    }
    // A worker must know a session before its first input.
    var known: Set<SessionID> = []
    for frame in bench.frames[0] ?? [] {
      known.formUnion(frame.opened)
      #expect(frame.inputs.allSatisfy { known.contains($0.session) })
    }
  }
}
