/// Reads one file. A statement that is wrong is noted and passed over, so that one run finds as many
/// mistakes as it can.
struct Parser {
  /// The statement cannot be read further; what is wrong has been noted.
  struct Failure: Error {}

  /// How deep messages may stand in one another: protoc's limit.
  static let maximumNesting = 32
  /// How deep braces may stand in one another in what is skipped.
  static let maximumSkippedNesting = 1000

  var lexer: Lexer
  let source: SourceFile
  var locations = Locations()
  var diagnostics: [Diagnostic] = []
  private var limit = DiagnosticLimit()
  var isProto3 = false
  var isEditions = false
  /// Comments that belong to whatever comes next.
  var upcomingLeading: [UInt8] = []
  var upcomingDetached: [[UInt8]] = []
  var nesting = 0

  init(_ source: SourceFile) {
    self.source = source
    lexer = Lexer(source.bytes)
  }

  // MARK: - Tokens

  var token: Token { lexer.current }
  var isAtEnd: Bool { lexer.current.kind == .end }

  /// The bytes of a token.
  func bytes(_ token: Token) -> ArraySlice<UInt8> { source.bytes[token.start..<token.end] }

  func text(_ token: Token) -> String { String(decoding: bytes(token), as: UTF8.self) }

  func isAt(_ expected: StaticString) -> Bool {
    let token = lexer.current
    guard token.end - token.start == expected.utf8CodeUnitCount, token.kind != .end else {
      return false
    }
    return expected.withUTF8Buffer { text in
      for index in 0..<text.count where text[index] != source.bytes[token.start + index] {
        return false
      }
      return true
    }
  }

  mutating func next() {
    lexer.next()
    noteProblems()
  }

  mutating func noteProblems() {
    for problem in lexer.takeProblems() {
      note(.error, line: problem.line, column: problem.column, problem.message)
    }
  }

  mutating func tryTake(_ expected: StaticString) -> Bool {
    guard isAt(expected) else { return false }
    next()
    return true
  }

  mutating func take(_ expected: StaticString) throws(Failure) {
    if !tryTake(expected) { throw expectation("\"\(expected)\"") }
  }

  mutating func takeIdentifier(_ what: String) throws(Failure) -> String {
    guard token.kind == .identifier else { throw expectation(what) }
    let name = text(token)
    next()
    return name
  }

  mutating func takeInteger(maximum: UInt64, _ what: String) throws(Failure) -> UInt64 {
    guard token.kind == .integer else { throw expectation(what) }
    var value: UInt64 = 0
    if let number = Literals.integer(bytes(token), maximum: maximum) {
      value = number
    } else {
      error("\(text(token)) is out of range: at most \(maximum) is expected")
    }
    next()
    return value
  }

  mutating func takeInt32(_ what: String) throws(Failure) -> Int32 {
    Int32(truncatingIfNeeded: try takeInteger(maximum: UInt64(Int32.max), what))
  }

  mutating func takeSignedInt32(_ what: String) throws(Failure) -> Int32 {
    let isNegative = tryTake("-")
    let magnitude = try takeInteger(maximum: UInt64(Int32.max) + (isNegative ? 1 : 0), what)
    return Int32(truncatingIfNeeded: isNegative ? -Int64(magnitude) : Int64(magnitude))
  }

  /// One string after another is one string.
  mutating func takeString(_ what: String) throws(Failure) -> [UInt8] {
    guard token.kind == .string else { throw expectation(what) }
    var result: [UInt8] = []
    while token.kind == .string {
      Literals.appendString(bytes(token), to: &result)
      next()
    }
    return result
  }

  // MARK: - Mistakes

  private mutating func note(
    _ severity: Diagnostic.Severity, line: Int32, column: Int32, _ message: String
  ) {
    guard let words = limit.words(for: severity, message) else { return }
    diagnostics.append(source.diagnostic(severity, line: line, column: column, words))
  }

  mutating func error(_ message: String, at place: Token? = nil) {
    let place = place ?? token
    note(.error, line: place.line, column: place.column, message)
  }

  mutating func warning(_ message: String, at place: Token? = nil) {
    let place = place ?? token
    note(.warning, line: place.line, column: place.column, message)
  }

  /// Notes what would have been right here.
  mutating func expectation(_ what: String) -> Failure {
    error("expected \(what), found \(found)")
    return Failure()
  }

  private var found: String {
    switch token.kind {
    case .end, .start: "the end of the file"
    case .string: "a string"
    default: "\"\(text(token).prefix(60))\""
    }
  }

  /// Goes on behind the statement that is wrong.
  mutating func skipStatement() {
    while !isAtEnd {
      if token.kind == .symbol {
        if tryTakeEnd(";", nil) { return }
        if tryTake("{") { return skipBlock() }
        if isAt("}") { return }
      }
      next()
    }
  }

  private mutating func skipBlock() {
    var depth = 1
    while !isAtEnd {
      if isAt("{") {
        depth += 1
      } else if isAt("}") {
        depth -= 1
        if depth == 0 {
          _ = tryTakeEnd("}", nil)
          return
        }
      }
      next()
    }
  }

  // MARK: - Places

  /// Begins a thing at the current token.
  mutating func begin(_ parent: Int, _ path: Int32...) -> Int {
    locations.all.append(
      Locations.Location(
        path: locations.all[parent].path + path, startLine: token.line,
        startColumn: token.column))
    return locations.all.count - 1
  }

  /// Ends it after the token before the current one, unless its end is known.
  mutating func end(_ location: Int) {
    if locations.all[location].endLine < 0 { end(location, at: lexer.previous) }
  }

  mutating func end(_ location: Int, at token: Token) {
    locations.all[location].endLine = token.line
    locations.all[location].endColumn = token.endColumn
  }

  mutating func start(_ location: Int, at token: Token) {
    locations.all[location].startLine = token.line
    locations.all[location].startColumn = token.column
  }

  /// Takes what ends a declaration or opens its block; comments around it go to the declaration.
  mutating func tryTakeEnd(_ symbol: StaticString, _ location: Int?) -> Bool {
    guard isAt(symbol) else { return false }
    var comments = lexer.nextWithComments()
    noteProblems()
    swap(&comments.leading, &upcomingLeading)
    if let location {
      swap(&comments.detached, &upcomingDetached)
      if !(comments.leading.isEmpty && comments.trailing.isEmpty && comments.detached.isEmpty) {
        locations.all[location].comments = comments
      }
    } else if symbol.utf8Start.pointee == UInt8(ascii: "}") {
      upcomingDetached = comments.detached
    } else {
      upcomingDetached += comments.detached
    }
    return true
  }

  mutating func takeEnd(_ symbol: StaticString, _ location: Int?) throws(Failure) {
    if !tryTakeEnd(symbol, location) { throw expectation("\"\(symbol)\"") }
  }
}
