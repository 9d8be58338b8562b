/// The text of one file.
struct SourceFile: Sendable {
  /// The path that it is imported by.
  let name: String
  let bytes: [UInt8]

  /// A diagnostic at a place.
  ///
  /// - Parameters:
  ///   - line: from 0.
  ///   - column: from 0, a tab reaching to the next multiple of eight.
  func diagnostic(
    _ severity: Diagnostic.Severity, line: Int32, column: Int32, _ message: String
  ) -> Diagnostic {
    Diagnostic(
      severity, file: name, line: Int(line) + 1, column: Int(column) + 1, message: message,
      excerpt: excerpt(line: line, column: column))
  }

  /// The longest piece of a line that is shown.
  private static let excerptLimit = 200

  private func excerpt(line: Int32, column: Int32) -> Diagnostic.Excerpt? {
    var start = 0
    for _ in 0..<line {
      guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      start = end + 1
    }
    var end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    var indentation = ""
    var reached: Int32 = 0
    var place = start
    while reached < column, place < end {
      if bytes[place] == UInt8(ascii: "\t") {
        reached += 8 - reached % 8
        indentation += "\t"
      } else {
        reached += 1
        // The bytes of one character take one place on the screen.
        if bytes[place] & 0xC0 != 0x80 { indentation += " " }
      }
      place += 1
    }
    guard place - start <= Self.excerptLimit else { return nil }
    end = min(end, start + Self.excerptLimit)
    var text = ""
    for character in String(decoding: bytes[start..<end], as: UTF8.self).unicodeScalars {
      let isControl = character.value < 0x20 && character != "\t" || character.value == 0x7F
      text.unicodeScalars.append(isControl ? "\u{FFFD}" : character)
    }
    return Diagnostic.Excerpt(line: text, indentation: indentation)
  }
}
