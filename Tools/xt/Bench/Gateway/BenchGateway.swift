import ArgumentParser
import Foundation
import NIOCore

/// Forwarding and fan-out: our gateway beside a forwarder in C.
struct BenchGateway: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gateway",
    abstract: "Measure a gateway's forwarding and fan-out beside a hand-written forwarder in C.",
    discussion: """
      The gateway (release build, one event loop) or the forwarder has core 0; one program in C that is \
      all clients and the worker has core 1 and checks every frame that comes. Forwarding: clients send \
      moves as fast as answers allow, or at a rate; the worker settles and answers each. Fan-out: the worker has one \
      update for all sessions, so many times a second; beside it also a loop that writes the same bytes \
      to as many sockets and does nothing else. All take turns in every round, and the ratio is the \
      median over the rounds. Needs cc and taskset.

      The forwarder handles the same frames. It has no routes, no credit and no limits, reads no \
      envelope and keeps nothing to send again: what it costs is what forwarding costs at least.

      Example:
        swift run -c release xt bench gateway --rounds 5 --seconds 3 --matrix 1000x1,1000x8
      """)

  @Option(help: "Rounds; everyone has a turn in each.")
  var rounds = 5

  @Option(help: "Seconds of each turn, after one to warm up.")
  var seconds = 3

  @Option(
    help: """
      Clients x messages of each ahead of the answers, or clients @ messages a second of all, with \
      commas between.
      """)
  var matrix = "1000@20000,1000x1,1000x8,64x32"

  @Option(help: "Sessions of the fan-out.")
  var clients = 1000

  @Option(help: "Updates a second of the fan-out.")
  var hertz = 50

  @Option(help: "Actors that one update of the fan-out shows.")
  var actors = 20

  @Option(help: "Only this part; no table is written then.")
  var only: Part?

  @Flag(help: "Do not build first.")
  var skipBuild = false

  enum Part: String, ExpressibleByArgument, CaseIterable {
    case forward, fanout
  }

  func validate() throws {
    guard rounds > 0, seconds > 0, actors > 0 else {
      throw ValidationError("rounds, seconds and actors are at least 1")
    }
    guard (1...10_000).contains(clients) else { throw ValidationError("clients are 1 to 10,000") }
    guard (1...1000).contains(hertz) else { throw ValidationError("hertz is 1 to 1,000") }
    _ = try loads()
  }

  func run() async throws {
    let root = try PackageRoot.find()
    let trial = GatewayTrial(root: root)
    if !skipBuild {
      try Shell.require("swift", "build", "-c", "release", "--product", "tessera-gateway")
      try trial.build(root: root)
    }
    let loads = try loads()
    let most = max(clients, loads.map(\.clients).max() ?? 0)
    let frames = GatewayFrames(clients: most, actors: actors)
    try frames.write(to: trial.folder)
    var setting = GatewaySetting(
      rounds: rounds, seconds: seconds, clients: clients, hertz: hertz,
      updateBytes: frames.frame.readableBytes, load: [Self.machineLoad])
    var table = GatewayTable()
    if only != .fanout {
      for load in loads { try measure(load, trial, &table) }
    }
    if only != .forward { try measureFanOut(trial, &table) }
    setting.load.append(Self.machineLoad)
    let machine = Machine.current
    let version = Shell.output("sh", "-c", "swift --version 2>/dev/null | head -n 1") ?? "?"
    let text = table.markdown(
      machine: machine, setting: setting,
      version: "\(version); \(Shell.output("sh", "-c", "cc --version | head -n 1") ?? "?")")
    print("\n" + text)
    guard only == nil else { return }
    let file = root.appending(
      path: "Benchmarks/Results/gateway-\(machine.name)-\(Machine.today).md")
    try text.write(to: file, atomically: true, encoding: .utf8)
    print("written: \(file.path)")
  }

  private func measure(
    _ load: GatewayLoad, _ trial: GatewayTrial, _ table: inout GatewayTable
  ) throws {
    for round in 1...rounds {
      func sample(_ server: GatewayTrial.Server) throws -> GatewaySample {
        try trial.run(
          server, .forward(load.pace), clients: load.clients, seconds: seconds)
      }
      let result = GatewayTable.Forwarding(
        ours: try sample(.gateway), forwarder: try sample(.forwarder))
      table.add(load, result)
      Self.show("\(load) \(round)/\(rounds)", "message", [result.ours, result.forwarder])
    }
  }

  private func measureFanOut(_ trial: GatewayTrial, _ table: inout GatewayTable) throws {
    for round in 1...rounds {
      func sample(_ server: GatewayTrial.Server) throws -> GatewaySample {
        try trial.run(server, .fanOut(hertz: hertz), clients: clients, seconds: seconds)
      }
      let result = GatewayTable.FanOut(
        ours: try sample(.gateway), forwarder: try sample(.forwarder),
        writes: try sample(.writes(hertz: hertz)))
      table.add(result)
      Self.show(
        "fan-out \(round)/\(rounds)", "update", [result.ours, result.forwarder, result.writes])
    }
  }

  private static func show(_ what: String, _ unit: String, _ samples: [GatewaySample]) {
    let words = samples.map { sample in
      "\(GatewayTable.text(sample.cpuMicroseconds, 2)) (core 0 "
        + "\(GatewayTable.text(sample.share, 2)), core 1 \(GatewayTable.text(sample.loadShare, 2)))"
    }
    print("\(what): CPU µs per \(unit): \(words.joined(separator: " against "))")
  }

  private static var machineLoad: String {
    Shell.output("cut", "-d ", "-f1", "/proc/loadavg") ?? "?"
  }

  private func loads() throws -> [GatewayLoad] {
    try matrix.split(separator: ",").map { part in
      guard let load = GatewayLoad(part) else {
        throw ValidationError("\(part) is neither CLIENTSxAHEAD nor CLIENTS@RATE")
      }
      return load
    }
  }
}
