package import TesseraProtobuf

/// One message.
package struct DescriptorProto: Hashable, Sendable {
  package var name: String?
  package var fields: [FieldDescriptorProto] = []
  package var nestedTypes: [DescriptorProto] = []
  package var enumTypes: [EnumDescriptorProto] = []
  package var extensionRanges: [ExtensionRange] = []
  /// Extensions declared in the scope of this message, of whatever message.
  package var extensions: [FieldDescriptorProto] = []
  package var options: MessageOptions?
  /// The synthetic ones of proto3 `optional` fields come last.
  package var oneofs: [OneofDescriptorProto] = []
  package var reservedRanges: [ReservedRange] = []
  package var reservedNames: [String] = []
  package var unknownFields = UnknownFields()

  package init() {}

  /// Numbers that extensions may take.
  package struct ExtensionRange: Hashable, Sendable {
    /// The first number.
    package var start: Int32?
    /// The number after the last.
    package var end: Int32?
    package var options: ExtensionRangeOptions?
    package var unknownFields = UnknownFields()

    package init() {}
  }

  /// Numbers that no field may take.
  package struct ReservedRange: Hashable, Sendable {
    /// The first number.
    package var start: Int32?
    /// The number after the last.
    package var end: Int32?
    package var unknownFields = UnknownFields()

    package init() {}
  }
}

// MARK: - Wire format

extension DescriptorProto: ProtobufMergeableMessage {
  package mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 2: name = try reader.readString()
      case 2 << 3 | 2: fields.append(try reader.readMessage())
      case 3 << 3 | 2: nestedTypes.append(try reader.readMessage())
      case 4 << 3 | 2: enumTypes.append(try reader.readMessage())
      case 5 << 3 | 2: extensionRanges.append(try reader.readMessage())
      case 6 << 3 | 2: extensions.append(try reader.readMessage())
      case 7 << 3 | 2: try reader.readMessage(intoOptional: &options)
      case 8 << 3 | 2: oneofs.append(try reader.readMessage())
      case 9 << 3 | 2: reservedRanges.append(try reader.readMessage())
      case 10 << 3 | 2: reservedNames.append(try reader.readString())
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  package func write(to writer: inout ProtobufWriter) {
    if let name { writer.writePresent(name, field: 1) }
    writer.writeMessages(fields, field: 2)
    writer.writeMessages(nestedTypes, field: 3)
    writer.writeMessages(enumTypes, field: 4)
    writer.writeMessages(extensionRanges, field: 5)
    writer.writeMessages(extensions, field: 6)
    if let options { writer.writeMessage(options, field: 7) }
    writer.writeMessages(oneofs, field: 8)
    writer.writeMessages(reservedRanges, field: 9)
    for text in reservedNames { writer.writePresent(text, field: 10) }
    writer.writeUnknownFields(unknownFields)
  }
}

extension DescriptorProto.ExtensionRange: ProtobufMergeableMessage {
  package mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 0: start = try reader.readInt32()
      case 2 << 3 | 0: end = try reader.readInt32()
      case 3 << 3 | 2: try reader.readMessage(intoOptional: &options)
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  package func write(to writer: inout ProtobufWriter) {
    if let start { writer.writePresent(start, field: 1) }
    if let end { writer.writePresent(end, field: 2) }
    if let options { writer.writeMessage(options, field: 3) }
    writer.writeUnknownFields(unknownFields)
  }
}

extension DescriptorProto.ReservedRange: ProtobufMergeableMessage {
  package mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 0: start = try reader.readInt32()
      case 2 << 3 | 0: end = try reader.readInt32()
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  package func write(to writer: inout ProtobufWriter) {
    if let start { writer.writePresent(start, field: 1) }
    if let end { writer.writePresent(end, field: 2) }
    writer.writeUnknownFields(unknownFields)
  }
}
