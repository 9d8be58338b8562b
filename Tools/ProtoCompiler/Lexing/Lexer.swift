/// Cuts a file into tokens, one at a time, and comments into those that belong to something.
///
/// Right or wrong, any bytes give tokens: what is wrong is noted in `problems`, and reading goes on.
struct Lexer {
  /// Which language is read.
  enum Style {
    case proto
    /// protobuf's text format, as in the values of options: `#` begins a comment, a number may end in `f`.
    case textFormat
  }

  /// Something that is no token.
  struct Problem {
    var line: Int32
    var column: Int32
    var message: String
  }

  let bytes: [UInt8]
  let style: Style
  var commentRule = CommentRule.beforeEditions
  private(set) var current = Token()
  private(set) var previous = Token()
  private(set) var problems: [Problem] = []
  var position = 0
  var line: Int32 = 0
  var column: Int32 = 0

  init(_ bytes: [UInt8], style: Style = .proto) {
    self.bytes = bytes
    self.style = style
  }

  // MARK: - Bytes

  var isAtEnd: Bool { position >= bytes.count }

  /// The next byte; 0 at the end.
  var byte: UInt8 { position < bytes.count ? bytes[position] : 0 }

  mutating func advance() {
    guard position < bytes.count else { return }
    switch bytes[position] {
    case UInt8(ascii: "\n"):
      line += 1
      column = 0
    case UInt8(ascii: "\t"): column += 8 - column % 8
    default: column += 1
    }
    position += 1
  }

  mutating func tryTake(_ expected: Unicode.Scalar) -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: expected) else { return false }
    advance()
    return true
  }

  mutating func skip(while isWanted: (UInt8) -> Bool) {
    while position < bytes.count, isWanted(bytes[position]) { advance() }
  }

  mutating func report(_ message: String) {
    problems.append(Problem(line: line, column: column, message: message))
  }

  mutating func report(_ message: String, line: Int32, column: Int32) {
    problems.append(Problem(line: line, column: column, message: message))
  }

  mutating func takeProblems() -> [Problem] {
    defer { problems.removeAll() }
    return problems
  }

  // MARK: - Tokens

  /// Goes on to the next token; false at the end.
  @discardableResult
  mutating func next() -> Bool {
    previous = current
    while !isAtEnd {
      skip { $0.isBlank || $0 == UInt8(ascii: "\n") }
      switch tryTakeCommentStart() {
      case .line:
        skipLineComment()
        continue
      case .block:
        _ = takeBlockComment()
        continue
      case .slash: return true
      case .none: break
      }
      if isAtEnd { break }
      if byte < 0x20 || byte == 0x7F {
        report("a control character cannot stand here")
        skip { $0 < 0x20 && !$0.isBlank && $0 != UInt8(ascii: "\n") || $0 == 0x7F }
        continue
      }
      takeToken()
      return true
    }
    current = Token(
      kind: .end, start: bytes.count, end: bytes.count, line: line, column: column,
      endColumn: column)
    return false
  }

  private mutating func takeToken() {
    var token = Token(start: position, line: line, column: column)
    let first = byte
    if first.isLetter {
      skip { $0.isLetter || $0.isDigit }
      token.kind = .identifier
    } else if first.isDigit {
      advance()
      token.kind = takeNumber(startsWithZero: first == UInt8(ascii: "0"), startsWithDot: false)
    } else if first == UInt8(ascii: ".") {
      advance()
      if byte.isDigit {
        if previous.kind == .identifier, previous.line == token.line,
          previous.endColumn == token.column
        {
          report(
            "a number that begins with a point needs a space before it", line: token.line,
            column: token.column)
        }
        advance()
        token.kind = takeNumber(startsWithZero: false, startsWithDot: true)
      } else {
        token.kind = .symbol
      }
    } else if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
      advance()
      takeString(delimiter: first)
      token.kind = .string
    } else {
      if first >= 0x80 {
        report("outside of strings and comments a file is ASCII; this is byte \(first)")
      }
      advance()
      token.kind = .symbol
    }
    token.end = position
    token.endColumn = column
    current = token
  }

  private mutating func takeNumber(startsWithZero: Bool, startsWithDot: Bool) -> Token.Kind {
    var isFloat = startsWithDot
    if startsWithZero, tryTake("x") || tryTake("X") {
      if !byte.isHexDigit { report("hexadecimal digits are expected after \"0x\"") }
      skip { $0.isHexDigit }
    } else if startsWithZero, byte.isDigit {
      skip { $0.isOctalDigit }
      if byte.isDigit {
        report("a number that begins with 0 is octal and has no digit 8 or 9")
        skip { $0.isDigit }
      }
    } else {
      skip { $0.isDigit }
      if !startsWithDot, tryTake(".") {
        isFloat = true
        skip { $0.isDigit }
      }
      if tryTake("e") || tryTake("E") {
        isFloat = true
        if !tryTake("-") { _ = tryTake("+") }
        if !byte.isDigit { report("an exponent is expected after \"e\"") }
        skip { $0.isDigit }
      }
      if style == .textFormat, tryTake("f") || tryTake("F") { isFloat = true }
    }
    if byte.isLetter, style == .proto {
      report("a space is expected between a number and a name")
    } else if byte == UInt8(ascii: ".") {
      report(
        isFloat
          ? "a number has one decimal point at most"
          : "hexadecimal and octal numbers are whole numbers")
    }
    return isFloat ? .float : .integer
  }

  private mutating func takeString(delimiter: UInt8) {
    while true {
      let next = byte
      if next == 0 {
        report("the string does not end")
        return
      }
      if next == UInt8(ascii: "\n") {
        if style == .textFormat {
          advance()
          continue
        }
        report("a string ends on the line it begins on")
        return
      }
      advance()
      if next == delimiter { return }
      if next == UInt8(ascii: "\\") { takeEscape() }
    }
  }

  /// What comes after the backslash; octal and hex digits beyond the first are ordinary characters.
  private mutating func takeEscape() {
    switch byte {
    case UInt8(ascii: "a"), UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "n"),
      UInt8(ascii: "r"), UInt8(ascii: "t"), UInt8(ascii: "v"), UInt8(ascii: "\\"),
      UInt8(ascii: "?"), UInt8(ascii: "'"), UInt8(ascii: "\""), 0x30...0x37:
      advance()
    case UInt8(ascii: "x"), UInt8(ascii: "X"):
      advance()
      if byte.isHexDigit { advance() } else { report("hexadecimal digits are expected after \\x") }
    case UInt8(ascii: "u"):
      advance()
      if !takeHexDigits(4) { report("four hexadecimal digits are expected after \\u") }
    case UInt8(ascii: "U"):
      advance()
      // Up to 10ffff, so it begins with 00 and then 0 or 1.
      let isInRange =
        tryTake("0") && tryTake("0") && (byte == 0x30 || byte == 0x31) && takeHexDigits(6)
      if !isInRange { report("eight hexadecimal digits up to 0010ffff are expected after \\U") }
    default: report("there is no such escape sequence")
    }
  }

  private mutating func takeHexDigits(_ count: Int) -> Bool {
    for _ in 0..<count {
      guard byte.isHexDigit else { return false }
      advance()
    }
    return true
  }

  mutating func setSlash() {
    current = Token(
      kind: .symbol, start: position - 1, end: position, line: line, column: column - 1,
      endColumn: column)
  }
}
