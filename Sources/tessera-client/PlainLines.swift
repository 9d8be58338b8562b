internal import Foundation

/// Lines of a standard input that is no terminal.
struct PlainLines: LineSource {
  private let queue = DispatchQueue(label: "tessera-client.input")

  func next() async -> String? {
    await withCheckedContinuation { continuation in
      queue.async { continuation.resume(returning: readLine()) }
    }
  }

  /// A read that waits for a pipe cannot be ended; the next command tells.
  func end() {}

  func printLine(_ line: String) {
    Output.write(line + "\n", to: 1)
  }
}
