internal import TesseraProtobufSchema

extension Parser {
  mutating func parseFieldOptions(
    _ field: inout FieldDescriptorProto, _ location: Int
  ) throws(Failure) {
    guard isAt("[") else { return }
    let options = begin(location, 8)
    defer { end(options) }
    try take("[")
    repeat {
      // These two look like options, but are not: they stand in the field itself.
      if isAt("default") {
        try parseDefault(&field, location)
      } else if isAt("json_name") {
        try parseJSONName(&field, location)
      } else {
        field.options.append(
          try parseOption(options, index: field.options.optionCount, isStatement: false))
      }
    } while tryTake(",")
    try take("]")
  }

  private mutating func parseJSONName(
    _ field: inout FieldDescriptorProto, _ parent: Int
  ) throws(Failure) {
    if field.jsonName != nil { error("\"json_name\" is there twice") }
    let location = begin(parent, 10)
    defer { end(location) }
    try take("json_name")
    try take("=")
    let value = begin(location)
    defer { end(value) }
    field.jsonName = String(decoding: try takeString("the name in JSON, in quotes"), as: UTF8.self)
  }

  private mutating func parseDefault(
    _ field: inout FieldDescriptorProto, _ parent: Int
  ) throws(Failure) {
    if field.defaultValue != nil { error("\"default\" is there twice") }
    try take("default")
    try take("=")
    let location = begin(parent, 7)
    defer { end(location) }
    if field.type == .string {
      let place = token
      let value = try takeString("a string as the default")
      if String(validating: value, as: UTF8.self) == nil {
        warning("the default of a string is not UTF-8", at: place)
      }
      field.defaultValueBytes = value
    } else {
      field.defaultValueBytes = Array(try parseDefaultValue(field.type).utf8)
    }
  }

  /// As text, in the form that descriptors have it in.
  private mutating func parseDefaultValue(_ type: FieldType?) throws(Failure) -> String {
    switch type {
    case nil, .enum:
      // It may be an enum's: that is seen when its type is known.
      let name = text(token)
      next()
      return name
    case .int32, .sint32, .sfixed32, .int64, .sint64, .sfixed64:
      let is32 = type == .int32 || type == .sint32 || type == .sfixed32
      let isNegative = tryTake("-")
      let maximum = (is32 ? UInt64(Int32.max) : UInt64(Int64.max)) + (isNegative ? 1 : 0)
      let value = try takeInteger(maximum: maximum, "a whole number as the default")
      return (isNegative ? "-" : "") + "\(value)"
    case .uint32, .fixed32, .uint64, .fixed64:
      if isAt("-") {
        error("the default of an unsigned field cannot be negative")
        next()
      }
      let is32 = type == .uint32 || type == .fixed32
      let maximum = is32 ? UInt64(UInt32.max) : UInt64.max
      return "\(try takeInteger(maximum: maximum, "a whole number as the default"))"
    case .float, .double:
      let sign = tryTake("-") ? -1.0 : 1.0
      let value = sign * (try parseNumber())
      return type == .float ? NumberText.float(Float(value)) : NumberText.double(value)
    case .bool:
      if tryTake("true") { return "true" }
      if tryTake("false") { return "false" }
      throw expectation("\"true\" or \"false\"")
    case .string, .bytes:
      return NumberText.escaped(try takeString("a string as the default"))
    case .message, .group:
      error("a message has no default")
      throw Failure()
    }
  }

  private mutating func parseNumber() throws(Failure) -> Double {
    let value: Double
    switch token.kind {
    case .float: value = Literals.float(bytes(token))
    case .integer:
      return Double(try takeInteger(maximum: UInt64.max, "a number"))
    case .identifier where isAt("inf"): value = .infinity
    case .identifier where isAt("nan"): value = .nan
    default: throw expectation("a number as the default")
    }
    next()
    return value
  }
}
