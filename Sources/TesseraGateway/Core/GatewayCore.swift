import NIOCore
import TesseraControlPlane
package import TesseraCore
import TesseraProto
import TesseraWire

/// The rules of one event loop of a gateway: its clients, its links to workers, and the routes between
/// them.
///
/// Methods are named for what happened and take the time as a `Duration` since any fixed start. What is
/// to be done about it is collected, so that all frames of one read go to a worker together, until
/// ``takeEffects()`` is called at the end of the turn.
///
/// A client's frames are looked at one by one, in order. One that cannot be forwarded now (no credit,
/// the worker does not read, a connection is being made) holds up those behind it and the client's
/// socket is not read, so nothing is ever dropped for want of room.
///
/// Sessions and links are objects, changed where they stand: of a core and a copy of it only one may go on.
package struct GatewayCore {
  /// Who the gateway is towards workers.
  package struct Identity: Hashable, Sendable {
    package var nodeID: String
    /// Which life of the node; grows from life to life.
    package var incarnation: Incarnation
    /// The index of the event loop.
    package var loop: Int

    package init(nodeID: String, incarnation: Incarnation, loop: Int) {
      self.nodeID = nodeID
      self.incarnation = incarnation
      self.loop = loop
    }
  }

  let identity: Identity
  let limits: GatewayLimits
  var routes: GatewayRoutes
  /// The first table of the orchestrator's present life that came.
  var firstTable: AssignmentTable?
  /// Changes whenever a route remembered by a session may have become wrong.
  var routeGeneration = 0

  var sessionIDs: SessionIDs
  var sessions: Slab<ClientSession>
  var slotOfSession = SessionSlots()
  var links = Slab<WorkerLink>(blank: WorkerLink(address: HostPort(host: "-", port: 0)))
  var linkOfAddress: [HostPort: Int] = [:]
  var bufferedInput = 0
  var isStopping = false

  var stats = GatewayCounters()
  var effects: [GatewayEffect] = []
  /// How many effects the latest turn had.
  private var latestEffectCount = 0
  /// What workers say is read into this.
  var downward = DownwardFrame()
  /// That of the latest delivery: most have the cell of the one before.
  var frameHead: EnvelopeFrameHead?
  /// That of the latest delivery that showed what is so.
  var latestFresh: FreshPart?
  /// Rooms of frames that clients have got, for the next ones.
  var spareRooms: [FrameBytes] = []
  /// A message in JSON is written into this before it goes to its client.
  var textFrame = ByteBuffer()
  var markedSessions: [Int] = []
  var markedLinks: [Int] = []

  package init(identity: Identity, limits: GatewayLimits, routes: GatewayRoutes) {
    self.identity = identity
    self.limits = limits
    self.routes = routes
    if case .table(let owned) = routes { firstTable = owned.table }
    sessionIDs = SessionIDs(incarnation: identity.incarnation, loop: identity.loop)
    sessions = Slab(
      blank: ClientSession(id: SessionID(0), maximumFrameLength: 1, now: .zero))
  }

  /// What was done so far and what is held now.
  package var counters: GatewayCounters {
    var all = stats
    all.clients = sessions.count
    for slot in 0..<links.end where links.contains(slot) {
      if links[slot].state == .up { all.linksUp += 1 }
      all.unsettled += links[slot].unsettledCount
    }
    for slot in 0..<sessions.end where sessions.contains(slot) && sessions[slot].isPaused {
      all.paused += 1
    }
    return all
  }

  /// The turn ends: everything that is to be done, in this order. Empty if nothing is.
  package mutating func takeEffects() -> [GatewayEffect] {
    if effects.isEmpty, !markedLinks.isEmpty || !markedSessions.isEmpty {
      effects.reserveCapacity(min(latestEffectCount, markedLinks.count + 2 * markedSessions.count))
    }
    for slot in markedLinks where links.contains(slot) {
      links[slot].isMarked = false
      flushLink(slot)
    }
    markedLinks.removeAll(keepingCapacity: true)
    for slot in markedSessions where sessions.contains(slot) { flushSession(slot) }
    markedSessions.removeAll(keepingCapacity: true)
    guard !effects.isEmpty else { return [] }
    latestEffectCount = min(effects.count, 4_096)
    defer { effects = [] }
    return effects
  }

  /// The effects were done: what held them is used again.
  package mutating func takeBack(_ done: inout [GatewayEffect]) {
    while let effect = done.popLast() {
      guard case .send(var room, _) = consume effect, room.capacity <= Self.largestSpareRoom,
        spareRooms.count < Self.mostSpareRooms
      else { continue }
      room.removeAll(keepingUpTo: Self.largestSpareRoom)
      spareRooms.append(room)
    }
    if effects.isEmpty, done.capacity <= 4_096 { swap(&effects, &done) }
  }

  /// 4 MiB at most; what many sessions are sent at a time is small.
  private static let mostSpareRooms = 1_024
  private static let largestSpareRoom = 4_096

  /// Makes room for a frame to a client, if there is none yet. Most get about as much as the turn before.
  @inline(__always)
  mutating func reserveOutbound(_ session: ClientSession, _ bytes: @autoclosure () -> Int) {
    // Only the first frame of a turn has to find some.
    guard session.outbound.count == 0, session.outbound.capacity == 0 else { return }
    if let room = spareRooms.popLast() { session.outbound = room }
    session.outbound.reserve(max(bytes(), session.latestOutbound))
  }

  @inline(__always)
  mutating func mark(_ session: ClientSession, at slot: Int) {
    guard !session.isMarked else { return }
    session.isMarked = true
    markedSessions.append(slot)
  }

  mutating func mark(session slot: Int) {
    guard !sessions[slot].isMarked else { return }
    sessions[slot].isMarked = true
    markedSessions.append(slot)
  }

  mutating func mark(link slot: Int) {
    guard !links[slot].isMarked else { return }
    links[slot].isMarked = true
    markedLinks.append(slot)
  }

  mutating func flushLink(_ slot: Int) {
    guard !links[slot].batch.isEmpty, links[slot].state == .up else { return }
    let frames = links[slot].batch.takeFrames(limit: links[slot].maximumFrameLength)
    effects.append(.sendLink(frames, link: slot))
  }

  private mutating func flushSession(_ slot: Int) {
    let session = sessions[slot]
    session.isMarked = false
    if !session.outbound.isEmpty {
      effects.append(.send(session.takeOutbound(), toClient: slot))
    }
    if session.closing != nil {
      if session.closing == .requested {
        session.closing = .told
        effects.append(.closeClient(slot))
      }
      return
    }
    let shouldPause = session.block != nil || isStopping
    guard shouldPause != session.isPaused else { return }
    session.isPaused = shouldPause
    if shouldPause {
      stats.pauses += 1
      effects.append(.pauseReading(slot))
    } else {
      effects.append(.resumeReading(slot))
    }
  }
}
