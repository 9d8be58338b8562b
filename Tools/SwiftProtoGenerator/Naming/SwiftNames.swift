internal import ProtoCompiler

/// What everything is called in Swift.
struct SwiftNames {
  private let options: GeneratorOptions
  private var messages: [ResolvedMessage: String] = [:]
  private var enums: [ResolvedEnum: String] = [:]
  private var oneofs: [ResolvedOneof: String] = [:]
  private var members: [ResolvedMessage: [Int32: String]] = [:]
  private var oneofMembers: [ResolvedOneof: String] = [:]
  private var extensionScopes: [ResolvedMessage: String] = [:]
  private var descriptors: [ResolvedFile: String] = [:]
  private let generated: Set<ResolvedFile>
  /// Standard types that something in the pool hides.
  private var hidden: Set<String> = []
  /// Every top-level name.
  private var topLevel: [String: String] = [:]

  static let wellKnownModule = "TesseraProtobufWellKnownTypes"

  init(
    pool: DescriptorPool, files: [ResolvedFile], options: GeneratorOptions
  ) throws(GeneratorError) {
    self.options = options
    generated = Set(files)
    for file in pool.files {
      for message in file.messages {
        let name = typeName(message.name, in: file, kind: "Message")
        try declareTopLevel(name, message.fullName, file)
        declare(message, as: name)
      }
      for item in file.enums {
        let name = typeName(item.name, in: file, kind: "Enum")
        try declareTopLevel(name, item.fullName, file)
        enums[item] = name
        noteHidden(name)
      }
    }
    nameDescriptors(pool)
  }

  // MARK: Uses

  func type(_ message: ResolvedMessage) -> String { messages[message] ?? message.name }
  func type(_ item: ResolvedEnum) -> String { enums[item] ?? item.name }
  /// The last part alone, where the type is declared.
  func declaration(_ message: ResolvedMessage) -> String { lastPart(type(message)) }
  func declaration(_ item: ResolvedEnum) -> String { lastPart(type(item)) }
  func declaration(_ oneof: ResolvedOneof) -> String { oneofs[oneof] ?? oneof.name }
  func type(_ oneof: ResolvedOneof) -> String {
    "\(type(oneof.message)).\(declaration(oneof))"
  }
  func member(_ field: ResolvedField) -> String {
    members[field.containingMessage]?[field.number] ?? field.name
  }
  func member(_ oneof: ResolvedOneof) -> String { oneofMembers[oneof] ?? oneof.name }
  /// The type that holds the extensions which a message declares.
  func extensionScope(_ message: ResolvedMessage) -> String {
    extensionScopes[message] ?? "Extensions"
  }
  func descriptor(_ file: ResolvedFile) -> String { descriptors[file] ?? "Descriptor" }
  /// A type of the standard library.
  func swift(_ name: String) -> String { hidden.contains(name) ? "Swift.\(name)" : name }

  /// The module that a file's types are in; `nil` if it is the one that is generated.
  func module(of file: ResolvedFile) -> String? {
    if generated.contains(file) { return nil }
    if let module = options.modules[file.name] { return module }
    return WellKnown.files.contains(file.name) ? Self.wellKnownModule : nil
  }

  /// The names of an enum's values in Swift, without the enum's own name before them.
  func values(_ item: ResolvedEnum) -> [String] {
    let prefix = item.name.filter { $0 != "_" }.lowercased()
    var taken: Set<String> = []
    return item.values.map { value in
      let full = Words.lowerCamel(value.name)
      let short = Self.dropping(prefix, from: value.name).map(Words.lowerCamel)
      var name = short.flatMap { $0.first == "_" ? nil : $0 } ?? full
      if Reserved.members.contains(name) { name += "Value" }
      if taken.contains(name) { name = full }
      while !taken.insert(name).inserted { name += "_" }
      return name
    }
  }

  func topLevelName(_ name: String, in file: ResolvedFile) -> String {
    prefix(of: file) + Words.upperCamel(name)
  }

  func isTopLevel(_ name: String) -> Bool { topLevel[name] != nil }

  // MARK: Making

  /// What follows a prefix that is written with underscores anywhere.
  private static func dropping(_ prefix: String, from name: String) -> String? {
    var rest = Substring(name)
    var left = Substring(prefix)
    while let wanted = left.first {
      guard let letter = rest.popFirst() else { return nil }
      if letter == "_" { continue }
      guard letter.lowercased() == String(wanted) else { return nil }
      left.removeFirst()
    }
    guard rest.first == "_" else { return nil }
    let short = rest.drop { $0 == "_" }
    return short.isEmpty ? nil : String(short)
  }

  private func prefix(of file: ResolvedFile) -> String {
    if let prefix = file.options.swiftPrefix { return prefix }
    if file.package == "google.protobuf" { return "Protobuf" }
    if file.package == "google.protobuf.compiler" { return "ProtobufCompiler" }
    guard options.typePrefix == .package else { return "" }
    return file.package.split(separator: ".").map { Words.upperCamel(String($0)) }.joined()
  }

  private func typeName(_ name: String, in file: ResolvedFile, kind: String) -> String {
    let full = topLevelName(name, in: file)
    return Reserved.types.contains(full) ? full + kind : full
  }

  private mutating func declareTopLevel(
    _ name: String, _ fullName: String, _ file: ResolvedFile
  ) throws(GeneratorError) {
    if let other = topLevel[name], generated.contains(file) {
      throw GeneratorError(
        "\(other) and \(fullName) would both be called \(name): use --type-prefix package")
    }
    topLevel[name] = fullName
  }

  private mutating func noteHidden(_ path: String) {
    let name = lastPart(path)
    if Reserved.swiftTypes.contains(name) { hidden.insert(name) }
  }

  private func lastPart(_ path: String) -> String {
    path.lastIndex(of: ".").map { String(path[path.index(after: $0)...]) } ?? path
  }

  /// Top-level names (their first parts) that are used within a message.
  private func firstParts(usedIn message: ResolvedMessage, _ found: inout Set<String>) {
    for field in message.fields + message.extensions {
      var used = field.messageType?.fullName ?? field.enumType?.fullName
      var parent = field.messageType?.parent ?? field.enumType?.parent
      var top = field.messageType?.name ?? field.enumType?.name ?? ""
      var file = field.messageType?.file ?? field.enumType?.file
      while let outer = parent {
        used = outer.fullName
        top = outer.name
        file = outer.file
        parent = outer.parent
      }
      if used != nil, let file { found.insert(topLevelName(top, in: file)) }
      if field.isExtension {
        var base = field.containingMessage
        while let outer = base.parent { base = outer }
        found.insert(topLevelName(base.name, in: base.file))
      }
    }
    for nested in message.messages { firstParts(usedIn: nested, &found) }
  }

  private mutating func declare(_ message: ResolvedMessage, as path: String) {
    messages[message] = path
    noteHidden(path)
    var used: Set<String> = Reserved.types
    firstParts(usedIn: message, &used)
    // A path begins with the outermost message, so nothing inside may be called like it.
    used.insert(String(path.prefix { $0 != "." }))
    // A message that is called so may be what is extended.
    let extensions = used.contains("Extensions") ? "ExtensionFields" : "Extensions"
    extensionScopes[message] = extensions
    used.insert(extensions)
    var taken: Set<String> = []
    func free(_ name: String, _ suffix: String) -> String {
      var name = used.contains(name) || taken.contains(name) ? name + suffix : name
      while used.contains(name) || taken.contains(name) { name += "_" }
      taken.insert(name)
      return name
    }
    for nested in message.messages where !nested.isMapEntry {
      declare(nested, as: "\(path).\(free(Words.upperCamel(nested.name), "Message"))")
    }
    for item in message.enums {
      enums[item] = "\(path).\(free(Words.upperCamel(item.name), "Enum"))"
      noteHidden(enums[item] ?? "")
    }
    for oneof in message.realOneofs {
      oneofs[oneof] = free(Words.upperCamel(Words.lowerCamel(oneof.name).capitalizedFirst), "Oneof")
      noteHidden(oneofs[oneof] ?? "")
    }
    nameMembers(of: message)
  }

  private mutating func nameMembers(of message: ResolvedMessage) {
    var taken: Set<String> = []
    func free(_ name: String, number: Int32) -> String {
      var name = Reserved.members.contains(name) ? "\(name)Field" : name
      if taken.contains(name) { name += "\(number)" }
      while !taken.insert(name).inserted { name += "_" }
      return name
    }
    var names: [Int32: String] = [:]
    for field in message.fields where field.oneof == nil {
      // A group's field is its type's name in small letters.
      let name = field.isGroupDeclaration ? field.messageType?.name ?? field.name : field.name
      names[field.number] = free(Words.lowerCamel(name), number: field.number)
    }
    for oneof in message.realOneofs {
      oneofMembers[oneof] = free(Words.lowerCamel(oneof.name), number: 0)
      var cases: Set<String> = ["none", "some"]
      for field in oneof.fields {
        let name = field.isGroupDeclaration ? field.messageType?.name ?? field.name : field.name
        var short = Words.lowerCamel(name)
        if Reserved.members.contains(short) || cases.contains(short) { short += "Field" }
        while !cases.insert(short).inserted { short += "_" }
        names[field.number] = short
      }
    }
    members[message] = names
  }

  private mutating func nameDescriptors(_ pool: DescriptorPool) {
    var byName: [String: [ResolvedFile]] = [:]
    for file in pool.files {
      let base = file.name.split(separator: "/").last.map(String.init) ?? file.name
      byName[prefix(of: file) + Self.identifier(base) + "Descriptor", default: []].append(file)
    }
    for (name, files) in byName {
      for file in files {
        descriptors[file] =
          files.count == 1 && !isTopLevel(name)
          ? name : Self.identifier(file.name) + "FileDescriptor"
      }
    }
  }

  /// A path as the name of a type.
  static func identifier(_ path: String) -> String {
    let stem = path.hasSuffix(".proto") ? String(path.dropLast(6)) : path
    let parts = stem.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    let name = parts.map { String($0).capitalizedFirst }.joined()
    return name.first?.isNumber == true ? "_\(name)" : name
  }
}

extension String {
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

/// What comes with protobuf itself.
enum WellKnown {
  static let files: Set<String> = [
    "google/protobuf/any.proto", "google/protobuf/api.proto", "google/protobuf/descriptor.proto",
    "google/protobuf/duration.proto", "google/protobuf/empty.proto",
    "google/protobuf/field_mask.proto", "google/protobuf/source_context.proto",
    "google/protobuf/struct.proto", "google/protobuf/timestamp.proto",
    "google/protobuf/type.proto", "google/protobuf/wrappers.proto",
    "google/protobuf/compiler/plugin.proto",
  ]
}
