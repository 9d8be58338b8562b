internal import ArgumentParser
internal import TesseraCore
internal import TesseraGRPC
internal import TesseraRules
internal import TesseraService
internal import TesseraWorker

/// The command line of a worker with some rules: the one writer of its cells.
struct WorkerCommand<Program: WorkerProgram>: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: Program.name,
      abstract: "Owns cells: applies what players do and tells them what moved.",
      discussion: """
        Registers with the orchestrator and owns the cells it is given. Without an orchestrator it owns \
        the cell at the origin, and goes on looking for one.

        Gateways, clients that come without a gateway, and gRPC are all served on the one port.

        With --loops it runs its cells on so many threads. To the orchestrator each loop is a worker of \
        its own, which can be given cells: the first has this worker's name and port, the second is \
        ID.2 on the next port, the third ID.3, and so on. Cells of two loops talk without a socket.

        SIGHUP reads the certificates again that it shows to the orchestrator and trusts in it.

        Example:
          \(Program.name) --addr 127.0.0.1:5002 --id worker-b --loops 2
        """,
      version: TesseraVersion.current)
  }

  @Option(
    name: .customLong("addr"),
    help: "Where to listen. (TESSERA_WORKER_ADDR; default: 127.0.0.1:5001)")
  var address: String?

  @Option(
    name: .customLong("advertise-addr"),
    help: "Where others reach this worker, if not where it listens.")
  var advertisedAddress: String?

  @Option(help: "Name in the orchestrator's table. (TESSERA_WORKER_ID; default: worker-local)")
  var id: String?

  @Option(
    parsing: .unconditional,
    help: """
      Event loops, each with cells, a port and a name of its own: 1 to 256, no more than there are \
      processors to be of use. (TESSERA_WORKER_LOOPS; default: 1)
      """)
  var loops: String?

  @Option(
    name: .customLong("orch-addr"),
    help: "Where the orchestrator is. (TESSERA_ORCH_ADDR; default: 127.0.0.1:6000)")
  var orchestratorAddress: String?

  @Option(
    name: .customLong("tick-rate"), parsing: .unconditional, help: "Ticks a second, 1 to 1000.")
  var tickRate = 20

  @Option(
    parsing: .unconditional, help: "Seconds an actor stays after its player is gone, 0 to 86400.")
  var linger = 30.0

  @Option(
    name: .customLong("cell-side"), parsing: .unconditional,
    help: "Side of a depth-0 cell in world units; the same for all workers and clients.")
  var cellSide = CellGeometry.defaultCellSide

  @OptionGroup var tls: OrchestratorTLSOptions
  @OptionGroup(title: "Interest") var interest: InterestOptions
  @OptionGroup var logging: LoggingOptions

  func validate() throws {
    guard (1...1000).contains(tickRate) else {
      throw ValidationError("--tick-rate must be 1 to 1000")
    }
    guard (0...86_400).contains(linger) else {
      throw ValidationError("--linger must be 0 to 86400 seconds")
    }
    guard CellGeometry(cellSide: cellSide) != nil else {
      throw ValidationError("--cell-side must be above 0")
    }
  }

  func run() async throws {
    let environment = Environment.process
    let (worker, logger) = try readingSettings {
      (
        try workerConfiguration(environment),
        try logging.makeLogger(label: "worker", environment: environment)
      )
    }
    let rules: RuleSet
    do {
      rules = try RuleSet(Program.rules)
    } catch {
      ServerProcess.printError("the rules do not go together: \(error)")
      throw ExitCode.failure
    }
    let server = WorkerServer(configuration: worker, rules: rules, logger: logger)
    try await ServerProcess(
      logger: logger, address: worker.address, start: { try await server.startOrExplain() },
      reload: { server.reload() }, shutdown: { await server.shutdown() }
    ).run()
  }

  private func workerConfiguration(_ environment: Environment) throws -> WorkerConfiguration {
    var worker = WorkerConfiguration()
    if let address = try StandardSettings.workerAddress.resolve(
      flag: address, named: "--addr", environment: environment)
    {
      worker.address = address
    }
    if let id = try StandardSettings.workerID.resolve(
      flag: id, named: "--id", environment: environment)
    {
      worker.workerID = WorkerID(id)
    }
    if let address = try StandardSettings.orchestratorAddress.resolve(
      flag: orchestratorAddress, named: "--orch-addr", environment: environment)
    {
      worker.orchestrator = address
    }
    worker.advertisedAddress = try StandardSettings.workerAddress.resolve(
      flag: advertisedAddress, named: "--advertise-addr", environment: Environment([:]))
    if let loops = try StandardSettings.workerLoops.resolve(
      flag: loops, named: "--loops", environment: environment)
    {
      worker.loops = loops
    }
    if let mistake = worker.loopsMistake { throw SettingError(message: mistake) }
    worker.orchestratorTLS = try tls.resolve(environment).map(GRPCClientTLS.init)
    worker.tickRate = tickRate
    worker.linger = .seconds(linger)
    worker.interest = try interest.configuration(environment, tickRate: tickRate)
    if let speed = try interest.largestSpeed(environment) { worker.largestSpeed = speed }
    if let geometry = CellGeometry(cellSide: cellSide) { worker.geometry = geometry }
    return worker
  }
}

extension WorkerServer {
  /// Says at which of its ports it cannot listen.
  fileprivate func startOrExplain() async throws {
    do {
      try await start()
    } catch let error as PortUnavailable {
      throw ServerProcess.ListenFailure(address: error.address, cause: error.cause)
    }
  }
}

extension GRPCClientTLS {
  fileprivate init(_ files: OrchestratorTLSOptions.Files) {
    self.init(
      trustRoots: files.authorities.map { .certificates(.file($0)) } ?? .system,
      identity: files.identity.map {
        Identity(certificateChain: .file($0.certificate), privateKey: .file($0.key))
      },
      serverName: files.serverName)
  }
}
