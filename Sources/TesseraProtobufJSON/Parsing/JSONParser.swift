/// A JSON value; a number stays the text it is, so that nothing is lost before its type is known.
indirect enum JSONValue {
  case null
  case bool(Bool)
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([JSONMember])

  var kind: String {
    switch self {
    case .null: "null"
    case .bool: "a boolean"
    case .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }
}

/// JSON as RFC 8259 has it, and nothing else.
struct JSONParser {
  private let bytes: [UInt8]
  private var position = 0
  private var depthLeft: Int

  init(_ bytes: [UInt8], maximumDepth: Int) {
    self.bytes = bytes
    depthLeft = maximumDepth
  }

  mutating func document() throws(ProtobufJSONError) -> JSONValue {
    let value = try self.value()
    skipSpace()
    guard position == bytes.count else { throw error("something follows the value") }
    return value
  }

  private func error(_ message: String) -> ProtobufJSONError {
    ProtobufJSONError("\(message) at byte \(position)")
  }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      position += 1
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    position += 1
    return true
  }

  private mutating func word(_ text: StaticString) throws(ProtobufJSONError) {
    for byte in text.description.utf8 {
      guard take(byte) else { throw error("\(text) is expected") }
    }
  }

  private mutating func value() throws(ProtobufJSONError) -> JSONValue {
    skipSpace()
    switch next {
    case UInt8(ascii: "{"): return try nested { (p) throws(ProtobufJSONError) in try p.object() }
    case UInt8(ascii: "["): return try nested { (p) throws(ProtobufJSONError) in try p.array() }
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"):
      try word("true")
      return .bool(true)
    case UInt8(ascii: "f"):
      try word("false")
      return .bool(false)
    case UInt8(ascii: "n"):
      try word("null")
      return .null
    case nil: throw error("the text ends where a value is expected")
    default: return .number(try number())
    }
  }

  private mutating func nested(
    _ read: (inout JSONParser) throws(ProtobufJSONError) -> JSONValue
  ) throws(ProtobufJSONError) -> JSONValue {
    guard depthLeft > 0 else { throw error("values stand in one another beyond the limit") }
    depthLeft -= 1
    let value = try read(&self)
    depthLeft += 1
    return value
  }

  private mutating func object() throws(ProtobufJSONError) -> JSONValue {
    position += 1
    var members: [JSONMember] = []
    skipSpace()
    if take(UInt8(ascii: "}")) { return .object(members) }
    while true {
      skipSpace()
      guard next == UInt8(ascii: "\"") else { throw error("a member's name is expected") }
      let key = try string()
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw error("a colon is expected") }
      members.append(JSONMember(key: key, value: try value()))
      skipSpace()
      if take(UInt8(ascii: "}")) { return .object(members) }
      guard take(UInt8(ascii: ",")) else { throw error("a comma or a brace is expected") }
    }
  }

  private mutating func array() throws(ProtobufJSONError) -> JSONValue {
    position += 1
    var elements: [JSONValue] = []
    skipSpace()
    if take(UInt8(ascii: "]")) { return .array(elements) }
    while true {
      elements.append(try value())
      skipSpace()
      if take(UInt8(ascii: "]")) { return .array(elements) }
      guard take(UInt8(ascii: ",")) else { throw error("a comma or a bracket is expected") }
    }
  }

  private mutating func number() throws(ProtobufJSONError) -> String {
    let end = JSONNumber.end(of: bytes, from: position)
    guard let end else { throw error("no value") }
    defer { position = end }
    return String(decoding: bytes[position..<end], as: UTF8.self)
  }

  private mutating func string() throws(ProtobufJSONError) -> String {
    position += 1
    var text: [UInt8] = []
    while let byte = next {
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): try escape(into: &text)
      case 0..<0x20: throw error("a control character within a string")
      default: text.append(byte)
      }
    }
    throw error("a string does not end")
  }

  private mutating func escape(into text: inout [UInt8]) throws(ProtobufJSONError) {
    guard let byte = next else { throw error("a string does not end") }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "b"): text.append(8)
    case UInt8(ascii: "f"): text.append(12)
    case UInt8(ascii: "n"): text.append(10)
    case UInt8(ascii: "r"): text.append(13)
    case UInt8(ascii: "t"): text.append(9)
    case UInt8(ascii: "u"):
      var code = try hexadecimal()
      if code >= 0xD800, code < 0xDC00 {
        guard take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else {
          throw error("half a surrogate pair")
        }
        let low = try hexadecimal()
        guard low >= 0xDC00, low < 0xE000 else { throw error("half a surrogate pair") }
        code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(code) else { throw error("half a surrogate pair") }
      text.append(contentsOf: String(Character(scalar)).utf8)
    default: throw error("no such escape")
    }
  }

  private mutating func hexadecimal() throws(ProtobufJSONError) -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = next,
        let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80
      else { throw error("four hexadecimal digits are expected") }
      code = code << 4 | UInt32(digit)
      position += 1
    }
    return code
  }
}

/// The grammar of numbers.
enum JSONNumber {
  /// Where a number ends; `nil` if none begins here.
  static func end(of bytes: [UInt8], from start: Int) -> Int? {
    var position = start
    func isDigit() -> Bool {
      position < bytes.count && bytes[position] >= 0x30 && bytes[position] <= 0x39
    }
    func digits() -> Bool {
      guard isDigit() else { return false }
      while isDigit() { position += 1 }
      return true
    }
    func take(_ letters: String) -> Bool {
      guard position < bytes.count, letters.utf8.contains(bytes[position]) else { return false }
      position += 1
      return true
    }
    _ = take("-")
    if take("0") {
      if isDigit() { return nil }
    } else if !digits() {
      return nil
    }
    if take("."), !digits() { return nil }
    if take("eE") {
      _ = take("+-")
      if !digits() { return nil }
    }
    return position
  }

  static func isNumber(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return end(of: bytes, from: 0) == bytes.count
  }
}

/// One member of an object; names may come twice.
struct JSONMember {
  var key: String
  var value: JSONValue
}
