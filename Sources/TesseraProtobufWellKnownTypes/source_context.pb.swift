// swift-format-ignore-file
// Generated from google/protobuf/source_context.proto by tessera-protoc generate. Do not edit.

public import TesseraProtobuf

/// `SourceContext` represents information about the source of a
/// protobuf element, like the file in which it is defined.
public struct ProtobufSourceContext: Hashable, Sendable {
  /// The path-qualified name of the .proto file that contained the associated
  /// protobuf element.  For example: `"google/protobuf/source_context.proto"`.
  public var fileName: String = ""
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    fileName: String = ""
  ) {
    self.fileName = fileName
  }
}

extension ProtobufSourceContext: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 10: self.fileName = try reader.readString()
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeString(self.fileName, field: 1)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 6
    count += self.fileName.utf8.count
    return count
  }
}
