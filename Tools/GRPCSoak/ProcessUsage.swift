internal import Foundation

/// What the process holds of the system.
package struct ProcessUsage: Hashable, Sendable {
  /// Resident memory in bytes; 0 where the system does not tell.
  package var memory: Int
  /// Bytes that were allocated and not freed; nil where nothing tells.
  package var live: Int?
  /// Open file descriptors; 0 where the system does not tell.
  package var fileCount: Int

  /// Now.
  package static var current: ProcessUsage {
    let pages = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8))
      .flatMap { $0.split(separator: " ").dropFirst().first.flatMap { Int($0) } }
    let files = try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")
    return ProcessUsage(
      memory: (pages ?? 0) * Int(sysconf(Int32(_SC_PAGESIZE))), live: LiveMemory.bytes,
      fileCount: files?.count ?? 0)
  }
}
