internal import TesseraCore

/// Who sees what in a cell.
///
/// What happens is noted as it happens; ``update()`` then finds, once per tick, what came into
/// view of whom and what went out of it. What a viewer has in view comes in at the radius and goes
/// at radius and hysteresis, measured from the nearest of its actors; its own actors are always in
/// view.
struct Interest: Sendable {
  let configuration: InterestConfiguration
  var table = TargetTable()
  var viewers = ViewerTable()
  var views = ViewTable()
  var ranking = CapRanking()

  /// Ticks are counted from 1.
  private(set) var tick: Int32 = 1
  /// Numbers the changes of a tick from 1, so that what came after a snapshot can be told.
  private(set) var latestChange: UInt32 = 0
  /// What changed in this tick, in the order of the first change of each.
  private(set) var changed: [Int32] = []
  private var changedUse = RecentUse()

  private(set) var grid: HashGrid
  private(set) var sweep: PairSweep
  /// What it found, by viewer.
  var sightChanges = SightChanges()
  /// Of the changes at hand, of those that follow them, and of those that were told apart before them.
  var changeLists = ChangeLists()
  var nextLists = ChangeLists()
  var toldLists = ChangeLists()
  /// What arrivals know from elsewhere.
  private var known: [(session: SessionSlot, ids: [EntityID])] = []
  let rings: RingTable
  /// By slot: the query that met it last, and how near it was.
  private var met: [UInt32] = []
  private var queries: UInt32 = 0

  init(_ configuration: InterestConfiguration) {
    self.configuration = configuration
    grid = HashGrid(height: configuration.radius / 4)
    sweep = PairSweep(radius: configuration.radius, leaveRadius: configuration.leaveRadius)
    rings = RingTable(configuration)
  }
}

// MARK: - What happens

extension Interest {
  mutating func noteChange(_ slot: Int32) {
    latestChange += 1
    if table.changedAt[Int(slot)] != tick { changed.append(slot) }
    table.noteChange(slot, tick: tick, number: latestChange)
  }

  /// The entity in this slot is a live actor of the session from now on.
  mutating func addActor(_ slot: Int32, of session: SessionSlot) {
    let place = viewers.open(
      session, tokens: configuration.bytesPerTick * configuration.burst)
    viewers[place].actors.append(slot)
    viewers.noteActors(of: place)
    table.viewer[Int(slot)] = Int32(place)
  }

  /// It is none any more. With its last one the session sees nothing here.
  mutating func removeActor(_ slot: Int32) {
    let place = Int(table.viewer[Int(slot)])
    guard place >= 0 else { return }
    table.viewer[Int(slot)] = -1
    viewers[place].actors.remove(slot)
    viewers.noteActors(of: place)
    guard viewers[place].actors.isEmpty else { return }
    views.release(&viewers.blocks[place])
    viewers.close(place)
  }

  /// The session's client was shown these elsewhere.
  mutating func noteKnown(_ ids: [EntityID], by session: SessionSlot) {
    guard let place = viewers.place(of: session) else { return }
    viewers.isStale[place] = true
    known.append((session, ids))
  }

  /// The viewers that got a snapshot of all that they see at this moment.
  mutating func noteSnapshot(of place: Int) {
    let block = viewers.blocks[place]
    for entry in block.start..<(block.start + block.shown) { views.setTold(.at(tick), entry) }
    viewers[place].snapshotAt = latestChange
    viewers.forgetLosses(of: place)
  }

  /// What a viewer was shown and not taken away again, by slot.
  func knownSlots(of place: Int) -> [Int32] {
    let block = viewers.blocks[place]
    return (block.start..<(block.start + block.shown)).filter { views.told($0).isTold }.map {
      views.target($0)
    }
  }

  /// What a viewer is shown, by slot, in the order of the slots.
  func shownSlots(of place: Int) -> [Int32] {
    let block = viewers.blocks[place]
    return (block.start..<(block.start + block.shown)).map { views.target($0) }.sorted()
  }

  /// How much a viewer may be shown. Its own actors are always shown; those beyond the first don't
  /// count.
  func cap(of place: Int) -> Int {
    configuration.cap + max(0, viewers.all[place].actors.count - 1)
  }

  /// Everyone was told.
  mutating func endTick() {
    viewers.endTick()
    changed.removeAll(noting: &changedUse)
    latestChange = 0
    tick = tick == .max ? 1 : tick + 1
    ageViews()
  }

  /// Each view has its turn.
  private mutating func ageViews() {
    let interval = Int(ViewTable.agingInterval)
    for place in stride(from: Int(tick) % interval, to: viewers.all.count, by: interval) {
      views.age(viewers.blocks[place], at: tick, changedAt: table.changedAt)
    }
  }
}

// MARK: - Once per tick

extension Interest {
  /// Brings all views up to date.
  mutating func update() {
    views.admit(targets: table.slotCount)
    takeInKnown()
    let longestStep = table.measureSteps(limit: configuration.radius / 2)
    if !table.gone.isEmpty || !table.jumpers.isEmpty { dropGoneAndFar() }
    // From where its actor is now, a viewer finds nothing of what it saw from there.
    for slot in table.jumpers where table.viewer[Int(slot)] >= 0 {
      viewers.isStale[Int(table.viewer[Int(slot)])] = true
    }
    var stale: [Int] = []
    for place in viewers.all.indices where viewers.isStale[place] && viewers.all[place].isOpen {
      stale.append(place)
    }
    if !table.movers.isEmpty || !stale.isEmpty {
      grid.sort(table)
      markWatchers(stale)
      if stale.count < viewers.count { sweepPairs(longestStep: longestStep) }
      if stale.count > Self.crowd { putInGridOrder(&stale) }
      for place in stale { refresh(place, fromGrid: true) }
      // Those near one another move on slowly, and so may what they see lie near one another.
      if tick % Self.ordering == 0 { layOutInGridOrder() }
    } else {
      sweep.rest()
      sightChanges.rest()
      if tick % Self.ordering == 0, views.isSparse(viewers.blocks) { layOutInGridOrder() }
    }
    table.endSweep()
    keepCaps()
  }

  /// What a viewer of several actors sees does not follow from one pair, and what a stale one sees is found anew,
  /// however many actors it has. A viewer's actors are in the grid: whoever goes is taken from its viewer first.
  private mutating func markWatchers(_ stale: [Int]) {
    if viewers.severalCount > 0 {
      for place in viewers.all.indices where viewers.hasSeveral[place] {
        for actor in viewers.all[place].actors { grid.setSeveral(actor, of: place) }
      }
    }
    for place in stale {
      for actor in viewers.all[place].actors { grid.setUnwatched(actor) }
    }
  }

  /// In ticks.
  private static let ordering: Int32 = 256
  /// So many at once get their room in an order in which it is reached later.
  private static let crowd = 64

  private func putInGridOrder(_ places: inout [Int]) {
    // The actor's place above, the viewer's below.
    var keys = places.map { place -> UInt64 in
      let point = viewers.all[place].actors.first.map { grid.place(of: $0) } ?? 0
      return UInt64(UInt32(truncatingIfNeeded: point)) << 32 | UInt64(place)
    }
    keys.sort()
    places = keys.map { Int($0 & 0xFFFF_FFFF) }
  }

  private mutating func layOutInGridOrder() {
    var order = Array(viewers.open)
    putInGridOrder(&order)
    views.lay(out: &viewers.blocks, in: order)
  }

  private mutating func takeInKnown() {
    guard !known.isEmpty else { return }
    for (session, ids) in known {
      guard let place = viewers.place(of: session) else { continue }
      for id in ids {
        guard let slot = table.slot(of: id) else {
          viewers.noteLoss(of: id, by: place)
          continue
        }
        guard views.find(slot, in: viewers.blocks[place]) == nil else { continue }
        insert(slot, .longAgo(since: tick), place)
      }
    }
    known.removeAll()
  }

  /// Those that went, or jumped, are searched for in all views: where they were is not where they
  /// are to be found.
  private mutating func dropGoneAndFar() {
    for place in viewers.all.indices where viewers.blocks[place].count > 0 {
      let start = viewers.blocks[place].start
      var entry = start + viewers.blocks[place].count - 1
      while entry >= start {
        let slot = views.target(entry)
        if table.points[Int(slot)].formerX == .infinity, isOutOfSight(slot, place) {
          lose(entry, place)
        }
        entry -= 1
      }
    }
  }

  func isOutOfSight(_ slot: Int32, _ place: Int) -> Bool {
    guard table.isThere[Int(slot)] else { return true }
    guard table.viewer[Int(slot)] != Int32(place) else { return false }
    let far = configuration.leaveRadius * configuration.leaveRadius
    return squaredDistance(to: slot, from: place) > far
  }

  /// From the nearest of the viewer's actors.
  func squaredDistance(to slot: Int32, from place: Int) -> Float {
    var least = Float.infinity
    for actor in viewers.all[place].actors {
      least = min(least, table.points[Int(slot)].squaredDistance(to: table.points[Int(actor)]))
    }
    return least
  }

  /// When few moved, they alone look around.
  private mutating func sweepPairs(longestStep: Float) {
    guard !table.movers.isEmpty else { return }
    var alone = table.movers
    if table.movers.count * 4 >= table.count {
      sweep.prepare(grid, longestStep: longestStep)
      var next = 0
      while next < grid.count {
        next = sweep.sweep(grid, from: next)
        applyChanges()
      }
      // Those that come from nowhere may be near what they were not beside before.
      alone = table.jumpers
    }
    guard !alone.isEmpty else { return }
    sweep.prepare(grid, longestStep: longestStep, alone: alone, table)
    var next: Int? = 0
    while let start = next {
      next = sweep.sweepAlone(grid, from: start)
      applyChanges()
    }
  }

  mutating func insert(_ slot: Int32, _ when: ViewTable.Told, _ place: Int) {
    views.append(slot, when, to: &viewers.blocks[place], cap: cap(of: place))
  }

  mutating func lose(_ entry: Int, _ place: Int) {
    let slot = Int(views.target(entry))
    if views.remove(at: entry, from: &viewers.blocks[place]) { noteLoss(of: slot, by: place) }
  }

  /// Who took it out itself was told so directly.
  private func isKnownGone(_ slot: Int, by place: Int) -> Bool {
    !table.isThere[slot] && table.taker(of: slot) == viewers.all[place].session
  }

  mutating func noteLoss(of slot: Int, by place: Int) {
    guard !isKnownGone(slot, by: place) else { return }
    viewers.noteLoss(of: table.ids[slot], by: place)
  }
}

// MARK: - One viewer anew

extension Interest {
  private static let isInSight: UInt32 = 1
  private static let isNear: UInt32 = 2
  /// They are numbered from 1; then the numbers begin anew.
  private static let mostQueries: UInt32 = 1 << 30 - 1

  /// Finds what a viewer sees from nothing but what it saw.
  ///
  /// - Parameter fromGrid: whether the grid is up to date; else everything is looked at.
  mutating func refresh(_ place: Int, fromGrid: Bool) {
    let nearCount = meet(place, fromGrid: fromGrid)
    views.reserve(nearCount, in: &viewers.blocks[place])
    let start = viewers.blocks[place].start
    var entry = start + viewers.blocks[place].count - 1
    while entry >= start {
      let slot = Int(views.target(entry))
      if met[slot] >> 2 != queries {
        lose(entry, place)
      } else {
        // It is not added again.
        met[slot] &= ~Self.isNear
      }
      entry -= 1
    }
    let wanted = queries << 2 | Self.isNear
    if fromGrid, viewers.all[place].actors.count == 1 {
      forEachSlot(around: viewers.all[place].actors[0]) { interest, slot in
        if interest.met[Int(slot)] & ~Self.isInSight == wanted {
          interest.met[Int(slot)] &= ~Self.isNear
          interest.insert(slot, .never(since: interest.tick), place)
        }
      }
    } else {
      for slot in 0..<table.slotCount where met[slot] & ~Self.isInSight == wanted {
        insert(Int32(slot), .never(since: tick), place)
      }
    }
    viewers.isStale[place] = !fromGrid
    if viewers.blocks[place].count > cap(of: place) { rank(place, bonus: 1) }
  }

  /// Marks all that is in sight of a viewer's actors.
  ///
  /// - Returns: how many of them are near.
  private mutating func meet(_ place: Int, fromGrid: Bool) -> Int {
    if queries == Self.mostQueries { (met, queries) = ([], 0) }
    met.grow(to: table.slotCount, with: 0)
    queries += 1
    let mark = queries << 2
    let near = configuration.radius * configuration.radius
    let far = configuration.leaveRadius * configuration.leaveRadius
    var nearCount = 0
    for actor in viewers.all[place].actors {
      let own = table.points[Int(actor)]
      let look = { (interest: inout Interest, slot: Int32) in
        let index = Int(slot)
        let distance = interest.table.points[index].squaredDistance(to: own)
        guard distance <= far, interest.table.isThere[index] else { return }
        let before = interest.met[index]
        if distance <= near {
          if before != mark | Self.isNear | Self.isInSight { nearCount += 1 }
          interest.met[index] = mark | Self.isNear | Self.isInSight
        } else if before >> 2 != interest.queries {
          interest.met[index] = mark | Self.isInSight
        }
      }
      if fromGrid {
        forEachSlot(around: actor, look)
      } else {
        for slot in 0..<table.slotCount { look(&self, Int32(slot)) }
      }
      // Whatever the others see, it is seen already.
      if nearCount == table.count { break }
    }
    for actor in viewers.all[place].actors { met[Int(actor)] = mark | Self.isNear | Self.isInSight }
    return nearCount
  }

  private mutating func forEachSlot(
    around actor: Int32, _ body: (inout Interest, Int32) -> Void
  ) {
    let grid = grid
    grid.forEachSlot(
      aroundX: table.points[Int(actor)].x, y: table.points[Int(actor)].y,
      within: Double(configuration.leaveRadius)
    ) { body(&self, $0) }
  }
}
