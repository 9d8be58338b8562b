// swift-format-ignore-file
// Generated from grpc/testing/empty.proto by tessera-protoc generate. Do not edit.

import TesseraProtobuf

/// The message `grpc.testing.Empty`.
struct Empty: Hashable, Sendable {
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}
}

extension Empty: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int { 0 }

  /// Its length takes one byte.
  static var isAlwaysShort: Bool { true }
}
