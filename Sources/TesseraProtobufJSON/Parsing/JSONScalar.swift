internal import TesseraProtobufSchema

/// JSON values as the types of fields.
enum JSONScalar {
  static func wrong(_ value: JSONValue, _ field: FieldSchema) -> ProtobufJSONError {
    ProtobufJSONError("\(value.kind) is no value of \(field.name)")
  }

  private static func text(_ value: JSONValue, _ field: FieldSchema) throws(ProtobufJSONError)
    -> String
  {
    switch value {
    case .number(let text): return text
    case .string(let text) where JSONNumber.isNumber(text): return text
    default: throw wrong(value, field)
    }
  }

  static func integer<Integer: FixedWidthInteger>(
    _ value: JSONValue, _ field: FieldSchema, _ type: Integer.Type
  ) throws(ProtobufJSONError) -> Integer {
    let text = try JSONScalar.text(value, field)
    if let integer = Integer(text) { return integer }
    // 1e5 and 1.0 are integers too.
    if text.contains(where: { $0 == "." || $0 == "e" || $0 == "E" }), let double = Double(text),
      let integer = Integer(exactly: double)
    {
      return integer
    }
    throw ProtobufJSONError("\(text) does not fit \(field.name)")
  }

  static func double(_ value: JSONValue, _ field: FieldSchema) throws(ProtobufJSONError) -> Double {
    if let special = JSONScalar.special(value) { return special }
    let text = try JSONScalar.text(value, field)
    guard let double = Double(text), double.isFinite else {
      throw ProtobufJSONError("\(text) does not fit \(field.name)")
    }
    return double
  }

  static func float(_ value: JSONValue, _ field: FieldSchema) throws(ProtobufJSONError) -> Float {
    if let special = JSONScalar.special(value) { return Float(special) }
    let text = try JSONScalar.text(value, field)
    guard let float = Float(text), float.isFinite else {
      throw ProtobufJSONError("\(text) does not fit \(field.name)")
    }
    return float
  }

  private static func special(_ value: JSONValue) -> Double? {
    guard case .string(let text) = value else { return nil }
    switch text {
    case "NaN": return .nan
    case "Infinity": return .infinity
    case "-Infinity": return -.infinity
    default: return nil
    }
  }
}

/// Base64: either alphabet, with or without padding, comes in; the standard one with padding goes out.
enum JSONBase64 {
  static func decode(_ text: String) -> [UInt8]? {
    var letters = Array(text.utf8)
    var padding = 0
    while letters.last == UInt8(ascii: "=") {
      letters.removeLast()
      padding += 1
    }
    guard letters.count % 4 != 1, padding == 0 || (letters.count + padding) % 4 == 0, padding < 3
    else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(letters.count / 4 * 3 + 2)
    var bits: UInt32 = 0
    var bitCount: UInt32 = 0
    for letter in letters {
      let value: UInt8
      switch letter {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): value = letter - UInt8(ascii: "A")
      case UInt8(ascii: "a")...UInt8(ascii: "z"): value = letter - UInt8(ascii: "a") + 26
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = letter - UInt8(ascii: "0") + 52
      case UInt8(ascii: "+"), UInt8(ascii: "-"): value = 62
      case UInt8(ascii: "/"), UInt8(ascii: "_"): value = 63
      default: return nil
      }
      bits = bits << 6 | UInt32(value)
      bitCount += 6
      if bitCount >= 8 {
        bitCount -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> bitCount))
      }
    }
    return bytes
  }

  static func encode(_ bytes: some Sequence<UInt8>) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    var bits: UInt32 = 0
    var bitCount: UInt32 = 0
    for byte in bytes {
      bits = bits << 8 | UInt32(byte)
      bitCount += 8
      while bitCount >= 6 {
        bitCount -= 6
        text.append(alphabet[Int(bits >> bitCount & 63)])
      }
    }
    if bitCount > 0 { text.append(alphabet[Int(bits << (6 - bitCount) & 63)]) }
    while text.count % 4 != 0 { text.append(UInt8(ascii: "=")) }
    return String(decoding: text, as: UTF8.self)
  }
}
