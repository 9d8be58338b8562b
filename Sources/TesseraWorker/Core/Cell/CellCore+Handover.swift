package import TesseraCore

/// How an entity goes from cell to cell. Whoever coordinates the two makes sure that exactly one of
/// them may change it.
extension CellCore {
  /// The entities that have been past the border by the margin, in world units, for two ticks in a
  /// row and are not frozen, in the order in which they went past it. To be asked once per tick.
  package mutating func borderCrossers(margin: Double) -> [EntityID] {
    guard !strays.isEmpty else { return [] }
    let bounds = geometry.bounds(of: cell)
    var crossers: [EntityID] = []
    var kept = 0
    for index in strays.indices {
      var stray = strays[index]
      guard let row = rows[stray.id].map(Int.init),
        !geometry.contains(cell, positions[row])
      else { continue }
      let isPast = bounds.distance(to: positions[row]) >= margin
      stray.ticks = isPast ? min(stray.ticks + 1, 2) : 0
      strays[kept] = stray
      kept += 1
      if stray.ticks == 2, !isFrozen[row] { crossers.append(stray.id) }
    }
    strays.removeSubrange(kept...)
    return crossers
  }

  /// From here on no input and no rule changes the entity; it stays visible.
  ///
  /// - Returns: all there is of it; `nil` if it is not here.
  package mutating func freeze(_ id: EntityID) -> EntityState? {
    guard let row = rows[id].map(Int.init) else { return nil }
    isFrozen[row] = true
    rules?.frozen.insert(id)
    return state(ofRow: row)
  }

  /// It did not go after all.
  package mutating func unfreeze(_ id: EntityID) {
    guard let row = rows[id].map(Int.init) else { return }
    isFrozen[row] = false
    rules?.frozen.remove(id)
  }

  package func isFrozen(_ id: EntityID) -> Bool {
    rows[id].map { isFrozen[Int($0)] } ?? false
  }

  /// All there is of an entity; `nil` if it is not here.
  package func state(of id: EntityID) -> EntityState? {
    rows[id].map { state(ofRow: Int($0)) }
  }

  /// Another cell has it now. Nobody is told, if a ghost of it takes its place in this tick.
  package mutating func takeOut(_ id: EntityID) {
    guard let row = rows[id].map(Int.init) else { return }
    remove(row, by: .none, handedOver: true)
  }

  /// It is this cell's now, in the place of its ghost if there is one.
  ///
  /// - Parameter known: what its session's client has been shown. It gets no snapshot: its next
  ///   frames take away what is not to be seen from here, and add what is new.
  package mutating func takeIn(_ state: EntityState, known: [EntityID]) {
    ghosts.drop(state.id)
    if let existing = rows[state.id].map(Int.init) {
      remove(existing, by: .none, handedOver: true)
    }
    _ = append(state)
    if state.lingerEnd == nil { interest.noteKnown(known, by: state.session) }
  }

  /// What the session's client has been shown from here.
  package func knownEntities(of session: SessionSlot) -> [EntityID] {
    guard let place = interest.viewers.place(of: session) else { return [] }
    return interest.knownSlots(of: place).map { interest.table.ids[Int($0)] }
  }

  /// Whether the session's client is shown an entity from here.
  func shows(_ id: EntityID, to session: SessionSlot) -> Bool {
    guard let place = interest.viewers.place(of: session), let slot = interest.table.slot(of: id)
    else { return false }
    let block = interest.viewers.blocks[place]
    return interest.views.find(slot, in: block).map { $0 < block.start + block.shown } ?? false
  }

  /// What another cell shows the session's client is not taken away from it here.
  mutating func keepInSight(of session: SessionSlot, where isShown: (EntityID) -> Bool) {
    guard let place = interest.viewers.place(of: session) else { return }
    interest.viewers.keep(place, where: isShown)
  }

  private func state(ofRow row: Int) -> EntityState {
    EntityState(
      id: ids[row], position: positions[row], lingerEnd: lingerEnds[row], session: owners[row],
      hops: hops[row], components: components[row])
  }
}

extension CellBounds {
  /// How far a position is outside; 0 inside.
  fileprivate func distance(to position: WorldPosition) -> Double {
    let x = Double(position.x)
    let y = Double(position.y)
    return max(0, lowX - x, x - highX, lowY - y, y - highY)
  }
}
