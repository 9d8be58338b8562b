package import TesseraCore
internal import TesseraRules

/// The rules of a cell: what happens is told to them, and what they did is carried out.
///
/// A cell without rules does none of this.
extension CellCore {
  /// Whether a position that is not in the cell is in no other that the session's entities may go to.
  typealias IsEdge = (SessionSlot, WorldPosition) -> Bool

  /// One tick of the rules. Who is spawned and despawned is for the caller to carry out, with
  /// ``spawn(_:isEdge:)`` and ``despawn(_:)``, and then ``noteRuleChanges()`` is to be called.
  mutating func tickRules(
    now: Duration, mail: [CellMail], isEdge: IsEdge, whereIs: (EntityID) -> Whereabouts
  ) {
    guard rules != nil else { return }
    for (id, run) in ghosts.newComponents.entries where rows[id] == nil {
      rules?.engine.ghostChanged(id, shown: ghosts.newComponents[run])
      rules?.shownGhosts.append(id)
    }
    ghosts.forgetNewComponents()
    for one in mail { rules?.engine.received(one, now: now) }
    let (beyond, frozen) = (ghosts.table, rules?.frozen ?? [])
    var table = lendTable()
    rules?.engine.tick(now: now, &table, ghosts: beyond, frozen: frozen, whereIs: whereIs)
    takeBack(&table)
    rules?.takeEffects()
    for id in rules?.effects.moved ?? [] { noteMove(of: id, isEdge) }
  }

  /// Asks the rules whether a player may move its actor so.
  mutating func refusalToMove(
    _ actor: EntityID, by dx: inout Float, _ dy: inout Float, _ isEdge: IsEdge
  ) -> Refusal? {
    guard rules != nil else { return nil }
    let (beyond, frozen) = (ghosts.table, rules?.frozen ?? [])
    var step = Step(dx: dx, dy: dy)
    var table = lendTable()
    var refusal: Refusal?
    do throws(Refusal) {
      try rules?.engine.mayMove(actor, by: &step, &table, ghosts: beyond, frozen: frozen)
    } catch {
      refusal = error
    }
    takeBack(&table)
    for id in rules?.engine.takeMoved() ?? [] { noteMove(of: id, isEdge) }
    (dx, dy) = (step.dx, step.dy)
    return refusal
  }

  /// A player sends a message in the name of its actor. A lingering actor is taken up.
  package mutating func send(
    _ body: [UInt8], from actor: EntityID, to recipient: EntityID, by session: SessionSlot,
    requestID: UInt64?
  ) -> Refusal? {
    if let refusal = refusalToSend(from: actor, by: session) { return refusal }
    let refusal = rules?.engine.playerSent(body, from: actor, to: recipient, requestID: requestID)
    if refusal == nil { interest.viewers.noteMove(of: session, requestID: requestID) }
    return refusal
  }

  /// Columns change hands, so that nothing is copied.
  private mutating func lendTable() -> EntityTable {
    let table = EntityTable(ids: ids, positions: positions, rows: rows)
    (ids, positions, rows) = ([], [], [:])
    return table
  }

  private mutating func takeBack(_ table: inout EntityTable) {
    swap(&ids, &table.ids)
    swap(&positions, &table.positions)
    swap(&rows, &table.rows)
  }

  /// A rule moved somebody: nobody is moved out of the world.
  private mutating func noteMove(of id: EntityID, _ isEdge: IsEdge) {
    guard let row = rows[id].map(Int.init) else { return }
    if !geometry.contains(cell, positions[row]) {
      if isEdge(owners[row], positions[row]) {
        positions[row] = geometry.bounds(of: cell).nearest(to: positions[row])
      } else {
        noteStray(id)
      }
    }
    interest.table.move(slots[row], to: positions[row])
    noteChange(row)
  }
}

// MARK: - Who comes and goes by the rules' doing

extension CellCore {
  /// A rule's new entity is here from now on.
  mutating func spawn(_ spawn: RuleEffects.Spawn, isEdge: IsEdge) {
    var position = spawn.position
    if !geometry.contains(cell, position), isEdge(.none, position) {
      position = geometry.bounds(of: cell).nearest(to: position)
    }
    ghosts.drop(spawn.entity)
    noteChange(append(EntityState(id: spawn.entity, position: position)))
  }

  /// A rule took an entity out of the world.
  mutating func despawn(_ id: EntityID) {
    guard let row = rows[id].map(Int.init) else { return }
    remove(row, by: .none, isKnownToRules: true)
  }

  /// A row goes.
  mutating func noteRemoval(_ row: Int, handedOver isHandedOver: Bool, isKnownToRules: Bool) {
    let id = ids[row]
    rules?.frozen.remove(id)
    rules?.ownTold.remove(id)
    guard !isHandedOver else { return }
    if lingerEnds[row] == nil, owners[row] != .none { rules?.departed[id] = owners[row] }
    if !isKnownToRules { rules?.engine.left(id, at: positions[row]) }
  }

  /// What is new to show is shown to those who see it at the tick's end.
  mutating func noteRuleChanges() {
    guard let effects = rules?.effects else { return }
    for id in effects.shown { noteShown(id) }
    for act in effects.acts { note(act) }
    rules?.ownDue.append(contentsOf: effects.owned)
  }

  /// Who did something to a player's actor is told to the player before others.
  private mutating func note(_ act: RuleEffects.Act) {
    guard let row = rows[act.target].map(Int.init), let doer = interest.table.slot(of: act.doer)
    else { return }
    let viewer = Int(interest.table.viewer[Int(slots[row])])
    if viewer >= 0 { interest.boost(doer, for: viewer) }
  }

  /// Ghosts have their slots now.
  mutating func noteShownGhosts() {
    guard let ids = rules?.shownGhosts, !ids.isEmpty else { return }
    rules?.shownGhosts.removeAll(keepingCapacity: true)
    for id in ids where rows[id] == nil { noteShown(id) }
  }

  private mutating func noteShown(_ id: EntityID) {
    guard let slot = interest.table.slot(of: id) else { return }
    // That there is nothing to show is said only to those who were shown something.
    if rules?.shownTimes.tick(of: slot, interest.table) == 0,
      rules?.engine.presentation(of: id)?.bytes.isEmpty ?? true
    {
      return
    }
    interest.noteChange(slot)
    interest.table.weight[Int(slot)] = rules?.engine.weight(of: id) ?? 1
    rules?.shownTimes.note(slot, interest.table, tick: interest.tick)
  }
}

// MARK: - Beyond the border

extension CellCore {
  /// What neighbours are shown of the rules' doing.
  var newsForNeighbours:
    (
      presentation: GhostPublisher.Presentation?, events: [GhostNews.Happening]
    )
  {
    guard let rules else { return (nil, []) }
    let events = rules.effects.events.filter { $0.audience == .everyone }.map {
      GhostNews.Happening(id: $0.entity, position: $0.position, body: $0.bytes)
    }
    return ({ rules.engine.presentation(of: $0) }, events)
  }
}

// MARK: - Over the border

extension CellCore {
  /// All that the rules keep of an entity, to go with it into another cell.
  func carriedComponents(of id: EntityID) -> [UInt8] {
    if let rules { return rules.engine.state(of: id) }
    return rows[id].map { components[Int($0)] } ?? []
  }

  /// It has come over the border, and is in the table.
  mutating func tellCrossedIn(_ state: EntityState) {
    guard rules != nil, let row = rows[state.id].map(Int.init) else { return }
    components[row] = []
    rules?.engine.crossedIn(
      state.id, isPlayer: state.isPlayers, state: state.components)
  }

  /// It has gone over the border.
  mutating func tellCrossedOut(_ id: EntityID, to other: CellID) {
    rules?.engine.crossedOut(id, to: other)
  }
}

extension EntityState {
  /// Whether it is a player's actor, be it that the player is gone, rather than a rule's entity.
  var isPlayers: Bool { session != .none || lingerEnd != nil }
}
