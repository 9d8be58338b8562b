/// From the value that stands in the file to the one that goes over the wire.
extension OptionInterpreter {
  func wireValue(
    _ option: UninterpretedOption, _ field: LinkedField, _ path: [Int32]
  ) throws(Failure) -> WireValue {
    let type = field.type ?? .int32
    switch type {
    case .int32, .sint32, .sfixed32:
      guard let value = Int32(exactly: try integer(option, "32-bit number", path)) else {
        throw outOfRange(option, field, path)
      }
      return .int32(value, type)
    case .int64, .sint64, .sfixed64:
      guard let value = Int64(exactly: try integer(option, "64-bit number", path)) else {
        throw outOfRange(option, field, path)
      }
      return .int64(value, type)
    case .uint32, .fixed32:
      let value = try integer(option, "number that is not negative", path)
      guard option.negativeIntValue == nil, let value = UInt32(exactly: value) else {
        throw outOfRange(option, field, path)
      }
      return .uint32(value, type)
    case .uint64, .fixed64:
      let value = try integer(option, "number that is not negative", path)
      guard option.negativeIntValue == nil, let value = UInt64(exactly: value) else {
        throw outOfRange(option, field, path)
      }
      return .uint64(value, type)
    case .float:
      return .fixed32(floatBits(option, try number(option, path)))
    case .double:
      return .fixed64(try number(option, path).bitPattern)
    case .bool:
      switch option.identifierValue {
      case "true": return .varint(1)
      case "false": return .varint(0)
      default: throw expected("\"true\" or \"false\"", option, path)
      }
    case .enum:
      return try enumValue(option, field, path)
    case .string, .bytes:
      guard let value = option.stringValue else { throw expected("a string", option, path) }
      return .delimited(value)
    case .message, .group:
      return try aggregate(option, field, path)
    }
  }

  private func valuePath(_ path: [Int32]) -> [Int32] {
    for kind in Int32(3)...8 where linker.locations.has(path + [kind]) { return path + [kind] }
    return path
  }

  private func expected(_ what: String, _ option: UninterpretedOption, _ path: [Int32]) -> Failure {
    fail("expected \(what) as the value of \"\(Self.text(option.name))\"", valuePath(path))
  }

  private func outOfRange(
    _ option: UninterpretedOption, _ field: LinkedField, _ path: [Int32]
  ) -> Failure {
    fail(
      "the value of \"\(Self.text(option.name))\" is out of range for its type, "
        + "\(field.type?.keyword ?? "")", valuePath(path))
  }

  private func integer(
    _ option: UninterpretedOption, _ what: String, _ path: [Int32]
  ) throws(Failure) -> Int128 {
    if let value = option.positiveIntValue { return Int128(value) }
    if let value = option.negativeIntValue { return Int128(value) }
    throw expected("a whole \(what)", option, path)
  }

  private func number(_ option: UninterpretedOption, _ path: [Int32]) throws(Failure) -> Double {
    if let value = option.doubleValue { return value }
    if let value = option.positiveIntValue { return Double(value) }
    if let value = option.negativeIntValue { return Double(value) }
    throw expected("a number", option, path)
  }

  /// A whole number goes to a float at once: by way of a double it would be rounded twice.
  private func floatBits(_ option: UninterpretedOption, _ value: Double) -> UInt32 {
    if let value = option.positiveIntValue { return Float(value).bitPattern }
    if let value = option.negativeIntValue { return Float(value).bitPattern }
    return Float(value).bitPattern
  }

  private func enumValue(
    _ option: UninterpretedOption, _ field: LinkedField, _ path: [Int32]
  ) throws(Failure) -> WireValue {
    guard let name = option.identifierValue else {
      throw expected("the name of an enum's value", option, path)
    }
    guard let number = field.enumType?.number(of: name) else {
      let type = field.enumType?.fullName ?? ""
      let values = (field.enumType?.values ?? []).prefix(5).map { "\"\($0.name)\"" }
      throw fail(
        "\"\(type)\" has no value \"\(name)\"; expected one of its own: "
          + values.joined(separator: ", "), valuePath(path))
    }
    return .varint(UInt64(bitPattern: Int64(number)))
  }

  private func aggregate(
    _ option: UninterpretedOption, _ field: LinkedField, _ path: [Int32]
  ) throws(Failure) -> WireValue {
    guard let text = option.aggregateValue, let type = field.messageType else {
      throw expected("a message in braces", option, path)
    }
    do throws(TextFormatError) {
      var parser = TextFormatParser(text, linker: linker)
      let bytes = try parser.parseMessage(type)
      return field.type == .group ? .group(bytes) : .delimited(bytes)
    } catch {
      throw fail("in the value of \"\(Self.text(option.name))\": \(error.message)", valuePath(path))
    }
  }
}

extension Locations {
  mutating func has(_ path: [Int32]) -> Bool { find(path)?.path == path }
}
