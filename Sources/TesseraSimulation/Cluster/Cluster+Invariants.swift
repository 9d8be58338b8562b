internal import TesseraControlPlane
internal import TesseraCore
internal import TesseraGateway
internal import TesseraOrchestrator
internal import TesseraProto
internal import TesseraRules
internal import TesseraWorker

// MARK: - What always holds

extension Cluster {
  func check() {
    report.checks += 1
    checkWriters()
    checkEntities()
    checkMessages()
    for worker in workers { check(worker) }
    for gateway in gateways { check(gateway) }
    witness()
    clock.schedule(after: Self.checkInterval) { [self] in check() }
  }

  func checkWriters() {
    var writers: [CellID: [(worker: WorkerNode, fence: Fence)]] = [:]
    for worker in workers {
      guard let core = worker.core, let incarnation = core.grantingIncarnation else { continue }
      for owned in core.ownedCells where owned.epoch != .unknown {
        let fence = Fence(incarnation: incarnation, epoch: owned.epoch)
        for other in writers[owned.name] ?? [] {
          report.overlappingOwners += 1
          guard other.fence == fence else { continue }
          found(
            .oneWriterPerGrant,
            "one owner of cell \(owned.name) under epoch \(owned.epoch) of incarnation \(incarnation)",
            "\(other.worker.name) and \(worker.name) both have it")
        }
        writers[owned.name, default: []].append((worker, fence))
        let key = WriterKey(worker: worker.number, life: worker.life, cell: owned.name)
        if let highest = fences[key], fence < highest {
          found(
            .epochsGrow,
            "\(worker.name) with cell \(owned.name) at incarnation \(highest.incarnation), epoch "
              + "\(highest.epoch) or higher",
            "it has it at incarnation \(incarnation), epoch \(owned.epoch)")
        }
        fences[key] = fence
      }
    }
  }

  /// Under the grants that the ledger gives: who has lost a cell and not heard of it does not count.
  func checkEntities() {
    guard let ledger = orchestrator?.ledger else { return }
    var homes: [EntityID: (session: SessionID, place: String)] = [:]
    for worker in workers {
      guard let core = worker.core, core.grantingIncarnation == ledger.incarnation else { continue }
      let granted = Set(
        ledger.snapshot(of: worker.id).cells.map { Assignment(cell: $0.cell, epoch: $0.epoch) })
      for live in core.liveActors {
        guard let session = live.session,
          granted.contains(Assignment(cell: live.cell, epoch: live.epoch))
        else { continue }
        let place = "\(worker.name)'s cell \(live.cell)"
        if let other = homes[live.actor], other.session == session {
          found(
            .oneWriterPerEntity, "actor \(live.actor) in one cell for session \(session)",
            "it lives in \(other.place) and in \(place)")
        }
        homes[live.actor] = (session, place)
      }
    }
  }

  func check(_ worker: WorkerNode) {
    guard let core = worker.core else { return }
    let bounds = core.configuration.neighbours.limits
    if core.longestNeighbourQueue
      > max(bounds.parkedInputs, bounds.forwardedInputs, bounds.openHandovers)
    {
      found(
        .queuesBounded, "at most \(bounds.forwardedInputs) inputs on their way from \(worker.name)",
        "\(core.longestNeighbourQueue)")
    }
    if let actor = core.misplacedActor {
      found(.oneCellPerActor, "actor \(actor) in one cell of \(worker.name)", "it is not")
    }
    let limits = WorkerNode.limits()
    if core.queuedInputCount > 2 * limits.queuedInputs {
      found(
        .queuesBounded, "at most \(2 * limits.queuedInputs) inputs queued at \(worker.name)",
        "\(core.queuedInputCount)")
    }
    for queue in core.ruleQueues where queue.count > queue.limit {
      found(
        .queuesBounded, "at most \(queue.limit) \(queue.name) at \(worker.name)", "\(queue.count)")
    }
    for credit in core.linkCredits where credit < 0 || credit > limits.linkCredit {
      found(
        .creditInBounds, "a link of \(worker.name) with credit 0 to \(limits.linkCredit)",
        "\(credit)")
    }
  }

  func check(_ gateway: GatewayNode) {
    guard let core = gateway.core else { return }
    let limits = GatewayNode.limits()
    for link in core.linkBooks {
      if link.credit < 0 || link.credit > link.initialCredit {
        found(
          .creditInBounds,
          "\(gateway.name)'s link to \(link.address) with credit 0 to \(link.initialCredit)",
          "\(link.credit)")
      }
      if link.unsettledCount != link.unsettledOfSessions {
        found(
          .settledAsTold,
          "as many unsettled inputs on \(gateway.name)'s link to \(link.address) as its sessions have",
          "\(link.unsettledCount), and the sessions have \(link.unsettledOfSessions)")
      }
      if link.unsettledCount > limits.linkInputs {
        found(
          .queuesBounded,
          "at most \(limits.linkInputs) unsettled inputs on a link of \(gateway.name)",
          "\(link.unsettledCount)")
      }
    }
    if core.mostUnsettledOfASession > limits.sessionInputs {
      found(
        .queuesBounded, "at most \(limits.sessionInputs) unsettled inputs of a session on a link",
        "\(core.mostUnsettledOfASession) at \(gateway.name)")
    }
    if core.bufferedInputBytes < 0 || core.bufferedInputBytes > limits.bufferedInput {
      found(
        .queuesBounded, "0 to \(limits.bufferedInput) bytes of unfinished input at \(gateway.name)",
        "\(core.bufferedInputBytes)")
    }
  }
}

// MARK: - Messages of the rules

extension Cluster {
  /// The books of the bots' actors, wherever they are.
  private var notebooks: [(bot: ClusterBot, book: Notebook)] {
    workers.flatMap { worker in
      bots.compactMap { bot in
        worker.core?.component(Notebook.self, of: bot.actor).map { (bot, $0) }
      }
    }
  }

  func checkMessages() {
    for (bot, book) in notebooks where book.doubled > 0 {
      found(
        .messagesOnce, "every message to or from bot-\(bot.number)'s actor taken once",
        "\(book.doubled) were taken again")
    }
  }

  /// A message that nobody has said anything of.
  private var openMessage: (Invariant, String, String)? {
    guard !story.losesCells,
      let (bot, book) = notebooks.first(where: { !$0.book.unsettled.isEmpty })
    else {
      return nil
    }
    return (
      .messagesArrive, "every message of bot-\(bot.number)'s actor received, or known to be lost",
      "nothing is known of \(book.unsettled)"
    )
  }
}

// MARK: - What holds once all is quiet

extension Cluster {
  /// What still has to come to rest; `nil` if nothing has.
  func unrest() -> (Invariant, String, String)? {
    for bot in bots where bot.outstanding > 0 {
      return (
        .everyRequestAnswered, "an answer, a refusal or the connection's end for every request",
        "none for \(bot.oldestRequest ?? "one")"
      )
    }
    if let open = openMessage { return open }
    for bot in bots where bot.phase != .walking {
      return (
        .everyoneServed, "bot-\(bot.number) in the world, in cell \(bot.cell)",
        "it is \(bot.phase)"
      )
    }
    for gateway in gateways {
      guard let core = gateway.core, core.unsettledCount > 0 else { continue }
      return (.nothingUnsettled, "no unsettled input at \(gateway.name)", "\(core.unsettledCount)")
    }
    for worker in workers {
      guard let core = worker.core else { continue }
      if core.openCrossings > 0 {
        return (
          .crossingsEnd, "no entity and no input on its way from or to \(worker.name)",
          "\(core.openCrossings)"
        )
      }
      if core.lingeringActorCount > 0 {
        return (
          .noneLostOrDoubled, "no actor without a player at \(worker.name)",
          "\(core.lingeringActorCount)"
        )
      }
    }
    return nil
  }

  func checkRest() {
    if let (invariant, expected, seen) = unrest() { return found(invariant, expected, seen) }
    checkTables()
    for bot in bots { checkView(of: bot) }
  }

  func checkTables() {
    guard let ledger = orchestrator?.ledger else { return }
    for gateway in gateways where gateway.control?.mirror.table.revision != ledger.revision {
      found(
        .tablesAgree, "revision \(ledger.revision) at \(gateway.name)",
        "revision \(gateway.control?.mirror.table.revision ?? Revision(0))")
    }
    for worker in workers {
      let expected = ledger.snapshot(of: worker.id).cells.map { "\($0.cell) at \($0.epoch)" }
      let seen = worker.core?.ownedCells.map { "\($0.name) at \($0.epoch)" } ?? []
      if expected.sorted() != seen.sorted() {
        found(
          .tablesAgree, "\(worker.name) with cells \(expected.sorted())", "it has \(seen.sorted())")
      }
    }
  }

  func checkView(of bot: ClusterBot) {
    let homes = workers.compactMap { $0.core?.position(of: bot.actor) }
    guard let home = homes.first, homes.count == 1 else {
      return found(
        .noneLostOrDoubled, "bot-\(bot.number)'s actor in the world once", "\(homes.count) times")
    }
    if let place = bot.certainPosition, home != place {
      found(.exactlyOnce, "bot-\(bot.number) at \(place)", "it is at \(home)")
    }
    for other in bots where other !== bot {
      let place = workers.lazy.compactMap { $0.core?.position(of: other.actor) }.first
      let seen = bot.view[other.actor]
      if let place, distance(place, home) <= Double(Self.interest.radius), seen != place {
        found(
          .viewsAgree, "bot-\(bot.number) at \(home) sees actor \(other.actor) at \(place)",
          seen.map { "it sees it at \($0)" } ?? "it does not see it")
      }
      // In the margin between entering and leaving it may be seen or not.
      if let seen, seen != place || distance(seen, home) > Double(Self.interest.leaveRadius) {
        found(
          .viewsAgree,
          "bot-\(bot.number) sees actor \(other.actor) "
            + (place.map { "at \($0)" } ?? "nowhere") + ", not beyond \(Self.interest.leaveRadius)",
          "from \(home) it sees it at \(seen)")
      }
    }
    if let own = bot.view[bot.actor], own != home {
      found(.viewsAgree, "bot-\(bot.number) sees itself at \(home)", "it does at \(own)")
    }
  }

  private static let interest = InterestConfiguration()

  func distance(_ a: WorldPosition, _ b: WorldPosition) -> Double {
    let dx = Double(a.x) - Double(b.x)
    let dy = Double(a.y) - Double(b.y)
    return (dx * dx + dy * dy).squareRoot()
  }
}
