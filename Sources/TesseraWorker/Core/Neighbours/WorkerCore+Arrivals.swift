internal import TesseraCore
internal import TesseraProto

/// Sessions that come after their entities.
extension WorkerCore {
  /// The session of an entity that comes over; `nil` if there is no room for it.
  mutating func expectSession(_ id: SessionID, _ readsJSON: Bool) -> SessionSlot? {
    if let known = sessions.slot(of: id) {
      // Opened by the gateway ahead of its actor, it has said nothing here yet.
      sessions[known]?.encoding = readsJSON ? .json : .protobuf
      return known
    }
    guard sessions.count < configuration.limits.sessions else { return nil }
    let slot = sessions.open(id, .detached)
    sessions[slot]?.encoding = readsJSON ? .json : .protobuf
    sessions[slot]?.isExpected = true
    sessions.forget(slot, at: time + configuration.linger)
    return slot
  }

  /// Whether the gateway has acted by the hint about the entity before the entity came.
  mutating func hasFollowed(_ entity: EntityID, _ hops: UInt32, _ slot: SessionSlot) -> Bool {
    guard let followed = sessions[slot]?.followed[entity], sessions.isOnLink(slot) else {
      return false
    }
    if followed <= hops { sessions[slot]?.followed[entity] = nil }
    return followed >= hops
  }

  /// The gateway has acted by a hint: the client may be told from here.
  mutating func follow(_ hint: HintFollowed, onLinkAt place: Int) {
    guard let slot = sessions.slot(of: hint.session), sessions[slot]?.attachment == .link(place)
    else { return }
    if let handed = neighbours.handed[hint.actor], handed.hops > hint.hops,
      whereabouts[hint.actor] == nil,
      neighbours.prepared[hint.actor] == nil
    {
      // It has gone on from here before its gateway came after it.
      return repeatHint(for: hint.actor, handed, to: slot)
    }
    guard let arriving = neighbours.arriving[hint.actor], arriving.session == slot,
      arriving.hops <= hint.hops
    else {
      let limit = configuration.limits.sessions
      if let cell = whereabouts[hint.actor], let place = cellPlaces[cell] {
        // It may have come as one whose session was gone.
        _ = cells[place].sessionCameBack(slot)
        if hint.isBehind { cells[place].noteOwedSnapshot(of: slot) }
      }
      if whereabouts[hint.actor] == nil, (sessions[slot]?.followed.count ?? 0) < min(limit, 1024) {
        sessions[slot]?.followed[hint.actor] = hint.hops
        if hint.isBehind { sessions[slot]?.behind.insert(hint.actor) }
      }
      return
    }
    welcome(hint.actor, arriving)
    if hint.isBehind, let place = cellPlaces[arriving.cell] {
      cells[place].noteOwedSnapshot(of: slot)
    }
  }

  private mutating func welcome(_ entity: EntityID, _ arriving: Neighbourhood.Arriving) {
    neighbours.arriving[entity] = nil
    if let place = cellPlaces[arriving.cell], var state = cells[place].state(of: entity),
      state.session == arriving.session, state.lingerEnd != nil
    {
      state.lingerEnd = nil
      cells[place].takeOut(entity)
      cells[place].takeIn(state, known: arriving.known)
    }
    neighbours.goingOn.append((arriving.frozenFor, arriving.since))
    queue.insert(contentsOf: arriving.held, at: 0)
  }

  /// The tick begins in which inputs take effect again of those whose gateway has come.
  mutating func endPauses() {
    for (frozenFor, since) in neighbours.goingOn {
      neighbours.notePause(frozenFor + (clock - since))
    }
    neighbours.goingOn.removeAll(keepingCapacity: true)
  }

  /// A session is over: what waited for its gateway does not any more.
  mutating func goOnWithout(_ session: SessionSlot) {
    queue.append(contentsOf: neighbours.unheard.removeValue(forKey: session) ?? [])
    for (entity, arriving) in neighbours.arriving.sorted(by: { $0.key < $1.key })
    where arriving.session == session {
      neighbours.arriving[entity] = nil
      queue.append(contentsOf: arriving.held)
    }
  }

  /// What waited for a session that will not come any more, or for an entity that is gone.
  mutating func expireArrivals(now: Duration) {
    releaseArrivals()
    refuseWhatWaitsTooLong(now: now)
    letGoOfDisputed(now: now)
    if !neighbours.arrivals.isEmpty {
      neighbours.arrivals = neighbours.arrivals.filter { $0.value.until > now }
    }
    neighbours.expireFormerHops(now: now)
    neighbours.expireJoinedElsewhere(now: now)
    if !neighbours.superseded.isEmpty {
      neighbours.superseded = neighbours.superseded.filter { $0.value > now }
    }
    if !neighbours.handed.isEmpty {
      neighbours.handed = neighbours.handed.filter { $0.value.until > now }
    }
  }

  /// An entity whose session has it elsewhere, as somebody said, and whose gateway has not come for it
  /// since: that it crossed to here is long over.
  private mutating func letGoOfDisputed(now: Duration) {
    let patience = configuration.neighbours.silence
    for (entity, arriving) in neighbours.arriving.sorted(by: { $0.key < $1.key }) {
      guard let since = arriving.disputedSince, since + patience <= now else { continue }
      neighbours.arriving[entity] = nil
      queue.insert(contentsOf: arriving.held, at: 0)
      letGo(entity)
    }
  }

  /// A worker that was to say whether an entity comes is silent: it may come yet, but its inputs are
  /// answered.
  private mutating func refuseWhatWaitsTooLong(now: Duration) {
    guard !neighbours.prepared.isEmpty else { return }
    let patience = configuration.neighbours.offerTimeout * 2
    for (entity, parked) in neighbours.prepared.sorted(by: { $0.key < $1.key })
    where !parked.inputs.isEmpty && parked.since + patience <= now {
      neighbours.prepared[entity]?.inputs = []
      for input in parked.inputs {
        refuse(
          input,
          Refusal(
            .overloaded,
            "actor \(entity) is on its way from worker \(parked.peer), which is silent; try again"))
      }
    }
  }

  /// To be called before sessions are forgotten, since what waits names them.
  mutating func releaseArrivals() {
    for (slot, inputs) in neighbours.unheard {
      if let session = sessions[slot], session.forgetAt.map({ $0 > time }) ?? true { continue }
      neighbours.unheard[slot] = nil
      for input in inputs {
        refuse(input, Refusal(.noRoute, "the session's gateway did not come back"))
      }
    }
    guard !neighbours.arriving.isEmpty else { return }
    for (entity, arriving) in neighbours.arriving.sorted(by: { $0.key < $1.key }) {
      guard let place = cellPlaces[arriving.cell], let state = cells[place].state(of: entity) else {
        neighbours.arriving[entity] = nil
        for input in arriving.held {
          refuse(
            input, Refusal(.actorNotJoined, "actor \(entity) is not there any more; join it again"))
        }
        continue
      }
      if state.session == arriving.session, state.lingerEnd != nil { continue }
      neighbours.arriving[entity] = nil
      queue.insert(contentsOf: arriving.held, at: 0)
    }
  }

  /// Tells the session's gateway where its actor is from here on.
  mutating func sendHint(
    for entity: EntityID, of slot: SessionSlot, hops: UInt32, to cell: NearCell, address: String
  ) {
    guard let session = sessions[slot], let id = session.id else { return }
    outbox.post(
      RouteHint(
        session: id, actor: entity, cell: cell.name, epoch: cell.grant.epoch, address: address,
        hops: hops),
      to: session)
  }

  /// A gateway whose link broke may not have got its hints.
  mutating func repeatHints(to slots: [SessionSlot]) {
    guard !neighbours.handed.isEmpty, !slots.isEmpty else { return }
    var slotOfSession: [SessionID: SessionSlot] = [:]
    for slot in slots {
      if let id = sessions[slot]?.id { slotOfSession[id] = slot }
    }
    for (entity, handed) in neighbours.handed.sorted(by: { $0.key < $1.key }) {
      guard let session = handed.session, let slot = slotOfSession[session] else { continue }
      repeatHint(for: entity, handed, to: slot)
    }
  }

  mutating func repeatHint(
    for entity: EntityID, _ handed: Neighbourhood.Handed, to slot: SessionSlot
  ) {
    guard let cell = owned(handed.cell), let address = cell.address else { return }
    sendHint(for: entity, of: slot, hops: handed.hops, to: cell, address: "\(address)")
  }
}
