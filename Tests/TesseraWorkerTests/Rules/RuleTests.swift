import TesseraCore
import TesseraProto
import TesseraRules
import TesseraWire
import Testing

@testable import TesseraWorker

/// What rules do in the cell of one worker, and who is told of it.
@Suite("Rules in a cell")
struct RuleTests {
  /// A world with two sessions on one link.
  private func world(_ rules: Scripted) throws -> (harness: CoreHarness, link: LinkID) {
    let harness = CoreHarness(rules: try rules.set)
    return (harness, harness.openLink(sessions: [1, 2]))
  }

  @Test func aWorldWithoutRulesKnowsNoMessages() {
    let harness = CoreHarness()
    let link = harness.openLink(sessions: [1])
    harness.send(.join(1, 10, 10), 1, on: link)
    harness.send(.send(actor: 1, to: 1, body: Order(1).field(2)), 1, on: link, request: 5)
    harness.tick()
    let error = harness.take(1).first { $0.errorCode != nil }
    #expect(error?.errorCode == "invalid_message")
    #expect(error?.requestID == 5)
  }

  @Test func aStepThatRulesRefuseIsAnsweredAndMovesNobody() throws {
    var rules = Scripted()
    rules.onMove = { (_, step, _) throws(Refusal) in
      if step.length > 2 { throw Refusal(code: "too_far", message: "two units at a time") }
      step.dx /= 2
    }
    let (harness, link) = try world(rules)
    harness.send(.join(1, 10, 10), 1, on: link)
    harness.tick()
    _ = harness.take(1)
    let input = harness.send(.move(1, 3, 0), 1, on: link, request: 8)
    harness.tick()
    let answers = harness.take(1)
    #expect(answers.map(\.errorCode) == ["too_far"])
    #expect(answers.map(\.errorMessage) == ["two units at a time"])
    #expect(answers.map(\.requestID) == [8])
    #expect(harness.settled[1] == input)
    #expect(harness.core.position(of: 1) == WorldPosition(x: 10, y: 10))
    harness.send(.move(1, 2, 0), 1, on: link, request: 9)
    harness.tick()
    #expect(harness.take(1).first?.payload == .delta(at(1, 11, 10)))
  }

  @Test func whatRulesSpawnIsSeenAndIsNobodysToTake() throws {
    var rules = Scripted()
    rules.onOpened = { cell in
      let bird = cell.spawn(at: WorldPosition(x: 20, y: 10))
      cell[bird, Health.self] = Health(3)
    }
    rules.onTick = { _, cell in
      for bird in cell.entities(with: Health.self) where !cell.isPlayer(bird) {
        if cell.now >= .seconds(70) {
          cell.despawn(bird)
        } else {
          cell.move(bird, by: Step(dx: 0.125, dy: 0))
        }
      }
    }
    let (harness, link) = try world(rules)
    harness.tick()
    let bird = try #require(harness.core.spawnedEntities.first)
    harness.send(.join(1, 10, 10), 1, on: link)
    harness.tick()
    let messages = harness.take(1).map(\.payload)
    #expect(messages.first?.kind == .snapshot)
    #expect(messages.contains { $0.shown[bird] == Health(3).field(1) })
    harness.tick()
    // One that moved and has nothing new to show is told as any other.
    let next = harness.take(1).map(\.payload)
    #expect(next.map(\.kind) == [.delta])
    for request in [Payload.join(bird, 10, 10), .move(bird, 1, 1), .leave(actor: bird)] {
      harness.send(request, 2, on: link)
    }
    harness.tick()
    #expect(harness.take(2).map(\.errorCode) == Array(repeating: "actor_owned_by_other", count: 3))
    // It has no player whose connection could be gone.
    harness.tick(after: .seconds(40))
    #expect(harness.core.spawnedEntities == [bird])
    #expect(harness.core.lingeringActorCount == 0)
    _ = harness.take(1)
    harness.tick(after: .seconds(40))
    #expect(harness.core.spawnedEntities.isEmpty)
    #expect(harness.core.misplacedActor == nil)
    #expect(harness.take(1).map(\.payload) == [.despawn(bird)])
  }

  @Test(arguments: [FrameEncoding.json, .protobuf])
  func componentsAreToldByAudienceAndToThoseWhoComeLater(encoding: FrameEncoding) throws {
    var rules = Scripted()
    rules.onJoined = { entity, cell in
      cell[entity, Health.self] = Health(Int64(entity.rawValue))
      cell[entity, Purse.self] = Purse(Int64(entity.rawValue) * 10)
    }
    rules.onMove = { (entity, _, cell) throws(Refusal) in
      cell[entity, Health.self] = nil
      cell[entity, Purse.self] = nil
    }
    let (harness, link) = try world(rules)
    harness.send(.join(1, 10, 10), 1, on: link, as: encoding)
    harness.tick()
    let first = harness.take(1)
    #expect(first.allSatisfy { $0.encoding == encoding })
    #expect(first.map(\.payload.kind).filter { $0 != .delta } == [.snapshot, .shown, .own])
    #expect(first.contains { $0.payload.shown == [1: Health(1).field(1)] })
    #expect(first.contains { $0.payload.own == [1: Purse(10).field(2)] })
    harness.tick()
    #expect(harness.take(1).isEmpty)

    harness.send(.join(2, 12, 10), 2, on: link, as: encoding)
    harness.tick()
    // Both know both, and each its own purse.
    let late = harness.take(2).map(\.payload)
    var seen: [EntityID: [UInt8]] = [:]
    for payload in late { seen.merge(payload.shown) { $1 } }
    #expect(seen == [1: Health(1).field(1), 2: Health(2).field(1)])
    #expect(late.filter { $0.kind == .own }.map(\.own) == [[2: Purse(20).field(2)]])
    let old = harness.take(1).map(\.payload)
    #expect(old.filter { $0.kind == .shown }.map(\.shown) == [[2: Health(2).field(1)]])
    #expect(!old.contains { $0.kind == .own })

    // What is taken away is said to those who knew it.
    harness.send(.move(1, 1, 0), 1, on: link, as: encoding)
    harness.tick()
    #expect(harness.take(2).contains { $0.payload.shown == [1: []] })
    #expect(harness.take(1).contains { $0.payload.own == [1: []] })
  }

  @Test func whoComesIntoSightIsShownWithWhatItIs() throws {
    var rules = Scripted()
    rules.onJoined = { entity, cell in cell[entity, Health.self] = Health(5) }
    let (harness, link) = try world(rules)
    harness.send(.join(1, 10, 10), 1, on: link)
    harness.send(.join(2, 100, 10), 2, on: link)
    harness.tick()
    #expect(!harness.take(1).contains { $0.payload.shown[2] != nil })
    harness.send(.move(2, -50, 0), 2, on: link)
    harness.tick()
    let payloads = harness.take(1).map(\.payload)
    #expect(payloads.map(\.kind) == [.delta, .shown])
    #expect(payloads.last?.shown == [2: Health(5).field(1)])
  }

  @Test func aSessionThatCameBackIsToldAllAgain() throws {
    var rules = Scripted()
    rules.onJoined = { entity, cell in
      cell[entity, Health.self] = Health(5)
      cell[entity, Purse.self] = Purse(6)
    }
    let (harness, link) = try world(rules)
    harness.send(.join(1, 10, 10), 1, on: link)
    harness.tick()
    _ = harness.take(1)
    harness.breakLink(link)
    harness.tick()
    _ = harness.openLink(sessions: [1])
    harness.tick()
    let payloads = harness.take(1).map(\.payload)
    #expect(payloads.map(\.kind) == [.snapshot, .shown, .own])
    #expect(payloads.last?.own == [1: Purse(6).field(2)])
  }

  @Test func aMessageIsReceivedOnceAndItsRefusalCarriesTheRequestsNumber() throws {
    var rules = Scripted()
    rules.onJoined = { entity, cell in cell[entity, Health.self] = Health(0) }
    rules.onMessage = { message, cell in
      guard let order = message.body as? Order else { return }
      if order.value > 100 { return cell.refuse(message, code: "too_dear", "at most 100") }
      cell[message.recipient, Health.self]?.value += order.value
    }
    let (harness, link) = try world(rules)
    harness.send(.join(1, 10, 10), 1, on: link)
    harness.send(.join(2, 12, 10), 2, on: link)
    let input = harness.send(
      .send(actor: 1, to: 2, body: Order(4).field(2)), 1, on: link, request: 3)
    harness.tick()
    harness.sendAgain(
      .send(actor: 1, to: 2, body: Order(4).field(2)), 1, input, on: link, request: 3)
    harness.tick()
    #expect(harness.core.component(Health.self, of: 2) == Health(4))
    #expect(!harness.take(1).contains { $0.errorCode != nil })

    harness.send(.send(actor: 1, to: 2, body: Order(101).field(2)), 1, on: link, request: 4)
    harness.send(.send(actor: 1, to: 2, body: Coin(1).field(1)), 1, on: link, request: 5)
    harness.send(.send(actor: 1, to: 2, body: [0xFF]), 1, on: link, request: 6)
    harness.send(.send(actor: 2, to: 1, body: Order(1).field(2)), 1, on: link, request: 7)
    harness.send(.send(actor: 1, to: 99, body: Order(1).field(2)), 1, on: link, request: 8)
    for _ in 0..<3 { harness.tick() }
    let refusals = harness.take(1).filter { $0.errorCode != nil }.reduce(into: [:]) {
      $0[$1.requestID ?? 0] = $1.errorCode
    }
    #expect(
      refusals == [
        4: "too_dear", 5: "invalid_message", 6: "invalid_message", 7: "actor_owned_by_other",
        8: "actor_not_joined",
      ])
    #expect(harness.core.component(Health.self, of: 2) == Health(4))
  }

  @Test func eventsGoToThoseWhoSeeWhereTheyHappen() throws {
    var rules = Scripted()
    rules.onMove = { (entity, step, cell) throws(Refusal) in
      cell.emit(Chime(1), at: entity)
      cell.emit(Chime(2), at: entity, to: .owner)
      if step.dx == 7 { cell.despawn(entity) }
    }
    let (harness, link) = try world(rules)
    harness.open(3, on: link)
    harness.send(.join(1, 10, 10), 1, on: link)
    harness.send(.join(2, 20, 10), 2, on: link)
    harness.send(.join(3, 200, 200), 3, on: link)
    harness.tick()
    for dx: Float in [1, 7] {
      for session: SessionID in [1, 2, 3] { _ = harness.take(session) }
      harness.send(.move(1, dx, 0), 1, on: link)
      harness.tick()
      let event = { (number: Int64) in
        Payload.event(cell: .origin, actor: 1, body: Chime(number).field(1))
      }
      #expect(harness.take(1).map(\.payload).filter { $0.kind == .event } == [event(1), event(2)])
      #expect(harness.take(2).map(\.payload).filter { $0.kind == .event } == [event(1)])
      #expect(harness.take(3).isEmpty)
    }
    // It was taken out of the world with the last step.
    #expect(harness.core.position(of: 1) == nil)
  }

  @Test func whoSendsAPlayersActorSomethingIsToldToThePlayerBeforeOthers() throws {
    var rules = Scripted()
    rules.onOpened = { cell in
      for number in 0..<100 {
        let (row, column) = (Float(number / 10), Float(number % 10))
        _ = cell.spawn(at: WorldPosition(x: 80 + column * 9, y: 80 + row * 9))
      }
    }
    rules.onTick = { _, cell in
      for bird in cell.entities where !cell.isPlayer(bird) {
        cell.move(bird, by: Step(dx: .random(in: -0.5...0.5, using: &cell.random), dy: 0))
      }
      let birds = cell.entities.filter { !cell.isPlayer($0) }.sorted()
      if cell.now >= .seconds(10), let doer = birds.first {
        cell.send(Coin(1), from: doer, to: 1)
      }
    }
    let harness = CoreHarness(
      interest: InterestConfiguration(rings: [], bitsPerSecond: 16_000), rules: try rules.set)
    let link = harness.openLink(sessions: [1])
    harness.send(.join(1, 125, 125), 1, on: link)
    harness.tick()
    let doer = try #require(harness.core.spawnedEntities.first)
    var told = [0, 0]
    for tick in 1..<400 {
      harness.tick()
      for message in harness.take(1) {
        guard case .delta(_, let moved) = message.payload else { continue }
        if moved.contains(where: { $0.id == doer }) { told[tick < 200 ? 0 : 1] += 1 }
      }
    }
    #expect(told[0] > 0)
    #expect(told[1] > told[0] * 3 / 2, "\(told)")
  }

  @Test func whatCountsMoreIsToldMoreOftenOnBothSidesOfABorder() throws {
    struct Heavy: CellRules {
      func declare(in catalog: inout Catalog) {
        catalog.component(Health.self, number: 1, shownTo: .everyone, weight: 4)
        catalog.component(Purse.self, number: 2, shownTo: .everyone)
      }
      func opened(_ cell: inout Cell) {
        let west = cell.id == .origin
        for number in 0..<60 {
          let (row, column) = (Float(number / 6), Float(number % 6))
          let bird = cell.spawn(
            at: WorldPosition(x: west ? 225 + column * 5 : 260 + column * 5, y: 80 + row * 9))
          if number % 2 == 0 {
            cell[bird, Health.self] = Health(1)
          } else {
            cell[bird, Purse.self] = Purse(1)
          }
        }
      }
      func tick(seconds: Float, in cell: inout Cell) {
        for bird in cell.entities where !cell.isPlayer(bird) {
          cell.move(bird, by: Step(dx: 0, dy: .random(in: -0.5...0.5, using: &cell.random)))
        }
      }
    }
    let harness = CoreHarness(
      owningOrigin: false, interest: InterestConfiguration(rings: [], bitsPerSecond: 16_000),
      rules: try RuleSet([Heavy()]))
    harness.core.apply(
      table(revision: 1, [("worker-a", "a:1", [(.origin, 1), (CellID(cx: 1, cy: 0), 1)])]))
    let link = harness.openLink(sessions: [1])
    for _ in 0..<4 { harness.tick() }
    harness.send(.join(1, 245, 125), 1, on: link, epoch: Epoch(1))
    for _ in 0..<100 { harness.tick() }
    harness.forgetAll()
    for _ in 0..<400 { harness.tick() }
    var told: [EntityID: Int] = [:]
    for message in harness.take(1) {
      guard case .delta(_, let moved) = message.payload else { continue }
      for one in moved { told[one.id, default: 0] += 1 }
    }
    func count(_ isHeavy: Bool, _ isWest: Bool) -> Int {
      harness.core.spawnedEntities.reduce(0) { sum, bird in
        guard let place = harness.core.position(of: bird), (place.x < 256) == isWest,
          (harness.core.component(Health.self, of: bird) != nil) == isHeavy
        else { return sum }
        return sum + (told[bird] ?? 0)
      }
    }
    for isWest in [true, false] {
      #expect(count(false, isWest) > 0)
      #expect(count(true, isWest) > 2 * count(false, isWest))
    }
  }

  @Test func aPlayerThatRulesTakeOutIsToldSo() throws {
    var rules = Scripted()
    rules.onMove = { (entity, _, cell) throws(Refusal) in cell.despawn(entity) }
    let (harness, link) = try world(rules)
    harness.send(.join(1, 10, 10), 1, on: link)
    harness.send(.join(2, 20, 10), 2, on: link)
    harness.tick()
    _ = (harness.take(1), harness.take(2))
    harness.send(.move(1, 1, 0), 1, on: link, request: 4)
    harness.tick()
    let told = harness.take(1)
    #expect(told.map(\.payload) == [.delta(at(1, 11, 10)), .despawn(1)])
    #expect(told.first?.requestID == 4)
    #expect(harness.take(2).map(\.payload) == [.despawn(1)])
    harness.send(.move(1, 1, 0), 1, on: link)
    harness.tick()
    #expect(harness.take(1).map(\.errorCode) == ["actor_not_joined"])
  }

  @Test func rulesMoveNobodyOutOfTheWorld() throws {
    var rules = Scripted()
    rules.onTick = { _, cell in
      for entity in cell.entities { cell.move(entity, by: Step(dx: -100, dy: 7)) }
    }
    let (harness, link) = try world(rules)
    harness.send(.join(1, 10, 10), 1, on: link)
    for _ in 0..<100 { harness.tick() }
    #expect(harness.core.position(of: 1) == WorldPosition(x: 0, y: Float(256).nextDown))
  }

  @Test func whoseTimeIsOverHasLeftAsFarAsRulesKnow() throws {
    var rules = Scripted()
    rules.onLeft = { entity, cell in
      let hat = cell.spawn(at: cell.position(of: entity) ?? cell.middle)
      cell[hat, Health.self] = Health(Int64(entity.rawValue))
    }
    let (harness, link) = try world(rules)
    harness.send(.join(1, 30, 40), 1, on: link)
    harness.tick()
    harness.close(1, on: link)
    harness.tick()
    #expect(harness.core.spawnedEntities.isEmpty)
    harness.tick(after: .seconds(31))
    let hat = try #require(harness.core.spawnedEntities.first)
    #expect(harness.core.position(of: hat) == WorldPosition(x: 30, y: 40))
    #expect(harness.core.component(Health.self, of: hat) == Health(1))
  }

  @Test func moreThanThereIsRoomForIsNotSpawned() throws {
    var rules = Scripted()
    rules.onTick = { _, cell in
      let bird = cell.spawn(at: cell.middle)
      cell[bird, Health.self] = Health(1)
    }
    var limits = WorkerCoreConfiguration.Limits.defaults
    limits.actors = 5
    let harness = CoreHarness(limits: limits, rules: try rules.set)
    for _ in 0..<20 { harness.tick() }
    #expect(harness.core.spawnedEntities.count == 5)
    #expect(harness.core.counters.overloaded == 15)
  }

  @Test func theSameInputsGiveTheSameWorldAndAnotherLifeOtherNumbers() throws {
    var rules = Scripted()
    rules.onTick = { _, cell in
      if cell.entities.count < 30 {
        let bird = cell.spawn(
          at: WorldPosition(x: .random(in: 0..<256, using: &cell.random), y: 20))
        cell[bird, Health.self] = Health(0)
      }
      for bird in cell.entities(with: Health.self) {
        cell.move(bird, by: Step(dx: .random(in: -3...3, using: &cell.random), dy: 0))
        cell[bird, Health.self]?.value += 1
        if let other = cell.entities.first, other != bird {
          cell.send(Coin(1), from: bird, to: other)
        }
      }
    }
    func run(incarnation: UInt64) throws -> (hashes: [UInt64], spawned: [EntityID]) {
      let harness = CoreHarness(rules: try rules.set, incarnation: incarnation)
      let link = harness.openLink(sessions: [1])
      harness.send(.join(1, 30, 40), 1, on: link)
      var hashes: [UInt64] = []
      for _ in 0..<60 {
        harness.tick()
        hashes.append(harness.core.stateHash)
      }
      return (hashes, harness.core.spawnedEntities)
    }
    let (one, again, other) = try (
      run(incarnation: 7), run(incarnation: 7), run(incarnation: 8)
    )
    #expect(one.hashes == again.hashes)
    #expect(Set(one.hashes).count == one.hashes.count)
    #expect(Set(one.spawned).isDisjoint(with: other.spawned))
  }
}
