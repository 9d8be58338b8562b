import ArgumentParser
import Foundation

/// Who asks the servers, as often as they answer.
enum LoadGenerator: String, ExpressibleByArgument, CaseIterable {
  /// Of nghttp2. A short call costs it as much as a good server.
  case h2load
  /// Ours in C, which costs less than a server: see `Benchmarks/Peers/c/call-load.c`.
  case callLoad = "call-load"

  /// Compiles it, if it is ours.
  func build(root: URL) throws {
    guard self == .callLoad else { return }
    let folder = root.appending(path: ".dev/bench/bin")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Shell.require(
      "cc", "-O2", "-Wall", "-Wextra", "-Werror", "-o", folder.appending(path: rawValue).path,
      root.appending(path: "Benchmarks/Peers/c/\(rawValue).c").path)
  }
}
