internal import TesseraCore

/// The target's side of hand-overs from one worker: what it holds ready, and what it has taken in.
struct HandoverParticipant: Sendable {
  /// An entity that could go on here.
  struct Prepared: Hashable, Sendable {
    var entity: EntityID
    var position: WorldPosition
    var hops: UInt32
    var session: SessionID?
    var readsJSON: Bool
    var components: [UInt8]
    var source: CellID
    var sourceGrant: CellGrant
    /// The cell here.
    var target: CellID
  }

  /// The life of the source that everything here is from.
  private(set) var incarnation: Incarnation?
  private(set) var prepared: [UInt64: Prepared] = [:]
  /// Those that happened and that the source may still name.
  private var done: Set<UInt64> = []
  /// Those that were promised a place here that is gone, and that the source may have said go on.
  private var homeless: [UInt64: EntityID] = [:]
  private var oldestOpen: UInt64 = 0

  /// A stream begins. Returns what was held ready of an earlier life: it never comes now.
  mutating func began(_ life: Incarnation) -> [Prepared] {
    guard incarnation != life else { return [] }
    let dropped = prepared.sorted { $0.key < $1.key }.map(\.value)
    self = HandoverParticipant()
    incarnation = life
    return dropped
  }

  /// What the source says at the beginning of a stream: what it does not name was never committed.
  mutating func resumed(committed: [UInt64], oldestOpen: UInt64) -> [Prepared] {
    let named = Set(committed)
    let dropped = prepared.filter { !named.contains($0.key) }.sorted { $0.key < $1.key }
    for (number, _) in dropped { prepared[number] = nil }
    forget(below: oldestOpen)
    return dropped.map(\.value)
  }

  mutating func offered(_ number: UInt64, _ entity: Prepared) { prepared[number] = entity }

  mutating func aborted(_ number: UInt64) -> Prepared? { prepared.removeValue(forKey: number) }

  /// Its cell is not here any more, but the source has been told that it can come.
  mutating func lostItsPlace(_ number: UInt64, _ entity: EntityID) { homeless[number] = entity }

  enum OnCommit: Hashable, Sendable {
    case activate(Prepared)
    /// It happened before: the source only has to be told again.
    case again
    /// Its place here was gone before it came: it is in no world.
    case lost(EntityID)
    /// Nothing is known of it: it cannot happen.
    case unknown
  }

  mutating func committed(_ number: UInt64, oldestOpen: UInt64) -> OnCommit {
    defer { forget(below: oldestOpen) }
    if let entity = prepared.removeValue(forKey: number) {
      done.insert(number)
      return .activate(entity)
    }
    if let entity = homeless.removeValue(forKey: number) { return .lost(entity) }
    return done.contains(number) ? .again : .unknown
  }

  private mutating func forget(below number: UInt64) {
    guard number > oldestOpen else { return }
    oldestOpen = number
    done = done.filter { $0 >= number }
    homeless = homeless.filter { $0.key >= number }
  }
}
