/// Makes up what befalls a cluster.
package enum StoryTeller {
  /// The same plan makes the same story.
  package static func story(of plan: ClusterPlan) -> ClusterStory {
    var story = ClusterStory(plan: plan)
    var random = SeededGenerator(seed: plan.seed, part: 0x5709)
    let end = Int(plan.seconds * 1000)
    guard end > 0 else { return story }
    // The workload: cells that move by configuration, players that come, go and travel.
    guard plan.restlessness == 0 else { return restlessStory(of: plan, before: end) }
    for _ in 0..<max(1, end / 1000) {
      let cell = plan.cellIDs[Int.random(in: 0..<plan.cells, using: &random)]
      story.add(
        .give(cell, worker: Int.random(in: 1...plan.workers, using: &random)), before: end, &random)
    }
    for bot in 1...plan.bots {
      for _ in 0..<max(1, end / 2500) {
        story.addWorkload(of: bot, before: end, &random)
      }
    }
    for fault in ClusterFault.allCases where plan.faults.contains(fault) {
      for _ in 0..<Int.random(in: 0...max(2, end / 1500), using: &random) {
        story.add(fault, before: end, &random)
      }
    }
    if let bug = plan.planted {
      for _ in 0..<4 { story.add(.plant(bug), before: end, &random) }
    }
    story.steps.sort { ($0.at, $0.description) < ($1.at, $1.description) }
    return story
  }

  /// All cells stay where they are.
  private static func restlessStory(of plan: ClusterPlan, before end: Int) -> ClusterStory {
    var story = ClusterStory(plan: plan)
    var random = SeededGenerator(seed: plan.seed, part: 0x4E57)
    for bot in 1...plan.bots {
      for _ in 0..<Int((plan.restlessness * plan.seconds).rounded()) {
        story.addMove(of: bot, before: end, &random)
      }
    }
    for fault in ClusterFault.allCases where plan.faults.contains(fault) {
      for _ in 0..<max(1, end / 2000) { story.add(fault, before: end, &random) }
    }
    story.steps.sort { ($0.at, $0.description) < ($1.at, $1.description) }
    return story
  }
}

extension ClusterStory {
  fileprivate mutating func add(
    _ happening: StoryStep.Happening, before end: Int, _ random: inout SeededGenerator
  ) {
    steps.append(
      StoryStep(at: Int.random(in: min(400, end - 1)..<end, using: &random), happening))
  }

  fileprivate mutating func addWorkload(
    of bot: Int, before end: Int, _ random: inout SeededGenerator
  ) {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: add(.reconnect(bot: bot), before: end, &random)
    case 1, 2:
      let cell = plan.cellIDs[Int.random(in: 0..<plan.cells, using: &random)]
      let leaving = Bool.random(using: &random)
      add(.travel(bot: bot, cell, leaving: leaving), before: end, &random)
    default: break
    }
  }

  fileprivate mutating func addMove(
    of bot: Int, before end: Int, _ random: inout SeededGenerator
  ) {
    switch Int.random(in: 0..<10, using: &random) {
    case 0, 1: add(.reconnect(bot: bot), before: end, &random)
    case 2, 3, 4: add(.resume(bot: bot), before: end, &random)
    default:
      let cell = plan.cellIDs[Int.random(in: 0..<plan.cells, using: &random)]
      add(.travel(bot: bot, cell, leaving: false), before: end, &random)
    }
  }

  fileprivate mutating func add(
    _ fault: ClusterFault, before end: Int, _ random: inout SeededGenerator
  ) {
    let short = Int.random(in: 50...600, using: &random)
    let long = Int.random(in: 100...1_800, using: &random)
    let happening: StoryStep.Happening
    switch fault {
    case .delay: happening = .delay(Int.random(in: 5...150, using: &random), milliseconds: long)
    case .loss:
      let (a, b) = pair(withBots: true, &random)
      happening = .cut(a, b)
    case .duplicate:
      let gateway = Int.random(in: 1...plan.gateways, using: &random)
      happening = .duplicate(gateway: gateway, milliseconds: short)
    case .reorder: happening = .reorder(milliseconds: long)
    case .partition:
      let (a, b) = pair(withBots: false, &random)
      happening = .partition(a, b, milliseconds: long)
    case .crash: happening = .crash(node(&random), milliseconds: long)
    case .slow: happening = .stall(node(&random), milliseconds: short)
    }
    add(happening, before: end, &random)
  }

  private func node(_ random: inout SeededGenerator) -> NodeName {
    let index = Int.random(in: 0...plan.workers + plan.gateways, using: &random)
    if index == 0 { return .orchestrator }
    return index <= plan.workers ? .worker(index) : .gateway(index - plan.workers)
  }

  /// Two who have connections with each other.
  private func pair(
    withBots: Bool, _ random: inout SeededGenerator
  ) -> (NodeName, NodeName) {
    let worker = NodeName.worker(Int.random(in: 1...plan.workers, using: &random))
    let gateway = NodeName.gateway(Int.random(in: 1...plan.gateways, using: &random))
    let bot = NodeName.bot(Int.random(in: 1...plan.bots, using: &random))
    let other = NodeName.worker(Int.random(in: 1...plan.workers, using: &random))
    switch Int.random(in: 0..<(withBots ? 7 : 6), using: &random) {
    case 0, 1, 2: return (gateway, worker)
    case 3 where other != worker: return (worker, other)
    case 3, 4: return (worker, .orchestrator)
    case 5: return (gateway, .orchestrator)
    default: return (bot, gateway)
    }
  }
}
