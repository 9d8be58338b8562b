import ArgumentParser
import TesseraCore
import TesseraGRPC
import TesseraGateway
import TesseraService

/// `tessera-gateway`: the players' one socket.
@main
struct GatewayCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tessera-gateway",
    abstract: "Keeps players' sockets and routes what they send to the worker that owns the cell.",
    discussion: """
      Routes by what the orchestrator says. Until it has said something, everything goes to one worker \
      (--worker-addr). A worker that goes away costs error answers, never a player's socket.

      SIGHUP reads the certificates again that it shows to the orchestrator and trusts in it.

      Example:
        tessera-gateway --addr 0.0.0.0:4000 --orch-addr 10.0.0.5:6000
      """,
    version: TesseraVersion.current)

  @Option(
    name: .customLong("addr"),
    help: "Where players connect. (TESSERA_GW_ADDR; default: 127.0.0.1:4000)")
  var address: String?

  @Option(
    name: .customLong("worker-addr"),
    help:
      "The worker to use without an orchestrator. (TESSERA_WORKER_ADDR; default: 127.0.0.1:5001)")
  var workerAddress: String?

  @Option(
    name: .customLong("orch-addr"),
    help: "Where the orchestrator is. (TESSERA_ORCH_ADDR; default: 127.0.0.1:6000)")
  var orchestratorAddress: String?

  @Option(
    help: "How many event loops serve players, 1 to 256. (default: one for each core it may use)")
  var loops: Int?

  @Option(name: .customLong("max-clients"), help: "How many players may be connected.")
  var maximumClients = 50_000

  @OptionGroup var tls: OrchestratorTLSOptions
  @OptionGroup var logging: LoggingOptions

  func validate() throws {
    if let loops, !(1...256).contains(loops) {
      throw ValidationError("--loops must be 1 to 256")
    }
    guard maximumClients >= 1 else { throw ValidationError("--max-clients must be 1 or more") }
  }

  func run() async throws {
    let environment = Environment.process
    let (gateway, logger) = try readingSettings {
      (
        try gatewayConfiguration(environment),
        try logging.makeLogger(label: "gateway", environment: environment)
      )
    }
    let server = GatewayServer(configuration: gateway, logger: logger)
    try await ServerProcess(
      logger: logger, address: gateway.address, start: { _ = try await server.start() },
      reload: { server.reload() }, shutdown: { await server.shutdown() }
    ).run()
  }

  private func gatewayConfiguration(_ environment: Environment) throws -> GatewayConfiguration {
    var gateway = GatewayConfiguration.defaults
    if let address = try StandardSettings.gatewayAddress.resolve(
      flag: address, named: "--addr", environment: environment)
    {
      gateway.address = address
    }
    if let address = try StandardSettings.workerAddress.resolve(
      flag: workerAddress, named: "--worker-addr", environment: environment)
    {
      gateway.workerAddress = address
    }
    if let address = try StandardSettings.orchestratorAddress.resolve(
      flag: orchestratorAddress, named: "--orch-addr", environment: environment)
    {
      gateway.orchestratorAddress = address
    }
    gateway.orchestratorTLS = try tls.resolve(environment).map(GRPCClientTLS.init)
    gateway.loops = loops ?? min(Processors.usableCount, 256)
    gateway.maximumClients = maximumClients
    return gateway
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
