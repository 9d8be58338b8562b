internal import TesseraCore

/// A session with at least one live actor in a cell: it sees what is near any of them.
struct Viewer: Sendable {
  // In an order that leaves no gaps.
  /// The highest request id among the moves of this tick.
  var moveRequest: UInt64?
  var isOpen = true
  /// Whether moves of the session were applied in this tick.
  var moved = false
  /// Whether it came back from a broken link and is to get all that it sees.
  var isOwedSnapshot = false
  let session: SessionSlot
  /// Its live actors' slots.
  var actors: ViewerActors = []
  private var budget: Int32
  /// The number of the last change that the session's latest snapshot of this tick shows; `nil` if
  /// it got none.
  var snapshotAt: UInt32?

  /// Bytes of updates that it may be told.
  var tokens: Int {
    get { Int(budget) }
    set { budget = Int32(clamping: newValue) }
  }

  init(session: SessionSlot, tokens: Int) {
    self.session = session
    budget = Int32(clamping: tokens)
  }

  mutating func endTick() {
    moved = false
    moveRequest = nil
    snapshotAt = nil
    isOwedSnapshot = false
  }
}

/// The viewers of a cell. Each keeps its place while it is there, and places are taken in order, so
/// that two runs with the same inputs send in the same order.
struct ViewerTable: Sendable {
  /// Those that are closed included.
  private(set) var all: [Viewer] = []
  // What changes of views look at lies together, in columns of its own.
  /// What each sees.
  var blocks: [ViewTable.Block] = []
  /// Whether what it sees is to be found anew.
  var isStale: [Bool] = []
  /// Whether it has more than one actor.
  private(set) var hasSeveral: [Bool] = []
  /// How many have.
  private(set) var severalCount = 0
  private var places = PlaceIndex<SessionSlot>()
  private var free: [Int32] = []
  /// Of this tick.
  private var losses = LossTable()

  var count: Int { places.count }

  /// The places in use, in order.
  var open: some Sequence<Int> { all.indices.lazy.filter { all[$0].isOpen } }

  func place(of session: SessionSlot) -> Int? { places.find(session) { all[$0].session } }

  subscript(place: Int) -> Viewer {
    get { all[place] }
    _modify { yield &all[place] }
  }

  mutating func open(_ session: SessionSlot, tokens: Int) -> Int {
    if let place = place(of: session) { return place }
    let viewer = Viewer(session: session, tokens: tokens)
    let place: Int
    if let reused = free.popLast() {
      place = Int(reused)
      all[place] = viewer
      blocks[place] = ViewTable.Block()
      isStale[place] = true
      assert(!hasSeveral[place], "it was closed with its last actor")
    } else {
      place = all.count
      all.appendSparingly(viewer)
      blocks.appendSparingly(ViewTable.Block())
      isStale.appendSparingly(true)
      hasSeveral.appendSparingly(false)
    }
    let viewers = all
    places.insert(place, of: session) { viewers[$0].session }
    return place
  }

  mutating func close(_ place: Int) {
    removeFromIndex(place)
    all[place] = Viewer(session: .none, tokens: 0)
    all[place].isOpen = false
    forgetLosses(of: place)
    free.append(Int32(place))
  }

  private mutating func removeFromIndex(_ place: Int) {
    let viewers = all
    places.remove(viewers[place].session) { viewers[$0].session }
  }

  /// It has other actors than before.
  mutating func noteActors(of place: Int) {
    isStale[place] = true
    let several = all[place].actors.count > 1
    if several != hasSeveral[place] { severalCount += several ? 1 : -1 }
    hasSeveral[place] = several
  }

  /// Moves of the session were applied.
  mutating func noteMove(of session: SessionSlot, requestID: UInt64?) {
    guard let place = place(of: session) else { return }
    all[place].moved = true
    guard let requestID else { return }
    all[place].moveRequest = max(all[place].moveRequest ?? 0, requestID)
  }

  mutating func endTick() {
    for place in all.indices { all[place].endTick() }
    losses.removeAll()
  }
}

extension ViewerTable {
  @inline(__always)
  mutating func withBlocksAndLosses(
    _ body: (UnsafeMutableBufferPointer<ViewTable.Block>, inout LossTable) -> Void
  ) {
    losses.reserve(all.count)
    blocks.withUnsafeMutableBufferPointer { body($0, &losses) }
  }
}

// MARK: - Losses

extension ViewerTable {
  /// A viewer no longer sees something.
  mutating func noteLoss(of id: EntityID, by place: Int) {
    losses.reserve(all.count)
    losses.note(id, by: place)
  }

  func hasLosses(_ place: Int) -> Bool { losses.has(place) }

  /// What a viewer lost in this tick, in order.
  func losses(of place: Int) -> [EntityID] {
    var ids: [EntityID] = []
    copyLosses(of: place, into: &ids)
    return ids
  }

  /// The same, in place of what is in `ids`.
  func copyLosses(of place: Int, into ids: inout [EntityID]) {
    ids.removeAll(keepingCapacity: true)
    losses.forEach(of: place) { ids.append($0) }
  }

  /// A viewer does not lose these after all.
  mutating func keep(_ place: Int, where isShown: (EntityID) -> Bool) {
    let lost = losses(of: place)
    guard lost.contains(where: isShown) else { return }
    forgetLosses(of: place)
    for id in lost where !isShown(id) { noteLoss(of: id, by: place) }
  }

  mutating func forgetLosses(of place: Int) { losses.forget(place) }
}
