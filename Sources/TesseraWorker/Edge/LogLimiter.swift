/// Keeps what peers do from filling the log: so many lines of a kind in a span of time, and the
/// number of those left out with the first line after it.
struct LogLimiter: Sendable {
  let lines: Int
  let span: Duration

  private struct Window: Sendable {
    var start: Duration
    var count = 0
    var suppressed = 0
  }

  private var windows: [String: Window] = [:]

  init(lines: Int = 10, per span: Duration = .seconds(10)) {
    self.lines = lines
    self.span = span
  }

  /// Whether a line of the kind may be written; how many were left out before it, or `nil` if it is
  /// to be left out.
  ///
  /// - Parameter kind: one of a fixed set of the program's own.
  mutating func admit(_ kind: String, now: Duration) -> Int? {
    var window = windows[kind] ?? Window(start: now)
    defer { windows[kind] = window }
    if now - window.start >= span { window = Window(start: now, suppressed: window.suppressed) }
    guard window.count < lines else {
      window.suppressed += 1
      return nil
    }
    window.count += 1
    defer { window.suppressed = 0 }
    return window.suppressed
  }
}
