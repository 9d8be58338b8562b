extension Parser {
  /// Reads the whole file.
  static func parse(_ source: SourceFile) -> ParsedFile {
    var parser = Parser(source)
    let proto = parser.parseFile()
    return ParsedFile(
      source: source, proto: proto, locations: parser.locations, diagnostics: parser.diagnostics)
  }

  private mutating func parseFile() -> FileDescriptorProto {
    var file = FileDescriptorProto()
    file.name = source.name
    let comments = lexer.nextWithComments()
    noteProblems()
    upcomingLeading = comments.leading
    upcomingDetached = comments.detached
    locations.all.append(
      Locations.Location(path: [], startLine: token.line, startColumn: token.column))
    defer { end(0) }
    if isAt("syntax") {
      guard (try? parseSyntax(&file)) != nil else { return file }
    } else if isAt("edition") {
      guard (try? parseEdition(&file)) != nil else { return file }
    } else {
      warning(
        "no syntax is named, so this is proto2; expected \"syntax = \\\"proto3\\\";\" or "
          + "\"syntax = \\\"proto2\\\";\"")
    }
    while !isAtEnd {
      do throws(Failure) {
        try parseTopLevel(&file)
      } catch {
        skipStatement()
        if isAt("}") {
          self.error("\"}\" without \"{\"")
          let comments = lexer.nextWithComments()
          noteProblems()
          upcomingLeading = comments.leading
          upcomingDetached = comments.detached
        }
      }
    }
    return file
  }

  private mutating func parseSyntax(_ file: inout FileDescriptorProto) throws(Failure) {
    let location = begin(0, 12)
    defer { end(location) }
    try take("syntax")
    try take("=")
    let place = token
    let syntax = String(
      decoding: try takeString("a string, \"proto2\" or \"proto3\""), as: UTF8.self)
    try takeEnd(";", location)
    switch syntax {
    case "proto2": break
    case "proto3":
      file.syntax = syntax
      isProto3 = true
    default:
      error("unknown syntax \"\(syntax)\": expected \"proto2\" or \"proto3\"", at: place)
      throw Failure()
    }
  }

  private mutating func parseEdition(_ file: inout FileDescriptorProto) throws(Failure) {
    let location = begin(0, 12)
    defer { end(location) }
    try take("edition")
    try take("=")
    let place = token
    let edition = String(decoding: try takeString("a string, \"2023\""), as: UTF8.self)
    lexer.commentRule = .editions
    try takeEnd(";", location)
    guard edition == "2023" else {
      error("unknown edition \"\(edition)\": expected \"2023\"", at: place)
      throw Failure()
    }
    file.syntax = "editions"
    file.edition = 1000
    isEditions = true
  }

  private mutating func parseTopLevel(_ file: inout FileDescriptorProto) throws(Failure) {
    if tryTakeEnd(";", nil) {
      return
    } else if isAt("message") {
      let location = begin(0, 4, Int32(file.messageTypes.count))
      defer { end(location) }
      file.messageTypes.append(try parseMessage(location))
    } else if isAt("enum") {
      let location = begin(0, 5, Int32(file.enumTypes.count))
      defer { end(location) }
      file.enumTypes.append(try parseEnum(location))
    } else if isAt("service") {
      let location = begin(0, 6, Int32(file.services.count))
      defer { end(location) }
      file.services.append(try parseService(location))
    } else if isAt("extend") {
      let location = begin(0, 7)
      defer { end(location) }
      try parseExtend(
        &file.extensions, groups: &file.messageTypes, parent: 0, groupField: 4, location)
    } else if isAt("import") {
      try parseImport(&file)
    } else if isAt("package") {
      try parsePackage(&file)
    } else if isAt("option") {
      let location = begin(0, 8)
      defer { end(location) }
      file.options.append(
        try parseOption(location, index: file.options.optionCount, isStatement: true))
    } else {
      throw expectation(
        "\"message\", \"enum\", \"service\", \"extend\", \"import\", \"package\" or \"option\"")
    }
  }

  private mutating func parsePackage(_ file: inout FileDescriptorProto) throws(Failure) {
    if file.package != nil { error("a second package: a file has one at most") }
    let location = begin(0, 2)
    defer { end(location) }
    try take("package")
    var name = try takeIdentifier("the package's name")
    while tryTake(".") { name += "." + (try takeIdentifier("a name")) }
    file.package = name
    try takeEnd(";", location)
  }

  private mutating func parseImport(_ file: inout FileDescriptorProto) throws(Failure) {
    let index = Int32(file.dependencies.count)
    let location = begin(0, 3, index)
    defer { end(location) }
    try take("import")
    if isAt("public") {
      let kind = begin(0, 10, Int32(file.publicDependencies.count))
      next()
      end(kind)
      file.publicDependencies.append(index)
    } else if isAt("weak") {
      let kind = begin(0, 11, Int32(file.weakDependencies.count))
      next()
      end(kind)
      file.weakDependencies.append(index)
    }
    let path = try takeString("the file's path as a string")
    file.dependencies.append(String(decoding: path, as: UTF8.self))
    try takeEnd(";", location)
  }
}
