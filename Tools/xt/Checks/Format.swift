import ArgumentParser
import Foundation

/// Rewrites the sources the way `.swift-format` says.
struct Format: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Format every Swift file in place.")

  func run() async throws {
    let files = try SourceTree.swiftFiles()
    print("format: \(files.count) files …")
    try Shell.require(["swift", "format", "--in-place", "--parallel"] + files)
  }
}

/// Says where the sources are not as `.swift-format` says.
struct Lint: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check format, style rules and layers; exit 1 on any finding.")

  func run() async throws {
    let files = try SourceTree.swiftFiles()
    print("lint: \(files.count) files …")
    try Shell.require(["swift", "format", "lint", "--strict", "--parallel"] + files)
    try await CheckLayers().run()
  }
}

/// Which files are ours.
enum SourceTree {
  /// Every Swift file of the package, relative to its root, in order.
  static func swiftFiles() throws -> [String] {
    let root = try PackageRoot.find()
    var files = ["Package.swift"]
    for folder in ["Sources", "Tests", "Tools", "Plugins", "Examples", "Benchmarks"] {
      let base = root.appending(path: folder)
      let found = FileManager.default.enumerator(atPath: base.path)
      while let path = found?.nextObject() as? String {
        if path.hasSuffix(".swift"), !path.contains(".build/") { files.append("\(folder)/\(path)") }
      }
    }
    return files.sorted()
  }
}
