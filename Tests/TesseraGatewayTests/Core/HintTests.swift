import NIOCore
import TesseraControlPlane
import TesseraCore
import TesseraProto
import TesseraWire
import Testing

@testable import TesseraGateway

/// Actors that go from worker to worker while their client stays on one socket.
@Suite struct HintTests {
  private static let left = CellID(cx: 0, cy: 0)
  private static let right = CellID(cx: 1, cy: 0)

  /// A gateway between one client and two workers that do as the test says.
  private struct World {
    var core: GatewayCore
    var client = -1
    /// What each worker got since it was last asked.
    var received: [HostPort: [LinkFrame]] = [:]
    var addresses: [Int: HostPort] = [:]
    var links: [HostPort: Int] = [:]
    var sent: [Envelope] = []
    var isPaused = false
    var session: SessionID?
    let first = HostPort(host: "a", port: 1)
    let second = HostPort(host: "b", port: 1)

    init() {
      core = GatewayCore(
        identity: .init(nodeID: "g", incarnation: Incarnation(1), loop: 0), limits: .defaults,
        routes: GatewayRoutes(
          table(
            revision: 1, [("a", "a:1", [(left, 1)]), ("b", "b:1", [(right, 1)])])))
      client = core.clientConnected(now: .zero)
    }

    mutating func perform() {
      var effects = core.takeEffects()
      while !effects.isEmpty {
        for effect in effects { perform(effect) }
        effects = core.takeEffects()
      }
    }

    private mutating func perform(_ effect: GatewayEffect) {
      switch effect {
      case .connect(let link, let address, _):
        addresses[link] = address
        links[address] = link
        core.linkConnected(link, now: .zero)
        var welcome = ByteBuffer()
        LinkCodec.encodeFrame(
          LinkWelcome(
            nodeID: "w", incarnation: Incarnation(1), credit: 100, maximumFrameLength: 1 << 20),
          into: &welcome)
        core.received(welcome, fromLink: link, now: .zero)
      case .sendLink(let bytes, let link):
        var reader = FrameReader(maximumLength: 16 << 20)
        reader.append(bytes)
        while let frame = try? reader.nextFrame() {
          guard !LinkCodec.isHello(frame), let address = addresses[link],
            let decoded = try? LinkCodec.decodeFrame(frame)
          else { continue }
          received[address, default: []].append(decoded)
          if let opened = decoded.opened.first { session = opened }
        }
      case .send(let bytes, _):
        var reader = FrameReader()
        reader.append(bytes.buffer)
        while let frame = try? reader.nextFrame() {
          if let envelope = try? EnvelopeCodec.decode(frame) { sent.append(envelope) }
        }
      case .pauseReading: isPaused = true
      case .resumeReading: isPaused = false
      default: break
      }
    }

    mutating func say(_ payload: Payload, in cell: CellID, as encoding: FrameEncoding = .json) {
      var bytes = ByteBuffer()
      EnvelopeCodec.encodeFrame(
        Envelope(cell: cell, seq: 0, payload: payload), as: encoding, into: &bytes)
      core.received(bytes, fromClient: client, now: .zero)
      perform()
    }

    mutating func hear(_ frame: LinkFrame, from address: HostPort) {
      guard let link = links[address] else { return }
      var bytes = ByteBuffer()
      LinkCodec.encodeFrame(frame, into: &bytes)
      core.received(bytes, fromLink: link, now: .zero)
      perform()
    }

    mutating func breakLink(to address: HostPort) {
      guard let link = links[address] else { return }
      core.linkFailed(link, reason: "broken", now: .zero)
      perform()
    }

    mutating func take(_ address: HostPort) -> [LinkFrame] {
      defer { received[address] = [] }
      return received[address] ?? []
    }

    func hint(hops: UInt32 = 1) -> RouteHint {
      RouteHint(
        session: session ?? SessionID(0), actor: EntityID(7), cell: right, epoch: Epoch(1),
        address: "b:1", hops: hops)
    }

    /// What a worker shows the client in a cell.
    func delivery(in cell: CellID, request: UInt64? = nil) -> LinkFrame {
      var payload = ByteBuffer()
      EnvelopeCodec.encodePayload(
        .delta(
          cell: cell, moved: [ActorState(id: EntityID(7), position: WorldPosition(x: 1, y: 1))]),
        as: .protobuf, into: &payload)
      return LinkFrame(deliveries: [
        Delivery(
          recipients: [.init(session: session ?? SessionID(0), requestID: request)], cell: cell,
          epoch: Epoch(1), encoding: .protobuf, payload: payload)
      ])
    }

    mutating func settle(_ input: UInt64, at address: HostPort) {
      hear(
        LinkFrame(
          settled: [InputsSettled(session: session ?? SessionID(0), input: input)], credit: 1),
        from: address)
    }
  }

  private static let join = Payload.join(
    actor: EntityID(7), position: WorldPosition(x: 250, y: 1))
  private static let move = Payload.move(actor: EntityID(7), dx: 1, dy: 0)

  @Test(arguments: FrameEncoding.allCases)
  func afterAHintTheActorsInputsGoToItsNewWorkerOnceTheOldOneHasSettled(encoding: FrameEncoding) {
    var world = World()
    world.say(Self.join, in: Self.left, as: encoding)
    world.settle(1, at: world.first)
    world.say(Self.move, in: Self.left, as: encoding)
    world.say(Self.move, in: Self.left, as: encoding)
    #expect(world.take(world.first).flatMap(\.inputs).count == 3)

    world.hear(LinkFrame(hints: [world.hint()]), from: world.first)
    // At once the new worker knows that the session is here for its actor.
    let opened = world.take(world.second)
    #expect(opened.flatMap(\.opened) == [world.session])
    #expect(opened.flatMap(\.followed).map(\.actor) == [EntityID(7)])

    // What is under way at the old one comes first; nothing is dropped meanwhile.
    world.say(Self.move, in: Self.left, as: encoding)
    world.say(Self.move, in: Self.left, as: encoding)
    #expect(world.take(world.first).flatMap(\.inputs).isEmpty)
    #expect(world.take(world.second).flatMap(\.inputs).isEmpty)
    #expect(world.isPaused)
    world.settle(2, at: world.first)
    #expect(world.take(world.second).flatMap(\.inputs).isEmpty)
    world.settle(3, at: world.first)
    #expect(world.take(world.second).flatMap(\.inputs).map(\.input) == [1, 2])
    #expect(!world.isPaused)
    #expect(world.core.counters.rerouted == 1)
    #expect(world.sent.isEmpty)
  }

  @Test func whatIsForTheCellItselfStillGoesToItsOwner() {
    var world = World()
    world.say(Self.join, in: Self.left)
    world.settle(1, at: world.first)
    world.hear(LinkFrame(hints: [world.hint()]), from: world.first)
    _ = world.take(world.first)
    world.say(.ping(timestamp: 1), in: Self.left)
    #expect(world.take(world.first).flatMap(\.inputs).count == 1)
  }

  @Test func allOtherWorkersHearOfAnActorThatIsJoinedAndAgainOverEveryNewLink() {
    var world = World()
    world.say(Self.join, in: Self.left)
    let joined = ActorJoined(session: world.session ?? SessionID(0), actor: EntityID(7))
    // The link to the other worker is made for it.
    world.hear(LinkFrame(joined: [joined]), from: world.first)
    #expect(world.take(world.second).flatMap(\.joinedElsewhere) == [joined])
    #expect(world.take(world.first).flatMap(\.joinedElsewhere).isEmpty)
    world.hear(LinkFrame(joined: [joined]), from: world.first)
    #expect(world.take(world.second).flatMap(\.joinedElsewhere) == [joined])
    world.breakLink(to: world.second)
    #expect(world.take(world.second).flatMap(\.joinedElsewhere) == [joined])
    // Where it is itself, that is no news.
    world.breakLink(to: world.first)
    #expect(world.take(world.first).flatMap(\.joinedElsewhere).isEmpty)
  }

  @Test func hintsCountFromWhatTheWorkerOfAJoinSays() {
    var world = World()
    world.say(Self.join, in: Self.left)
    world.settle(1, at: world.first)
    world.hear(LinkFrame(hints: [world.hint(hops: 3)]), from: world.first)
    // There it is lost with its worker, and joined again.
    world.say(Self.join, in: Self.right)
    world.settle(1, at: world.second)
    let joined = ActorJoined(session: world.session ?? SessionID(0), actor: EntityID(7), hops: 0)
    world.hear(LinkFrame(joined: [joined]), from: world.second)
    _ = world.take(world.first)
    var back = world.hint(hops: 1)
    back.cell = Self.left
    back.address = "a:1"
    world.hear(LinkFrame(hints: [back]), from: world.second)
    #expect(world.take(world.first).flatMap(\.followed).map(\.hops) == [1])
  }

  @Test func whatWasBeforeTheActorLeftAndJoinedAnewCountsNoMore() {
    var world = World()
    world.say(Self.join, in: Self.right)
    let joined = ActorJoined(session: world.session ?? SessionID(0), actor: EntityID(7))
    world.hear(LinkFrame(joined: [joined]), from: world.second)
    world.settle(1, at: world.second)
    // The other worker had it before, and says again where it went: to here, with its first hop.
    world.hear(LinkFrame(hints: [world.hint(hops: 1)]), from: world.first)
    _ = world.take(world.first)
    // Now it makes its first hop.
    var away = world.hint(hops: 1)
    away.cell = Self.left
    away.address = "a:1"
    world.hear(LinkFrame(hints: [away]), from: world.second)
    #expect(world.take(world.first).flatMap(\.followed).map(\.hops) == [1])
  }

  @Test func anActorThatIsJoinedAnewWhileAHintIsOnItsWayIsWhereItIsJoined() {
    var world = World()
    world.say(Self.join, in: Self.left)
    world.settle(1, at: world.first)
    world.say(Self.join, in: Self.left)
    _ = world.take(world.first)
    // It had gone on before the join came, which fetches it back.
    world.hear(LinkFrame(hints: [world.hint(hops: 1)]), from: world.first)
    world.say(Self.move, in: Self.left)
    #expect(world.take(world.second).flatMap(\.inputs).isEmpty)
    let joined = ActorJoined(session: world.session ?? SessionID(0), actor: EntityID(7), hops: 2)
    world.hear(LinkFrame(joined: [joined]), from: world.first)
    world.settle(2, at: world.first)
    world.say(Self.move, in: Self.left)
    #expect(world.take(world.first).flatMap(\.inputs).map(\.input) == [3, 4])
    #expect(world.take(world.second).flatMap(\.inputs).isEmpty)
    // It goes on counting from there.
    world.hear(LinkFrame(hints: [world.hint(hops: 2)]), from: world.first)
    world.hear(LinkFrame(hints: [world.hint(hops: 3)]), from: world.first)
    #expect(world.take(world.second).flatMap(\.followed).map(\.hops) == [3])
  }

  @Test func whatWasSaidBeforeAJoinThatIsRefusedCounts() {
    var world = World()
    world.say(Self.join, in: Self.left)
    world.settle(1, at: world.first)
    world.say(Self.join, in: Self.left)
    world.hear(LinkFrame(hints: [world.hint(hops: 1)]), from: world.first)
    #expect(world.take(world.second).flatMap(\.followed).map(\.hops) == [1])
    world.settle(2, at: world.first)
    _ = world.take(world.first)
    world.say(Self.move, in: Self.left)
    #expect(world.take(world.first).flatMap(\.inputs).isEmpty)
    #expect(world.take(world.second).flatMap(\.inputs).count == 1)
  }

  @Test(arguments: [true, false])
  func aJoinThatIsPassedOnCountsFromWhereItTookEffect(isHintFirst: Bool) {
    var world = World()
    world.say(Self.join, in: Self.left)
    let joined = LinkFrame(joined: [
      ActorJoined(session: world.session ?? SessionID(0), actor: EntityID(7), hops: 0)
    ])
    let hint = LinkFrame(hints: [world.hint(hops: 4)])
    // The link is there already.
    world.say(.ping(timestamp: 1), in: Self.right)
    if isHintFirst { world.hear(hint, from: world.first) }
    world.hear(joined, from: world.second)
    if !isHintFirst { world.hear(hint, from: world.first) }
    world.settle(1, at: world.first)
    _ = world.take(world.first)
    var back = world.hint(hops: 1)
    back.cell = Self.left
    back.address = "a:1"
    world.hear(LinkFrame(hints: [back]), from: world.second)
    #expect(world.take(world.first).flatMap(\.followed).map(\.hops) == [1])
  }

  @Test func whatAFormerWorkerShowsAfterAJoinElsewhereIsKeptFromTheClient() {
    var world = World()
    world.say(Self.join, in: Self.left, as: .protobuf)
    world.settle(1, at: world.first)
    world.say(
      .join(actor: EntityID(7), position: WorldPosition(x: 300, y: 1)), in: Self.right,
      as: .protobuf)
    world.settle(2, at: world.first)
    world.hear(world.delivery(in: Self.right, request: 2), from: world.second)
    world.settle(1, at: world.second)
    #expect(world.sent.count == 1)
    // Sent before the actor left, and overtaken by the answer.
    world.hear(world.delivery(in: Self.left), from: world.first)
    #expect(world.sent.count == 1)
    #expect(world.core.counters.outdated == 1)
    // An answer is none the less one.
    world.hear(world.delivery(in: Self.left, request: 1), from: world.first)
    #expect(world.sent.map(\.requestID) == [2, 1])
    #expect(world.sent.map(\.seq) == [0, 1])
    // If it was no such thing after all, the client is shown everything that there is.
    _ = world.take(world.second)
    world.hear(world.delivery(in: Self.right), from: world.second)
    #expect(world.take(world.second).flatMap(\.followed).map(\.isBehind) == [true])
    #expect(world.sent.count == 3)
  }

  @Test func aHintIntoACellThatWasGivenAwaySinceDoesNotCount() {
    var world = World()
    world.say(Self.join, in: Self.left)
    world.settle(1, at: world.first)
    let life = Incarnation(3)
    for (epoch, counts) in [(2, false), (3, true)] as [(UInt32, Bool)] {
      world.core.apply(
        GatewayRoutes(
          table(
            revision: 2, incarnation: life,
            [("a", "a:1", [(Self.left, 1)]), ("b", "b:1", [(Self.right, 3)])])),
        now: .zero)
      var hint = world.hint()
      hint.epoch = Epoch(epoch)
      world.hear(LinkFrame(hints: [hint], orchestrator: life), from: world.first)
      #expect((world.core.counters.hints == 1) == counts)
    }
  }

  @Test func aHintOfAnEarlierLifeOfTheOrchestratorCountsIfTheLaterOneLeftTheCellThere() {
    var world = World()
    world.say(Self.join, in: Self.left)
    world.settle(1, at: world.first)
    for (owner, counts) in [("a", false), ("b", true)] {
      let cells = [(Self.left, 1), (Self.right, 1)] as [(CellID, UInt32)]
      world.core.apply(
        GatewayRoutes(
          table(
            revision: 1, incarnation: Incarnation(3),
            [
              ("a", "a:1", owner == "a" ? cells : [cells[0]]),
              ("b", "b:1", owner == "a" ? [] : [cells[1]]),
            ])), now: .zero)
      var hint = world.hint()
      hint.epoch = Epoch(9)
      world.hear(LinkFrame(hints: [hint], orchestrator: Incarnation(2)), from: world.first)
      #expect((world.core.counters.hints == 1) == counts)
    }
  }

  @Test func aHintToWhereTheRoutesLeadAlreadyIsFollowedAllTheSame() {
    var world = World()
    world.say(Self.join, in: Self.left)
    world.settle(1, at: world.first)
    // Its cell is the second's now by the table, and its actor has gone there by itself.
    world.core.apply(
      GatewayRoutes(
        table(revision: 2, [("a", "a:1", []), ("b", "b:1", [(Self.left, 2), (Self.right, 1)])])),
      now: .zero)
    world.say(Self.move, in: Self.left)
    #expect(world.take(world.second).flatMap(\.inputs).count == 1)
    world.hear(LinkFrame(hints: [world.hint()]), from: world.first)
    #expect(world.take(world.second).flatMap(\.followed).map(\.hops) == [1])
  }

  @Test func whatIsUnderWayToTheFormerOwnerOfACellComesFirst() {
    var world = World()
    world.say(Self.join, in: Self.left)
    world.core.apply(
      GatewayRoutes(
        table(revision: 2, [("a", "a:1", []), ("b", "b:1", [(Self.left, 2), (Self.right, 1)])])),
      now: .zero)
    world.say(Self.move, in: Self.left)
    #expect(world.take(world.second).flatMap(\.inputs).isEmpty)
    world.settle(1, at: world.first)
    #expect(world.take(world.second).flatMap(\.inputs).count == 1)
  }

  @Test func aFollowerSaysWhetherItMissedWhatTheFormerWorkerSaid() {
    var world = World()
    world.say(Self.join, in: Self.left)
    world.settle(1, at: world.first)
    world.breakLink(to: world.first)
    world.hear(LinkFrame(hints: [world.hint()]), from: world.first)
    #expect(world.take(world.second).flatMap(\.followed).map(\.isBehind) == [true])
    var back = world.hint(hops: 2)
    back.cell = Self.left
    back.address = "a:1"
    world.hear(LinkFrame(hints: [back]), from: world.second)
    #expect(world.take(world.first).flatMap(\.followed).map(\.isBehind) == [false])
  }

  @Test func anOlderHintThatComesLaterChangesNothing() {
    var world = World()
    world.say(Self.join, in: Self.left)
    world.settle(1, at: world.first)
    world.hear(LinkFrame(hints: [world.hint(hops: 3)]), from: world.first)
    var back = world.hint(hops: 2)
    back.cell = Self.left
    back.address = "a:1"
    world.hear(LinkFrame(hints: [back]), from: world.second)
    _ = world.take(world.first)
    world.say(Self.move, in: Self.left)
    #expect(world.take(world.first).flatMap(\.inputs).isEmpty)
    #expect(world.take(world.second).flatMap(\.inputs).count == 1)
  }

  @Test func aJoinAtAnotherWorkerTakesTheActorOutOfTheWorldOfTheFormerOneFirst() {
    var world = World()
    world.say(Self.join, in: Self.left)
    world.settle(1, at: world.first)
    _ = world.take(world.first)
    world.say(
      .join(actor: EntityID(7), position: WorldPosition(x: 300, y: 1)), in: Self.right)
    let releases = world.take(world.first).flatMap(\.inputs)
    #expect(releases.map(\.isRelease) == [true])
    let released = releases.first.flatMap { try? EnvelopeCodec.decode($0.envelope) }
    #expect(released?.payload == .leave(actor: EntityID(7)))
    #expect(world.take(world.second).flatMap(\.inputs).isEmpty)
    world.settle(2, at: world.first)
    #expect(world.take(world.second).flatMap(\.inputs).map(\.isRelease) == [false])
    // The client knows nothing of it, whatever becomes of the link.
    world.core.linkFailed(world.links[world.first] ?? -1, reason: "test", now: .seconds(5))
    world.perform()
    #expect(world.sent.isEmpty)
    _ = world.take(world.first)
    world.say(Self.move, in: Self.left)
    #expect(world.take(world.first).flatMap(\.inputs).isEmpty)
    #expect(world.take(world.second).flatMap(\.inputs).count == 1)
  }

  @Test func aCellThatIsGivenAwayTakesItsActorsRoutesWithIt() {
    var world = World()
    world.say(Self.join, in: Self.left)
    world.settle(1, at: world.first)
    world.hear(LinkFrame(hints: [world.hint()]), from: world.first)
    world.core.apply(
      GatewayRoutes(
        table(
          revision: 2, [("a", "a:1", [(Self.left, 1), (Self.right, 2)]), ("b", "b:1", [])])),
      now: .zero)
    _ = world.take(world.first)
    world.say(Self.move, in: Self.right)
    #expect(world.take(world.first).flatMap(\.inputs).count == 1)
  }

  @Test func aHintForAClientThatIsGoneIsNothing() {
    var world = World()
    world.say(Self.join, in: Self.left)
    world.settle(1, at: world.first)
    let hint = world.hint()
    world.core.clientClosed(world.client)
    world.hear(LinkFrame(hints: [hint]), from: world.first)
    #expect(world.take(world.second).isEmpty)
    #expect(world.core.counters.hints == 0)
  }
}

/// A table of one revision.
private func table(
  revision: UInt64, incarnation: Incarnation = Incarnation(1),
  _ workers: [(id: String, address: String, cells: [(CellID, UInt32)])]
) -> AssignmentTable {
  AssignmentTable(
    AssignmentListing(
      workers: workers.map { worker in
        AssignmentBundle(
          workerID: WorkerID(worker.id), address: worker.address,
          cells: worker.cells.map { Assignment(cell: $0.0, epoch: Epoch($0.1)) })
      },
      incarnation: incarnation, revision: Revision(revision)))
}
