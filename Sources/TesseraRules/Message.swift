public import TesseraCore
public import TesseraProtobuf

/// A message to an entity.
///
/// ```swift
/// func received(_ message: Message, in cell: inout Cell) {
///   switch message.body {
///   case let heal as Heal: cell[message.recipient, Health.self]?.points += heal.points
///   default: break
///   }
/// }
/// ```
public struct Message: Sendable {
  /// Whom it is for.
  public let recipient: EntityID
  /// Who sent it. It need not be in this cell, nor in the world any more.
  public let sender: EntityID
  /// Whether the player of the sender asked for it, rather than a rule.
  public let isFromPlayer: Bool
  /// What it says: one of the declared messages.
  public let body: any ProtobufMessage
  /// The player's number of the request, for the answer.
  package let requestID: UInt64?

  package init(
    recipient: EntityID, sender: EntityID, isFromPlayer: Bool, body: any ProtobufMessage,
    requestID: UInt64? = nil
  ) {
    self.recipient = recipient
    self.sender = sender
    self.isFromPlayer = isFromPlayer
    self.body = body
    self.requestID = requestID
  }
}
