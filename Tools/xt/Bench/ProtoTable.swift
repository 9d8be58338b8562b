import Foundation

/// One line of `proto-bench`.
struct ProtoMeasurement {
  var sample: String
  var operation: String
  var contestant: String
  var bytes: Int
  var nanoseconds: Double
  var allocations: Double
  /// Its time divided by ours.
  var ratio: Double

  init?(_ line: Substring) {
    let parts = line.split(separator: "|")
    guard parts.count == 7, let bytes = Int(parts[3]), let nanoseconds = Double(parts[4]),
      let allocations = Double(parts[5]), let ratio = Double(parts[6])
    else { return nil }
    sample = String(parts[0])
    operation = String(parts[1])
    contestant = String(parts[2])
    self.bytes = bytes
    self.nanoseconds = nanoseconds
    self.allocations = allocations
    self.ratio = ratio
  }
}

/// A row for each message and operation, a column for each side.
struct ProtoTable {
  private var measurements: [ProtoMeasurement]
  private var generators: [GeneratorTrial.Times]

  init(_ measurements: [ProtoMeasurement], _ generators: [GeneratorTrial.Times]) {
    self.measurements = measurements
    self.generators = generators
  }

  func markdown(rounds: Int, milliseconds: Int) -> String {
    var lines = [
      "# Protobuf, encode and decode", "",
      "\(Machine.current.description), \(Machine.today). \(rounds) rounds, \(milliseconds) ms a turn,"
        + " one thread; medians. In each cell: time of one operation; how many times ours that is"
        + " (above 1 ours is faster); requests for memory per operation. Written by"
        + " `swift run xt bench proto`.", "",
    ]
    var samples: [String] = []
    for line in measurements where !samples.contains(line.sample) { samples.append(line.sample) }
    var columns: [String] = []
    for sample in samples {
      let rows = measurements.filter { $0.sample == sample }
      var names: [String] = []
      for row in rows where !names.contains(row.contestant) { names.append(row.contestant) }
      // A table has one head, and samples measured by others begin a new table.
      if !names.allSatisfy(columns.contains) {
        if !columns.isEmpty { lines.append("") }
        columns = names
        lines.append("| message | bytes | | " + columns.joined(separator: " | ") + " |")
        lines.append("|---" + String(repeating: "|---", count: columns.count + 2) + "|")
      }
      for operation in ["decode", "encode"] {
        let cells = columns.map { column in
          rows.first { $0.operation == operation && $0.contestant == column }.map(Self.cell) ?? "–"
        }
        lines.append(
          "| \(sample) | \(rows[0].bytes) | \(operation) | " + cells.joined(separator: " | ") + " |"
        )
      }
    }
    lines += [
      "",
      "## Generating Swift for \(GeneratorTrial.messages) messages in \(GeneratorTrial.files) files",
      "",
      "Wall time of the whole program, files read and written; median and range of \(rounds) runs.",
      "",
      "| program | seconds | least | most | bytes written |", "|---|---|---|---|---|",
    ]
    for times in generators {
      let sorted = times.seconds.sorted()
      let cells = [times.median, sorted.first ?? .nan, sorted.last ?? .nan].map {
        String(format: "%.3f", $0)
      }
      lines.append(
        "| \(times.name) | \(cells.joined(separator: " | ")) | \(times.writtenBytes) |")
    }
    lines += ["", "Versions: \(Self.versions)", ""]
    return lines.joined(separator: "\n")
  }

  private static func cell(_ line: ProtoMeasurement) -> String {
    let (value, unit) =
      switch line.nanoseconds {
      case 1_000_000...: (line.nanoseconds / 1e6, "ms")
      case 10_000...: (line.nanoseconds / 1e3, "µs")
      default: (line.nanoseconds, "ns")
      }
    let time = String(format: value < 100 ? "%.1f" : "%.0f", value)
    let allocations =
      line.allocations == line.allocations.rounded()
      ? "\(Int(line.allocations))" : String(format: "%.2f", line.allocations)
    return "\(time) \(unit); \(String(format: "%.2f", line.ratio))×; \(allocations)"
  }

  private static var versions: String {
    [
      ("Swift", ["swift", "--version"]), ("protoc", ["protoc", "--version"]),
      ("libprotobuf", ["pkg-config", "--modversion", "protobuf"]),
      ("libprotobuf-c", ["pkg-config", "--modversion", "libprotobuf-c"]),
    ].map { name, command in
      let text = Shell.output(command)?.split(separator: "\n").first.map(String.init) ?? "?"
      return "\(name) \(text)"
    }.joined(separator: ", ") + ", swift-protobuf 1.39"
  }
}
