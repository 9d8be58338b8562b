package import TesseraCore
internal import TesseraRules

/// What sessions do in a cell. Each returns why it was refused, or `nil` if it took effect.
extension CellCore {
  /// Binds an actor to a session and places it. One's own and a lingering actor is taken up.
  package mutating func join(
    _ actor: EntityID, at position: WorldPosition, by session: SessionSlot, requestID: UInt64?
  ) -> Refusal? {
    if let refusal = refusalToPlace(actor, at: position, by: session) { return refusal }
    if let row = rows[actor].map(Int.init) {
      takeUp(row, by: session)
      place(row, at: position)
    } else {
      // Who sees a ghost of it will see the actor in its place, and the ghost again if it goes.
      noteChange(append(EntityState(id: actor, position: position, session: session)))
      rules?.engine.joined(actor, isPlayer: true)
    }
    awaitingSnapshot.append((session, requestID))
    return nil
  }

  /// Why a join would be refused; changes nothing.
  package func refusalToPlace(
    _ actor: EntityID, at position: WorldPosition, by session: SessionSlot
  ) -> Refusal? {
    guard position.isFinite else {
      return Refusal(.invalidPosition, "position \(position) of actor \(actor) is not finite")
    }
    guard geometry.contains(cell, position) else {
      return Refusal(
        .invalidPosition,
        "position \(position) of actor \(actor) is not in cell \(name), which spans \(span); "
          + "join it in the cell it is in")
    }
    if let row = rows[actor].map(Int.init), let refusal = refusalOfFrozen(row) { return refusal }
    return refusalToAct(for: actor, by: session)
  }

  /// Adds a step to an actor's position. A lingering actor is taken up.
  ///
  /// - Parameter isEdge: whether a position outside this cell is in no other cell either: the actor
  ///   is held where it is then, else it may stand outside until it has crossed.
  package mutating func move(
    _ actor: EntityID, dx: Float, dy: Float, by session: SessionSlot, requestID: UInt64?,
    isEdge: (WorldPosition) -> Bool = { _ in true }
  ) -> Refusal? {
    guard dx.isFinite, dy.isFinite else {
      return Refusal(.invalidDelta, "step (\(dx), \(dy)) of actor \(actor) is not finite")
    }
    guard let row = rows[actor].map(Int.init) else { return notJoined(actor) }
    if let refusal = refusalToAct(for: actor, by: session) { return refusal }
    if let refusal = refusalOfFrozen(row) { return refusal }
    takeUp(row, by: session)
    var (dx, dy) = (dx, dy)
    if let refusal = refusalToMove(actor, by: &dx, &dy, { isEdge($1) }) { return refusal }
    let target = positions[row].moved(dx: dx, dy: dy)
    let isInside = geometry.contains(cell, target)
    guard isInside || (target.isFinite && !isEdge(target)) else {
      return Refusal(
        .worldEdge,
        "step (\(dx), \(dy)) of actor \(actor) from \(positions[row]) leads to \(target), where this "
          + "world has no cell")
    }
    place(row, at: target)
    if !isInside { noteStray(actor) }
    interest.viewers.noteMove(of: session, requestID: requestID)
    return nil
  }

  /// Why a message in the name of an actor would be refused. A lingering actor is taken up.
  mutating func refusalToSend(from actor: EntityID, by session: SessionSlot) -> Refusal? {
    guard let row = rows[actor].map(Int.init) else { return notJoined(actor) }
    if let refusal = refusalToAct(for: actor, by: session) ?? refusalOfFrozen(row) {
      return refusal
    }
    takeUp(row, by: session)
    return nil
  }

  /// Takes an actor out of the world. The session is told directly, all others at the tick's end.
  package mutating func leave(_ actor: EntityID, by session: SessionSlot) -> Refusal? {
    guard let row = rows[actor].map(Int.init) else { return notJoined(actor) }
    if let refusal = refusalToAct(for: actor, by: session) { return refusal }
    if let refusal = refusalOfFrozen(row) { return refusal }
    remove(row, by: session)
    return nil
  }

  /// Takes an actor out because it is somewhere else now.
  package mutating func remove(_ actor: EntityID) {
    guard let row = rows[actor].map(Int.init) else { return }
    remove(row, by: .none)
  }

  /// Whether a live session other than this one has the actor.
  package func refusalToAct(for actor: EntityID, by session: SessionSlot) -> Refusal? {
    guard let row = rows[actor].map(Int.init), owners[row] != session, lingerEnds[row] == nil else {
      return nil
    }
    return Refusal(.actorOwnedByOther, "actor \(actor) belongs to another live session")
  }

  /// The session's join took effect before, but the answer was lost: it gets a snapshot as things
  /// are now, if the actor is still its own.
  package mutating func answerJoinAgain(
    _ actor: EntityID, by session: SessionSlot, requestID: UInt64?
  ) -> Refusal? {
    if let refusal = refusalToAnswerAgain(actor, by: session) { return refusal }
    awaitingSnapshot.append((session, requestID))
    return nil
  }

  /// The same for a move: it gets a delta that shows where the actor is now.
  package mutating func answerMoveAgain(
    _ actor: EntityID, by session: SessionSlot, requestID: UInt64?
  ) -> Refusal? {
    if let refusal = refusalToAnswerAgain(actor, by: session) { return refusal }
    if let row = rows[actor] { noteChange(Int(row)) }
    interest.viewers.noteMove(of: session, requestID: requestID)
    return nil
  }

  private func refusalToAnswerAgain(_ actor: EntityID, by session: SessionSlot) -> Refusal? {
    if let refusal = refusalToAct(for: actor, by: session) { return refusal }
    guard let row = rows[actor].map(Int.init), owners[row] == session, lingerEnds[row] == nil else {
      return notJoined(actor)
    }
    return nil
  }

  /// For whoever did not keep the input until the actor is over.
  private func refusalOfFrozen(_ row: Int) -> Refusal? {
    guard isFrozen[row] else { return nil }
    return Refusal(
      .overloaded, "actor \(ids[row]) is on its way out of cell \(name); try again")
  }

  private func notJoined(_ actor: EntityID) -> Refusal {
    Refusal(.actorNotJoined, "actor \(actor) is not in cell \(name); join it there first")
  }

  private var span: String {
    let bounds = geometry.bounds(of: cell)
    return "x \(bounds.lowX)..<\(bounds.highX), y \(bounds.lowY)..<\(bounds.highY)"
  }
}

/// What becomes of a session's actors when it goes and comes.
extension CellCore {
  /// The session is gone: its actors linger until the given time.
  package mutating func sessionWent(_ session: SessionSlot, lingerUntil end: Duration) {
    guard let place = interest.viewers.place(of: session) else { return }
    for slot in interest.viewers.all[place].actors {
      if let row = rows[interest.table.ids[Int(slot)]].map(Int.init) {
        beginLingering(row, until: end)
      }
      interest.removeActor(slot)
    }
  }

  /// The session is back: those of its actors that nobody else took up are live again.
  ///
  /// - Returns: whether it has any here.
  package mutating func sessionCameBack(_ session: SessionSlot) -> Bool {
    for actor in lingering[session] ?? [] {
      if let row = rows[actor] { takeUp(Int(row), by: session) }
    }
    return hasObserver(session)
  }

  /// Those of a session that live here.
  func actors(of session: SessionSlot) -> [EntityID] {
    guard let place = interest.viewers.place(of: session) else { return [] }
    return interest.viewers.all[place].actors.map { interest.table.ids[Int($0)] }
  }

  /// A session that came back, and may have missed something, gets all that it sees.
  mutating func noteOwedSnapshot(of session: SessionSlot) {
    guard let place = interest.viewers.place(of: session) else { return }
    interest.viewers[place].isOwedSnapshot = true
  }

  /// Whether it is to get that at the end of this tick.
  func owesSnapshot(to session: SessionSlot) -> Bool {
    interest.viewers.place(of: session).map { interest.viewers.all[$0].isOwedSnapshot } ?? false
  }

  /// Takes out the actors that have lingered for long enough, and returns them.
  package mutating func expireLingering(now: Duration) -> [EntityID] {
    guard lingeringCount > 0 else { return [] }
    let rows = lingerEnds.otherRows.filter { row in
      lingerEnds[row].map { $0 <= now } ?? false && !isFrozen[row]
    }
    var expired: [EntityID] = []
    // From the last row down: a removed row is filled by one that stays.
    for row in rows.sorted(by: >) {
      expired.append(ids[row])
      remove(row, by: .none)
    }
    return expired
  }
}

// MARK: - Rows

extension CellCore {
  private mutating func takeUp(_ row: Int, by session: SessionSlot) {
    guard lingerEnds[row] != nil else { return }
    endLingering(row)
    owners[row] = session
    interest.addActor(slots[row], of: session)
    rules?.ownDue.append(ids[row])
  }

  private mutating func beginLingering(_ row: Int, until end: Duration) {
    lingerEnds[row] = end
    lingeringCount += 1
    lingering[owners[row], default: []].append(ids[row])
  }

  private mutating func endLingering(_ row: Int) {
    guard lingerEnds[row] != nil else { return }
    lingerEnds[row] = nil
    lingeringCount -= 1
    let (id, session) = (ids[row], owners[row])
    lingering[session]?.removeAll { $0 == id }
    if lingering[session]?.isEmpty == true { lingering[session] = nil }
  }

  /// Puts an entity somewhere, which is a change even if it is where it was.
  private mutating func place(_ row: Int, at position: WorldPosition) {
    positions[row] = position
    interest.table.move(slots[row], to: position)
    noteChange(row)
  }

  mutating func noteChange(_ row: Int) { interest.noteChange(slots[row]) }

  /// Adds a row. Its session observes from now on, if it lives.
  mutating func append(_ state: EntityState) -> Int {
    let row = ids.count
    rows[state.id] = Int32(row)
    ids.appendSparingly(state.id)
    positions.appendSparingly(state.position)
    owners.appendSparingly(state.session)
    lingerEnds.append(nil)
    isFrozen.appendSparingly(false)
    hops.appendSparingly(state.hops)
    components.append(state.components)
    // Who saw a ghost of it, or saw it go a moment ago, goes on seeing it.
    let slot: Int32
    if let known = interest.table.slot(of: state.id) {
      slot = known
      if interest.table.position(known) != state.position {
        interest.table.move(known, to: state.position)
        interest.noteChange(known)
      }
    } else {
      slot = interest.table.add(state.id, at: state.position)
      interest.noteChange(slot)
    }
    slots.appendSparingly(slot)
    if let end = state.lingerEnd {
      beginLingering(row, until: end)
    } else if state.session != .none {
      interest.addActor(slot, of: state.session)
      rules?.ownDue.append(state.id)
    }
    if !geometry.contains(cell, state.position) { noteStray(state.id) }
    return row
  }

  mutating func noteStray(_ actor: EntityID) {
    guard !strays.contains(where: { $0.id == actor }) else { return }
    strays.append(Stray(id: actor))
  }

  /// - Parameter isKnownToRules: whether the rules did it, rather than to be told of it.
  mutating func remove(
    _ row: Int, by session: SessionSlot, handedOver isHandedOver: Bool = false,
    isKnownToRules: Bool = false
  ) {
    let actor = ids[row]
    if rules != nil { noteRemoval(row, handedOver: isHandedOver, isKnownToRules: isKnownToRules) }
    interest.removeActor(slots[row])
    endLingering(row)
    if isHandedOver {
      handedOver.append(actor)
    } else {
      interest.table.remove(slots[row], by: session)
      if ghosts.contains(actor) { uncovered.append(actor) }
    }
    rows[actor] = nil
    let last = ids.count - 1
    if row != last {
      ids[row] = ids[last]
      positions[row] = positions[last]
      owners[row] = owners[last]
      lingerEnds[row] = lingerEnds[last]
      slots[row] = slots[last]
      isFrozen[row] = isFrozen[last]
      hops[row] = hops[last]
      components[row] = components[last]
      rows[ids[row]] = Int32(row)
    }
    ids.removeLast()
    positions.removeLast()
    owners.removeLast()
    lingerEnds.removeLast()
    slots.removeLast()
    isFrozen.removeLast()
    hops.removeLast()
    components.removeLast()
  }
}
