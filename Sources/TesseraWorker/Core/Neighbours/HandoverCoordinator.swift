internal import TesseraCore

/// The source's side of hand-overs to one worker: it offers, and once the other has accepted it alone
/// decides. What was not accepted when the stream broke or the time was up never happened.
struct HandoverCoordinator: Sendable {
  struct Entry: Hashable, Sendable {
    var entity: EntityID
    var source: CellID
    var target: CellID
    var offeredAt: Duration
    /// Set from the commit on; sent again over every new stream until the target is done.
    var commit: Commit?
  }

  struct Commit: Hashable, Sendable {
    var known: [EntityID]
    /// How long the entity stays if its session is gone.
    var linger: Duration?
    var frozenFor: Duration
  }

  private(set) var entries: [UInt64: Entry] = [:]
  private var nextNumber: UInt64 = 1

  /// Below it all hand-overs are over.
  var oldestOpen: UInt64 { entries.keys.min() ?? nextNumber }

  var offeredCount: Int { entries.values.count { $0.commit == nil } }
  var committed: [(number: UInt64, entry: Entry)] {
    entries.filter { $0.value.commit != nil }.sorted { $0.key < $1.key }.map { ($0, $1) }
  }

  /// Whether the entity goes to the target, and the target has not said that it has come.
  func isUnderWay(_ entity: EntityID) -> Bool {
    entries.values.contains { $0.entity == entity && $0.commit != nil }
  }

  /// An entity is frozen and offered. Returns the hand-over's number.
  mutating func offer(
    _ entity: EntityID, from source: CellID, to target: CellID, now: Duration
  ) -> UInt64 {
    defer { nextNumber += 1 }
    entries[nextNumber] = Entry(
      entity: entity, source: source, target: target, offeredAt: now, commit: nil)
    return nextNumber
  }

  /// The target holds the entity ready.
  enum OnAccepted: Hashable, Sendable {
    /// It goes: the source takes it out of its world and calls ``commit(_:_:)``.
    case commit(Entry)
    /// It was taken back before: the target has to be told.
    case abort
    /// Known already.
    case ignore
  }

  func accepted(_ number: UInt64) -> OnAccepted {
    guard let entry = entries[number] else { return .abort }
    return entry.commit == nil ? .commit(entry) : .ignore
  }

  mutating func commit(_ number: UInt64, _ commit: Commit) { entries[number]?.commit = commit }

  /// The target does not take the entity. Returns what stays at the source; `nil` if the hand-over was
  /// taken back before, or has happened, which no refusal can change.
  mutating func refused(_ number: UInt64) -> Entry? { takeBack(number) }

  /// The entity is in the target's world, or went down with its cell there.
  mutating func done(_ number: UInt64) -> Entry? {
    guard entries[number]?.commit != nil else { return nil }
    return entries.removeValue(forKey: number)
  }

  /// The source itself wants the entity back, as long as that is possible.
  mutating func takeBack(_ number: UInt64) -> Entry? {
    guard let entry = entries[number], entry.commit == nil else { return nil }
    entries[number] = nil
    return entry
  }

  /// Offers without an answer for so long stay at the source; the target is to be told.
  mutating func expire(now: Duration, timeout: Duration) -> [(number: UInt64, entry: Entry)] {
    guard !entries.isEmpty else { return [] }
    return takeBack { $0.offeredAt + timeout <= now }
  }

  /// The stream is gone: what was not accepted stays at the source.
  mutating func streamClosed() -> [(number: UInt64, entry: Entry)] { takeBack { _ in true } }

  /// The target's process is gone and with it all that was handed over to it.
  mutating func targetDied() -> [Entry] {
    let lost = committed.map(\.entry)
    entries = entries.filter { $0.value.commit == nil }
    return lost
  }

  private mutating func takeBack(
    where isOver: (Entry) -> Bool
  ) -> [(number: UInt64, entry: Entry)] {
    let over = entries.filter { $0.value.commit == nil && isOver($0.value) }
    for number in over.keys { entries[number] = nil }
    return over.sorted { $0.key < $1.key }.map { ($0, $1) }
  }
}
