/// The last pass: rules that ask for options and types.
extension Linker {
  func validate(_ proto: FileDescriptorProto) {
    for (index, message) in proto.messageTypes.enumerated() {
      validate(message, [4, Int32(index)])
    }
    for (index, item) in proto.enumTypes.enumerated() { validate(item, [5, Int32(index)]) }
    for (index, service) in proto.services.enumerated() {
      validate(service, proto, [6, Int32(index)])
    }
    for (index, field) in proto.extensions.enumerated() { validate(field, [7, Int32(index)]) }
    validateLite(proto)
    validateFeatures(of: proto)
  }

  private func validateLite(_ proto: FileDescriptorProto) {
    guard !files[file].isLite else { return }
    for (index, name) in proto.dependencies.enumerated() {
      guard let dependency = fileIndices[name], files[dependency].isLite else { continue }
      error(
        "\"\(name)\" is optimized for LITE_RUNTIME, and only a file that is too can import it",
        [3, Int32(index)])
      return
    }
  }

  private func validate(
    _ service: ServiceDescriptorProto, _ proto: FileDescriptorProto, _ path: [Int32]
  ) {
    let options = proto.options
    if files[file].isLite,
      options?.ccGenericServices == true || options?.javaGenericServices == true
    {
      error(
        "a file that is optimized for LITE_RUNTIME has no generic services: expected "
          + "cc_generic_services and java_generic_services to be false", path + [1])
    }
  }

  private func validate(_ proto: DescriptorProto, _ path: [Int32]) {
    for (index, field) in proto.fields.enumerated() { validate(field, path + [2, Int32(index)]) }
    for (index, nested) in proto.nestedTypes.enumerated() {
      validate(nested, path + [3, Int32(index)])
    }
    for (index, item) in proto.enumTypes.enumerated() { validate(item, path + [4, Int32(index)]) }
    for (index, field) in proto.extensions.enumerated() {
      validate(field, path + [6, Int32(index)])
    }
    let isMessageSet = proto.options?.messageSetWireFormat == true
    let maximum = isMessageSet ? Int64(Int32.max) : 1 << 29
    for (index, range) in proto.extensionRanges.enumerated()
    where Int64(range.end ?? 0) > maximum {
      error(
        "the numbers of extensions are \(maximum - 1) at most", path + [5, Int32(index)])
    }
    if isProto3 { validateProto3(proto, path) }
    if isEditions, let message = messagesByPath[path] {
      validateJSONNames(proto, message.features, path)
    }
  }

  private func validateProto3(_ proto: DescriptorProto, _ path: [Int32]) {
    if !proto.extensionRanges.isEmpty {
      error("proto3 has no extension ranges; expected fields", path + [5, 0])
    }
    if proto.options?.messageSetWireFormat == true {
      error("proto3 has no message sets", path + [1])
    }
    var seen: [String: String] = [:]
    for (index, field) in proto.fields.enumerated() {
      let name = field.name ?? ""
      let plain = name.lowercasedASCII.filter { $0 != "_" }
      if let other = seen[plain] {
        error(
          "\"\(name)\" and \"\(other)\" have one name in JSON, \"\(JSONName.lowerCamel(name))\" "
            + "without case; proto3 expects two", path + [2, Int32(index), 1])
      } else {
        seen[plain] = name
      }
    }
  }

  private func validate(_ proto: EnumDescriptorProto, _ path: [Int32]) {
    if enumsByPath[path]?.isClosed == false, let first = proto.values.first, first.number != 0 {
      error(
        "the first value of an open enum, as all of proto3 are, is 0; \"\(first.name ?? "")\" is "
          + "\(first.number ?? 0)", path + [2, 0, 2])
    }
    guard proto.options?.allowAlias != true else { return }
    var seen: [Int32: String] = [:]
    for (index, value) in proto.values.enumerated() {
      let number = value.number ?? 0
      if let other = seen[number] {
        error(
          "\"\(value.name ?? "")\" has the number \(number) of \"\(other)\"; if it is meant to, "
            + "expected \"option allow_alias = true;\"", path + [2, Int32(index), 2])
      } else {
        seen[number] = value.name ?? ""
      }
    }
  }

  // MARK: - Fields

  private func validate(_ proto: FieldDescriptorProto, _ path: [Int32]) {
    guard let field = fieldsByPath[path] else { return }
    let options = proto.options
    let type = path + [proto.typeName == nil ? 5 : 6]
    if options?.lazy == true || options?.unverifiedLazy == true, field.type != .message {
      error("only a field that is a message can be lazy", type)
    }
    if options?.packed == true, !(field.isRepeated && field.type?.isPackable == true) {
      error("only a repeated field of numbers, bools or enums can be packed", type)
    }
    if let container = field.container, container.isMessageSet {
      if !field.isExtension {
        error("a message set has extensions only, no fields", path + [1])
      } else if field.label != .optional || field.type != .message {
        error("an extension of a message set is an optional message", type)
      }
    }
    if field.isExtension, let container = field.container, files[file].isLite,
      !files[container.file].isLite
    {
      error(
        "a file that is optimized for LITE_RUNTIME can extend messages of such files only",
        path + [2])
    }
    if field.isMap { validateMap(field, proto, path, type) }
    if let jstype = options?.jstype, jstype != .normal {
      let is64: Set<FieldType> = [.int64, .uint64, .sint64, .fixed64, .sfixed64]
      if !is64.contains(field.type ?? .int32) {
        error("jstype is for 64-bit numbers only", type)
      }
    }
    if field.isExtension, let name = proto.jsonName, name != JSONName.lowerCamel(field.name) {
      error("an extension has no json_name", path + [10])
    }
    if isProto3 { validateProto3(field, proto, path, type) }
    // What the parts of a map's entry say of features, the field said.
    if isEditions, field.container?.isMapEntry != true {
      validateFeatures(of: field, proto, path, type)
    }
  }

  private func validateMap(
    _ field: LinkedField, _ proto: FieldDescriptorProto, _ path: [Int32], _ type: [Int32]
  ) {
    guard let entry = field.messageType else { return }
    let isOurs =
      entry.parent === field.container && entry.name == Parser.mapEntryName(field.name)
      && entry.fields.count == 2 && entry.nestedCount == 0 && entry.enumCount == 0
      && !entry.hasExtensionRanges && entry.extensions.isEmpty
      && entry.fields[0].name == "key" && entry.fields[0].number == 1
      && entry.fields[1].name == "value" && entry.fields[1].number == 2
      && entry.fields.allSatisfy { $0.label == .optional }
    guard isOurs else {
      return error("map_entry is not for writing; expected map<Key, Value>", type)
    }
    switch entry.fields[0].type {
    case .enum, .float, .double, .message, .group, .bytes:
      error("the key of a map is a whole number, a bool or a string", type)
    default: break
    }
    if let item = entry.fields[1].enumType, item.values.first?.number != 0 {
      error(
        "the first value of an enum in a map is 0; that of \"\(item.fullName)\" is not", type)
    }
  }

  private static let extendableInProto3: Set<String> = Set(
    [
      "FileOptions", "MessageOptions", "FieldOptions", "EnumOptions", "EnumValueOptions",
      "ServiceOptions", "MethodOptions", "OneofOptions", "ExtensionRangeOptions",
    ].flatMap { ["google.protobuf." + $0, "proto2." + $0] })

  private func validateProto3(
    _ field: LinkedField, _ proto: FieldDescriptorProto, _ path: [Int32], _ type: [Int32]
  ) {
    if field.isExtension, let container = field.container,
      !Self.extendableInProto3.contains(container.fullName)
    {
      error("proto3 extends nothing but the messages of options", path + [2])
    }
    if field.label == .required { error("proto3 has no required fields", path + [4]) }
    if proto.defaultValue != nil { error("proto3 has no defaults", path + [7]) }
    if let item = field.enumType, item.isClosed {
      error(
        "\"\(item.fullName)\" is a closed enum, as those of proto2 are, and a message of proto3 "
          + "cannot have it", type)
    }
    if field.type == .group { error("proto3 has no groups; expected a message", path + [1]) }
  }
}
