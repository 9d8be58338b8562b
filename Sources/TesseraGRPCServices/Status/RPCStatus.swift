public import TesseraProtobuf

/// An error with details of any type: `google.rpc.Status`, which travels in
/// `grpc-status-details-bin`.
///
/// ```swift
/// throw GRPCError(
///   RPCStatus(.resourceExhausted, "too many worlds", details: [
///     AnyMessage(QuotaFailure(…), typeName: "google.rpc.QuotaFailure")
///   ]))
/// ```
public struct RPCStatus: Hashable, Sendable {
  /// The number of a gRPC status code.
  public var code: Int32
  /// What happened, for a developer.
  public var message: String
  /// More about it, each of a type that the receiver may know.
  public var details: [AnyMessage]
  /// Fields of later versions, written again as they came.
  public var unknownFields = UnknownFields()

  /// A status of these parts.
  public init(code: Int32, message: String = "", details: [AnyMessage] = []) {
    self.code = code
    self.message = message
    self.details = details
  }
}

extension RPCStatus: ProtobufMergeableMessage {
  /// An empty message.
  public init() { self.init(code: 0) }

  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 0: code = try reader.readInt32()
      case 2 << 3 | 2: message = try reader.readString()
      case 3 << 3 | 2: details.append(try reader.readMessage(AnyMessage.self))
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeInt32(code, field: 1)
    writer.writeString(message, field: 2)
    writer.writeMessages(details, field: 3)
    writer.writeUnknownFields(unknownFields)
  }
}
