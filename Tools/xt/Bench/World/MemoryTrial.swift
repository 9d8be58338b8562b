import Foundation
import TesseraWorker

/// What an entity that only stands there costs.
///
/// Measured in a process of its own: what others freed before in the same one would be counted as saved.
enum MemoryTrial {
  static func measure(_ table: inout WorldTable) {
    guard let program = Bundle.main.executablePath,
      let lines = Shell.output(
        [program] + ProcessInfo.processInfo.arguments.dropFirst().prefix { !$0.hasPrefix("-") }
          + ["--measure-memory"])
    else {
      print("memory: this program cannot be run again")
      return
    }
    for line in lines.split(separator: "\n") {
      let parts = line.split(separator: "|").map(String.init)
      guard parts.count == 3 else { continue }
      table.add(parts[0], ours: parts[1], reference: parts[2], target: "≤ 1 KB")
    }
  }

  /// What the process of its own does.
  static func report() {
    let count = 50_000
    let places = Walkers(count: count, side: (Float(count) / 0.01).squareRoot(), seed: 4).places
    let before = resident
    var trial = InterestTrial(Walkers.configuration(bits: 0), places: places)
    trial.update()
    trial.endTick()
    let after = resident
    print(
      "memory of an idle entity with a session that sees \(Int(trial.meanVisible.rounded())) others|"
        + "\(max(after - before, 0) / count) bytes|interest alone")
    let beforeAlone = resident
    let alone = InterestTrial(
      Walkers.configuration(bits: 0), places: places + places, sessions: false)
    print(
      "memory of an idle entity without one|"
        + "\(max(resident - beforeAlone, 0) / (2 * count)) bytes|interest alone, "
        + "\(Int(alone.meanVisible)) visible")
  }

  /// Bytes of this process in memory.
  private static var resident: Int {
    guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8) else {
      return 0
    }
    let pages = text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    return pages * Int(sysconf(Int32(_SC_PAGESIZE)))
  }
}
