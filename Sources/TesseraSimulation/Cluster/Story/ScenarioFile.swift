internal import TesseraCore

/// Stories as text: one line each, `#` begins a comment. See ``verbs`` for what a line may say.
package struct ScenarioFile: Sendable {
  package private(set) var story = ClusterStory(plan: ClusterPlan())
  /// What must have come of it.
  package private(set) var expectations: [Expectation] = []

  package enum Expectation: Hashable, Sendable {
    case clean
    case violation(String)
    /// A number of the report is at least so high.
    case atLeast(String, UInt64)
  }

  package init(_ text: String) throws(SimulationError) {
    story.plan.faults = []
    story.plan.passesNotes = false
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let words = line.prefix { $0 != "#" }.split(whereSeparator: \.isWhitespace).map(String.init)
      guard let verb = words.first else { continue }
      guard let handler = Self.verbs[verb] else {
        throw Self.error(index, "no verb '\(verb)'")
      }
      guard handler(&self, Array(words.dropFirst())) else {
        throw Self.error(index, "'\(words.joined(separator: " "))' is not how \(verb) is used")
      }
    }
    story.steps.sort { $0.at < $1.at }
    try story.plan.validate()
  }

  private static func error(_ index: Int, _ message: String) -> SimulationError {
    SimulationError(.badOption, "line \(index + 1): \(message)")
  }

  private typealias Handler = @Sendable (inout ScenarioFile, [String]) -> Bool

  /// What a line begins with. A handler returns whether it understood the rest.
  private static let verbs: [String: Handler] = [
    "cluster": { $0.setCluster($1) },
    "without": { $0.leaveOut($1) },
    "at": { $0.addStep($1) },
    "expect": { $0.expect($1) },
  ]

  /// What may stand behind `at TIME`.
  private static let happenings: [String: @Sendable ([String]) -> StoryStep.Happening?] = [
    "give": { words in
      guard words.count == 2, let cell = cell(words[0]), case .worker(let worker)? = node(words[1])
      else { return nil }
      return .give(cell, worker: worker)
    },
    "crash": { words in
      guard let node = node(words.first), let time = time(words.dropFirst()) else { return nil }
      return .crash(node, milliseconds: time)
    },
    "cut": { words in
      guard words.count == 2, let a = node(words[0]), let b = node(words[1]) else { return nil }
      return .cut(a, b)
    },
    "partition": { words in
      guard words.count == 4, let a = node(words[0]), let b = node(words[1]),
        let time = time(words.dropFirst(2))
      else { return nil }
      return .partition(a, b, milliseconds: time)
    },
    "stall": { words in
      guard let node = node(words.first), let time = time(words.dropFirst()) else { return nil }
      return .stall(node, milliseconds: time)
    },
    "delay": { words in
      guard let extra = words.first.flatMap({ Int($0) }), let time = time(words.dropFirst()) else {
        return nil
      }
      return .delay(extra, milliseconds: time)
    },
    "reorder": { words in time(words[...]).map { .reorder(milliseconds: $0) } },
    "duplicate": { words in
      guard case .gateway(let gateway)? = node(words.first), let time = time(words.dropFirst())
      else { return nil }
      return .duplicate(gateway: gateway, milliseconds: time)
    },
    "reconnect": { words in
      guard words.count == 1, case .bot(let bot)? = node(words[0]) else { return nil }
      return .reconnect(bot: bot)
    },
    "resume": { words in
      guard words.count == 1, case .bot(let bot)? = node(words[0]) else { return nil }
      return .resume(bot: bot)
    },
    "travel": { words in
      guard words.count == 2 || words.count == 3 && words[2] == "leaving",
        case .bot(let bot)? = node(words[0]), let cell = cell(words[1])
      else { return nil }
      return .travel(bot: bot, cell, leaving: words.count == 3)
    },
    "plant": { words in
      words.count == 1 ? PlantedBug(rawValue: words[0]).map { .plant($0) } : nil
    },
  ]

  private static func node(_ word: String?) -> NodeName? { word.flatMap { NodeName($0) } }

  private static func cell(_ word: String) -> CellID? { try? CellNotation.cells(word).first }

  private static func time(_ words: ArraySlice<String>) -> Int? {
    guard words.count == 2, words.first == "for" else { return nil }
    return words.last.flatMap { Int($0) }
  }
}

extension ScenarioFile {
  private mutating func setCluster(_ words: [String]) -> Bool {
    for word in words {
      let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { return false }
      switch (parts[0], UInt64(parts[1]), Double(parts[1])) {
      case ("seed", let number?, _): story.plan.seed = number
      case ("workers", let number?, _): story.plan.workers = Int(clamping: number)
      case ("gateways", let number?, _): story.plan.gateways = Int(clamping: number)
      case ("cells", let number?, _): story.plan.cells = Int(clamping: number)
      case ("bots", let number?, _): story.plan.bots = Int(clamping: number)
      case ("seconds", _, let number?): story.plan.seconds = number
      case ("notes", let number?, _) where number <= 1: story.plan.passesNotes = number == 1
      default: return false
      }
    }
    return true
  }

  private mutating func leaveOut(_ words: [String]) -> Bool {
    guard words.count == 1, case .bot(let bot)? = NodeName(words[0]) else { return false }
    story.absentBots.insert(bot)
    return true
  }

  private mutating func addStep(_ words: [String]) -> Bool {
    guard words.count >= 2, let time = Int(words[0]), let handler = Self.happenings[words[1]],
      let happening = handler(Array(words.dropFirst(2)))
    else { return false }
    story.steps.append(StoryStep(at: time, happening))
    return true
  }

  private mutating func expect(_ words: [String]) -> Bool {
    switch words.count {
    case 1 where words[0] == "clean": expectations.append(.clean)
    case 2 where words[0] == "violation": expectations.append(.violation(words[1]))
    case 3 where words[1] == ">=":
      guard let number = UInt64(words[2]) else { return false }
      expectations.append(.atLeast(words[0], number))
    default: return false
    }
    return true
  }
}
