import Foundation
import TesseraWorker

/// What an entity that only stands there costs.
enum MemoryTrial {
  static func measure(_ table: inout WorldTable) {
    let count = 50_000
    let places = Walkers(count: count, side: (Float(count) / 0.01).squareRoot(), seed: 4).places
    let before = resident
    var trial = InterestTrial(Walkers.configuration(bits: 0), places: places)
    trial.update()
    trial.endTick()
    let after = resident
    table.add(
      "memory of an idle entity with a session that sees \(Int(trial.meanVisible.rounded())) others",
      ours: "\(max(after - before, 0) / count) bytes", target: "≤ 1 KB")
    let beforeAlone = resident
    let alone = InterestTrial(
      Walkers.configuration(bits: 0), places: places + places, sessions: false)
    table.add(
      "memory of an idle entity without one",
      ours: "\(max(resident - beforeAlone, 0) / (2 * count)) bytes, interest alone",
      reference: "\(Int(alone.meanVisible)) visible", target: "≤ 1 KB")
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
