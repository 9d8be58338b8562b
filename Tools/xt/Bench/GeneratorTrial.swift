import Foundation

/// How long the generator takes for 1,000 messages in 200 files, beside that of swift-protobuf.
///
/// Each file imports two of those before it, as those of a large API do, and has fields of every kind, a
/// oneof, an enum and comments.
struct GeneratorTrial {
  static let files = 200
  static let messagesPerFile = 5
  static var messages: Int { files * messagesPerFile }

  /// One program's wall times in seconds, sorted.
  struct Times {
    var name: String
    var seconds: [Double]
    var writtenBytes: Int

    var median: Double { Median.of(seconds) }
  }

  let folder: URL
  private let names: [String]

  /// Writes the .proto files into a new temporary folder; ``remove()`` takes it away.
  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(
      path: "tessera-generator-\(ProcessInfo.processInfo.processIdentifier)")
    names = (0..<Self.files).map { "bench/v1/file\($0).proto" }
    let sources = folder.appending(path: "Protos/bench/v1")
    try FileManager.default.createDirectory(at: sources, withIntermediateDirectories: true)
    for index in 0..<Self.files {
      try Self.text(ofFile: index).write(
        to: sources.appending(path: "file\(index).proto"), atomically: true, encoding: .utf8)
    }
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  /// Both programs in turn, each into an empty folder.
  func run(compiler: String, plugin: String, rounds: Int) throws -> [Times] {
    let protos = folder.appending(path: "Protos").path
    let commands: [(String, (String) -> [String])] = [
      (
        "tessera-protoc generate",
        { [compiler, "generate", "-I", protos, "--out", $0] + names }
      ),
      (
        "protoc and protoc-gen-swift",
        {
          ["protoc", "-I\(protos)", "--plugin=protoc-gen-swift=\(plugin)", "--swift_out=\($0)"]
            + names
        }
      ),
      ("protoc for C++", { ["protoc", "-I\(protos)", "--cpp_out=\($0)"] + names }),
    ]
    var results = commands.map { Times(name: $0.0, seconds: [], writtenBytes: 0) }
    for _ in 0..<rounds {
      for (index, command) in commands.enumerated() {
        let out = folder.appending(path: "out")
        try? FileManager.default.removeItem(at: out)
        try FileManager.default.createDirectory(at: out, withIntermediateDirectories: true)
        let start = ContinuousClock.now
        try Shell.require(command.1(out.path))
        let elapsed = ContinuousClock.now - start
        results[index].seconds.append(elapsed / .seconds(1))
        results[index].writtenBytes = try Self.bytes(below: out)
      }
    }
    return results
  }

  private static func bytes(below folder: URL) throws -> Int {
    guard let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    else { return 0 }
    var sum = 0
    for case let file as URL in files {
      sum += try file.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0
    }
    return sum
  }

  /// One file of five messages.
  static func text(ofFile index: Int) -> String {
    let imports = index < 10 ? [] : [index - 10, index - 7]
    var lines = ["syntax = \"proto3\";", "", "package bench.v1;", ""]
    lines += imports.map { "import \"bench/v1/file\($0).proto\";" }
    lines += ["", "// What a thing of file \(index) may be.", "enum State\(index) {"]
    lines += ["  STATE\(index)_UNKNOWN = 0;", "  STATE\(index)_READY = 1;"]
    lines += ["  STATE\(index)_GONE = 2;", "}"]
    for message in 0..<messagesPerFile {
      let name = "Thing\(index)x\(message)"
      let other = message == 0 ? name : "Thing\(index)x\(message - 1)"
      let imported = imports.first.map { "Thing\($0)x\(message)" } ?? other
      let origin = imports.last.map { "Thing\($0)x\(message)" } ?? other
      lines += [
        "", "// The thing \(message) of file \(index).", "message \(name) {",
        "  // Its name.", "  string name = 1;", "  uint64 id = 2;", "  optional sint32 level = 3;",
        "  repeated double weights = 4;", "  bytes blob = 5;", "  State\(index) state = 6;",
        "  map<string, \(other)> parts = 7;", "  repeated \(imported) history = 8;",
        "  \(origin) origin = 9;", "  oneof place {", "    string address = 10;",
        "    fixed64 cell = 11;", "    \(other) inside = 12;", "  }",
        "  // Within the thing.", "  message Part {", "    bool active = 1;",
        "    repeated string tags = 2;", "  }", "  Part part = 13;", "}",
      ]
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
