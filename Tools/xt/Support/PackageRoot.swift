import Foundation

/// The folder with `Package.swift`: where every task works, wherever it was called from.
enum PackageRoot {
  static func find() throws -> URL {
    var folder = URL(filePath: FileManager.default.currentDirectoryPath)
    while true {
      let isRoot = ["Package.swift", "Tools/xt"].allSatisfy {
        FileManager.default.fileExists(atPath: folder.appending(path: $0).path)
      }
      if isRoot { return folder }
      let parent = folder.deletingLastPathComponent()
      if parent.path == folder.path {
        throw TaskError(
          "not inside Tessera's source tree: no Package.swift with Tools/xt above here")
      }
      folder = parent
    }
  }
}

/// A task that failed; the message is the line to show.
struct TaskError: Error, CustomStringConvertible {
  var description: String

  init(_ description: String) { self.description = description }
}
