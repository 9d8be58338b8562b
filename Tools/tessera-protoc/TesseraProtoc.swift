internal import ArgumentParser
internal import TesseraCore

/// The bundled compiler for .proto files.
@main
struct TesseraProtoc: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tessera-protoc",
    abstract: "Compiles .proto files to Swift and to descriptors, and compares them.",
    discussion: """
      Examples:
        tessera-protoc generate --proto-path Protos --out Sources/Game/Generated
        tessera-protoc check --proto-path Protos
        tessera-protoc descriptors -I Protos --out game.pb game/events.proto
        tessera-protoc breaking old.pb Protos

      Files are named by a path on disk or by the path that others import them by;
      without any, all .proto files below the proto paths are meant. The files of
      google/protobuf/ are built in. proto2, proto3 and edition 2023 are known. In a
      package of your own TesseraProtobufPlugin runs this in the build;
      Docs/ProtoGuide.md tells how, and what becomes of what.

      \(ExitCodes.help)
      """,
    version: TesseraVersion.current,
    subcommands: [
      GenerateCommand.self, CheckCommand.self, DescriptorsCommand.self, BreakingCommand.self,
    ])
}

/// What the program's exit tells.
enum ExitCodes {
  static let help = """
    Exit codes:
      0   all well
      1   something is wrong with the .proto files, or found different
      64  the command line is wrong
      66  a file or folder is not there or cannot be read
      73  the output cannot be written
    """

  static let findings = ExitCode(1)
  static let noInput = ExitCode(66)
  static let cannotCreate = ExitCode(73)
}
