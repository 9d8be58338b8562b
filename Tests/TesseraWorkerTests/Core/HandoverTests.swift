import TesseraCore
import Testing

@testable import TesseraWorker

/// What a cell does for entities that come from and go to others.
struct HandoverTests {
  let harness = CoreHarness()
  let link: LinkID

  init() {
    link = harness.openLink(sessions: [1, 2])
    harness.send(.join(1, 250, 100), 1, on: link)
    harness.send(.join(2, 240, 100), 2, on: link)
    harness.tick()
    harness.forgetAll()
  }

  @Test func aGhostIsSeenLikeTheCellsOwn() {
    withCell { $0.ghosts.show(50, at: WorldPosition(x: 260, y: 100)) }
    harness.tick()
    #expect(harness.take(1).map(\.payload) == [.delta(at(50, 260, 100))])
    harness.tick()
    #expect(harness.take(1).isEmpty, "what does not change is not told again")
    withCell { $0.ghosts.show(50, at: WorldPosition(x: 261, y: 100)) }
    harness.tick()
    #expect(harness.take(1).map(\.payload) == [.delta(at(50, 261, 100))])
    withCell { $0.ghosts.remove(50) }
    harness.tick()
    #expect(harness.take(1).map(\.payload) == [.despawn(50)])
  }

  @Test func aSnapshotHasTheGhostsToo() {
    withCell { $0.ghosts.show(50, at: WorldPosition(x: 260, y: 100)) }
    harness.tick()
    harness.forgetAll()
    harness.send(.join(1, 251, 100), 1, on: link)
    harness.tick()
    #expect(
      harness.take(1).map(\.payload)
        == [.snapshot(at(1, 251, 100), at(2, 240, 100), at(50, 260, 100))])
  }

  @Test func aGhostThatGoesAndComesBackInOneTickIsNotDespawned() {
    withCell { $0.ghosts.show(50, at: WorldPosition(x: 260, y: 100)) }
    harness.tick()
    harness.forgetAll()
    withCell {
      $0.ghosts.remove(50)
      $0.ghosts.show(50, at: WorldPosition(x: 262, y: 100))
    }
    harness.tick()
    #expect(harness.take(1).map(\.payload) == [.delta(at(50, 262, 100))])
  }

  @Test func whoseTimeIsOverGoesUnlessItIsFrozen() {
    var cell = CellCore(cell: .origin, name: .origin, epoch: Epoch(1))
    // In seconds; nobody's time is over where it says nothing.
    let ends: [Int64?] = [5, nil, 5, 9, 5, nil, 3, 5]
    for (index, end) in ends.enumerated() {
      cell.takeIn(
        EntityState(
          id: EntityID(UInt64(index)), position: WorldPosition(x: 1, y: 1),
          lingerEnd: end.map { .seconds($0) }, session: .none, hops: 0, components: []), known: [])
    }
    _ = cell.freeze(2)
    #expect(cell.expireLingering(now: .seconds(2)).isEmpty)
    #expect(Set(cell.expireLingering(now: .seconds(5))) == [0, 4, 6, 7])
    #expect(Set(cell.ids) == [1, 2, 3, 5] && cell.lingeringActorCount == 2)
    for id in cell.ids {
      #expect(cell.state(of: id)?.lingerEnd == ends[Int(id.rawValue)].map { .seconds($0) })
    }
    cell.unfreeze(2)
    #expect(cell.expireLingering(now: .seconds(8)) == [2])
    #expect(cell.expireLingering(now: .seconds(9)) == [3])
    #expect(Set(cell.ids) == [1, 5] && cell.lingeringActorCount == 0)
  }

  @Test func whoeverIsPastTheBorderByTheMarginForTwoTicksIsACrosser() {
    withCell {
      #expect(move(1, dx: 8, in: &$0) == nil)
      #expect($0.position(of: 1) == WorldPosition(x: 258, y: 100))
      #expect($0.borderCrossers(margin: 4).isEmpty, "not far enough")
      #expect(move(1, dx: 2, in: &$0) == nil)
      #expect($0.borderCrossers(margin: 4).isEmpty, "not for long enough")
      #expect($0.borderCrossers(margin: 4) == [1])
      #expect($0.borderCrossers(margin: 4) == [1], "until it has gone")
      _ = $0.freeze(1)
      #expect($0.borderCrossers(margin: 4).isEmpty)
      $0.unfreeze(1)
      #expect($0.borderCrossers(margin: 4) == [1])
      #expect(move(1, dx: -20, in: &$0) == nil)
      #expect($0.borderCrossers(margin: 4).isEmpty)
      #expect(move(1, dx: 20, in: &$0) == nil)
      #expect($0.borderCrossers(margin: 4).isEmpty, "it counts anew")
    }
  }

  @Test func theWorldsEdgeHoldsWhateverTheCellAllows() {
    withCell {
      let slot = $0.owners[0]
      #expect($0.move(1, dx: 10, dy: 0, by: slot, requestID: nil)?.code == "world_edge")
      #expect(
        $0.move(1, dx: .greatestFiniteMagnitude, dy: 0, by: slot, requestID: nil) { _ in false }
          == nil)
      #expect(
        $0.move(1, dx: .greatestFiniteMagnitude, dy: 0, by: slot, requestID: nil) { _ in false }?
          .code == "world_edge", "there is no cell beyond all numbers")
    }
  }

  @Test func nothingChangesAFrozenEntity() {
    withCell { #expect($0.freeze(1)?.position == WorldPosition(x: 250, y: 100)) }
    harness.send(.move(1, 1, 0), 1, on: link)
    harness.send(.leave(actor: 1), 1, on: link)
    harness.send(.join(1, 1, 1), 1, on: link)
    harness.tick()
    let code = "overloaded"
    #expect(harness.take(1).map(\.errorCode) == [code, code, code])
    withCell { $0.unfreeze(1) }
    harness.send(.move(1, 1, 0), 1, on: link)
    harness.tick()
    #expect(harness.take(1).map(\.payload) == [.delta(at(1, 251, 100))])
  }

  @Test func anEntityThatBecomesAGhostIsNotDespawned() {
    withCell {
      $0.takeOut(1)
      $0.ghosts.show(1, at: WorldPosition(x: 257, y: 100))
    }
    harness.tick()
    #expect(harness.take(2).map(\.payload) == [.delta(at(1, 257, 100))])
    #expect(harness.take(1).isEmpty, "its own session sees from another cell now")
  }

  @Test func anEntityTakenOutWithoutAGhostIsDespawned() {
    withCell { $0.takeOut(1) }
    harness.tick()
    #expect(harness.take(2).map(\.payload) == [.despawn(1)])
  }

  @Test func aGhostThatBecomesRealChangesNothingForThoseWhoSeeIt() {
    withCell { $0.ghosts.show(50, at: WorldPosition(x: 255, y: 100)) }
    harness.tick()
    harness.forgetAll()
    withCell {
      $0.takeIn(EntityState(id: 50, position: WorldPosition(x: 255, y: 100), hops: 1), known: [])
    }
    harness.tick()
    #expect(harness.take(1).isEmpty)
    withCell { #expect($0.state(of: 50)?.hops == 1) }
  }

  @Test func whoComesOverLosesWhatItNoLongerSeesAndGetsWhatIsNew() throws {
    harness.open(3, on: link)
    let session = try #require(harness.core.sessions.slot(of: 3))
    let state = EntityState(id: 30, position: WorldPosition(x: 230, y: 100), session: session)
    withCell { $0.takeIn(state, known: [30, 2, 77]) }
    harness.tick()
    let told = harness.take(3).map(\.payload)
    #expect(told.first == .despawn(77))
    guard told.count == 2, case .delta(_, let moved) = told[1] else {
      Issue.record("a despawn and a delta were due, not \(told)")
      return
    }
    #expect(Set(moved) == [at(1, 250, 100), at(2, 240, 100), at(30, 230, 100)])
    #expect(harness.take(1).map(\.payload) == [.delta(at(30, 230, 100))])
    withCell { #expect(Set($0.knownEntities(of: session)) == [1, 2, 30]) }
  }

  private func withCell(_ body: (inout CellCore) -> Void) { body(&harness.core.cells[0]) }

  private func move(_ actor: EntityID, dx: Float, in cell: inout CellCore) -> Refusal? {
    let slot = cell.owners[0]
    return cell.move(actor, dx: dx, dy: 0, by: slot, requestID: nil) { _ in false }
  }
}
