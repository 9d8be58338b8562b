internal import ArgumentParser
internal import TesseraCore
internal import TesseraService

@main
struct TesseraSimCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tessera-sim",
    abstract:
      "Runs bots, against a Tessera deployment or a cluster of its own, and checks what they get.",
    version: TesseraVersion.current,
    subcommands: [RunCommand.self, ClusterCommand.self])
}
