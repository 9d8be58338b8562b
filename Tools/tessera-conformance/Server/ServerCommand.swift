import ArgumentParser
import Logging
import NIOPosix
import TesseraCore
import TesseraGRPC
import TesseraService

/// `tessera-conformance server`.
struct ServerCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "server",
    abstract: "Read one ServerCompatRequest, serve, write a ServerCompatResponse; until SIGTERM.")

  @OptionGroup var logging: LoggingOptions

  func run() async throws {
    let logger = try readingSettings {
      try logging.makeLogger(label: "conformance", environment: .process)
    }
    guard let request = try SizedMessages.read(ServerCompatRequest.self) else {
      ServerProcess.printError("the input ended before a ServerCompatRequest")
      throw ExitCode.failure
    }
    guard !request.useTLS else {
      ServerProcess.printError("only HTTP/2 in clear text is served here")
      throw ExitCode.failure
    }
    let server = makeServer(request, logger)
    try await ServerProcess(
      logger: logger, address: HostPort(host: "127.0.0.1", port: 0),
      start: {
        var response = ServerCompatResponse()
        response.host = "127.0.0.1"
        response.port = UInt32(try await server.start())
        try SizedMessages.write(response)
      },
      shutdown: { await server.shutdown(grace: .seconds(1)) }
    ).run()
  }

  private func makeServer(_ request: ServerCompatRequest, _ logger: Logger) -> GRPCServer {
    var router = GRPCRouter()
    router.register(ConformanceService())
    var configuration = GRPCServer.Configuration(host: "127.0.0.1", port: 0)
    if request.messageReceiveLimit > 0 {
      configuration.connection.maximumMessageLength = Int(request.messageReceiveLimit)
    }
    return GRPCServer(
      configuration: configuration, router: router, group: MultiThreadedEventLoopGroup.singleton,
      logger: logger)
  }
}
