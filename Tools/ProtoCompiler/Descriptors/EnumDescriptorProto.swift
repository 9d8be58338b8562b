package import TesseraProtobuf

/// One enum.
package struct EnumDescriptorProto: Hashable, Sendable {
  package var name: String?
  package var values: [EnumValueDescriptorProto] = []
  package var options: EnumOptions?
  package var reservedRanges: [EnumReservedRange] = []
  package var reservedNames: [String] = []
  package var unknownFields = UnknownFields()

  package init() {}

  /// Numbers that no value may take.
  package struct EnumReservedRange: Hashable, Sendable {
    /// The first number.
    package var start: Int32?
    /// The last number.
    package var end: Int32?
    package var unknownFields = UnknownFields()

    package init() {}
  }
}

/// One value of an enum.
package struct EnumValueDescriptorProto: Hashable, Sendable {
  package var name: String?
  package var number: Int32?
  package var options: EnumValueOptions?
  package var unknownFields = UnknownFields()

  package init() {}
}

// MARK: - Wire format

extension EnumDescriptorProto: ProtobufMergeableMessage {
  package mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 2: name = try reader.readString()
      case 2 << 3 | 2: values.append(try reader.readMessage())
      case 3 << 3 | 2: try reader.readMessage(intoOptional: &options)
      case 4 << 3 | 2: reservedRanges.append(try reader.readMessage())
      case 5 << 3 | 2: reservedNames.append(try reader.readString())
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  package func write(to writer: inout ProtobufWriter) {
    if let name { writer.writePresent(name, field: 1) }
    writer.writeMessages(values, field: 2)
    if let options { writer.writeMessage(options, field: 3) }
    writer.writeMessages(reservedRanges, field: 4)
    for text in reservedNames { writer.writePresent(text, field: 5) }
    writer.writeUnknownFields(unknownFields)
  }
}

extension EnumDescriptorProto.EnumReservedRange: ProtobufMergeableMessage {
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

extension EnumValueDescriptorProto: ProtobufMergeableMessage {
  package mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 2: name = try reader.readString()
      case 2 << 3 | 0: number = try reader.readInt32()
      case 3 << 3 | 2: try reader.readMessage(intoOptional: &options)
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  package func write(to writer: inout ProtobufWriter) {
    if let name { writer.writePresent(name, field: 1) }
    if let number { writer.writePresent(number, field: 2) }
    if let options { writer.writeMessage(options, field: 3) }
    writer.writeUnknownFields(unknownFields)
  }
}
