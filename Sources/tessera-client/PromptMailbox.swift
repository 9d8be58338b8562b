internal import Foundation
internal import Synchronization

/// Text from other threads for a terminal that may be in the middle of a prompt.
///
/// Without a prompt a line goes straight out. With one it waits here until the editor, woken through
/// a pipe, takes the prompt away and prints it. A terminal that takes nothing (stopped with Ctrl-S)
/// keeps the latest ``limit`` lines; how many fell out is said in their place.
final class PromptMailbox: Sendable {
  enum Event {
    case key(UInt8)
    case mail([String])
    case end
    case failed
  }

  static let limit = 10_000

  private struct State {
    var isPrompting = false
    var lines: [String] = []
    var dropped = 0
    var isEnded = false
  }

  private let state = Mutex(State())
  private let wakeUp: (read: CInt, write: CInt)

  /// `nil` if the system gives no pipe.
  init?() {
    var ends: [CInt] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFL, fcntl(end, F_GETFL) | O_NONBLOCK) }
    wakeUp = (ends[0], ends[1])
  }

  deinit {
    close(wakeUp.read)
    close(wakeUp.write)
  }

  func post(_ line: String) {
    state.withLock { state in
      guard state.isPrompting else { return Output.write(line + "\n", to: STDOUT_FILENO) }
      state.lines.append(line)
      if state.lines.count > Self.limit {
        state.lines.removeFirst(Self.limit / 2)
        state.dropped += Self.limit / 2
      }
      wake()
    }
  }

  /// Whoever waits for a key gets the end instead, after the mail.
  func end() {
    state.withLock { state in
      state.isEnded = true
      wake()
    }
  }

  private func wake() {
    // A full pipe is as good as this byte: the editor will wake.
    _ = write(wakeUp.write, [0], 1)
  }

  func promptBegins() { state.withLock { $0.isPrompting = true } }

  func promptEnds() {
    state.withLock { state in
      state.isPrompting = false
      for line in Self.take(&state) { Output.write(line + "\n", to: STDOUT_FILENO) }
    }
  }

  /// Waits for a key or for mail, whichever comes first.
  func waitForKey() -> Event {
    while true {
      var sources = [
        pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
        pollfd(fd: wakeUp.read, events: Int16(POLLIN), revents: 0),
      ]
      guard poll(&sources, nfds_t(sources.count), -1) >= 0 else {
        if errno == EINTR { continue }
        return .failed
      }
      if sources[1].revents != 0 {
        var bytes = [UInt8](repeating: 0, count: 256)
        while read(wakeUp.read, &bytes, bytes.count) == bytes.count {}
        // At the end the mail stays for `promptEnds`.
        if state.withLock({ $0.isEnded }) { return .end }
        let lines = state.withLock { Self.take(&$0) }
        if !lines.isEmpty { return .mail(lines) }
        continue
      }
      var byte: UInt8 = 0
      switch read(STDIN_FILENO, &byte, 1) {
      case 1: return .key(byte)
      case 0: return .end
      default:
        if errno == EINTR || errno == EAGAIN { continue }
        return .failed
      }
    }
  }

  private static func take(_ state: inout State) -> [String] {
    defer {
      state.lines.removeAll()
      state.dropped = 0
    }
    return (state.dropped > 0 ? ["… \(state.dropped) lines left out"] : []) + state.lines
  }
}
