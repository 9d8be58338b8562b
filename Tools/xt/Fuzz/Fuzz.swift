import ArgumentParser
import Foundation
import Fuzzing

/// Feeds the parsers with bytes that nobody made on purpose, under libFuzzer with sanitizers.
struct Fuzz: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Fuzz a parser with libFuzzer and the address sanitizer.",
    discussion: """
      TARGET is decoder (messages from their wire format), json, text (messages from text format), \
      proto (.proto files), frames (of clients, gateways and workers) or all, one after the other.

      Builds the parsers once more in .build/fuzz, optimized and with sanitizers, and begins with \
      inputs from this repository. What a run learned stays in .build/fuzz-corpus for the next one. \
      An input that crashes, hangs, leaks or comes out as another one is kept in \
      Tests/FuzzingTests/Crashers, where a unit test feeds it from then on.

      Examples:
        swift run xt fuzz decoder --minutes 10
        swift run xt fuzz all --minutes 60 --jobs 2

      Exit code: 0 if nothing was found, 1 if something was.
      """)

  @Argument(help: "decoder, json, text, proto, frames or all.")
  var target: String

  @Option(help: "How long, for each target.")
  var minutes: Double = 10

  @Option(help: "How many processes at a time.")
  var jobs = 1

  @Option(help: "The longest input, in bytes.")
  var maximumLength = 4096

  private var targets: [FuzzTarget] {
    target == "all" ? FuzzTarget.allCases : FuzzTarget(rawValue: target).map { [$0] } ?? []
  }

  func validate() throws {
    guard !targets.isEmpty else {
      let all = FuzzTarget.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("there is no target \"\(target)\": there are \(all) and all")
    }
    guard minutes > 0, jobs > 0, maximumLength > 0 else {
      throw ValidationError("minutes, jobs and length are above 0")
    }
  }

  func run() async throws {
    let root = try PackageRoot.find()
    let program = try FuzzBuild(root: root).build()
    var found: [String] = []
    for target in targets { found += try run(target, program, root) }
    guard found.isEmpty else {
      for path in found { print("found: \(path)") }
      throw ExitCode.failure
    }
  }

  /// - Returns: the inputs that something is wrong with.
  private func run(_ target: FuzzTarget, _ program: URL, _ root: URL) throws -> [String] {
    let folders = FuzzFolders(root: root, target: target)
    try folders.fill()
    let before = folders.crashers
    print("fuzz: \(target.rawValue), \(minutes) minutes …")
    let process = Process()
    process.executableURL = program
    process.currentDirectoryURL = folders.corpus.deletingLastPathComponent()
    process.environment = ProcessInfo.processInfo.environment.merging([
      "TESSERA_FUZZ": target.rawValue, "ASAN_OPTIONS": "detect_leaks=1:allocator_may_return_null=1",
      "SWIFT_BACKTRACE": "enable=no",
    ]) { $1 }
    process.arguments = [
      folders.corpus.path, folders.seeds.path, "-max_total_time=\(Int(minutes * 60))",
      "-timeout=10", "-rss_limit_mb=2048", "-max_len=\(maximumLength)", "-print_final_stats=1",
      "-artifact_prefix=\(folders.crasherFolder.path)/", "-dict=\(folders.dictionary.path)",
      "-jobs=\(jobs > 1 ? jobs : 0)", "-workers=\(jobs > 1 ? jobs : 0)",
    ]
    try process.run()
    process.waitUntilExit()
    let new = folders.crashers.subtracting(before).sorted()
    if process.terminationStatus != 0, new.isEmpty {
      throw TaskError("the fuzzer of \(target.rawValue) ended with \(process.terminationStatus)")
    }
    return new.map { "\(folders.crasherFolder.path)/\($0)" }
  }
}

/// Where a target's inputs are.
struct FuzzFolders {
  let root: URL
  let target: FuzzTarget

  /// What earlier runs learned.
  var corpus: URL { root.appending(path: ".build/fuzz-corpus/\(target.rawValue)") }
  /// What the repository has.
  var seeds: URL { root.appending(path: ".build/fuzz-seeds/\(target.rawValue)") }
  var dictionary: URL { root.appending(path: ".build/fuzz-seeds/\(target.rawValue).dict") }
  /// What stays.
  var crasherFolder: URL { root.appending(path: "Tests/FuzzingTests/Crashers/\(target.rawValue)") }

  var crashers: Set<String> {
    Set((try? FileManager.default.contentsOfDirectory(atPath: crasherFolder.path)) ?? [])
  }

  /// Writes the seeds: the target's own, former crashers, and for .proto files all that are here.
  func fill() throws {
    for folder in [corpus, seeds, crasherFolder] {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }
    for (index, bytes) in target.seeds.enumerated() {
      try Data(bytes).write(to: seeds.appending(path: "seed-\(index)"))
    }
    for name in crashers where !name.hasPrefix(".") {
      let data = try Data(contentsOf: crasherFolder.appending(path: name))
      try data.write(to: seeds.appending(path: name))
    }
    if target == .proto {
      for folder in ["Protos", "Tools"] {
        let base = root.appending(path: folder)
        let paths = FileManager.default.enumerator(atPath: base.path)
        while let path = paths?.nextObject() as? String {
          guard path.hasSuffix(".proto") else { continue }
          let name = "\(folder)-\(path)".replacingOccurrences(of: "/", with: "-")
          try Data(contentsOf: base.appending(path: path)).write(to: seeds.appending(path: name))
        }
      }
    }
    let words = target.dictionary.map { word in
      "\""
        + word.replacingOccurrences(of: "\\", with: "\\\\")
        .replacingOccurrences(of: "\"", with: "\\\"") + "\""
    }
    try Data((words.joined(separator: "\n") + "\n").utf8).write(to: dictionary)
  }
}

/// Builds the program that libFuzzer drives.
struct FuzzBuild {
  let root: URL

  /// The parsers through the package manager, then the entry, which has no `main`, by the compiler.
  func build() throws -> URL {
    print("fuzz: building in .build/fuzz …")
    let options = [
      "--configuration", "release", "--scratch-path", ".build/fuzz", "--product", "Fuzzing",
      "--sanitize", "address",
      // For the compiler alone: what the package manager links (the plugin's tool) has a main.
      "-Xswiftc", "-Xfrontend", "-Xswiftc", "-sanitize=fuzzer",
    ]
    try Shell.require(["swift", "build"] + options)
    guard let path = Shell.output(["swift", "build", "--show-bin-path"] + options) else {
      throw TaskError("`swift build --show-bin-path` failed; run it by hand to see why")
    }
    let products = URL(filePath: path)
    let program = root.appending(path: ".build/fuzz/tessera-fuzz")
    try Shell.require(
      ["swiftc", "-O", "-sanitize=fuzzer,address", "-parse-as-library"]
        + ["-I", products.appending(path: "Modules").path, "-o", program.path]
        + cModules(products)
        + ["Tools/Fuzzing/Entry/Entry.swift", products.appending(path: "libFuzzing.a").path])
    return program
  }

  /// Where the compiler finds the modules in C that ours stand on.
  private func cModules(_ products: URL) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: products.path)) ?? []
    let maps = names.filter { $0.hasSuffix(".build") && !$0.contains("-tool") }
      .map { products.appending(path: "\($0)/module.modulemap").path }
      .filter { FileManager.default.fileExists(atPath: $0) }
    let shims = ".build/fuzz/checkouts/swift-atomics/Sources/_AtomicsShims/include"
    return maps.sorted().flatMap { ["-Xcc", "-fmodule-map-file=\($0)"] } + ["-Xcc", "-I\(shims)"]
  }
}
