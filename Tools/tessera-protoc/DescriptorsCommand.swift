internal import ArgumentParser
internal import NIOCore
internal import ProtoCompiler
internal import TesseraProtobuf

/// Writes a `FileDescriptorSet`.
struct DescriptorsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "descriptors",
    abstract: "Writes a FileDescriptorSet, as protoc --descriptor_set_out does.",
    discussion: """
      Examples:
        tessera-protoc descriptors -I Protos --out game.pb game/events.proto
        tessera-protoc descriptors -I Protos --include-imports --out all.pb
        tessera-protoc descriptors -I Protos --include-source-info --out docs.pb

      \(ExitCodes.help)
      """)

  @OptionGroup var sources: SourceOptions

  @Option(name: .shortAndLong, help: "The file to write; - is standard output.")
  var out: String

  @Flag(
    name: [.customLong("include-imports"), .customLong("include_imports")],
    help: "Write everything that the files import too.")
  var includeImports = false

  @Flag(
    name: [.customLong("include-source-info"), .customLong("include_source_info")],
    help: "Keep comments and places.")
  var includeSourceInfo = false

  func run() throws {
    let compilation = try sources.compileOrReport()
    guard
      let set = compilation.descriptorSet(
        includesImports: includeImports, includesSourceInfo: includeSourceInfo)
    else { throw ExitCodes.findings }
    try Output.write(Array(set.encoded().readableBytesView), to: out)
  }
}
