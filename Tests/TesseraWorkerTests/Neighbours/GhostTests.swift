import TesseraCore
import Testing

@testable import TesseraWorker

/// What one cell shows another, and what comes of it there.
@Suite struct GhostTests {
  private static let left = CellID(cx: 0, cy: 0)
  private static let right = CellID(cx: 1, cy: 0)
  private static let above = CellID(cx: 0, cy: 1)
  private static let reach = GhostPublisher.Reach(
    distance: 70, hysteresis: 3, minimumAge: .milliseconds(500))

  private static func grant(_ epoch: UInt32, of life: UInt64 = 1) -> CellGrant {
    CellGrant(incarnation: Incarnation(life), epoch: Epoch(epoch))
  }

  /// One cell that shows another what is in it.
  private struct Pair {
    var publisher = GhostPublisher(
      source: left, target: right, targetGrant: grant(1),
      targetBounds: CellGeometry().bounds(of: right))
    var ledger = GhostLedger()
    var ghosts = GhostTable()
    var here: [EntityID: UInt32] = [:]
    var now: Duration = .zero

    mutating func update(_ entities: [(EntityID, Float)], epoch: UInt32 = 1) -> GhostNews? {
      now += .milliseconds(50)
      return publisher.update(
        ids: entities.map(\.0), positions: entities.map { WorldPosition(x: $0.1, y: 10) },
        hops: entities.map { _ in 0 }, grant: grant(epoch), reach: reach, now: now)
    }

    @discardableResult
    mutating func apply(_ news: GhostNews?) -> GhostLedger.OnNews? {
      guard let news else { return nil }
      let here = here
      return ledger.apply(
        news, of: "worker-a", to: &ghosts, now: now, orphanTime: .seconds(1),
        hopsHere: { here[$0] })
    }
  }

  @Test func whatComesNearIsShownAndWhatGoesFarIsNotAfterAWhile() {
    var pair = Pair()
    pair.apply(pair.update([(1, 100), (2, 200)]))
    #expect(pair.ghosts.ids == [2])
    // 186 is 70 from the border at 256: in; then a little farther, which is still in.
    pair.apply(pair.update([(1, 186), (2, 200)]))
    #expect(Set(pair.ghosts.ids) == [1, 2])
    pair.apply(pair.update([(1, 184), (2, 200)]))
    #expect(pair.ghosts.position(of: 1) == WorldPosition(x: 184, y: 10))
    // Beyond reach and hysteresis, but young: it stays, and is shown where it is.
    pair.apply(pair.update([(1, 180), (2, 200)]))
    #expect(pair.ghosts.position(of: 1) == WorldPosition(x: 180, y: 10))
    for _ in 0..<12 { pair.apply(pair.update([(1, 180), (2, 200)])) }
    #expect(pair.ghosts.ids == [2])
  }

  @Test func whatLeavesTheWorldIsGoneAtOnceAndWhatDoesNotChangeIsNotSaidAgain() {
    var pair = Pair()
    pair.apply(pair.update([(1, 250)]))
    let outcome1 = pair.update([(1, 250)])
    #expect(outcome1 == nil)
    let news = pair.update([])
    #expect(news?.removed == [1])
    pair.apply(news)
    #expect(pair.ghosts.count == 0)
  }

  @Test func aSnapshotTakesAwayWhatItDoesNotName() {
    var pair = Pair()
    pair.apply(pair.update([(1, 250), (2, 251)]))
    pair.publisher.restart()
    let news = pair.update([(2, 252)])
    #expect(news?.isSnapshot == true)
    pair.apply(news)
    #expect(pair.ghosts.ids == [2])
    #expect(pair.ghosts.position(of: 2) == WorldPosition(x: 252, y: 10))
  }

  @Test func aGapAndAnOldGrantAreNoticed() {
    var pair = Pair()
    let outcome2 = pair.apply(pair.update([(1, 250)]))
    #expect(outcome2 == .taken)
    _ = pair.update([(1, 251)])
    let outcome3 = pair.apply(pair.update([(1, 252)]))
    #expect(outcome3 == .gap)
    pair.publisher.restart()
    let outcome4 = pair.apply(pair.update([(1, 253)], epoch: 2))
    #expect(outcome4 == .taken)
    pair.publisher.restart()
    let outcome5 = pair.apply(pair.update([(1, 254)], epoch: 1))
    #expect(outcome5 == .stale)
    #expect(pair.ghosts.position(of: 1) == WorldPosition(x: 253, y: 10))
  }

  @Test func anOwnEntityHasNoGhostFromBeforeItCame() {
    var pair = Pair()
    pair.here = [1: 1, 2: 0]
    pair.apply(pair.update([(1, 250), (2, 250), (3, 250)]))
    #expect(pair.ghosts.ids == [2, 3])
  }

  @Test func oneThatWasHandedOverStaysUntilItsNewCellShowsItOrTheTimeIsUp() {
    var pair = Pair()
    pair.apply(pair.update([(1, 255), (2, 255)]))
    pair.publisher.handOver(1)
    pair.publisher.handOver(2)
    let news = pair.update([])
    #expect(news?.handed == [1, 2])
    #expect(news?.removed == [])
    pair.apply(news)
    #expect(Set(pair.ghosts.ids) == [1, 2])

    // The cell above has number 1 now; what the former one still says of it counts no more.
    var shown = GhostNews(
      source: Self.above, target: Self.right, grant: Self.grant(1), version: 1, isSnapshot: true)
    shown.shown = [.init(id: 1, position: WorldPosition(x: 255, y: 257), hops: 1)]
    pair.apply(shown)
    pair.now += .seconds(2)
    pair.ledger.expire(now: pair.now, &pair.ghosts)
    #expect(pair.ghosts.ids == [1])
    #expect(pair.ledger.source(of: 1) == Self.above)
    pair.ledger.forget(source: Self.left, &pair.ghosts)
    #expect(pair.ghosts.ids == [1])
    pair.ledger.forget(source: Self.above, &pair.ghosts)
    #expect(pair.ghosts.count == 0)
  }

  @Test func ofTwoCellsThatShowAnEntityTheLaterOneIsRight() {
    var pair = Pair()
    var later = GhostNews(
      source: Self.above, target: Self.right, grant: Self.grant(1), version: 1, isSnapshot: true)
    later.shown = [.init(id: 1, position: WorldPosition(x: 255, y: 257), hops: 3)]
    pair.apply(later)
    pair.apply(pair.update([(1, 250)]))
    #expect(pair.ghosts.position(of: 1) == WorldPosition(x: 255, y: 257))
  }

  @Test func oneThatJoinedAnewTakesThePlaceOfWhatNobodyStandsFor() {
    var pair = Pair()
    var before = GhostNews(
      source: Self.above, target: Self.right, grant: Self.grant(1), version: 1, isSnapshot: true)
    before.shown = [.init(id: 1, position: WorldPosition(x: 255, y: 257), hops: 3)]
    pair.apply(before)
    var handed = GhostNews(
      source: Self.above, target: Self.right, grant: Self.grant(1), version: 2, isSnapshot: false)
    handed.handed = [1]
    pair.apply(handed)
    // It left its new cell before that had shown it, and counts from the beginning.
    pair.apply(pair.update([(1, 250)]))
    #expect(pair.ghosts.position(of: 1) == WorldPosition(x: 250, y: 10))
    pair.now += .seconds(2)
    pair.ledger.expire(now: pair.now, &pair.ghosts)
    #expect(pair.ghosts.ids == [1])
  }

  @Test(arguments: [true, false])
  func whatItsNewCellDoesNotShowGoesWithTheWordOfItsFormerOne(isLate: Bool) {
    var pair = Pair()
    pair.apply(pair.update([(1, 255), (2, 255)]))
    pair.publisher.handOver(1)
    let handed = pair.update([(2, 255)])
    var gone = GhostNews(
      source: Self.above, target: Self.right, grant: Self.grant(1), version: 1, isSnapshot: true)
    gone.gone = [.init(id: 1, hops: 1)]
    for news in isLate ? [handed, gone] : [gone, handed] {
      #expect(Set(pair.ghosts.ids) == [1, 2])
      pair.apply(news)
    }
    #expect(pair.ghosts.ids == [2])
    // Nobody's copy is taken away by word of what was before it.
    gone = GhostNews(
      source: Self.above, target: Self.right, grant: Self.grant(1), version: 2, isSnapshot: false)
    gone.gone = [.init(id: 2, hops: 0)]
    pair.apply(gone)
    pair.apply(pair.update([(2, 254)]))
    pair.publisher.handOver(2)
    pair.apply(pair.update([]))
    #expect(pair.ghosts.ids == [2])
  }

  @Test func aCellSaysWhatCameToItAndIsNotToBeShown() {
    var pair = Pair()
    _ = pair.update([])
    // One stays out of reach, one has left again, one is shown.
    for id in [1, 2, 3] as [EntityID] { pair.publisher.takeIn(id, hops: UInt32(id.rawValue)) }
    let news = pair.update([(1, 100), (3, 250)])
    #expect(news?.gone == [.init(id: 1, hops: 1), .init(id: 2, hops: 2)])
    #expect(news?.shown.map(\.id) == [3])
    #expect(pair.update([(1, 100), (3, 250)]) == nil)
    // Who begins anew knows nothing of before.
    pair.publisher.restart()
    pair.publisher.takeIn(4, hops: 1)
    #expect(pair.update([(3, 250)])?.gone == [])
  }

  @Test func aCellOfTheSameWorkerGoesOnOverALaterLifeOfTheOrchestrator() {
    var pair = Pair()
    pair.apply(pair.update([(1, 250)]))
    #expect(pair.ledger.goesOn(Self.left, heldBy: "worker-a", under: Self.grant(1)))
    #expect(pair.ledger.goesOn(Self.left, heldBy: "worker-a", under: Self.grant(1, of: 2)))
    #expect(!pair.ledger.goesOn(Self.left, heldBy: "worker-b", under: Self.grant(1, of: 2)))
    #expect(!pair.ledger.goesOn(Self.left, heldBy: "worker-a", under: Self.grant(2)))
    #expect(!pair.ledger.goesOn(Self.above, heldBy: "worker-a", under: Self.grant(1)))
  }
}

@Suite struct NeighbourMapTests {
  private func names(_ cells: [NearCell]?) -> Set<CellID> { Set((cells ?? []).map(\.name)) }

  @Test func whoSeesFartherIsShownWhatIsFartherOff() {
    let usual = NeighbourConfiguration.defaults
    #expect(abs(usual.reach - 92.2) < 0.001)
    #expect(usual.reaching(InterestConfiguration(radius: 30)) == usual)
    let wide = usual.reaching(InterestConfiguration(radius: 200))
    #expect(wide.hysteresis == 10)
    #expect(abs(wide.reach - 235) < 0.001)
    let fast = usual.reaching(InterestConfiguration(), largestSpeed: 40)
    #expect(abs(fast.reach - 117.2) < 0.001)
  }

  @Test func neighboursHaveAnyDepthAndCornersCount() {
    // A square, a square cut in four to its right, one of those cut again, and one at a corner.
    let square = CellID(cx: 0, cy: 0)
    let quarters = CellID(cx: 1, cy: 0).children
    let table = table(
      revision: 1,
      [
        ("a", "a:1", [(square, 1), (quarters[1], 1)]),
        ("b", "b:1", [(quarters[0], 1)] + quarters[2].children.map { ($0, 1) }),
        ("c", "c:1", [(CellID(cx: 1, cy: 1), 1), (CellID(cx: 5, cy: 5), 1), (quarters[3], 1)]),
      ])
    let map = NeighbourMap(
      own: [square, quarters[1]], of: "a", in: table, geometry: CellGeometry(), reach: 0)
    #expect(
      names(map.near[square])
        == Set(
          [quarters[0], CellID(cx: 1, cy: 1)]
            + [quarters[2].child(0), quarters[2].child(2)]
            .compactMap { $0 }))
    #expect(map.workers.keys.sorted() == ["b", "c"])
    #expect(map.cell(at: WorldPosition(x: 260, y: 130), world: 0)?.worker == "b")
    #expect(map.cell(at: WorldPosition(x: 257, y: 257), world: 0)?.worker == "c")
    #expect(map.cell(at: WorldPosition(x: -1, y: 0), world: 0) == nil)
    #expect(map.cell(at: WorldPosition(x: 260, y: 130), world: 1) == nil)
    // Within the reach of players even what does not touch is a neighbour.
    let wide = NeighbourMap(
      own: [square], of: "a", in: table, geometry: CellGeometry(), reach: 70)
    #expect(names(wide.near[square]).isSuperset(of: quarters[2].children))
  }

  @Test func cellsGoByTheNamesOfTheTable() {
    // In the older form: the quarter of the square (1, 0).
    let older = CellID(cx: 1, cy: 0, depth: 1, sub: 0)
    let sibling = CellID(cx: 1, cy: 0, depth: 1, sub: 1)
    let table = table(
      revision: 1,
      [("a", "a:1", [(CellID(cx: 0, cy: 0), 1)]), ("b", "b:1", [(older, 1), (sibling, 2)])])
    let map = NeighbourMap(
      own: [CellID(cx: 0, cy: 0)], of: "a", in: table, geometry: CellGeometry(), reach: 0)
    let near = map.near[CellID(cx: 0, cy: 0)] ?? []
    #expect(near.map(\.cell) == [CellID(cx: 2, cy: 0, depth: 1)])
    #expect(near.map(\.name) == [older])
    #expect(map.cell(at: WorldPosition(x: 257, y: 1), world: 0)?.name == older)
  }
}
