internal import TesseraCore

/// The tick: what waits is applied in the order of its arrival, then everyone is told once.
extension WorkerCore {
  /// - Parameter finished: called when a stage of the tick has ended, for whoever times them.
  package mutating func tick(now: Duration, finished: (TickStage) -> Void = { _ in }) {
    counters.ticks += 1
    let now = passTime(until: now)
    drainInputs(now: now)
    finished(.inputs)
    expire(now: now)
    finished(.expiry)
    runRules(now: now)
    finished(.rules)
    crossBorders(now: now)
    finished(.crossings)
    for place in cells.indices {
      cells[place].updateInterest()
      counters.ghostsUnseen += cells[place].takeUnseenGhostCount()
    }
    keepWhatOtherCellsShow()
    finished(.interest)
    for place in cells.indices {
      cells[place].endTick(to: &outbox, sessions: &sessions)
      let updates = cells[place].takeUpdateCounts()
      counters.toldUpdates += updates.told
      counters.deferredUpdates += updates.deferred
    }
    finished(.frames)
    settle()
    release()
    acknowledgeForwarded()
    finished(.settlement)
  }

  /// - Returns: what time it is for everything that waits for something.
  private mutating func passTime(until now: Duration) -> Duration {
    if hasTicked {
      passed = now - clock
      if let longest = configuration.longestTick { passed = min(passed, longest) }
      time += passed
    } else {
      time = now
      hasTicked = true
    }
    clock = now
    observe(now)
    endPauses()
    return time
  }

  private mutating func drainInputs(now: Duration) {
    let inputs = queue
    queue = []
    neighbours.deferred.removeAll(keepingCapacity: true)
    for input in inputs {
      switch input.action {
      case .sessionWent: sessionWent(input.session, now: now)
      case .sessionCameBack: sessionCameBack(input.session)
      case .joinedElsewhere(let actor, let session, let leaving):
        letGo(actor, joinedBy: session, leaving: leaving)
      case .join, .move, .leave, .send: apply(input)
      }
    }
    // The room is kept for the next tick, unless a burst made it large.
    if queue.isEmpty, inputs.count <= 4_096 {
      queue = inputs
      queue.removeAll(keepingCapacity: true)
    }
  }

  private mutating func apply(_ queued: QueuedInput) {
    if queued.isRepeated, queued.number > 0,
      let refusal = sessions[queued.session]?.refusal(of: queued.number)
    {
      // Wherever its actor is now.
      return refuse(queued, refusal)
    }
    if queued.isOwnerHere, let actor = queued.actor, whereabouts[actor] == nil,
      neighbours.handed[actor] != nil
    {
      // It went on with its session, which is not over then.
      return refuse(
        queued, Refusal(.actorOwnedByOther, "actor \(actor) belongs to another live session"))
    }
    if divert(queued) { return }
    var input = queued
    // What is for an actor is for the cell that it is in, whatever its client knows.
    if let cell = input.actor.flatMap({ whereabouts[$0] }), !input.isFreshJoin { input.cell = cell }
    let refusal: Refusal?
    if let place = cellPlaces[input.cell] {
      refusal =
        input.isRepeated
        ? answerAgain(input, inCellAt: place) : apply(input, inCellAt: place)
    } else {
      // Lost since the input came in.
      refusal = ownership.refusal(for: input.cell)
    }
    // Even what is refused may have taken its actor up.
    lingerIfGone(input)
    guard let refusal else {
      if !input.isRepeated { counters.applied += 1 }
      noteForwarded(input)
      return finish(queued)
    }
    if refusal.code == RefusalCode.actorOwnedByOther.rawValue, awaitOwnersEnd(queued) { return }
    answer(input, refusal)
    finish(queued)
  }

  private mutating func apply(_ input: QueuedInput, inCellAt place: Int) -> Refusal? {
    switch input.action {
    case .join(let actor, let position):
      return join(actor, at: position, inCellAt: place, input)
    case .move(let actor, let dx, let dy):
      postAwaitedSnapshot(of: input.session)
      return move(actor, dx: dx, dy: dy, cellAt: place, input)
    case .leave(let actor):
      postAwaitedSnapshot(of: input.session)
      return leave(actor, cellAt: place, input)
    case .send(let actor, let recipient, let body):
      postAwaitedSnapshot(of: input.session)
      return cells[place].send(
        body, from: actor, to: recipient, by: input.session, requestID: input.requestID)
    case .sessionWent, .sessionCameBack, .joinedElsewhere:
      return nil
    }
  }

  /// An actor is in one cell of a worker: a join takes it out of the one it was in.
  private mutating func join(
    _ actor: EntityID, at position: WorldPosition, inCellAt place: Int, _ input: QueuedInput
  ) -> Refusal? {
    let cell = cells[place].cell
    if let waiting = sessions[input.session]?.awaitsSnapshotOf,
      waiting != cell || !sessions.isOnLink(input.session)
    {
      postAwaitedSnapshot(of: input.session)
    }
    let formerPlace = whereabouts[actor].flatMap { cellPlaces[$0] }
    if let refusal = refusalToTakeMore(formerPlace == nil, input.session) { return refusal }
    if let formerPlace, formerPlace != place {
      let refusal =
        cells[place].refusalToPlace(actor, at: position, by: input.session)
        ?? cells[formerPlace].refusalToAct(for: actor, by: input.session)
      if let refusal { return refusal }
      answerMoves(of: input.session, beforeLosing: actor, cellAt: formerPlace)
      if let hops = cells[formerPlace].state(of: actor)?.hops, hops > 0 {
        neighbours.noteFormerHops(hops, of: actor, until: time + configuration.linger)
      }
      cells[formerPlace].remove(actor)
    }
    let refusal = cells[place].join(
      actor, at: position, by: input.session, requestID: input.requestID)
    if refusal == nil {
      whereabouts[actor] = cell
      neighbours.handed[actor] = nil
      neighbours.superseded[actor] = nil
      countOnAfterClaim(actor, session: input.session, cellAt: place)
      tellOfJoin(actor, by: input.session, cellAt: place)
      noteObserver(input.session, cellAt: place)
      sessions[input.session]?.awaitsSnapshotOf = cell
    }
    return refusal
  }

  /// A join makes the world larger, and asks for as much as the cell is large.
  private mutating func refusalToTakeMore(_ isNew: Bool, _ session: SessionSlot) -> Refusal? {
    if isNew, whereabouts.count >= configuration.limits.actors {
      counters.overloaded += 1
      return Refusal(.overloaded, "this worker has its \(whereabouts.count) actors")
    }
    guard outbox.isFull(for: session, sessions, configuration.limits) else { return nil }
    counters.overloaded += 1
    return Refusal(
      .overloaded, "more is on the way to this connection than it can take in a tick; try again")
  }

  /// Out of its cell an actor may go where another one lies near, of whoever its session can follow
  /// it to.
  private mutating func move(
    _ actor: EntityID, dx: Float, dy: Float, cellAt place: Int, _ input: QueuedInput
  ) -> Refusal? {
    let world = cells[place].cell.world
    let own = canLeaveWorker(input.session) ? nil : configuration.workerID
    let map = neighbours.map
    var foreign: NearCell?
    let refusal = cells[place].move(
      actor, dx: dx, dy: dy, by: input.session, requestID: input.requestID,
      isEdge: { position in
        guard let near = map.cell(at: position, world: world) else { return true }
        guard let own, near.worker != own else { return false }
        foreign = near
        return true
      })
    guard refusal != nil, let foreign else { return refusal }
    return Refusal(
      .worldEdge,
      "cell \(foreign.name) is at worker \(foreign.worker): a connection to one worker ends at its "
        + "cells; connect through a gateway to go on")
  }

  private mutating func leave(
    _ actor: EntityID, cellAt place: Int, _ input: QueuedInput
  ) -> Refusal? {
    answerMoves(of: input.session, beforeLosing: actor, cellAt: place)
    if let refusal = cells[place].leave(actor, by: input.session) { return refusal }
    whereabouts[actor] = nil
    guard !input.isRelease else { return nil }
    postFarewell(to: actor, cellAt: place, input)
    return nil
  }

  /// With its last actor a session is no longer told at the tick's end what its moves did.
  mutating func answerMoves(
    of session: SessionSlot, beforeLosing actor: EntityID, cellAt place: Int
  ) {
    guard cells[place].isLastActor(actor, of: session) else { return }
    cells[place].postFarewell(for: session, to: &outbox, sessions: sessions)
  }

  private mutating func postFarewell(
    to actor: EntityID, cellAt place: Int, _ input: QueuedInput
  ) {
    var farewell = SharedMessage(
      cell: cells[place].name, epoch: cells[place].epoch,
      payload: .despawn(cell: cells[place].name, actors: [actor]))
    outbox.post(&farewell, to: input.session, requestID: input.requestID, sessions)
  }

  /// An input that took effect, or was refused, before its answer was lost: what is true of it now.
  mutating func answerAgain(_ input: QueuedInput, inCellAt place: Int) -> Refusal? {
    postAwaitedSnapshot(of: input.session)
    switch input.action {
    case .join(let actor, _):
      let refusal = cells[place].answerJoinAgain(
        actor, by: input.session, requestID: input.requestID)
      if refusal == nil {
        sessions[input.session]?.awaitsSnapshotOf = cells[place].cell
        tellOfJoin(actor, by: input.session, cellAt: place)
      }
      return refusal
    case .leave(let actor) where cells[place].position(of: actor) == nil:
      postFarewell(to: actor, cellAt: place, input)
      return nil
    case .move(let actor, _, _), .leave(let actor), .send(let actor, _, _):
      return cells[place].answerMoveAgain(actor, by: input.session, requestID: input.requestID)
    case .sessionWent, .sessionCameBack, .joinedElsewhere:
      return nil
    }
  }

  /// Joins wait for their snapshot so that those of a tick share one; but before anything else that
  /// a session does or is told, its joins are answered. So answers keep the order of what they
  /// answer, and a snapshot doesn't show what its session did after it.
  mutating func postAwaitedSnapshot(of session: SessionSlot) {
    guard let cell = sessions[session]?.awaitsSnapshotOf, let place = cellPlaces[cell] else {
      return
    }
    cells[place].postAwaitedSnapshots(to: &outbox, sessions: &sessions)
  }
}

// MARK: - Sessions that come and go

extension WorkerCore {
  private mutating func sessionWent(_ session: SessionSlot, now: Duration) {
    // Back already, over a new link: then it was never gone as far as the world is concerned.
    if sessions.isOnLink(session) { return }
    sessions[session]?.hasGone = true
    let end = now + configuration.linger
    postAwaitedSnapshot(of: session)
    var doubted: [EntityID] = []
    for place in cells.indices {
      cells[place].postFarewell(for: session, to: &outbox, sessions: sessions)
      cells[place].sessionWent(session, lingerUntil: end)
      if !neighbours.joinedElsewhere.isEmpty {
        doubted += (cells[place].lingering[session] ?? []).filter {
          neighbours.joinedElsewhere[$0] != nil
        }
      }
      guard !neighbours.superseded.isEmpty else { continue }
      for actor in cells[place].lingering[session] ?? []
      where neighbours.superseded[actor] != nil { letGo(actor) }
    }
    if sessions[session]?.attachment == .detached { sessions.forget(session, at: end) }
    if sessions[session]?.hasEnded == true { goOnWithout(session) }
    // A later session may have them elsewhere, if what this one sent came late.
    seek(doubted, now: now)
  }

  /// What was kept back for an actor on its way may take effect after its session's end: then the actor
  /// lingers from there on.
  private mutating func lingerIfGone(_ input: QueuedInput) {
    guard let session = sessions[input.session], session.hasGone, !session.isExpected,
      let place = cellPlaces[input.cell]
    else { return }
    let end = time + configuration.linger
    cells[place].sessionWent(input.session, lingerUntil: end)
    sessions.forget(input.session, at: end)
  }

  private mutating func sessionCameBack(_ session: SessionSlot) {
    // Even if it is gone again by now: what lies between, it was there for.
    answerForwardedAgain(session)
    for place in cells.indices where cells[place].sessionCameBack(session) {
      cells[place].noteOwedSnapshot(of: session)
      // Its gateway may not have got the hints of those that crossed from cell to cell here.
      guard let near = neighbours.map.cells[cells[place].cell] else { continue }
      for actor in cells[place].actors(of: session) {
        guard let hops = cells[place].state(of: actor)?.hops, hops > 0 else { continue }
        sendHint(for: actor, of: session, hops: hops, to: near, address: "")
      }
    }
  }

  private mutating func expire(now: Duration) {
    for place in cells.indices where cells[place].lingeringCount > 0 {
      for actor in cells[place].expireLingering(now: now) {
        whereabouts[actor] = nil
        counters.expiredActors += 1
      }
    }
    releaseArrivals()
    sessions.expire(now: now)
  }

  /// Everything that came in before the tick is done with.
  private mutating func settle() {
    for slot in unsettled {
      sessions.change(slot) { session in
        session.needsSettling = false
        session.settledInput = session.doneUpTo
      }
      if let settled = sessions[slot] { outbox.settle(settled) }
    }
    unsettled.removeAll(noting: &unsettledUse)
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
