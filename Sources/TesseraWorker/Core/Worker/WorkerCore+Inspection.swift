internal import TesseraControlPlane
package import TesseraCore

/// What a simulator checks from the outside after every step.
extension WorkerCore {
  /// How many more inputs each link may send.
  package var linkCredits: [Int] { outbox.links.taken.compactMap { outbox[link: $0]?.credit } }

  /// The orchestrator's life that the present grants are from; `nil` before any table.
  package var grantingIncarnation: Incarnation? { ownership.table?.incarnation }

  /// The latest revision that was taken over; `nil` before any table.
  package var tableRevision: Revision? { ownership.table?.revision }

  /// The actors with a live session in each cell, and whose they are.
  package var liveActors: [(cell: CellID, epoch: Epoch, actor: EntityID, session: SessionID?)] {
    cells.flatMap { cell in
      cell.ids.indices.lazy.filter { cell.lingerEnds[$0] == nil }.map { row in
        (cell.name, cell.epoch, cell.ids[row], sessions[cell.owners[row]]?.id)
      }
    }
  }

  /// Actors without a live session.
  package var lingeringActorCount: Int { cells.reduce(0) { $0 + $1.lingeringActorCount } }

  /// Entities on their way to another worker, and inputs that are to follow them or wait for one.
  package var openCrossings: Int {
    neighbours.peers.values.reduce(0) { $0 + $1.coordinator.entries.count + $1.forwards.count }
      + neighbours.frozen.count + neighbours.claims.count
      + neighbours.arriving.values.reduce(0) { $0 + $1.held.count }
      + neighbours.prepared.count + neighbours.unheard.count
  }

  /// The longest of the queues that neighbours make grow.
  package var longestNeighbourQueue: Int {
    max(
      neighbours.peers.values.map { max($0.forwards.count, $0.coordinator.entries.count) }.max()
        ?? 0,
      neighbours.frozen.values.map(\.parked.count).max() ?? 0,
      neighbours.arriving.values.map(\.held.count).max() ?? 0,
      neighbours.prepared.values.map(\.inputs.count).max() ?? 0)
  }

  /// For how long the first inputs after a crossing had waited, since this was last asked.
  package mutating func takeCrossingPauses() -> [Duration] {
    defer { neighbours.pauses.removeAll(keepingCapacity: true) }
    return neighbours.pauses
  }

  /// Where an actor of this worker is.
  package func position(of actor: EntityID) -> WorldPosition? {
    whereabouts[actor].flatMap { cellPlaces[$0] }.flatMap { cells[$0].position(of: actor) }
  }

  /// How far outside its cell an actor of this worker is, in world units.
  package func excursion(of actor: EntityID) -> Double? {
    guard let cell = whereabouts[actor], let position = position(of: actor) else { return nil }
    return configuration.geometry.bounds(of: cell).gap(to: position)
  }

  /// An actor that is in two cells, or not in the cell that the worker believes it to be in.
  package var misplacedActor: EntityID? {
    var count = 0
    for cell in cells {
      count += cell.actorCount
      for actor in cell.ids where whereabouts[actor] != cell.cell { return actor }
    }
    guard count != whereabouts.count else { return nil }
    return whereabouts.keys.filter { actor in
      whereabouts[actor].flatMap { cellPlaces[$0] }.map { cells[$0].position(of: actor) == nil }
        ?? true
    }.min()
  }
}
