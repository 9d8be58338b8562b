internal import ArgumentParser
internal import Foundation
internal import ProtoCompiler

/// Which files, and where to look for them: the same for every command that compiles.
struct SourceOptions: ParsableArguments {
  @Option(
    name: [
      .customLong("proto-path"), .customLong("proto_path"), .customShort("I", allowingJoined: true),
    ],
    help: "A folder to look for files and imports in; may be given more than once.")
  var protoPaths: [String] = []

  @Argument(help: "The .proto files; without any, all below the proto paths.")
  var files: [String] = []

  /// Compiles them and says on standard error what is wrong.
  ///
  /// - Throws: `ExitCode` if anything is.
  func compile() throws -> Compilation {
    do throws(SourceTree.Problem) {
      let tree = try SourceTree(folders: protoPaths.isEmpty ? ["."] : protoPaths)
      var paths: [String] = []
      for file in files { paths.append(try tree.importPath(of: file)) }
      if files.isEmpty {
        paths = tree.allFiles()
        guard !paths.isEmpty else {
          throw SourceTree.Problem(
            description: "there is no .proto file in \(tree.folders.joined(separator: ", "))",
            exitCode: ExitCodes.noInput)
        }
      }
      let compilation = ProtoCompiler(resolve: tree.read).compile(paths)
      if compilation.descriptorSet == nil, let path = tree.unreadable.paths.first {
        throw SourceTree.Problem(
          description: "\"\(path)\" is there and cannot be read", exitCode: ExitCodes.noInput)
      }
      return compilation
    } catch {
      Output.error(error.description)
      throw error.exitCode
    }
  }

  /// As `compile`, and says what is wrong.
  func compileOrReport(showsWarnings: Bool = true) throws -> Compilation {
    let compilation = try compile()
    Output.report(compilation.diagnostics.filter { showsWarnings || $0.severity == .error })
    guard compilation.descriptorSet != nil else { throw ExitCodes.findings }
    return compilation
  }
}

/// Words for people, and files for programs.
enum Output {
  static func error(_ text: String) {
    FileHandle.standardError.write(Data("tessera-protoc: error: \(text)\n".utf8))
  }

  static func report(_ diagnostics: [Diagnostic]) {
    guard !diagnostics.isEmpty else { return }
    let text = diagnostics.map { "\($0)\n" }.joined()
    FileHandle.standardError.write(Data(text.utf8))
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count - errors
    let counts = [(errors, "error"), (warnings, "warning")].filter { $0.0 > 0 }
      .map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }
    FileHandle.standardError.write(Data((counts.joined(separator: ", ") + "\n").utf8))
  }

  /// Why a file could not be written. Foundation knows no words for a file where a folder should be.
  static func reason(_ error: any Error, _ path: String) -> String {
    var folder = URL(filePath: path).deletingLastPathComponent()
    var isFolder: ObjCBool = false
    while folder.pathComponents.count > 1 {
      if FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder) {
        if !isFolder.boolValue { return "\"\(folder.path)\" is a file and no folder" }
        break
      }
      folder.deleteLastPathComponent()
    }
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
      return "it is a folder"
    }
    return (error as NSError).localizedDescription
  }

  /// Writes a file, or standard output if it is called `-`.
  static func write(_ bytes: [UInt8], to path: String) throws {
    if path == "-" {
      FileHandle.standardOutput.write(Data(bytes))
      return
    }
    do {
      try Data(bytes).write(to: URL(filePath: path))
    } catch {
      self.error("\"\(path)\" cannot be written: \(reason(error, path))")
      throw ExitCodes.cannotCreate
    }
  }
}
