internal import ArgumentParser
internal import ProtoCompiler

/// Says what is wrong with files, and writes nothing.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Says what is wrong with .proto files.",
    discussion: """
      Examples:
        tessera-protoc check --proto-path Protos
        tessera-protoc check --proto-path Protos --warnings-as-errors game/events.proto

      \(ExitCodes.help)
      """)

  @OptionGroup var sources: SourceOptions

  @Flag(help: "Exit with 1 for a warning too.")
  var warningsAsErrors = false

  func run() throws {
    let compilation = try sources.compileOrReport()
    if warningsAsErrors, !compilation.diagnostics.isEmpty { throw ExitCodes.findings }
  }
}
