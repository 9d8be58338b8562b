import TesseraCore
import TesseraSimulation
import TesseraWorker

/// A world in memory that shows everyone what is near, with a fault to order: the test of what bots
/// that roam find.
struct RoamingWorld {
  enum Fault: Hashable, Sendable {
    case none
    /// Never shows this bot to that one.
    case hides(Int, from: Int)
    /// Shows everything this late.
    case showsLate(Duration)
    /// Tells nobody what has gone out of sight.
    case forgetsDespawns
    /// Shows that one this bot at a place where it has never been.
    case misshows(Int, to: Int)
    /// Shows nobody the steps of this bot once it has walked for so long.
    case freezes(Int, after: Duration)
    /// Loses the first move that is under way when a connection is dropped, but not those behind it.
    case losesMoveOverReconnect
    /// Applies the last move twice that is under way when a connection is dropped.
    case doublesMoveOverReconnect
    /// Ends this bot's connection once.
    case cutsOff(Int, at: Duration)
    /// Holds what crosses a border for so long.
    case pausesAtBorders(Duration)
  }

  private struct Connection {
    var seq: UInt64 = 0
    var isReading = true
    var unread: [Envelope] = []
    var queue: [Envelope] = []
    var seen: [EntityID: WorldPosition] = [:]
    /// Until then its moves are not applied.
    var heldUntil: Duration = .zero
    /// It has been held for the border that it comes to next.
    var mayCross = false
  }

  private let plan: SimulationPlan
  private let territory: Territory
  private let fault: Fault
  private var fleet: RoamingFleet
  private var connections: [Int: Connection] = [:]
  private var actors: [EntityID: WorldPosition] = [:]
  private var late: [(at: Duration, bot: Int, payload: Payload)] = []
  private var hasCut = false
  private var abandoned: [Int: [Envelope]] = [:]

  init(_ plan: SimulationPlan, fault: Fault = .none) throws {
    self.plan = plan
    self.fault = fault
    territory = try plan.territory()
    fleet = try RoamingFleet(plan: plan, start: .zero)
    for bot in 0..<plan.bots { connections[bot] = Connection() }
  }

  /// Lets the plan happen in no real time.
  static func run(_ plan: SimulationPlan, fault: Fault = .none) throws -> RoamingFleet {
    var world = try RoamingWorld(plan, fault: fault)
    var now: Duration = .zero
    var turn = 0
    while !world.fleet.isFinished, now < .seconds(300) {
      world.fleet.tick(now: now)
      world.perform(now: now)
      if turn.isMultiple(of: 5) { world.tick(now: now) }
      world.deliverLate(now: now)
      turn += 1
      now += .milliseconds(10)
    }
    return world.fleet
  }

  private mutating func perform(now: Duration) {
    for effect in fleet.takeEffects() {
      switch effect {
      case .connect(let bot, _):
        finishAbandoned()
        connections[bot] = Connection()
        fleet.connected(bot, now: now)
      case .drop(let bot):
        abandoned[bot] = connections[bot]?.queue
        connections[bot] = nil
      case .send(let envelope, let bot): receive(envelope, from: bot, now: now)
      case .pauseReading(let bot): connections[bot]?.isReading = false
      case .resumeReading(let bot):
        connections[bot]?.isReading = true
        let unread = connections[bot]?.unread ?? []
        connections[bot]?.unread = []
        for envelope in unread { fleet.received(envelope, bytes: 10, by: bot, now: now) }
      }
    }
    if case .cutsOff(let bot, let time) = fault, !hasCut, now >= time {
      hasCut = true
      connections[bot] = nil
      fleet.disconnected(bot, now: now)
    }
  }

  private mutating func receive(_ envelope: Envelope, from bot: Int, now: Duration) {
    switch envelope.payload {
    case .ping(let stamp): tell(.pong(timestamp: stamp), bot, envelope.requestID, now)
    case .leave(let actor):
      actors[actor] = nil
      tell(.despawn(cell: envelope.cell, actors: [actor]), bot, envelope.requestID, now)
      connections[bot]?.seen = [:]
    case .join(let actor, let position):
      actors[actor] = position
      let seen = inSight(of: bot, position, former: [])
      connections[bot]?.seen = seen
      var states = seen.map { ActorState(id: $0.key, position: $0.value) }
      states.append(ActorState(id: actor, position: position))
      tell(.snapshot(cell: envelope.cell, actors: states), bot, envelope.requestID, now)
    default: connections[bot]?.queue.append(envelope)
    }
  }

  private mutating func tick(now: Duration) {
    finishAbandoned()
    for bot in connections.keys.sorted() {
      guard let connection = connections[bot], connection.heldUntil <= now else { continue }
      connections[bot]?.queue = []
      var latest: UInt64?
      for (index, envelope) in connection.queue.enumerated() {
        guard case .move(let actor, let dx, let dy) = envelope.payload,
          let place = actors[actor]
        else { continue }
        let next = place.moved(dx: dx, dy: dy)
        guard let there = EighthPosition(next).flatMap({ territory.cell(at: $0) }) else {
          tell(.error(Refusal(.worldEdge, "no")), bot, envelope.requestID, now)
          continue
        }
        if case .pausesAtBorders(let time) = fault,
          EighthPosition(place).flatMap({ territory.cell(at: $0) }) != there
        {
          connections[bot]?.mayCross.toggle()
          guard connections[bot]?.mayCross == false else {
            connections[bot]?.heldUntil = now + time
            connections[bot]?.queue = Array(connection.queue[index...])
            break
          }
        }
        actors[actor] = next
        latest = envelope.requestID
      }
      if latest != nil { update(bot, answering: latest, now) }
    }
    for bot in connections.keys.sorted() { update(bot, answering: nil, now) }
  }

  /// What was under way over a connection that is gone.
  private mutating func finishAbandoned() {
    for (bot, queue) in abandoned.sorted(by: { $0.key < $1.key }) {
      var moves = queue
      if fault == .losesMoveOverReconnect, moves.count > 1 { moves.removeFirst() }
      if fault == .doublesMoveOverReconnect, let last = moves.last { moves.append(last) }
      abandoned[bot] = nil
      for envelope in moves {
        guard case .move(let actor, let dx, let dy) = envelope.payload, let place = actors[actor],
          EighthPosition(place.moved(dx: dx, dy: dy)).flatMap({ territory.cell(at: $0) }) != nil
        else { continue }
        actors[actor] = place.moved(dx: dx, dy: dy)
      }
    }
  }

  private mutating func update(_ bot: Int, answering request: UInt64?, _ now: Duration) {
    let actor = EntityID(plan.actorBase + UInt64(bot))
    guard let place = actors[actor], let connection = connections[bot],
      let cell = EighthPosition(place).flatMap({ territory.cell(at: $0) })
    else { return }
    let seen = inSight(of: bot, place, former: Set(connection.seen.keys))
    var moved = seen.filter { connection.seen[$0.key] != $0.value }
      .map { ActorState(id: $0.key, position: $0.value) }
    if case .freezes(let frozen, let time) = fault, now >= time {
      moved.removeAll { $0.id == EntityID(plan.actorBase + UInt64(frozen)) }
    }
    if case .misshows(let other, let to) = fault, to == bot {
      for index in moved.indices where moved[index].id.rawValue == plan.actorBase + UInt64(other) {
        moved[index].position = moved[index].position.moved(dx: 0.5, dy: 0.5)
      }
    }
    let gone = connection.seen.keys.filter { seen[$0] == nil }
    connections[bot]?.seen = seen
    if !gone.isEmpty, fault != .forgetsDespawns {
      tell(.despawn(cell: cell, actors: gone.sorted()), bot, nil, now)
    }
    if request != nil { moved.append(ActorState(id: actor, position: place)) }
    if !moved.isEmpty { tell(.delta(cell: cell, moved: moved), bot, request, now) }
  }

  private func inSight(
    of bot: Int, _ place: WorldPosition, former: Set<EntityID>
  ) -> [EntityID: WorldPosition] {
    let own = EntityID(plan.actorBase + UInt64(bot))
    return actors.filter { id, position in
      if case .hides(let other, let from) = fault, from == bot,
        id.rawValue == plan.actorBase + UInt64(other)
      {
        return false
      }
      let (dx, dy) = (position.x - place.x, position.y - place.y)
      let reach = former.contains(id) ? plan.interest.leaveRadius : plan.interest.radius
      return id != own && dx * dx + dy * dy <= reach * reach
    }
  }

  private mutating func tell(
    _ payload: Payload, _ bot: Int, _ request: UInt64?, _ now: Duration
  ) {
    if case .showsLate(let delay) = fault, request == nil {
      return late.append((now + delay, bot, payload))
    }
    deliver(payload, bot, request, now)
  }

  private mutating func deliverLate(now: Duration) {
    while let first = late.first, first.at <= now {
      late.removeFirst()
      deliver(first.payload, first.bot, nil, now)
    }
  }

  private mutating func deliver(
    _ payload: Payload, _ bot: Int, _ request: UInt64?, _ now: Duration
  ) {
    guard let connection = connections[bot] else { return }
    let cell: CellID =
      switch payload {
      case .delta(let cell, _), .snapshot(let cell, _), .despawn(let cell, _): cell
      default: .origin
      }
    let envelope = Envelope(cell: cell, seq: connection.seq, payload: payload, requestID: request)
    connections[bot]?.seq += 1
    if connection.isReading {
      fleet.received(envelope, bytes: 10, by: bot, now: now)
    } else {
      connections[bot]?.unread.append(envelope)
    }
  }
}
