import TesseraCore
import TesseraSimulation

/// A world in memory for one connection, with a fault to order: the test of what the bots find.
struct VirtualWorld {
  /// What the world does wrong. Moves and frames are counted from 0.
  enum Fault: Hashable, Sendable {
    case none
    /// Acknowledges a move and does not apply it.
    case losesMove(Int)
    /// Applies a move twice.
    case doublesMove(Int)
    /// Applies a move again a second later, in a tick of its own.
    case doublesMoveLate(Int)
    /// Applies and answers nothing from this move on.
    case fallsSilent(Int)
    /// Leaves a number out.
    case skipsSeq(Int)
    /// Sends a frame's number again.
    case repeatsSeq(Int)
    /// Answers a move with this error and does not apply it.
    case refusesMove(Int, RefusalCode)
    /// Forgets every actor, as a worker does that was killed.
    case forgetsEverything(atMove: Int)
    case refusesJoins
    /// Places a joining actor somewhere else.
    case misplacesJoins
    /// Shifts an actor by something that is no move.
    case shiftsActor(Int)
    /// Acknowledges a move again.
    case acknowledgesTwice(Int)
    case leavesUnanswered
  }

  private let fault: Fault
  private var actors: [EntityID: WorldPosition] = [:]
  private var queue: [(move: Int, envelope: Envelope)] = []
  private var late: (actor: EntityID, dx: Float, dy: Float, at: Duration)?
  private var seq: UInt64 = 0
  private var frames = 0
  private var moves = 0

  init(fault: Fault) { self.fault = fault }

  /// Takes what a client sent; direct answers come back at once.
  mutating func receive(_ envelope: Envelope) -> [Envelope] {
    switch envelope.payload {
    case .join(let actor, let position):
      if fault == .refusesJoins {
        return [answer(.error(Refusal(.actorOwnedByOther, "no")), to: envelope)]
      }
      actors[actor] =
        fault == .misplacesJoins ? position.moved(dx: 0.25, dy: 0) : position
      let states = actors.map { ActorState(id: $0.key, position: $0.value) }
      return [answer(.snapshot(cell: envelope.cell, actors: states), to: envelope)]
    case .move:
      defer { moves += 1 }
      if case .fallsSilent(let move) = fault, moves >= move { return [] }
      if case .refusesMove(moves, let code) = fault {
        return [answer(.error(Refusal(code, "no")), to: envelope)]
      }
      if case .forgetsEverything(moves) = fault { actors.removeAll() }
      queue.append((moves, envelope))
      return []
    case .leave(let actor):
      if fault == .leavesUnanswered { return [] }
      actors[actor] = nil
      return [answer(.despawn(cell: envelope.cell, actors: [actor]), to: envelope)]
    case .ping, .send, .pong, .snapshot, .delta, .despawn, .shown, .own, .event, .error:
      return []
    }
  }

  /// One tick: what has been moved since the last one.
  mutating func tick(now: Duration) -> [Envelope] {
    var out: [Envelope] = []
    var moved: [EntityID: WorldPosition] = [:]
    var highest: Envelope?
    for (number, envelope) in queue {
      guard case .move(let actor, let dx, let dy) = envelope.payload else { continue }
      guard let position = actors[actor] else {
        out.append(answer(.error(Refusal(.actorNotJoined, "who?")), to: envelope))
        continue
      }
      var next = position.moved(dx: dx, dy: dy)
      switch fault {
      case .losesMove(number): next = position
      case .doublesMove(number): next = next.moved(dx: dx, dy: dy)
      case .shiftsActor(number): next = next.moved(dx: 50, dy: 50)
      case .doublesMoveLate(number): late = (actor, dx, dy, now + .seconds(1))
      default: break
      }
      actors[actor] = next
      moved[actor] = next
      highest = envelope
    }
    if let again = late, now >= again.at, let position = actors[again.actor] {
      actors[again.actor] = position.moved(dx: again.dx, dy: again.dy)
      moved[again.actor] = actors[again.actor]
      late = nil
    }
    let acknowledged = queue
    queue.removeAll()
    guard !moved.isEmpty else { return out }
    let states = moved.map { ActorState(id: $0.key, position: $0.value) }
    out.append(
      frame(.delta(cell: .origin, moved: states), requestID: highest?.requestID, cell: .origin))
    for (number, envelope) in acknowledged {
      if case .acknowledgesTwice(number) = fault, let id = envelope.requestID, id > 1 {
        out.append(frame(.delta(cell: .origin, moved: []), requestID: id - 1, cell: .origin))
      }
    }
    return out
  }

  private mutating func answer(_ payload: Payload, to request: Envelope) -> Envelope {
    frame(payload, requestID: request.requestID, cell: request.cell)
  }

  private mutating func frame(
    _ payload: Payload, requestID: UInt64?, cell: CellID
  ) -> Envelope {
    defer {
      frames += 1
      seq += 1
    }
    if case .skipsSeq(frames) = fault { seq += 1 }
    if case .repeatsSeq(frames) = fault, seq > 0 { seq -= 1 }
    return Envelope(cell: cell, seq: seq, payload: payload, requestID: requestID)
  }
}

extension VirtualWorld {
  /// Lets the bots of a plan with one connection walk in a world with this fault, in no real time.
  static func run(_ plan: SimulationPlan, fault: Fault) throws -> FleetTally {
    guard var fleet = try plan.makeFleets(start: .zero).first else { return FleetTally() }
    var world = VirtualWorld(fault: fault)
    var now: Duration = .zero
    var turn = 0
    while !fleet.isFinished, now < .seconds(600) {
      var sent: [Envelope] = []
      fleet.tick(now: now) { sent.append($0) }
      for envelope in sent {
        for reply in world.receive(envelope) { fleet.received(reply, bytes: 10, now: now) }
      }
      if turn.isMultiple(of: 5) {
        for push in world.tick(now: now) { fleet.received(push, bytes: 10, now: now) }
      }
      turn += 1
      now += .milliseconds(10)
    }
    return fleet.tally
  }
}
