package import TesseraCore

/// What the rules of a cell did, for the cell to carry out.
package struct RuleEffects: Sendable {
  /// Something that happened, to be told to clients.
  package struct Event: Hashable, Sendable {
    package var entity: EntityID
    /// Where it was then.
    package var position: WorldPosition
    /// ``Audience/everyone`` who sees the entity, or its ``Audience/owner``.
    package var audience: Audience
    package var bytes: [UInt8]
  }

  package struct Spawn: Hashable, Sendable {
    package var entity: EntityID
    package var position: WorldPosition
  }

  /// What an entity did to a player's actor: sent it a message, which it has received.
  package struct Act: Hashable, Sendable {
    package var doer: EntityID
    package var target: EntityID
  }

  /// The answer to what a player sent.
  package struct Answer: Hashable, Sendable {
    package var entity: EntityID
    package var requestID: UInt64?
    package var refusal: Refusal
  }

  /// Who was moved: the table has their new places already. May name one twice.
  package var moved: [EntityID] = []
  package var spawned: [Spawn] = []
  package var despawned: [EntityID] = []
  /// Of whom everyone is to be told something new.
  package var shown: [EntityID] = []
  /// Of whom the owner is to be told something new.
  package var owned: [EntityID] = []
  package var events: [Event] = []
  package var acts: [Act] = []
  package var answers: [Answer] = []
  /// For the couriers of other cells.
  package var mail: [CellMail] = []

  package init() {}

  /// Everything again, with the room kept.
  package mutating func removeAll() {
    moved.removeAll(keepingCapacity: true)
    spawned.removeAll(keepingCapacity: true)
    despawned.removeAll(keepingCapacity: true)
    shown.removeAll(keepingCapacity: true)
    owned.removeAll(keepingCapacity: true)
    events.removeAll(keepingCapacity: true)
    acts.removeAll(keepingCapacity: true)
    answers.removeAll(keepingCapacity: true)
    mail.removeAll(keepingCapacity: true)
  }
}
