internal import TesseraCore
internal import TesseraRules

/// Whose copies the ghosts of one cell are: which cell shows each, under which grant, and which of two
/// that show the same entity is right. The copies themselves are in the cell's ``GhostTable``.
struct GhostLedger: Sendable {
  private struct Record {
    var source: CellID
    var hops: UInt32
    /// Set while nobody shows it: its former cell has handed it over, its new one is to show it soon.
    var orphanedUntil: Duration?
  }

  /// What is known of a cell that shows something here.
  private struct Source {
    var worker: WorkerID?
    var grant: CellGrant
    var version: UInt64
    /// Something is missing since: only a snapshot counts.
    var isBroken = false
  }

  private var records: [EntityID: Record] = [:]
  private var sources: [CellID: Source] = [:]
  private var orphanCount = 0
  /// Those that a cell says it will not show, though the copies of them here are older: when their former
  /// cells hand them over, nobody will show them.
  private var forsaken: [EntityID: Forsaken] = [:]

  private struct Forsaken {
    var hops: UInt32
    var until: Duration
  }

  init() {}

  /// What became of a piece of news.
  enum OnNews: Hashable, Sendable {
    case taken
    /// From a grant that is over: nothing of it counts.
    case stale
    /// Something before it is missing: the source has to be asked for a snapshot.
    case gap
  }

  /// The cell that shows the entity here.
  func source(of id: EntityID) -> CellID? { records[id]?.source }

  func hops(of id: EntityID) -> UInt32? { records[id]?.hops }

  /// The cells that show something here, or said that they have nothing to show, in order.
  var sourceCells: [CellID] { sources.keys.sorted() }

  /// Whether all that the cell shows under its grant is here.
  func isShown(_ source: CellID, under grant: CellGrant) -> Bool {
    sources[source].map { !$0.isBroken && $0.grant >= grant } ?? false
  }

  /// Whether a cell that was shown by its owner is held by the same under a grant that goes on where
  /// the known one was: the same, or one of a later life of the orchestrator.
  func goesOn(_ source: CellID, heldBy worker: WorkerID, under grant: CellGrant) -> Bool {
    guard let known = sources[source] else { return false }
    if grant <= known.grant { return true }
    return known.worker == worker && grant.incarnation != known.grant.incarnation
  }
}

// MARK: - What other cells show

extension GhostLedger {
  /// - Parameters:
  ///   - hopsHere: how often an entity has changed cells that is the cell's own: a copy from before it
  ///     came does not count. One that goes on elsewhere at the same time is seen once the own is gone.
  ///   - orphanTime: how long a ghost stays that its source has handed over.
  mutating func apply(
    _ news: GhostNews, of worker: WorkerID?, to ghosts: inout GhostTable, now: Duration,
    orphanTime: Duration,
    hopsHere: (EntityID) -> UInt32?
  ) -> OnNews {
    if let known = sources[news.source] {
      guard news.grant >= known.grant else { return .stale }
      if !news.isSnapshot,
        known.isBroken || news.grant != known.grant || news.version != known.version + 1
      {
        sources[news.source]?.isBroken = true
        return .gap
      }
    } else if !news.isSnapshot {
      return .gap
    }
    sources[news.source] = Source(
      worker: worker, grant: news.grant, version: news.version)
    for id in news.handed { orphan(id, of: news.source, until: now + orphanTime, &ghosts) }
    for gone in news.gone { forsake(gone, until: now + orphanTime, &ghosts) }
    for id in news.removed { remove(id, of: news.source, &ghosts) }
    if news.isSnapshot { keepOnly(Set(news.shown.map(\.id)), of: news.source, &ghosts) }
    for shown in news.shown where hopsHere(shown.id).map({ shown.hops >= $0 }) ?? true {
      show(shown, with: news.components, by: news.source, &ghosts)
    }
    return .taken
  }

  private mutating func show(
    _ shown: GhostNews.Shown, with components: BytePile, by source: CellID,
    _ ghosts: inout GhostTable
  ) {
    if let known = records[shown.id] {
      // Nobody stands for a copy that its source has handed over: the entity may have joined anew since,
      // and counts from the beginning then.
      guard known.source == source || shown.hops >= known.hops || known.orphanedUntil != nil else {
        return
      }
      if known.orphanedUntil != nil { orphanCount -= 1 }
    }
    if !forsaken.isEmpty { forsaken[shown.id] = nil }
    records[shown.id] = Record(source: source, hops: shown.hops, orphanedUntil: nil)
    ghosts.show(shown.id, at: shown.position)
    if let run = shown.components { ghosts.show(components[run], of: shown.id) }
  }

  private mutating func remove(_ id: EntityID, of source: CellID, _ ghosts: inout GhostTable) {
    guard let record = records[id], record.source == source, record.orphanedUntil == nil else {
      return
    }
    records[id] = nil
    ghosts.remove(id)
  }

  private mutating func orphan(
    _ id: EntityID, of source: CellID, until end: Duration, _ ghosts: inout GhostTable
  ) {
    guard let record = records[id], record.source == source, record.orphanedUntil == nil else {
      return
    }
    if let forsaken = forsaken.removeValue(forKey: id), forsaken.hops >= record.hops {
      return forget(id, &ghosts)
    }
    records[id]?.orphanedUntil = end
    orphanCount += 1
  }

  /// The cell that an entity went to does not show it here: a copy from before goes with the word of its
  /// source that it has handed it over, whichever of the two comes first.
  private mutating func forsake(
    _ gone: GhostNews.Gone, until end: Duration, _ ghosts: inout GhostTable
  ) {
    guard let record = records[gone.id], record.hops <= gone.hops else { return }
    if record.orphanedUntil != nil {
      forget(gone.id, &ghosts)
    } else {
      forsaken[gone.id] = Forsaken(hops: gone.hops, until: end)
    }
  }

  private mutating func keepOnly(
    _ shown: Set<EntityID>, of source: CellID, _ ghosts: inout GhostTable
  ) {
    let gone = records.filter { $0.value.source == source && !shown.contains($0.key) }
    for id in gone.keys.sorted() { remove(id, of: source, &ghosts) }
  }
}

// MARK: - What happens here

extension GhostLedger {
  /// An entity of this cell goes on in another one, which will show it soon.
  mutating func leave(
    _ id: EntityID, at position: WorldPosition, for cell: CellID, hops: UInt32,
    until end: Duration, _ ghosts: inout GhostTable
  ) {
    if records[id]?.orphanedUntil == nil { orphanCount += 1 }
    records[id] = Record(source: cell, hops: hops, orphanedUntil: end)
    ghosts.show(id, at: position)
  }

  /// The entity is this cell's own now, or nowhere any more.
  mutating func forget(_ id: EntityID, _ ghosts: inout GhostTable) {
    guard let record = records.removeValue(forKey: id) else { return }
    if record.orphanedUntil != nil { orphanCount -= 1 }
    ghosts.remove(id)
  }

  /// A cell shows nothing here any more: its grant is over, or its worker is silent.
  mutating func forget(source: CellID, _ ghosts: inout GhostTable) {
    guard sources.removeValue(forKey: source) != nil else { return }
    keepOnly([], of: source, &ghosts)
  }

  /// Those handed over that nobody has shown since go.
  mutating func expire(now: Duration, _ ghosts: inout GhostTable) {
    if !forsaken.isEmpty { forsaken = forsaken.filter { $0.value.until > now } }
    guard orphanCount > 0 else { return }
    let ends = records.filter { $0.value.orphanedUntil.map { $0 <= now } ?? false }
    for id in ends.keys.sorted() { forget(id, &ghosts) }
  }
}
