internal import NIOCore
package import TesseraProtobuf

/// The bytes behind unknown fields: custom options live there, since nobody has Swift types for them.
extension UnknownFields {
  /// Takes fields, tags included.
  ///
  /// - Throws: ``ProtobufError`` if the bytes are not fields.
  package init(encodedFields: [UInt8]) throws(ProtobufError) {
    self = try Fields(protobuf: ByteBuffer(bytes: encodedFields)).unknownFields
  }

  /// The fields as they are written, tags included.
  package var encodedFields: [UInt8] {
    var writer = ProtobufWriter(appendingTo: ByteBuffer())
    writer.writeUnknownFields(self)
    return Array(writer.finish().readableBytesView)
  }

  /// A message that knows none of its fields.
  private struct Fields: ProtobufMergeableMessage {
    var unknownFields = UnknownFields()

    mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
      while let tag = try reader.nextTag() {
        try reader.skipField(tag, into: &unknownFields)
      }
    }

    func write(to writer: inout ProtobufWriter) { writer.writeUnknownFields(unknownFields) }
  }
}
