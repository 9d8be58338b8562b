internal import TesseraCore
internal import TesseraProto

/// A join of an entity that is, or was a moment ago, another worker's: it must be nowhere else first.
extension WorkerCore {
  /// - Returns: whether the join has to wait, or was refused.
  mutating func claim(_ entity: EntityID, for join: QueuedInput) -> Bool {
    guard let holder = holder(of: entity, near: join.cell) else { return false }
    guard let peer = neighbours.peers[holder], peer.state == .up,
      neighbours.claims.count < configuration.neighbours.limits.openHandovers
    else {
      refuse(
        join,
        Refusal(
          .overloaded,
          "actor \(entity) is at worker \(holder), which cannot be asked now; try again"))
      return true
    }
    holdOpen(join)
    ask(Neighbourhood.Claim(entity: entity, peer: holder, since: time, inputs: [join]))
    return true
  }

  private mutating func ask(_ claim: Neighbourhood.Claim) {
    let number = neighbours.nextClaim
    neighbours.nextClaim += 1
    neighbours.claims[number] = claim
    neighbours.claimed[claim.entity] = number
    let session = claim.inputs.first.flatMap { sessions[$0.session]?.id?.rawValue } ?? 0
    say(to: claim.peer) {
      $0.claims.append(
        EntityClaim(number: number, entity: claim.entity.rawValue, session: session))
    }
  }

  /// The other worker that has the entity, as far as is known.
  private func holder(of entity: EntityID, near cell: CellID) -> WorkerID? {
    if let handed = neighbours.handed[entity] { return handed.peer }
    guard let own = ownership.ownCell(cell),
      let source = neighbours.ledgers[own]?.source(of: entity),
      let worker = neighbours.map.cells[source]?.worker, worker != configuration.workerID
    else { return nil }
    return worker
  }

  private mutating func holdOpen(_ input: QueuedInput) {
    guard input.origin == nil, input.number > 0, sessions[input.session]?.id != nil else { return }
    sessions[input.session]?.holdOpen(input.number)
  }

  mutating func claimAnswered(_ answer: ClaimAnswer, by id: WorkerID) {
    guard let claim = neighbours.claims[answer.number], claim.peer == id else { return }
    end(answer.number)
    if !answer.isGranted, !answer.workerID.isEmpty {
      return follow(claim, to: WorkerID(answer.workerID), hops: answer.hops)
    }
    guard answer.isGranted else {
      if let join = claim.inputs.first.flatMap({ awaitingOwnersEnd($0, since: claim.since) }) {
        return queue.insert(contentsOf: [join] + claim.inputs.dropFirst(), at: 0)
      }
      return refuse(
        claim,
        Refusal(
          .actorOwnedByOther,
          "actor \(claim.entity) belongs to another live session, at worker \(id)"))
    }
    settle(claim, hops: answer.hops)
  }

  /// The entity is at no other worker any more.
  private mutating func settle(_ claim: Neighbourhood.Claim, hops: UInt32) {
    // Of what was here, and where it went, everyone must know that it was before.
    let known = neighbours.handed.removeValue(forKey: claim.entity)?.hops ?? 0
    neighbours.noteFormerHops(
      max(hops, known), of: claim.entity, until: time + configuration.linger)
    for place in cells.indices {
      neighbours.ledgers[cells[place].cell]?.forget(claim.entity, &cells[place].ghosts)
    }
    queue.insert(contentsOf: claim.inputs, at: 0)
  }

  /// The worker that was asked has passed the entity on since: then that one is asked.
  private mutating func follow(
    _ claim: Neighbourhood.Claim, to worker: WorkerID, hops: UInt32
  ) {
    guard worker != configuration.workerID else {
      // It came, and is gone from here; or it comes, which the join then meets.
      guard neighbours.prepared[claim.entity] != nil else { return settle(claim, hops: hops) }
      return queue.insert(contentsOf: claim.inputs, at: 0)
    }
    var claim = claim
    claim.asked.insert(claim.peer)
    guard !claim.asked.contains(worker), neighbours.peers[worker]?.state == .up else {
      return refuse(
        claim,
        Refusal(
          .overloaded,
          "actor \(claim.entity) went on to worker \(worker), which cannot be asked now; try again")
      )
    }
    claim.peer = worker
    ask(claim)
  }

  private mutating func end(_ number: UInt64) {
    guard let claim = neighbours.claims.removeValue(forKey: number) else { return }
    neighbours.claimed[claim.entity] = nil
  }

  /// The join is refused; what came after it meets what is true then.
  private mutating func refuse(_ claim: Neighbourhood.Claim, _ refusal: Refusal) {
    guard let join = claim.inputs.first else { return }
    refuse(join, refusal)
    queue.insert(contentsOf: claim.inputs.dropFirst(), at: 0)
  }

  mutating func failClaims(at id: WorkerID) {
    for (number, claim) in neighbours.claims.sorted(by: { $0.key < $1.key }) where claim.peer == id
    {
      fail(number, claim)
    }
  }

  mutating func expireClaims(now: Duration) {
    guard !neighbours.claims.isEmpty else { return }
    let timeout = configuration.neighbours.offerTimeout
    for (number, claim) in neighbours.claims.sorted(by: { $0.key < $1.key })
    where claim.since + timeout <= now {
      fail(number, claim)
    }
  }

  private mutating func fail(_ number: UInt64, _ claim: Neighbourhood.Claim) {
    end(number)
    refuse(
      claim,
      Refusal(
        .overloaded,
        "actor \(claim.entity) is at worker \(claim.peer), which did not answer; try again"))
  }

  /// Another worker's session wants an entity that this worker may have: it gets it, unless somebody
  /// else here lives in it.
  mutating func takeClaim(_ claim: EntityClaim, from id: WorkerID) {
    let entity = EntityID(claim.entity)
    var hops = neighbours.handed[entity]?.hops ?? 0
    var isGranted = neighbours.prepared[entity] == nil && neighbours.frozen[entity] == nil
    var next: WorkerID?
    if isGranted, let handed = neighbours.handed[entity], handed.peer != id {
      isGranted = false
      hops = handed.hops
      next = handed.peer
    }
    if isGranted, let cell = whereabouts[entity], let place = cellPlaces[cell],
      let state = cells[place].state(of: entity)
    {
      hops = state.hops
      let owner = sessions[state.session]?.id?.rawValue
      // One of the rules' own is nobody's to take.
      if state.lingerEnd != nil || claim.session != 0 && owner == claim.session {
        answerMoves(of: state.session, beforeLosing: entity, cellAt: place)
        cells[place].remove(entity)
        whereabouts[entity] = nil
      } else {
        isGranted = false
      }
    }
    reply(to: id) {
      $0.claimAnswers.append(
        ClaimAnswer(
          number: claim.number, isGranted: isGranted, hops: hops,
          workerID: next?.rawValue ?? ""))
    }
  }

  /// After a join: its gateway tells all other workers, so that none keeps what was left there.
  mutating func tellOfJoin(_ entity: EntityID, by slot: SessionSlot, cellAt place: Int) {
    guard let session = sessions[slot], let id = session.id,
      let hops = cells[place].state(of: entity)?.hops
    else { return }
    outbox.post(ActorJoined(session: id, actor: entity, hops: hops), to: session)
  }

  /// A session has the entity at another worker: what is here without a live session was left by an
  /// earlier one.
  ///
  /// - Parameter hops: how often it had changed cells when that was heard, if it lived here for the same
  ///   session: then its cell is another worker's by now, of which this one has not heard.
  mutating func letGo(
    _ entity: EntityID, joinedBy session: SessionID? = nil, leaving hops: UInt32? = nil
  ) {
    // Its gateway may be on the way here after it, and have said so before it heard of that.
    if let arriving = neighbours.arriving[entity] {
      if arriving.disputedSince == nil { neighbours.arriving[entity]?.disputedSince = time }
      return
    }
    guard let cell = whereabouts[entity], let place = cellPlaces[cell],
      let state = cells[place].state(of: entity)
    else {
      if session != nil {
        neighbours.noteJoinedElsewhere(entity, until: time + configuration.linger)
      }
      return
    }
    if state.lingerEnd == nil, hops == state.hops, sessions[state.session]?.id == session {
      takeBack(entity)
      answerMoves(of: state.session, beforeLosing: entity, cellAt: place)
      cells[place].remove(entity)
      whereabouts[entity] = nil
      counters.supersededActors += 1
      return
    }
    guard state.lingerEnd != nil else {
      // The end of the session that it has here may be under way.
      if let session, let owner = sessions[state.session]?.id, owner != session {
        neighbours.superseded[entity] = time + configuration.linger
      }
      return
    }
    neighbours.superseded[entity] = nil
    takeBack(entity)
    cells[place].remove(entity)
    whereabouts[entity] = nil
    counters.supersededActors += 1
  }

  /// After a join: an entity that has changed cells before goes on counting, so that everyone knows
  /// which of two pictures of it is right.
  mutating func countOnAfterClaim(_ entity: EntityID, session: SessionSlot, cellAt place: Int) {
    guard let former = neighbours.takeFormerHops(of: entity) else { return }
    cells[place].setHops(former + 1, of: entity)
    if let near = neighbours.map.cells[cells[place].cell] {
      sendHint(for: entity, of: session, hops: former + 1, to: near, address: "")
    }
  }
}

extension CellCore {
  fileprivate mutating func setHops(_ count: UInt32, of entity: EntityID) {
    if let row = rows[entity] { hops[Int(row)] = count }
  }
}
