extension TextFormatParser {
  mutating func parseValue(_ field: LinkedField) throws(TextFormatError) -> WireValue {
    switch field.type ?? .int32 {
    case .message, .group:
      guard let type = field.messageType else { throw expected("a message") }
      let bytes = try parseBraces(type)
      return field.type == .group ? .group(bytes) : .delimited(bytes)
    case .string, .bytes: return .delimited(try takeString())
    case .bool: return try takeBool()
    case .enum: return try takeEnumValue(field)
    case .float: return .fixed32(Float(try takeNumber()).bitPattern)
    case .double: return .fixed64(try takeNumber().bitPattern)
    case .int32, .sint32, .sfixed32:
      let value = try takeInteger(negative: 1 << 31, positive: UInt64(Int32.max))
      return .int32(Int32(truncatingIfNeeded: value), field.type)
    case .int64, .sint64, .sfixed64:
      let value = try takeInteger(negative: 1 << 63, positive: UInt64(Int64.max))
      return .int64(Int64(truncatingIfNeeded: value), field.type)
    case .uint32, .fixed32:
      let value = try takeInteger(negative: 0, positive: UInt64(UInt32.max))
      return .uint32(UInt32(truncatingIfNeeded: value), field.type)
    case .uint64, .fixed64:
      let value = try takeInteger(negative: 0, positive: UInt64.max)
      return .uint64(UInt64(truncatingIfNeeded: value), field.type)
    }
  }

  private mutating func takeInteger(
    negative: UInt64, positive: UInt64
  ) throws(TextFormatError) -> Int128 {
    let isNegative = negative > 0 ? try tryTake("-") : false
    guard token.kind == .integer else { throw expected("a whole number") }
    let maximum = isNegative ? negative : positive
    guard let value = Literals.integer(bytes(token), maximum: maximum) else {
      throw TextFormatError(message: "\(word()) is out of range: at most \(maximum) is expected")
    }
    try next()
    return isNegative ? -Int128(value) : Int128(value)
  }

  private mutating func takeNumber() throws(TextFormatError) -> Double {
    let isNegative = try tryTake("-")
    let value: Double
    switch token.kind {
    case .integer:
      guard let number = Literals.integer(bytes(token), maximum: UInt64.max) else {
        // What no whole number holds is still a number.
        value = Literals.float(bytes(token))
        break
      }
      value = Double(number)
    case .float: value = Literals.float(bytes(token))
    case .identifier:
      switch word().lowercasedASCII {
      case "inf", "infinity": value = .infinity
      case "nan": value = .nan
      default: throw expected("a number")
      }
    case .start, .end, .string, .symbol: throw expected("a number")
    }
    try next()
    // No product: "-nan" has a sign.
    return isNegative ? -value : value
  }

  private mutating func takeBool() throws(TextFormatError) -> WireValue {
    if token.kind == .integer {
      guard let value = Literals.integer(bytes(token), maximum: 1) else {
        throw expected("\"true\" or \"false\"")
      }
      try next()
      return .varint(value)
    }
    let value: UInt64
    switch token.kind == .identifier ? word() : "" {
    case "true", "True", "t": value = 1
    case "false", "False", "f": value = 0
    default: throw expected("\"true\" or \"false\"")
    }
    try next()
    return .varint(value)
  }

  private mutating func takeString() throws(TextFormatError) -> [UInt8] {
    guard token.kind == .string else { throw expected("a string") }
    var result: [UInt8] = []
    while token.kind == .string {
      Literals.appendString(bytes(token), to: &result)
      try next()
    }
    return result
  }

  private mutating func takeEnumValue(_ field: LinkedField) throws(TextFormatError) -> WireValue {
    guard let type = field.enumType else { throw expected("an enum's value") }
    if token.kind == .identifier {
      let name = word()
      guard let number = type.number(of: name) else {
        throw TextFormatError(message: "\"\(type.fullName)\" has no value \"\(name)\"")
      }
      try next()
      return .varint(UInt64(bitPattern: Int64(number)))
    }
    let number = try takeInteger(negative: 1 << 31, positive: UInt64(Int32.max))
    let isKnown = type.values.contains { Int128($0.number) == number }
    guard isKnown || !type.isClosed else {
      throw TextFormatError(message: "\"\(type.fullName)\" has no value with the number \(number)")
    }
    return .varint(UInt64(bitPattern: Int64(truncatingIfNeeded: number)))
  }
}
