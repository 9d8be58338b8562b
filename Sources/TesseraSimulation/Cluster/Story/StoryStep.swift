package import TesseraCore

/// One thing that happens to the cluster, at a time in milliseconds.
package struct StoryStep: Hashable, Sendable {
  package enum Happening: Hashable, Sendable {
    /// The configuration is read again and gives the cell to another worker.
    case give(CellID, worker: Int)
    case crash(NodeName, milliseconds: Int)
    case cut(NodeName, NodeName)
    case partition(NodeName, NodeName, milliseconds: Int)
    case stall(NodeName, milliseconds: Int)
    /// Up to so many milliseconds more for everything.
    case delay(Int, milliseconds: Int)
    case reorder(milliseconds: Int)
    case duplicate(gateway: Int, milliseconds: Int)
    /// The bot closes its connection and comes back with a new one.
    case reconnect(bot: Int)
    /// The same, and it takes its actor up where that is, by a step of no length.
    case resume(bot: Int)
    /// The bot goes to another cell, out of the old one first if `leaving`.
    case travel(bot: Int, CellID, leaving: Bool)
    case plant(PlantedBug)
  }

  package var at: Int
  package var happening: Happening

  package init(at: Int, _ happening: Happening) {
    self.at = at
    self.happening = happening
  }
}

/// What happens in a run: the plan says who there is, the steps what befalls them. Everything else
/// follows from the seed.
package struct ClusterStory: Hashable, Sendable {
  package var plan: ClusterPlan
  package var steps: [StoryStep] = []
  /// Bots that take no part.
  package var absentBots: Set<Int> = []

  package init(plan: ClusterPlan) { self.plan = plan }

  /// Whether cells go from worker to worker, or down with one: what is in them is lost then.
  var losesCells: Bool {
    steps.contains {
      switch $0.happening {
      case .crash(.worker, _), .give: true
      default: false
      }
    }
  }
}

extension StoryStep: CustomStringConvertible {
  /// The step as a scenario file has it.
  package var description: String {
    let what =
      switch happening {
      case .give(let cell, let worker): "give \(cell) worker-\(worker)"
      case .crash(let node, let time): "crash \(node) for \(time)"
      case .cut(let a, let b): "cut \(a) \(b)"
      case .partition(let a, let b, let time): "partition \(a) \(b) for \(time)"
      case .stall(let node, let time): "stall \(node) for \(time)"
      case .delay(let extra, let time): "delay \(extra) for \(time)"
      case .reorder(let time): "reorder for \(time)"
      case .duplicate(let gateway, let time): "duplicate gateway-\(gateway) for \(time)"
      case .reconnect(let bot): "reconnect bot-\(bot)"
      case .resume(let bot): "resume bot-\(bot)"
      case .travel(let bot, let cell, let leaving):
        "travel bot-\(bot) \(cell)" + (leaving ? " leaving" : "")
      case .plant(let bug): "plant \(bug.rawValue)"
      }
    return "at \(at) \(what)"
  }
}

extension ClusterStory: CustomStringConvertible {
  /// The story as a scenario file.
  package var description: String {
    var lines = [
      "cluster seed=\(plan.seed) workers=\(plan.workers) gateways=\(plan.gateways) "
        + "cells=\(plan.cells) bots=\(plan.bots) seconds=\(plan.seconds)"
        + (plan.passesNotes ? " notes=1" : "")
    ]
    for bot in absentBots.sorted() { lines.append("without bot-\(bot)") }
    return (lines + steps.map(\.description)).joined(separator: "\n")
  }
}
