package import TesseraCore
internal import TesseraRules

/// One cell: its actors, who owns them, and what changed in this tick.
///
/// A tick is: inputs are applied in the order of their arrival (`join`, `move`, `leave`, `send`), then
/// a user's rules are asked if there are any (``tickRules(now:mail:isEdge:whereIs:)``), then who sees
/// what is brought up to date (``updateInterest()``), then everyone is told, each thing encoded
/// once (`endTick`). The cell knows sessions by their slot only, has no clock and sends nothing
/// itself.
///
/// Actors lie in columns; a row is filled by the last one when its actor goes.
package struct CellCore: Sendable {
  /// The canonical id: what geometry is defined on.
  package let cell: CellID
  /// The id by which the assignment table names the cell; what frames carry.
  package var name: CellID
  /// The epoch of the current grant; 0 without an orchestrator.
  package var epoch: Epoch
  let geometry: CellGeometry

  // Columns, one row per actor.
  var ids: [EntityID] = []
  var positions: [WorldPosition] = []
  var owners: [SessionSlot] = []
  /// When an actor without a live session is despawned; `nil` while its session lives.
  var lingerEnds = RareColumn<Duration?>(usual: nil)
  /// Its slot among the ``Interest/table``'s.
  var slots: [Int32] = []
  /// Whether it is on its way to another cell, so that nothing changes it here.
  var isFrozen: [Bool] = []
  /// How often it changed cells.
  var hops: [UInt32] = []
  /// What a user's rules keep of it, where nobody here runs them: it goes on with the entity.
  var components = RareColumn<[UInt8]>(usual: [])

  var rows: [EntityID: Int32] = [:]
  var lingeringCount = 0
  /// Those without a live session, by the session that they had.
  var lingering: [SessionSlot: [EntityID]] = [:]
  /// Those that stand outside the cell's square, and for how many ticks in a row.
  var strays: [Stray] = []

  /// A user's rules; `nil` where everyone moves freely.
  var rules: CellRuleRun?

  /// What the neighbours show.
  package var ghosts = GhostTable()
  /// How often one was not shown for want of a number, since this was last asked.
  var unseenGhostCount: UInt64 = 0

  /// Who sees what.
  var interest: Interest
  /// What is told of it.
  var frames = UpdateFrames()
  var despawns = DespawnFrames()
  var shownFrames = ShownFrames()
  /// Whose joins wait for a snapshot, to share it.
  var awaitingSnapshot: [(session: SessionSlot, requestID: UInt64?)] = []
  /// Those that another cell has since this tick, so that a ghost may take their place.
  var handedOver: [EntityID] = []
  /// Those that went while a ghost of theirs was there.
  var uncovered: [EntityID] = []

  package init(
    cell: CellID, name: CellID, epoch: Epoch, geometry: CellGeometry = CellGeometry(),
    interest: InterestConfiguration = InterestConfiguration(), rules: CellRuleRun? = nil
  ) {
    self.cell = cell
    self.rules = rules
    self.name = name
    self.epoch = epoch
    self.geometry = geometry
    self.interest = Interest(interest)
  }

  struct Stray: Sendable {
    var id: EntityID
    var ticks = 0
  }
}

// MARK: - Reading

extension CellCore {
  /// How many actors are in the cell, lingering ones included.
  package var actorCount: Int { ids.count }

  /// How many of them have no live session.
  package var lingeringActorCount: Int { lingeringCount }

  /// Every actor and where it is, in no particular order.
  package var actors: [ActorState] {
    ids.indices.map { ActorState(id: ids[$0], position: positions[$0]) }
  }

  /// Where an actor is; `nil` if it is not here.
  package func position(of actor: EntityID) -> WorldPosition? {
    rows[actor].map { positions[Int($0)] }
  }

  /// Whether the session has this actor here and no other.
  func isLastActor(_ actor: EntityID, of session: SessionSlot) -> Bool {
    guard let row = rows[actor].map(Int.init), let place = interest.viewers.place(of: session)
    else { return false }
    return interest.viewers.all[place].actors == [slots[row]]
  }

  /// Whether a session has a live actor here.
  package func hasObserver(_ session: SessionSlot) -> Bool {
    interest.viewers.place(of: session) != nil
  }

  /// How many sessions have a live actor here.
  package var observerCount: Int { interest.viewers.count }

  /// They themselves, in a fixed order.
  var observingSessions: [SessionSlot] {
    interest.viewers.open.map { interest.viewers.all[$0].session }
  }

  mutating func takeUnseenGhostCount() -> UInt64 {
    defer { unseenGhostCount = 0 }
    return unseenGhostCount
  }

  /// How many updates sessions were told since this was last asked, and how often one had to wait
  /// since its session had no bytes left.
  mutating func takeUpdateCounts() -> (told: UInt64, deferred: UInt64) {
    defer {
      frames.toldCount = 0
      frames.deferredCount = 0
    }
    return (frames.toldCount, frames.deferredCount)
  }

  /// A number that follows from what lives in the cell, what rules keep of it and what is shown to it, so that
  /// two runs can be compared tick by tick. What players have been told follows from that. FNV-1a over 64-bit
  /// words.
  package var stateHash: UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func add(_ word: UInt64) { hash = (hash ^ word) &* 0x0000_0100_0000_01B3 }
    add(UInt64(epoch.rawValue))
    for row in ids.indices {
      add(ids[row].rawValue)
      add(UInt64(positions[row].x.bitPattern) << 32 | UInt64(positions[row].y.bitPattern))
      add(UInt64(UInt32(bitPattern: owners[row].index)) << 32 | UInt64(hops[row]))
      add(isFrozen[row] ? 1 : 0)
      let end = lingerEnds[row]?.components
      add(UInt64(bitPattern: end?.seconds ?? -1))
      add(UInt64(bitPattern: end?.attoseconds ?? -1))
      for byte in components[row] { add(UInt64(byte)) }
    }
    if let rules { add(rules.engine.stateHash) }
    for (id, position) in zip(ghosts.ids, ghosts.positions) {
      add(id.rawValue)
      add(UInt64(position.x.bitPattern) << 32 | UInt64(position.y.bitPattern))
    }
    return hash
  }
}
