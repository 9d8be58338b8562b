package import TesseraCore

/// What sessions do in a cell. Each returns why it was refused, or `nil` if it took effect.
extension CellCore {
  /// Binds an actor to a session and places it. One's own and a lingering actor is taken up.
  package mutating func join(
    _ actor: EntityID, at position: WorldPosition, by session: SessionSlot, requestID: UInt64?
  ) -> Refusal? {
    if let refusal = refusalToPlace(actor, at: position, by: session) { return refusal }
    if let row = rows[actor].map(Int.init) {
      takeUp(row, by: session)
      positions[row] = position
      noteChange(row)
    } else {
      let row = ids.count
      rows[actor] = Int32(row)
      ids.append(actor)
      positions.append(position)
      owners.append(session)
      lingerEnds.append(nil)
      changedAt.append(0)
      observers.addActor(of: session)
      noteChange(row)
    }
    changes.awaitingSnapshot.append((session, requestID))
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
    return refusalToAct(for: actor, by: session)
  }

  /// Adds a step to an actor's position. A lingering actor is taken up.
  package mutating func move(
    _ actor: EntityID, dx: Float, dy: Float, by session: SessionSlot, requestID: UInt64?
  ) -> Refusal? {
    guard dx.isFinite, dy.isFinite else {
      return Refusal(.invalidDelta, "step (\(dx), \(dy)) of actor \(actor) is not finite")
    }
    guard let row = rows[actor].map(Int.init) else { return notJoined(actor) }
    if let refusal = refusalToAct(for: actor, by: session) { return refusal }
    takeUp(row, by: session)
    let target = positions[row].moved(dx: dx, dy: dy)
    guard geometry.contains(cell, target) else {
      return Refusal(
        .worldEdge,
        "step (\(dx), \(dy)) would take actor \(actor) from \(positions[row]) out of cell \(name), "
          + "which spans \(span)")
    }
    positions[row] = target
    noteChange(row)
    observers.noteMove(of: session, requestID: requestID)
    return nil
  }

  /// Takes an actor out of the world. The session is told directly, all others at the tick's end.
  package mutating func leave(_ actor: EntityID, by session: SessionSlot) -> Refusal? {
    guard let row = rows[actor].map(Int.init) else { return notJoined(actor) }
    if let refusal = refusalToAct(for: actor, by: session) { return refusal }
    remove(row, by: session)
    observers.noteLeave(of: session)
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
    changes.awaitingSnapshot.append((session, requestID))
    return nil
  }

  /// The same for a move: it gets a delta that shows where the actor is now.
  package mutating func answerMoveAgain(
    _ actor: EntityID, by session: SessionSlot, requestID: UInt64?
  ) -> Refusal? {
    if let refusal = refusalToAnswerAgain(actor, by: session) { return refusal }
    if let row = rows[actor] { noteChange(Int(row)) }
    observers.noteMove(of: session, requestID: requestID)
    return nil
  }

  private func refusalToAnswerAgain(_ actor: EntityID, by session: SessionSlot) -> Refusal? {
    if let refusal = refusalToAct(for: actor, by: session) { return refusal }
    guard let row = rows[actor].map(Int.init), owners[row] == session, lingerEnds[row] == nil else {
      return notJoined(actor)
    }
    return nil
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
    guard observers.contains(session) else { return }
    for row in ids.indices where owners[row] == session && lingerEnds[row] == nil {
      lingerEnds[row] = end
      lingeringCount += 1
      observers.removeActor(of: session)
    }
  }

  /// The session is back: those of its actors that nobody else took up are live again.
  ///
  /// - Returns: whether it has any here.
  package mutating func sessionCameBack(_ session: SessionSlot) -> Bool {
    if lingeringCount > 0 {
      for row in ids.indices where owners[row] == session { takeUp(row, by: session) }
    }
    return observers.contains(session)
  }

  /// Takes out the actors that have lingered for long enough, and returns them.
  package mutating func expireLingering(now: Duration) -> [EntityID] {
    guard lingeringCount > 0 else { return [] }
    var expired: [EntityID] = []
    var row = ids.count - 1
    // From the last row down: a removed row is filled by one that was already looked at.
    while row >= 0 {
      if let end = lingerEnds[row], end <= now {
        expired.append(ids[row])
        remove(row, by: .none)
      }
      row -= 1
    }
    return expired
  }
}

extension CellCore {
  private mutating func takeUp(_ row: Int, by session: SessionSlot) {
    guard lingerEnds[row] != nil else { return }
    lingerEnds[row] = nil
    lingeringCount -= 1
    owners[row] = session
    observers.addActor(of: session)
  }

  private mutating func noteChange(_ row: Int) {
    if changedAt[row] == 0 { changes.changed.append(ids[row]) }
    changedAt[row] = changes.next()
  }

  private mutating func remove(_ row: Int, by session: SessionSlot) {
    let actor = ids[row]
    if changedAt[row] != 0 { changes.mayRepeat = true }
    changes.departures.append(.init(actor: actor, number: changes.next(), by: session))
    if lingerEnds[row] == nil {
      observers.removeActor(of: owners[row])
    } else {
      lingeringCount -= 1
    }
    rows[actor] = nil
    let last = ids.count - 1
    if row != last {
      ids[row] = ids[last]
      positions[row] = positions[last]
      owners[row] = owners[last]
      lingerEnds[row] = lingerEnds[last]
      changedAt[row] = changedAt[last]
      rows[ids[row]] = Int32(row)
    }
    ids.removeLast()
    positions.removeLast()
    owners.removeLast()
    lingerEnds.removeLast()
    changedAt.removeLast()
  }
}
