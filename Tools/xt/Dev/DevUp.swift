import ArgumentParser
import Foundation
import TesseraCore
import TesseraService

/// Builds, starts, and waits until everything is ready.
struct DevUp: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "up",
    abstract: "Build and start orchestrator, workers and gateway; return when all are ready.",
    discussion: """
      Addresses come from TESSERA_GW_ADDR, TESSERA_WORKER_ADDR (the first worker's; the others follow
      on the next ports) and TESSERA_ORCH_ADDR. Logs are in .dev/logs, process ids in .dev/pids.
      """)

  @Flag(name: .customLong("with-orch"), help: "Start an orchestrator too.")
  var withOrchestrator = false

  @Option(
    name: .customLong("orch-config"),
    help: "Configuration for the orchestrator (implies --with-orch); its workers are started.")
  var orchestratorConfiguration: String?

  @Option(help: "How many workers; each gets one cell, side by side. (default: 1)")
  var workers: Int?

  @Flag(help: "Build and run optimised programs.")
  var release = false

  func run() async throws {
    let folder = try DevFolder()
    try folder.create()
    try refuseSecondStart(folder)
    let generatedPath = folder.root.appending(path: "orch-config.json").path
    let plan = try DevPlan(
      withOrchestrator: withOrchestrator, workers: workers, configuration: readConfiguration(),
      generatedPath: generatedPath, environment: .process)
    try refuseUsedPorts(plan)
    if let text = plan.generatedConfiguration {
      try text.write(toFile: generatedPath, atomically: true, encoding: .utf8)
    }
    let binaries = try build(plan)
    try await start(plan, from: binaries, in: folder)
  }

  private func readConfiguration() throws -> (path: String, text: String)? {
    guard let path = orchestratorConfiguration else { return nil }
    let file = URL(filePath: path)
    guard let text = try? String(contentsOf: file, encoding: .utf8) else {
      throw TaskError("--orch-config: cannot read \(path)")
    }
    return (file.path, text)
  }

  private func refuseSecondStart(_ folder: DevFolder) throws {
    let records = try folder.records()
    let running = records.filter(\.isRunning)
    guard running.isEmpty else {
      let list = running.map { "\($0.name) (process \($0.pid))" }.joined(separator: ", ")
      let ended = records.filter { !$0.isRunning }.map(\.name).joined(separator: ", ")
      throw TaskError(
        "already running: \(list)\(ended.isEmpty ? "" : "; ended: \(ended)"). "
          + "Stop what is left with `swift run xt dev down`, then start anew.")
    }
    for record in records {
      print("removing the stale .dev/pids/\(record.name).pid: process \(record.pid) is gone")
      try folder.remove(record)
    }
  }

  private func refuseUsedPorts(_ plan: DevPlan) throws {
    for step in plan.steps where Port.isListening(step.address) {
      throw TaskError(
        "\(step.address) is in use by another program, so \(step.role.program) cannot start: "
          + "stop that program, or set \(step.role.addressVariable)")
    }
  }

  private func build(_ plan: DevPlan) throws -> URL {
    let configuration = release ? "release" : "debug"
    for program in Set(plan.steps.map(\.role.program)).sorted() {
      print("building \(program) …")
      try Shell.require("swift", "build", "--configuration", configuration, "--product", program)
    }
    guard
      let path = Shell.output("swift", "build", "--configuration", configuration, "--show-bin-path")
    else { throw TaskError("`swift build --show-bin-path` failed") }
    return URL(filePath: path)
  }

  private func start(_ plan: DevPlan, from binaries: URL, in folder: DevFolder) async throws {
    var started: [ProcessRecord] = []
    do {
      for (order, step) in plan.steps.enumerated() {
        let launched = try Launcher.launch(
          binaries.appending(path: step.role.program), arguments: step.arguments,
          log: folder.log(of: step.name))
        let record = ProcessRecord(
          pid: launched.pid, started: launched.started, name: step.name,
          address: "\(step.address)", order: order)
        started.append(record)
        try folder.write(record)
        try await waitUntilReady(step, record, folder)
        print("ready: \(step.name) on \(step.address) (process \(record.pid))")
      }
    } catch {
      for record in started.reversed() {
        await Stopper.stop(record)
        try folder.remove(record)
      }
      throw error
    }
  }

  private func waitUntilReady(
    _ step: DevPlan.Step, _ record: ProcessRecord, _ folder: DevFolder
  ) async throws {
    for _ in 0..<300 {
      guard record.isRunning else {
        let last = LogFile.lastLines(of: folder.log(of: step.name), 5).joined(separator: "\n")
        throw TaskError("\(step.role.program) ended right after its start:\n\(last)")
      }
      if Port.isListening(step.address) { return }
      try await Task.sleep(for: .milliseconds(100))
    }
    throw TaskError("\(step.role.program) did not listen on \(step.address) within 30 s")
  }
}

extension DevRole {
  fileprivate var addressVariable: String {
    switch self {
    case .orch: "TESSERA_ORCH_ADDR"
    case .worker: "TESSERA_WORKER_ADDR (or the configuration's addr)"
    case .gateway: "TESSERA_GW_ADDR"
    }
  }
}
