internal import TesseraCore

/// What was true of a player and its actor at one tick.
struct Sighting {
  /// Where its actor is, by the worker that has it; `nil` if it is nowhere, or in several places.
  var place: WorldPosition?
  /// How many workers have it.
  var count: Int
  /// How far outside the cell that has it, in world units.
  var excursion: Double
  /// One that has it.
  var worker: Int?
  var isWalking: Bool
  /// How often the player has placed it: then it may have been nowhere in between.
  var joins: Int
  /// Changes whenever the player begins to see from nothing.
  var life: Int
  var gateway: Int
  /// Where its actor was after the ticks of workers since the sighting before.
  var passed: [WorldPosition] = []
}

/// The latest ticks of a player, oldest first: what those who see it may still be shown, and what it
/// must have been shown itself.
struct Witness {
  private(set) var sightings: [Sighting] = []
  private var passed: [WorldPosition] = []

  /// By how many ticks a view may lag while nothing is the matter. A step is applied at one tick, comes
  /// to the neighbour by the next and to the player a moment later; a crossing takes three times that.
  static let lag = 8

  mutating func note(_ sighting: Sighting) {
    if sightings.count > Self.lag { sightings.removeFirst() }
    sightings.append(sighting)
    sightings[sightings.count - 1].passed = passed
    passed.removeAll(keepingCapacity: true)
  }

  /// A worker's tick ends with the actor there.
  mutating func pass(_ place: WorldPosition) { passed.append(place) }

  var isFull: Bool { sightings.count > Self.lag }

  /// Whether its actor was where it walked to all the time.
  var isPlacedOnce: Bool { sightings.allSatisfy { $0.joins == sightings.last?.joins } }

  /// Whether the player was in the world all the time, with the same connection.
  var isSteady: Bool {
    guard isFull, let last = sightings.last else { return false }
    return sightings.allSatisfy {
      $0.isWalking && $0.life == last.life && $0.gateway == last.gateway
    }
  }

  /// The farthest that its actor was outside the cell that had it.
  var excursion: Double { sightings.lazy.map(\.excursion).max() ?? 0 }

  /// Every worker that had the actor.
  var workers: Set<Int> { Set(sightings.compactMap(\.worker)) }
}
