package import TesseraCore
internal import TesseraRules

/// Decides what one cell shows another: what comes within a distance of the other's square, until it
/// is farther off than that by the hysteresis and has been shown for a while.
struct GhostPublisher: Sendable {
  struct Reach: Hashable, Sendable {
    /// Shown at or within this distance of the target's square, in world units.
    var distance: Double
    /// Not shown any more beyond the distance by this.
    var hysteresis: Double
    /// What is shown stays so for at least as long.
    var minimumAge: Duration
  }

  private struct Shown {
    var position: WorldPosition
    var since: Duration
    /// The latest update in which the entity was within reach.
    var seenAt: UInt64
    /// Of what rules show everyone of it; 0 if nothing was shown yet.
    var version: UInt64
  }

  /// What rules show everyone of an entity, and a number that tells it from what was before.
  typealias Presentation = (EntityID) -> (bytes: [UInt8], version: UInt64)?

  let source: CellID
  let target: CellID
  /// The grant under which the target is held, as far as is known.
  let targetGrant: CellGrant
  private let bounds: CellBounds
  private var shown: [EntityID: Shown] = [:]
  private var handed: [EntityID] = []
  /// Came from other cells since the last update, and how often they had changed cells then.
  private var arrived: [EntityID: UInt32] = [:]
  private static let mostArrived = 4_096
  private var round: UInt64 = 0
  private var version: UInt64 = 0
  private var needsSnapshot = true

  init(source: CellID, target: CellID, targetGrant: CellGrant, targetBounds: CellBounds) {
    self.source = source
    self.target = target
    self.targetGrant = targetGrant
    bounds = targetBounds
  }

  var shownCount: Int { shown.count }

  /// The target knows nothing of what was shown before.
  mutating func restart() {
    shown.removeAll(keepingCapacity: true)
    handed.removeAll()
    arrived.removeAll()
    needsSnapshot = true
  }

  /// An entity has come from another cell. Its former cell may have shown it to the target, which waits to
  /// be shown it from here.
  mutating func takeIn(_ id: EntityID, hops: UInt32) {
    // A target that cannot be told for long begins anew.
    if !needsSnapshot, arrived.count < Self.mostArrived { arrived[id] = hops }
  }

  /// An entity has gone on in another cell.
  mutating func handOver(_ id: EntityID) {
    if shown.removeValue(forKey: id) != nil { handed.append(id) }
  }

  /// What is new since the last update; `nil` if nothing is.
  ///
  /// - Parameters:
  ///   - presentation: `nil` where there are no rules.
  ///   - events: what happened at entities of the source.
  mutating func update(
    ids: [EntityID], positions: [WorldPosition], hops: [UInt32], grant: CellGrant, reach: Reach,
    now: Duration, presentation: Presentation? = nil, events: [GhostNews.Happening] = []
  ) -> GhostNews? {
    round += 1
    var news = GhostNews(
      source: source, target: target, grant: grant, version: 0, isSnapshot: needsSnapshot)
    news.events = events.filter {
      shown[$0.id] != nil || bounds.gap(to: $0.position) <= reach.distance
    }
    var seenCount = 0
    let far = reach.distance + reach.hysteresis
    for row in ids.indices {
      let position = positions[row]
      let distance = bounds.gap(to: position)
      guard distance <= far else { continue }
      let id = ids[row]
      if let known = shown[id] {
        seenCount += 1
        let isMoved = known.position != position
        var version = known.version
        let components = newComponents(of: id, presentation, &version, &news)
        shown[id] = Shown(
          position: position, since: known.since, seenAt: round, version: version)
        if isMoved || components != nil {
          news.shown.append(
            .init(id: id, position: position, hops: hops[row], components: components))
        }
      } else if distance <= reach.distance {
        seenCount += 1
        var version: UInt64 = 0
        let components = newComponents(of: id, presentation, &version, &news)
        shown[id] = Shown(position: position, since: now, seenAt: round, version: version)
        news.shown.append(
          .init(id: id, position: position, hops: hops[row], components: components))
      }
    }
    if seenCount != shown.count { removeUnseen(from: &news, ids, positions, hops, reach, now) }
    news.handed = handed
    handed.removeAll(keepingCapacity: true)
    if !arrived.isEmpty { tellOfGone(in: &news) }
    guard !news.isEmpty else { return nil }
    version = needsSnapshot ? 1 : version + 1
    needsSnapshot = false
    news.version = version
    return news
  }

  private mutating func tellOfGone(in news: inout GhostNews) {
    for (id, hops) in arrived.sorted(by: { $0.key < $1.key }) where shown[id] == nil {
      news.gone.append(.init(id: id, hops: hops))
    }
    arrived.removeAll()
  }

  /// What is shown of an entity, if the target has not been told.
  private func newComponents(
    of id: EntityID, _ presentation: Presentation?, _ version: inout UInt64,
    _ news: inout GhostNews
  ) -> BytePile.Run? {
    guard let presentation, let new = presentation(id), new.version != version else { return nil }
    // That there is nothing need not be said to who was told of nothing.
    if version == 0, new.bytes.isEmpty { return nil }
    version = new.version
    return news.components.append(new.bytes[...])
  }

  /// What is out of reach goes, unless it came a moment ago; what is out of the cell goes at once.
  private mutating func removeUnseen(
    from news: inout GhostNews, _ ids: [EntityID], _ positions: [WorldPosition], _ hops: [UInt32],
    _ reach: Reach, _ now: Duration
  ) {
    var gone = shown.filter { $0.value.seenAt != round }
    // The young that are still in the cell stay and are shown where they are.
    if gone.contains(where: { now - $0.value.since < reach.minimumAge }) {
      for row in ids.indices {
        guard let young = gone[ids[row]], now - young.since < reach.minimumAge else { continue }
        gone[ids[row]] = nil
        guard young.position != positions[row] else { continue }
        shown[ids[row]]?.position = positions[row]
        news.shown.append(.init(id: ids[row], position: positions[row], hops: hops[row]))
      }
    }
    for id in gone.keys.sorted() {
      shown[id] = nil
      news.removed.append(id)
    }
  }
}

extension CellBounds {
  /// How far a position is from the square, in world units; 0 inside and on the border.
  package func gap(to position: WorldPosition) -> Double {
    let x = Double(position.x)
    let y = Double(position.y)
    let dx = Swift.max(0, lowX - x, x - highX)
    let dy = Swift.max(0, lowY - y, y - highY)
    if dx == 0 { return dy }
    if dy == 0 { return dx }
    return (dx * dx + dy * dy).squareRoot()
  }

  /// How far two squares are apart; 0 if they touch.
  func gap(to other: CellBounds) -> Double {
    let dx = Swift.max(0, lowX - other.highX, other.lowX - highX)
    let dy = Swift.max(0, lowY - other.highY, other.lowY - highY)
    return (dx * dx + dy * dy).squareRoot()
  }
}
