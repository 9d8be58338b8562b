internal import ArgumentParser
internal import Foundation
internal import ProtoCompiler

/// The folders that .proto files are looked for in, first to last.
struct SourceTree {
  /// Why a file cannot be compiled; the program ends with it.
  struct Problem: Error, CustomStringConvertible {
    var description: String
    var exitCode: ExitCode
  }

  /// Files that are there and could not be read, by their paths on disk.
  final class Unreadable {
    fileprivate(set) var paths: [String] = []
  }

  let folders: [String]
  let unreadable = Unreadable()

  /// - Throws: ``Problem`` if a folder is not there.
  init(folders: [String]) throws(Problem) {
    for folder in folders {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder),
        isFolder.boolValue
      else {
        throw Problem(
          description: "there is no folder \"\(folder)\" to look for .proto files in",
          exitCode: ExitCodes.noInput)
      }
    }
    self.folders = folders
  }

  /// The text of a file by the path that it is imported by.
  func read(_ path: String) -> [UInt8]? {
    // An import stays below its folder, whatever it says.
    guard Self.isPlain(path) else { return nil }
    for folder in folders {
      if let data = FileManager.default.contents(atPath: folder + "/" + path) {
        return [UInt8](data)
      }
      if FileManager.default.fileExists(atPath: folder + "/" + path) {
        unreadable.paths.append(folder + "/" + path)
        return nil
      }
    }
    return nil
  }

  private func isThere(_ path: String) -> Bool {
    folders.contains { FileManager.default.fileExists(atPath: $0 + "/" + path) }
  }

  private static func isPlain(_ path: String) -> Bool {
    !path.isEmpty && !path.hasPrefix("/")
      && !path.split(separator: "/", omittingEmptySubsequences: false).contains {
        $0.isEmpty || $0 == "." || $0 == ".."
      }
  }

  /// The path that a file is imported by, from one on disk or from itself.
  func importPath(of file: String) throws(Problem) -> String {
    if FileManager.default.fileExists(atPath: file) {
      let whole = Self.standardized(file)
      for (index, folder) in folders.enumerated() {
        let root = Self.standardized(folder)
        let prefix = root == "/" ? "/" : root + "/"
        guard whole.hasPrefix(prefix) else { continue }
        let path = String(whole.dropFirst(prefix.count))
        for earlier in folders[..<index]
        where FileManager.default.fileExists(atPath: earlier + "/" + path) {
          throw Problem(
            description: "\"\(file)\" is hidden by \"\(earlier)/\(path)\", which comes first",
            exitCode: ExitCode.validationFailure)
        }
        return path
      }
    }
    if Self.isPlain(file), isThere(file) || WellKnownFiles.text(of: file) != nil {
      return file
    }
    if FileManager.default.fileExists(atPath: file) {
      throw Problem(
        description: "\"\(file)\" is in none of the proto paths: expected --proto-path with a "
          + "folder above it", exitCode: ExitCode.validationFailure)
    }
    throw Problem(description: "there is no file \"\(file)\"", exitCode: ExitCodes.noInput)
  }

  /// All .proto files, by the paths they are imported by.
  func allFiles() -> [String] {
    var found = Set<String>()
    for folder in folders {
      guard let items = FileManager.default.enumerator(atPath: folder) else { continue }
      for case let path as String in items where path.hasSuffix(".proto") {
        if !path.split(separator: "/").contains(where: { $0.hasPrefix(".") }) { found.insert(path) }
      }
    }
    return found.sorted()
  }

  private static func standardized(_ path: String) -> String {
    URL(filePath: path).standardizedFileURL.resolvingSymlinksInPath().path(percentEncoded: false)
      .trimmingSuffix("/")
  }
}

extension String {
  fileprivate func trimmingSuffix(_ suffix: String) -> String {
    count > suffix.count && hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
