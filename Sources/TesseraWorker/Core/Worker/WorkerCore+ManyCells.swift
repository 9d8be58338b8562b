internal import TesseraCore

/// Sessions with actors in several cells: each cell shows them what its own actors see, and what any of
/// them shows is not taken away by another.
extension WorkerCore {
  /// An actor of the session is in the cell from now on.
  mutating func noteObserver(_ session: SessionSlot, cellAt place: Int) {
    guard cells.count > 1, session != .none, !inSeveralCells.contains(session),
      cells.indices.contains(where: { $0 != place && cells[$0].hasObserver(session) })
    else { return }
    inSeveralCells.insert(session)
  }

  /// To be called between what everyone sees and what everyone is told.
  mutating func keepWhatOtherCellsShow() {
    guard !inSeveralCells.isEmpty else { return }
    for session in inSeveralCells {
      let places = cells.indices.filter { cells[$0].hasObserver(session) }
      guard places.count > 1 else {
        inSeveralCells.remove(session)
        continue
      }
      for place in places {
        let others = places.filter { $0 != place }.map { cells[$0] }
        cells[place].keepInSight(of: session) { id in
          others.contains { $0.shows(id, to: session) }
        }
      }
    }
  }

  /// What the session's client knows that goes along with an actor to another cell: nothing, if other
  /// actors of it stay behind and what they see with them.
  func knownGoingAlong(with entity: EntityID, of session: SessionSlot, cellAt place: Int)
    -> [EntityID]
  {
    cells[place].isLastActor(entity, of: session) ? cells[place].knownEntities(of: session) : []
  }
}
