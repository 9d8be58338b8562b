import ArgumentParser
import Logging
import NIOPosix
import TesseraGRPC
import TesseraService

/// `tessera-interop client`.
struct ClientCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "client", abstract: "Run one case against a server.",
    discussion: """
      Exit code 0 only if the case passed; otherwise 1, and a line on standard error says why.

      Cases: \(InteropCase.allCases.map(\.rawValue).joined(separator: ", "))
      """)

  @Option(name: .customLong("server_host"), help: "Where the server is.")
  var serverHost = "127.0.0.1"

  @Option(name: .customLong("server_port"), help: "Where it listens.")
  var serverPort: UInt16

  @Option(name: .customLong("test_case"), help: "The name of the case.")
  var testCase: InteropCase

  @OptionGroup var transport: ClientTransportOptions

  @Option(
    name: .customLong("server_host_override"),
    help:
      "What requests say in :authority, and the name in the server's certificate; the server's host if not given."
  )
  var authority: String?

  @OptionGroup var soak: SoakOptions

  func run() async throws {
    let credentials = try transport.credentials(serverName: authority)
    let makeClient: @Sendable () -> GRPCClient = { [self] in self.makeClient(credentials) }
    let client = makeClient()
    do {
      let runner = CaseRunner(client: client, soak: soak, makeClient: makeClient)
      try await runner.run(testCase)
      await client.shutdown()
      print("\(testCase.rawValue): passed")
    } catch {
      await client.shutdown()
      ServerProcess.printError("\(testCase.rawValue): \(error)")
      throw ExitCode.failure
    }
  }

  private func makeClient(_ credentials: GRPCClientCredentials?) -> GRPCClient {
    var configuration = GRPCClient.Configuration.defaults
    configuration.credentials = credentials
    configuration.authority = authority
    return GRPCClient(
      host: serverHost, port: Int(serverPort), configuration: configuration,
      group: MultiThreadedEventLoopGroup.singleton,
      logger: Logger(label: "interop") { _ in SwiftLogNoOpLogHandler() })
  }
}

/// How much the soak cases do.
struct SoakOptions: ParsableArguments {
  @Option(name: .customLong("soak_iterations"), help: "Calls in all.")
  var iterations = 10

  @Option(name: .customLong("soak_max_failures"), help: "How many of them may fail.")
  var maximumFailures = 0

  @Option(
    name: .customLong("soak_per_iteration_max_acceptable_latency_ms"),
    help: "A call that takes longer has failed.")
  var maximumLatencyMilliseconds = 1000

  @Option(
    name: .customLong("soak_min_time_ms_between_rpcs"), help: "Between the starts of two calls.")
  var minimumMillisecondsBetweenCalls = 0

  @Option(name: .customLong("soak_overall_timeout_seconds"), help: "For all calls together.")
  var overallTimeoutSeconds: Int?

  @Option(name: .customLong("soak_request_size"), help: "Bytes of each request's payload.")
  var requestSize = 271_828

  @Option(name: .customLong("soak_response_size"), help: "Bytes of each response's payload.")
  var responseSize = 314_159

  @Option(name: .customLong("soak_num_threads"), help: "How many tasks share the calls.")
  var threads = 1
}
