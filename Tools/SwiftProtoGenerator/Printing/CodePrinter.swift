/// Text by lines, indented by two spaces a level.
struct CodePrinter {
  private(set) var text = ""
  private var level = 0

  /// Appends lines at this level; none at all for an empty text.
  mutating func line(_ line: String = "") {
    if !line.isEmpty {
      text += String(repeating: "  ", count: level)
      text += line
    }
    text += "\n"
  }

  /// A head that ends with a brace, a body one level deeper, and the brace that closes it.
  mutating func block(
    _ head: String, end: String = "}", _ body: (inout CodePrinter) -> Void
  ) {
    line(head)
    level += 1
    body(&self)
    level -= 1
    line(end)
  }

  /// A comment of a .proto file as a doc comment.
  mutating func documentation(_ comment: String?, otherwise fallback: String? = nil) {
    guard let comment, comment.contains(where: { !$0.isWhitespace }) else {
      if let fallback { line("/// \(fallback)") }
      return
    }
    var lines = comment.split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline
    ).map { part -> String in
      var text = Substring(part)
      if text.first == " " { text = text.dropFirst() }
      while text.last?.isWhitespace == true { text = text.dropLast() }
      // Nothing in a comment may end or begin one of ours.
      return String(text.filter { $0 != "\0" })
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    while lines.first?.isEmpty == true { lines.removeFirst() }
    for text in lines { line(text.isEmpty ? "///" : "/// \(text)") }
  }
}

extension StringProtocol {
  /// The text as a Swift literal.
  var swiftLiteral: String {
    var result = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        result += "\\u{\(String(scalar.value, radix: 16))}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
