import ArgumentParser
import TesseraCore
import TesseraService

/// `tessera-conformance`: what the connectrpc conformance suite runs.
@main
struct ConformanceCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tessera-conformance",
    abstract: "A server and a client under test for the connectrpc conformance suite.",
    discussion: """
      The suite's runner talks to them on standard input and output. What they are meant to be run \
      with: HTTP/2 in clear text, gRPC, proto, identity and gzip, a receive limit.

      Example:
        connectconformance --mode server --conf grpc.yaml -- tessera-conformance server
      """,
    version: TesseraVersion.current,
    subcommands: [ServerCommand.self, ClientCommand.self])
}
