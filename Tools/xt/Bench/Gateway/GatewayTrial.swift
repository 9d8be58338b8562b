import Foundation

/// Starts what is measured on core 0 and the load on core 1, and ends both.
struct GatewayTrial {
  /// What may stand between clients and worker.
  enum Server: Hashable {
    case gateway
    case forwarder
    /// No worker: the same bytes to every client, so often.
    case writes(hertz: Int)
  }

  enum Work: Hashable {
    case forward(GatewayLoad.Pace)
    /// One update for all clients, so often.
    case fanOut(hertz: Int)
  }

  let gateway: String
  let forwarder: String
  let generator: String
  let folder: URL

  init(root: URL) {
    gateway = root.appending(path: ".build/release/tessera-gateway").path
    let bin = root.appending(path: ".dev/bench/bin")
    forwarder = bin.appending(path: "forwarder").path
    generator = bin.appending(path: "gateway-load").path
    folder = root.appending(path: ".dev/bench/gateway")
  }

  /// Both programs in C.
  func build(root: URL) throws {
    let bin = root.appending(path: ".dev/bench/bin")
    try FileManager.default.createDirectory(at: bin, withIntermediateDirectories: true)
    let sources = root.appending(path: "Benchmarks/Peers/c")
    for name in ["forwarder", "gateway-load"] {
      try Shell.require(
        "cc", "-O2", "-Wall", "-Wextra", "-Werror", "-o", bin.appending(path: name).path,
        sources.appending(path: "\(name).c").path)
    }
  }

  /// One run. Everything that comes is checked by the load generator.
  func run(
    _ server: Server, _ work: Work, clients: Int, seconds: Int
  ) throws -> GatewaySample {
    let port = try BenchRun.freePort()
    let workerPort = try BenchRun.freePort()
    let process = try start(server, port: port, workerPort: workerPort, clients: clients)
    defer { process.stop() }
    let common = [
      folder.path, "\(port)", "\(process.processIdentifier)", "\(clients)", "\(seconds)",
    ]
    let arguments =
      switch (server, work) {
      case (.writes(let hertz), _): ["watch"] + common + ["\(hertz)"]
      case (_, .forward(.ahead(let count))): ["forward"] + common + ["\(workerPort)", "\(count)"]
      case (_, .forward(.rate(let rate))): ["pace"] + common + ["\(workerPort)", "\(rate)"]
      case (_, .fanOut(let hertz)): ["fanout"] + common + ["\(workerPort)", "\(hertz)"]
      }
    let output = try Shell.requiredOutput(["taskset", "-c", "1", generator] + arguments)
    guard let sample = GatewaySample(output) else {
      throw TaskError("the load generator said: \(output)")
    }
    return sample
  }

  private func start(
    _ server: Server, port: Int, workerPort: Int, clients: Int
  ) throws -> Process {
    let command =
      switch server {
      case .gateway:
        // Nobody listens where the orchestrator would be, so that everything goes to the one worker.
        [
          gateway, "--addr", "127.0.0.1:\(port)", "--worker-addr", "127.0.0.1:\(workerPort)",
          "--orch-addr", "127.0.0.1:\(try BenchRun.freePort())", "--loops", "1", "--log", "error",
        ]
      case .forwarder: [forwarder, "\(port)", "\(workerPort)"]
      case .writes(let hertz):
        [forwarder, "writes", "\(port)", "\(clients)", folder.path, "\(hertz)"]
      }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/taskset")
    process.arguments = ["-c", "0"] + command
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.standardError
    try process.run()
    return process
  }
}
