import ArgumentParser
import Foundation

/// Proves that imports follow the house plan.
struct CheckLayers: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check that every import goes down the layers; exit 1 on any that does not.")

  func run() async throws {
    let root = try PackageRoot.find()
    guard let json = Shell.output("swift", "package", "describe", "--type", "json") else {
      throw TaskError("`swift package describe` failed; run it by hand to see why")
    }
    let package = try JSONDecoder().decode(PackageDescription.self, from: Data(json.utf8))
    let modules = try package.targets.map { try $0.module(root: root) }
    let findings = LayerCheck().findings(in: modules)
    for finding in findings { print(finding) }
    guard findings.isEmpty else {
      print("layers: \(findings.count) findings")
      throw ExitCode.failure
    }
    print("layers: \(modules.count) modules, every import goes down")
  }
}

/// What `swift package describe --type json` prints, as far as it matters here.
private struct PackageDescription: Decodable {
  var targets: [Target]

  struct Target: Decodable {
    var name: String
    var type: String
    var path: String
    var sources: [String]
    var targetDependencies: [String]?

    enum CodingKeys: String, CodingKey {
      case name, type, path, sources
      case targetDependencies = "target_dependencies"
    }

    func module(root: URL) throws -> ModuleDescription {
      let files = try sources.filter { $0.hasSuffix(".swift") }.map { source in
        let path = "\(path)/\(source)"
        let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
        return SourceFile(path: path, imports: ImportScanner.imports(in: text))
      }
      return ModuleDescription(
        name: name, isTest: ["test", "plugin"].contains(type) || name == "ProtobufCReference",
        targetDependencies: Set(targetDependencies ?? []), sources: files)
    }
  }
}
