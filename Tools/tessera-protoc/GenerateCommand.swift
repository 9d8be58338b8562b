internal import ArgumentParser
internal import Foundation
internal import ProtoCompiler
internal import SwiftProtoGenerator

/// Writes Swift, or says what of it is out of date.
struct GenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate",
    abstract: "Writes Swift for .proto files.",
    discussion: """
      Examples:
        tessera-protoc generate --proto-path Protos --out Sources/Game/Generated game/events.proto
        tessera-protoc generate -I Protos --out Sources/Game/Generated --visibility public
        tessera-protoc generate -I Protos --out Sources/Game/Generated --check

      Files are written only if they change, so builds stay incremental. With --check nothing is
      written: what differs is shown, and the exit code is 1.

      \(ExitCodes.help)
      """)

  @OptionGroup var sources: SourceOptions

  @Option(name: .shortAndLong, help: "The folder to write to; it is made if it is not there.")
  var out: String

  @Option(help: "Who may use what is generated: internal, package or public.")
  var visibility = "internal"

  @Option(help: "What names of types begin with: none (or the file's swift_prefix) or package.")
  var typePrefix = "none"

  @Option(help: "What files are called: full-path, underscores or drop-path.")
  var fileNaming = "full-path"

  @Flag(inversion: .prefixedNo, help: "Protocols and clients for services.")
  var services = true

  @Flag(help: "Descriptors, for JSON, text format and reflection.")
  var descriptors = false

  @Flag(help: "A file for services even if there are none: for build systems.")
  var allFiles = false

  @Option(help: "PATH=MODULE: where the types of an imported .proto file are; may be repeated.")
  var module: [String] = []

  @Flag(help: "Write nothing; show what is out of date, and exit with 1 if anything is.")
  var check = false

  func validate() throws { _ = try options() }

  func run() throws {
    let compilation = try sources.compileOrReport()
    guard let set = compilation.descriptorSet else { throw ExitCodes.findings }
    let files: [GeneratedFile]
    do {
      let pool = try DescriptorPool(set)
      files = try SwiftProtoGenerator.generate(
        files: compilation.files.compactMap(pool.file(named:)), options: try options())
    } catch {
      Output.error("\(error)")
      throw ExitCodes.findings
    }
    if check {
      try showDrift(files)
    } else {
      for file in files { try write(file) }
    }
  }

  private func options() throws -> GeneratorOptions {
    var options = GeneratorOptions()
    options.command = "tessera-protoc generate"
    do {
      try options.set("visibility", to: visibility)
      try options.set("type-prefix", to: typePrefix)
      try options.set("file-naming", to: fileNaming)
      for module in module { try options.set("module", to: module) }
    } catch {
      throw ValidationError("\(error)")
    }
    options.services = services
    options.descriptors = descriptors
    options.allFiles = allFiles
    return options
  }

  private func url(_ file: GeneratedFile) -> URL { URL(filePath: out).appending(path: file.path) }

  private func write(_ file: GeneratedFile) throws {
    let url = url(file)
    let contents = Data(file.contents.utf8)
    if let before = try? Data(contentsOf: url), before == contents { return }
    do {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try contents.write(to: url, options: .atomic)
    } catch {
      Output.error("\"\(url.path)\" cannot be written: \(error.localizedDescription)")
      throw ExitCodes.cannotCreate
    }
  }

  // MARK: - Drift

  private func showDrift(_ files: [GeneratedFile]) throws {
    var count = 0
    for file in files {
      let url = url(file)
      guard let before = try? Data(contentsOf: url) else {
        print("\(url.path): is not there")
        count += 1
        continue
      }
      let text = String(decoding: before, as: UTF8.self)
      guard text != file.contents else { continue }
      count += 1
      print(LineDifference(from: text, to: file.contents).unified(name: url.path))
    }
    guard count == 0 else {
      Output.error(
        "\(count) of \(files.count) files are out of date: run the same command without --check")
      throw ExitCodes.findings
    }
  }
}
