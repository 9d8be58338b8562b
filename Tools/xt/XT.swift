import ArgumentParser
import TesseraCore
import TesseraService

/// Developer tasks: `swift run xt`.
@main
struct XT: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "xt",
    abstract: "Tessera's developer tasks. Without an argument: format, lint, build.",
    discussion: """
      Examples:
        swift run xt                                  format, lint, build
        swift run xt dev up --with-orch --workers 2   a whole system on this machine
        swift run xt dev logs --follow
        swift run xt dev down
        swift run -c release xt sim --seeds 1000      whole clusters under a virtual clock
        swift run xt fuzz all --minutes 10            the parsers, with what nobody made on purpose
        swift run xt soak grpc --minutes 10           gRPC calls of all kinds, checked
      """,
    version: TesseraVersion.current,
    subcommands: [
      Everything.self, Format.self, Lint.self, CheckLayers.self, Doctor.self, Dev.self,
      Bench.self, Sim.self, Fuzz.self, Soak.self,
    ],
    defaultSubcommand: Everything.self)
}

/// What a developer runs before a commit.
struct Everything: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "all", abstract: "Format, lint, build. What xt does without an argument.")

  func run() async throws {
    try await Format().run()
    try await Lint().run()
    print("build …")
    try Shell.require("swift", "build", "--build-tests")
  }
}
