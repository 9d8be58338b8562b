internal import NIOCore
internal import TesseraProtobuf

/// Walks through everything that has options.
extension Linker {
  func interpretOptions(_ proto: inout FileDescriptorProto) {
    for index in proto.messageTypes.indices {
      interpretOptions(&proto.messageTypes[index], package, [4, Int32(index)])
    }
    for index in proto.enumTypes.indices {
      interpretOptions(&proto.enumTypes[index], package, [5, Int32(index)])
    }
    for index in proto.services.indices {
      let path: [Int32] = [6, Int32(index)]
      let scope = join(package, proto.services[index].name ?? "")
      interpret(&proto.services[index].options, "ServiceOptions", scope, path + [3])
      for method in proto.services[index].methods.indices {
        interpret(
          &proto.services[index].methods[method].options, "MethodOptions",
          join(scope, proto.services[index].methods[method].name ?? ""),
          path + [2, Int32(method), 4])
      }
    }
    for index in proto.extensions.indices {
      interpretOptions(&proto.extensions[index], package, [7, Int32(index)])
    }
    // The last part of a scope is what uses the name; a file has none of its own.
    interpret(&proto.options, "FileOptions", package + ".file", [8])
    files[file].isLite = proto.options?.optimizeFor == .liteRuntime
  }

  private func interpretOptions(
    _ proto: inout DescriptorProto, _ scope: String, _ path: [Int32]
  ) {
    let fullName = join(scope, proto.name ?? "")
    for index in proto.oneofs.indices {
      interpret(
        &proto.oneofs[index].options, "OneofOptions",
        join(fullName, proto.oneofs[index].name ?? ""), path + [8, Int32(index), 2])
    }
    for index in proto.fields.indices {
      interpretOptions(&proto.fields[index], fullName, path + [2, Int32(index)])
    }
    for index in proto.enumTypes.indices {
      interpretOptions(&proto.enumTypes[index], fullName, path + [4, Int32(index)])
    }
    for index in proto.extensionRanges.indices {
      interpret(
        &proto.extensionRanges[index].options, "ExtensionRangeOptions", fullName,
        path + [5, Int32(index), 3])
    }
    for index in proto.extensions.indices {
      interpretOptions(&proto.extensions[index], fullName, path + [6, Int32(index)])
    }
    for index in proto.nestedTypes.indices {
      interpretOptions(&proto.nestedTypes[index], fullName, path + [3, Int32(index)])
    }
    interpret(&proto.options, "MessageOptions", fullName, path + [7])
    messagesByPath[path]?.isMapEntry = proto.options?.mapEntry ?? false
    messagesByPath[path]?.isMessageSet = proto.options?.messageSetWireFormat ?? false
  }

  private func interpretOptions(
    _ proto: inout FieldDescriptorProto, _ scope: String, _ path: [Int32]
  ) {
    interpret(&proto.options, "FieldOptions", join(scope, proto.name ?? ""), path + [8])
    fieldsByPath[path]?.packed = proto.options?.packed
  }

  private func interpretOptions(
    _ proto: inout EnumDescriptorProto, _ scope: String, _ path: [Int32]
  ) {
    for index in proto.values.indices {
      interpret(
        &proto.values[index].options, "EnumValueOptions",
        join(scope, proto.values[index].name ?? ""), path + [2, Int32(index), 3])
    }
    interpret(&proto.options, "EnumOptions", join(scope, proto.name ?? ""), path + [3])
  }

  /// Turns options into fields of their message; those that we know come out as what they are, custom
  /// ones as unknown fields.
  private func interpret<Options: OptionsMessage & ProtobufMergeableMessage>(
    _ options: inout Options?, _ type: String, _ scope: String, _ path: [Int32]
  ) {
    guard var result = options, !result.uninterpretedOptions.isEmpty else { return }
    guard let descriptor = optionsMessage("google.protobuf." + type) else {
      return error("\"google.protobuf.\(type)\" is not declared where it should be", path)
    }
    var fields = WireFields()
    var interpreter = OptionInterpreter(linker: self, scope: scope, optionsPath: path)
    for (index, option) in result.uninterpretedOptions.enumerated() {
      let place = path + [999, Int32(index)]
      var declaring = descriptor
      if Self.isFeature(option) {
        guard checkFeature(option, of: type, place) else { return }
        // The descriptors of options that a file imports may be older than features.
        if descriptor.fieldsByName["features"] == nil {
          declaring = builtinMessage(descriptor.fullName) ?? descriptor
        }
      }
      do throws(OptionInterpreter.Failure) {
        try interpreter.interpret(option, of: declaring, at: place, into: &fields)
      } catch {
        return
      }
    }
    result.uninterpretedOptions = []
    var bytes = fields.bytes
    if isEditions || knowsEditions {
      let canonical = CanonicalOptions { [self] in builtinMessage($0.fullName) }
      bytes = canonical.bytes(bytes, of: descriptor) ?? bytes
    }
    do throws(ProtobufError) {
      var reader = try ProtobufReader(ByteBuffer(bytes: bytes))
      try result.merge(from: &reader)
      options = result
    } catch {
      self.error("the options cannot be read as \"google.protobuf.\(type)\": \(error)", path)
    }
  }

  private func optionsMessage(_ name: String) -> LinkedMessage? {
    if let entry = symbols.find(name), case .message(let message) = entry.symbol {
      unused.remove(entry.file)
      return message
    }
    return builtinMessage(name)
  }
}
