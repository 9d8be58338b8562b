internal import TesseraControlPlane
internal import TesseraCore
internal import TesseraGateway
internal import TesseraOrchestrator
internal import TesseraProto
internal import TesseraWorker

// MARK: - What always holds

extension Cluster {
  func check() {
    report.checks += 1
    checkWriters()
    for worker in workers { check(worker) }
    for gateway in gateways { check(gateway) }
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

  func check(_ worker: WorkerNode) {
    guard let core = worker.core else { return }
    if let actor = core.misplacedActor {
      found(.oneCellPerActor, "actor \(actor) in one cell of \(worker.name)", "it is not")
    }
    let limits = WorkerNode.limits()
    if core.queuedInputCount > 2 * limits.queuedInputs {
      found(
        .queuesBounded, "at most \(2 * limits.queuedInputs) inputs queued at \(worker.name)",
        "\(core.queuedInputCount)")
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
    guard let owner = owners[bot.cell], let cell = workers[owner - 1].core?.cell(named: bot.cell)
    else { return found(.tablesAgree, "an owner of cell \(bot.cell)", "none") }
    if let place = bot.certainPosition, cell.position(of: bot.actor) != place {
      found(
        .exactlyOnce, "bot-\(bot.number) at \(place) in \(bot.cell)",
        cell.position(of: bot.actor).map { "it is at \($0)" } ?? "it is not there")
    }
    // What is in range is seen, what is out of it is not; in the margin between, either.
    let interest = InterestConfiguration()
    let own = cell.position(of: bot.actor)
    func distance(_ place: WorldPosition) -> Float {
      guard let own else { return .infinity }
      return ((place.x - own.x) * (place.x - own.x) + (place.y - own.y) * (place.y - own.y))
        .squareRoot()
    }
    let visible = cell.actors.filter {
      distance($0.position) <= (bot.view[$0.id] == nil ? interest.radius : interest.leaveRadius)
    }
    let expected = Dictionary(
      visible.map { ($0.id, $0.position) }, uniquingKeysWith: { first, _ in first })
    guard expected != bot.view else { return }
    let different = Set(expected.keys).union(bot.view.keys).filter { expected[$0] != bot.view[$0] }
    let actor = different.min() ?? EntityID(0)
    found(
      .viewsAgree,
      "bot-\(bot.number) sees actor \(actor) in \(bot.cell) at "
        + (expected[actor].map { "\($0)" } ?? "no place"),
      bot.view[actor].map { "it sees it at \($0)" } ?? "it does not see it")
  }
}
