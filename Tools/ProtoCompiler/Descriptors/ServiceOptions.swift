package import TesseraProtobuf

/// Options of a service.
package struct ServiceOptions: Hashable, Sendable {
  package var deprecated: Bool?
  /// Options whose names are not resolved; none are left in a linked file.
  package var uninterpretedOptions: [UninterpretedOption] = []
  package var unknownFields = UnknownFields()

  package init() {}
}

/// Options of an RPC.
package struct MethodOptions: Hashable, Sendable {
  package var deprecated: Bool?
  package var idempotencyLevel: IdempotencyLevel?
  /// Options whose names are not resolved; none are left in a linked file.
  package var uninterpretedOptions: [UninterpretedOption] = []
  package var unknownFields = UnknownFields()

  package init() {}

  /// What a second call of the same does.
  package struct IdempotencyLevel: RawRepresentable, Hashable, Sendable {
    package var rawValue: Int32

    package init(rawValue: Int32) { self.rawValue = rawValue }

    package static let unknown = IdempotencyLevel(rawValue: 0)
    package static let noSideEffects = IdempotencyLevel(rawValue: 1)
    package static let idempotent = IdempotencyLevel(rawValue: 2)
  }
}

// MARK: - Wire format

extension ServiceOptions: ProtobufMergeableMessage {
  package mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 33 << 3 | 0: deprecated = try reader.readBool()
      case 999 << 3 | 2: uninterpretedOptions.append(try reader.readMessage())
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  package func write(to writer: inout ProtobufWriter) {
    if let deprecated { writer.writePresent(deprecated, field: 33) }
    writer.writeMessages(uninterpretedOptions, field: 999)
    writer.writeUnknownFields(unknownFields)
  }
}

extension MethodOptions: ProtobufMergeableMessage {
  package mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 33 << 3 | 0: deprecated = try reader.readBool()
      case 34 << 3 | 0: idempotencyLevel = IdempotencyLevel(rawValue: try reader.readInt32())
      case 999 << 3 | 2: uninterpretedOptions.append(try reader.readMessage())
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  package func write(to writer: inout ProtobufWriter) {
    if let deprecated { writer.writePresent(deprecated, field: 33) }
    if let idempotencyLevel { writer.writePresent(idempotencyLevel.rawValue, field: 34) }
    writer.writeMessages(uninterpretedOptions, field: 999)
    writer.writeUnknownFields(unknownFields)
  }
}
