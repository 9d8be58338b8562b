/// Where the prompt's lines come from, and where text goes that must not tear the prompt apart.
protocol LineSource: Sendable {
  /// Waits for the next line, without its end; `nil` at the end of the input.
  func next() async -> String?

  /// Shows a line now, above the prompt if one is waiting.
  func printLine(_ line: String)
}
