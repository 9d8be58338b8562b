internal import TesseraClient
package import TesseraCore

/// The bots of one connection.
///
/// The owner calls ``tick(now:send:)`` every few milliseconds and ``received(_:bytes:now:)`` for each
/// frame; both are one pass over arrays, so that thousands of bots cost their frames and little else.
package struct BotFleetCore: Sendable {
  /// Of the requests answered since the owner last took them.
  package private(set) var roundTrips: [Duration] = []
  /// Whether every bot has left, or was given up.
  package private(set) var isFinished = false

  private var counted = FleetTally()
  private var bots: [BotCore]
  private let firstActor: UInt64
  private var session = ClientSession()
  private var inputs: [UInt64: Input] = [:]

  private struct Input {
    var bot: Int
    var kind: PayloadKind
  }

  /// - Parameter bots: their actors' numbers follow each other.
  package init(bots: [BotCore]) {
    self.bots = bots
    firstActor = bots.first?.actor.rawValue ?? 0
    counted.bots = bots.count
    isFinished = bots.isEmpty
  }

  /// What has been counted so far.
  package var tally: FleetTally {
    var tally = counted
    for bot in bots {
      if bot.isPlaced { tally.inWorld += 1 }
      tally.heldBack += bot.heldBack
    }
    return tally
  }

  /// Sends what is due.
  package mutating func tick(now: Duration, send: (Envelope) -> Void) {
    guard !isFinished else { return }
    var anybodyLeft = false
    for index in bots.indices {
      while let payload = bots[index].nextRequest(now: now) {
        submit(payload, of: index, now: now, send: send)
      }
      giveUpIfOverdue(index, now: now)
      if bots[index].phase != .gone { anybodyLeft = true }
    }
    if !anybodyLeft { finish() }
  }

  /// The socket takes no more at present: everybody waits.
  package mutating func heldBackBySocket() { counted.heldBack += 1 }

  /// Takes a frame from the server.
  package mutating func received(_ envelope: Envelope, bytes: Int, now: Duration) {
    counted.framesReceived += 1
    counted.bytesReceived += UInt64(bytes)
    let reception = session.received(envelope, now: now)
    record(reception)
    for answer in reception.answers { settle(answer, with: envelope.payload, now: now) }
    switch envelope.payload {
    case .delta(_, let moved): look(at: moved, in: envelope.cell)
    case .error(let refusal): counted.errors[refusal.code, default: 0] += 1
    default: break
    }
  }

  /// The server sent something that cannot be read.
  package mutating func receivedUnreadableFrame() {
    counted.errors["unreadable_frame", default: 0] += 1
  }

  /// The connection ended.
  package mutating func connectionClosed() {
    guard !isFinished else { return }
    counted.connectionsLost += 1
    finish()
  }

  package mutating func takeRoundTrips() -> [Duration] {
    defer { roundTrips.removeAll(keepingCapacity: true) }
    return roundTrips
  }
}

extension BotFleetCore {
  private mutating func submit(
    _ payload: Payload, of index: Int, now: Duration, send: (Envelope) -> Void
  ) {
    // Only a bot that is in the world leaves it: its last position is checked before.
    if payload.kind == .leave {
      counted.record(bots[index].checkLastSeen())
      // The answer to the leave would acknowledge them too, but nobody has seen their effect.
      for id in bots[index].giveUpMoves() where inputs.removeValue(forKey: id) != nil {
        counted.lost += 1
      }
    }
    let envelope = session.request(payload, cell: bots[index].area.cell, now: now)
    guard let id = envelope.requestID else { return }
    inputs[id] = Input(bot: index, kind: payload.kind)
    bots[index].sent(payload, as: id, now: now)
    counted.sent += 1
    send(envelope)
  }

  private mutating func record(_ reception: Reception) {
    switch reception.order {
    case .next: break
    case .gap(let missing): counted.missingFrames += UInt64(missing.count)
    case .repeated: counted.duplicated += 1
    }
    if reception.irregularity != nil { counted.duplicated += 1 }
  }

  private mutating func settle(_ answer: Answer, with payload: Payload, now: Duration) {
    guard let input = inputs.removeValue(forKey: answer.requestID) else { return }
    roundTrips.append(answer.roundTrip)
    if case .error(let refusal) = payload {
      counted.refused += 1
      return bots[input.bot].refused(answer.requestID, code: refusal.code, now: now)
    }
    counted.acknowledged += 1
    switch (input.kind, payload) {
    case (.join, .snapshot(_, let actors)):
      join(input.bot, among: actors, now: now)
    case (.move, _):
      bots[input.bot].acknowledged(answer.requestID, now: now)
    case (.leave, _):
      bots[input.bot].end()
    default:
      counted.misplaced += 1
    }
  }

  private mutating func join(_ index: Int, among actors: [ActorState], now: Duration) {
    let actor = bots[index].actor
    guard let own = actors.first(where: { $0.id == actor }) else {
      counted.misplaced += 1
      return
    }
    counted.record(bots[index].joined(at: own.position, now: now))
  }

  private mutating func look(at moved: [ActorState], in cell: CellID) {
    for state in moved {
      let index = state.id.rawValue &- firstActor
      guard index < UInt64(bots.count), bots[Int(index)].area.cell.isNamed(cell) else { continue }
      counted.record(bots[Int(index)].seen(at: state.position))
    }
  }
}

// The end.
extension BotFleetCore {
  private mutating func giveUpIfOverdue(_ index: Int, now: Duration) {
    guard let overdue = bots[index].overdue(now: now) else { return }
    if overdue == .notJoined { counted.notJoined += 1 }
    bots[index].end()
  }

  /// What has no answer now never gets one.
  private mutating func finish() {
    counted.lost += UInt64(inputs.count)
    inputs.removeAll()
    isFinished = true
  }
}
