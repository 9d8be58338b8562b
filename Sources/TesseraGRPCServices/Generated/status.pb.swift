// swift-format-ignore-file
// Generated from google/rpc/status.proto by tessera-protoc generate. Do not edit.

public import TesseraProtobuf
public import TesseraProtobufWellKnownTypes

/// The message `google.rpc.Status`.
public struct RPCStatus: Hashable, Sendable {
  /// A gRPC status code.
  public var code: Int32 = 0
  /// For a developer, in English.
  public var message: String = ""
  /// The field `details`, number 3.
  public var details: [ProtobufAny] = []
  /// Fields that this version does not know, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message without any field.
  public init() {}

  /// A message of these fields; what is left out is not set.
  public init(
    code: Int32 = 0,
    message: String = "",
    details: [ProtobufAny] = []
  ) {
    self.code = code
    self.message = message
    self.details = details
  }
}

extension RPCStatus: ProtobufExtendable {
  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 8: self.code = try reader.readInt32()
      case 18: self.message = try reader.readString()
      case 26: try reader.readMessages(into: &self.details, tag: tag)
      default: try reader.skipField(tag, into: &self.unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeInt32(self.code, field: 1)
    writer.writeString(self.message, field: 2)
    writer.writeMessages(self.details, field: 3)
    writer.writeUnknownFields(self.unknownFields)
  }

  /// At least what the known fields take.
  public var encodedByteCountHint: Int {
    var count = 17
    count += self.message.utf8.count
    count += self.details.count * 6
    count += ProtobufSizeHint.sum(of: self.details)
    return count
  }
}
