import ArgumentParser
import Logging
import NIOPosix
import TesseraCore
import TesseraGRPC
import TesseraGRPCServices
import TesseraService

/// `tessera-interop server`.
struct ServerCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "server", abstract: "Serve grpc.testing.TestService until SIGTERM.")

  @Option(help: "Where to listen; 0 for a free port, which the log names.")
  var port: UInt16 = 0

  @Option(help: "The address to listen at.")
  var host = "127.0.0.1"

  @OptionGroup var transport: ServerTransportOptions

  @OptionGroup var logging: LoggingOptions

  func run() async throws {
    let logger = try readingSettings {
      try logging.makeLogger(label: "interop", environment: .process)
    }
    var router = GRPCRouter()
    router.register(TestService())
    let health = GRPCHealth()
    router.register(health)
    health.set(.serving)
    let server = GRPCServer(
      configuration: GRPCServer.Configuration(host: host, port: Int(port), tls: transport.tls),
      router: router, group: MultiThreadedEventLoopGroup.singleton, logger: logger)
    let host = host
    try await ServerProcess(
      logger: logger, address: HostPort(host: host, port: port),
      start: {
        let port = try await server.start()
        logger.info("listening", metadata: ["addr": "\(host):\(port)"])
      },
      shutdown: {
        health.shutDown()
        await server.shutdown(grace: .seconds(5))
      }
    ).run()
  }
}
