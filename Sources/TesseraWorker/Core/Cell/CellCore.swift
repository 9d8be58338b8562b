package import TesseraCore

/// One cell: its actors, who owns them, and what changed in this tick.
///
/// A tick is: inputs are applied in the order of their arrival (``join(_:at:by:)``,
/// ``move(_:dx:dy:by:requestID:)``, ``leave(_:by:)``), then what changed is encoded once for all who
/// are in the cell (`post`). The cell knows sessions by their slot only, has no clock and sends
/// nothing itself.
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
  var lingerEnds: [Duration?] = []
  /// The number of the actor's last change in this tick; 0 for none.
  var changedAt: [UInt32] = []
  /// Whether it is on its way to another cell, so that nothing changes it here.
  var isFrozen: [Bool] = []
  /// How often it changed cells.
  var hops: [UInt32] = []
  /// What a user's rules keep of it.
  var components: [[UInt8]] = []

  var rows: [EntityID: Int32] = [:]
  var lingeringCount = 0
  /// Those that stand outside the cell's square, and for how many ticks in a row.
  var strays: [Stray] = []

  /// What the neighbours show.
  package var ghosts = GhostTable()

  /// Every session with at least one live actor here.
  var observers = CellObservers()
  /// What happened in this tick.
  var changes = CellChanges()
  /// The ghosts that came or moved, at the tick's end.
  var changedGhosts: [ActorState] = []

  package init(
    cell: CellID, name: CellID, epoch: Epoch, geometry: CellGeometry = CellGeometry()
  ) {
    self.cell = cell
    self.name = name
    self.epoch = epoch
    self.geometry = geometry
  }

  struct Stray: Sendable {
    var id: EntityID
    var ticks = 0
  }
}

/// What happened in a cell since the last tick ended.
struct CellChanges: Sendable {
  struct Departure: Sendable {
    var actor: EntityID
    var number: UInt32
    /// Who took it out and was told so directly; ``SessionSlot/none`` if nobody was.
    var by: SessionSlot
    /// Whether another cell has it now, so that a ghost may take its place.
    var handedOver = false
  }

  /// Numbers the changes of a tick from 1, so that what came after a snapshot can be told.
  var latest: UInt32 = 0
  /// Actors in the order of their first change. May name actors that are gone again.
  var changed: [EntityID] = []
  /// Whether `changed` may name an actor twice, since one left after it had changed.
  var mayRepeat = false
  var departures: [Departure] = []
  /// Whose joins wait for a snapshot, to share it.
  var awaitingSnapshot: [(session: SessionSlot, requestID: UInt64?)] = []

  mutating func next() -> UInt32 {
    latest += 1
    return latest
  }

  mutating func reset() {
    latest = 0
    changed.removeAll(keepingCapacity: true)
    mayRepeat = false
    departures.removeAll(keepingCapacity: true)
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
    guard let row = rows[actor].map(Int.init), owners[row] == session, lingerEnds[row] == nil else {
      return false
    }
    return observers[session]?.liveActors == 1
  }

  /// Whether a session has a live actor here.
  package func hasObserver(_ session: SessionSlot) -> Bool { observers.contains(session) }
}
