internal import TesseraProtobuf
internal import TesseraProtobufSchema

/// Turns text into the bytes of a message.
struct TextParser {
  let schemas: SchemaPool
  let options: ProtobufTextOptions
  var tokens: TextTokenizer
  private var depthLeft: Int

  init(_ bytes: [UInt8], schemas: SchemaPool, options: ProtobufTextOptions) {
    self.schemas = schemas
    self.options = options
    tokens = TextTokenizer(bytes)
    depthLeft = options.maximumDepth
  }

  /// The bytes of the message that the whole text is.
  mutating func document(_ name: String) throws(ProtobufTextError) -> [UInt8] {
    guard let schema = schemas.messages[name] else {
      throw ProtobufTextError("the type \(name) is not known here")
    }
    try tokens.next()
    var message = TextMessage(schema)
    while tokens.current.kind != .end { try field(&message) }
    return try finish(message)
  }

  private func finish(_ message: TextMessage) throws(ProtobufTextError) -> [UInt8] {
    let missing = message.missing
    guard missing.isEmpty else {
      throw tokens.error(
        "\(message.schema.name) has no \(missing.joined(separator: ", ")), which is required")
    }
    return message.encoded()
  }

  // MARK: - Tokens

  func isAt(_ symbol: Unicode.Scalar) -> Bool {
    tokens.current.kind == .symbol && tokens.text.first == UInt8(ascii: symbol)
  }

  mutating func tryTake(_ symbol: Unicode.Scalar) throws(ProtobufTextError) -> Bool {
    guard isAt(symbol) else { return false }
    try tokens.next()
    return true
  }

  mutating func take(_ symbol: Unicode.Scalar) throws(ProtobufTextError) {
    if try !tryTake(symbol) { throw expected("\"\(symbol)\"") }
  }

  func expected(_ what: String) -> ProtobufTextError {
    let found =
      tokens.current.kind == .end
      ? "the end" : "\"\(String(decoding: tokens.text.prefix(60), as: UTF8.self))\""
    return tokens.error("expected \(what), found \(found)")
  }

  var word: String { String(decoding: tokens.text, as: UTF8.self) }

  mutating func takeIdentifier(_ what: String) throws(ProtobufTextError) -> String {
    guard tokens.current.kind == .identifier else { throw expected(what) }
    let name = word
    try tokens.next()
    return name
  }

  // MARK: - Fields

  private mutating func field(_ message: inout TextMessage) throws(ProtobufTextError) {
    let place = tokens.current
    func error(_ text: String) -> ProtobufTextError {
      ProtobufTextError(line: place.line + 1, column: place.column + 1, text)
    }
    let number: UInt32?
    let name: String
    var isReserved = false
    if isAt("[") {
      let type = try tokens.takeTypeName()
      if type.isURL { return try any(type, &message, error) }
      name = "[\(type.name)]"
      number = message.schema.textNumbers[name]
    } else if tokens.current.kind == .integer, options.takesFieldNumbers {
      name = word
      number = UInt32(try takeInteger(negative: 0, positive: UInt64(UInt32.max)).magnitude)
    } else {
      name = try takeIdentifier("the name of a field")
      number = message.schema.textNumbers[name]
      isReserved = message.schema.reservedNames.contains(name)
    }
    guard let number, let field = message.schema.fields[number] else {
      guard isReserved || options.ignoresUnknownFields else {
        let what = name.hasPrefix("[") ? "no extension \(name)" : "no field \"\(name)\""
        throw error("\(message.schema.name) has \(what)")
      }
      return try skipField()
    }
    if !field.isRepeated {
      if message.has(number) { throw error("\"\(name)\" is there twice and is not repeated") }
      if let other = message.other(than: field) {
        throw error("\"\(name)\" and \"\(other)\" are in one oneof, which holds one of them")
      }
    }
    message.note(field)
    if try !tryTake(":"), !field.isMessage { throw expected("\":\"") }
    if field.isRepeated, isAt("[") {
      try tokens.next()
      if try !tryTake("]") {
        repeat { try one(field, &message) } while try tryTake(",")
        try take("]")
      }
    } else {
      try one(field, &message)
    }
    if try !tryTake(";") { _ = try tryTake(",") }
  }

  private mutating func one(
    _ field: FieldSchema, _ message: inout TextMessage
  ) throws(ProtobufTextError) {
    if field.isMessage {
      message.add(try braces(field.typeName), to: field.number)
    } else if let bytes = try scalar(field) {
      message.add(bytes, to: field.number)
    }
  }

  // MARK: - Messages

  mutating func openBraces() throws(ProtobufTextError) -> Unicode.Scalar {
    guard depthLeft > 0 else { throw tokens.error("messages within messages beyond the limit") }
    depthLeft -= 1
    if try tryTake("<") { return ">" }
    guard isAt("{") else { throw expected("\"{\" or \"<\"") }
    try tokens.next()
    return "}"
  }

  mutating func closeBraces() throws(ProtobufTextError) {
    depthLeft += 1
    try tokens.next()
  }

  private mutating func braces(_ type: String) throws(ProtobufTextError) -> [UInt8] {
    guard let schema = schemas.messages[type] else {
      throw tokens.error("the type \(type) is not known here")
    }
    let closer = try openBraces()
    var message = TextMessage(schema)
    while !isAt(closer) {
      if tokens.current.kind == .end { throw expected("\"\(closer)\"") }
      try field(&message)
    }
    var bytes = try finish(message)
    if schema.isMapEntry { bytes = Self.whole(message, bytes) }
    try closeBraces()
    return bytes
  }

  /// An entry of a map has both parts, be they zero.
  private static func whole(_ entry: TextMessage, _ bytes: [UInt8]) -> [UInt8] {
    var result = entry
    for number in [1, 2] as [UInt32] where !entry.has(number) {
      guard let part = entry.schema.fields[number] else { continue }
      let wireType = WireValue.wireType(part.type)
      let count = wireType == .fixed64 ? 8 : wireType == .fixed32 ? 4 : wireType == .varint ? 1 : 0
      result.add([UInt8](repeating: 0, count: count), to: number)
    }
    return result.encoded()
  }

  /// `[type.googleapis.com/some.Message] { … }` within a `google.protobuf.Any`.
  private mutating func any(
    _ type: TextTypeName, _ message: inout TextMessage, _ error: (String) -> ProtobufTextError
  ) throws(ProtobufTextError) {
    guard message.schema.name == "google.protobuf.Any", let url = message.schema.fields[1],
      let value = message.schema.fields[2]
    else { throw error("only a google.protobuf.Any can hold [\(type.text)]") }
    guard schemas.messages[type.name] != nil else {
      throw error("the type \(type.name) is not known here")
    }
    guard !message.has(1), !message.has(2) else {
      throw error("a google.protobuf.Any holds one message")
    }
    _ = try tryTake(":")
    message.note(url)
    message.note(value)
    message.add(Array(type.text.utf8), to: 1)
    message.add(try braces(type.name), to: 2)
    if try !tryTake(";") { _ = try tryTake(",") }
  }
}
