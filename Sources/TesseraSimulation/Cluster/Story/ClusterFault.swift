/// What may go wrong in a cluster.
package enum ClusterFault: String, Hashable, Sendable, CaseIterable {
  /// Everything takes longer on the way.
  case delay
  /// Connections break, with what is under way on them, and the ends learn of it late.
  case loss
  /// A gateway sends inputs again that it has sent before.
  case duplicate
  /// What is sent over different connections comes in another order.
  case reorder
  /// Two processes cannot reach each other for a while.
  case partition
  /// A process dies and starts again as a new life.
  case crash
  /// A process does nothing for a while.
  case slow

  /// Reads `delay,loss`, `all` or `none`.
  package static func list(_ text: String) throws(SimulationError) -> Set<ClusterFault> {
    if text == "all" { return Set(allCases) }
    if text == "none" || text.isEmpty { return [] }
    var faults: Set<ClusterFault> = []
    for name in text.split(separator: ",") {
      guard let fault = ClusterFault(rawValue: String(name)) else {
        throw SimulationError(
          .badOption,
          "'\(name)' is no fault: all, none, or some of "
            + allCases.map(\.rawValue).joined(separator: ","))
      }
      faults.insert(fault)
    }
    return faults
  }
}

/// A mistake that the harness makes on purpose where it passes things on, to prove that the
/// invariants find it. The cores know nothing of it.
package enum PlantedBug: String, Hashable, Sendable, CaseIterable {
  /// For one tick a worker is told that it owns a cell that another one has.
  case secondWriter = "second-writer"
  /// A settlement does not reach the gateway, though the rest of its frame does.
  case droppedSettlement = "dropped-settlement"
  /// The number of the request that an answer is for is left out.
  case droppedAcknowledgement = "dropped-acknowledgement"
  /// A worker takes an input twice.
  case doubledInput = "doubled-input"
  /// One receiver of an update does not get it.
  case lostDelivery = "lost-delivery"
  /// A worker does not hear that an entity which it handed over has come.
  case droppedCrossingAcknowledgement = "dropped-crossing-acknowledgement"
  /// A worker does not hear that an entity is not shown any more.
  case ghostNeverRemoved = "ghost-never-removed"
  /// A message of rules comes again as if it were another one.
  case doubledMessage = "doubled-message"
}
