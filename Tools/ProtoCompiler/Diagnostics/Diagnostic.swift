/// One thing that is wrong with a file, or doubtful.
package struct Diagnostic: Hashable, Sendable {
  /// Whether the file is refused for it.
  package enum Severity: String, Hashable, Sendable {
    case error
    case warning
  }

  package var severity: Severity
  /// The path that the file is imported by.
  package var file: String
  /// From 1; 0 if it is about the file as a whole.
  package var line: Int
  /// From 1, in bytes, a tab reaching to the next multiple of eight: as protoc counts.
  package var column: Int
  /// What is wrong, and what was expected.
  package var message: String
  /// The line it is about, and what stands under it up to the caret.
  package var excerpt: Excerpt?

  /// A line of a file, and a place in it.
  package struct Excerpt: Hashable, Sendable {
    package var line: String
    /// Spaces and tabs that reach as far as the text before the place.
    package var indentation: String
  }

  package init(
    _ severity: Severity, file: String, line: Int, column: Int, message: String,
    excerpt: Excerpt? = nil
  ) {
    self.severity = severity
    self.file = file
    self.line = line
    self.column = column
    self.message = message
    self.excerpt = excerpt
  }
}

extension Diagnostic: CustomStringConvertible {
  /// `file:line:column: error: …`, the line, and a caret.
  package var description: String {
    var text = line > 0 ? "\(file):\(line):\(column): " : "\(file): "
    text += "\(severity.rawValue): \(message)"
    if let excerpt {
      text += "\n  \(excerpt.line)\n  \(excerpt.indentation)^"
    }
    return text
  }
}

/// So many mistakes of one file are told: more help nobody, and a file can have a million.
struct DiagnosticLimit {
  private static let maximum = 100
  private var errors = 0
  private var warnings = 0

  /// What to say, or `nil` if enough is said. Errors and warnings are counted apart, so that no number
  /// of warnings hides an error.
  mutating func words(for severity: Diagnostic.Severity, _ message: String) -> String? {
    let count: Int
    switch severity {
    case .error:
      errors += 1
      count = errors
    case .warning:
      warnings += 1
      count = warnings
    }
    if count == Self.maximum { return message + "; and there are more" }
    return count < Self.maximum ? message : nil
  }
}
