package import TesseraCore

/// All that goes with an entity when it changes cells.
package struct EntityState: Hashable, Sendable {
  package var id: EntityID
  package var position: WorldPosition
  /// When it is despawned; `nil` while its session lives.
  package var lingerEnd: Duration?
  /// Its owner, or ``SessionSlot/none``.
  package var session: SessionSlot
  /// How often it changed cells.
  package var hops: UInt32
  /// What a user's rules keep of it.
  package var components: [UInt8]

  package init(
    id: EntityID, position: WorldPosition, lingerEnd: Duration? = nil,
    session: SessionSlot = .none, hops: UInt32 = 0, components: [UInt8] = []
  ) {
    self.id = id
    self.position = position
    self.lingerEnd = lingerEnd
    self.session = session
    self.hops = hops
    self.components = components
  }
}
