internal import TesseraClient
package import TesseraCore
internal import TesseraWorker

/// Holds what every bot sees against where the others are.
///
/// Where they are is known from their own acknowledgements. See ``ViewBound`` for how late a view may
/// be.
package struct ViewWatch: Sendable {
  /// Whether a bot is in the world.
  package enum Presence: Hashable, Sendable {
    case absent
    /// On its way in, out or elsewhere: seeing it is right, and so is not seeing it.
    case unsure
    case present
  }

  struct Watched: Sendable {
    var trail = Trail()
    var place = EighthPosition.zero
    var presence = Presence.absent
    /// Since when it has been present.
    var presentSince: Duration = .zero
    /// Since when it has been told what is to be seen; `nil` if it is not at present.
    var attentiveSince: Duration?
    var sights: [Int: Sight] = [:]
    /// How many others were in range at the last two looks.
    var inRange = (0, 0)
  }

  package internal(set) var tally = ViewTally()
  package internal(set) var stalls: [Stall] = []
  package let bound: ViewBound
  var bots: [Watched]
  var looks: UInt32 = 0
  var hasLookedAtRest = false

  package init(bots: Int, bound: ViewBound) {
    self.bots = [Watched](repeating: Watched(), count: bots)
    self.bound = bound
  }
}

// What bots do.
extension ViewWatch {
  /// A bot is here; it may have been elsewhere, or nowhere.
  package mutating func placed(_ bot: Int, at place: EighthPosition, now: Duration) {
    moved(bot, to: place, now: now)
    isSure(bot, now: now)
  }

  package mutating func moved(_ bot: Int, to place: EighthPosition, now: Duration) {
    // Who is found where it was is not shown anew.
    guard place != bots[bot].place || bots[bot].trail.latest < 0 else { return }
    bots[bot].trail.append(place, at: now)
    bots[bot].place = place
  }

  /// It is where it is known to be again, after it was not sure.
  package mutating func isSure(_ bot: Int, now: Duration) {
    bots[bot].presence = .present
    bots[bot].presentSince = now
  }

  package mutating func became(_ presence: Presence, _ bot: Int) { bots[bot].presence = presence }

  /// From now on it is told what is to be seen.
  package mutating func attends(_ bot: Int, now: Duration) { bots[bot].attentiveSince = now }

  /// It is told nothing, or does not read it.
  package mutating func attendsNoMore(_ bot: Int) { bots[bot].attentiveSince = nil }

  /// It begins with nothing in sight.
  package mutating func forgetsAll(_ bot: Int) { bots[bot].sights.removeAll() }
}

// What bots are told.
extension ViewWatch {
  /// - Returns: whether the place is where the other is known to be. If not, it may be ahead of its
  ///   acknowledgements, though it has been there long ago, too: see ``showed(_:to:isAhead:)``.
  package mutating func showed(
    _ other: Int, at place: EighthPosition, to bot: Int, now: Duration
  ) -> Bool {
    var sight = bots[bot].sights[other] ?? Sight(changedAt: now)
    let number = bots[other].trail.number(of: place)
    if bots[other].presence == .present, bots[bot].attentiveSince != nil {
      let delay = sight.fault(bots[other].trail).map { age(of: $0.since, bot, other, now) } ?? .zero
      tally.delays.record(delay)
      judge(&sight, delay, bot, other, now)
      if sight.isShown, let number, number < sight.number { tally.steppedBack += 1 }
    }
    sight.show(place, number: number, now: now)
    bots[bot].sights[other] = sight
    return number == bots[other].trail.latest
  }

  /// The place that was shown last is one that the other may be at once more of what it sent is
  /// acknowledged.
  package mutating func showed(_ other: Int, to bot: Int, isAhead steps: Int) {
    let number = bots[other].trail.latest + steps
    bots[bot].sights[other]?.number = number
  }

  package mutating func hid(_ other: Int, from bot: Int, now: Duration) {
    guard var sight = bots[bot].sights[other], sight.isShown else { return }
    if bots[other].presence == .present, bots[bot].attentiveSince != nil,
      let fault = sight.fault(bots[other].trail)
    {
      judge(&sight, age(of: fault.since, bot, other, now), bot, other, now)
    }
    sight.isShown = false
    sight.changedAt = now
    sight.isCounted = false
    bots[bot].sights[other] = sight
  }

  /// All that it sees, from now on: what is not shown next is gone.
  package mutating func showsAnew(to bot: Int, keeping others: Set<Int>, now: Duration) {
    for other in bots[bot].sights.keys where !others.contains(other) {
      hid(other, from: bot, now: now)
    }
  }
}

// A server that is stopped.
extension ViewWatch {
  package mutating func stallBegan(_ cells: [CellID], now: Duration) {
    stalls.append(Stall(cells: cells, begin: now, bots: bots.count))
  }

  package mutating func stallEnded(now: Duration) {
    if let last = stalls.indices.last, stalls[last].end == nil { stalls[last].end = now }
  }

  /// Takes note of who is a stopped server's: one may be past the border of its cells by the margin of
  /// hand-overs, and a little more until it is handed over.
  mutating func touch(_ territory: Territory) {
    guard let last = stalls.indices.last, stalls[last].end == nil else { return }
    let reach = NeighbourConfiguration.defaults.marginLimit + bound.blur
    for bot in bots.indices
    where bots[bot].presence != .absent
      && territory.isWithin(reach, of: stalls[last].cells, bots[bot].place)
    {
      stalls[last].isTouched[bot] = true
    }
  }
}

// The judgement.
extension ViewWatch {
  /// For how long something has been wrong, without what is the stopped server's.
  func age(of since: Duration, _ bot: Int, _ other: Int, _ now: Duration) -> Duration {
    let since = begin(of: since, bot, other)
    var age = max(.zero, now - since)
    for stall in stalls where stall.concerns(bot, other) {
      age -= stall.overlap(from: since, to: now)
    }
    return age
  }

  /// Nothing is wrong before the one can be told and the other is there.
  private func begin(of since: Duration, _ bot: Int, _ other: Int) -> Duration {
    max(since, bots[other].presentSince, bots[bot].attentiveSince ?? since)
  }

  mutating func judge(
    _ sight: inout Sight, _ age: Duration, _ bot: Int, _ other: Int, _ now: Duration
  ) {
    tally.longest = max(tally.longest, age)
    let limit = bound.time(shown: max(bots[bot].inRange.0, bots[bot].inRange.1))
    tally.longestBound = max(tally.longestBound, limit)
    guard let fault = sight.fault(bots[other].trail) else { return }
    if stalls.contains(where: { $0.concerns(bot, other) }) {
      tally.longestInStall = max(
        tally.longestInStall, now - begin(of: fault.since, bot, other))
    }
    guard age > limit, !sight.isCounted else { return }
    sight.isCounted = true
    tally.wrong[fault.kind, default: 0] += 1
    let place = bots[bot].place.worldPosition
    let truth = bots[other].place.worldPosition
    let seen = sight.isShown ? "at \(sight.place.worldPosition)" : "not"
    tally.note(
      "\(fault.kind.rawValue): bot \(bot) at \(place) sees \(other) \(seen), which is at \(truth), "
        + "for \(age), bound \(limit)")
  }
}

extension ViewWatch {
  /// Whether a stopped server had a part in what happened to a bot in a time, in these cells.
  func isInStall(
    _ bot: Int, from since: Duration, to now: Duration, _ cells: [CellID]
  ) -> Bool {
    stalls.contains { stall in
      stall.overlap(from: since, to: now) > .zero
        && (stall.isTouched[bot]
          || cells.contains { name in stall.cells.contains { name.isNamed($0) } })
    }
  }
}
