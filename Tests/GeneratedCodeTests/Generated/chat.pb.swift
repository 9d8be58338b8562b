// swift-format-ignore-file
// Generated from tessera/test/chat.proto by tessera-protoc generate. Do not edit.

import TesseraProtobuf

/// The message `tessera.test.Line`.
struct Line: Hashable, Sendable {
  /// The field `text`, number 1.
  var text: String = ""
  /// The field `number`, number 2.
  var number: UInt32 = 0
  /// Fields that this version does not know, written again as they came.
  var unknownFields = UnknownFields()

  /// A message without any field.
  init() {}

  /// A message of these fields; what is left out is not set.
  init(
    text: String = "",
    number: UInt32 = 0
  ) {
    self.text = text
    self.number = number
  }
}

extension Line: ProtobufExtendable {
  /// Takes the fields of a message in.
  mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: self.text = try reader.readString()
      case 16: self.number = try reader.readUInt32()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  func write(to writer: inout ProtobufWriter) {
    writer.writeString(self.text, field: 1)
    writer.writeUInt32(self.number, field: 2)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  var encodedByteCountHint: Int {
    var count = 12
    count += self.text.utf8.count
    return count
  }
}
