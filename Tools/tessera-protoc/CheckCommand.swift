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
        tessera-protoc check -I Protos --warnings-as-errors game/events.proto
        tessera-protoc check --proto-path Protos --no-style

      \(ExitCodes.help)
      """)

  @OptionGroup var sources: SourceOptions

  @Flag(help: "Exit with 1 for a warning too.")
  var warningsAsErrors = false

  @Flag(inversion: .prefixedNo, help: "Warn of names that differ from protobuf's style guide.")
  var style = true

  func run() throws {
    let compilation = try sources.compileOrReport()
    var warnings = compilation.diagnostics
    if style, let set = compilation.descriptorSet {
      let pool = try DescriptorPool(set)
      let named = StyleCheck.warnings(pool, files: Set(compilation.files))
      Output.report(named)
      warnings += named
    }
    if warningsAsErrors, !warnings.isEmpty { throw ExitCodes.findings }
  }
}
