internal import Foundation
internal import NIOCore

/// How many processors this process may run on.
///
/// Fewer than the machine has where an operator pinned it (`taskset`, `cpuset`), which
/// `System.coreCount` does not look at. An event loop for each processor of the machine would then share
/// the few that are left, and every wake-up would be a switch of threads.
package enum Processors {
  /// At least one.
  package static var usableCount: Int {
    let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let allowed = status.flatMap(allowedCount(status:)) ?? .max
    return max(1, min(System.coreCount, allowed))
  }

  /// Those that Linux lets a process use, by its `/proc/…/status`; `nil` if that does not say.
  package static func allowedCount(status: String) -> Int? {
    let name = "Cpus_allowed:"
    guard let line = status.split(separator: "\n").first(where: { $0.hasPrefix(name) }) else {
      return nil
    }
    // A mask in hexadecimal, with commas between groups.
    var count = 0
    for character in line.dropFirst(name.count) where !character.isWhitespace && character != "," {
      guard let digit = character.hexDigitValue else { return nil }
      count += digit.nonzeroBitCount
    }
    return count > 0 ? count : nil
  }
}
