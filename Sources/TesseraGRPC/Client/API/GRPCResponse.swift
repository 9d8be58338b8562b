public import TesseraProtobuf

/// The answer of a call with one message, with all that came with it.
public struct GRPCResponse<Message: ProtobufMessage>: Sendable {
  /// The message.
  public var message: Message
  /// What the server sent before the message.
  public var initialMetadata: GRPCMetadata
  /// What the server sent with the status.
  public var trailingMetadata: GRPCMetadata
  /// Whether the message came compressed.
  public var isCompressed: Bool

  /// An answer of these parts.
  public init(
    message: Message, initialMetadata: GRPCMetadata = GRPCMetadata(),
    trailingMetadata: GRPCMetadata = GRPCMetadata(), isCompressed: Bool = false
  ) {
    self.message = message
    self.initialMetadata = initialMetadata
    self.trailingMetadata = trailingMetadata
    self.isCompressed = isCompressed
  }
}
