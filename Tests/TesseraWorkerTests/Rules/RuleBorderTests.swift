import TesseraCore
import TesseraProto
import TesseraRules
import Testing

@testable import TesseraWorker

/// What rules do across the border of two workers, with the streams between them broken at every point.
@Suite("Rules over a border")
struct RuleBorderTests {
  private static let player: EntityID = 7

  private func worker(of id: EntityID, _ pair: WorkerPair) -> WorkerID? {
    pair.cores.keys.sorted().first { pair.cores[$0]?.position(of: id) != nil }
  }

  private func component<C: OneNumber>(
    _ type: C.Type, of id: EntityID, _ pair: WorkerPair
  ) -> C? {
    worker(of: id, pair).flatMap { pair.cores[$0]?.component(type, of: id) }
  }

  /// Twenty steps over the border, all sent to the worker where it began.
  private func walk(_ pair: WorkerPair, _ eachStep: (Int) -> Void = { _ in }) {
    pair.send(.join(Self.player, 250, 10), to: "worker-a", cell: WorkerPair.left, request: 1)
    pair.tick()
    for step in 0..<20 {
      pair.send(
        .move(Self.player, 1, 0), to: "worker-a", cell: WorkerPair.left,
        request: UInt64(step + 2))
      eachStep(step)
      pair.tick()
      #expect(pair.count(of: Self.player) <= 1)
    }
    for _ in 0..<80 { pair.tick() }
  }

  /// Every step makes the player healthier and richer.
  private var steps: Scripted {
    var rules = Scripted()
    rules.onJoined = { entity, cell in
      cell[entity, Health.self] = Health(0)
      cell[entity, Purse.self] = Purse(100)
    }
    rules.onMove = { (entity, _, cell) throws(Refusal) in
      cell[entity, Health.self]?.value += 1
      cell[entity, Purse.self]?.value += 1
    }
    return rules
  }

  @Test(arguments: [nil] + (0..<40).map(Optional.some))
  func componentsGoWithTheirPlayer(cutAfter: Int?) throws {
    let pair = WorkerPair(rules: try steps.set)
    pair.cutAfter = cutAfter
    walk(pair)
    #expect(worker(of: Self.player, pair) == "worker-b")
    #expect(component(Health.self, of: Self.player, pair) == Health(20))
    #expect(component(Purse.self, of: Self.player, pair) == Purse(120))
    // It was not left behind, nor is anything of it.
    let former = pair.cores["worker-a"]?.cells.first?.rules?.engine
    #expect(former?.ownPresentation(of: Self.player) == nil)
    let received = pair.takeReceived()
    let last = received.last { $0.payload.own[Self.player] != nil }
    #expect(last?.from == "worker-b")
    #expect(last?.payload.own == [Self.player: Purse(120).field(2)])
    let shown = received.last { $0.payload.shown[Self.player] != nil }
    #expect(shown?.payload.shown[Self.player] == Health(20).field(1))
    #expect(received.allSatisfy { $0.payload.kind != .error })
  }

  @Test(arguments: [nil] + (0..<30).map(Optional.some))
  func birdsCrossWithoutAPlayerAndNoneIsLost(cutAfter: Int?) throws {
    var rules = Scripted()
    rules.onOpened = { cell in
      guard cell.id == WorkerPair.left else { return }
      for index in 0..<10 {
        let bird = cell.spawn(at: WorldPosition(x: 240, y: Float(10 * index)))
        cell[bird, Health.self] = Health(Int64(index))
      }
    }
    rules.onTick = { _, cell in
      for bird in cell.entities { cell.move(bird, by: Step(dx: 1, dy: 0)) }
    }
    let pair = WorkerPair(rules: try rules.set)
    pair.cutAfter = cutAfter
    for _ in 0..<3 { pair.tick() }
    let birds = pair.cores["worker-a"]?.spawnedEntities ?? []
    #expect(birds.count == 10)
    for _ in 0..<120 {
      pair.tick()
      for bird in birds { #expect(pair.count(of: bird) <= 1) }
    }
    #expect(pair.cores["worker-b"]?.spawnedEntities == birds)
    #expect(pair.cores["worker-b"]?.actorCount == 10)
    #expect(pair.cores["worker-b"]?.lingeringActorCount == 0)
    let health = birds.map { component(Health.self, of: $0, pair)?.value }
    #expect(Set(health) == Set((0..<10).map(Optional.some)))
    // Long after any linger time they are still there.
    for _ in 0..<900 { pair.tick() }
    #expect(pair.cores["worker-b"]?.actorCount == 10)
    #expect(pair.cores.values.allSatisfy { $0.openCrossings == 0 })
  }

  /// What a player sends to one that is walking over the border, before, while and after it does.
  private var orders: Scripted {
    var rules = Scripted()
    rules.onJoined = { entity, cell in
      cell[entity, Health.self] = Health(0)
      cell[entity, Purse.self] = Purse(0)
    }
    rules.onMessage = { message, cell in
      switch message.body {
      case let order as Order:
        if order.value < 0 { return cell.refuse(message, code: "too_little", "above 0") }
        cell[message.recipient, Health.self]?.value += order.value
        cell[message.recipient, Purse.self]?.value += 1
        cell.send(Coin(1), from: message.recipient, to: message.sender)
      case is Coin: cell[message.recipient, Purse.self]?.value += 1_000
      default: break
      }
    }
    return rules
  }

  @Test(arguments: [nil] + (0..<60).map(Optional.some))
  func messagesToOneUnderWayTakeEffectOnce(cutAfter: Int?) throws {
    let pair = WorkerPair(rules: try orders.set)
    pair.cutAfter = cutAfter
    // The sender stays where it is; both are actors of the one session.
    pair.send(.join(8, 245, 10), to: "worker-a", cell: WorkerPair.left, request: 1_000)
    pair.tick()
    walk(pair) { step in
      pair.send(
        .send(actor: 8, to: Self.player, body: Order(Int64(step + 1)).field(2)),
        to: "worker-a", cell: WorkerPair.left, request: UInt64(1_001 + step))
    }
    for _ in 0..<80 { pair.tick() }
    #expect(worker(of: Self.player, pair) == "worker-b")
    #expect(component(Health.self, of: Self.player, pair) == Health(210))
    #expect(component(Purse.self, of: Self.player, pair) == Purse(20))
    // Every answer came back, once.
    #expect(component(Purse.self, of: 8, pair) == Purse(20_000))
    #expect(pair.cores.values.allSatisfy { $0.ruleMessagesUnderWay == 0 })
    #expect(pair.takeReceived().allSatisfy { $0.payload.kind != .error })
  }

  @Test func aRefusalComesBackOverTheBorderWithTheRequestsNumber() throws {
    let pair = WorkerPair(rules: try orders.set)
    pair.send(.join(8, 245, 10), to: "worker-a", cell: WorkerPair.left, request: 1)
    pair.send(.join(9, 260, 10), to: "worker-b", cell: WorkerPair.right, request: 2)
    for _ in 0..<4 { pair.tick() }
    _ = pair.takeReceived()
    pair.send(
      .send(actor: 8, to: 9, body: Order(-1).field(2)), to: "worker-a", cell: WorkerPair.left,
      request: 33)
    for _ in 0..<10 { pair.tick() }
    let errors = pair.takeReceived().filter { $0.payload.kind == .error }
    #expect(errors.map(\.request) == [33])
    #expect(errors.map(\.from) == ["worker-a"])
    #expect(component(Health.self, of: 9, pair) == Health(0))
  }

  /// Twenty of 8, at the one worker, to 9, at the other.
  private func sendOrders(_ pair: WorkerPair, to x: Float, in cell: CellID) {
    pair.send(.join(8, 10, 10), to: "worker-a", cell: WorkerPair.left, request: 1)
    pair.send(.join(9, x, 10), to: "worker-b", cell: cell, request: 2)
    for _ in 0..<4 { pair.tick() }
    for number in 0..<20 {
      pair.send(
        .send(actor: 8, to: 9, body: Order(1).field(2)), to: "worker-a", cell: WorkerPair.left,
        request: UInt64(10 + number))
      pair.tick()
    }
  }

  @Test(arguments: [nil] + (0..<30).map(Optional.some))
  func whoIsFarOffAtTheOtherWorkerIsFound(cutAfter: Int?) throws {
    let pair = WorkerPair(rules: try orders.set)
    pair.cutAfter = cutAfter
    sendOrders(pair, to: 500, in: WorkerPair.right)
    pair.send(
      .send(actor: 8, to: 4_711, body: Order(1).field(2)), to: "worker-a", cell: WorkerPair.left,
      request: 99)
    for _ in 0..<100 { pair.tick() }
    let refused = pair.takeReceived().filter { $0.payload.kind == .error }.map(\.request)
    #expect(refused == [99])
    #expect(component(Purse.self, of: 9, pair) == Purse(20))
    #expect(component(Health.self, of: 9, pair) == Health(20))
    #expect(component(Purse.self, of: 8, pair) == Purse(20_000))
  }

  /// Two workers with a world between their cells.
  private func farPair() throws -> WorkerPair {
    let pair = WorkerPair(rules: try orders.set)
    pair.apply(
      table(
        revision: 2,
        [("worker-a", "a:1", [(WorkerPair.left, 1)]), ("worker-b", "b:1", [(Self.far, 1)])]))
    for _ in 0..<4 { pair.tick() }
    #expect(pair.streamCount == 0)
    return pair
  }

  private static let far = CellID(cx: 9, cy: 0)

  @Test(arguments: [nil] + (0..<30).map(Optional.some))
  func whoIsAtAWorkerThatIsNotNearIsFound(cutAfter: Int?) throws {
    let pair = try farPair()
    pair.cutAfter = cutAfter
    sendOrders(pair, to: 2_400, in: Self.far)
    for _ in 0..<100 { pair.tick() }
    #expect(pair.takeReceived().allSatisfy { $0.payload.kind != .error })
    #expect(component(Health.self, of: 9, pair) == Health(20))
    #expect(component(Purse.self, of: 9, pair) == Purse(20))
    #expect(component(Purse.self, of: 8, pair) == Purse(20_000))
    #expect(pair.cores.values.allSatisfy { $0.ruleMessagesUnderWay == 0 })
    // Nobody keeps streams that are of no use any more.
    #expect(pair.streamCount == 2)
    for _ in 0..<610 { pair.tick() }
    #expect(pair.streamCount == 0)
  }

  /// Neither the worker that it left has it, nor the one that it goes to.
  @Test func whoIsUnderWayBetweenTwoOthersIsFound() throws {
    let pair = WorkerPair(rules: try orders.set, workers: ["worker-a", "worker-b", "worker-c"])
    pair.apply(
      table(
        revision: 2,
        [
          ("worker-a", "a:1", [(WorkerPair.left, 1)]), ("worker-b", "b:1", [(WorkerPair.right, 1)]),
          ("worker-c", "c:1", [(Self.far, 1)]),
        ]))
    for _ in 0..<4 { pair.tick() }
    pair.send(.join(8, 2_400, 10), to: "worker-c", cell: Self.far, request: 1)
    pair.send(.join(9, 250, 10), to: "worker-a", cell: WorkerPair.left, request: 2)
    pair.tick()
    pair.holdsCommits = true
    pair.send(.move(9, 14, 0), to: "worker-a", cell: WorkerPair.left, request: 3)
    for _ in 0..<6 { pair.tick() }
    #expect(pair.count(of: 9) == 0)
    pair.send(
      .send(actor: 8, to: 9, body: Order(1).field(2)), to: "worker-c", cell: Self.far, request: 10)
    for _ in 0..<25 { pair.tick() }
    pair.holdsCommits = false
    for _ in 0..<40 { pair.tick() }
    #expect(worker(of: 9, pair) == "worker-b")
    #expect(pair.takeReceived().allSatisfy { $0.payload.kind != .error })
    #expect(component(Health.self, of: 9, pair) == Health(1))
    #expect(component(Purse.self, of: 8, pair) == Purse(1_000))
  }

  @Test func whoComesAfterItWasSoughtInVainIsFoundAtOnce() throws {
    let pair = try farPair()
    pair.send(.join(8, 10, 10), to: "worker-a", cell: WorkerPair.left, request: 1)
    pair.tick()
    var request: UInt64 = 10
    func order() {
      request += 1
      pair.send(
        .send(actor: 8, to: 9, body: Order(1).field(2)), to: "worker-a", cell: WorkerPair.left,
        request: request)
    }
    order()
    var ticks = 0
    while !pair.takeReceived().contains(where: { $0.payload.kind == .error }), ticks < 100 {
      pair.tick()
      ticks += 1
    }
    // It was asked for twice, a quarter of a second apart.
    #expect((5...10).contains(ticks))
    pair.send(.join(9, 2_400, 10), to: "worker-b", cell: Self.far, request: 2)
    order()
    for _ in 0..<20 { pair.tick() }
    #expect(pair.takeReceived().allSatisfy { $0.payload.kind != .error })
    #expect(component(Health.self, of: 9, pair) == Health(1))
    #expect(component(Purse.self, of: 8, pair) == Purse(1_000))
  }

  /// Sixty-four of a player's messages may wait for entities that are sought, and others' wait no longer for it.
  @Test func whoWritesToMadeUpNumbersIsTheOnlyOneToWait() throws {
    let pair = try farPair()
    pair.send(.join(8, 10, 10), to: "worker-a", cell: WorkerPair.left, request: 1)
    pair.send(.join(7, 20, 10), to: "worker-a", cell: WorkerPair.left, request: 2)
    pair.send(.join(9, 2_400, 10), to: "worker-b", cell: Self.far, request: 2)
    for _ in 0..<4 { pair.tick() }
    _ = pair.takeReceived()
    for number in 0..<100 as Range<UInt64> {
      pair.send(
        .send(actor: 8, to: EntityID(1_000_000 + number), body: Order(1).field(2)),
        to: "worker-a", cell: WorkerPair.left, request: 100 + number)
    }
    pair.send(
      .send(actor: 7, to: 9, body: Order(1).field(2)), to: "worker-a", cell: WorkerPair.left,
      request: 300)
    for _ in 0..<40 { pair.tick() }
    var codes: [String: [UInt64]] = [:]
    for one in pair.takeReceived() {
      if case .error(let refusal) = one.payload {
        codes[refusal.code, default: []].append(one.request ?? 0)
      }
    }
    #expect(codes["overloaded"]?.sorted() == Array(164..<200))
    #expect(codes["actor_not_joined"]?.sorted() == Array(100..<164))
    #expect(component(Health.self, of: 9, pair) == Health(1))
  }

  /// More than can be sought at a time: the others' senders hear of it at once, and it is counted.
  @Test func whoIsOneTooManyToBeSoughtIsSaidToBeNobody() throws {
    var rules = Scripted()
    rules.onJoined = { entity, cell in
      for number in 0..<3_000 as Range<UInt64> {
        cell.send(Coin(1), from: entity, to: EntityID(entity.rawValue * 1_000_000 + number))
      }
    }
    rules.onUndelivered = { message, cell in
      cell[message.sender, Purse.self, default: Purse()].value += 1
    }
    let pair = WorkerPair(rules: try rules.set)
    pair.apply(
      table(revision: 2, [("worker-a", "a:1", [(WorkerPair.left, 1), (Self.far, 1)])]))
    pair.tick()
    pair.send(.join(8, 10, 10), to: "worker-a", cell: WorkerPair.left, request: 1)
    pair.send(.join(9, 2_400, 10), to: "worker-a", cell: Self.far, request: 2)
    var most = 0
    for _ in 0..<100 {
      pair.tick()
      for queue in pair.cores["worker-a"]?.ruleQueues ?? [] {
        #expect(queue.count <= queue.limit, "\(queue)")
      }
      most = max(most, pair.cores["worker-a"]?.soughtEntityCount ?? 0)
    }
    #expect(most == 4_096)
    let refused = pair.cores["worker-a"]?.counters.searchesRefused ?? 0
    #expect(refused == 1_904)
    for player in [8, 9] as [EntityID] {
      #expect(component(Purse.self, of: player, pair) == Purse(3_000))
    }
  }

  @Test(arguments: [true, false])
  func whatIsShownIsShownAcrossTheBorderToo(inColumns: Bool) throws {
    var rules = steps
    rules.onTick = { _, cell in
      // Rules see it, too.
      for one in cell.entities(with: Purse.self) {
        for other in cell.neighbours(of: one, within: 30) where other.isGhost {
          cell[one, Purse.self] = Purse(cell[other.id, Health.self]?.value ?? -1)
        }
      }
    }
    rules.onMove = { (entity, _, cell) throws(Refusal) in
      cell[entity, Health.self]?.value += 1
      cell.emit(Chime(cell[entity, Health.self]?.value ?? 0), at: entity)
    }
    let pair = WorkerPair(rules: try rules.set)
    pair.readColumns = inColumns
    pair.send(.join(9, 260, 10), to: "worker-b", cell: WorkerPair.right, request: 1)
    for _ in 0..<4 { pair.tick() }
    pair.send(.join(Self.player, 250, 10), to: "worker-a", cell: WorkerPair.left, request: 2)
    for _ in 0..<4 { pair.tick() }
    func news() -> [Payload] {
      pair.takeReceived().filter { $0.from == "worker-b" }.map(\.payload)
    }
    #expect(news().contains { $0.shown[Self.player] == Health(0).field(1) })
    pair.send(.move(Self.player, 1, 0), to: "worker-a", cell: WorkerPair.left, request: 3)
    for _ in 0..<4 { pair.tick() }
    let seen = news()
    #expect(seen.contains { $0.shown[Self.player] == Health(1).field(1) })
    #expect(
      seen.filter { $0.kind == .event } == [
        .event(cell: WorkerPair.right, actor: Self.player, body: Chime(1).field(1))
      ])
    #expect(component(Purse.self, of: 9, pair) == Purse(1))
    // One that comes later gets what is shown now.
    pair.send(.leave(actor: 9), to: "worker-b", cell: WorkerPair.right, request: 4)
    pair.tick()
    pair.send(.join(9, 262, 10), to: "worker-b", cell: WorkerPair.right, request: 5)
    for _ in 0..<2 { pair.tick() }
    #expect(news().contains { $0.shown[Self.player] == Health(1).field(1) })
  }

  @Test func aCellThatIsMovedBeginsAnew() throws {
    var rules = Scripted()
    rules.onOpened = { cell in
      let flag = cell.spawn(at: cell.middle)
      cell[flag, Health.self] = Health(Int64(cell.id.cx))
    }
    let pair = WorkerPair(rules: try rules.set)
    for _ in 0..<4 { pair.tick() }
    let former = pair.cores["worker-a"]?.spawnedEntities ?? []
    #expect(former.count == 1)
    pair.apply(
      table(
        revision: 2,
        [
          ("worker-b", "b:1", [(WorkerPair.left, 2), (WorkerPair.right, 1)]),
          ("worker-a", "a:1", []),
        ]))
    for _ in 0..<4 { pair.tick() }
    #expect(pair.cores["worker-a"]?.actorCount == 0)
    let now = pair.cores["worker-b"]?.spawnedEntities ?? []
    #expect(now.count == 2)
    #expect(Set(now).isDisjoint(with: former))
  }

  @Test func twoCellsOfOneWorkerTellEachOtherAsTwoWorkersDo() throws {
    let pair = WorkerPair(rules: try orders.set)
    pair.apply(
      table(
        revision: 2,
        [
          ("worker-a", "a:1", [(WorkerPair.left, 1), (WorkerPair.right, 2)]),
          ("worker-b", "b:1", []),
        ]))
    pair.send(.join(8, 245, 10), to: "worker-a", cell: WorkerPair.left, request: 1_000)
    pair.tick()
    walk(pair) { step in
      pair.send(
        .send(actor: 8, to: Self.player, body: Order(Int64(step + 1)).field(2)),
        to: "worker-a", cell: WorkerPair.left, request: UInt64(1_001 + step))
    }
    #expect(pair.cores["worker-a"]?.counters.crossingsWithin == 1)
    #expect(component(Health.self, of: Self.player, pair) == Health(210))
    #expect(component(Purse.self, of: Self.player, pair) == Purse(20))
    #expect(component(Purse.self, of: 8, pair) == Purse(20_000))
    // Whoever is far off in the worker is reached, too.
    pair.send(.move(Self.player, 200, 0), to: "worker-a", cell: WorkerPair.right, request: 90)
    for _ in 0..<4 { pair.tick() }
    pair.send(
      .send(actor: 8, to: Self.player, body: Order(1).field(2)), to: "worker-a",
      cell: WorkerPair.left, request: 91)
    for _ in 0..<10 { pair.tick() }
    #expect(component(Health.self, of: Self.player, pair) == Health(211))
  }
}
