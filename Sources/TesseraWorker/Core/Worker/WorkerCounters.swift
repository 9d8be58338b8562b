/// What a worker has done and refused since its start.
package struct WorkerCounters: Hashable, Sendable {
  /// Joins, moves and leaves that took effect.
  package var applied: UInt64 = 0
  /// Requests answered with an error, whatever the reason.
  package var refused: UInt64 = 0
  /// Those of them that were no envelope a client may send.
  package var malformed: UInt64 = 0
  /// Those of them that met a full queue or another bound.
  package var overloaded: UInt64 = 0
  /// Inputs that came again and were settled again.
  package var repeated: UInt64 = 0
  /// Inputs on a link for a session that is not open there.
  package var orphaned: UInt64 = 0
  /// Times that a bare client was not read from until the next tick.
  package var pauses: UInt64 = 0
  /// Tables and grants older than what the worker had seen.
  package var staleGrants: UInt64 = 0
  /// Actors whose linger time ran out.
  package var expiredActors: UInt64 = 0
  /// Actors without a live session whose player has joined them at another worker.
  package var supersededActors: UInt64 = 0
  /// Links closed because the gateway broke the protocol.
  package var brokenLinks: UInt64 = 0
  package var ticks: UInt64 = 0
  /// Updates told, one for each session that was told.
  package var toldUpdates: UInt64 = 0
  /// How often one had to wait since its session had no bytes left.
  package var deferredUpdates: UInt64 = 0

  /// Entities that went from one cell of this worker to another.
  package var crossingsWithin: UInt64 = 0
  /// Entities that went to another worker, and that came from one.
  package var crossingsOut: UInt64 = 0
  package var crossingsIn: UInt64 = 0
  /// Offers that came to nothing: taken back, timed out or cut off; refused by the other side.
  package var handoversAborted: UInt64 = 0
  package var handoversRefused: UInt64 = 0
  /// Offers of others that were refused here.
  package var offersRefused: UInt64 = 0
  /// Entities that went down with the cell or the worker that they were on their way to.
  package var handoversLost: UInt64 = 0
  /// Inputs passed on to the worker that has the entity now.
  package var forwarded: UInt64 = 0
  /// Entities that rules brought into the world, and took out of it.
  package var spawned: UInt64 = 0
  package var despawned: UInt64 = 0
  /// What rules of cells had for those of another worker's; what had no way to go and comes again.
  package var mailSent: UInt64 = 0
  package var mailDropped: UInt64 = 0
  /// What met a full queue at its cell and comes again.
  package var mailOverflowed: UInt64 = 0
  /// Recipients that nobody was asked for, since too many were sought already.
  package var searchesRefused: UInt64 = 0
  /// How often a ghost came or moved and was not shown, since its cell had no number left for it.
  package var ghostsUnseen: UInt64 = 0
  /// Streams to other workers that broke.
  package var peerStreamsBroken: UInt64 = 0

  package init() {}
}
