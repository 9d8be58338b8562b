internal import TesseraCore
internal import TesseraWorker

/// The looks at everything at once.
extension ViewWatch {
  /// Looks at every pair that is in range, or shown.
  ///
  /// - Parameter ahead: the places that a bot may be at already, if its steps under way have been
  ///   applied.
  package mutating func look(
    now: Duration, in territory: Territory, ahead: (Int) -> [EighthPosition]
  ) {
    looks &+= 1
    touch(territory)
    let grid = Grid(self, side: reach)
    for bot in bots.indices where bots[bot].attentiveSince != nil {
      look(bot, grid, now: now, ahead: ahead)
    }
  }

  /// Everyone has been still for longer than any bound: now views are exact.
  ///
  /// - Parameter isSettled: whether a bot is where it is known to be.
  /// - Returns: whether all was exact. What was not at the first look is late.
  package mutating func lookAtRest(isSettled: (Int) -> Bool) -> Bool {
    tally.viewsAtRest = 0
    tally.wrongAtRest = 0
    compareAtRest(isSettled)
    if !hasLookedAtRest { tally.lateAtRest = tally.wrongAtRest }
    hasLookedAtRest = true
    return tally.wrongAtRest == 0
  }

  private mutating func compareAtRest(_ isSettled: (Int) -> Bool) {
    let grid = Grid(self, side: reach)
    let settled = bots.indices.map { bots[$0].presence == .present && isSettled($0) }
    for bot in bots.indices where settled[bot] && bots[bot].attentiveSince != nil {
      tally.viewsAtRest += 1
      let range = others(near: bot, grid, blur: 0)
      let wanted = Set(range.filter { $0.mustBeSeen }.map(\.other))
      var shown: Set<Int> = []
      for (other, sight) in bots[bot].sights where sight.isShown && bots[other].presence != .unsure
      {
        shown.insert(other)
        let isRight =
          bots[other].presence == .present && range.contains { $0.other == other }
          && (!settled[other] || sight.place == bots[other].place)
        if !isRight { noteAtRest(bot, other, "sees it at \(sight.place.worldPosition)") }
      }
      for other in wanted.subtracting(shown) where settled[other] {
        noteAtRest(bot, other, "does not see it")
      }
    }
  }

  private mutating func noteAtRest(_ bot: Int, _ other: Int, _ what: String) {
    tally.wrongAtRest += 1
    let place = bots[bot].place.worldPosition
    let truth = bots[other].place.worldPosition
    tally.note("at rest: bot \(bot) at \(place) \(what): \(other), which is at \(truth)")
  }

  /// In world units, from where the fleet knows a bot.
  private var reach: Double { Double(bound.interest.leaveRadius) + bound.blur }

  private mutating func look(
    _ bot: Int, _ grid: Grid, now: Duration, ahead: (Int) -> [EighthPosition]
  ) {
    let range = others(near: bot, grid, blur: bound.blur)
    bots[bot].inRange = (bots[bot].inRange.1, range.count)
    tally.looks += UInt64(range.count)
    for near in range {
      var sight = bots[bot].sights[near.other] ?? Sight(changedAt: .zero)
      sight.look = looks
      sight.farSince = nil
      sight.nearSince = near.mustBeSeen ? sight.nearSince ?? now : nil
      bots[bot].sights[near.other] = sight
    }
    for other in bots[bot].sights.keys {
      guard var sight = bots[bot].sights[other] else { continue }
      if sight.look != looks {
        sight.nearSince = nil
        guard sight.isShown else {
          bots[bot].sights[other] = nil
          continue
        }
        sight.farSince = sight.farSince ?? now
      }
      check(&sight, bot, other, now, ahead)
      bots[bot].sights[other] = sight
    }
  }

  private mutating func check(
    _ sight: inout Sight, _ bot: Int, _ other: Int, _ now: Duration,
    _ ahead: (Int) -> [EighthPosition]
  ) {
    switch bots[other].presence {
    case .unsure:
      sight.nearSince = nil
      sight.farSince = nil
      return
    case .absent:
      sight.nearSince = nil
      sight.farSince = sight.farSince ?? now
    case .present: break
    }
    if sight.isShown { find(&sight, other, ahead) }
    guard let fault = sight.fault(bots[other].trail) else { return }
    judge(&sight, age(of: fault.since, bot, other, now), bot, other, now)
  }

  /// Steps are refused or turn out not to have been applied: then what was ahead is somewhere else in
  /// the trail, or was never there.
  private func find(_ sight: inout Sight, _ other: Int, _ ahead: (Int) -> [EighthPosition]) {
    let trail = bots[other].trail
    if sight.place == bots[other].place {
      // It may have gone away and come back between two updates.
      sight.number = trail.latest
      return
    }
    guard sight.number == Sight.unknown || sight.number >= trail.latest else { return }
    if let steps = ahead(other).firstIndex(of: sight.place) {
      sight.number = trail.latest + steps + 1
    } else if let number = trail.number(of: sight.place) {
      sight.number = number
    } else {
      sight.number = Sight.unknown
    }
  }
}

// Who is near whom.
extension ViewWatch {
  private struct Near {
    var other: Int
    var squared: Double
    var mustBeSeen: Bool
  }

  /// Bots in squares as large as the range.
  private struct Grid {
    struct Square: Hashable {
      var x: Int
      var y: Int
    }

    let side: Double
    var bots: [Square: [Int]] = [:]

    init(_ watch: ViewWatch, side: Double) {
      self.side = side
      for bot in watch.bots.indices where watch.bots[bot].presence != .absent {
        bots[square(of: watch.bots[bot].place), default: []].append(bot)
      }
    }

    func square(of place: EighthPosition) -> Square {
      Square(
        x: Int((Double(place.x) / 8 / side).rounded(.down)),
        y: Int((Double(place.y) / 8 / side).rounded(.down)))
    }
  }

  /// Everyone else within the leaving radius and the blur.
  private func others(near bot: Int, _ grid: Grid, blur: Double) -> [Near] {
    let place = bots[bot].place
    let middle = grid.square(of: place)
    let interest = bound.interest
    let radius = Double(interest.radius)
    let farthest = Double(interest.leaveRadius) + blur
    var found: [Near] = []
    for y in (middle.y - 1)...(middle.y + 1) {
      for x in (middle.x - 1)...(middle.x + 1) {
        for other in grid.bots[Grid.Square(x: x, y: y)] ?? [] where other != bot {
          let squared = Double((bots[other].place - place).squaredLength) / 64
          guard squared <= farthest * farthest else { continue }
          let mustBeSeen =
            bots[other].presence == .present && squared <= (radius - blur) * (radius - blur)
          found.append(Near(other: other, squared: squared, mustBeSeen: mustBeSeen))
        }
      }
    }
    if found.count >= interest.cap { leaveOut(&found, blur: blur) }
    return found
  }

  /// Above the cap only those have to be seen whom not so many others may outrank: what is shown
  /// counts a quarter more than what waits.
  private func leaveOut(_ found: inout [Near], blur: Double) {
    let squaredRadius = Double(bound.interest.radius) * Double(bound.interest.radius)
    func rank(_ distance: Double) -> Double { 1 + 8 * distance * distance / squaredRadius }
    let best = found.map { rank(max(0, $0.squared.squareRoot() - blur)) }.sorted()
    for index in found.indices where found[index].mustBeSeen {
      let own = 1.25 * rank(found[index].squared.squareRoot() + blur)
      // The observer's own actor has a place, too.
      let rivals = best.partitionPoint { $0 > own }
      if rivals + 1 > bound.interest.cap { found[index].mustBeSeen = false }
    }
  }
}

extension [Double] {
  /// How many of the first elements do not match, in an order where all that match come last.
  fileprivate func partitionPoint(where matches: (Double) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if matches(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
