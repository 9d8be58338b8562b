public import NIOCore
public import TesseraProtobuf

/// A message of any type with the name of its type: `google.protobuf.Any`.
public struct AnyMessage: Hashable, Sendable {
  /// Ends with `/` and the fully qualified name of the type.
  public var typeURL: String
  /// The encoded message.
  public var value: ByteBuffer
  /// Fields of later versions, written again as they came.
  public var unknownFields = UnknownFields()

  /// A message as it stands on the wire.
  public init(typeURL: String, value: ByteBuffer) {
    self.typeURL = typeURL
    self.value = value
  }

  /// Packs a message.
  ///
  /// - Parameter typeName: Its fully qualified name, as `google.rpc.ErrorInfo`.
  public init(_ message: some ProtobufMessage, typeName: String) {
    self.init(typeURL: "type.googleapis.com/\(typeName)", value: message.encoded())
  }

  /// The fully qualified name of the type: what follows the last `/`.
  public var typeName: Substring {
    typeURL.lastIndex(of: "/").map { typeURL[typeURL.index(after: $0)...] } ?? typeURL[...]
  }

  /// Unpacks the message if it is of a type.
  ///
  /// - Returns: `nil` if it is of another type.
  /// - Throws: `ProtobufError` if the bytes are no such message.
  public func unpack<Message: ProtobufMessage>(
    _ type: Message.Type = Message.self, typeName: String
  ) throws(ProtobufError) -> Message? {
    guard self.typeName == typeName else { return nil }
    return try Message(protobuf: value)
  }
}

extension AnyMessage: ProtobufMergeableMessage {
  /// An empty message.
  public init() { self.init(typeURL: "", value: ByteBuffer()) }

  /// Takes the fields of a message in.
  public mutating func merge(from reader: inout ProtobufReader) throws(ProtobufError) {
    while let tag = try reader.nextTag() {
      switch tag.rawValue {
      case 1 << 3 | 2: typeURL = try reader.readString()
      case 2 << 3 | 2: value = try reader.readBytes()
      default: try reader.skipField(tag, into: &unknownFields)
      }
    }
  }

  /// Writes the fields in the order of their numbers.
  public func write(to writer: inout ProtobufWriter) {
    writer.writeString(typeURL, field: 1)
    writer.writeBytes(value, field: 2)
    writer.writeUnknownFields(unknownFields)
  }
}
