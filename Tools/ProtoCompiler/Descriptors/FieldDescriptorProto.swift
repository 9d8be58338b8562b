package import TesseraProtobuf

/// One field or extension.
package struct FieldDescriptorProto: Hashable, Sendable {
  package var name: String?
  /// What an extension extends; with a leading dot once it is resolved.
  package var extendee: String?
  package var number: Int32?
  package var label: Label?
  /// Absent while it is not known whether `typeName` is a message or an enum.
  package var type: FieldType?
  /// With a leading dot once it is resolved.
  package var typeName: String?
  /// In text; bytes are C-escaped. What is no UTF-8 is as it stands in the file.
  package var defaultValueBytes: [UInt8]?
  package var options: FieldOptions?
  package var oneofIndex: Int32?
  package var jsonName: String?
  package var proto3Optional: Bool?
  package var unknownFields = UnknownFields()

  package init() {}

  package var defaultValue: String? {
    defaultValueBytes.map { String(decoding: $0, as: UTF8.self) }
  }

  /// How often a field may stand in a message.
  package enum Label: Int32, Hashable, Sendable {
    case optional = 1
    case required = 2
    case repeated = 3
  }
}

/// One oneof; which fields are in it, the fields tell.
package struct OneofDescriptorProto: Hashable, Sendable {
  package var name: String?
  package var options: OneofOptions?
  package var unknownFields = UnknownFields()

  package init() {}
}

// MARK: - Wire format

extension FieldDescriptorProto: ProtobufMergeableMessage {
  package mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 2: name = try reader.readString()
      case 2 << 3 | 2: extendee = try reader.readString()
      case 3 << 3 | 0: number = try reader.readInt32()
      case 4 << 3 | 0: label = try reader.readClosedEnum()
      case 5 << 3 | 0: type = try reader.readClosedEnum()
      case 6 << 3 | 2: typeName = try reader.readString()
      case 7 << 3 | 2: defaultValueBytes = try reader.readByteArray()
      case 8 << 3 | 2: try reader.readMessage(intoOptional: &options)
      case 9 << 3 | 0: oneofIndex = try reader.readInt32()
      case 10 << 3 | 2: jsonName = try reader.readString()
      case 17 << 3 | 0: proto3Optional = try reader.readBool()
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  package func write(to writer: inout ProtobufWriter) {
    if let name { writer.writePresent(name, field: 1) }
    if let extendee { writer.writePresent(extendee, field: 2) }
    if let number { writer.writePresent(number, field: 3) }
    if let label { writer.writePresent(label.rawValue, field: 4) }
    if let type { writer.writePresent(type.rawValue, field: 5) }
    if let typeName { writer.writePresent(typeName, field: 6) }
    if let defaultValueBytes { writer.writePresent(defaultValueBytes, field: 7) }
    if let options { writer.writeMessage(options, field: 8) }
    if let oneofIndex { writer.writePresent(oneofIndex, field: 9) }
    if let jsonName { writer.writePresent(jsonName, field: 10) }
    if let proto3Optional { writer.writePresent(proto3Optional, field: 17) }
    writer.writeUnknownFields(unknownFields)
  }
}

extension OneofDescriptorProto: ProtobufMergeableMessage {
  package mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 2: name = try reader.readString()
      case 2 << 3 | 2: try reader.readMessage(intoOptional: &options)
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  package func write(to writer: inout ProtobufWriter) {
    if let name { writer.writePresent(name, field: 1) }
    if let options { writer.writeMessage(options, field: 2) }
    writer.writeUnknownFields(unknownFields)
  }
}
