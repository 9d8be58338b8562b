internal import TesseraCore
internal import TesseraOrchestrator
internal import TesseraRules
internal import TesseraWorker

/// A whole cluster in one process: the cores of the orchestrator, the workers and the gateways as
/// they run in production, bots as their players, and a clock and a network that a seed decides.
///
/// First the story runs, in which things go wrong. Then everything is healed, and after a while
/// nobody moves any more: then all must have come right.
package final class Cluster {
  let story: ClusterStory
  let clock = VirtualClock()
  let network: VirtualNetwork
  var orchestrator: OrchestratorNode?
  var workers: [WorkerNode] = []
  var gateways: [GatewayNode] = []
  var bots: [ClusterBot] = []
  /// What the operator's file says: the worker of each cell.
  var owners: [CellID: Int] = [:]
  private(set) var violation: ClusterViolation?
  var fences: [WriterKey: Fence] = [:]
  var report = ClusterReport()
  var troubles = Troubles()
  /// By the bots' order.
  var witnesses: [Witness] = []
  /// Of a worker after each of its ticks, all workers' in one row, if they are kept.
  var stateHashes: [UInt64] = []
  var keepsStateHashes = false
  private var restarts: [NodeName: Int] = [:]

  struct WriterKey: Hashable {
    var worker: Int
    var life: Int
    var cell: CellID
  }

  struct Fence: Comparable {
    var incarnation: Incarnation
    var epoch: Epoch

    static func < (a: Fence, b: Fence) -> Bool {
      (a.incarnation, a.epoch) < (b.incarnation, b.epoch)
    }
  }

  /// Healed, players go on for so long, so that everyone finds out what it has missed.
  private static let recovery: Int64 = 4_500_000
  /// After that everything has so long to come to rest.
  private static let patience: Int64 = 12_000_000
  static let checkInterval: Int64 = 50_000

  /// - Throws: What is wrong with the plan.
  package init(_ story: ClusterStory, keeps detail: EventLog.Detail = .nothing)
    throws(SimulationError)
  {
    try story.plan.validate()
    self.story = story
    let seed = story.plan.seed
    network = VirtualNetwork(clock: clock, seed: seed, log: EventLog(detail))
    let onViolation: (Invariant, String, String) -> Void = { [unowned self] in found($0, $1, $2) }
    orchestrator = OrchestratorNode(network: network, onViolation: onViolation)
    let plan = story.plan
    let rules: RuleSet
    do throws(RulesError) {
      rules = try plan.passesNotes ? RuleSet([NotePassing()]) : .freeMovement
    } catch {
      preconditionFailure("\(error)")
    }
    workers = (1...plan.workers).map {
      WorkerNode(
        number: $0, network: network, seed: seed, rules: rules, onViolation: onViolation)
    }
    for worker in workers { worker.onTick = { [unowned self] in noteTick(of: $0) } }
    gateways = (1...plan.gateways).map {
      GatewayNode(number: $0, network: network, seed: seed, onViolation: onViolation)
    }
    for (index, cell) in plan.cellIDs.enumerated() { owners[cell] = index % plan.workers + 1 }
    for number in 1...plan.bots where !story.absentBots.contains(number) {
      bots.append(
        try ClusterBot(
          number: number, cell: plan.cellIDs[(number - 1) % plan.cells],
          world: WalkWorld(plan.cellIDs), gateways: plan.gateways,
          network: network, seed: seed, onViolation: onViolation))
    }
    for bot in bots {
      if !story.losesCells { bot.patience = 10_000_000 }
      bot.isCalm = { [unowned self, unowned bot] in isCalm(bot) }
    }
    witnesses = bots.map { _ in Witness() }
    // Everyone has to find everyone first.
    troubles.noteAll(until: 0)
  }

  /// What happened, line by line, if it was kept.
  package var log: [String] { network.log.lines }

  /// Runs to the end, or to the first violation.
  package func run() -> (report: ClusterReport, violation: ClusterViolation?) {
    startAll()
    let end = Int64(story.plan.seconds * 1_000_000)
    for step in story.steps {
      clock.schedule(at: Int64(step.at) * 1000) { [self] in perform(step) }
    }
    clock.schedule(after: Self.checkInterval) { [self] in check() }
    advance(to: end)
    heal()
    for bot in bots { bot.pace = 5 }
    advance(to: end + Self.recovery)
    for bot in bots { bot.pace = 0 }
    let deadline = end + Self.recovery + Self.patience
    while violation == nil, clock.microseconds < deadline, unrest() != nil {
      advance(to: min(deadline, clock.microseconds + 200_000))
    }
    // What was said last is heard by everyone.
    advance(to: clock.microseconds + 300_000)
    if violation == nil { checkRest() }
    defer { network.tearDown() }
    return (finishedReport(), violation)
  }

  private func startAll() {
    startOrchestrator()
    for worker in workers { worker.start() }
    for gateway in gateways { gateway.start() }
    for bot in bots { bot.start() }
  }

  private func advance(to time: Int64) {
    while violation == nil, clock.step(before: time) {}
  }

  func found(_ invariant: Invariant, _ expected: String, _ seen: String) {
    guard violation == nil else { return }
    violation = ClusterViolation(
      invariant: invariant, milliseconds: Int(clock.microseconds / 1000), expected: expected,
      seen: seen)
    note("VIOLATION \(invariant.rawValue): expected \(expected), seen: \(seen)")
  }

  private func note(_ line: String) { network.log.note(at: clock.microseconds, line) }
}

// MARK: - The story

extension Cluster {
  private func perform(_ step: StoryStep) {
    note("\(step)")
    let now = clock.microseconds
    troubles.note(step.happening, at: now) { owners[$0] }
    switch step.happening {
    case .give(let cell, let worker):
      guard owners[cell] != nil, workers.indices.contains(worker - 1) else { return }
      owners[cell] = worker
      if let configuration = configuration() { orchestrator?.apply(configuration) }
    case .crash(let node, let time): crash(node, for: time)
    case .cut(let a, let b): network.cut(a, b)
    case .partition(let a, let b, let time):
      network.partition(a, b, until: now + Int64(time) * 1000)
    case .stall(let node, let time): network.stall(node, until: now + Int64(time) * 1000)
    case .delay(let extra, let time):
      network.delay(by: Int64(extra) * 1000, until: now + Int64(time) * 1000)
    case .reorder(let time): network.overtake(until: now + Int64(time) * 1000)
    case .duplicate(let gateway, let time):
      guard gateways.indices.contains(gateway - 1) else { return }
      gateways[gateway - 1].duplicate(until: now + Int64(time) * 1000)
    case .reconnect(let bot): bots.first { $0.number == bot }?.reconnect()
    case .resume(let bot): bots.first { $0.number == bot }?.resume()
    case .travel(let bot, let cell, let leaving):
      guard owners[cell] != nil else { return }
      bots.first { $0.number == bot }?.travel(to: cell, leaving: leaving)
    case .plant(let bug): workers[Int(story.plan.seed % UInt64(workers.count))].arm(bug)
    }
  }

  private func startOrchestrator() {
    if let configuration = configuration() { orchestrator?.start(configuration) }
  }

  private func configuration() -> AssignmentConfiguration? {
    let document = ConfigurationDocument(
      workers: workers.map { worker in
        let cells = owners.filter { $0.value == worker.number }.keys.sorted()
        return .init(
          id: worker.id.rawValue, addr: "\(worker.address)",
          cells: cells.map {
            .init(
              world: Int($0.world), cx: Int($0.cx), cy: Int($0.cy), depth: Int($0.depth),
              sub: $0.depth == 1 ? nil : Int($0.sub))
          })
      })
    do throws(ConfigurationError) {
      return try AssignmentConfiguration(document)
    } catch {
      found(.protocolKept, "a configuration that holds", "\(error)")
      return nil
    }
  }

  private func crash(_ node: NodeName, for time: Int) {
    guard isUp(node) else { return }
    report.crashes += 1
    switch node {
    case .orchestrator: orchestrator?.crash()
    case .worker(let number): workers[number - 1].crash()
    case .gateway(let number): gateways[number - 1].crash()
    case .bot: return
    }
    let count = restarts[node, default: 0]
    clock.schedule(after: Int64(time) * 1000) { [self] in
      if restarts[node, default: 0] == count { restart(node) }
    }
  }

  private func restart(_ node: NodeName) {
    guard !isUp(node) else { return }
    restarts[node, default: 0] += 1
    note("\(node) starts again")
    switch node {
    case .orchestrator: startOrchestrator()
    case .worker(let number): workers[number - 1].start()
    case .gateway(let number): gateways[number - 1].start()
    case .bot: return
    }
  }

  /// Also true of what does not exist, so that nothing is done to it.
  private func isUp(_ node: NodeName) -> Bool {
    switch node {
    case .orchestrator: orchestrator?.isUp ?? true
    case .worker(let number):
      workers.indices.contains(number - 1) ? workers[number - 1].core != nil : true
    case .gateway(let number):
      gateways.indices.contains(number - 1) ? gateways[number - 1].core != nil : true
    case .bot: true
    }
  }

  private func heal() {
    guard violation == nil else { return }
    note("all is healed")
    troubles.heal(at: clock.microseconds, learning: VirtualNetwork.longestSilence)
    network.heal()
    restart(.orchestrator)
    for worker in workers { restart(worker.name) }
    for gateway in gateways { restart(gateway.name) }
  }
}

extension Cluster {
  private func finishedReport() -> ClusterReport {
    report.seed = story.plan.seed
    report.virtualMilliseconds = Int(clock.microseconds / 1000)
    report.events = clock.eventCount
    report.storyHash = String(network.log.hash, radix: 16)
    report.commits = orchestrator?.commitCount ?? 0
    for bot in bots {
      report.sent += bot.sent
      report.acknowledged += bot.acknowledged
      report.refused.merge(bot.refused, uniquingKeysWith: +)
      report.reconnections += bot.reconnections
      report.unknownOutcomes += bot.unknownOutcomes
    }
    for worker in workers {
      report.applied += worker.totals.applied
      report.repeatedInputs += worker.totals.repeated
      report.crossingsWithin += worker.totals.crossingsWithin
      report.crossingsBetween += worker.totals.crossingsBetween
      report.handoversAborted += worker.totals.handoversAborted
      report.forwardedInputs += worker.totals.forwarded
      report.letters += worker.totals.letters
    }
    for gateway in gateways { report.brokenLinks += UInt64(gateway.totals.brokenLinks) }
    return report
  }
}
