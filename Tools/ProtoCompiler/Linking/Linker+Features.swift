internal import NIOCore
internal import TesseraProtobuf
internal import TesseraProtobufSchema

/// What holds for each thing of a file of an edition: what the options around it say, innermost last.
///
/// It is found out before options are interpreted, since how those are written depends on it.
extension Linker {
  func resolveFeatures(_ proto: FileDescriptorProto) {
    fileFeatures = fileFeatures.applying(features(proto.options))
    for (index, message) in proto.messageTypes.enumerated() {
      resolveFeatures(message, fileFeatures, [4, Int32(index)])
    }
    for (index, item) in proto.enumTypes.enumerated() {
      enumsByPath[[5, Int32(index)]]?.features = fileFeatures.applying(features(item.options))
    }
    for (index, field) in proto.extensions.enumerated() {
      resolveFeatures(field, fileFeatures, [7, Int32(index)])
    }
  }

  private func resolveFeatures(
    _ proto: DescriptorProto, _ around: ResolvedFeatures, _ path: [Int32]
  ) {
    let own = around.applying(features(proto.options))
    messagesByPath[path]?.features = own
    for (index, field) in proto.fields.enumerated() {
      var around = own
      if let oneof = field.oneofIndex, proto.oneofs.indices.contains(Int(oneof)) {
        around = own.applying(features(proto.oneofs[Int(oneof)].options))
      }
      resolveFeatures(field, around, path + [2, Int32(index)])
    }
    for (index, nested) in proto.nestedTypes.enumerated() {
      resolveFeatures(nested, own, path + [3, Int32(index)])
    }
    for (index, item) in proto.enumTypes.enumerated() {
      enumsByPath[path + [4, Int32(index)]]?.features = own.applying(features(item.options))
    }
    for (index, field) in proto.extensions.enumerated() {
      resolveFeatures(field, own, path + [6, Int32(index)])
    }
  }

  private func resolveFeatures(
    _ proto: FieldDescriptorProto, _ around: ResolvedFeatures, _ path: [Int32]
  ) {
    guard let field = fieldsByPath[path] else { return }
    field.features = around.applying(features(proto.options))
    // Maps and what is in them go with their lengths, whatever is said around them.
    let isOfMap = field.isMap || field.container?.isMapEntry == true
    if field.type == .message, field.features.messageEncoding == .delimited, !isOfMap {
      field.type = .group
    }
  }

  /// What the options of one thing say of features; what cannot be read is told when options are
  /// interpreted.
  private func features(_ options: (some OptionsMessage)?) -> FeatureSet? {
    guard let options else { return nil }
    var bytes: [UInt8] = []
    for option in options.uninterpretedOptions
    where option.name.first?.namePart == "features" && option.name.first?.isExtension != true {
      guard let type = builtinMessage("google.protobuf.FeatureSet") else { return nil }
      if option.name.count == 1, let text = option.aggregateValue {
        var parser = TextFormatParser(text, linker: builtins)
        bytes += (try? parser.parseMessage(type)) ?? []
      } else if option.name.count == 2, option.name[1].isExtension != true,
        let field = type.fieldsByName[option.name[1].namePart ?? ""],
        let value = option.identifierValue.flatMap({ field.enumType?.number(of: $0) })
      {
        var fields = WireFields()
        fields.put(field.number, .varint(UInt64(bitPattern: Int64(value))))
        bytes += fields.bytes
      }
    }
    return bytes.isEmpty ? nil : try? FeatureSet(protobuf: ByteBuffer(bytes: bytes))
  }

  /// The descriptors of options as editions have them, for files that do not import them.
  var builtins: Linker {
    if let builtinOptions { return builtinOptions }
    let path = WellKnownFiles.descriptorPath
    let linker = Linker()
    // It needs no file, and is not asked for its own options again.
    linker.builtinOptions = linker
    let file = SourceFile(name: path, bytes: WellKnownFiles.text(of: path, editions: true) ?? [])
    _ = linker.link(Parser.parse(file), warnsOfUnusedImports: false)
    linker.builtinOptions = nil
    builtinOptions = linker
    return linker
  }

  func builtinMessage(_ name: String) -> LinkedMessage? {
    guard case .message(let message) = builtins.symbols.find(name)?.symbol else { return nil }
    return message
  }
}
