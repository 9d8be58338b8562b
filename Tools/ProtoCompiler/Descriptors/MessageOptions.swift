package import TesseraProtobuf

/// Options of a message.
package struct MessageOptions: Hashable, Sendable {
  package var messageSetWireFormat: Bool?
  package var noStandardDescriptorAccessor: Bool?
  package var deprecated: Bool?
  /// Set on the message that stands for one entry of a map field.
  package var mapEntry: Bool?
  /// Options whose names are not resolved; none are left in a linked file.
  package var uninterpretedOptions: [UninterpretedOption] = []
  package var unknownFields = UnknownFields()

  package init() {}
}

/// Options of a range of extension numbers.
package struct ExtensionRangeOptions: Hashable, Sendable {
  /// Options whose names are not resolved; none are left in a linked file.
  package var uninterpretedOptions: [UninterpretedOption] = []
  package var unknownFields = UnknownFields()

  package init() {}
}

/// Options of a oneof.
package struct OneofOptions: Hashable, Sendable {
  /// Options whose names are not resolved; none are left in a linked file.
  package var uninterpretedOptions: [UninterpretedOption] = []
  package var unknownFields = UnknownFields()

  package init() {}
}

// MARK: - Wire format

extension MessageOptions: ProtobufMergeableMessage {
  package mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 0: messageSetWireFormat = try reader.readBool()
      case 2 << 3 | 0: noStandardDescriptorAccessor = try reader.readBool()
      case 3 << 3 | 0: deprecated = try reader.readBool()
      case 7 << 3 | 0: mapEntry = try reader.readBool()
      case 999 << 3 | 2: uninterpretedOptions.append(try reader.readMessage())
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  package func write(to writer: inout ProtobufWriter) {
    if let messageSetWireFormat { writer.writePresent(messageSetWireFormat, field: 1) }
    if let noStandardDescriptorAccessor {
      writer.writePresent(noStandardDescriptorAccessor, field: 2)
    }
    if let deprecated { writer.writePresent(deprecated, field: 3) }
    if let mapEntry { writer.writePresent(mapEntry, field: 7) }
    writer.writeMessages(uninterpretedOptions, field: 999)
    writer.writeUnknownFields(unknownFields)
  }
}

extension ExtensionRangeOptions: ProtobufMergeableMessage {
  package mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 999 << 3 | 2: uninterpretedOptions.append(try reader.readMessage())
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  package func write(to writer: inout ProtobufWriter) {
    writer.writeMessages(uninterpretedOptions, field: 999)
    writer.writeUnknownFields(unknownFields)
  }
}

extension OneofOptions: ProtobufMergeableMessage {
  package mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 999 << 3 | 2: uninterpretedOptions.append(try reader.readMessage())
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  package func write(to writer: inout ProtobufWriter) {
    writer.writeMessages(uninterpretedOptions, field: 999)
    writer.writeUnknownFields(unknownFields)
  }
}
