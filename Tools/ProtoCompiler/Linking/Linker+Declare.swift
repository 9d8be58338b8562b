/// The first pass: who is there, and are the names and numbers free.
extension Linker {
  func declare(_ proto: FileDescriptorProto) {
    for (index, message) in proto.messageTypes.enumerated() {
      declare(message, scope: package, parent: nil, [4, Int32(index)])
    }
    for (index, item) in proto.enumTypes.enumerated() {
      declare(item, scope: package, [5, Int32(index)])
    }
    for (index, service) in proto.services.enumerated() {
      declare(service, [6, Int32(index)])
    }
    for (index, field) in proto.extensions.enumerated() {
      _ = declare(field, scope: package, message: nil, [7, Int32(index)], isExtension: true)
    }
  }

  private func declare(
    _ proto: DescriptorProto, scope: String, parent: LinkedMessage?, _ path: [Int32],
    fieldsAround: [FieldDescriptorProto] = []
  ) {
    let fullName = join(scope, proto.name ?? "")
    let message = LinkedMessage(
      proto, fullName: fullName, file: file, features: fileFeatures, parent: parent)
    symbols.keep(message)
    messagesByPath[path] = message
    if !fieldsAround.isEmpty, let other = symbols.find(fullName), other.file == file {
      // The entries of a map stand nowhere; their field does.
      let field = fieldsAround.lastIndex { $0.typeName == proto.name } ?? 0
      add(fullName, .message(message), path.dropLast(2) + [2, Int32(field), 1])
      return note("and it is what the entries of a map are called")
    }
    add(fullName, .message(message), path + [1])
    for (index, oneof) in proto.oneofs.enumerated() {
      // A synthetic one stands nowhere; its field does.
      add(join(fullName, oneof.name ?? ""), .oneof, path + [8, Int32(index), 1])
    }
    for (index, field) in proto.fields.enumerated() {
      let linked = declare(
        field, scope: fullName, message: message, path + [2, Int32(index)], isExtension: false)
      message.fields.append(linked)
      if message.fieldsByName[linked.name] == nil { message.fieldsByName[linked.name] = linked }
    }
    for (index, item) in proto.enumTypes.enumerated() {
      declare(item, scope: fullName, path + [4, Int32(index)])
    }
    for (index, field) in proto.extensions.enumerated() {
      message.extensions.append(
        declare(
          field, scope: fullName, message: message, path + [6, Int32(index)], isExtension: true))
    }
    for (index, nested) in proto.nestedTypes.enumerated() {
      declare(
        nested, scope: fullName, parent: message, path + [3, Int32(index)],
        fieldsAround: nested.options?.mapEntry == true ? proto.fields : [])
    }
    checkRanges(proto, path)
    checkReserved(proto, message, path)
  }

  private func declare(
    _ proto: FieldDescriptorProto, scope: String, message: LinkedMessage?, _ path: [Int32],
    isExtension: Bool
  ) -> LinkedField {
    let fullName = join(scope, proto.name ?? "")
    let field = LinkedField(
      proto, fullName: fullName, file: file, features: fileFeatures, scope: message,
      isExtension: isExtension)
    fieldsByPath[path] = field
    add(fullName, .field(field), path + [1])
    checkNumber(field, path + [3])
    if field.label == .required, isExtension {
      error("an extension cannot be required", path + [4])
    }
    if proto.defaultValue != nil, field.isRepeated {
      error("a repeated field has no default", path + [7])
    }
    return field
  }

  private func checkNumber(_ field: LinkedField, _ path: [Int32]) {
    if field.number <= 0 {
      error("a field's number is above 0; \"\(field.name)\" has \(field.number)", path)
    } else if field.number >= 1 << 29, !field.isExtension {
      error(
        "a field's number is 536870911 at most; \"\(field.name)\" has \(field.number)", path)
    } else if (19_000...19_999).contains(field.number) {
      error(
        "the numbers 19000 to 19999 are protobuf's own; expected another for \"\(field.name)\"",
        path)
    }
  }

  private func declare(_ proto: EnumDescriptorProto, scope: String, _ path: [Int32]) {
    let fullName = join(scope, proto.name ?? "")
    let item = LinkedEnum(proto, fullName: fullName, file: file, features: fileFeatures)
    enumsByPath[path] = item
    add(fullName, .enum(item), path + [1])
    if proto.values.isEmpty {
      error("an enum has at least one value; \"\(item.name)\" has none", path + [1])
    }
    for (index, value) in item.values.enumerated() {
      // Values are siblings of their enum, as in C++.
      let isInScope = add(
        join(scope, value.name), .enumValue(item, value.number), path + [2, Int32(index), 1])
      if !isInScope {
        let place = scope.isEmpty ? "the whole file" : "\"\(scope)\""
        note(
          "the values of an enum stand beside it, so \"\(value.name)\" has to be the only one in "
            + "\(place), not just in \"\(item.name)\"")
      }
    }
    checkValueNames(item, path)
    checkReserved(proto, path)
  }

  /// Adds words to the mistake noted last.
  private func note(_ words: String) {
    guard let last = diagnostics.indices.last else { return }
    diagnostics[last].message += "; " + words
  }

  private func declare(_ proto: ServiceDescriptorProto, _ path: [Int32]) {
    let fullName = join(package, proto.name ?? "")
    add(fullName, .service, path + [1])
    for (index, method) in proto.methods.enumerated() {
      add(join(fullName, method.name ?? ""), .method, path + [2, Int32(index), 1])
    }
  }

  /// - Returns: whether the name was free.
  @discardableResult
  private func add(_ fullName: String, _ symbol: LinkedSymbol, _ path: [Int32]) -> Bool {
    guard let other = symbols.add(fullName, symbol, file: file) else { return true }
    let parts = fullName.split(separator: ".")
    let name = parts.last ?? ""
    if other.file != file {
      error("\"\(fullName)\" is already declared in \"\(files[other.file].name)\"", path)
    } else if parts.count > 1 {
      error(
        "\"\(name)\" is already declared in \"\(parts.dropLast().joined(separator: "."))\"", path)
    } else {
      error("\"\(name)\" is already declared", path)
    }
    return false
  }
}
