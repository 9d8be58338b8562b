/// A JSON text as a tree. Members keep their order; a number that is not a whole one, or too large
/// for one, keeps its text.
enum JSONValue: Hashable, Sendable {
  case object([Member])
  case array([JSONValue])
  case string(String)
  case integer(Int)
  case number(String)
  case bool(Bool)
  case null

  struct Member: Hashable, Sendable {
    var name: String
    var value: JSONValue
  }

  /// What it is, for an error message.
  var kind: String {
    switch self {
    case .object: "an object"
    case .array: "an array"
    case .string: "a string"
    case .integer, .number: "a number"
    case .bool: "a boolean"
    case .null: "null"
    }
  }
}

/// Why a text is not JSON, and where.
struct JSONError: Error, Hashable, Sendable {
  var message: String
  /// Counted from 1.
  var line: Int
  /// In bytes, counted from 1.
  var column: Int
}

/// Reads one JSON text by RFC 8259 and nothing more: no comments, no trailing commas, no member name
/// twice in one object. Foundation's decoder says neither where a text is broken nor that a member
/// came twice, and an operator who mistyped a large file needs both.
struct JSONReader {
  /// Deeper nesting is an error.
  private static let maximumDepth = 32

  private let bytes: [UInt8]
  private var position = 0
  private var depth = 0

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// - Throws: The first thing that is not JSON.
  static func read(_ bytes: [UInt8]) throws(JSONError) -> JSONValue {
    var reader = JSONReader(bytes)
    reader.skipSpace()
    let value = try reader.value()
    reader.skipSpace()
    guard reader.position == bytes.count else {
      throw reader.error("there is something after the end of the JSON value")
    }
    return value
  }
}

// MARK: - Values

extension JSONReader {
  private mutating func value() throws(JSONError) -> JSONValue {
    switch peek {
    case UInt8(ascii: "{"): return try nested { reader throws(JSONError) in try reader.object() }
    case UInt8(ascii: "["): return try nested { reader throws(JSONError) in try reader.array() }
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "-"): return try number()
    case .some(0x30...0x39): return try number()
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: throw unexpected("a value")
    }
  }

  private mutating func nested(
    _ body: (inout JSONReader) throws(JSONError) -> JSONValue
  ) throws(JSONError) -> JSONValue {
    guard depth < Self.maximumDepth else {
      throw error("nested deeper than \(Self.maximumDepth) levels")
    }
    depth += 1
    defer { depth -= 1 }
    position += 1
    skipSpace()
    return try body(&self)
  }

  private mutating func object() throws(JSONError) -> JSONValue {
    var members: [JSONValue.Member] = []
    var names: Set<String> = []
    if take("}") { return .object(members) }
    repeat {
      skipSpace()
      guard peek == UInt8(ascii: "\"") else { throw unexpected("a member name in double quotes") }
      let start = position
      let name = try string()
      guard names.insert(name).inserted else {
        throw error("member \(quoted(name)) is there twice", at: start)
      }
      skipSpace()
      guard take(":") else { throw unexpected("a colon") }
      skipSpace()
      members.append(JSONValue.Member(name: name, value: try value()))
      skipSpace()
    } while take(",")
    guard take("}") else { throw unexpected("a comma or the end of the object") }
    return .object(members)
  }

  private mutating func array() throws(JSONError) -> JSONValue {
    var values: [JSONValue] = []
    if take("]") { return .array(values) }
    repeat {
      skipSpace()
      values.append(try value())
      skipSpace()
    } while take(",")
    guard take("]") else { throw unexpected("a comma or the end of the array") }
    return .array(values)
  }

  private mutating func word(_ text: StaticString, _ value: JSONValue) throws(JSONError)
    -> JSONValue
  {
    let start = position
    for byte in text.description.utf8 {
      guard peek == byte else { throw error("this is not a JSON value", at: start) }
      position += 1
    }
    return value
  }

  private mutating func number() throws(JSONError) -> JSONValue {
    let start = position
    _ = take("-")
    let leading = position
    guard skipDigits() else { throw unexpected("a digit") }
    guard bytes[leading] != UInt8(ascii: "0") || position == leading + 1 else {
      throw error("a number must not begin with 0", at: start)
    }
    var isInteger = true
    if take(".") {
      isInteger = false
      guard skipDigits() else { throw unexpected("a digit") }
    }
    if take("e") || take("E") {
      isInteger = false
      _ = take("+") || take("-")
      guard skipDigits() else { throw unexpected("a digit") }
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    guard isInteger, let integer = Int(text) else { return .number(text) }
    return .integer(integer)
  }

  private mutating func skipDigits() -> Bool {
    let start = position
    while let byte = peek, byte >= 0x30, byte <= 0x39 { position += 1 }
    return position > start
  }
}

// MARK: - Strings

extension JSONReader {
  private mutating func string() throws(JSONError) -> String {
    let start = position
    position += 1
    var text: [UInt8] = []
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        guard let string = String(validating: text, as: UTF8.self) else {
          throw error("a string is not UTF-8", at: start)
        }
        return string
      case UInt8(ascii: "\\"):
        position += 1
        try escape(into: &text)
      case ..<0x20:
        throw error("a control character must be escaped in a string")
      default:
        text.append(byte)
        position += 1
      }
    }
    throw error("a string has no end", at: start)
  }

  private mutating func escape(into text: inout [UInt8]) throws(JSONError) {
    let start = position - 1
    let letter = peek
    position += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(letter ?? 0)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"): text.append(contentsOf: try codePoint(start).utf8)
    default: throw error("this escape does not exist", at: start)
    }
  }

  /// `\uXXXX`, or two of them that make one character.
  private mutating func codePoint(_ start: Int) throws(JSONError) -> Character {
    let high = try fourDigits(start)
    if let scalar = Unicode.Scalar(high) { return Character(scalar) }
    guard (0xD800..<0xDC00).contains(high), take("\\"), take("u") else {
      throw error("half of a surrogate pair", at: start)
    }
    let low = try fourDigits(start)
    guard (0xDC00..<0xE000).contains(low),
      let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
    else { throw error("half of a surrogate pair", at: start) }
    return Character(scalar)
  }

  private mutating func fourDigits(_ start: Int) throws(JSONError) -> UInt32 {
    let end = position + 4
    guard end <= bytes.count,
      bytes[position..<end].allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let value = UInt32(String(decoding: bytes[position..<end], as: UTF8.self), radix: 16)
    else { throw error("\\u needs four hexadecimal digits", at: start) }
    position = end
    return value
  }
}

// MARK: - Bytes

extension JSONReader {
  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard let byte = peek, UInt32(byte) == character.value else { return false }
    position += 1
    return true
  }

  private mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      position += 1
    }
  }

  private func unexpected(_ wanted: String) -> JSONError {
    guard let byte = peek else { return error("the text ends where \(wanted) is expected") }
    let isPlain = byte > 0x20 && byte < 0x7F
    let found = isPlain ? "'\(Character(Unicode.Scalar(byte)))'" : "byte \(byte)"
    return error("\(found) where \(wanted) is expected")
  }

  private func error(_ message: String, at offset: Int? = nil) -> JSONError {
    let before = bytes.prefix(min(offset ?? position, bytes.count))
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return JSONError(
      message: message, line: before.count { $0 == 0x0A } + 1, column: before.count - lineStart + 1)
  }
}
