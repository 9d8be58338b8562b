internal import ArgumentParser
internal import TesseraService

@main
struct TesseraSimCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tessera-sim",
    abstract: "Lets bots walk in a Tessera deployment and checks what they get.",
    version: TesseraVersion.current,
    subcommands: [RunCommand.self])
}
