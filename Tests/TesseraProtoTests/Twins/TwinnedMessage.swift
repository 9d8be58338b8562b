import TesseraProtobuf

/// A hand-written message that is generated from its .proto file too, as `Generated/` has it.
protocol TwinnedMessage: ReferenceMessage {
  associatedtype Twin: ProtobufExtendable & Equatable

  /// The generated message with the same fields, set one by one.
  var twin: Twin { get }
}
