internal import NIOCore
package import TesseraProtobuf

/// An option as it stands in the file, before anybody knows what its name means.
package struct UninterpretedOption: Hashable, Sendable {
  package var name: [NamePart] = []
  package var identifierValue: String?
  package var positiveIntValue: UInt64?
  package var negativeIntValue: Int64?
  package var doubleValue: Double?
  package var stringValue: [UInt8]?
  /// The text between the braces.
  package var aggregateValue: [UInt8]?
  package var unknownFields = UnknownFields()

  package init() {}

  /// One part of a dotted name.
  package struct NamePart: Hashable, Sendable {
    package var namePart: String?
    /// Whether it stands in parentheses.
    package var isExtension: Bool?
    package var unknownFields = UnknownFields()

    package init() {}
  }
}

// MARK: - Wire format

extension UninterpretedOption: ProtobufMergeableMessage {
  package mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 2 << 3 | 2: name.append(try reader.readMessage())
      case 3 << 3 | 2: identifierValue = try reader.readString()
      case 4 << 3 | 0: positiveIntValue = try reader.readUInt64()
      case 5 << 3 | 0: negativeIntValue = try reader.readInt64()
      case 6 << 3 | 1: doubleValue = try reader.readDouble()
      case 7 << 3 | 2: stringValue = try Array(reader.readBytes().readableBytesView)
      case 8 << 3 | 2: aggregateValue = try reader.readByteArray()
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  package func write(to writer: inout ProtobufWriter) {
    writer.writeMessages(name, field: 2)
    if let identifierValue { writer.writePresent(identifierValue, field: 3) }
    if let positiveIntValue { writer.writePresent(positiveIntValue, field: 4) }
    if let negativeIntValue { writer.writePresent(negativeIntValue, field: 5) }
    if let doubleValue { writer.writePresent(doubleValue, field: 6) }
    if let stringValue { writer.writePresent(stringValue, field: 7) }
    if let aggregateValue { writer.writePresent(aggregateValue, field: 8) }
    writer.writeUnknownFields(unknownFields)
  }
}

extension UninterpretedOption.NamePart: ProtobufMergeableMessage {
  package mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 2: namePart = try reader.readString()
      case 2 << 3 | 0: isExtension = try reader.readBool()
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  package func write(to writer: inout ProtobufWriter) {
    if let namePart { writer.writePresent(namePart, field: 1) }
    if let isExtension { writer.writePresent(isExtension, field: 2) }
    writer.writeUnknownFields(unknownFields)
  }
}
