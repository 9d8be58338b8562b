import Foundation
import Synchronization
import TesseraSimulation

/// Resident memory of servers at three times of a run.
final class MemoryWatch: Sendable {
  enum Moment: Int, CaseIterable, Sendable {
    /// Nobody has connected yet.
    case start
    /// Everybody is there and has been for a while.
    case warm
    case end
  }

  let names: [String]
  private let servers: [WorldDeployment.Server]
  private let samples: Mutex<[[Int?]]>

  /// Takes the first sample.
  init(_ servers: [WorldDeployment.Server]) {
    self.servers = servers
    names = servers.map(\.record.name)
    let nothing = [Int?](repeating: nil, count: servers.count)
    samples = Mutex([servers.map(\.residentBytes), nothing, nothing])
  }

  func sample(_ moment: Moment) {
    let now = servers.map(\.residentBytes)
    samples.withLock { $0[moment.rawValue] = now }
  }

  /// In bytes; `nil` where it is not known.
  func bytes(of server: Int, at moment: Moment) -> Int? {
    samples.withLock { $0[moment.rawValue][server] }
  }
}

/// The metrics of one event loop of a worker.
struct LoopMetrics {
  var name: String
  var values: [String: Double]

  /// A worker with several loops says of each metric whose it is, by a label that is left out here.
  static func split(_ values: [String: Double], of worker: String, loops: Int) -> [LoopMetrics] {
    guard loops > 1 else { return [LoopMetrics(name: worker, values: values)] }
    return (1...loops).map { loop in
      let label = "loop=\"\(loop)\""
      var own: [String: Double] = [:]
      for (key, value) in values where key.contains(label) {
        let rest = key.replacing("\(label),", with: "").replacing(",\(label)", with: "")
        own[rest.replacing("{\(label)}", with: "")] = value
      }
      return LoopMetrics(name: loop == 1 ? worker : "\(worker).\(loop)", values: own)
    }
  }
}

/// What a run of the world came to.
struct WorldVerdict {
  /// The tick's time twice, in seconds.
  private static let longestPause = 0.1
  /// What memory may grow by between the first third of a run and its end, in bytes.
  private static let growth = 16 << 20
  private static let bytesPerSession = 20 << 10
  /// With fewer sessions a server's own pages outweigh them.
  private static let judgedSessions = 250

  private(set) var failures: [String] = []
  private var lines: [String] = []

  init(
    report: SimulationReport, sessionsPerGateway: Int, early: [LoopMetrics], late: [LoopMetrics],
    stopped: [String], memory: MemoryWatch, isTimed: Bool
  ) {
    lines.append(report.table)
    judgeOutside(report)
    judgeWorkers(early, late, stopped)
    judge(memory, sessionsPerGateway)
    if !isTimed { failures = [] }
    let views = report.views ?? ViewTally()
    if !report.tally.isClean || views.wrongAtRest > 0 || isTimed && views.wrongCount > 0 {
      failures.append("the bots found faults: see the table")
    }
    if report.crossings?.pauses.count ?? 0 == 0 { failures.append("nobody crossed a border") }
  }

  var text: String {
    let end = failures.isEmpty ? ["all well"] : failures.map { "FAILED: \($0)" }
    return (lines + end).joined(separator: "\n")
  }

  private mutating func judgeOutside(_ report: SimulationReport) {
    guard let pauses = report.crossings?.pauses else { return }
    if pauses.percentile(99) > Self.longestPause * 1000 {
      failures.append("crossing pause p99 \(pauses.percentile(99)) ms, as walkers see it")
    }
  }

  private mutating func judgeWorkers(
    _ early: [LoopMetrics], _ late: [LoopMetrics], _ stopped: [String]
  ) {
    let pause = "tessera_worker_crossing_pause_seconds"
    lines.append("crossings from one worker to another, as the target measures their pause:")
    for (when, metrics) in [("before the stop", early), ("in the whole run", late)] {
      guard !stopped.isEmpty || when == "in the whole run" else { continue }
      for loop in metrics {
        let values = loop.values
        let count = values[pause + "_count"] ?? 0
        let p99 = values[pause + "{quantile=\"0.99\"}"] ?? 0
        lines.append(
          "  \(loop.name) \(when)\(stopped.contains(loop.name) ? " (stopped)" : ""): \(Int(count)), p50 "
            + "\(Self.milliseconds(values[pause + "{quantile=\"0.5\"}"])), p99 \(Self.milliseconds(p99)), "
            + "max \(Self.milliseconds(values[pause + "_max"])); ticks left out "
            + "\(Int(values["tessera_worker_tick_overruns_total"] ?? 0)), tick p99 "
            + Self.milliseconds(values["tessera_worker_tick_seconds{quantile=\"0.99\"}"]))
        let isJudged = stopped.isEmpty || when == "before the stop"
        if isJudged, count >= 100, p99 > Self.longestPause {
          failures.append("crossing pause p99 of \(loop.name) \(Self.milliseconds(p99))")
        }
      }
    }
  }

  private mutating func judge(_ memory: MemoryWatch, _ sessions: Int) {
    lines.append("resident memory in MiB at the start, when all were there, at the end:")
    for (server, name) in memory.names.enumerated() {
      guard let start = memory.bytes(of: server, at: .start),
        let warm = memory.bytes(of: server, at: .warm), let end = memory.bytes(of: server, at: .end)
      else {
        lines.append("  \(name): not known here")
        continue
      }
      var line = "  \(name): \(Self.mebibytes(start)), \(Self.mebibytes(warm)), "
      line += Self.mebibytes(end)
      if end - warm > Self.growth {
        failures.append("\(name) grew by \(Self.mebibytes(end - warm)) MiB")
      }
      if name.hasPrefix("gateway") {
        let each = (max(warm, end) - start) / max(1, sessions)
        line += "; \(each / 1024) KiB for each of \(sessions) sessions"
        if sessions >= Self.judgedSessions, each > Self.bytesPerSession {
          failures.append("\(name) takes \(each / 1024) KiB a session")
        }
      }
      lines.append(line)
    }
  }

  private static func milliseconds(_ seconds: Double?) -> String {
    String(format: "%.1f ms", (seconds ?? 0) * 1000)
  }

  private static func mebibytes(_ bytes: Int) -> String {
    String(format: "%.1f", Double(bytes) / 1_048_576)
  }
}
