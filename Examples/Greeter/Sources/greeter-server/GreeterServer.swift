import GreeterAPI
import Logging
import NIOPosix
import TesseraGRPC

/// Implements what `greeter.proto` calls `service Greeter`.
struct Greetings: GreeterService {
  func greet(
    _ request: GreetRequest, context: GRPCServerContext
  ) async throws -> Greeting {
    guard !request.name.isEmpty else { throw GRPCError(.invalidArgument, "a name is needed") }
    return Greeting(to: request.name)
  }

  func greetOften(
    _ request: GreetOftenRequest, context: GRPCServerContext,
    responses: GRPCResponseWriter<Greeting>
  ) async throws {
    for number in 0..<request.count {
      try await responses.write(Greeting(text: "Hello for the \(number + 1). time!"))
    }
  }
}

@main
enum Main {
  static func main() async throws {
    var router = GRPCRouter()
    router.register(Greetings())
    let port = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 7000
    let logger = Logger(label: "greeter")
    let server = GRPCServer(
      configuration: GRPCServer.Configuration(port: port), router: router,
      group: MultiThreadedEventLoopGroup.singleton, logger: logger)
    let bound = try await server.start()
    logger.info("listening", metadata: ["port": "\(bound)"])
    // Until somebody stops it.
    while true { try await Task.sleep(for: .seconds(3600)) }
  }
}
