import Foundation

/// What was measured of a world, line by line.
struct WorldTable {
  private var rows: [(what: String, ours: String, reference: String, target: String)] = []

  mutating func add(_ what: String, ours: String, reference: String = "", target: String = "") {
    rows.append((what, ours, reference, target))
    print("\(what): \(ours)\(reference.isEmpty ? "" : "; \(reference)")")
  }

  func markdown(machine: Machine) -> String {
    var lines = [
      "# A world on one core",
      "",
      "\(machine.description), \(Machine.today). CPU time of one thread; medians. Written by"
        + " `swift run -c release xt bench world`.",
      "",
      "| what | ours | beside it | wanted |",
      "|---|---|---|---|",
    ]
    lines += rows.map { "| \($0.what) | \($0.ours) | \($0.reference) | \($0.target) |" }
    lines += [
      "", "Version: \(Shell.output("sh", "-c", "swift --version 2>/dev/null | head -n 1") ?? "?")",
      "",
    ]
    return lines.joined(separator: "\n")
  }

  static func nano(_ value: Double) -> String { "\(number(value, value < 100 ? 1 : 0)) ns" }

  static func number(_ value: Double, _ digits: Int) -> String {
    String(format: "%.\(digits)f", value)
  }
}
