import NIOCore
import TesseraCore
import TesseraProto
import TesseraWire
import Testing

@testable import TesseraWorker

/// A join of an entity that went from worker to worker: whoever has it now is found.
@Suite struct ClaimTests {
  private static let player: EntityID = 7
  private static let session: SessionID = 77

  /// Worker A, which handed the player to worker B; worker C is there, too.
  private final class Workers {
    var core = WorkerCore(
      configuration: WorkerCoreConfiguration(workerID: "worker-a", incarnation: Incarnation(7)))
    var claims: [(to: WorkerID, claim: EntityClaim)] = []
    var answers: [ClaimAnswer] = []
    var errors: [String] = []
    private var now: Duration = .zero

    init() {
      core.apply(
        table(
          revision: 1,
          [
            ("worker-a", "a:1", [(WorkerPair.left, 1)]),
            ("worker-b", "b:1", [(WorkerPair.right, 1)]),
            ("worker-c", "c:1", [(CellID(cx: 0, cy: 1), 1)]),
          ]))
      for id in ["worker-b", "worker-c"] as [WorkerID] {
        core.peerConnected(id)
        core.answered(
          PeerFrame(hello: PeerHello(protocolVersion: 1, workerID: id.rawValue, incarnation: 9)),
          by: id)
      }
      core.linkOpened(LinkID(1), hello: LinkHello(nodeID: "gateway-1", kind: .gateway))
      core.received(LinkFrame(opened: [ClaimTests.session]), on: LinkID(1))
      core.neighbours.handed[ClaimTests.player] = Neighbourhood.Handed(
        peer: "worker-b", cell: WorkerPair.right, hops: 3, session: nil, until: .seconds(30))
      tick()
    }

    func join() {
      var bytes = ByteBuffer()
      let join = Payload.join(ClaimTests.player, 3, 4)
      EnvelopeCodec.encode(
        Envelope(cell: WorkerPair.left, seq: 0, payload: join, requestID: 1), as: .protobuf,
        into: &bytes)
      core.received(
        LinkFrame(inputs: [SessionInput(session: ClaimTests.session, input: 1, envelope: bytes)]),
        on: LinkID(1))
      tick()
    }

    func answer(_ answer: ClaimAnswer, by id: WorkerID) {
      core.answered(PeerFrame(claimAnswers: [answer]), by: id)
      tick()
    }

    func tick() {
      now += .milliseconds(50)
      core.tick(now: now)
      for effect in core.takeEffects() {
        switch effect {
        case .sendPeerFrame(let frame, let id): claims += frame.claims.map { (id, $0) }
        case .answerPeer(let frame, _): answers += frame.claimAnswers
        case .sendLinkFrames(let frames, _):
          for delivery in frames.flatMap(\.deliveries) {
            if case .error(let refusal)? = CoreHarness.payload(of: delivery) {
              errors.append(refusal.code)
            }
          }
        default: break
        }
      }
    }
  }

  @Test func whoPassedTheEntityOnSaysToWhom() {
    let workers = Workers()
    let stream = PeerStreamID(5)
    workers.core.peerStreamOpened(stream)
    workers.core.received(
      PeerFrame(hello: PeerHello(protocolVersion: 1, workerID: "worker-c", incarnation: 9)),
      on: stream)
    workers.core.received(
      PeerFrame(claims: [EntityClaim(number: 4, entity: Self.player.rawValue, session: 99)]),
      on: stream)
    workers.tick()
    #expect(
      workers.answers == [ClaimAnswer(number: 4, isGranted: false, hops: 3, workerID: "worker-b")])
  }

  @Test func theOneThatHasItNowIsAsked() {
    let workers = Workers()
    workers.join()
    workers.answer(ClaimAnswer(number: 1, hops: 4, workerID: "worker-c"), by: "worker-b")
    #expect(workers.claims.map(\.to) == ["worker-b", "worker-c"])
    #expect(workers.claims.map(\.claim.session) == [77, 77])
    workers.answer(ClaimAnswer(number: 2, isGranted: true, hops: 4), by: "worker-c")
    #expect(workers.errors.isEmpty)
    #expect(workers.core.position(of: Self.player) == WorldPosition(x: 3, y: 4))
    let cell = workers.core.cell(named: WorkerPair.left)
    #expect(cell?.state(of: Self.player)?.hops == 5)
  }

  @Test func aJoinCountsMoreThanWhatWasSaidHereBefore() {
    let workers = Workers()
    workers.join()
    // Gone from there, too, whose memory is shorter than this worker's.
    workers.answer(ClaimAnswer(number: 1, isGranted: true, hops: 0), by: "worker-b")
    let cell = workers.core.cell(named: WorkerPair.left)
    #expect(cell?.state(of: Self.player)?.hops == 4)
  }

  @Test func thoseThatSendItInACircleAreNotFollowed() {
    let workers = Workers()
    workers.join()
    workers.answer(ClaimAnswer(number: 1, workerID: "worker-c"), by: "worker-b")
    workers.answer(ClaimAnswer(number: 2, workerID: "worker-b"), by: "worker-c")
    #expect(workers.errors == ["overloaded"])
    #expect(workers.core.position(of: Self.player) == nil)
  }

  @Test func anUnknownWorkerCannotBeAsked() {
    let workers = Workers()
    workers.join()
    workers.answer(ClaimAnswer(number: 1, workerID: "worker-x"), by: "worker-b")
    #expect(workers.errors == ["overloaded"])
  }

  @Test func whatCameHereAndIsGoneIsFree() {
    let workers = Workers()
    workers.join()
    workers.answer(ClaimAnswer(number: 1, hops: 4, workerID: "worker-a"), by: "worker-b")
    #expect(workers.errors.isEmpty)
    #expect(workers.core.position(of: Self.player) == WorldPosition(x: 3, y: 4))
  }
}
