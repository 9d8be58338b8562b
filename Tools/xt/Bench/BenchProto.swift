import ArgumentParser
import Foundation

/// Encoding and decoding: what tessera-protoc generates beside other implementations of protobuf.
struct BenchProto: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "proto",
    abstract:
      "Measure our protobuf beside swift-protobuf, libprotobuf-c and C++ protobuf with arenas.",
    discussion: """
      One process, one thread, everyone in turn, round by round; the ratio is the median over the \
      rounds. Time is the thread's processor time, and every request for memory is counted. Then the \
      wall time of the generators for 1,000 messages in 200 files. What it needs and is missing \
      (protoc, protoc-c and their libraries) is installed by Benchmarks/setup --proto.

      Example:
        swift run xt bench proto --rounds 11
      """)

  @Option(help: "Rounds; everyone has a turn in each.")
  var rounds = 11

  @Option(help: "Milliseconds of a turn.")
  var milliseconds = 20

  @Flag(help: "Do not build first.")
  var skipBuild = false

  func validate() throws {
    guard rounds > 0, milliseconds > 0 else {
      throw ValidationError("rounds and milliseconds are at least 1")
    }
  }

  func run() async throws {
    let root = try PackageRoot.find()
    let tools = Tools(root)
    if !skipBuild { try build(root, tools) }
    for program in [tools.compiler, tools.plugin, tools.bench] {
      guard FileManager.default.isExecutableFile(atPath: program) else {
        throw TaskError("\(program) is not there; without --skip-build it is built")
      }
    }
    Self.step("measuring; \(rounds) rounds of \(milliseconds) ms for each side of each row")
    let output = try Shell.requiredOutput(
      tools.bench, "--progress", "--rounds", "\(rounds)", "--milliseconds", "\(milliseconds)")
    let lines = output.split(separator: "\n").compactMap(ProtoMeasurement.init)
    guard !lines.isEmpty else { throw TaskError("\(tools.bench) measured nothing") }
    Self.step("generating code for \(GeneratorTrial.messages) messages, \(rounds) times each")
    let trial = try GeneratorTrial()
    defer { trial.remove() }
    let times = try trial.run(compiler: tools.compiler, plugin: tools.plugin, rounds: rounds)
    let text = ProtoTable(lines, times).markdown(rounds: rounds, milliseconds: milliseconds)
    print(text)
    let file = root.appending(
      path: "Benchmarks/Results/proto-\(Machine.current.name)-\(Machine.today).md")
    try text.write(to: file, atomically: true, encoding: .utf8)
    print("written: \(file.path)")
  }

  /// What is built, and where it stands then.
  private struct Tools {
    var package: String
    var compiler: String
    var plugin: String
    var bench: String

    init(_ root: URL) {
      package = root.appending(path: "Benchmarks/Proto").path
      compiler = root.appending(path: ".build/release/tessera-protoc").path
      plugin = "\(package)/.build/release/protoc-gen-swift"
      bench = "\(package)/.build/release/proto-bench"
    }
  }

  /// The messages for each side, then the program that measures them.
  private func build(_ root: URL, _ tools: Tools) throws {
    Self.step("1/5 what the others need (Benchmarks/setup --proto)")
    try Self.setUp(root)
    Self.step("2/5 tessera-protoc")
    try Shell.require("swift", "build", "-c", "release", "--product", "tessera-protoc")
    let inPackage = ["swift", "build", "-c", "release", "--package-path", tools.package]
    Self.step("3/5 protoc-gen-swift")
    try Shell.require(inPackage + ["--product", "protoc-gen-swift"])
    Self.step("4/5 messages for everyone (Benchmarks/Proto/generate)")
    try Shell.require("\(tools.package)/generate", tools.compiler, tools.plugin)
    Self.step("5/5 proto-bench")
    try Shell.require(inPackage + ["--product", "proto-bench"])
  }

  /// Compilers and libraries that other implementations of protobuf come with.
  private static func setUp(_ root: URL) throws {
    let setup = root.appending(path: "Benchmarks/setup").path
    if !missing().isEmpty {
      do { try Shell.require(setup, "--proto") } catch {
        throw TaskError(
          "missing: \(missing().joined(separator: ", ")); Benchmarks/setup --proto could not install it"
        )
      }
    }
    let rest = missing()
    guard rest.isEmpty else { throw TaskError("missing: \(rest.joined(separator: ", "))") }
  }

  private static func missing() -> [String] {
    [
      ("protoc", ["protoc", "--version"]), ("protoc-c", ["protoc-c", "--version"]),
      ("g++", ["g++", "--version"]), ("pkg-config", ["pkg-config", "--version"]),
      ("libprotobuf-dev", ["pkg-config", "--exists", "protobuf"]),
      ("libprotobuf-c-dev", ["pkg-config", "--exists", "libprotobuf-c"]),
    ].compactMap { name, command in Shell.output(command) == nil ? name : nil }
  }

  private static func step(_ text: String) {
    FileHandle.standardError.write(Data("bench proto: \(text)\n".utf8))
  }
}
