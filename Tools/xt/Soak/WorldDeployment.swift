import Foundation
import TesseraCore

/// A whole system of real programs on this machine, on free ports, for one run.
final class WorldDeployment {
  /// One of its programs.
  struct Server: Sendable {
    var record: ProcessRecord
    var log: URL
    var address: String
  }

  /// Squares of three sizes in a block of five by two: one of the large ones is cut in four, and one
  /// of those again. Neighbours are different workers' as far as that goes.
  static let cells: [CellID] = {
    let whole = (0..<10).map { CellID(cx: Int32($0 % 5), cy: Int32($0 / 5)) }
    let cut = CellID(cx: 2, cy: 0)
    let quarters = cut.children
    let smallest = quarters[3].children
    return whole.filter { $0 != cut } + quarters.dropLast() + smallest
  }()

  private let programs: URL
  private let folder: URL
  private(set) var orchestrator: [Server] = []
  private(set) var workers: [Server] = []
  private(set) var gateways: [Server] = []

  /// - Parameter programs: the folder with the programs.
  init(programs: URL) throws {
    self.programs = programs
    folder = FileManager.default.temporaryDirectory.appending(path: "tessera-world-\(getpid())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  var all: [Server] { orchestrator + workers + gateways }

  static func cells(ofWorker index: Int, of count: Int) -> [CellID] {
    cells.enumerated().filter { $0.offset % count == index }.map(\.element)
  }

  /// - Parameter loops: Event loops of each worker; each has cells of its own.
  func start(workers count: Int, loops: Int, gateways gatewayCount: Int) async throws {
    let config = folder.appending(path: "orch.json")
    try Self.configuration(workers: count, loops: loops).write(
      to: config, atomically: true, encoding: .utf8)
    orchestrator = [
      try await launch("tessera-orch", "orchestrator", ["--config", config.path])
    ]
    let orch = orchestrator[0].address
    for index in 0..<count {
      workers.append(
        try await launch(
          "tessera-worker", "worker-\(index + 1)",
          ["--id", "worker-\(index + 1)", "--loops", "\(loops)", "--orch-addr", orch]))
    }
    for index in 0..<gatewayCount {
      gateways.append(
        try await launch(
          "tessera-gateway", "gateway-\(index + 1)",
          ["--worker-addr", workers[0].address, "--orch-addr", orch]))
    }
  }

  /// Ends what was started, the last one first.
  func stop() async {
    for server in all.reversed() {
      kill(server.record.pid, SIGCONT)
      await Stopper.stop(server.record)
    }
    try? FileManager.default.removeItem(at: folder)
  }

  /// The workers announce the addresses that they get; each of their loops is one by a name of its own.
  static func configuration(workers count: Int, loops: Int) -> String {
    let names = (0..<count * loops).map { number in
      let (loop, worker) = number.quotientAndRemainder(dividingBy: count)
      return "worker-\(worker + 1)" + (loop == 0 ? "" : ".\(loop + 1)")
    }
    let workers = names.enumerated().map { number, name in
      let cells = cells(ofWorker: number, of: names.count).map {
        #"{"world": 0, "cx": \#($0.cx), "cy": \#($0.cy), "depth": \#($0.depth)}"#
      }
      return #"{"id": "\#(name)", "addr": "127.0.0.1:\#(5001 + number)", "#
        + #""cells": [\#(cells.joined(separator: ", "))]}"#
    }
    return #"{"workers": [\#(workers.joined(separator: ", "))]}"#
  }

  private func launch(
    _ program: String, _ name: String, _ arguments: [String]
  ) async throws -> Server {
    let log = folder.appending(path: "\(name).log")
    let launched = try Launcher.launch(
      programs.appending(path: program), arguments: ["--addr", "127.0.0.1:0"] + arguments, log: log)
    var record = ProcessRecord(
      pid: launched.pid, started: launched.started, name: name, address: "", order: all.count)
    for _ in 0..<300 {
      let text = (try? String(contentsOf: log, encoding: .utf8)) ?? ""
      if let found = text.firstMatch(of: #/listening.* addr=(\S+)/#) {
        record.address = String(found.1)
        return Server(record: record, log: log, address: String(found.1))
      }
      guard record.isRunning else { break }
      try await Task.sleep(for: .milliseconds(100))
    }
    let last = LogFile.lastLines(of: log, 5).joined(separator: "\n")
    await Stopper.stop(record)
    throw TaskError("\(program) did not start:\n\(last)")
  }
}

extension WorldDeployment.Server {
  /// Resident memory in bytes; `nil` where /proc does not tell.
  var residentBytes: Int? {
    guard
      let status = try? String(contentsOfFile: "/proc/\(record.pid)/status", encoding: .utf8),
      let found = status.firstMatch(of: #/VmRSS:\s+(\d+) kB/#)
    else { return nil }
    return Int(found.1).map { $0 * 1024 }
  }

  /// What SIGUSR1 makes it write, by name with labels.
  func metrics() async throws -> [String: Double] {
    let before = dumps.count
    kill(record.pid, SIGUSR1)
    for _ in 0..<100 {
      try await Task.sleep(for: .milliseconds(50))
      let dumps = dumps
      guard dumps.count > before, let text = dumps.last else { continue }
      var values: [String: Double] = [:]
      for line in text.split(separator: "\n") where !line.hasPrefix("#") {
        guard let space = line.lastIndex(of: " ") else { continue }
        values[String(line[..<space])] = Double(line[line.index(after: space)...])
      }
      return values
    }
    throw TaskError("\(record.name) does not write its metrics")
  }

  private var dumps: [Substring] {
    let text = (try? String(contentsOf: log, encoding: .utf8)) ?? ""
    return text.split(separator: "# metrics at ").dropFirst()
      .filter { $0.contains("# end\n") }
  }
}
