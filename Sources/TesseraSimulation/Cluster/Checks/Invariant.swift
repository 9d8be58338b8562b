/// What must hold, always or once all is quiet. The raw value is its name in reports.
package enum Invariant: String, Hashable, Sendable, CaseIterable {
  // Always.

  /// No two worker processes hold a cell under the same grant (incarnation and epoch).
  case oneWriterPerGrant = "one-writer-per-grant"
  /// The grant under which a process holds a cell, and the one the ledger gives, never goes down.
  case epochsGrow = "epochs-grow"
  /// On one worker an actor is in one cell at most.
  case oneCellPerActor = "one-cell-per-actor"
  /// An actor lives for its session in one cell of the whole cluster at most.
  case oneWriterPerEntity = "one-writer-per-entity"
  /// A player's actor is where the sum of its accepted steps puts it, in the order it sent them.
  case exactlyOnce = "exactly-once"
  /// No message of the rules takes effect twice.
  case messagesOnce = "messages-once"
  /// The frames that a client gets are numbered without gap or repetition.
  case framesInOrder = "frames-in-order"
  /// What a worker has settled is settled at the gateway once the frames sent until then are there,
  /// and the books of link and sessions agree.
  case settledAsTold = "settled-as-told"
  /// What a player sees was true within the stated number of ticks, unless something was amiss on the way
  /// a moment ago.
  case viewsFollow = "views-follow"
  /// What a player in the world says comes to its actor, wherever that is, and is not refused as if the
  /// actor were not there, unless something was amiss on the way a moment ago.
  case foundWhereItIs = "found-where-it-is"
  /// No credit is below zero or above what there was at the beginning.
  case creditInBounds = "credit-in-bounds"
  /// No queue is longer than its limit.
  case queuesBounded = "queues-bounded"
  /// No peer of the cluster breaks the protocol between them.
  case protocolKept = "protocol-kept"

  // Once nothing has gone wrong for a while and nobody moves any more.

  /// Every request was answered or refused, or its connection ended.
  case everyRequestAnswered = "every-request-answered"
  /// Every player is in the world.
  case everyoneServed = "everyone-served"
  /// No input waits to be settled.
  case nothingUnsettled = "nothing-unsettled"
  /// No entity is on its way from one worker to another any more, and no input with it.
  case crossingsEnd = "crossings-end"
  /// Every message of the rules took effect or was said to have found nobody, unless its sender or
  /// its recipient went down with a cell.
  case messagesArrive = "messages-arrive"
  /// Every player's actor is in the world once.
  case noneLostOrDoubled = "none-lost-or-doubled"
  /// Every worker and gateway has the ledger's latest table, and each cell is at its owner only.
  case tablesAgree = "tables-agree"
  /// What each player sees of its cell is what its owner has.
  case viewsAgree = "views-agree"
}

/// An invariant that did not hold.
package struct ClusterViolation: Error, Hashable, Sendable {
  package var invariant: Invariant
  /// Since the start.
  package var milliseconds: Int
  package var expected: String
  package var seen: String
}
