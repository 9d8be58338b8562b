extension Parser {
  mutating func parseEnum(_ location: Int) throws(Failure) -> EnumDescriptorProto {
    var item = EnumDescriptorProto()
    let place = token
    try take("enum")
    let name = begin(location, 1)
    do {
      defer { end(name) }
      item.name = try takeIdentifier("the enum's name")
    }
    try takeEnd("{", location)
    while !tryTakeEnd("}", nil) {
      if isAtEnd { throw expectation("\"}\" at the end of the enum") }
      do throws(Failure) {
        try parseEnumStatement(&item, location)
      } catch {
        skipStatement()
      }
    }
    checkAliases(item, place)
    return item
  }

  private mutating func parseEnumStatement(
    _ item: inout EnumDescriptorProto, _ parent: Int
  ) throws(Failure) {
    if tryTakeEnd(";", nil) {
      return
    } else if isAt("option") {
      let location = begin(parent, 3)
      defer { end(location) }
      item.options.append(
        try parseOption(location, index: item.options.optionCount, isStatement: true))
    } else if isAt("reserved") {
      try parseReserved(&item, parent)
    } else {
      let location = begin(parent, 2, Int32(item.values.count))
      defer { end(location) }
      item.values.append(try parseEnumValue(location))
    }
  }

  private mutating func parseEnumValue(_ location: Int) throws(Failure) -> EnumValueDescriptorProto
  {
    var value = EnumValueDescriptorProto()
    let name = begin(location, 1)
    do {
      defer { end(name) }
      value.name = try takeIdentifier("the value's name")
    }
    try take("=")
    let number = begin(location, 2)
    do {
      defer { end(number) }
      value.number = try takeSignedInt32("the value's number")
    }
    if isAt("[") {
      let options = begin(location, 3)
      defer { end(options) }
      try take("[")
      repeat {
        value.options.append(
          try parseOption(options, index: value.options.optionCount, isStatement: false))
      } while tryTake(",")
      try take("]")
    }
    try takeEnd(";", location)
    return value
  }

  /// An option without effect is a mistake: somebody thinks it has one.
  private mutating func checkAliases(_ item: EnumDescriptorProto, _ place: Token) {
    let option = item.options?.uninterpretedOptions.first {
      $0.name.count == 1 && $0.name[0].isExtension == false && $0.name[0].namePart == "allow_alias"
    }
    guard let option else { return }
    if option.identifierValue != "true" {
      error(
        "\"allow_alias\" is false anyway: expected no such option in \"\(item.name ?? "")\"",
        at: place)
      return
    }
    var numbers = Set<Int32>()
    let hasAlias = item.values.contains { !numbers.insert($0.number ?? 0).inserted }
    if !hasAlias {
      error(
        "\"\(item.name ?? "")\" allows aliases and has none: expected two values with one number, "
          + "or no \"allow_alias\"", at: place)
    }
  }
}
