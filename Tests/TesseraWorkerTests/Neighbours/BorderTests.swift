import NIOCore
import TesseraCore
import TesseraProto
import Testing

@testable import TesseraWorker

/// Players that walk across the borders between cells of one worker.
@Suite struct BorderTests {
  private static let left = CellID(cx: 0, cy: 0)
  private static let right = CellID(cx: 1, cy: 0)

  private func harness() -> CoreHarness {
    let harness = CoreHarness(owningOrigin: false)
    let quarters = CellID(cx: 2, cy: 0).children
    harness.core.apply(
      table(
        revision: 1,
        [
          (
            "worker-a", "a:1",
            [(Self.left, 1), (Self.right, 2), (quarters[0], 3), (quarters[2], 4)]
          )
        ]))
    return harness
  }

  @Test func aPlayerWalksFromOneCellToTheNextThroughOneConnection() {
    let harness = harness()
    let link = harness.openLink(sessions: [1])
    harness.send(.join(7, 250, 10), 1, on: link, request: 1)
    harness.tick()
    #expect(harness.take(1).map(\.payload.kind) == [.snapshot])
    for step in 0..<20 {
      harness.send(.move(7, 1, 0), 1, on: link, request: UInt64(step + 2))
      harness.tick()
      let received = harness.take(1)
      // One answer for each step: no second snapshot, no despawn, nothing refused.
      #expect(received.allSatisfy { $0.payload.kind == .delta }, "\(received)")
      #expect(received.compactMap(\.requestID) == [UInt64(step + 2)])
      guard case .delta(_, let moved) = received.last?.payload else { continue }
      #expect(moved.first { $0.id == 7 }?.position.x == Float(251 + step))
    }
    #expect(harness.core.cell(named: Self.left)?.position(of: 7) == nil)
    #expect(harness.core.cell(named: Self.right)?.position(of: 7) == WorldPosition(x: 270, y: 10))
    #expect(harness.core.counters.crossingsWithin == 1)
    #expect(harness.core.misplacedActor == nil)
  }

  @Test func whoStandsOnTheOtherSideSeesThePlayerAllTheTime() {
    let harness = harness()
    let link = harness.openLink(sessions: [1, 2])
    harness.send(.join(7, 250, 10), 1, on: link)
    harness.send(.join(8, 262, 10), 2, on: link, cell: Self.right)
    harness.tick()
    harness.tick()
    harness.forgetAll()
    for _ in 0..<20 {
      harness.send(.move(7, 1, 0), 1, on: link)
      harness.tick()
      for received in harness.take(2) {
        #expect(received.payload.kind == .delta, "\(received)")
      }
      for received in harness.take(1) {
        #expect(received.payload.kind == .delta, "\(received)")
      }
    }
    #expect(harness.core.cell(named: Self.right)?.actorCount == 2)
  }

  @Test func aStepOverTheBorderAndBackIsNoCrossing() {
    let harness = harness()
    let link = harness.openLink(sessions: [1])
    harness.send(.join(7, 255, 10), 1, on: link)
    harness.tick()
    for step in 0..<10 {
      harness.send(.move(7, step.isMultiple(of: 2) ? 3 : -3, 0), 1, on: link)
      harness.tick()
    }
    #expect(harness.core.counters.crossingsWithin == 0)
    #expect(harness.core.cell(named: Self.left)?.actorCount == 1)
  }

  @Test func nobodyIsHandedBackWithinASecond() {
    let harness = harness()
    let link = harness.openLink(sessions: [1])
    harness.send(.join(7, 255, 10), 1, on: link)
    harness.send(.move(7, 8, 0), 1, on: link)
    harness.tick()
    harness.tick()
    #expect(harness.core.counters.crossingsWithin == 1)
    harness.send(.move(7, -16, 0), 1, on: link)
    for _ in 0..<10 { harness.tick() }
    #expect(harness.core.counters.crossingsWithin == 1)
    for _ in 0..<12 { harness.tick() }
    #expect(harness.core.counters.crossingsWithin == 2)
    #expect(harness.core.cell(named: Self.left)?.position(of: 7) == WorldPosition(x: 247, y: 10))
  }

  @Test func whatOneCellShowsIsNotTakenAwayByAnother() {
    let harness = harness()
    let link = harness.openLink(sessions: [1, 2])
    // The session has an actor on each side of the border; both see number 9.
    harness.send(.join(7, 250, 10), 1, on: link)
    harness.send(.join(8, 260, 10), 1, on: link, cell: Self.right)
    harness.send(.join(9, 310, 10), 2, on: link, cell: Self.right)
    for _ in 0..<3 { harness.tick() }
    harness.forgetAll()
    // Out of sight of the left one only.
    harness.send(.move(9, 10, 0), 2, on: link, cell: Self.right)
    for _ in 0..<3 { harness.tick() }
    let first = harness.take(1).map(\.payload)
    #expect(first.allSatisfy { $0.kind == .delta } && !first.isEmpty)
    // Out of sight of both: once.
    harness.send(.move(9, 10, 0), 2, on: link, cell: Self.right)
    for _ in 0..<20 { harness.tick() }
    let despawns = harness.take(1).filter { $0.payload.kind == .despawn }
    #expect(despawns.map(\.payload) == [.despawn(cell: Self.right, actors: [9])])
  }

  @Test func beyondTheWorldsEdgeNobodyGoes() {
    let harness = harness()
    let link = harness.openLink(sessions: [1])
    harness.send(.join(7, 5, 10), 1, on: link)
    harness.tick()
    harness.forgetAll()
    harness.send(.move(7, -6, 0), 1, on: link, request: 9)
    harness.tick()
    let refusals = harness.take(1).map { envelope -> Refusal? in
      if case .error(let refusal) = envelope.payload { refusal } else { nil }
    }
    #expect(
      refusals == [
        Refusal(
          .worldEdge,
          "step (-6.0, 0.0) of actor 7 from (5.0, 10.0) leads to (-1.0, 10.0), where this world has "
            + "no cell")
      ])
    #expect(harness.core.cell(named: Self.left)?.position(of: 7) == WorldPosition(x: 5, y: 10))
  }

  @Test func aPlayerCrossesIntoASmallerCellAtACorner() {
    let harness = harness()
    let link = harness.openLink(sessions: [1])
    harness.send(.join(7, 508, 132), 1, on: link, cell: Self.right)
    harness.tick()
    for _ in 0..<6 {
      harness.send(.move(7, 2, -1), 1, on: link, cell: Self.right)
      harness.tick()
    }
    #expect(harness.core.cell(named: CellID(cx: 4, cy: 0, depth: 1))?.actorCount == 1)
  }

  @Test func aBareClientCrossesWithinTheWorkerAndIsTurnedBackAtAnother() {
    let harness = CoreHarness(owningOrigin: false)
    harness.core.apply(
      table(
        revision: 1,
        [
          ("worker-a", "a:1", [(Self.left, 1), (CellID(cx: 0, cy: 1), 1)]),
          ("worker-b", "b:1", [(Self.right, 1)]),
        ]))
    let client = harness.openClient()
    harness.send(.join(7, 250, 250), from: client)
    harness.tick()
    harness.send(.move(7, 0, 12), from: client)
    harness.tick()
    harness.tick()
    #expect(harness.core.cell(named: CellID(cx: 0, cy: 1))?.actorCount == 1)
    harness.send(.move(7, 0, -20), from: client)
    harness.tick()
    _ = harness.takeFrames(client)
    harness.send(.move(7, 10, 0), from: client)
    harness.tick()
    let refusals = harness.takeFrames(client).compactMap { envelope -> Refusal? in
      if case .error(let refusal) = envelope.payload { refusal } else { nil }
    }
    #expect(refusals.map(\.code) == ["world_edge"])
    #expect(refusals.first?.message.contains("connect through a gateway") == true)
  }
}
