/// The parts of a tick, in their order.
package enum TickStage: String, Hashable, Sendable, CaseIterable {
  /// What waited is applied, in the order of its arrival.
  case inputs
  /// Actors and sessions whose linger time is over go.
  case expiry
  /// Who sees what is brought up to date.
  case interest
  /// What changed is encoded once, and given to everyone who is to know.
  case frames
  /// Inputs are settled, credit is given back, connections that are done are let go.
  case settlement

  /// From 0.
  package var index: Int {
    switch self {
    case .inputs: 0
    case .expiry: 1
    case .interest: 2
    case .frames: 3
    case .settlement: 4
    }
  }
}
