internal import TesseraControlPlane
internal import TesseraCore
internal import TesseraOrchestrator
internal import TesseraWorker

/// What players see while things go on. A view may lag by ``Witness/lag`` ticks, and be wrong for as long
/// as anything on the way from the worker that has an actor to the player that sees it was amiss a
/// moment ago; else it holds.
extension Cluster {
  func witness() {
    let now = clock.microseconds
    noteOldTables(now)
    for (index, bot) in bots.enumerated() {
      var sighting = Sighting(
        place: nil, count: 0, excursion: 0, worker: nil, isWalking: bot.phase == .walking,
        joins: bot.joins, life: bot.viewLife, gateway: bot.gateway)
      for worker in workers {
        guard let place = worker.core?.position(of: bot.actor) else { continue }
        sighting.count += 1
        sighting.worker = worker.number
        sighting.excursion = max(
          sighting.excursion, worker.core?.excursion(of: bot.actor) ?? 0)
        sighting.place = sighting.count == 1 ? place : nil
      }
      witnesses[index].note(sighting)
    }
    let calm = Set(workers.lazy.filter { self.troubles.isCalm($0.name, at: now) }.map(\.number))
    for index in bots.indices where isWatched(index, now) && violation == nil {
      if calm.count == workers.count { checkPresence(of: index) }
      for other in bots.indices where violation == nil { checkView(of: index, on: other, calm) }
    }
  }

  /// Whoever goes by another table than the ledger's may not know who shows it what.
  private func noteOldTables(_ now: Int64) {
    guard let ledger = orchestrator?.ledger else { return troubles.noteAll(until: now) }
    for worker in workers
    where worker.core?.tableRevision != ledger.revision
      || worker.core?.grantingIncarnation != ledger.incarnation
    {
      troubles.note(worker.name, until: now)
    }
    for gateway in gateways {
      let table = gateway.control?.mirror.table
      if table?.revision != ledger.revision || table?.incarnation != ledger.incarnation {
        troubles.note(gateway.name, until: now)
      }
    }
  }

  /// Whether nothing was amiss of late on any way between a player and a worker.
  func isCalm(_ bot: ClusterBot) -> Bool {
    let now = clock.microseconds
    let nodes = [bot.name, .gateway(bot.gateway)] + workers.map(\.name)
    return nodes.allSatisfy { troubles.isCalm($0, at: now) }
  }

  /// Whether a player is in the world and all is well between it and its gateway.
  private func isWatched(_ index: Int, _ now: Int64) -> Bool {
    witnesses[index].isSteady && troubles.isCalm(bots[index].name, at: now)
      && troubles.isCalm(.gateway(bots[index].gateway), at: now)
  }

  /// What may be seen from a worker's tick on, whatever comes after it before the next look.
  func noteTick(of core: WorkerCore) {
    if keepsStateHashes { stateHashes.append(core.stateHash) }
    for (index, bot) in bots.enumerated() {
      if let place = core.position(of: bot.actor) { witnesses[index].pass(place) }
    }
  }

  /// Who is in the world is there once: never nowhere, and not in two places for longer than a view lags.
  private func checkPresence(of index: Int) {
    let sightings = witnesses[index].sightings
    let bot = bots[index]
    if sightings.allSatisfy({ $0.count == 0 }) || sightings.allSatisfy({ $0.count > 1 }) {
      found(
        .noneLostOrDoubled, "bot-\(bot.number)'s actor in the world once",
        "\(sightings.last?.count ?? 0) times for \(sightings.count) ticks")
    }
  }

  /// - Parameter calm: the workers that nothing is the matter with.
  private func checkView(of index: Int, on other: Int, _ calm: Set<Int>) {
    let mine = witnesses[index].sightings
    let theirs = witnesses[other].sightings
    guard witnesses[other].isFull else { return }
    // What is nowhere may have been anywhere.
    if theirs.contains(where: { $0.count == 0 }) {
      guard calm.count == workers.count else { return }
    } else {
      let involved = witnesses[index].workers.union(witnesses[other].workers)
      guard involved.isSubset(of: calm) else { return }
    }
    // Where it was, and how far off, at each of the latest ticks; `nil` where it was not.
    var places: [WorldPosition?] = []
    var nearest = Double.infinity
    var farthest = 0.0
    for (tick, seen) in theirs.enumerated() {
      guard seen.count <= 1 else { return }
      places.append(seen.place)
      // Who is shown by another worker is where it was up to three ticks before.
      for own in mine[tick..<min(tick + 4, mine.count)] {
        guard let home = own.place else { return }
        let gap = seen.place.map { distance($0, home) } ?? .infinity
        nearest = min(nearest, gap)
        farthest = max(farthest, gap)
      }
    }
    report.viewChecks += 1
    let bot = bots[index]
    let actor = bots[other].actor
    let seen = bot.view[actor]
    let isOwn = index == other
    if let seen {
      let wasThere = places.contains(seen) || theirs.contains { $0.passed.contains(seen) }
      let isRight = wasThere && (isOwn || nearest <= Self.leaveRadius)
      guard !isRight else { return }
      found(
        .viewsFollow,
        "bot-\(bot.number) sees actor \(actor) where it was within \(Witness.lag) ticks, "
          + "\(Self.text(places)), and not beyond \(Self.leaveRadius)",
        "from \(Self.text([mine.last?.place])) it sees it at \(seen)")
    } else if isOwn
      || farthest <= Self.radius && witnesses[other].isPlacedOnce
        && witnesses[index].excursion <= Self.excursion
    {
      found(
        .viewsFollow,
        "bot-\(bot.number) sees actor \(actor), near it for \(Witness.lag) ticks at "
          + Self.text(places),
        "from \(Self.text([mine.last?.place])) it does not see it")
    }
  }

  private static let interest = InterestConfiguration()
  // The rules reckon in single precision.
  private static let radius = Double(interest.radius) - 0.01
  /// How far beyond its cell an actor still sees all there is: bots walk faster than players do, and whoever
  /// has just come over a border stays with its cell for a while.
  private static let excursion = NeighbourConfiguration.defaults.reach - Double(interest.radius)
  private static let leaveRadius = Double(interest.leaveRadius) + 0.01

  private static func text(_ places: [WorldPosition?]) -> String {
    var texts: [String] = []
    for place in places {
      let text = place.map { "\($0)" } ?? "nowhere"
      if texts.last != text { texts.append(text) }
    }
    return texts.joined(separator: ", ")
  }
}
