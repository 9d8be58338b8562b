import ArgumentParser
import TesseraCore
import TesseraService

/// `tessera-interop`: both sides of the gRPC interop tests.
@main
struct InteropCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tessera-interop",
    abstract: "The service grpc.testing.TestService and the client of the gRPC interop tests.",
    discussion: """
      Examples:
        tessera-interop server --port 8080
        tessera-interop server --port 8443 --use_tls
        tessera-interop client --server_host 127.0.0.1 --server_port 8080 --test_case large_unary
      """,
    version: TesseraVersion.current,
    subcommands: [ServerCommand.self, ClientCommand.self])

  static func main() async {
    await main(Self.normalized(Array(CommandLine.arguments.dropFirst())))
  }

  /// The interop tests write flags as `--use_tls=true`; a flag alone means the same.
  static func normalized(_ arguments: [String]) -> [String] {
    let flags: Set<String> = ["--use_tls", "--use_test_ca"]
    return arguments.indices.map { index in
      let next = arguments.indices.contains(index + 1) ? arguments[index + 1] : ""
      let isAlone = flags.contains(arguments[index]) && next != "true" && next != "false"
      return isAlone ? arguments[index] + "=true" : arguments[index]
    }
  }
}
