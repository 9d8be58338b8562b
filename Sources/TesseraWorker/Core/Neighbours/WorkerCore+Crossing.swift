internal import TesseraCore
internal import TesseraProto

/// Entities that go on in another cell: at every moment exactly one cell may change them.
extension WorkerCore {
  /// The part of a tick between the inputs and what everyone is told.
  mutating func crossBorders(now: Duration) {
    watchPeers()
    expireOffers(now: now)
    expireArrivals(now: now)
    expireClaims(now: now)
    for place in cells.indices {
      let cell = cells[place].cell
      let margin = configuration.neighbours.margin(
        side: configuration.geometry.side(atDepth: cell.depth))
      for id in cells[place].borderCrossers(margin: margin) {
        handOver(id, fromCellAt: place, now)
      }
    }
    expireGhosts(now: now)
    showNeighbours(now: now)
    askForGhosts(now: now)
  }

  private mutating func handOver(_ id: EntityID, fromCellAt place: Int, _ now: Duration) {
    let source = cells[place].cell
    guard let state = cells[place].state(of: id), neighbours.arriving[id] == nil,
      let target = neighbours.map.cell(at: state.position, world: source.world),
      target.cell != source
    else { return }
    if let arrival = neighbours.arrivals[id], arrival.from == target.cell, arrival.until > now {
      return
    }
    handOver(id, fromCellAt: place, to: target, now)
  }

  /// What goes along with an entity to its new cell.
  private struct Departure {
    /// As it is there: it has changed cells once more.
    var state: EntityState
    /// What its session's client has been shown.
    var known: [EntityID]
  }

  /// The entity goes, and its session's gateway is told where to; its former cell shows a ghost of it until
  /// the new one does.
  ///
  /// - Parameter address: of the target's worker, if that is another one.
  private mutating func takeOut(
    _ entity: EntityState, ofCellAt place: Int, for target: NearCell, at address: String,
    _ now: Duration
  ) -> Departure {
    let id = entity.id
    let source = cells[place].cell
    let known = knownGoingAlong(with: id, of: entity.session, cellAt: place)
    var state = entity
    state.hops += 1
    cells[place].takeOut(id)
    cells[place].tellCrossedOut(id, to: target.cell)
    whereabouts[id] = nil
    neighbours.ledgers[source, default: GhostLedger()].leave(
      id, at: state.position, for: target.cell, hops: state.hops,
      until: now + configuration.neighbours.orphanTime, &cells[place].ghosts)
    for index in neighbours.publishers[source]?.indices ?? 0..<0 {
      neighbours.publishers[source]?[index].handOver(id)
    }
    sendHint(for: id, of: state.session, hops: state.hops, to: target, address: address)
    return Departure(state: state, known: known)
  }

  /// The entity is this cell's from here on.
  mutating func takeIn(
    _ state: EntityState, known: [EntityID], intoCellAt place: Int, from source: CellID?,
    _ now: Duration
  ) {
    let cell = cells[place].cell
    cells[place].takeIn(state, known: known)
    cells[place].tellCrossedIn(state)
    neighbours.ledgers[cell]?.forget(state.id, &cells[place].ghosts)
    if state.lingerEnd == nil { noteObserver(state.session, cellAt: place) }
    whereabouts[state.id] = cell
    neighbours.handed[state.id] = nil
    neighbours.superseded[state.id] = nil
    for index in neighbours.publishers[cell]?.indices ?? 0..<0 {
      neighbours.publishers[cell]?[index].takeIn(state.id, hops: state.hops)
    }
    if let source {
      neighbours.arrivals[state.id] = Neighbourhood.Arrival(
        from: source, until: now + configuration.neighbours.rest)
    }
  }
}

// MARK: - To another cell of this worker

extension WorkerCore {
  /// Both halves of a hand-over at once: nothing can come between.
  mutating func cross(
    _ id: EntityID, fromCellAt place: Int, toCellAt targetPlace: Int, _ target: NearCell,
    _ now: Duration
  ) {
    guard var state = cells[place].state(of: id) else { return }
    let session = state.session
    answerMoves(of: session, beforeLosing: id, cellAt: place)
    state.components = cells[place].carriedComponents(of: id)
    let isOwedSnapshot = cells[place].owesSnapshot(to: session)
    let departure = takeOut(state, ofCellAt: place, for: target, at: "", now)
    takeIn(
      departure.state, known: departure.known, intoCellAt: targetPlace, from: cells[place].cell,
      now)
    if isOwedSnapshot { cells[targetPlace].noteOwedSnapshot(of: session) }
    counters.crossingsWithin += 1
  }
}

// MARK: - To another worker

extension WorkerCore {
  mutating func offer(
    _ id: EntityID, fromCellAt place: Int, to target: NearCell, _ now: Duration
  ) {
    let limits = configuration.neighbours.limits
    let source = cells[place].cell
    guard let peer = neighbours.peers[target.worker], peer.state == .up,
      peer.coordinator.entries.count < limits.openHandovers,
      let grant = neighbours.map.cells[source]?.grant, let state = cells[place].state(of: id),
      canLeaveWorker(state.session), cells[place].freeze(id) != nil
    else { return }
    let number =
      neighbours.peers[target.worker]?.coordinator.offer(
        id, from: source, to: target.cell, now: now) ?? 0
    neighbours.frozen[id] = Neighbourhood.Frozen(
      peer: target.worker, number: number, cell: source, since: clock)
    let session = sessions[state.session]
    let components = cells[place].carriedComponents(of: id)
    say(to: target.worker) {
      $0.offers.append(
        HandoverOffer(
          number: number, source: PeerCell(source, grant),
          target: PeerCell(target.cell, target.grant), entity: id.rawValue, x: state.position.x,
          y: state.position.y, hops: state.hops + 1, session: session?.id?.rawValue ?? 0,
          readsJSON: session?.encoding == .json, components: components))
    }
  }

  /// A client that speaks to this worker directly cannot follow an entity to another one.
  func canLeaveWorker(_ session: SessionSlot) -> Bool {
    guard let record = sessions[session] else { return true }
    return record.id != nil
  }

  /// The target holds it ready: from here on it is the target's.
  mutating func handoverAccepted(_ number: UInt64, by id: WorkerID) {
    switch neighbours.peers[id]?.coordinator.accepted(number) {
    case .commit(let entry): commit(number, entry, to: id)
    case .abort: say(to: id) { $0.aborted.append(number) }
    case .ignore, nil: break
    }
  }

  private mutating func commit(
    _ number: UInt64, _ entry: HandoverCoordinator.Entry, to id: WorkerID
  ) {
    let entity = entry.entity
    guard let place = cellPlaces[entry.source], let target = neighbours.map.cells[entry.target],
      target.worker == id, let state = cells[place].state(of: entity),
      let frozen = neighbours.frozen.removeValue(forKey: entity)
    else {
      // Its cell or the target's went to somebody else meanwhile.
      if neighbours.peers[id]?.coordinator.takeBack(number) != nil {
        counters.handoversAborted += 1
        say(to: id) { $0.aborted.append(number) }
        giveBack(entity)
      }
      return
    }
    let departure = takeOut(
      state, ofCellAt: place, for: target, at: target.address.map { "\($0)" } ?? "", time)
    let commit = HandoverCoordinator.Commit(
      known: departure.known, linger: state.lingerEnd.map { max(.zero, $0 - time) },
      frozenFor: instant - frozen.since)
    let session = sessions[state.session]?.id
    let handed = Neighbourhood.Handed(
      peer: id, cell: entry.target, hops: departure.state.hops, session: session,
      until: time + configuration.linger)
    neighbours.handed[entity] = handed
    neighbours.peers[id]?.coordinator.commit(number, commit)
    let oldest = neighbours.peers[id]?.coordinator.oldestOpen ?? number
    say(to: id) {
      $0.commits.append(HandoverCommit(number: number, oldestOpen: oldest, commit))
    }
    counters.crossingsOut += 1
    for input in frozen.parked {
      // Whoever else wants it has to come after it, too.
      if input.session != state.session, comesAfter(input) {
        repeatHint(for: entity, handed, to: input.session)
      }
      forward(input, to: id)
    }
  }

  mutating func handoverRefused(_ number: UInt64, by id: WorkerID) {
    guard let entry = neighbours.peers[id]?.coordinator.refused(number) else { return }
    counters.handoversRefused += 1
    giveBack(entry.entity)
  }

  mutating func handoverDone(_ number: UInt64, by id: WorkerID) {
    _ = neighbours.peers[id]?.coordinator.done(number)
  }

  private mutating func expireOffers(now: Duration) {
    let timeout = configuration.neighbours.offerTimeout
    for id in neighbours.peers.keys.sorted() {
      for (number, entry) in neighbours.peers[id]?.coordinator.expire(now: now, timeout: timeout)
        ?? []
      {
        counters.handoversAborted += 1
        say(to: id) { $0.aborted.append(number) }
        giveBack(entry.entity)
      }
    }
  }

  /// An offer came to nothing: the entity goes on here, with what waited for it.
  mutating func giveBack(_ id: EntityID) {
    guard let frozen = neighbours.frozen.removeValue(forKey: id) else { return }
    if let place = cellPlaces[frozen.cell] { cells[place].unfreeze(id) }
    queue.insert(contentsOf: frozen.parked, at: 0)
  }

  /// Takes an offer back because something else is to be done with the entity.
  mutating func takeBack(_ id: EntityID) {
    guard let frozen = neighbours.frozen[id],
      neighbours.peers[frozen.peer]?.coordinator.takeBack(frozen.number) != nil
    else { return }
    counters.handoversAborted += 1
    say(to: frozen.peer) { $0.aborted.append(frozen.number) }
    giveBack(id)
  }

  /// A cell is not this worker's any more: what was on its way out of it goes nowhere.
  mutating func takeBackAll(of cell: CellID) {
    for (id, frozen) in neighbours.frozen.sorted(by: { $0.key < $1.key }) where frozen.cell == cell
    {
      takeBack(id)
    }
  }
}

// MARK: - From another worker

extension WorkerCore {
  /// `false` for an offer that makes no sense.
  mutating func takeOffer(_ offer: HandoverOffer, from id: WorkerID) -> Bool {
    guard let entity = HandoverParticipant.Prepared(offer) else { return false }
    // What an earlier session left here does not keep it out.
    if let session = entity.session { letGo(entity.entity, joinedBy: session) }
    if let refusal = refusal(of: entity, from: id) {
      counters.offersRefused += 1
      reply(to: id) {
        $0.refused.append(HandoverRefusal(number: offer.number, reason: refusal))
      }
      return true
    }
    neighbours.peers[id]?.participant.offered(offer.number, entity)
    neighbours.prepared[entity.entity] = Neighbourhood.ParkedInputs(
      peer: id, number: offer.number, since: time)
    reply(to: id) { $0.accepted.append(offer.number) }
    return true
  }

  private func refusal(of entity: HandoverParticipant.Prepared, from id: WorkerID) -> String? {
    guard cellPlaces[entity.target] != nil else { return "this worker does not own the cell" }
    if isOver(entity, from: id) { return "the entity's cell is another worker's" }
    if whereabouts[entity.entity] != nil { return "the entity is here already" }
    if neighbours.prepared[entity.entity] != nil { return "the entity is on its way here already" }
    if whereabouts.count + neighbours.prepared.count >= configuration.limits.actors {
      return "this worker has its \(whereabouts.count) actors"
    }
    if let session = entity.session, sessions.slot(of: session) == nil,
      sessions.count >= configuration.limits.sessions
    {
      return "this worker has its \(sessions.count) sessions"
    }
    return nil
  }

  mutating func takeCommit(_ commit: HandoverCommit, from id: WorkerID) {
    switch neighbours.peers[id]?.participant.committed(
      commit.number, oldestOpen: commit.oldestOpen)
    {
    case .activate(let entity): activate(entity, commit, from: id)
    case .again: break
    case .lost(let entity):
      counters.handoversLost += 1
      // Where it went from here before is over, and its player is to hear that it is nowhere.
      neighbours.handed[entity] = nil
    case .unknown, nil: counters.handoversLost += 1
    }
    reply(to: id) { $0.done.append(commit.number) }
  }

  /// Whether the cell that an entity comes from is somebody else's now, so that it cannot come. A later
  /// life of the orchestrator leaves it with the worker that had it.
  private func isOver(_ entity: HandoverParticipant.Prepared, from id: WorkerID) -> Bool {
    guard let near = neighbours.map.cells[entity.source], entity.sourceGrant < near.grant else {
      return false
    }
    return near.worker != id || near.grant.incarnation == entity.sourceGrant.incarnation
  }

  /// After a change of who has what: nothing is held ready for a cell that is not here any more, or from
  /// one that was taken from its worker. Nobody would ever say that it does not come.
  mutating func dropWhatCannotCome() {
    for id in neighbours.peers.keys.sorted() {
      let prepared = neighbours.peers[id]?.participant.prepared ?? [:]
      for (number, entity) in prepared.sorted(by: { $0.key < $1.key })
      where cellPlaces[entity.target] == nil || isOver(entity, from: id) {
        guard let over = neighbours.peers[id]?.participant.aborted(number) else { continue }
        drop(over)
        if neighbours.peers[id]?.takeBackAcceptance(of: number) != true {
          neighbours.peers[id]?.participant.lostItsPlace(number, over.entity)
        }
      }
    }
  }

  /// An entity that was held ready does not come.
  mutating func drop(_ entity: HandoverParticipant.Prepared) {
    guard let parked = neighbours.prepared.removeValue(forKey: entity.entity) else { return }
    queue.insert(contentsOf: parked.inputs, at: 0)
  }

  private mutating func activate(
    _ prepared: HandoverParticipant.Prepared, _ commit: HandoverCommit, from id: WorkerID
  ) {
    let entity = prepared.entity
    let parked = neighbours.prepared.removeValue(forKey: entity)?.inputs ?? []
    // Joined here since, or the cell has gone to somebody else: the one that is in a world counts.
    guard let place = cellPlaces[prepared.target], whereabouts[entity] == nil,
      !isOver(prepared, from: id)
    else {
      counters.handoversLost += 1
      // Where it went from here before is over.
      neighbours.handed[entity] = nil
      queue.insert(contentsOf: parked, at: 0)
      return
    }
    counters.crossingsIn += 1
    let slot = prepared.session.flatMap { expectSession($0, prepared.readsJSON) }
    let known = commit.known.map { EntityID($0) }
    var state = EntityState(
      id: entity, position: prepared.position,
      lingerEnd: commit.lingerTime.map { time + min($0, configuration.linger) },
      session: slot ?? .none, hops: prepared.hops, components: prepared.components)
    let isOver = slot.map { sessions[$0]?.hasEnded == true } ?? true
    if isOver, prepared.session != nil, state.lingerEnd == nil {
      // There is no room for its session any more, or it has ended.
      state.lingerEnd = time + configuration.linger
    }
    let isFollowed = slot.map { hasFollowed(entity, state.hops, $0) } ?? false
    let mayFollow = !isOver && (commit.lingerTime == nil || isFollowed)
    // Its session was gone where it came from, and is here.
    if isFollowed { state.lingerEnd = nil }
    if mayFollow, !isFollowed {
      // Its session lives, but its gateway has not come: until then the entity is as one whose
      // session is gone, and is so for good if nobody comes.
      state.lingerEnd = time + configuration.linger
    }
    if let slot, let end = state.lingerEnd, sessions[slot]?.attachment == .detached {
      // The session is remembered for as long as something of it is here.
      sessions.forget(slot, at: max(end, sessions[slot]?.forgetAt ?? end))
    }
    takeIn(state, known: known, intoCellAt: place, from: prepared.source, time)
    if let slot, mayFollow {
      if isFollowed {
        if sessions[slot]?.behind.remove(entity) != nil {
          cells[place].noteOwedSnapshot(of: slot)
        }
        neighbours.goingOn.append((.microseconds(Int64(clamping: commit.frozenFor)), instant))
      } else {
        neighbours.arriving[entity] = Neighbourhood.Arriving(
          session: slot, cell: prepared.target, hops: state.hops, known: known, since: instant,
          frozenFor: .microseconds(Int64(clamping: commit.frozenFor)))
      }
    }
    // They came before what is queued now.
    queue.insert(contentsOf: parked, at: 0)
  }
}
