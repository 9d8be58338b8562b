package import TesseraProtobuf

/// Options of a field or extension.
package struct FieldOptions: Hashable, Sendable {
  package var ctype: CType?
  package var packed: Bool?
  package var deprecated: Bool?
  package var lazy: Bool?
  package var jstype: JSType?
  package var weak: Bool?
  package var unverifiedLazy: Bool?
  /// Options whose names are not resolved; none are left in a linked file.
  package var uninterpretedOptions: [UninterpretedOption] = []
  package var unknownFields = UnknownFields()

  package init() {}

  /// What C++ holds a string in.
  package struct CType: RawRepresentable, Hashable, Sendable {
    package var rawValue: Int32

    package init(rawValue: Int32) { self.rawValue = rawValue }

    package static let string = CType(rawValue: 0)
    package static let cord = CType(rawValue: 1)
    package static let stringPiece = CType(rawValue: 2)
  }

  /// What JavaScript holds a 64-bit number in.
  package struct JSType: RawRepresentable, Hashable, Sendable {
    package var rawValue: Int32

    package init(rawValue: Int32) { self.rawValue = rawValue }

    package static let normal = JSType(rawValue: 0)
    package static let string = JSType(rawValue: 1)
    package static let number = JSType(rawValue: 2)
  }
}

// MARK: - Wire format

extension FieldOptions: ProtobufMergeableMessage {
  package mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 0: ctype = CType(rawValue: try reader.readInt32())
      case 2 << 3 | 0: packed = try reader.readBool()
      case 3 << 3 | 0: deprecated = try reader.readBool()
      case 5 << 3 | 0: lazy = try reader.readBool()
      case 6 << 3 | 0: jstype = JSType(rawValue: try reader.readInt32())
      case 10 << 3 | 0: weak = try reader.readBool()
      case 15 << 3 | 0: unverifiedLazy = try reader.readBool()
      case 999 << 3 | 2: uninterpretedOptions.append(try reader.readMessage())
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  package func write(to writer: inout ProtobufWriter) {
    if let ctype { writer.writePresent(ctype.rawValue, field: 1) }
    if let packed { writer.writePresent(packed, field: 2) }
    if let deprecated { writer.writePresent(deprecated, field: 3) }
    if let lazy { writer.writePresent(lazy, field: 5) }
    if let jstype { writer.writePresent(jstype.rawValue, field: 6) }
    if let weak { writer.writePresent(weak, field: 10) }
    if let unverifiedLazy { writer.writePresent(unverifiedLazy, field: 15) }
    writer.writeMessages(uninterpretedOptions, field: 999)
    writer.writeUnknownFields(unknownFields)
  }
}
