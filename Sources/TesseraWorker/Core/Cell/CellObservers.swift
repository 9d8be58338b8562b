internal import TesseraCore

/// The sessions with at least one live actor in a cell, and what each is owed in this tick.
///
/// Dense and in a fixed order, so that two runs with the same inputs send in the same order.
struct CellObservers: Sendable {
  struct Observer: Sendable {
    let session: SessionSlot
    var liveActors: Int32 = 0
    /// Whether moves of the session were applied in this tick.
    var moved = false
    /// The highest request id among them.
    var moveRequest: UInt64?
    /// The number of the last change that the session's latest snapshot of this tick shows; 0 if it
    /// got none.
    var snapshotAt: UInt32 = 0
    /// Whether it took an actor out in this tick and was told so directly.
    var left = false
    /// Whether it came back from a broken link and is to get all that is here.
    var isOwedSnapshot = false
    /// What its client was shown before one of its actors came over from another cell in this tick.
    var knewOnArrival: [EntityID]?

    /// Whether all that changed is news to it, or is due as the answer to its moves.
    var seesAllChanges: Bool { knewOnArrival == nil && (moved || snapshotAt == 0) }
    /// Whether all that went is news to it.
    var seesAllDepartures: Bool { !left && snapshotAt == 0 && knewOnArrival == nil }

    mutating func endTick() {
      moved = false
      moveRequest = nil
      snapshotAt = 0
      left = false
      isOwedSnapshot = false
      knewOnArrival = nil
    }
  }

  private(set) var all: [Observer] = []
  /// Whether anybody is owed a snapshot.
  private(set) var anyOwed = false
  /// Whether anybody came over from another cell.
  private(set) var anyArrived = false
  private var places: [SessionSlot: Int] = [:]

  func contains(_ session: SessionSlot) -> Bool { places[session] != nil }

  subscript(session: SessionSlot) -> Observer? { places[session].map { all[$0] } }

  mutating func addActor(of session: SessionSlot) {
    if let place = places[session] {
      all[place].liveActors += 1
    } else {
      places[session] = all.count
      all.append(Observer(session: session, liveActors: 1))
    }
  }

  mutating func removeActor(of session: SessionSlot) {
    guard let place = places[session] else { return }
    all[place].liveActors -= 1
    guard all[place].liveActors == 0 else { return }
    places[session] = nil
    let last = all.removeLast()
    if place < all.count {
      all[place] = last
      places[last.session] = place
    }
  }

  mutating func noteMove(of session: SessionSlot, requestID: UInt64?) {
    guard let place = places[session] else { return }
    all[place].moved = true
    guard let requestID else { return }
    all[place].moveRequest = max(all[place].moveRequest ?? 0, requestID)
  }

  mutating func noteSnapshot(of session: SessionSlot, at change: UInt32) {
    guard let place = places[session] else { return }
    all[place].snapshotAt = change
  }

  mutating func noteLeave(of session: SessionSlot) {
    guard let place = places[session] else { return }
    all[place].left = true
  }

  mutating func noteOwedSnapshot(of session: SessionSlot) {
    guard let place = places[session] else { return }
    all[place].isOwedSnapshot = true
    anyOwed = true
  }

  mutating func noteArrival(of session: SessionSlot, known: [EntityID]) {
    guard let place = places[session] else { return }
    all[place].knewOnArrival = (all[place].knewOnArrival ?? []) + known
    anyArrived = true
  }

  mutating func endTick() {
    for place in all.indices { all[place].endTick() }
    anyOwed = false
    anyArrived = false
  }
}
