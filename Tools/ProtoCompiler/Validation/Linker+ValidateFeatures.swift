internal import NIOCore
internal import TesseraProtobuf
internal import TesseraProtobufSchema

/// The rules of editions: https://protobuf.dev/editions/features/.
extension Linker {
  static func isFeature(_ option: UninterpretedOption) -> Bool {
    option.name.first?.namePart == "features" && option.name.first?.isExtension != true
  }

  /// What may say something of a feature, besides a file: kinds of options.
  private static let targets: [String: Set<String>] = [
    "field_presence": ["FieldOptions"], "enum_type": ["EnumOptions"],
    "repeated_field_encoding": ["FieldOptions"], "utf8_validation": ["FieldOptions"],
    "message_encoding": ["FieldOptions"], "json_format": ["MessageOptions", "EnumOptions"],
  ]

  /// - Returns: whether a feature may be said here, and is one of the edition's.
  func checkFeature(
    _ option: UninterpretedOption, of type: String, _ path: [Int32]
  ) -> Bool {
    guard isEditions else {
      error("features are for editions; expected \"edition = \\\"2023\\\";\" for them", path + [2])
      return false
    }
    for (name, value) in namedFeatures(option) {
      guard let targets = Self.targets[name] else {
        error("there is no feature \"\(name)\" in edition 2023", path + [2])
        return false
      }
      guard type == "FileOptions" || targets.contains(type) else {
        let kinds = (["FileOptions"] + targets.sorted()).map { "google.protobuf.\($0)" }
        error(
          "\"\(name)\" is no feature of this; expected it in \(kinds.joined(separator: " or "))",
          path + [2])
        return false
      }
      if value == 0 {
        error("\"\(name)\" has to be known; expected another value", path + [2])
        return false
      }
    }
    return true
  }

  /// The features that an option names, with their numbers; those of languages are theirs to check.
  private func namedFeatures(_ option: UninterpretedOption) -> [(name: String, value: Int32?)] {
    guard let set = builtinMessage("google.protobuf.FeatureSet") else { return [] }
    if option.name.count > 1 {
      let part = option.name[1]
      guard part.isExtension != true, let name = part.namePart,
        let field = set.fieldsByName[name]
      else { return [] }
      return [(name, option.identifierValue.flatMap { field.enumType?.number(of: $0) })]
    }
    guard let text = option.aggregateValue else { return [] }
    var parser = TextFormatParser(text, linker: builtins)
    guard let bytes = try? parser.parseMessage(set),
      var reader = try? ProtobufReader(ByteBuffer(bytes: bytes))
    else { return [] }
    var found: [(String, Int32?)] = []
    while let tag = try? reader.nextTag() {
      let field = set.fieldsByNumber[Int32(bitPattern: tag.fieldNumber)]
      if tag.wireType == .varint, let field, let value = try? reader.readInt32() {
        found.append((field.name, value))
      } else {
        if let field { found.append((field.name, nil)) }
        guard (try? reader.skipField(tag)) != nil else { break }
      }
    }
    return found
  }

  func validateFeatures(of proto: FileDescriptorProto) {
    guard isEditions else { return }
    if fileFeatures.fieldPresence == .legacyRequired {
      error("a whole file cannot be required; expected LEGACY_REQUIRED at its fields", [8])
    }
    if proto.options?.javaStringCheckUTF8 != nil {
      error(
        "editions have no java_string_check_utf8; expected the feature (pb.java).utf8_validation",
        [8])
    }
  }

  func validateFeatures(
    of field: LinkedField, _ proto: FieldDescriptorProto, _ path: [Int32], _ type: [Int32]
  ) {
    let own = proto.options?.features
    if proto.options?.packed != nil {
      error("editions have no option \"packed\"; expected features.repeated_field_encoding", type)
    }
    validatePresence(of: field, proto, own, path, type)
    if let encoding = own?.repeatedFieldEncoding {
      if !field.isRepeated {
        error("only a repeated field has a repeated_field_encoding", type)
      } else if encoding == .packed, field.type?.isPackable != true {
        error("only a repeated field of numbers, bools or enums can be packed", type)
      }
    }
    let entry = field.isMap ? field.messageType?.fields ?? [] : []
    if own?.utf8Validation != nil, !([field] + entry).contains(where: { $0.type == .string }) {
      error("only a field of strings has a utf8_validation", type)
    }
    if own?.messageEncoding != nil, !field.isMessage || field.isMap {
      error("only a field that is a message, and no map, has a message_encoding", type)
    }
  }

  private func validatePresence(
    of field: LinkedField, _ proto: FieldDescriptorProto, _ own: FeatureSet?, _ path: [Int32],
    _ type: [Int32]
  ) {
    if let presence = own?.fieldPresence {
      if field.isExtension {
        error("an extension can always be told absent; expected no field_presence", type)
      } else if field.oneofIndex != nil {
        error("a field of a oneof can always be told absent; expected no field_presence", type)
      } else if field.isRepeated {
        error("a repeated field has no field_presence", type)
      } else if field.isMessage, presence == .implicit {
        error("a message can always be told absent; expected no implicit field_presence", type)
      }
    }
    guard !field.isRepeated, !field.hasPresence else { return }
    if proto.defaultValue != nil {
      error("a field whose presence is implicit has no default", path + [7])
    }
    if field.enumType?.isClosed == true {
      error("an enum whose presence is implicit is open", type)
    }
  }

  /// No two fields of a message may have one name in JSON: by default, or as somebody wrote them.
  func validateJSONNames(
    _ proto: DescriptorProto, _ features: ResolvedFeatures, _ path: [Int32]
  ) {
    for usesWritten in [false, true] {
      var seen: [String: (field: String, isWritten: Bool)] = [:]
      for (index, field) in proto.fields.enumerated() {
        let name = field.name ?? ""
        let byDefault = JSONName.lowerCamel(name)
        let written = usesWritten ? field.jsonName : nil
        let isWritten = written != nil && written != byDefault
        guard let other = seen[written ?? byDefault] else {
          seen[written ?? byDefault] = (name, isWritten)
          continue
        }
        // Two defaults were told of in the first round.
        if usesWritten, !isWritten, !other.isWritten { continue }
        let words =
          "\"\(name)\" and \"\(other.field)\" have one name in JSON, \"\(written ?? byDefault)\"; "
          + "expected two"
        let place = path + [2, Int32(index), 1]
        if features.jsonFormat == .legacyBestEffort, !isWritten || !other.isWritten {
          warning(words, place)
        } else {
          error(words, place)
        }
      }
    }
  }
}
