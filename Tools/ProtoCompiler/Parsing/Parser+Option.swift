extension Parser {
  /// Reads `name = value`; what it means is seen when all types are known.
  ///
  /// - Parameters:
  ///   - parent: the place of the options.
  ///   - index: how many options stand before it.
  ///   - isStatement: whether it is `option …;` or stands in brackets.
  mutating func parseOption(
    _ parent: Int, index: Int, isStatement: Bool
  ) throws(Failure) -> UninterpretedOption {
    let location = begin(parent, 999, Int32(index))
    defer { end(location) }
    if isStatement { try take("option") }
    var option = UninterpretedOption()
    let name = begin(location, 2)
    do {
      defer { end(name) }
      repeat {
        let part = begin(name, Int32(option.name.count))
        defer { end(part) }
        option.name.append(try parseOptionNamePart(part))
      } while tryTake(".")
    }
    try take("=")
    let value = begin(location)
    do {
      defer { end(value) }
      try parseOptionValue(&option, value)
    }
    if isStatement { try takeEnd(";", location) }
    return option
  }

  private mutating func parseOptionNamePart(
    _ location: Int
  ) throws(Failure) -> UninterpretedOption.NamePart {
    var part = UninterpretedOption.NamePart()
    part.isExtension = tryTake("(")
    let place = begin(location, 1)
    var name = ""
    do {
      defer { end(place) }
      if part.isExtension == true {
        if token.kind == .identifier { name = try takeIdentifier("the option's name") }
        while tryTake(".") { name += "." + (try takeIdentifier("a name")) }
      } else {
        name = try takeIdentifier("the option's name, or a custom option's in parentheses")
      }
    }
    part.namePart = name
    if part.isExtension == true { try take(")") }
    return part
  }

  private mutating func parseOptionValue(
    _ option: inout UninterpretedOption, _ location: Int
  ) throws(Failure) {
    let isNegative = tryTake("-")
    switch token.kind {
    case .identifier:
      locations.all[location].path.append(3)
      if isNegative {
        error("\"-\" cannot stand before a name; expected a number")
        throw Failure()
      }
      option.identifierValue = try takeIdentifier("a name")
    case .integer:
      locations.all[location].path.append(isNegative ? 5 : 4)
      let maximum = isNegative ? UInt64(Int64.max) + 1 : UInt64.max
      let value = try takeInteger(maximum: maximum, "a whole number")
      if isNegative {
        option.negativeIntValue = Int64(truncatingIfNeeded: 0 &- value)
      } else {
        option.positiveIntValue = value
      }
    case .float:
      locations.all[location].path.append(6)
      let value = Literals.float(bytes(token))
      option.doubleValue = isNegative ? -value : value
      next()
    case .string:
      locations.all[location].path.append(7)
      if isNegative {
        error("\"-\" cannot stand before a string; expected a number")
        throw Failure()
      }
      option.stringValue = try takeString("a string")
    case .symbol where isAt("{"):
      locations.all[location].path.append(8)
      option.aggregateValue = try parseAggregate()
    case .symbol, .start, .end:
      throw expectation("the option's value")
    }
  }

  /// The text between braces, token by token: what it means, the option's type decides.
  private mutating func parseAggregate() throws(Failure) -> [UInt8] {
    try take("{")
    var depth = 1
    var text: [UInt8] = []
    while !isAtEnd {
      if isAt("{") {
        depth += 1
      } else if isAt("}") {
        depth -= 1
        if depth == 0 {
          next()
          return text
        }
      }
      if !text.isEmpty { text.append(UInt8(ascii: " ")) }
      text += bytes(token)
      next()
    }
    throw expectation("\"}\" at the end of the option's value")
  }
}
