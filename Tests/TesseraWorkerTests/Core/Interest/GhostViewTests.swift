import TesseraCore
import Testing

@testable import TesseraWorker

/// Entities that turn into ghosts and back, come and go, and what sessions make of what they are told.
struct GhostViewTests {
  @Test(arguments: 0..<30) func whatSessionsWereToldIsWhatIsThere(seed: Int) {
    var story = GhostStory(seed: seed)
    for _ in 0..<60 { story.step() }
  }

  @Test func moreGhostsThanThereAreNumbersForAreNotSeen() {
    var cell = CellCore(cell: .origin, name: .origin, epoch: Epoch(1))
    cell.interest.table.slotsForGhosts = 5
    for number in 0..<9 {
      cell.ghosts.show(EntityID(UInt64(10 + number)), at: WorldPosition(x: -1, y: Float(number)))
    }
    cell.updateInterest()
    #expect(cell.interest.table.count == 5)
    let (unseen, later) = (cell.takeUnseenGhostCount(), cell.takeUnseenGhostCount())
    #expect(unseen == 4 && later == 0)
    // The cell's own have room, and so have ghosts again when enough are gone.
    _ = cell.join(1, at: WorldPosition(x: 1, y: 1), by: SessionSlot(0), requestID: nil)
    cell.updateInterest()
    #expect(cell.interest.shownSlots(of: 0).count == 6)
    cell.ghosts.remove(10)
    cell.ghosts.remove(11)
    cell.updateInterest()
    cell.ghosts.show(18, at: WorldPosition(x: -1, y: 9))
    cell.updateInterest()
    #expect(cell.interest.table.slot(of: 18) != nil)
    #expect(cell.interest.table.slot(of: 17) == nil && cell.interest.table.count == 5)
  }
}

private struct GhostStory {
  private struct Other {
    var position: WorldPosition
    var isGhost: Bool
  }

  let harness: CoreHarness
  let link: LinkID
  let interest: InterestConfiguration
  var random: TestRandom
  /// Those without a session.
  private var others: [EntityID: Other] = [:]
  private var actors: [SessionID: (id: EntityID, position: WorldPosition)] = [:]
  private var views: [SessionID: [EntityID: WorldPosition]] = [:]
  private var nextID: UInt64 = 100

  init(seed: Int) {
    random = TestRandom(seed)
    interest = InterestConfiguration(radius: seed.isMultiple(of: 2) ? 30 : 64, bitsPerSecond: 0)
    harness = CoreHarness(interest: interest)
    link = harness.openLink(sessions: [1, 2, 3])
    for number in UInt64(1)...3 {
      let position = WorldPosition(x: 180 + 20 * Float(number), y: 100)
      actors[SessionID(number)] = (EntityID(number), position)
      harness.send(.join(actor: EntityID(number), position: position), SessionID(number), on: link)
    }
  }

  private mutating func place() -> WorldPosition {
    WorldPosition(x: random.number(150...255), y: random.number(60...140))
  }

  mutating func step() {
    for id in others.keys.sorted() {
      guard let other = others[id] else { continue }
      switch Int.random(in: 0..<20, using: &random) {
      case 0:
        withCell { other.isGhost ? $0.ghosts.remove(id) : $0.remove(id) }
        others[id] = nil
      case 1, 2:
        // It changes hands within the tick.
        withCell { cell in
          if other.isGhost {
            cell.takeIn(EntityState(id: id, position: other.position), known: [])
          } else {
            cell.takeOut(id)
            cell.ghosts.show(id, at: other.position)
          }
        }
        others[id]?.isGhost.toggle()
      case 3..<10 where other.isGhost:
        let position = other.position.moved(dx: random.number(-4...4), dy: random.number(-4...4))
        withCell { $0.ghosts.show(id, at: position) }
        others[id]?.position = position
      case 10 where other.isGhost:
        let position = place()
        withCell { $0.ghosts.show(id, at: position) }
        others[id]?.position = position
      default: break
      }
    }
    if others.count < 25 {
      let id = EntityID(nextID)
      nextID += 1
      let position = place()
      let isGhost = random.chance(0.5)
      withCell {
        if isGhost {
          $0.ghosts.show(id, at: position)
        } else {
          $0.takeIn(EntityState(id: id, position: position), known: [])
        }
      }
      others[id] = Other(position: position, isGhost: isGhost)
    }
    walk()
    harness.tick()
    for session in actors.keys.sorted() { read(session) }
  }

  private mutating func walk() {
    for (session, actor) in actors.sorted(by: { $0.key < $1.key }) where random.chance(0.7) {
      let step = (x: random.number(-3...3), y: random.number(-3...3))
      let target = actor.position.moved(dx: step.x, dy: step.y)
      guard (150...250).contains(target.x), (60...140).contains(target.y) else { continue }
      actors[session]?.position = target
      harness.send(.move(actor: actor.id, dx: step.x, dy: step.y), session, on: link)
    }
  }

  private func withCell(_ body: (inout CellCore) -> Void) { body(&harness.core.cells[0]) }

  private mutating func read(_ session: SessionID) {
    var despawned: Set<EntityID> = []
    for answer in harness.take(session) {
      switch answer.payload {
      case .snapshot(_, let actors):
        views[session] = Dictionary(uniqueKeysWithValues: actors.map { ($0.id, $0.position) })
      case .delta(_, let moved):
        for actor in moved { views[session]?[actor.id] = actor.position }
      case .despawn(_, let ids):
        for id in ids {
          #expect(views[session]?.removeValue(forKey: id) != nil, "\(id) was not known")
          despawned.insert(id)
        }
      default: Issue.record("\(answer.payload) was not due")
      }
    }
    guard let own = actors[session]?.position, let view = views[session] else {
      Issue.record("session \(session) has no snapshot")
      return
    }
    var there = others.mapValues(\.position)
    for actor in actors.values { there[actor.id] = actor.position }
    for (id, position) in view {
      #expect(there[id] == position, "\(id)")
      #expect(
        InterestOracle.squared(own, position) <= interest.leaveRadius * interest.leaveRadius,
        "\(id) is out of sight")
    }
    for (id, position) in there
    where InterestOracle.squared(own, position) <= interest.radius * interest.radius {
      #expect(view[id] != nil, "\(id) is in sight")
      #expect(!despawned.contains(id), "\(id) stayed in sight")
    }
  }
}
