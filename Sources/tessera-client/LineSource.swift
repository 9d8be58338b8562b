/// Where the prompt's lines come from, and where text goes that must not tear the prompt apart.
protocol LineSource: Sendable {
  /// Waits for the next line, without its end; `nil` at the end of the input.
  func next() async -> String?

  /// No line is of use any more: ends the waiting for one, where that can be done.
  func end()

  /// Shows a line now, above the prompt if one is waiting.
  func printLine(_ line: String)
}
