internal import TesseraProtobufSchema

/// A field or an extension in a pool.
package struct ResolvedField: Sendable {
  package let pool: DescriptorPool
  let index: Int

  var record: FieldRecord { pool.fieldRecords[index] }

  /// What it was made of.
  package var proto: FieldDescriptorProto { record.proto }
  /// As it stands in the file; a group's is in lower case.
  package var name: String { proto.name ?? "" }
  /// With the scope it is declared in, without a leading dot.
  package var fullName: String { record.fullName }
  package var number: Int32 { proto.number ?? 0 }
  package var file: ResolvedFile { ResolvedFile(pool: pool, index: record.file) }
  package var options: FieldOptions { proto.options ?? FieldOptions() }
  /// Its place in `SourceCodeInfo`.
  package var path: [Int32] { record.path }
  package var comments: ResolvedComments { file.comments(at: path) }

  /// The message that has the field; of an extension, what it extends.
  package var containingMessage: ResolvedMessage {
    ResolvedMessage(pool: pool, index: record.container)
  }
  package var isExtension: Bool { record.isExtension }
  /// The message that an extension is declared in; `nil` for one that stands outside.
  package var extensionScope: ResolvedMessage? {
    guard isExtension, let scope = record.scope else { return nil }
    return ResolvedMessage(pool: pool, index: scope)
  }

  /// Never a guess: for a name it is known what stands behind it.
  package var type: FieldType { record.type }
  /// Of a message field or group.
  package var messageType: ResolvedMessage? {
    record.messageType.map { ResolvedMessage(pool: pool, index: $0) }
  }
  /// Of an enum field.
  package var enumType: ResolvedEnum? {
    record.enumType.map { ResolvedEnum(pool: pool, index: $0) }
  }
  /// What it is called in JSON.
  package var jsonName: String { proto.jsonName ?? JSONName.lowerCamel(name) }
  /// The default as text, if one is written.
  package var defaultValue: String? { proto.defaultValue }
}

// MARK: - How it is there

extension ResolvedField {
  package var label: FieldDescriptorProto.Label { proto.label ?? .optional }
  /// Maps too.
  package var isRepeated: Bool { label == .repeated }
  package var isRequired: Bool {
    if label == .required { return true }
    return record.features.fieldPresence == .legacyRequired && label == .optional && !isExtension
      && proto.oneofIndex == nil
  }
  /// Whether it goes over the wire between two tags and not behind a length.
  package var isGroup: Bool { type == .group }
  /// Whether it was written as a group, which declares field and message at once.
  package var isGroupDeclaration: Bool { proto.type == .group }
  package var isMap: Bool { isRepeated && type == .message && messageType?.isMapEntry == true }
  /// The key and the value of a map field.
  package var mapEntry: (key: ResolvedField, value: ResolvedField)? {
    guard isMap, let entry = messageType, let key = entry.field(number: 1),
      let value = entry.field(number: 2)
    else { return nil }
    return (key, value)
  }

  /// Whether it is written `optional` in proto3.
  package var isProto3Optional: Bool { proto.proto3Optional ?? false }
  /// The oneof it is in, if somebody wrote it.
  package var oneof: ResolvedOneof? {
    guard !isExtension, !isProto3Optional, let index = proto.oneofIndex else { return nil }
    return ResolvedOneof(message: containingMessage, index: Int(index))
  }

  /// Whether an absent field differs from one with the default value.
  package var hasPresence: Bool {
    if isRepeated { return false }
    if type == .message || type == .group || isExtension || proto.oneofIndex != nil { return true }
    return record.features.fieldPresence != .implicit
  }

  /// Whether it is written packed: as it says, and by default in proto3 and editions.
  package var isPacked: Bool {
    guard isRepeated, type.isPackable else { return false }
    return proto.options?.packed ?? (record.features.repeatedFieldEncoding == .packed)
  }
}

extension ResolvedField: Hashable {
  package static func == (left: Self, right: Self) -> Bool {
    left.pool === right.pool && left.index == right.index
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(index) }
}

/// What protobuf makes of a field's name for JSON.
package enum JSONName {
  /// Underscores go, and the letter after one is a capital: what protoc does, byte by byte.
  package static func lowerCamel(_ name: some StringProtocol) -> String {
    var result: [UInt8] = []
    var raisesNext = false
    for byte in name.utf8 {
      if byte == UInt8(ascii: "_") {
        raisesNext = true
      } else {
        let isLower = byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
        result.append(raisesNext && isLower ? byte - 32 : byte)
        raisesNext = false
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
