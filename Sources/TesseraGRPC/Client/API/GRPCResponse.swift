public import TesseraProtobuf

/// The answer of a call with one message, with all that came with it.
public struct GRPCResponse<Message: ProtobufMessage>: Sendable {
  /// The message.
  public var message: Message
  /// What the server sent before the message.
  public var initialMetadata: GRPCMetadata
  /// What the server sent with the status.
  public var trailingMetadata: GRPCMetadata

  /// An answer of these parts.
  public init(
    message: Message, initialMetadata: GRPCMetadata = GRPCMetadata(),
    trailingMetadata: GRPCMetadata = GRPCMetadata()
  ) {
    self.message = message
    self.initialMetadata = initialMetadata
    self.trailingMetadata = trailingMetadata
  }
}
