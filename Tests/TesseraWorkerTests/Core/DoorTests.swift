import NIOCore
import TesseraCore
import TesseraProto
import Testing

@testable import TesseraWorker

struct DoorTests {
  let harness = CoreHarness()
  let link: LinkID

  init() {
    link = harness.openLink(sessions: [1, 2])
    harness.core.apply(
      table(
        revision: 1,
        [
          ("worker-a", "127.0.0.1:5001", [(.origin, 4)]),
          ("worker-b", "127.0.0.1:5002", [(CellID(cx: 1, cy: 0), 9)]),
        ]))
  }

  @Test func aPingIsAnsweredAtOnce() {
    harness.send(.ping(timestamp: 123), 1, on: link, request: 6)
    #expect(
      harness.take(1)
        == [
          Received(
            payload: .pong(timestamp: 123), requestID: 6, cell: .origin, epoch: Epoch(4),
            encoding: .protobuf)
        ])
  }

  @Test func aCellOfAnotherWorkerIsRefusedWithItsOwnerAsAHint() {
    harness.send(.ping(timestamp: 1), 1, on: link, request: 6, cell: CellID(cx: 1, cy: 0))
    let answer = harness.take(1).first
    #expect(answer?.errorCode == "cell_not_owned")
    #expect(answer?.requestID == 6)
    #expect(answer?.errorMessage.contains("worker-b at 127.0.0.1:5002") == true)
    #expect(answer?.epoch == Epoch(9))
  }

  @Test func aCellOfNobodyIsRefused() {
    harness.send(.join(1, 0, 0), 1, on: link, cell: CellID(cx: 7, cy: 7))
    #expect(harness.take(1).map(\.errorCode) == ["cell_not_owned"])
  }

  @Test func aStaleEpochIsRefusedWithTheCurrentOneAsAHint() {
    for epoch in [UInt32(3), 5] {
      harness.send(.ping(timestamp: 1), 1, on: link, epoch: Epoch(epoch))
      let answer = harness.take(1).first
      #expect(answer?.errorCode == "stale_epoch")
      #expect(answer?.errorMessage.contains("4") == true)
      #expect(answer?.epoch == Epoch(4))
    }
  }

  @Test func theCurrentEpochAndZeroPass() {
    harness.send(.ping(timestamp: 1), 1, on: link, epoch: Epoch(4))
    harness.send(.ping(timestamp: 2), 1, on: link, epoch: Epoch(0))
    #expect(harness.take(1).map(\.payload.kind) == [.pong, .pong])
  }

  @Test func whatServersSayIsNoRequest() {
    harness.send(.pong(timestamp: 1), 1, on: link, request: 3)
    harness.send(.error(Refusal(.overloaded, "no")), 1, on: link)
    let answers = harness.take(1)
    #expect(answers.map(\.errorCode) == ["malformed_frame", "malformed_frame"])
    #expect(answers.first?.requestID == 3)
  }

  @Test func whatIsNoEnvelopeIsRefusedAndReportedOncePerLink() {
    for _ in 0..<5 { harness.sendRaw("{\"cell\":NaN}", 1, on: link) }
    harness.sendRaw("", 1, on: link)
    harness.sendRaw("\u{7}\u{7}\u{7}", 1, on: link)
    let answers = harness.take(1)
    #expect(answers.count == 7)
    #expect(answers.allSatisfy { $0.errorCode == "malformed_frame" })
    #expect(answers.first?.encoding == .json)
    #expect(answers.last?.encoding == .protobuf)
    let reports = harness.other.filter { if case .linkSentGarbage = $0 { true } else { false } }
    #expect(reports.count == 1)
  }

  @Test func anInputOfASessionThatIsNotOpenIsAnswered() {
    harness.send(.ping(timestamp: 1), 55, on: link, request: 8)
    let answer = harness.take(55).first
    #expect(answer?.errorCode == "malformed_frame")
    #expect(answer?.requestID == 8)
    #expect(harness.core.counters.orphaned == 1)
    #expect(harness.credit[link] == 1)
  }

  @Test func sessionsBeyondTheBoundAreToldSo() {
    var limits = WorkerCoreConfiguration.Limits.defaults
    limits.sessions = 1
    let small = CoreHarness(limits: limits)
    let link = small.openLink(sessions: [1, 2])
    small.send(.ping(timestamp: 1), 1, on: link)
    small.send(.ping(timestamp: 1), 2, on: link)
    #expect(small.take(1).map(\.errorCode) == [nil])
    #expect(small.take(2).map(\.errorCode) == ["overloaded"])
    #expect(small.settled[2] == 1, "or the gateway would keep it for ever")
  }

  @Test func aSessionThatFoundNoRoomIsTakenInWhenThereIsSome() {
    var limits = WorkerCoreConfiguration.Limits.defaults
    limits.sessions = 1
    let small = CoreHarness(limits: limits)
    let link = small.openLink(sessions: [1, 2])
    small.send(.ping(timestamp: 1), 2, on: link)
    small.close(1, on: link)
    small.tick()
    small.tick(after: .seconds(60))
    small.forgetAll()
    small.send(.ping(timestamp: 2), 2, on: link)
    #expect(small.take(2).map(\.payload) == [.pong(timestamp: 2)])
  }

  @Test func aHelloOfAnotherVersionOrKindIsRefused() {
    let link = LinkID(99)
    harness.core.linkOpened(link, hello: LinkHello(protocolVersion: 2, kind: .gateway))
    harness.core.linkOpened(link, hello: LinkHello(kind: .worker))
    harness.collect()
    let closed = harness.other.filter { if case .closeLink(link, _) = $0 { true } else { false } }
    #expect(closed.count == 2)
  }

  @Test func theWelcomeSaysWhatTheGatewayMayDo() {
    _ = harness.openLink()
    let welcomes = harness.other.compactMap { effect -> LinkWelcome? in
      if case .welcome(let welcome, _) = effect { welcome } else { nil }
    }
    #expect(welcomes.count == 2)
    #expect(welcomes.last?.incarnation == Incarnation(7))
    #expect(welcomes.last?.credit == 8_192)
    #expect(welcomes.last?.maximumFrameLength == UInt32((4 << 20) + 1_000_000))
    #expect(welcomes.last?.nodeID == "worker-a")
  }
}
