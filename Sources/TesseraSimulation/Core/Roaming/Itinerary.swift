internal import TesseraCore

/// Where a bot walks next.
package struct Itinerary: Sendable {
  /// The fastest that a bot walks, in world units a second: what the servers' reach across borders is
  /// made for.
  package static let speed = 20.0
  /// The longest step in eighths, however seldom one is made: two world units.
  private static let longestStep = 16.0
  /// How long a crowd stays where it gathers.
  private static let gathering: Duration = .seconds(30)
  /// How far from its middle a crowd stands, in eighths: 24 world units.
  private static let crowdReach: Int64 = 192
  /// One in so many ways leads straight on, wherever that is: over the world's edge, too.
  private static let strayWays = 12

  private let walk: SimulationPlan.Walk
  private let home: Int
  /// Of the longest step, in eighths.
  private let stepLength: Double
  private var destination: EighthPosition?
  private var meeting = -1

  /// - Parameters:
  ///   - home: the index of the cell that a bot stays in that does not roam.
  ///   - rate: steps a second.
  package init(walk: SimulationPlan.Walk, home: Int, rate: Double) {
    self.walk = walk
    self.home = home
    stepLength = min(Self.longestStep, max(1, Self.speed * 8 / rate))
  }

  /// Where a bot begins.
  package func start(in territory: Territory, using random: inout SeededGenerator) -> EighthPosition
  {
    territory.place(inCell: home, using: &random)
  }

  /// Where it may be put at once, far from where it is.
  package func farPlace(
    from position: EighthPosition, in territory: Territory, using random: inout SeededGenerator
  ) -> EighthPosition {
    walk == .cells
      ? territory.place(inCell: home, using: &random)
      : territory.placeFar(from: position, using: &random)
  }

  /// The way on is closed, or the bot is somewhere else now.
  package mutating func turnRound() { destination = nil }

  /// - Parameter elapsed: since the simulation's start.
  package mutating func step(
    from position: EighthPosition, elapsed: Duration, in territory: Territory,
    using random: inout SeededGenerator
  ) -> EighthPosition {
    if walk == .cells { return territory.step(inCell: home, from: position, using: &random) }
    if walk == .crowd { gather(elapsed, in: territory) }
    if let destination, let step = step(from: position, to: destination, using: &random) {
      return step
    }
    let next = newDestination(from: position, in: territory, using: &random)
    destination = next
    return step(from: position, to: next, using: &random) ?? EighthPosition(x: 1, y: 0)
  }

  private mutating func gather(_ elapsed: Duration, in territory: Territory) {
    let number = Int(elapsed / Self.gathering)
    guard number != meeting else { return }
    meeting = number
    destination = nil
  }

  private func newDestination(
    from position: EighthPosition, in territory: Territory, using random: inout SeededGenerator
  ) -> EighthPosition {
    switch walk {
    case .crowd where !territory.meetingPlaces.isEmpty:
      let middle = territory.meetingPlaces[max(0, meeting) % territory.meetingPlaces.count]
      return middle + Self.offset(Self.crowdReach, using: &random)
    default:
      guard Int.random(in: 0..<Self.strayWays, using: &random) != 0 else {
        return position + Self.offset(2048, using: &random)
      }
      return territory.placeBeside(position, using: &random)
    }
  }

  private static func offset(
    _ reach: Int64, using random: inout SeededGenerator
  ) -> EighthPosition {
    EighthPosition(
      x: Int64.random(in: -reach...reach, using: &random),
      y: Int64.random(in: -reach...reach, using: &random))
  }

  /// `nil` when it is there.
  ///
  /// Steps differ in length: of equal ones nobody could tell which of them was lost.
  private func step(
    from position: EighthPosition, to place: EighthPosition, using random: inout SeededGenerator
  ) -> EighthPosition? {
    let way = place - position
    let length = Double(way.squaredLength).squareRoot()
    guard length >= stepLength else { return nil }
    let part = max(1, stepLength * Double.random(in: 0.75...1, using: &random)) / length
    let step = EighthPosition(
      x: Int64((Double(way.x) * part).rounded(.towardZero)),
      y: Int64((Double(way.y) * part).rounded(.towardZero)))
    return step == .zero ? nil : step
  }
}
