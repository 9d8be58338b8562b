package import TesseraCore
package import TesseraRules

/// The grant under which a cell is held: compared by the orchestrator's life first.
package struct CellGrant: Hashable, Comparable, Sendable {
  package var incarnation: Incarnation
  package var epoch: Epoch

  package init(incarnation: Incarnation, epoch: Epoch) {
    self.incarnation = incarnation
    self.epoch = epoch
  }

  package static func < (a: CellGrant, b: CellGrant) -> Bool {
    (a.incarnation, a.epoch) < (b.incarnation, b.epoch)
  }
}

/// What one cell shows another of its own since the last time.
package struct GhostNews: Hashable, Sendable {
  /// An entity that came into sight, or moved.
  package struct Shown: Hashable, Sendable {
    package var id: EntityID
    package var position: WorldPosition
    /// How often it has changed cells: of two cells that show it, the higher is right.
    package var hops: UInt32
    /// Where what rules show everyone of it lies in ``GhostNews/components``, if that is new.
    package var components: BytePile.Run?

    package init(
      id: EntityID, position: WorldPosition, hops: UInt32, components: BytePile.Run? = nil
    ) {
      self.id = id
      self.position = position
      self.hops = hops
      self.components = components
    }
  }

  /// An entity that came from another cell and is not shown: no copy of it from before is right.
  package struct Gone: Hashable, Sendable {
    package var id: EntityID
    /// How often it had changed cells when it came.
    package var hops: UInt32

    package init(id: EntityID, hops: UInt32) {
      self.id = id
      self.hops = hops
    }
  }

  /// Something that rules say has happened at an entity.
  package struct Happening: Hashable, Sendable {
    package var id: EntityID
    package var position: WorldPosition
    package var body: [UInt8]

    package init(id: EntityID, position: WorldPosition, body: [UInt8]) {
      self.id = id
      self.position = position
      self.body = body
    }
  }

  package var source: CellID
  package var target: CellID
  package var grant: CellGrant
  /// Counts the news of this pair of cells; a snapshot begins anew.
  package var version: UInt64
  /// Whether this is all there is.
  package var isSnapshot: Bool
  package var shown: [Shown] = []
  /// What rules show everyone of some of these.
  package var components = BytePile()
  package var removed: [EntityID] = []
  /// Not the source's any more; its new cell will show them.
  package var handed: [EntityID] = []
  /// Came here, and are not shown after all.
  package var gone: [Gone] = []
  /// At those that are shown, or were until now.
  package var events: [Happening] = []

  package init(
    source: CellID, target: CellID, grant: CellGrant, version: UInt64, isSnapshot: Bool
  ) {
    self.source = source
    self.target = target
    self.grant = grant
    self.version = version
    self.isSnapshot = isSnapshot
  }

  var isEmpty: Bool {
    !isSnapshot && shown.isEmpty && removed.isEmpty && handed.isEmpty && gone.isEmpty
      && events.isEmpty
  }
}
