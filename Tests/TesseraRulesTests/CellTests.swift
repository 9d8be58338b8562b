import Testing
import TesseraCore
import TesseraProtobuf

@testable import TesseraRules

@Suite("What rules see and do")
struct CellTests {
  @Test func aPlayerThatJoinsIsToldOfOnceAndHasTheComponentsThatARuleGave() throws {
    var bench = try RulesBench([
      Scripted(onJoined: { entity, cell in
        cell[entity, Health.self, default: Health()].value += 7
        cell[entity, Secret.self] = Secret(cell.isPlayer(entity) ? 1 : 0)
      })
    ])
    bench.join(1, at: at(10, 10))
    bench.run(ticks: 3)
    #expect(bench[1, Health.self] == Health(7))
    #expect(bench[1, Secret.self] == Secret(1))
  }

  @Test func whatIsShownToWhomIsWhatWasDeclared() throws {
    var bench = try RulesBench([
      Scripted(onJoined: { entity, cell in
        cell[entity, Health.self] = Health(5)
        cell[entity, Purse.self] = Purse(6)
        cell[entity, Secret.self] = Secret(7)
      })
    ])
    bench.join(1, at: at(10, 10))
    bench.run(ticks: 1)
    // Field 1, two bytes: field 1 is 5. And field 2 for the owner alone.
    #expect(bench.shown(of: EntityID(1)) == [0x0A, 2, 8, 5])
    #expect(bench.shownToOwner(of: EntityID(1)) == [0x12, 2, 8, 6])
  }

  @Test func aComponentThatIsSetToWhatItWasIsNotEncodedAgain() throws {
    var engine = CellEngine(
      try RuleSet([
        Scripted(onTick: { _, cell in
          for entity in cell.entities {
            cell[entity, Health.self] = Health(Int64(cell.now / .seconds(10)))
          }
        })
      ]), cell: .origin, geometry: CellGeometry(), seed: 1, life: 1)
    var table = EntityTable()
    table.append(EntityID(1), at: at(1, 1))
    var shown: [Int] = []
    for second in 0..<30 {
      engine.tick(now: .seconds(second), &table, ghosts: EntityTable(), frozen: []) { _ in .unknown
      }
      var effects = RuleEffects()
      engine.exchangeEffects(&effects)
      shown.append(effects.shown.count)
    }
    #expect(shown.enumerated().filter { $0.element > 0 }.map(\.offset) == [0, 10, 20])
  }

  @Test func spawnedEntitiesHaveNumbersThatJSONCarriesAndNobodyElseHas() throws {
    var bench = try RulesBench([
      Scripted(onOpened: { cell in
        for _ in 0..<500 {
          let entity = cell.spawn(at: cell.middle)
          cell[entity, Health.self] = Health(1)
        }
      })
    ])
    bench.run(ticks: 2)
    #expect(Set(bench.entities).count == 500)
    #expect(bench.entities(with: Health.self).count == 500)
    #expect(bench.entities.allSatisfy { (1 << 52..<1 << 53).contains($0.rawValue) })
  }

  @Test func whoIsDespawnedIsToldOfWithItsComponentsAndNothingOfItStays() throws {
    var bench = try RulesBench([
      Scripted(
        onJoined: { entity, cell in cell[entity, Health.self] = Health(3) },
        onLeft: { entity, cell in
          guard let health = cell[entity, Health.self] else { return }
          for other in cell.entities where other != entity {
            cell[other, Purse.self, default: Purse()].value += health.value
          }
        },
        onTick: { _, cell in if cell.now > .seconds(1) { cell.despawn(EntityID(2)) } })
    ])
    bench.join(1, at: at(10, 10))
    bench.join(2, at: at(11, 10))
    bench.run(seconds: 2)
    #expect(bench.position(of: EntityID(2)) == nil)
    #expect(bench[1, Purse.self] == Purse(3))
    bench.join(2, at: at(11, 10))
    bench.leave(EntityID(2))
    bench.run(ticks: 1)
    #expect(bench[1, Purse.self] == Purse(3))
  }

  @Test func neighboursAreThoseWithinTheRadiusGhostsMarked() throws {
    var bench = try RulesBench(
      [
        Scripted(
          onTick: { _, cell in
            for entity in cell.entities {
              var sum: Int64 = 0
              for one in cell.neighbours(of: entity, within: 20) {
                sum += one.isGhost ? 1_000 : 1
                sum += cell[one.id, Health.self]?.value ?? 0
              }
              cell[entity, Purse.self] = Purse(sum)
            }
          }, onJoinedHealth: 100)
      ], cells: pair)
    bench.join(1, at: at(250, 10))
    bench.join(2, at: at(240, 10))
    bench.join(3, at: at(200, 10))
    bench.join(4, at: at(260, 10))
    bench.join(5, at: at(290, 10))
    bench.run(ticks: 4)
    #expect(bench[1, Purse.self] == Purse(1 + 100 + 1_000 + 100))
    #expect(bench[2, Purse.self] == Purse(1 + 100 + 1_000 + 100))
    #expect(bench[3, Purse.self] == Purse(0))
    #expect(bench[4, Purse.self] == Purse(2 * 1_000 + 2 * 100))
    #expect(bench[5, Purse.self] == Purse(0))
  }

  @Test func theGridFindsWhomALookAtEveryoneFinds() {
    var random = SeededGenerator(seed: 5)
    for round in 0..<40 {
      var own = EntityTable()
      var ghosts = EntityTable()
      let spread = Float([0, 1, 40, 300, 4_000][round % 5])
      for id in 0..<(round * 8) {
        let place = at(
          Float.random(in: -spread...spread, using: &random),
          Float.random(in: -spread...spread, using: &random))
        if id % 3 == 0 {
          ghosts.append(EntityID(UInt64(id)), at: place)
        } else {
          own.append(EntityID(UInt64(id)), at: place)
        }
      }
      var grid = NeighbourGrid()
      grid.rebuild(own, ghosts, reach: Float([0, 1, 15, 100][round % 4]))
      for _ in 0..<30 {
        let centre = at(
          Float.random(in: -2 * spread...2 * spread, using: &random),
          Float.random(in: -2 * spread...2 * spread, using: &random))
        let radius = Float.random(in: 0...(spread + 1), using: &random)
        let found = Neighbours(grid: grid, centre: centre, radius: radius, leftOut: EntityID(1))
          .map(\.id).sorted()
        let expected = zip(own.ids + ghosts.ids, own.positions + ghosts.positions)
          .filter { id, place in
            let (dx, dy) = (place.x - centre.x, place.y - centre.y)
            return dx * dx + dy * dy <= radius * radius && id != EntityID(1)
          }
          .map(\.0).sorted()
        #expect(found == expected)
      }
    }
  }

  @Test func whatAGhostIsKnownByChangesAndGoesAsItDoesBeyondTheBorder() throws {
    // Who is on the left notes what it sees of who is on the right: 0 for nothing.
    var bench = try RulesBench(
      [
        Scripted(onTick: { _, cell in
          if cell.contains(EntityID(2)) {
            let second = Int64(cell.now / .seconds(1))
            cell[EntityID(2), Health.self] = second % 2 == 0 ? Health(second + 1) : nil
          } else if cell.contains(EntityID(1)) {
            cell[EntityID(1), Secret.self] = Secret(cell[EntityID(2), Health.self]?.value ?? 0)
          }
        })
      ], cells: pair)
    bench.join(1, at: at(250, 10))
    bench.join(2, at: at(260, 10))
    var seen: [Int64] = []
    for _ in 0..<110 {
      bench.run(ticks: 1)
      let value = bench[1, Secret.self]?.value ?? 0
      if seen.last != value { seen.append(value) }
    }
    #expect(seen == [0, 1, 0, 3, 0, 5, 0])
    #expect(bench.mistakes.isEmpty)
  }

  @Test func onlyWhatLivesHereCanBeChanged() throws {
    var bench = try RulesBench(
      [
        Scripted(onTick: { _, cell in
          for entity in [EntityID(1), EntityID(2)] {
            cell[entity, Health.self] = Health(Int64(cell.id.cx) + 1)
            cell.move(entity, by: Step(dx: 0, dy: 1))
          }
        })
      ], cells: pair)
    bench.join(1, at: at(250, 10))
    bench.join(2, at: at(260, 10))
    bench.run(ticks: 5)
    #expect(bench[1, Health.self] == Health(1))
    #expect(bench[2, Health.self] == Health(2))
    #expect(bench.position(of: EntityID(1)) == at(250, 15))
    #expect(bench.position(of: EntityID(2)) == at(260, 15))
  }

  @Test func componentsOfEveryKindGoAlongOverABorderAndRulesAreTold() throws {
    var bench = try RulesBench(
      [
        Scripted(
          onJoined: { entity, cell in
            cell[entity, Health.self] = Health(5)
            cell[entity, Purse.self] = Purse(6)
            cell[entity, Secret.self] = Secret(7)
          },
          onCrossedIn: { entity, cell in
            cell.emit(Chime(cell[entity, Purse.self]?.value ?? 0), at: entity)
          },
          onCrossedOut: { entity, cell in
            cell.emit(Chime(-(cell[entity, Secret.self]?.value ?? 0)), at: entity)
          },
          onTick: { _, cell in
            for entity in cell.entities { cell.move(entity, by: Step(dx: 1, dy: 0)) }
          })
      ], cells: pair)
    bench.join(1, at: at(250, 10))
    bench.run(ticks: 30)
    #expect(bench.cell(of: EntityID(1)) == pair[1])
    #expect(bench[1, Health.self] == Health(5))
    #expect(bench[1, Purse.self] == Purse(6))
    #expect(bench[1, Secret.self] == Secret(7))
    #expect(bench.events(Chime.self).map(\.value).sorted() == [-7, 6])
  }

  @Test func whoWalksOutOfTheWorldIsHeldAtItsEdge() throws {
    var bench = try RulesBench([
      Scripted(onTick: { _, cell in
        for entity in cell.entities { cell.move(entity, by: Step(dx: 3, dy: -3)) }
      })
    ])
    bench.join(1, at: at(200, 20))
    bench.run(ticks: 100)
    #expect(bench.position(of: EntityID(1)) == at(Float(256).nextDown, 0))
  }

  @Test func theSameSeedTellsTheSameStory() throws {
    func story(_ seed: UInt64) throws -> [WorldPosition?] {
      var bench = try RulesBench(
        [
          Scripted(
            onOpened: { cell in for _ in 0..<20 { _ = cell.spawn(at: cell.middle) } },
            onTick: { _, cell in
              for entity in cell.entities {
                cell.move(
                  entity,
                  by: Step(
                    dx: Float.random(in: -9...9, using: &cell.random),
                    dy: Float.random(in: -9...9, using: &cell.random)))
              }
            })
        ], cells: square, seed: seed)
      bench.run(seconds: 10)
      return bench.entities.map { bench.position(of: $0) }
    }
    let first = try story(3)
    #expect(try story(3) == first)
    #expect(try story(4) != first)
  }

  @Test func declarationsThatClashAreRefusedBeforeAnythingRuns() throws {
    struct Other: CellRules {
      func declare(in catalog: inout Catalog) {
        catalog.component(Purse.self, number: 1, shownTo: .everyone)
      }
    }
    struct OutOfBounds: CellRules {
      func declare(in catalog: inout Catalog) { catalog.event(Chime.self, number: 19_000) }
    }
    struct Weighed: CellRules {
      var audience = Audience.everyone
      var weight: Float
      func declare(in catalog: inout Catalog) {
        catalog.component(Health.self, number: 1, shownTo: audience, weight: weight)
      }
    }
    for weight in [-1, 0, .infinity, .nan] as [Float] {
      #expect(throws: RulesError.self) { try RuleSet([Weighed(weight: weight)]) }
    }
    #expect(throws: RulesError.self) { try RuleSet([Weighed(audience: .owner, weight: 2)]) }
    #expect(throws: RulesError.self) { try RuleSet([Scripted(), Weighed(weight: 2)]) }
    #expect(throws: Never.self) { try RuleSet([Scripted(), Weighed(weight: 1)]) }
    #expect(throws: Never.self) { try RuleSet([Weighed(weight: 2), Weighed(weight: 2)]) }
    #expect(throws: RulesError.self) { try RuleSet([Scripted(), Other()]) }
    #expect(throws: RulesError.self) { try RuleSet([OutOfBounds()]) }
    #expect(throws: Never.self) { try RuleSet([Scripted(), Scripted()]) }
  }

  @Test func whatWasNotDeclaredIsAMistakeThatIsSaid() throws {
    struct Careless: CellRules {
      func joined(_ entity: EntityID, in cell: inout Cell) {
        cell[entity, Health.self] = Health(1)
        cell.send(Coin(1), from: entity, to: entity)
        cell.emit(Chime(1), at: entity)
      }
    }
    var bench = try RulesBench([Careless()])
    bench.join(1, at: at(1, 1))
    bench.run(ticks: 2)
    #expect(bench.mistakes.count == 3)
  }
}

extension Scripted {
  /// Everyone who joins has this health.
  init(onTick: @escaping @Sendable (Float, inout Cell) -> Void, onJoinedHealth health: Int64) {
    self.init()
    self.onTick = onTick
    onJoined = { entity, cell in cell[entity, Health.self] = Health(health) }
  }
}
