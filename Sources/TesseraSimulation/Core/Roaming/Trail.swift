/// Where an actor has been, by its own acknowledgements: the truth that others' views are held against.
package struct Trail: Sendable {
  /// As many of the latest places are remembered: at ten steps a second more than twelve seconds.
  private static let limit = 128

  private var places: [EighthPosition] = []
  private var times: [Duration] = []
  /// The number of the place at `head`; it is overwritten next once the ring is full.
  private var count = 0

  package init() {}

  /// The number of the latest place; -1 before there is one.
  package var latest: Int { count - 1 }

  /// The actor is known to be here from now on.
  package mutating func append(_ place: EighthPosition, at time: Duration) {
    if places.count < Self.limit {
      places.append(place)
      times.append(time)
    } else {
      places[count % Self.limit] = place
      times[count % Self.limit] = time
    }
    count += 1
  }

  /// The newest number under which the actor was here, among those remembered.
  package func number(of place: EighthPosition) -> Int? {
    var number = count - 1
    let oldest = count - places.count
    while number >= oldest {
      if places[number % Self.limit] == place { return number }
      number -= 1
    }
    return nil
  }

  /// When the actor was known to be somewhere else than at a place of its past; `nil` if that is where
  /// it is.
  package func supersession(of number: Int) -> Duration? {
    guard number < count - 1, !times.isEmpty else { return nil }
    return times[max(number + 1, count - places.count) % Self.limit]
  }
}
