import Foundation
import GreeterAPI
import Logging
import NIOPosix
import TesseraGRPC

@main
enum Main {
  /// The port that was asked for.
  private static func port(or usual: Int) -> Int {
    let arguments = CommandLine.arguments.dropFirst()
    guard let argument = arguments.first else { return usual }
    if arguments.count == 1, let port = Int(argument), (1...65_535).contains(port) { return port }
    let isAsked = argument == "-h" || argument == "--help"
    print("usage: greeter-client [PORT]    1 to 65535, \(usual) unless told otherwise")
    exit(isAsked ? 0 : 2)
  }

  static func main() async throws {
    let port = port(or: 7000)
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
