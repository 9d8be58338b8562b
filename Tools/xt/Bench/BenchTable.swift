import Foundation

/// The pairs of a run, and the table made of them.
struct BenchTable {
  private struct Row: Hashable {
    var load: BenchLoad
    var peer: BenchServer
  }

  private var rows: [Row] = []
  private var pairs: [Row: [(ours: BenchSample, theirs: BenchSample)]] = [:]

  mutating func add(
    _ load: BenchLoad, _ peer: BenchServer, ours: BenchSample, theirs: BenchSample
  ) {
    let row = Row(load: load, peer: peer)
    if pairs[row] == nil { rows.append(row) }
    pairs[row, default: []].append((ours, theirs))
  }

  /// Ratios are medians over the pairs, and so is each figure by itself.
  func markdown(
    machine: Machine, seconds: Int, pairs count: Int, generator: LoadGenerator = .h2load
  ) -> String {
    var lines = [
      "# gRPC, one call with 16 cells in the answer",
      "",
      "\(machine.description), \(Machine.today). \(count) pairs of \(seconds) s each, server on core"
        + " 0, \(generator.rawValue) on core 1; medians. CPU is user and system time of the server per request; p50"
        + " and p99 at a quarter of its greatest rate. Written by `swift run xt bench grpc`.",
      "",
      "| connections x streams | peer | CPU ours / peer | ours is × less | CPU ours, peer (µs) |"
        + " requests/s ours, peer | p50 ours, peer (µs) | p99 ours, peer (µs) | RSS ours, peer (MiB) |",
      "|---|---|---|---|---|---|---|---|---|",
    ]
    for row in rows {
      let runs = pairs[row] ?? []
      let ratio = Median.of(runs.map { $0.ours.cpuMicroseconds / $0.theirs.cpuMicroseconds })
      func both(_ value: (BenchSample) -> Double, _ digits: Int) -> String {
        [runs.map { value($0.ours) }, runs.map { value($0.theirs) }]
          .map { Self.text(Median.of($0), digits) }.joined(separator: ", ")
      }
      lines.append(
        "| \(row.load) | \(row.peer.name) | \(Self.text(ratio, 3)) | \(Self.text(1 / ratio, 2)) | "
          + both(\.cpuMicroseconds, 2) + " | " + both(\.requestsPerSecond, 0) + " | "
          + both(\.p50Microseconds, 0) + " | " + both(\.p99Microseconds, 0) + " | "
          + both(\.residentMegabytes, 1) + " |")
    }
    lines += ["", "Versions: \(Machine.versions)", ""]
    return lines.joined(separator: "\n")
  }

  private static func text(_ value: Double, _ digits: Int) -> String {
    String(format: "%.\(digits)f", value)
  }
}
