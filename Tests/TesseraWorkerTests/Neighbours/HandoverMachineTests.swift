import TesseraCore
import Testing

@testable import TesseraWorker

/// The two sides of a hand-over, with every message lost at every point.
@Suite struct HandoverMachineTests {
  private static let source = CellID(cx: 0, cy: 0)
  private static let target = CellID(cx: 1, cy: 0)
  private static let entity = HandoverParticipant.Prepared(
    entity: 1, position: WorldPosition(x: 260, y: 1), hops: 1, session: 7, readsJSON: false,
    components: [], source: source,
    sourceGrant: CellGrant(incarnation: Incarnation(1), epoch: Epoch(1)), target: target)
  private static let commit = HandoverCoordinator.Commit(
    known: [], linger: nil, frozenFor: .zero)

  /// What the rest of the two workers does: where the entity is.
  private struct World {
    var coordinator = HandoverCoordinator()
    var participant = HandoverParticipant()
    var isAtSource = true
    var isFrozen = false
    var isAtTarget = false
    var arrivals = 0
    var now: Duration = .zero
    var toTarget: [Message] = []
    var toSource: [Message] = []

    enum Message {
      case offer(UInt64), commit(UInt64, oldest: UInt64), abort(UInt64)
      case accepted(UInt64), done(UInt64)
    }

    mutating func offer() {
      guard isAtSource, !isFrozen else { return }
      isFrozen = true
      toTarget.append(.offer(coordinator.offer(1, from: source, to: target, now: now)))
    }

    mutating func giveBack() { isFrozen = false }

    mutating func atTarget(_ message: Message) {
      switch message {
      case .offer(let number):
        participant.offered(number, entity)
        toSource.append(.accepted(number))
      case .commit(let number, let oldest):
        if case .activate = participant.committed(number, oldestOpen: oldest) {
          isAtTarget = true
          arrivals += 1
        }
        toSource.append(.done(number))
      case .abort(let number): _ = participant.aborted(number)
      case .accepted, .done: break
      }
    }

    mutating func atSource(_ message: Message) {
      switch message {
      case .accepted(let number):
        switch coordinator.accepted(number) {
        case .commit:
          coordinator.commit(number, HandoverMachineTests.commit)
          isAtSource = false
          isFrozen = false
          toTarget.append(.commit(number, oldest: coordinator.oldestOpen))
        case .abort: toTarget.append(.abort(number))
        case .ignore: break
        }
      case .done(let number): _ = coordinator.done(number)
      case .offer, .commit, .abort: break
      }
    }

    /// Everything under way is lost; both learn of it, and a new stream begins.
    mutating func cut() {
      toTarget = []
      toSource = []
      for _ in coordinator.streamClosed() { giveBack() }
      _ = participant.began(Incarnation(1))
      _ = participant.resumed(
        committed: coordinator.committed.map(\.number), oldestOpen: coordinator.oldestOpen)
      for (number, _) in coordinator.committed {
        toTarget.append(.commit(number, oldest: coordinator.oldestOpen))
      }
    }

    mutating func tick() {
      now += .milliseconds(50)
      for _ in coordinator.expire(now: now, timeout: .seconds(1)) { giveBack() }
      offer()
    }

    var count: Int {
      (isAtSource ? 1 : 0) + (isAtTarget ? 1 : 0)
        + (coordinator.committed.isEmpty || isAtTarget ? 0 : 1)
    }
  }

  @Test(arguments: 0..<12)
  func aStreamThatBreaksAfterAnyMessageLeavesTheEntityInOnePlace(cutAfter: Int) {
    var world = World()
    _ = world.participant.began(Incarnation(1))
    var delivered = 0
    for _ in 0..<60 where !(world.isAtTarget && world.coordinator.entries.isEmpty) {
      world.tick()
      while !world.toTarget.isEmpty || !world.toSource.isEmpty {
        if delivered == cutAfter {
          delivered += 1
          world.cut()
          #expect(world.count == 1)
          continue
        }
        delivered += 1
        if !world.toTarget.isEmpty {
          world.atTarget(world.toTarget.removeFirst())
        } else {
          world.atSource(world.toSource.removeFirst())
        }
        #expect(world.count == 1)
      }
    }
    #expect(world.isAtTarget)
    #expect(world.arrivals == 1)
    #expect(world.coordinator.entries.isEmpty)
    #expect(world.participant.prepared.isEmpty)
  }

  @Test(arguments: 0..<4)
  func aMessageLostWithoutTheStreamBreakingIsNoticedAtTheLatestOnTheNextStream(lost: Int) {
    var world = World()
    _ = world.participant.began(Incarnation(1))
    var delivered = 0
    for round in 0..<60 {
      world.tick()
      if round == 40 { world.cut() }
      while !world.toTarget.isEmpty || !world.toSource.isEmpty {
        let isLost = delivered == lost
        delivered += 1
        if !world.toTarget.isEmpty {
          let message = world.toTarget.removeFirst()
          if !isLost { world.atTarget(message) }
        } else {
          let message = world.toSource.removeFirst()
          if !isLost { world.atSource(message) }
        }
        #expect(world.count == 1)
      }
    }
    #expect(world.isAtTarget && world.arrivals == 1)
    #expect(world.coordinator.entries.isEmpty)
  }

  @Test func anAcceptanceThatComesTooLateIsTakenBack() {
    var coordinator = HandoverCoordinator()
    let number = coordinator.offer(1, from: Self.source, to: Self.target, now: .zero)
    let outcome1 = coordinator.expire(now: .milliseconds(900), timeout: .seconds(1))
    #expect(outcome1.isEmpty)
    let outcome2 = coordinator.expire(now: .seconds(1), timeout: .seconds(1)).map(\.number)
    #expect(outcome2 == [number])
    let outcome3 = coordinator.accepted(number)
    #expect(outcome3 == .abort)
    let outcome4 = coordinator.refused(number)
    #expect(outcome4 == nil)
  }

  @Test func whatWasCommittedCannotBeTakenBackOrRefused() {
    var coordinator = HandoverCoordinator()
    let number = coordinator.offer(1, from: Self.source, to: Self.target, now: .zero)
    coordinator.commit(number, Self.commit)
    let outcome5 = coordinator.takeBack(number)
    #expect(outcome5 == nil)
    let outcome6 = coordinator.refused(number)
    #expect(outcome6 == nil)
    let outcome7 = coordinator.streamClosed()
    #expect(outcome7.isEmpty)
    let outcome8 = coordinator.expire(now: .seconds(60), timeout: .seconds(1))
    #expect(outcome8.isEmpty)
    let outcome9 = coordinator.accepted(number)
    #expect(outcome9 == .ignore)
    let outcome10 = coordinator.done(number)?.entity
    #expect(outcome10 == 1)
    let outcome11 = coordinator.done(number)
    #expect(outcome11 == nil)
  }

  @Test func anotherLifeOfTheSourceDropsWhatTheFormerOneOffered() {
    var participant = HandoverParticipant()
    _ = participant.began(Incarnation(1))
    participant.offered(1, Self.entity)
    let outcome12 = participant.began(Incarnation(1))
    #expect(outcome12.isEmpty)
    let outcome13 = participant.began(Incarnation(2))
    #expect(outcome13 == [Self.entity])
    let outcome14 = participant.committed(1, oldestOpen: 1)
    #expect(outcome14 == .unknown)
  }

  @Test func aCommitThatComesAgainIsKnownUntilTheSourceHasForgottenIt() {
    var participant = HandoverParticipant()
    _ = participant.began(Incarnation(1))
    participant.offered(3, Self.entity)
    let outcome15 = participant.committed(3, oldestOpen: 3)
    #expect(outcome15 == .activate(Self.entity))
    let outcome16 = participant.committed(3, oldestOpen: 3)
    #expect(outcome16 == .again)
    let outcome17 = participant.resumed(committed: [], oldestOpen: 4)
    #expect(outcome17.isEmpty)
    let outcome18 = participant.committed(3, oldestOpen: 4)
    #expect(outcome18 == .unknown)
  }

  @Test func forwardedInputsAreTakenOnceAndNoneWaitsForAnother() {
    var receiver = ForwardReceiver()
    let isNew = [1, 2, 3, 1].map { receiver.received($0) }
    #expect(isNew == [true, true, true, false])
    let nothing = receiver.news()
    #expect(nothing == nil)
    receiver.finished(2)
    let ahead = receiver.news()
    #expect(ahead?.upTo == 0 && ahead?.ahead == [2])
    let again = receiver.news()
    #expect(again == nil)
    receiver.streamOpened()
    let repeated = receiver.news()
    #expect(repeated?.upTo == 0 && repeated?.ahead == [2])
    receiver.finished(1)
    let inOrder = receiver.news()
    #expect(inOrder?.upTo == 2 && inOrder?.ahead == [])
    receiver.finished(3)
    let last = receiver.news()
    #expect(last?.upTo == 3 && last?.ahead == [])
    receiver.streamOpened()
    let all = receiver.news()
    #expect(all?.upTo == 3 && all?.ahead == [])
  }

  @Test func whatIsDoneIsSentNoMoreThoughOthersBeforeItAre() {
    var queue = ForwardQueue()
    for request in 1...4 as ClosedRange<UInt64> {
      _ = queue.append(
        QueuedInput(
          session: .none, cell: .origin, requestID: request, action: .sessionCameBack))
    }
    let ahead = queue.done([3, 9])
    #expect(ahead.map(\.requestID) == [3])
    #expect(queue.all.map(\.number) == [1, 2, 4])
    #expect(queue.oldest == 1)
    let upTo = queue.done(upTo: 3)
    #expect(upTo.map(\.requestID) == [1, 2])
    #expect(queue.oldest == 4)
  }
}
