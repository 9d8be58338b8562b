/// The parts of a tick, in their order.
package enum TickStage: String, Hashable, Sendable, CaseIterable {
  /// What waited is applied, in the order of its arrival.
  case inputs
  /// Actors and sessions whose linger time is over go.
  case expiry
  /// A user's rules are asked, and what they do is carried out.
  case rules
  /// What is past a border goes on, and neighbours are shown what is near.
  case crossings
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
    case .rules: 2
    case .crossings: 3
    case .interest: 4
    case .frames: 5
    case .settlement: 6
    }
  }
}
