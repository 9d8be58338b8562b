/// What stands under a reserved name: nobody knows what it is, so it has to look right and no more.
extension TextFormatParser {
  /// Behind the name.
  mutating func skipReservedField() throws(TextFormatError) {
    let hasColon = try tryTake(":")
    if hasColon, !isAt("{"), !isAt("<") {
      try skipValue()
    } else {
      try skipBraces()
    }
    if try !tryTake(";") { _ = try tryTake(",") }
  }

  private mutating func skipBraces() throws(TextFormatError) {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.maximumDepth else {
      throw TextFormatError(
        message: "messages stand in one another deeper than \(Self.maximumDepth)")
    }
    let closer: Unicode.Scalar = isAt("<") ? ">" : "}"
    if closer == ">" { try next() } else { try take("{") }
    while try !tryTake(closer) {
      if try tryTake("[") {
        _ = try takeDottedName()
        if try tryTake("/") { _ = try takeDottedName() }
        try take("]")
      } else {
        _ = try takeIdentifier("the name of a field")
      }
      try skipReservedField()
    }
  }

  private mutating func skipValue() throws(TextFormatError) {
    if token.kind == .string {
      while token.kind == .string { try next() }
      return
    }
    if try tryTake("[") {
      if try tryTake("]") { return }
      repeat {
        if isAt("{") || isAt("<") { try skipBraces() } else { try skipScalar() }
      } while try tryTake(",")
      return try take("]")
    }
    try skipScalar()
  }

  private mutating func skipScalar() throws(TextFormatError) {
    if token.kind == .string { return try skipValue() }
    let isNegative = try tryTake("-")
    switch token.kind {
    case .integer, .float: break
    case .identifier where !isNegative: break
    case .identifier where ["inf", "infinity", "nan"].contains(word().lowercasedASCII): break
    case .identifier, .string, .symbol, .start, .end: throw expected("a value")
    }
    try next()
  }
}
