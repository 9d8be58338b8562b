/// Names of .proto files as Swift writes names.
enum Words {
  /// Words that are written in capitals, or in small letters where a name begins with them.
  private static let acronyms: Set<String> = [
    "api", "cpu", "dns", "gpu", "grpc", "html", "http", "https", "id", "ip", "json", "rpc", "sql",
    "tcp", "tls", "ttl", "udp", "uri", "url", "uuid", "xml",
  ]

  /// `worker_id` is `workerID`, `HTTPRule` is `httpRule`, `FIELD_NAME` is `fieldName`.
  static func lowerCamel(_ name: String) -> String {
    var words = split(name)
    guard !words.isEmpty else { return "_" }
    words[0] = words[0].lowercased()
    for index in words.indices.dropFirst() { words[index] = capitalized(words[index]) }
    return startingWithLetter(words.joined())
  }

  /// `my_message` is `MyMessage`; a name without underscores that begins with a capital stays.
  static func upperCamel(_ name: String) -> String {
    if let first = name.first, first.isUppercase, !name.contains("_") { return name }
    let words = name.split(separator: "_").map { part -> String in
      acronyms.contains(part.lowercased()) && part.allSatisfy(\.isLowercase)
        ? part.uppercased() : part.prefix(1).uppercased() + part.dropFirst()
    }
    return words.isEmpty ? "_" : startingWithLetter(words.joined())
  }

  private static func startingWithLetter(_ name: String) -> String {
    name.first?.isNumber == true ? "_\(name)" : name
  }

  private static func capitalized(_ word: String) -> String {
    let lower = word.lowercased()
    if acronyms.contains(lower) { return word.uppercased() }
    if lower.last == "s", acronyms.contains(String(lower.dropLast())), lower != "https" {
      return lower.dropLast().uppercased() + "s"
    }
    return lower.prefix(1).uppercased() + lower.dropFirst()
  }

  /// At underscores, and where a capital begins a word.
  private static func split(_ name: String) -> [String] {
    var words: [String] = []
    for part in name.split(separator: "_") {
      let letters = Array(part)
      var start = 0
      for index in letters.indices.dropFirst() where letters[index].isUppercase {
        let endsWord = !letters[index - 1].isUppercase
        let endsAcronym = index + 1 < letters.count && letters[index + 1].isLowercase
        if endsWord || endsAcronym {
          words.append(String(letters[start..<index]))
          start = index
        }
      }
      words.append(String(letters[start...]))
    }
    return words
  }
}

/// Words that Swift keeps for itself.
enum Reserved {
  /// May be a name between backticks.
  static let keywords: Set<String> = [
    "Any", "Protocol", "Self", "Type", "actor", "as", "associatedtype", "async", "await",
    "borrowing",
    "break", "case", "catch", "class", "consume", "consuming", "continue", "copy", "default",
    "defer",
    "deinit", "do", "dynamic", "each", "else", "enum", "extension", "fallthrough", "false",
    "fileprivate", "for", "func", "get", "guard", "if", "import", "in", "indirect", "inout",
    "internal", "is", "isolated", "lazy", "let", "mutating", "nil", "nonisolated", "nonmutating",
    "open", "operator", "optional", "override", "package", "postfix", "precedencegroup", "prefix",
    "private", "protocol", "public", "repeat", "required", "rethrows", "return", "set", "some",
    "static", "struct", "subscript", "super", "switch", "throw", "throws", "true", "try",
    "typealias", "unowned", "var", "weak", "where", "while", "yield",
  ]

  /// What a message, an enum or every type has already.
  static let members: Set<String> = [
    "self", "init", "unknownFields", "encodedByteCountHint", "missingRequiredField", "hashValue",
    "isAlwaysShort", "rawValue", "defaultValue", "allCases", "protobufName", "protobufFile",
    "encoded",
    "encodedBytes", "hash", "encode", "merge", "write",
  ]

  /// Types that may not be called so: Swift has them for itself, or generated code would find them
  /// where it means one of the runtime's.
  static let types: Set<String> = [
    "Any", "GRPCBidirectionalCall", "GRPCCallOptions", "GRPCClient", "GRPCClientStreamingCall",
    "GRPCError", "GRPCRequestStream", "GRPCResponseStream", "GRPCResponseWriter", "GRPCRouter",
    "GRPCServerContext", "GRPCService", "ProtobufBoxed", "ProtobufDescribed",
    "ProtobufEnumeration", "ProtobufError", "ProtobufExtendable", "ProtobufExtension",
    "ProtobufFileDescriptor", "ProtobufKind", "ProtobufMap", "ProtobufReader",
    "ProtobufRepeatedExtension", "ProtobufSizeHint", "ProtobufWriter", "Protocol", "Self", "Swift",
    "TesseraProtobuf", "Type", "UnknownFields",
  ]

  /// Types that generated code uses; qualified where a .proto file has one of that name.
  static let swiftTypes: Set<String> = [
    "Bool", "CaseIterable", "Double", "Float", "Hashable", "Int", "Int32", "Int64",
    "RawRepresentable", "Sendable", "String", "UInt32", "UInt64", "UInt8",
  ]

  /// A name where a declaration or a use stands.
  static func escaped(_ name: String) -> String { keywords.contains(name) ? "`\(name)`" : name }
}
