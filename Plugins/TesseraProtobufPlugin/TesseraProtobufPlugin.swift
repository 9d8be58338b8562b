import Foundation
import PackagePlugin

/// Turns the .proto files of a target into Swift before the target is built.
///
/// All of them go through one run of `tessera-protoc generate`, which writes below the plugin's own
/// folder and nowhere else, so it works in SwiftPM's sandbox. What there is to say stands in
/// `tessera-protobuf.json` in the target's folder; see ``ProtobufConfiguration``.
@main
struct TesseraProtobufPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let module = target as? any SourceModuleTarget else { return [] }
    let sources = try ProtoSources(module)
    guard !sources.files.isEmpty else {
      Diagnostics.warning("\(target.name) has no .proto files for TesseraProtobufPlugin")
      return []
    }
    let output = context.pluginWorkDirectoryURL.appending(path: "Generated")
    var arguments = [
      "generate", "--out", output.path(percentEncoded: false), "--file-naming", "underscores",
      "--all-files",
    ]
    arguments += sources.configuration.arguments
    var inputs = sources.inputs
    var roots = sources.roots
    for dependency in module.recursiveTargetDependencies {
      guard let dependency = dependency as? any SourceModuleTarget,
        let imported = try? ProtoSources(dependency)
      else { continue }
      for file in imported.files {
        arguments += ["--module", "\(file.importPath)=\(dependency.moduleName)"]
        inputs.append(file.url)
      }
      roots += imported.roots
    }
    for root in roots { arguments += ["--proto-path", root.path(percentEncoded: false)] }
    arguments += sources.files.map(\.importPath)
    return [
      .buildCommand(
        displayName: "Generating Swift for the .proto files of \(target.name)",
        executable: try context.tool(named: "tessera-protoc").url, arguments: arguments,
        inputFiles: inputs,
        outputFiles: sources.files.flatMap { file in
          sources.configuration.outputs(of: file.importPath).map { output.appending(path: $0) }
        })
    ]
  }
}

/// The .proto files of a target, and where files that they import are looked for.
struct ProtoSources {
  struct File {
    var url: URL
    /// The path that others import it by.
    var importPath: String
  }

  var configuration = ProtobufConfiguration()
  var files: [File] = []
  var roots: [URL] = []
  /// What the output depends on.
  var inputs: [URL] = []

  init(_ target: any SourceModuleTarget) throws {
    let folder = target.directoryURL
    let settings = folder.appending(path: ProtobufConfiguration.fileName)
    if FileManager.default.fileExists(atPath: settings.path(percentEncoded: false)) {
      configuration = try ProtobufConfiguration(contentsOf: settings)
      inputs.append(settings)
    }
    roots = configuration.protoPaths.map {
      URL(filePath: $0, directoryHint: .isDirectory, relativeTo: folder).standardizedFileURL
    }
    for source in target.sourceFiles where source.url.pathExtension == "proto" {
      add(source.url.standardizedFileURL)
    }
    for path in configuration.files {
      guard let root = roots.first(where: { exists($0.appending(path: path)) }) else {
        throw ProtobufConfigurationError(
          description: "\(settings.path(percentEncoded: false)): there is no file \"\(path)\" in "
            + configuration.protoPaths.joined(separator: ", "))
      }
      files.append(File(url: root.appending(path: path), importPath: path))
    }
    files.sort { $0.importPath < $1.importPath }
    inputs += files.map(\.url)
  }

  private func exists(_ url: URL) -> Bool {
    FileManager.default.fileExists(atPath: url.path(percentEncoded: false))
  }

  private mutating func add(_ url: URL) {
    let path = url.path(percentEncoded: false)
    for root in roots {
      let prefix = root.path(percentEncoded: false)
      guard path.hasPrefix(prefix) else { continue }
      let rest = path.dropFirst(prefix.count).drop { $0 == "/" }
      if !configuration.exclude.contains(String(rest)) {
        files.append(File(url: url, importPath: String(rest)))
      }
      return
    }
  }
}
