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
