/// Reads protobuf's text format, in which the values of options that are messages stand.
struct TextFormatParser {
  /// How deep messages may stand in one another.
  static let maximumDepth = 100

  private var lexer: Lexer
  private let text: [UInt8]
  let linker: Linker
  var depth = 0

  init(_ text: [UInt8], linker: Linker) {
    self.text = text
    lexer = Lexer(self.text, style: .textFormat)
    self.linker = linker
  }

  /// The bytes of the message that the whole text is.
  mutating func parseMessage(_ type: LinkedMessage) throws(TextFormatError) -> [UInt8] {
    try next()
    var message = TextMessage(type)
    while lexer.current.kind != .end { try parseField(&message) }
    return try finish(message)
  }

  private func finish(_ message: TextMessage) throws(TextFormatError) -> [UInt8] {
    let missing = message.missing
    guard missing.isEmpty else {
      throw TextFormatError(
        message: "\"\(message.type.fullName)\" has no \"\(missing.joined(separator: "\", \""))\", "
          + "which is required")
    }
    return message.encoded()
  }

  // MARK: - Tokens

  mutating func next() throws(TextFormatError) {
    lexer.next()
    if let problem = lexer.takeProblems().first { throw TextFormatError(message: problem.message) }
  }

  var token: Token { lexer.current }

  func bytes(_ token: Token) -> ArraySlice<UInt8> { text[token.start..<token.end] }

  func word() -> String { String(decoding: bytes(token), as: UTF8.self) }

  func isAt(_ symbol: Unicode.Scalar) -> Bool {
    token.kind == .symbol && text[token.start] == UInt8(ascii: symbol)
  }

  mutating func tryTake(_ symbol: Unicode.Scalar) throws(TextFormatError) -> Bool {
    guard isAt(symbol) else { return false }
    try next()
    return true
  }

  mutating func take(_ symbol: Unicode.Scalar) throws(TextFormatError) {
    if try !tryTake(symbol) { throw expected("\"\(symbol)\"") }
  }

  func expected(_ what: String) -> TextFormatError {
    let found = token.kind == .end ? "the end" : "\"\(word().prefix(60))\""
    return TextFormatError(message: "expected \(what), found \(found)")
  }

  mutating func takeIdentifier(_ what: String) throws(TextFormatError) -> String {
    guard token.kind == .identifier else { throw expected(what) }
    let name = word()
    try next()
    return name
  }

  // MARK: - Fields

  private mutating func parseField(_ message: inout TextMessage) throws(TextFormatError) {
    let field: LinkedField?
    if isAt("[") {
      try next()
      let name = try takeDottedName()
      if isAt("/") {
        return try parseAny(host: name, &message)
      }
      try take("]")
      field = try findExtension(name, of: message.type)
    } else {
      let name = try takeIdentifier("the name of a field")
      field = find(name, in: message.type)
      if field == nil, !message.type.reservedNames.contains(name) {
        throw TextFormatError(message: "\"\(message.type.fullName)\" has no field \"\(name)\"")
      }
    }
    guard let field else { return try skipReservedField() }
    if !field.isRepeated { try checkNotSet(field, message) }
    if field.isMessage {
      _ = try tryTake(":")
    } else {
      try take(":")
    }
    if field.isRepeated, isAt("[") {
      try next()
      if try !tryTake("]") {
        repeat { message.add(try parseValue(field), to: field) } while try tryTake(",")
        try take("]")
      }
    } else {
      message.add(try parseValue(field), to: field)
    }
    if try !tryTake(";") { _ = try tryTake(",") }
  }

  private func checkNotSet(
    _ field: LinkedField, _ message: TextMessage
  ) throws(TextFormatError) {
    if message.has(field) {
      throw TextFormatError(message: "\"\(field.name)\" is not repeated and is there twice")
    }
    if let index = field.oneofIndex, !field.isExtension, let other = message.field(inOneof: index) {
      throw TextFormatError(
        message: "\"\(field.name)\" and \"\(other.name)\" are in one oneof; expected one of them")
    }
  }

  mutating func takeDottedName() throws(TextFormatError) -> String {
    var name = try takeIdentifier("the name of an extension")
    while isAt(".") || isAt("-") {
      name += word()
      try next()
      name += try takeIdentifier("a name")
    }
    return name
  }

  /// A group is called by the name of its message.
  private func find(_ name: String, in type: LinkedMessage) -> LinkedField? {
    var field = type.fieldsByName[name]
    if field == nil, let group = type.fieldsByName[name.lowercasedASCII], group.type == .group {
      field = group
    }
    if let found = field, found.type == .group, found.messageType?.name != name { return nil }
    return field
  }

  private func findExtension(
    _ name: String, of type: LinkedMessage
  ) throws(TextFormatError) -> LinkedField {
    // As protoc does: the scope is the message that has the extension.
    switch linker.lookUp(name, from: type.fullName) {
    case .found(.field(let field)) where field.isExtension && field.container === type:
      return field
    case .found(.message(let message)) where type.isMessageSet:
      let item = message.extensions.first {
        $0.container === type && $0.messageType === message && $0.label == .optional
      }
      if let item { return item }
    case .found, .notFound: break
    }
    throw TextFormatError(
      message: "there is no extension \"\(name)\" of \"\(type.fullName)\" that this file sees")
  }

  // MARK: - Messages within messages

  mutating func parseBraces(_ type: LinkedMessage) throws(TextFormatError) -> [UInt8] {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.maximumDepth else {
      throw TextFormatError(
        message: "messages stand in one another deeper than \(Self.maximumDepth)")
    }
    let closer: Unicode.Scalar = isAt("<") ? ">" : "}"
    if closer == ">" { try next() } else { try take("{") }
    var message = TextMessage(type)
    while !isAt(closer) {
      if token.kind == .end { throw expected("\"\(closer)\"") }
      try parseField(&message)
    }
    try next()
    return try finish(message)
  }

  /// `[type.googleapis.com/some.Message] { … }` within a `google.protobuf.Any`.
  private mutating func parseAny(
    host: String, _ message: inout TextMessage
  ) throws(TextFormatError) {
    try take("/")
    let name = try takeDottedName()
    try take("]")
    _ = try tryTake(":")
    let anyFields = message.type.fieldsByName
    guard message.type.fullName == "google.protobuf.Any", let url = anyFields["type_url"],
      let value = anyFields["value"]
    else {
      throw TextFormatError(message: "only a google.protobuf.Any can hold \"[\(host)/\(name)]\"")
    }
    let isKnownHost = host == "type.googleapis.com" || host == "type.googleprod.com"
    guard isKnownHost, case .found(.message(let type)) = linker.lookUp("." + name, from: "") else {
      throw TextFormatError(message: "there is no message \"\(host)/\(name)\" that this file sees")
    }
    message.add(.delimited(Array("\(host)/\(name)".utf8)), to: url)
    message.add(.delimited(try parseBraces(type)), to: value)
    if try !tryTake(";") { _ = try tryTake(",") }
  }
}
