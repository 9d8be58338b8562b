public import TesseraCore

/// A message from the server, and what it means to what was sent.
public struct ReceivedMessage: Hashable, Sendable {
  /// What was received.
  public var envelope: Envelope
  /// Which requests it answers, and whether a frame is missing before it.
  public var reception: Reception

  /// A message with its meaning.
  public init(envelope: Envelope, reception: Reception) {
    self.envelope = envelope
    self.reception = reception
  }

  /// Of the latest request that the message answers; `nil` for a push.
  public var roundTrip: Duration? { reception.answers.last?.roundTrip }

  /// Whether it answers the given request.
  public func answers(_ requestID: UInt64) -> Bool {
    reception.answers.contains { $0.requestID == requestID }
  }
}
