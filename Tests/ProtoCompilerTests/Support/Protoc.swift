import Foundation
import NIOCore
import Testing

@testable import ProtoCompiler

/// The judge: Debian's protoc, run on files.
enum Protoc {
  static let isHere = FileManager.default.isExecutableFile(atPath: path)
  static let path = "/usr/bin/protoc"

  /// The folder of the package, found from where this file stands.
  static let packageRoot = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  struct Refusal: Error { var text: String }

  /// What `--descriptor_set_out` writes for the files.
  static func descriptorSet(
    _ files: [String], protoPaths: [String], options: [String] = ["--include_imports"]
  ) throws -> [UInt8] {
    let out = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).pb")
    defer { try? FileManager.default.removeItem(at: out) }
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments =
      protoPaths.map { "--proto_path=\($0)" } + options
      + ["--descriptor_set_out=\(out.path)"] + files
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    let text = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Refusal(text: text) }
    return try [UInt8](Data(contentsOf: out))
  }
}
