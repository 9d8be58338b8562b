import Foundation
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
  /// The port that was asked for.
  private static func port(or usual: Int) -> Int {
    let arguments = CommandLine.arguments.dropFirst()
    guard let argument = arguments.first else { return usual }
    if arguments.count == 1, let port = Int(argument), (1...65_535).contains(port) { return port }
    let isAsked = argument == "-h" || argument == "--help"
    print("usage: greeter-server [PORT]    1 to 65535, \(usual) unless told otherwise")
    exit(isAsked ? 0 : 2)
  }

  static func main() async throws {
    var router = GRPCRouter()
    router.register(Greetings())
    let port = port(or: 7000)
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
