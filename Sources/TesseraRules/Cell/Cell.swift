public import TesseraCore

/// A cell as rules see it: who is here and near by, and what can be done with them.
///
/// What a rule changes is seen by the next one at once; clients see it at the end of the tick.
public struct Cell: Sendable {
  /// Which cell it is.
  public let id: CellID
  /// The square it covers, in world units.
  public let bounds: CellBounds
  /// Time since an unknown beginning; it only grows.
  public internal(set) var now: Duration = .zero
  /// Random numbers that follow from the cell's seed:
  /// `Float.random(in: 0..<1, using: &cell.random)`.
  public var random: SeededGenerator

  let catalog: Catalog
  /// Lent by the cell while its rules are asked.
  var table = EntityTable()
  var ghosts = EntityTable()
  /// On their way into another cell: to be seen, not to be changed.
  var frozen: Set<EntityID> = []

  var columns: ColumnSet
  /// What is known of ghosts: what everyone is shown.
  var ghostColumns: ColumnSet
  var shown = EncodedColumn()
  var owned = EncodedColumn()
  var players: Set<EntityID> = []

  var grid = NeighbourGrid()
  var gridIsFresh = false
  /// The largest radius that was asked for in the tick before.
  var reach: Float = 1

  var effects = RuleEffects()
  var spawning: [EntityID: WorldPosition] = [:]
  /// In the order in which rules asked: what comes out must not depend on how a set is laid out.
  var spawnOrder: [EntityID] = []
  var despawning: Set<EntityID> = []
  var despawnOrder: [EntityID] = []
  /// Who has just left, and where it stood.
  var departed: (entity: EntityID, position: WorldPosition)?
  /// Messages that rules sent in this tick, for the courier.
  var sent: [Message] = []
  var mistakes = RuleMistakes()

  init(id: CellID, bounds: CellBounds, seed: UInt64, catalog: Catalog) {
    self.id = id
    self.bounds = bounds
    self.catalog = catalog
    random = SeededGenerator(seed: seed)
    columns = ColumnSet(catalog)
    ghostColumns = ColumnSet(catalog)
  }
}

// MARK: - Who is here

extension Cell {
  /// Everyone who lives in this cell, in no particular order. Who is spawned in this tick is not
  /// among them yet, who is on its way over the border not any more.
  public var entities: [EntityID] {
    frozen.isEmpty ? table.ids : table.ids.filter { !frozen.contains($0) }
  }

  /// Everyone who lives in this cell and has the component.
  public func entities<C: Component>(with type: C.Type) -> [EntityID] {
    guard let place = columns.place(of: type) else { return [] }
    let ids = columns.ids(at: place)
    return frozen.isEmpty ? ids : ids.filter { !frozen.contains($0) }
  }

  /// Whether an entity lives in this cell, so that rules can change it. One that is on its way over
  /// the border does not any more.
  public func contains(_ entity: EntityID) -> Bool {
    if despawning.contains(entity) || frozen.contains(entity) { return false }
    return table.rows[entity] != nil || spawning[entity] != nil
  }

  /// Whether an entity is a player's actor, rather than spawned by a rule. Of ghosts nobody knows.
  public func isPlayer(_ entity: EntityID) -> Bool { players.contains(entity) }

  /// Where an entity is, ghosts included; `nil` if it is not to be seen from here. In
  /// ``CellRules/left(_:in:)-(EntityID,_)`` it is where the entity stood.
  public func position(of entity: EntityID) -> WorldPosition? {
    if let departed, departed.entity == entity { return departed.position }
    return table.position(of: entity) ?? spawning[entity] ?? ghosts.position(of: entity)
  }
}

// MARK: - Components

extension Cell {
  /// A component of an entity; `nil` if it has none. Setting `nil` takes it away.
  ///
  /// Of ghosts there is what everyone is shown. Only what lives here can be set: setting anything
  /// else has no effect.
  public subscript<C: Component>(entity: EntityID, type: C.Type) -> C? {
    get {
      guard let place = columns.place(of: type) else { return nil }
      return columns.get(entity, at: place, as: type)
        ?? ghostColumns.get(entity, at: place, as: type)
    }
    set {
      guard let place = columns.place(of: type) else {
        mistakes.note("\(type) is no declared component")
        return
      }
      guard contains(entity), columns.set(entity, at: place, to: newValue) else { return }
      switch columns.audience(at: place) {
      case .everyone: shown.noteChange(of: entity)
      case .owner: owned.noteChange(of: entity)
      case .server: break
      }
    }
  }

  /// The same with a value for who has none, so that it can be changed in place.
  public subscript<C: Component>(
    entity: EntityID, type: C.Type, default value: @autoclosure () -> C
  ) -> C {
    get { self[entity, type] ?? value() }
    set { self[entity, type] = newValue }
  }
}

/// What rules did that can't have been meant; kept in words, each once.
struct RuleMistakes: Sendable {
  private(set) var all: [String] = []

  mutating func note(_ mistake: String) {
    if all.count < 32, !all.contains(mistake) { all.append(mistake) }
  }
}
