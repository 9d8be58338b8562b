internal import TesseraCore
internal import TesseraRules

/// All that a worker keeps of what lies beyond its cells' borders.
struct Neighbourhood: Sendable {
  var map: NeighbourMap
  var peers: [WorkerID: Peer] = [:]
  /// Streams of others, by what they said in their hello; `nil` before it.
  var streams: [PeerStreamID: WorkerID?] = [:]

  /// By the own cell that is shown something.
  var ledgers: [CellID: GhostLedger] = [:]
  /// When it was last asked for what should be shown here and is not.
  var ghostsAskedAt: Duration = .zero
  /// By the own cell that shows something.
  var publishers: [CellID: [GhostPublisher]] = [:]

  /// Own entities that were offered to another worker.
  var frozen: [EntityID: Frozen] = [:]
  /// Entities of another worker that may go on here.
  var prepared: [EntityID: ParkedInputs] = [:]
  /// Own entities whose session's gateway has not come after them yet.
  var arriving: [EntityID: Arriving] = [:]
  /// Own entities of live sessions that another session has joined elsewhere, and until when that counts:
  /// they go with their session.
  var superseded: [EntityID: Duration] = [:]
  /// Those that are not here and that a session has joined at another worker, and for how long that is
  /// remembered: what an earlier session sent may come later.
  private(set) var joinedElsewhere: [EntityID: Duration] = [:]
  /// Inputs passed on to here whose session's gateway is away: their answers would be lost.
  var unheard: [SessionSlot: [QueuedInput]] = [:]
  /// Where those went that are another worker's now.
  var handed: [EntityID: Handed] = [:]
  /// Where those came from that must not go back yet.
  var arrivals: [EntityID: Arrival] = [:]
  /// Joins that wait until their entity is nowhere else.
  var claims: [UInt64: Claim] = [:]
  var claimed: [EntityID: UInt64] = [:]
  /// Those whose inputs have to wait for the next tick, behind what was put back in this one.
  var deferred: Set<EntityID> = []
  /// How often those that join next had changed cells before.
  private(set) var formerHops: [EntityID: FormerHops] = [:]

  struct FormerHops: Sendable {
    var count: UInt32
    /// When nothing that was said of it before is under way any more.
    var until: Duration
  }

  /// An entity that had changed cells so often was taken out of where it was, to be joined here.
  mutating func noteFormerHops(_ count: UInt32, of entity: EntityID, until end: Duration) {
    formerHops[entity] = FormerHops(
      count: max(count, formerHops[entity]?.count ?? 0), until: end)
  }

  mutating func takeFormerHops(of entity: EntityID) -> UInt32? {
    formerHops.removeValue(forKey: entity)?.count
  }

  /// Those whose joins were refused.
  mutating func expireFormerHops(now: Duration) {
    if !formerHops.isEmpty { formerHops = formerHops.filter { $0.value.until > now } }
  }

  mutating func noteJoinedElsewhere(_ entity: EntityID, until end: Duration) {
    // Of more than these in so short a time some are not remembered.
    if joinedElsewhere.count < 65_536 { joinedElsewhere[entity] = end }
  }

  mutating func expireJoinedElsewhere(now: Duration) {
    if !joinedElsewhere.isEmpty { joinedElsewhere = joinedElsewhere.filter { $0.value > now } }
  }

  var nextClaim: UInt64 = 1
  /// What other cells' rules have for those of own cells, until the next tick.
  var mail: [CellID: [CellMail]] = [:]
  var search = EntitySearch()
  /// Of those that go on with the next tick after a crossing: for how long no input took effect where they came
  /// from, and since when they are here.
  var goingOn: [(frozenFor: Duration, since: Duration)] = []
  /// For how long no input took effect over a crossing: from the last tick before to the first after, without
  /// what was said between the workers. Since the edge asked last.
  var pauses: [Duration] = []

  struct Frozen: Sendable {
    var peer: WorkerID
    var number: UInt64
    var cell: CellID
    var since: Duration
    var parked: [QueuedInput] = []
  }

  struct ParkedInputs: Sendable {
    var peer: WorkerID
    var number: UInt64
    var since: Duration
    var inputs: [QueuedInput] = []
  }

  struct Arriving: Sendable {
    var session: SessionSlot
    var cell: CellID
    var hops: UInt32
    var known: [EntityID]
    var since: Duration
    var frozenFor: Duration
    var held: [QueuedInput] = []
    /// Since when somebody else says to have the entity.
    var disputedSince: Duration?
  }

  struct Handed: Sendable {
    var peer: WorkerID
    var cell: CellID
    var hops: UInt32
    var session: SessionID?
    /// Forgotten then.
    var until: Duration
  }

  struct Arrival: Sendable {
    var from: CellID
    var until: Duration
  }

  struct Claim: Sendable {
    var entity: EntityID
    var peer: WorkerID
    var since: Duration
    /// The join, and what came after it for the same entity.
    var inputs: [QueuedInput]
    /// Who had it and has passed it on since.
    var asked: Set<WorkerID> = []
  }

  init(geometry: CellGeometry) { map = NeighbourMap(geometry: geometry) }

  mutating func notePause(_ pause: Duration) {
    // More than an edge that asks every tick has ever left.
    if pauses.count < 4_096 { pauses.append(pause) }
  }
}
