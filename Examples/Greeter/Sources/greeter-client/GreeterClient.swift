import GreeterAPI
import Logging
import NIOPosix
import TesseraGRPC

@main
enum Main {
  static func main() async throws {
    let port = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 7000
    let client = GRPCClient(
      host: "127.0.0.1", port: port, group: MultiThreadedEventLoopGroup.singleton,
      logger: Logger(label: "greeter"))
    let greeter = GreeterClient(client)
    print(try await greeter.greet(GreetRequest(name: "Ada")).text)
    let many = try await greeter.greetOften(GreetOftenRequest(name: "Ada", count: 3))
    for try await greeting in many { print(greeting.text) }
    await client.shutdown()
  }
}
