import Foundation
import Testing

@testable import ProtoCompiler

/// Files as cases: `=== what it is` begins one, `--- path` a further file of it.
struct FixtureCase: Sendable, CustomTestStringConvertible {
  static let mainFile = "case.proto"

  var name: String
  var files: [String: [UInt8]]
  /// Where a mistake has to be found: the line that says `// <- here`, of the main file.
  var markedLine: Int?

  var testDescription: String { name }

  /// All cases of a folder of fixtures.
  static func all(in folder: String) -> [FixtureCase] {
    let path = Protoc.packageRoot.appending(path: "Tests/ProtoCompilerTests/Fixtures/\(folder)")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path.path)) ?? []
    return names.sorted().flatMap { name in
      parse((try? Data(contentsOf: path.appending(path: name))).map { [UInt8]($0) } ?? [])
    }
  }

  private static func parse(_ bytes: [UInt8]) -> [FixtureCase] {
    var cases: [FixtureCase] = []
    var file = mainFile
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let text = String(decoding: line, as: UTF8.self)
      if text.hasPrefix("=== ") {
        cases.append(FixtureCase(name: String(text.dropFirst(4)), files: [mainFile: []]))
        file = mainFile
      } else if text.hasPrefix("--- ") {
        file = String(text.dropFirst(4))
        cases[cases.count - 1].files[file] = []
      } else if !cases.isEmpty {
        cases[cases.count - 1].files[file, default: []] += line + [UInt8(ascii: "\n")]
        let line = cases[cases.count - 1].files[mainFile, default: []].count {
          $0 == UInt8(ascii: "\n")
        }
        guard file == mainFile else { continue }
        if text.hasSuffix("// <- here") { cases[cases.count - 1].markedLine = line }
        // At the end of the file.
        if text.hasSuffix("// <- after") { cases[cases.count - 1].markedLine = line + 1 }
      }
    }
    return cases
  }

  func compile() -> Compilation {
    ProtoCompiler { files[$0] }.compile([Self.mainFile])
  }

  /// Runs something on a folder that has the files.
  @discardableResult
  func withFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, bytes) in files { try Data(bytes).write(to: folder.appending(path: name)) }
    return try body(folder.path)
  }
}
