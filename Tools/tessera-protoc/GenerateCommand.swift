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
        tessera-protoc generate -I Protos --out Sources/Game game/events.proto
        tessera-protoc generate -I Protos --out Sources/Game --visibility public
        tessera-protoc generate -I Protos --out Sources/Game --check

      Files are written only if they change, so builds stay incremental. With --check
      nothing is written: what differs is shown, and the exit code is 1.

      From a .proto file to a running RPC, with greeter.proto in Sources/Greeter:
        1  add the products TesseraGRPC and TesseraProtobuf to the dependencies of
           the target
        2  add plugins: [.plugin(name: "TesseraProtobufPlugin", package: "tessera")]
           to it, or run: tessera-protoc generate -I Sources/Greeter
             --out Sources/Greeter/Generated
        3  struct Greetings: GreeterService {
             func greet(_ request: GreetRequest, context: GRPCServerContext)
               async throws -> Greeting { Greeting(text: "Hello") } }
        4  var router = GRPCRouter(); router.register(Greetings())
        5  let server = GRPCServer(configuration: .init(port: 7000), router: router,
             group: MultiThreadedEventLoopGroup.singleton,
             logger: Logger(label: "greeter"))
        6  try await server.start()
        7  let client = GRPCClient(host: "127.0.0.1", port: 7000,
             group: MultiThreadedEventLoopGroup.singleton,
             logger: Logger(label: "greeter"))
        8  try await GreeterClient(client).greet(GreetRequest(name: "Ada"))

      What becomes of what:
        message             a struct, Hashable and Sendable; nested ones are nested
        singular field      a property; an optional one if it can be told absent
        [default = 7]       name, and nameOrDefault for what it is while not set
        repeated, map       an array, a ProtobufMap, used as a dictionary is
        oneof               an enum with a case for each field, optional
        enum                open: a struct around its number; closed: a Swift enum
        extend              FileExtensions.name, for message[FileExtensions.name]
        service Greeter     the protocol GreeterService, the struct GreeterClient
        comments            documentation
      Unlike swift-protobuf: optionals and no has… or clear…, init(protobuf:) and
      encodedBytes(), JSON and text format in modules of their own (with
      --descriptors), no registry of extensions, and services by the same program.
      Docs/ProtoGuide.md tells the whole of it.

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
      Output.error("\"\(url.path)\" cannot be written: \(Output.reason(error, url.path))")
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
