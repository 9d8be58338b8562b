import ArgumentParser
import Foundation
import TesseraWorker

/// What an entity that only stands there costs.
///
/// Each in a process of its own: what others freed before in the same one would be counted as saved.
enum MemoryTrial {
  enum Part: String, ExpressibleByArgument, CaseIterable { case interest, worker, rules }

  static func measure(_ table: inout WorldTable) {
    for part in Part.allCases {
      guard let program = Bundle.main.executablePath,
        let lines = Shell.output(
          [program] + ProcessInfo.processInfo.arguments.dropFirst().prefix { !$0.hasPrefix("-") }
            + ["--measure-memory", part.rawValue])
      else {
        print("memory: this program cannot be run again")
        return
      }
      for line in lines.split(separator: "\n") {
        let parts = line.split(separator: "|").map(String.init)
        guard parts.count == 4 else { continue }
        table.add(parts[0], ours: parts[1], reference: parts[2], target: parts[3])
      }
    }
  }

  /// What a process of its own does.
  static func report(_ part: Part) {
    switch part {
    case .interest: reportInterest()
    case .worker: reportWorker()
    case .rules: reportRules()
    }
  }

  private static func reportRules() {
    let count = 50_000
    let before = resident
    guard var trial = try? RulesTrial(still: count) else { return }
    _ = trial.run(ticks: 40)
    giveBackFreed()
    let after = resident
    print(
      "memory of an idle entity of rules, whole worker|"
        + "\(max(after - before, 0) / count) bytes|\(trial.entityCount) entities|≤ 1 KB")
  }

  /// Sessions, views, rows and all.
  private static func reportWorker() {
    let count = 20_000
    let before = resident
    // What arrivals leave behind is seen if not all come at once.
    var trial = WorkerTrial(actors: count, bits: 64_000, joinsPerTick: 1_000)
    trial.idle(ticks: 600)
    giveBackFreed()
    let after = resident
    print(
      "memory of an idle actor with a session, whole worker|"
        + "\(max(after - before, 0) / count) bytes|\(trial.actorCount) actors, about 75 visible|≤ 1 KB"
    )
  }

  /// What was freed is not the actors': the joins' frames, most of all.
  private static func giveBackFreed() {
    guard let symbol = dlsym(nil, "malloc_trim") else { return }
    _ = unsafeBitCast(symbol, to: (@convention(c) (Int) -> Int32).self)(0)
  }

  private static func reportInterest() {
    let count = 50_000
    let places = Walkers(count: count, side: (Float(count) / 0.01).squareRoot(), seed: 4).places
    let before = resident
    var trial = InterestTrial(Walkers.configuration(bits: 0), places: places)
    trial.update()
    trial.endTick()
    let after = resident
    print(
      "memory of an idle entity with a session that sees \(Int(trial.meanVisible.rounded())) others|"
        + "\(max(after - before, 0) / count) bytes|interest alone|≤ 1 KB")
    let beforeAlone = resident
    let alone = InterestTrial(
      Walkers.configuration(bits: 0), places: places + places, sessions: false)
    print(
      "memory of an idle entity without one|"
        + "\(max(resident - beforeAlone, 0) / (2 * count)) bytes|interest alone, "
        + "\(Int(alone.meanVisible)) visible|≤ 1 KB")
  }

  /// Bytes of this process in memory, without those of files: the programs that are run for the first time
  /// are nobody's state.
  private static var resident: Int {
    guard let text = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
      let line = text.split(separator: "\n").first(where: { $0.hasPrefix("RssAnon:") })
    else { return 0 }
    return line.split(whereSeparator: { !$0.isNumber }).first.flatMap { Int($0) }.map { $0 << 10 }
      ?? 0
  }
}
