internal import NIOCore
public import TesseraProtobuf
public import TesseraProtobufWellKnownTypes

extension ProtobufAny {
  /// Packs a message that knows its name.
  public init<Message: ProtobufDescribed>(_ message: Message) {
    self.init(message, typeName: Message.protobufName)
  }

  /// Packs a message.
  ///
  /// - Parameter typeName: Its fully qualified name, as `google.rpc.ErrorInfo`.
  public init(_ message: some ProtobufMessage, typeName: String) {
    self.init(
      typeURL: "type.googleapis.com/\(typeName)", value: [UInt8](buffer: message.encoded()))
  }

  /// The fully qualified name of the type: what follows the last `/`.
  public var typeName: Substring {
    typeURL.lastIndex(of: "/").map { typeURL[typeURL.index(after: $0)...] } ?? typeURL[...]
  }

  /// Unpacks the message if it is of a type that knows its name.
  ///
  /// - Returns: `nil` if it is of another type.
  /// - Throws: `ProtobufError` if the bytes are no such message.
  public func unpack<Message: ProtobufDescribed>(
    _ type: Message.Type = Message.self
  ) throws(ProtobufError) -> Message? {
    try unpack(type, typeName: Message.protobufName)
  }

  /// Unpacks the message if it is of a type.
  ///
  /// - Returns: `nil` if it is of another type.
  /// - Throws: `ProtobufError` if the bytes are no such message.
  public func unpack<Message: ProtobufMessage>(
    _ type: Message.Type = Message.self, typeName: String
  ) throws(ProtobufError) -> Message? {
    guard self.typeName == typeName else { return nil }
    return try Message(protobuf: ByteBuffer(bytes: value))
  }
}
