import ArgumentParser
import Foundation
import TesseraCore
import TesseraService
import TesseraSimulation

/// `xt soak world`.
struct SoakWorld: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "world",
    abstract: "Let bots roam a world of real servers, stop one for a while, and check everything.",
    discussion: """
      Starts an orchestrator, workers that share 16 cells of three sizes, and gateways, on free ports \
      of this machine; bots walk from cell to cell over the gateways in turn. A third into the run \
      one worker is stopped (SIGSTOP), and goes on after the given time.

      Exit code 1 if anything was lost or doubled, if anybody saw anything wrong for longer than the \
      bound that the report states, if of a hundred border crossings more than one took longer than \
      two ticks, or if memory grew. What the stopped worker's own stall adds is shown apart.

      As it is judged:
        swift run -c release xt soak world --bots 1000 --seconds 60 --stop-one 2
      """)

  @Option(help: "Workers, 1 to 16.")
  var workers = 4

  @Option(help: "Gateways, 1 to 16.")
  var gateways = 2

  @Option(help: "Event loops of each worker, 1 to 16: a thread each, with cells of its own.")
  var loops = 1

  @Option(help: "Bots, each with a connection of its own.")
  var bots = 200

  @Option(help: "Seconds to walk.")
  var seconds = 20.0

  @Option(
    name: .customLong("stop-one"), help: "Seconds for which a worker is stopped; 0 for not at all.")
  var stopOne = 0.0

  @Option(help: "The same seed makes the same places and ways.")
  var seed: UInt64 = 1

  @Option(help: "How often a bot joins far from where it is, per minute.")
  var teleports = 0.0

  @Option(help: "How often a bot comes back over a new connection, per minute.")
  var reconnects = 0.0

  @Option(name: .customLong("slow-readers"), help: "Bots that do not read now and then.")
  var slowReaders = 0

  @Flag(help: "Bots gather where cells meet, instead of roaming.")
  var crowd = false

  @Flag(
    help: "Show times and memory, but judge only what is lost, doubled, or wrong at rest.")
  var untimed = false

  @Flag(name: .customLong("skip-build"), help: "Do not build first.")
  var skipBuild = false

  func validate() throws {
    guard (1...16).contains(workers), (1...16).contains(loops), (1...16).contains(gateways) else {
      throw ValidationError("--workers, --loops and --gateways must be 1 to 16")
    }
    guard seconds > 0, seconds <= 86_400, stopOne >= 0, stopOne <= seconds / 3 else {
      throw ValidationError("--seconds must be 1 to 86400, --stop-one 0 to a third of that")
    }
    do throws(SimulationError) {
      try plan([HostPort(host: "127.0.0.1", port: 1)]).validate()
    } catch {
      throw ValidationError(error.message)
    }
  }

  func run() async throws {
    // Elsewhere the programs that it starts cannot be watched.
    _ = try PackageRoot.find()
    if !skipBuild { try build() }
    guard let own = Bundle.main.executableURL else { throw TaskError("where is this program?") }
    let deployment = try WorldDeployment(programs: own.deletingLastPathComponent())
    let verdict: WorldVerdict
    do {
      try await deployment.start(workers: workers, loops: loops, gateways: gateways)
      verdict = try await soak(deployment.workers, deployment.gateways)
    } catch {
      await deployment.stop()
      throw error
    }
    await deployment.stop()
    print(verdict.text)
    guard verdict.failures.isEmpty else { throw ExitCode.failure }
  }

  private func build() throws {
    #if DEBUG
      let configuration = "debug"
    #else
      let configuration = "release"
    #endif
    for program in ["tessera-orch", "tessera-worker", "tessera-gateway"] {
      try Shell.require("swift", "build", "--configuration", configuration, "--product", program)
    }
  }

  private func plan(_ addresses: [HostPort]) -> SimulationPlan {
    var plan = SimulationPlan(addresses: addresses)
    plan.bots = bots
    plan.connections = bots
    plan.duration = .seconds(seconds)
    plan.ramp = .seconds(min(seconds / 8, Double(bots) / 250))
    plan.seed = seed
    plan.cells = WorldDeployment.cells
    plan.encoding = .mixed
    plan.walk = crowd ? .crowd : .borders
    plan.teleports = teleports
    plan.reconnects = reconnects
    plan.slowReaders = slowReaders
    plan.views = true
    plan.grace = .seconds(10)
    return plan
  }

  private func soak(
    _ servers: [WorldDeployment.Server], _ doors: [WorldDeployment.Server]
  ) async throws -> WorldVerdict {
    let plan = plan(doors.compactMap { HostPort($0.address) })
    let stall = StallSwitch()
    let memory = MemoryWatch(servers + doors)
    let simulation = Simulation(plan: plan, stall: stall) { progress in
      Self.tell(progress.line)
    }
    let third = plan.ramp + .seconds(seconds / 3)
    async let conducted = conduct(servers, stall, memory, after: third)
    let report = try await simulation.run()
    let early = try await conducted
    memory.sample(.end)
    let late = try await metrics(of: servers)
    let stopped = servers[Self.stopped(of: workers)].record.name
    return WorldVerdict(
      report: report, sessionsPerGateway: bots / gateways, early: early, late: late,
      stopped: stopOne > 0 ? LoopMetrics.split([:], of: stopped, loops: loops).map(\.name) : [],
      memory: memory, isTimed: !untimed)
  }

  private func metrics(of servers: [WorldDeployment.Server]) async throws -> [LoopMetrics] {
    var all: [LoopMetrics] = []
    for worker in servers {
      all += LoopMetrics.split(try await worker.metrics(), of: worker.record.name, loops: loops)
    }
    return all
  }

  /// One line on standard error: what goes on meanwhile is not part of the report.
  private static func tell(_ line: String) {
    try? FileHandle.standardError.write(contentsOf: Data("\(line)\n".utf8))
  }

  /// Which worker is stopped: one in the middle.
  private static func stopped(of count: Int) -> Int { count / 2 }

  /// What happens to the servers meanwhile; the workers' metrics before one of them is stopped.
  private func conduct(
    _ servers: [WorldDeployment.Server], _ stall: StallSwitch, _ memory: MemoryWatch,
    after third: Duration
  ) async throws -> [LoopMetrics] {
    while !stall.isConnected { try await Task.sleep(for: .milliseconds(20)) }
    try await Task.sleep(for: third)
    memory.sample(.warm)
    let metrics = try await metrics(of: servers)
    guard stopOne > 0 else { return metrics }
    let index = Self.stopped(of: servers.count)
    let pid = servers[index].record.pid
    stall.began(WorldDeployment.cells(ofWorker: index, of: servers.count))
    kill(pid, SIGSTOP)
    Self.tell("stopped worker-\(index + 1) for \(stopOne) s")
    try? await Task.sleep(for: .seconds(stopOne))
    kill(pid, SIGCONT)
    stall.ended()
    return metrics
  }
}
