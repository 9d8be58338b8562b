/// What text consists of.
struct TextToken {
  enum Kind {
    case start, identifier, integer, float, string, symbol, end
  }

  var kind = Kind.start
  /// Where it begins and ends among the bytes.
  var start = 0
  var end = 0
  /// From 0.
  var line = 0
  var column = 0

  static func isLetter(_ byte: UInt8) -> Bool {
    byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
      || byte == UInt8(ascii: "_")
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  static func hexadecimal(_ byte: UInt8) -> UInt32? {
    if isDigit(byte) { return UInt32(byte - 0x30) }
    let small = byte | 0x20
    guard small >= UInt8(ascii: "a"), small <= UInt8(ascii: "f") else { return nil }
    return UInt32(small - UInt8(ascii: "a")) + 10
  }
}

/// Cuts text into tokens, one at a time.
/// See https://protobuf.dev/reference/protobuf/textformat-spec/#parsing.
struct TextTokenizer {
  let bytes: [UInt8]
  private(set) var current = TextToken()
  /// What the string stands for, if the current token is one.
  private(set) var string: [UInt8] = []
  private var position = 0
  private var line = 0
  private var column = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var text: ArraySlice<UInt8> { bytes[current.start..<current.end] }

  func error(_ message: String) -> ProtobufTextError {
    ProtobufTextError(line: current.line + 1, column: current.column + 1, message)
  }

  private func errorHere(_ message: String) -> ProtobufTextError {
    ProtobufTextError(line: line + 1, column: column + 1, message)
  }

  // MARK: - Bytes

  /// The next byte; 0 at the end.
  private var byte: UInt8 { position < bytes.count ? bytes[position] : 0 }

  private mutating func advance() {
    switch bytes[position] {
    case UInt8(ascii: "\n"):
      line += 1
      column = 0
    case UInt8(ascii: "\t"): column += 8 - column % 8
    default: column += 1
    }
    position += 1
  }

  private mutating func take(_ letter: Unicode.Scalar) -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: letter) else { return false }
    advance()
    return true
  }

  private mutating func skip(while isWanted: (UInt8) -> Bool) {
    while position < bytes.count, isWanted(bytes[position]) { advance() }
  }

  // MARK: - Tokens

  mutating func next() throws(ProtobufTextError) {
    skipSpace()
    var token = TextToken(start: position, line: line, column: column)
    guard position < bytes.count else {
      token.kind = .end
      token.end = position
      current = token
      return
    }
    current = token
    let first = byte
    if TextToken.isLetter(first) {
      skip { TextToken.isLetter($0) || TextToken.isDigit($0) }
      token.kind = .identifier
    } else if TextToken.isDigit(first) {
      token.kind = try number()
    } else if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
      token.kind = .string
      try quoted(by: first)
    } else {
      advance()
      token.kind = .symbol
      if first == UInt8(ascii: "."), TextToken.isDigit(byte) {
        try fraction()
        token.kind = .float
      } else if first < 0x20 || first >= 0x7F {
        throw error("outside of strings and comments text is printable ASCII")
      }
    }
    token.end = position
    current = token
  }

  /// White space and comments.
  private mutating func skipSpace() {
    while position < bytes.count {
      skip { $0 == 0x20 || $0 >= 0x09 && $0 <= 0x0D }
      guard byte == UInt8(ascii: "#") else { break }
      skip { $0 != UInt8(ascii: "\n") }
    }
  }

  /// Reads a name in brackets and goes on to the token behind it.
  ///
  /// Within the brackets white space and comments may stand anywhere, and are no part of the name. The
  /// current token is `[`.
  mutating func takeTypeName() throws(ProtobufTextError) -> TextTypeName {
    let place = current
    var name: [UInt8] = []
    skipSpace()
    while TextTypeName.isAllowed(byte) {
      name.append(byte)
      advance()
      skipSpace()
    }
    guard byte == UInt8(ascii: "]") else { throw errorHere("expected \"]\" behind a name") }
    advance()
    guard let result = TextTypeName(String(decoding: name, as: UTF8.self)) else {
      throw ProtobufTextError(
        line: place.line + 1, column: place.column + 1,
        "expected the name of an extension, or the URL of a type, in brackets")
    }
    try next()
    return result
  }

  private mutating func number() throws(ProtobufTextError) -> TextToken.Kind {
    if take("0") {
      if take("x") || take("X") {
        guard TextToken.hexadecimal(byte) != nil else {
          throw errorHere("hexadecimal digits are expected after \"0x\"")
        }
        skip { TextToken.hexadecimal($0) != nil }
        return .integer
      }
      if TextToken.isDigit(byte) {
        skip { $0 >= 0x30 && $0 <= 0x37 }
        if TextToken.isDigit(byte) {
          throw errorHere("a number that begins with 0 is octal and has no digit 8 or 9")
        }
        return .integer
      }
    }
    skip { TextToken.isDigit($0) }
    let isFloat = byte == UInt8(ascii: ".")
    if isFloat { advance() }
    let isLong = try fraction()
    if byte == UInt8(ascii: ".") { throw errorHere("a number has one decimal point at most") }
    return isFloat || isLong ? .float : .integer
  }

  /// What may follow the point.
  ///
  /// - Returns: whether there was an exponent or an `f`.
  @discardableResult
  private mutating func fraction() throws(ProtobufTextError) -> Bool {
    var isFloat = false
    skip { TextToken.isDigit($0) }
    if take("e") || take("E") {
      isFloat = true
      if !take("-") { _ = take("+") }
      guard TextToken.isDigit(byte) else { throw errorHere("an exponent is expected after \"e\"") }
      skip { TextToken.isDigit($0) }
    }
    if take("f") || take("F") { isFloat = true }
    return isFloat
  }

  // MARK: - Strings

  private mutating func quoted(by quote: UInt8) throws(ProtobufTextError) {
    string.removeAll(keepingCapacity: true)
    advance()
    while true {
      guard position < bytes.count, byte != 0 else { throw errorHere("the string does not end") }
      let next = byte
      if next == UInt8(ascii: "\n") {
        throw errorHere("a string ends on the line it begins on")
      }
      advance()
      if next == quote { return }
      if next == UInt8(ascii: "\\") { try escape() } else { string.append(next) }
    }
  }

  private mutating func escape() throws(ProtobufTextError) {
    guard position < bytes.count else { throw errorHere("the string does not end") }
    let letter = byte
    let plain: UInt8? =
      switch letter {
      case UInt8(ascii: "a"): 0x07
      case UInt8(ascii: "b"): 0x08
      case UInt8(ascii: "f"): 0x0C
      case UInt8(ascii: "n"): 0x0A
      case UInt8(ascii: "r"): 0x0D
      case UInt8(ascii: "t"): 0x09
      case UInt8(ascii: "v"): 0x0B
      case UInt8(ascii: "\\"), UInt8(ascii: "?"), UInt8(ascii: "'"), UInt8(ascii: "\""): letter
      default: nil
      }
    if let plain {
      advance()
      string.append(plain)
      return
    }
    switch letter {
    case 0x30...0x37:
      var value: UInt32 = 0
      for _ in 0..<3 where byte >= 0x30 && byte <= 0x37 {
        value = value * 8 + UInt32(byte - 0x30)
        advance()
      }
      string.append(UInt8(truncatingIfNeeded: value))
    case UInt8(ascii: "x"), UInt8(ascii: "X"):
      advance()
      guard var value = TextToken.hexadecimal(byte) else {
        throw errorHere("hexadecimal digits are expected after \\x")
      }
      advance()
      if let digit = TextToken.hexadecimal(byte) {
        value = value * 16 + digit
        advance()
      }
      string.append(UInt8(truncatingIfNeeded: value))
    case UInt8(ascii: "u"): try codePoint(digits: 4)
    case UInt8(ascii: "U"): try codePoint(digits: 8)
    default: throw errorHere("there is no such escape sequence")
    }
  }

  private mutating func codePoint(digits: Int) throws(ProtobufTextError) {
    advance()
    var value: UInt32 = 0
    for _ in 0..<digits {
      guard let digit = TextToken.hexadecimal(byte) else {
        throw errorHere("\(digits) hexadecimal digits are expected here")
      }
      // Eight digits are 32 bits.
      value = value << 4 | digit
      advance()
    }
    guard let scalar = Unicode.Scalar(value) else {
      throw errorHere("\(String(value, radix: 16)) is no code point that stands for itself")
    }
    string.append(contentsOf: String(Character(scalar)).utf8)
  }
}
