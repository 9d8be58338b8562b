internal import TesseraProtobufSchema

/// Numbers everything that is declared, then follows the references.
struct PoolBuilder {
  var files: [FileRecord] = []
  var messages: [MessageRecord] = []
  var enums: [EnumRecord] = []
  var fields: [FieldRecord] = []
  var services: [ServiceRecord] = []
  var symbols: [String: DescriptorPool.Symbol] = [:]
  var fileIndices: [String: Int] = [:]
  var extensionsByMessage: [Int: [Int]] = [:]

  mutating func declare(_ proto: FileDescriptorProto) throws(DescriptorError) {
    let name = proto.name ?? ""
    let index = files.count
    guard fileIndices.updateValue(index, forKey: name) == nil else {
      throw DescriptorError("\"\(name)\" is there twice")
    }
    var record = FileRecord(proto: proto)
    let features = ResolvedFeatures(syntax: proto.syntax ?? "")
      .applying(proto.options?.features)
    let locations = proto.sourceCodeInfo?.locations ?? []
    for (position, location) in locations.enumerated()
    where record.locations[location.path] == nil {
      record.locations[location.path] = position
    }
    let package = proto.package ?? ""
    for (position, message) in proto.messageTypes.enumerated() {
      record.messages.append(
        try declare(
          message, in: package, file: index, parent: nil, path: [4, Int32(position)],
          features: features))
    }
    for (position, item) in proto.enumTypes.enumerated() {
      record.enums.append(
        try declare(
          item, in: package, file: index, parent: nil, path: [5, Int32(position)],
          features: features))
    }
    for (position, service) in proto.services.enumerated() {
      let fullName = join(package, service.name)
      record.services.append(services.count)
      try register(.service(services.count), fullName)
      services.append(
        ServiceRecord(
          proto: service, fullName: fullName, file: index, path: [6, Int32(position)]))
    }
    for (position, field) in proto.extensions.enumerated() {
      record.extensions.append(
        try declare(
          field, in: package, file: index, scope: nil, path: [7, Int32(position)],
          isExtension: true, features: features))
    }
    files.append(record)
  }

  private mutating func declare(
    _ proto: DescriptorProto, in scope: String, file: Int, parent: Int?, path: [Int32],
    features around: ResolvedFeatures
  ) throws(DescriptorError) -> Int {
    let fullName = join(scope, proto.name)
    let index = messages.count
    let features = around.applying(proto.options?.features)
    try register(.message(index), fullName)
    messages.append(
      MessageRecord(proto: proto, fullName: fullName, file: file, parent: parent, path: path))
    for (position, field) in proto.fields.enumerated() {
      var around = features
      if let oneof = field.oneofIndex, proto.oneofs.indices.contains(Int(oneof)) {
        around = features.applying(proto.oneofs[Int(oneof)].options?.features)
      }
      messages[index].fields.append(
        try declare(
          field, in: fullName, file: file, scope: index, path: path + [2, Int32(position)],
          isExtension: false, features: around))
    }
    for (position, message) in proto.nestedTypes.enumerated() {
      let nested = try declare(
        message, in: fullName, file: file, parent: index, path: path + [3, Int32(position)],
        features: features)
      messages[index].messages.append(nested)
    }
    for (position, item) in proto.enumTypes.enumerated() {
      messages[index].enums.append(
        try declare(
          item, in: fullName, file: file, parent: index, path: path + [4, Int32(position)],
          features: features))
    }
    for (position, field) in proto.extensions.enumerated() {
      messages[index].extensions.append(
        try declare(
          field, in: fullName, file: file, scope: index, path: path + [6, Int32(position)],
          isExtension: true, features: features))
    }
    return index
  }

  private mutating func declare(
    _ proto: EnumDescriptorProto, in scope: String, file: Int, parent: Int?, path: [Int32],
    features: ResolvedFeatures
  ) throws(DescriptorError) -> Int {
    let fullName = join(scope, proto.name)
    try register(.enum(enums.count), fullName)
    enums.append(
      EnumRecord(
        proto: proto, fullName: fullName, file: file, parent: parent, path: path,
        features: features.applying(proto.options?.features)))
    return enums.count - 1
  }

  private mutating func declare(
    _ proto: FieldDescriptorProto, in scope: String, file: Int, scope message: Int?,
    path: [Int32], isExtension: Bool, features: ResolvedFeatures
  ) throws(DescriptorError) -> Int {
    let fullName = join(scope, proto.name)
    if isExtension { try register(.extension(fields.count), fullName) }
    fields.append(
      FieldRecord(
        proto: proto, fullName: fullName, file: file, scope: message, path: path,
        isExtension: isExtension, features: features.applying(proto.options?.features)))
    return fields.count - 1
  }

  private func join(_ scope: String, _ name: String?) -> String {
    scope.isEmpty ? name ?? "" : "\(scope).\(name ?? "")"
  }

  private mutating func register(
    _ symbol: DescriptorPool.Symbol, _ fullName: String
  ) throws(DescriptorError) {
    guard symbols.updateValue(symbol, forKey: fullName) == nil else {
      throw DescriptorError("\"\(fullName)\" is declared twice")
    }
  }
}

// MARK: - References

extension PoolBuilder {
  mutating func resolve() throws(DescriptorError) {
    for index in files.indices {
      for name in files[index].proto.dependencies {
        guard let dependency = fileIndices[name] else {
          throw DescriptorError(
            "\"\(files[index].proto.name ?? "")\" imports \"\(name)\", which is not there")
        }
        files[index].dependencies.append(dependency)
      }
    }
    for index in fields.indices { try resolveField(index) }
    for index in services.indices {
      for method in services[index].proto.methods {
        let name = "\(services[index].fullName).\(method.name ?? "")"
        let input = try message(method.inputType, of: name)
        let output = try message(method.outputType, of: name)
        services[index].methods.append((input, output))
      }
    }
  }

  private mutating func resolveField(_ index: Int) throws(DescriptorError) {
    let field = fields[index]
    if field.isExtension {
      let container = try message(field.proto.extendee, of: field.fullName)
      fields[index].container = container
      extensionsByMessage[container, default: []].append(index)
    } else {
      fields[index].container = field.scope ?? 0
    }
    if let name = field.proto.typeName, !name.isEmpty {
      switch try symbol(name, of: field.fullName) {
      case .message(let message):
        fields[index].messageType = message
        fields[index].type = isDelimited(field, message) ? .group : .message
      case .enum(let item):
        fields[index].enumType = item
        fields[index].type = .enum
      case .service, .extension:
        throw DescriptorError("\"\(field.fullName)\" has the type \"\(name)\", which is no type")
      }
    } else if let type = field.proto.type, type != .message, type != .group, type != .enum {
      fields[index].type = type
    } else {
      throw DescriptorError("\"\(field.fullName)\" has no type")
    }
    if let oneof = field.proto.oneofIndex, !field.isExtension, let scope = field.scope,
      !messages[scope].proto.oneofs.indices.contains(Int(oneof))
    {
      throw DescriptorError("\"\(field.fullName)\" is in a oneof that is not there")
    }
  }

  /// Whether a message is written between two tags, as groups are; entries of maps never are.
  private func isDelimited(_ field: FieldRecord, _ message: Int) -> Bool {
    if field.proto.type == .group { return true }
    let isOfMap =
      messages[message].proto.options?.mapEntry == true
      || field.scope.map { messages[$0].proto.options?.mapEntry == true } == true
    return field.features.messageEncoding == .delimited && !isOfMap
  }

  private func symbol(
    _ name: String?, of user: String
  ) throws(DescriptorError) -> DescriptorPool.Symbol {
    let name = name ?? ""
    let plain = name.hasPrefix(".") ? String(name.dropFirst()) : name
    guard let symbol = symbols[plain] else {
      throw DescriptorError("\"\(user)\" refers to \"\(plain)\", which is not there")
    }
    return symbol
  }

  private func message(_ name: String?, of user: String) throws(DescriptorError) -> Int {
    guard case .message(let index) = try symbol(name, of: user) else {
      throw DescriptorError("\"\(user)\" needs a message, and \"\(name ?? "")\" is none")
    }
    return index
  }
}
