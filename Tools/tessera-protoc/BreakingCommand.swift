internal import ArgumentParser
internal import Foundation
internal import NIOCore
internal import ProtoCompiler
internal import TesseraProtobuf

/// Lists what a change of .proto files breaks.
struct BreakingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "breaking",
    abstract: "Lists what would break: on the wire, in JSON, or in programs.",
    discussion: """
      OLD and NEW are folders of .proto files, single .proto files, or descriptor
      sets.

      Examples:
        git worktree add /tmp/old main
        tessera-protoc breaking /tmp/old/Protos Protos
        tessera-protoc breaking released.pb Protos
        tessera-protoc breaking --only wire --only json old.proto new.proto

      Each line says where, which of the three it breaks (the worst of them), and
      what changed:
        game/events.proto:12: wire: "game.Moved.x" was int32 and is string

      What breaks what:
        wire    a field, an enum's value, a service or an RPC goes away and its
                number is not reserved, or stands for something else; a type
                leaves its group (int32, int64, uint32, uint64, bool and enums;
                sint32 and sint64; string and bytes; fixed types of one width) or
                becomes narrower; a field becomes repeated or required or ceases
                to be, or moves into or out of a oneof with others; a default
                changes
        json    a field or a value has another name in JSON, a type another form
        source  a message, an enum or an extension goes away, a field is renamed
                or can be told absent no longer, an open enum is closed

      \(ExitCodes.help)
      """)

  @Argument(help: "How it was.")
  var old: String

  @Argument(help: "How it is.")
  var new: String

  @Option(
    name: [
      .customLong("proto-path"), .customLong("proto_path"), .customShort("I", allowingJoined: true),
    ],
    help: "A further folder to look for imports in; may be given more than once.")
  var protoPaths: [String] = []

  @Option(help: "Tell only what breaks this: wire, json or source; may be given more than once.")
  var only: [BreakingKind] = []

  func run() throws {
    let before = try load(old)
    let after = try load(new)
    let kinds = Set(only.isEmpty ? BreakingKind.allCases : only)
    let changes = BreakingChanges.between(before.pool, after.pool, files: before.files)
      .filter { kinds.contains(BreakingKind($0.kind)) }
    for change in changes { print(change) }
    guard changes.isEmpty else { throw ExitCodes.findings }
  }

  /// The files of a folder, one file, or a descriptor set.
  private func load(_ path: String) throws -> (pool: DescriptorPool, files: Set<String>) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      Output.error("there is no file or folder \"\(path)\"")
      throw ExitCodes.noInput
    }
    if isFolder.boolValue || path.hasSuffix(".proto") {
      var sources = SourceOptions()
      if isFolder.boolValue {
        sources.protoPaths = [path] + protoPaths
        sources.files = try SourceTree(folders: [path]).allFiles()
      } else {
        // Two single files are two states of one: both are called by their last name.
        let url = URL(filePath: path)
        sources.protoPaths = [url.deletingLastPathComponent().path] + protoPaths
        sources.files = [path]
      }
      let compilation = try sources.compileOrReport(showsWarnings: false)
      guard let set = compilation.descriptorSet else { throw ExitCodes.findings }
      return (try pool(set, path), Set(compilation.files))
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      Output.error("\"\(path)\" cannot be read")
      throw ExitCodes.noInput
    }
    do {
      let set = try FileDescriptorSet(
        protobuf: ByteBuffer(bytes: data), limits: ProtobufLimits(maximumSize: .max))
      return (try pool(set, path), Set(set.files.map { $0.name ?? "" }))
    } catch let error as ProtobufError {
      Output.error("\"\(path)\" is no descriptor set: \(error)")
      throw ExitCodes.findings
    }
  }

  private func pool(_ set: FileDescriptorSet, _ path: String) throws -> DescriptorPool {
    do {
      return try DescriptorPool(set)
    } catch {
      Output.error("\"\(path)\" lacks something: \(error); expected --include_imports")
      throw ExitCodes.findings
    }
  }
}

/// What to tell, as the command line has it.
enum BreakingKind: String, ExpressibleByArgument, CaseIterable, Hashable {
  case wire, json, source

  init(_ kind: BreakingChange.Kind) {
    switch kind {
    case .wire: self = .wire
    case .json: self = .json
    case .source: self = .source
    }
  }
}
