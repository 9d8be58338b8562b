internal import TesseraCore

/// The tick: what waits is applied in the order of its arrival, then everyone is told once.
extension WorkerCore {
  package mutating func tick(now: Duration) {
    counters.ticks += 1
    drainInputs(now: now)
    expire(now: now)
    for place in cells.indices { cells[place].endTick(to: &outbox, sessions: sessions) }
    settle()
    release()
  }

  private mutating func drainInputs(now: Duration) {
    let inputs = queue
    queue = []
    for input in inputs {
      switch input.action {
      case .sessionWent: sessionWent(input.session, now: now)
      case .sessionCameBack: sessionCameBack(input.session)
      case .join, .move, .leave: apply(input)
      }
    }
    // The room is kept for the next tick, unless a burst made it large.
    if queue.isEmpty, inputs.count <= 4_096 {
      queue = inputs
      queue.removeAll(keepingCapacity: true)
    }
  }

  private mutating func apply(_ input: QueuedInput) {
    guard let place = cellPlaces[input.cell] else {
      // Lost since the input came in.
      postAwaitedSnapshots()
      counters.refused += 1
      var message = notOwned(input.cell)
      outbox.post(&message, to: input.session, requestID: input.requestID, sessions)
      return
    }
    let refusal: Refusal?
    switch input.action {
    case .join(let actor, let position):
      refusal = join(actor, at: position, inCellAt: place, input)
    case .move(let actor, let dx, let dy):
      cells[place].postAwaitedSnapshots(to: &outbox, sessions: sessions)
      refusal = cells[place].move(
        actor, dx: dx, dy: dy, by: input.session, requestID: input.requestID)
    case .leave(let actor):
      refusal = leave(actor, cellAt: place, input)
    case .sessionWent, .sessionCameBack:
      return
    }
    guard let refusal else {
      counters.applied += 1
      return
    }
    postAwaitedSnapshots()
    refuse(refusal, cells[place].name, input.requestID, input.session)
  }

  /// An actor is in one cell of a worker: a join takes it out of the one it was in.
  private mutating func join(
    _ actor: EntityID, at position: WorldPosition, inCellAt place: Int, _ input: QueuedInput
  ) -> Refusal? {
    let formerPlace = whereabouts[actor].flatMap { cellPlaces[$0] }
    if formerPlace == nil, whereabouts.count >= configuration.limits.actors {
      counters.overloaded += 1
      return Refusal(.overloaded, "this worker has its \(whereabouts.count) actors")
    }
    if let formerPlace, formerPlace != place {
      let refusal =
        cells[place].refusalToPlace(actor, at: position, by: input.session)
        ?? cells[formerPlace].refusalToAct(for: actor, by: input.session)
      if let refusal { return refusal }
      cells[formerPlace].postAwaitedSnapshots(to: &outbox, sessions: sessions)
      cells[formerPlace].remove(actor)
    }
    let refusal = cells[place].join(
      actor, at: position, by: input.session, requestID: input.requestID)
    if refusal == nil { whereabouts[actor] = cells[place].cell }
    return refusal
  }

  private mutating func leave(
    _ actor: EntityID, cellAt place: Int, _ input: QueuedInput
  ) -> Refusal? {
    postAwaitedSnapshots()
    if let refusal = cells[place].leave(actor, by: input.session) { return refusal }
    whereabouts[actor] = nil
    var farewell = SharedMessage(
      cell: cells[place].name, epoch: cells[place].epoch,
      payload: .despawn(cell: cells[place].name, actors: [actor]))
    outbox.post(&farewell, to: input.session, requestID: input.requestID, sessions)
    return nil
  }

  /// Before a session is told anything directly, joins before it are answered: answers keep the
  /// order of what they answer.
  private mutating func postAwaitedSnapshots() {
    for place in cells.indices {
      cells[place].postAwaitedSnapshots(to: &outbox, sessions: sessions)
    }
  }
}

// MARK: - Sessions that come and go

extension WorkerCore {
  private mutating func sessionWent(_ session: SessionSlot, now: Duration) {
    let end = now + configuration.linger
    for place in cells.indices {
      cells[place].postFarewell(for: session, to: &outbox, sessions: sessions)
      cells[place].sessionWent(session, lingerUntil: end)
    }
    // It may be back already; then this is only a gap in which others could take up its actors.
    if sessions[session]?.attachment == SessionTable.Attachment.none {
      sessions.forget(session, at: end)
    }
  }

  private mutating func sessionCameBack(_ session: SessionSlot) {
    guard let record = sessions[session] else { return }
    sessions[session]?.resumeIsQueued = false
    sessions[session]?.repeatedRequest = nil
    // Even if it is gone again by now: what lies between, it was there for.
    for place in cells.indices where cells[place].sessionCameBack(session) {
      cells[place].observers.noteOwedSnapshot(of: session, requestID: record.repeatedRequest)
    }
  }

  private mutating func expire(now: Duration) {
    for place in cells.indices where cells[place].lingeringCount > 0 {
      for actor in cells[place].expireLingering(now: now) {
        whereabouts[actor] = nil
        counters.expiredActors += 1
      }
    }
    sessions.expire(now: now)
  }

  /// Everything that came in before the tick is done with.
  private mutating func settle() {
    for slot in unsettled {
      guard let session = sessions[slot] else { continue }
      sessions[slot]?.needsSettling = false
      outbox.settle(session)
    }
    unsettled.removeAll(keepingCapacity: true)
  }

  /// Gives back credit, reads on from clients that were ahead, and lets finished ones go.
  private mutating func release() {
    for place in outbox.links.taken { outbox.noteQueueDrained(onLink: place) }
    for place in outbox.clients.taken {
      guard let client = outbox[client: place] else { continue }
      outbox[client: place]?.queued = 0
      if client.isFinished {
        guard !client.isClosing else { continue }
        outbox[client: place]?.isClosing = true
        effects.append(.closeClient(client.id, reason: "finished"))
      } else if client.isPaused {
        outbox[client: place]?.isPaused = false
        effects.append(.resumeReading(client.id))
      }
    }
  }
}
