internal import TesseraProtobufSchema

extension TextParser {
  /// A value as it stands on the wire behind its tag; `nil` for one that is passed over.
  mutating func scalar(_ field: FieldSchema) throws(ProtobufTextError) -> [UInt8]? {
    var builder = WireBuilder()
    switch field.type {
    case 1: builder.fixed(try takeNumber().bitPattern)
    case 2: builder.fixed(Float(try takeNumber()).bitPattern)
    case 8: builder.varint(try takeBool())
    case 9:
      let place = tokens.error("a string is UTF-8")
      let bytes = try takeString()
      guard String(validating: bytes, as: UTF8.self) != nil else { throw place }
      return bytes
    case 12: return try takeString()
    case 14:
      guard let number = try takeEnumValue(field) else { return nil }
      builder.varint(UInt64(bitPattern: Int64(number)))
    case 4, 6:
      let value = UInt64(try takeInteger(negative: 0, positive: .max).magnitude)
      if field.type == 6 { builder.fixed(value) } else { builder.varint(value) }
    case 7, 13:
      let magnitude = try takeInteger(negative: 0, positive: UInt64(UInt32.max)).magnitude
      let value = UInt32(magnitude)
      if field.type == 7 { builder.fixed(value) } else { builder.varint(UInt64(value)) }
    case 5, 15, 17:
      let value = Int32(try takeInteger(negative: 1 << 31, positive: UInt64(Int32.max)).value)
      switch field.type {
      case 5: builder.varint(UInt64(bitPattern: Int64(value)))
      case 15: builder.fixed(value)
      default: builder.varint(UInt64(UInt32(bitPattern: value << 1 ^ value >> 31)))
      }
    default:
      let value = try takeInteger(negative: 1 << 63, positive: UInt64(Int64.max)).value
      switch field.type {
      case 3: builder.varint(UInt64(bitPattern: value))
      case 16: builder.fixed(value)
      default: builder.varint(UInt64(bitPattern: value << 1 ^ value >> 63))
      }
    }
    return builder.bytes
  }

  /// A whole number within limits.
  struct Integer {
    var isNegative: Bool
    var magnitude: UInt64
    /// For numbers whose limits are those of a signed type.
    var value: Int64 { Int64(truncatingIfNeeded: isNegative ? 0 &- magnitude : magnitude) }
  }

  mutating func takeInteger(
    negative: UInt64, positive: UInt64
  ) throws(ProtobufTextError) -> Integer {
    let isNegative = negative > 0 ? try tryTake("-") : false
    guard tokens.current.kind == .integer else { throw expected("a whole number") }
    let maximum = isNegative ? negative : positive
    guard let magnitude = Self.integer(tokens.text, maximum: maximum) else {
      throw tokens.error("\(word) is out of range: at most \(maximum) is expected")
    }
    try tokens.next()
    return Integer(isNegative: isNegative, magnitude: magnitude)
  }

  /// Decimal, octal or hexadecimal; `nil` if it is beyond the maximum.
  private static func integer(_ text: ArraySlice<UInt8>, maximum: UInt64) -> UInt64? {
    var digits = text
    var base: UInt64 = 10
    if digits.first == UInt8(ascii: "0"), digits.count > 1 {
      digits = digits.dropFirst()
      base = 8
      if digits.first == UInt8(ascii: "x") || digits.first == UInt8(ascii: "X") {
        digits = digits.dropFirst()
        base = 16
      }
    }
    var result: UInt64 = 0
    for digit in digits {
      guard let value = TextToken.hexadecimal(digit).map(UInt64.init), value < base else {
        return nil
      }
      let (product, overflow) = result.multipliedReportingOverflow(by: base)
      let (sum, carry) = product.addingReportingOverflow(value)
      guard !overflow, !carry else { return nil }
      result = sum
    }
    return result <= maximum ? result : nil
  }

  private mutating func takeNumber() throws(ProtobufTextError) -> Double {
    let isNegative = try tryTake("-")
    let value: Double
    switch tokens.current.kind {
    case .integer:
      let text = tokens.text
      guard text.count == 1 || text.first != UInt8(ascii: "0") else {
        throw tokens.error("a number with a fraction is decimal, and \"\(word)\" is not")
      }
      value = NumberText.parse(text)
    case .float: value = NumberText.parse(tokens.text)
    case .identifier:
      switch word.lowercased() {
      case "inf", "infinity": value = .infinity
      case "nan": value = .nan
      default: throw expected("a number")
      }
    case .start, .string, .symbol, .end: throw expected("a number")
    }
    try tokens.next()
    return isNegative ? -value : value
  }

  private mutating func takeBool() throws(ProtobufTextError) -> UInt64 {
    if tokens.current.kind == .integer {
      return try takeInteger(negative: 0, positive: 1).magnitude
    }
    let value: UInt64
    switch tokens.current.kind == .identifier ? word : "" {
    case "true", "True", "t": value = 1
    case "false", "False", "f": value = 0
    default: throw expected("\"true\" or \"false\"")
    }
    try tokens.next()
    return value
  }

  /// One string after another is one string.
  private mutating func takeString() throws(ProtobufTextError) -> [UInt8] {
    guard tokens.current.kind == .string else { throw expected("a string") }
    var result: [UInt8] = []
    while tokens.current.kind == .string {
      result += tokens.string
      try tokens.next()
    }
    return result
  }

  private mutating func takeEnumValue(_ field: FieldSchema) throws(ProtobufTextError) -> Int32? {
    guard let schema = schemas.enums[field.typeName] else {
      throw tokens.error("the type \(field.typeName) is not known here")
    }
    let place = tokens.current
    func missing(_ what: String) -> ProtobufTextError {
      ProtobufTextError(
        line: place.line + 1, column: place.column + 1, "\(field.typeName) has no value \(what)")
    }
    if tokens.current.kind == .identifier {
      let name = word
      try tokens.next()
      if let number = schema.numbers[name] { return number }
      if options.ignoresUnknownFields { return nil }
      throw missing("\"\(name)\"")
    }
    let number = Int32(try takeInteger(negative: 1 << 31, positive: UInt64(Int32.max)).value)
    if schema.names[number] != nil || !schema.isClosed { return number }
    if options.ignoresUnknownFields { return nil }
    throw missing("with the number \(number)")
  }

  // MARK: - What is passed over

  /// Behind the name of a field that nobody knows: it has to look right and no more.
  mutating func skipField() throws(ProtobufTextError) {
    let hasColon = try tryTake(":")
    if isAt("{") || isAt("<") {
      try skipBraces()
    } else if hasColon || isAt("[") {
      try skipValue(isList: true)
    } else {
      throw expected("\":\"")
    }
    if try !tryTake(";") { _ = try tryTake(",") }
  }

  private mutating func skipBraces() throws(ProtobufTextError) {
    let closer = try openBraces()
    while !isAt(closer) {
      if isAt("[") {
        _ = try tokens.takeTypeName()
      } else if tokens.current.kind == .integer, options.takesFieldNumbers {
        try tokens.next()
      } else {
        _ = try takeIdentifier("the name of a field or \"\(closer)\"")
      }
      try skipField()
    }
    try closeBraces()
  }

  private mutating func skipValue(isList: Bool) throws(ProtobufTextError) {
    if isAt("{") || isAt("<") { return try skipBraces() }
    if isList, try tryTake("[") {
      if try tryTake("]") { return }
      repeat { try skipValue(isList: false) } while try tryTake(",")
      return try take("]")
    }
    if tokens.current.kind == .string {
      _ = try takeString()
      return
    }
    let isNegative = try tryTake("-")
    switch tokens.current.kind {
    case .integer, .float: break
    case .identifier where !isNegative: break
    case .identifier where ["inf", "infinity", "nan"].contains(word.lowercased()): break
    case .identifier, .string, .symbol, .start, .end: throw expected("a value")
    }
    try tokens.next()
  }
}
