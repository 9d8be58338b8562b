/// The second pass: every name of a type is looked up and written out in full.
extension Linker {
  func crossLink(_ proto: inout FileDescriptorProto) {
    for index in proto.messageTypes.indices {
      crossLink(&proto.messageTypes[index], [4, Int32(index)])
    }
    for index in proto.extensions.indices {
      crossLink(&proto.extensions[index], [7, Int32(index)])
    }
    for index in proto.services.indices {
      let scope = join(package, proto.services[index].name ?? "")
      for method in proto.services[index].methods.indices {
        crossLink(
          &proto.services[index].methods[method], scope, [6, Int32(index), 2, Int32(method)])
      }
    }
  }

  private func crossLink(_ proto: inout DescriptorProto, _ path: [Int32]) {
    for index in proto.nestedTypes.indices {
      crossLink(&proto.nestedTypes[index], path + [3, Int32(index)])
    }
    for index in proto.fields.indices {
      crossLink(&proto.fields[index], path + [2, Int32(index)])
    }
    for index in proto.extensions.indices {
      crossLink(&proto.extensions[index], path + [6, Int32(index)])
    }
    checkOneofs(proto, path)
  }

  private func checkOneofs(_ proto: DescriptorProto, _ path: [Int32]) {
    guard !proto.oneofs.isEmpty else { return }
    var counts = [Int](repeating: 0, count: proto.oneofs.count)
    for field in proto.fields {
      if let index = field.oneofIndex, counts.indices.contains(Int(index)) {
        counts[Int(index)] += 1
      }
    }
    for (index, count) in counts.enumerated() where count == 0 {
      error(
        "a oneof has at least one field; \"\(proto.oneofs[index].name ?? "")\" has none",
        path + [8, Int32(index), 1])
    }
  }

  private func crossLink(_ proto: inout FieldDescriptorProto, _ path: [Int32]) {
    guard let field = fieldsByPath[path] else { return }
    if let extendee = proto.extendee, !linkExtendee(&proto, extendee, field, path) { return }
    if let name = proto.typeName, !linkType(&proto, name, field, path) { return }
    register(field, path)
  }

  private func linkExtendee(
    _ proto: inout FieldDescriptorProto, _ name: String, _ field: LinkedField, _ path: [Int32]
  ) -> Bool {
    switch lookUp(name, from: field.fullName) {
    case .notFound(let reason):
      error(reason, path + [2])
      return false
    case .found(.message(let message)):
      field.container = message
      proto.extendee = "." + message.fullName
      if !message.declaresExtension(field.number) {
        error(
          "\"\(message.fullName)\" has no room for an extension with the number \(field.number)",
          path + [3])
      }
      return true
    case .found:
      error("only a message can be extended, and \"\(name)\" is none", path + [2])
      return false
    }
  }

  private func linkType(
    _ proto: inout FieldDescriptorProto, _ name: String, _ field: LinkedField, _ path: [Int32]
  ) -> Bool {
    switch lookUp(name, from: field.fullName, onlyTypes: true) {
    case .notFound(let reason):
      error(reason, path + [6])
      return false
    case .found(.message(let message)):
      field.messageType = message
      field.type = field.type == .group ? .group : .message
      proto.type = field.type
      proto.typeName = "." + message.fullName
      if proto.defaultValue != nil { error("a message has no default", path + [7]) }
    case .found(.enum(let item)):
      field.enumType = item
      field.type = .enum
      proto.type = .enum
      proto.typeName = "." + item.fullName
      if let value = proto.defaultValue, item.number(of: value) == nil {
        let names = item.values.prefix(5).map { "\"\($0.name)\"" }.joined(separator: ", ")
        error(
          "\"\(item.fullName)\" has no value \"\(value)\"; expected one of its own: \(names)"
            + (item.values.count > 5 ? ", …" : ""), path + [7])
      }
    case .found:
      error("expected a message or an enum, and \"\(name)\" is neither", path + [6])
      return false
    }
    return true
  }

  private func register(_ field: LinkedField, _ path: [Int32]) {
    guard let container = field.container else { return }
    if field.isExtension {
      guard let other = container.extensionsByNumber[field.number] else {
        container.extensionsByNumber[field.number] = field
        return
      }
      let words =
        "the extension number \(field.number) of \"\(container.fullName)\" is taken by "
        + "\"\(other.fullName)\""
      if other.file == file {
        error(words, path + [3])
      } else {
        // Both may never be linked into one program, so protoc lets it pass.
        warning(words + " in \"\(files[other.file].name)\"", path + [3])
      }
    } else if let other = container.fieldsByNumber[field.number] {
      error(
        "the number \(field.number) is taken by \"\(other.name)\" in \"\(container.fullName)\"",
        path + [3])
    } else {
      container.fieldsByNumber[field.number] = field
    }
  }

  private func crossLink(
    _ proto: inout MethodDescriptorProto, _ service: String, _ path: [Int32]
  ) {
    let scope = join(service, proto.name ?? "")
    proto.inputType = linkMethodType(proto.inputType ?? "", scope, path + [2])
    proto.outputType = linkMethodType(proto.outputType ?? "", scope, path + [3])
  }

  private func linkMethodType(_ name: String, _ scope: String, _ path: [Int32]) -> String {
    switch lookUp(name, from: scope) {
    case .notFound(let reason): error(reason, path)
    case .found(.message(let message)): return "." + message.fullName
    case .found: error("expected a message, and \"\(name)\" is none", path)
    }
    return name
  }
}
