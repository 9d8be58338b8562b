package import TesseraProtobuf

/// Options of an enum.
package struct EnumOptions: Hashable, Sendable {
  package var allowAlias: Bool?
  package var deprecated: Bool?
  /// Options whose names are not resolved; none are left in a linked file.
  package var uninterpretedOptions: [UninterpretedOption] = []
  package var unknownFields = UnknownFields()

  package init() {}
}

/// Options of a value of an enum.
package struct EnumValueOptions: Hashable, Sendable {
  package var deprecated: Bool?
  /// Options whose names are not resolved; none are left in a linked file.
  package var uninterpretedOptions: [UninterpretedOption] = []
  package var unknownFields = UnknownFields()

  package init() {}
}

// MARK: - Wire format

extension EnumOptions: ProtobufMergeableMessage {
  package mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 2 << 3 | 0: allowAlias = try reader.readBool()
      case 3 << 3 | 0: deprecated = try reader.readBool()
      case 999 << 3 | 2: uninterpretedOptions.append(try reader.readMessage())
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  package func write(to writer: inout ProtobufWriter) {
    if let allowAlias { writer.writePresent(allowAlias, field: 2) }
    if let deprecated { writer.writePresent(deprecated, field: 3) }
    writer.writeMessages(uninterpretedOptions, field: 999)
    writer.writeUnknownFields(unknownFields)
  }
}

extension EnumValueOptions: ProtobufMergeableMessage {
  package mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 0: deprecated = try reader.readBool()
      case 999 << 3 | 2: uninterpretedOptions.append(try reader.readMessage())
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  package func write(to writer: inout ProtobufWriter) {
    if let deprecated { writer.writePresent(deprecated, field: 1) }
    writer.writeMessages(uninterpretedOptions, field: 999)
    writer.writeUnknownFields(unknownFields)
  }
}
