internal import Foundation
internal import Synchronization

/// The line on standard error that says how the run stands. On a terminal it is written over itself.
final class ProgressLine: Sendable {
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private let isOpen = Mutex(false)

  func show(_ line: String) {
    isOpen.withLock { isOpen in
      isOpen = isTerminal
      write(isTerminal ? "\r\u{1B}[K\(line)" : "\(line)\n")
    }
  }

  /// Leaves the last line standing.
  func end() {
    isOpen.withLock { isOpen in
      if isOpen { write("\n") }
      isOpen = false
    }
  }

  private func write(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }
}
