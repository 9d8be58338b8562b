package import TesseraCore
public import TesseraProtobuf

/// Rules that hold together, in the order in which they are asked, with what they have declared.
public struct RuleSet: Sendable {
  let rules: [any CellRules]
  let catalog: Catalog

  /// Asks every rule what it has.
  ///
  /// - Throws: ``RulesError`` if two declare different things under one number, or a number is out
  ///   of bounds.
  public init(_ rules: [any CellRules]) throws(RulesError) {
    var catalog = Catalog()
    for rule in rules { rule.declare(in: &catalog) }
    if let mistake = catalog.mistakes.first { throw RulesError(message: mistake) }
    self.rules = rules
    self.catalog = catalog
  }

  /// No rules: players move as they like, and there is nothing else.
  public static let freeMovement = RuleSet()

  private init() {
    rules = []
    catalog = Catalog()
  }

  /// Whether there is nothing to ask.
  package var isEmpty: Bool { rules.isEmpty }
}

extension RuleSet {
  /// The bytes of one of the declared messages, as a client sends them; `nil` if it is not declared.
  public func encode(message: some ProtobufMessage) -> [UInt8]? {
    catalog.encode(message, in: catalog.messages)
  }

  /// The event in the bytes that a client gets.
  ///
  /// - Throws: `ProtobufError` if it is none that is declared.
  public func decode(event bytes: [UInt8]) throws(ProtobufError) -> any ProtobufMessage {
    try catalog.decode(bytes, in: catalog.events, "event").body
  }

  /// Why a client may not send these bytes; `nil` if it may.
  package func refusalToSend(_ bytes: [UInt8]) -> Refusal? {
    do throws(ProtobufError) {
      let found = try catalog.decode(bytes, in: catalog.messages, "message")
      guard found.type.senders == .players else {
        return Refusal(.invalidMessage, "\(found.type.name) is for rules to send, not for players")
      }
      return nil
    } catch {
      return Refusal(.invalidMessage, error.message)
    }
  }
}

/// Why rules do not go together.
public struct RulesError: Error, Hashable, Sendable, CustomStringConvertible {
  /// For people: what is wrong with which rule.
  public var message: String

  /// A mistake in words.
  public init(message: String) { self.message = message }

  /// The message.
  public var description: String { message }
}
