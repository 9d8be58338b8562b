internal import NIOCore
package import TesseraCore

/// Runs the rules of one cell: what happened goes in, what the rules made of it comes out.
///
/// The cell lends its columns for the time of a call; the engine moves entities in them and says who
/// was moved. Who comes and who goes is for the cell to carry out (``RuleEffects``).
package struct CellEngine: Sendable {
  /// Something that happened since the rules were asked last.
  enum Occurrence: Sendable {
    case joined(EntityID, isPlayer: Bool)
    case left(EntityID, at: WorldPosition)
    case crossedIn(EntityID)
    case crossedOut(EntityID, to: CellID?)
    case ghost(EntityID, shown: BytePile.Run)
    case ghostGone(EntityID)
  }

  package let rules: RuleSet
  var cell: Cell
  var courier: Courier
  var occurrences: [Occurrence] = []
  /// What ghosts among them are shown with.
  var occurrenceBytes = BytePile()
  /// The same two while rules are told of them, when new ones may come.
  var told: (occurrences: [Occurrence], bytes: BytePile) = ([], BytePile())
  /// Messages for entities that are, or were, in this cell.
  var inbound: [Message] = []
  var undelivered: [Message] = []
  var hasOpened = false
  var lastTick: Duration?
  /// Bytes that are written or read at the moment.
  var scratch = ByteBuffer()
  /// Tells what is shown of an entity from what was shown before.
  var version: UInt64 = 0
  /// What everyone is shown of ghosts, as it came.
  var ghostBytes = EncodedColumn()

  /// - Parameters:
  ///   - seed: for the cell's random numbers.
  ///   - life: tells this engine's messages from those of one that had the cell before; never 0.
  package init(
    _ rules: RuleSet, cell: CellID, geometry: CellGeometry, seed: UInt64, life: UInt64
  ) {
    self.rules = rules
    self.cell = Cell(
      id: cell, bounds: geometry.bounds(of: cell), seed: seed, catalog: rules.catalog)
    courier = Courier(cell: cell, life: life)
  }

  /// What rules did that can't have been meant, in words.
  package var mistakes: [String] { cell.mistakes.all }
  /// Parcels that met a full queue and will come again, since this was last asked.
  package mutating func takeOverflows() -> UInt64 { courier.takeOverflows() }
  /// How long the queues are in which what goes between cells waits, and may be.
  package var queues: [RuleQueue] { courier.queues }
  /// Messages to other cells that are not receipted yet.
  package var messagesUnderWay: Int { courier.underWayCount }
  /// Messages that wait for the next tick.
  package var waitingMessageCount: Int { inbound.count }
}

// MARK: - What happens

extension CellEngine {
  package mutating func joined(_ entity: EntityID, isPlayer: Bool) {
    occurrences.append(.joined(entity, isPlayer: isPlayer))
  }

  /// It has left the world, by itself or since its time was over; not for what a rule despawned.
  ///
  /// - Parameter position: where it stood.
  package mutating func left(_ entity: EntityID, at position: WorldPosition) {
    occurrences.append(.left(entity, at: position))
  }

  /// It came over the border with what ``state(of:)`` gave on the other side.
  ///
  /// What it has is there at once; the rules are told at the next tick.
  package mutating func crossedIn(_ entity: EntityID, isPlayer: Bool, state: [UInt8]) {
    // Back before anybody was told that it had gone.
    occurrences.removeAll { if case .crossedOut(entity, _) = $0 { true } else { false } }
    if isPlayer { cell.players.insert(entity) }
    takeIn(entity, state)
    occurrences.append(.crossedIn(entity))
  }

  /// It went over the border.
  ///
  /// - Parameter cell: where to, unless `whereIs` of ``tick(now:_:ghosts:frozen:whereIs:)`` will tell.
  package mutating func crossedOut(_ entity: EntityID, to cell: CellID? = nil) {
    occurrences.append(.crossedOut(entity, to: cell))
  }

  /// What everyone is shown of a ghost is new, or it is a ghost from now on.
  package mutating func ghostChanged(_ entity: EntityID, shown: ArraySlice<UInt8>) {
    occurrences.append(.ghost(entity, shown: occurrenceBytes.append(shown)))
  }

  package mutating func ghostGone(_ entity: EntityID) { occurrences.append(.ghostGone(entity)) }

  /// A courier of another cell has something for this one's.
  package mutating func received(_ mail: CellMail, now: Duration) {
    courier.received(mail, now: now)
  }

  /// A player sent a message in the name of its actor, which lives here.
  ///
  /// - Returns: why that is refused; `nil` if it is on its way.
  package mutating func playerSent(
    _ bytes: [UInt8], from sender: EntityID, to recipient: EntityID, requestID: UInt64?
  ) -> Refusal? {
    if let refusal = rules.refusalToSend(bytes) { return refusal }
    guard inbound.count < Self.mostWaiting else {
      return Refusal(
        .overloaded, "\(inbound.count) messages already wait for this cell's next tick; try again")
    }
    guard
      let body = try? rules.catalog.decode(bytes, in: rules.catalog.messages, "message").body
    else { return nil }
    inbound.append(
      Message(
        recipient: recipient, sender: sender, isFromPlayer: true, body: body, requestID: requestID))
    return nil
  }
}

// MARK: - What is known of entities

extension CellEngine {
  /// What everyone is shown of an entity: one protobuf message with the components as its fields.
  package func shown(of entity: EntityID) -> [UInt8] { cell.shown[entity] ?? [] }

  /// What everyone is shown of an entity or a ghost, and a number that tells it from what was shown
  /// before; `nil` if there never was anything.
  package func presentation(of entity: EntityID) -> (bytes: [UInt8], version: UInt64)? {
    // Of one that has come over the border in this tick there is what was shown of its ghost.
    cell.shown.content(of: entity) ?? ghostBytes.content(of: entity)
  }

  /// The same of what its owner is shown besides.
  package func ownPresentation(of entity: EntityID) -> (bytes: [UInt8], version: UInt64)? {
    cell.owned.content(of: entity)
  }

  /// How much an entity or a ghost counts beside others, where not all can be told.
  package func weight(of entity: EntityID) -> Float {
    // What lives here has columns; of one that has just come there may be what was known of its ghost, too.
    cell.columns.contains(entity)
      ? cell.columns.weight(of: entity) : cell.ghostColumns.weight(of: entity)
  }

  /// What its owner is shown of it besides.
  package func owned(of entity: EntityID) -> [UInt8] { cell.owned[entity] ?? [] }

  /// All that goes with an entity over the border. To be asked between ticks.
  package func state(of entity: EntityID) -> [UInt8] {
    FieldBytes.encode { writer in
      cell.columns.write(entity, to: &writer) { _ in true }
      courier.inbox(of: entity).write(now: cell.now, field: OwnNumbers.inbox, to: &writer)
    }
  }

  /// A component of an entity that is here.
  package func component<C: Component>(_ type: C.Type, of entity: EntityID) -> C? {
    cell[entity, type]
  }

  /// Whether anything is remembered of an entity, which ends when it is gone.
  package func knows(_ entity: EntityID) -> Bool {
    cell.columns.contains(entity) || cell.shown[entity] != nil || cell.players.contains(entity)
  }
}

// MARK: - A tick

extension CellEngine {
  /// One tick: what happened, messages, then time.
  ///
  /// - Parameters:
  ///   - table: who is in the cell; their positions change.
  ///   - ghosts: who is to be seen beyond the border.
  ///   - frozen: who is on the way over the border.
  ///   - whereIs: where an entity is that is neither here nor a ghost.
  package mutating func tick(
    now: Duration, _ table: inout EntityTable, ghosts: EntityTable, frozen: Set<EntityID>,
    whereIs: (EntityID) -> Whereabouts
  ) {
    lend(&table, ghosts, frozen, now: now)
    forgetGhosts()
    tellOccurrences()
    tellUndelivered()
    tellMessages(now: now, whereIs: whereIs)
    let elapsed = lastTick.map { now - $0 } ?? .zero
    lastTick = now
    let seconds = min(Float(elapsed / .milliseconds(1)) / 1_000, Self.longestStep)
    for rule in rules.rules { rule.tick(seconds: seconds, in: &cell) }
    post(now: now, whereIs: whereIs)
    finish()
    giveBack(&table)
  }

  /// Messages that wait for a tick, at most; what rules themselves send is not bounded by it.
  private static let mostWaiting = 16_384
  /// Of these of one player, for entities that are sought or on their way.
  static let mostWaitingOfAPlayer = 64

  /// After a pause rules go on with a step of at most this, in seconds, rather than one large one.
  static let longestStep: Float = 0.25

  /// Asks whether a player may move its actor so.
  ///
  /// - Throws: why not.
  package mutating func mayMove(
    _ entity: EntityID, by step: inout Step, _ table: inout EntityTable,
    ghosts: EntityTable, frozen: Set<EntityID>
  ) throws(Refusal) {
    lend(&table, ghosts, frozen, now: cell.now)
    defer { giveBack(&table) }
    tellOccurrences()
    for rule in rules.rules { try rule.mayMove(entity, by: &step, in: &cell) }
  }

  /// What the rules did since this was asked last, in exchange for what is no longer needed, the room
  /// of which is used again.
  package mutating func exchangeEffects(_ effects: inout RuleEffects) {
    effects.removeAll()
    swap(&cell.effects, &effects)
  }

  /// Who was moved since effects were taken, or this was asked: the table has their new places.
  package mutating func takeMoved() -> [EntityID] {
    if cell.effects.moved.isEmpty { return [] }
    defer { cell.effects.moved.removeAll(keepingCapacity: true) }
    return cell.effects.moved
  }

  /// There was no room for who was spawned: it is as if it had never been.
  package mutating func spawnRefused(_ entity: EntityID) {
    occurrences.removeAll { if case .joined(entity, _) = $0 { true } else { false } }
    forget(entity)
  }

  /// What is not to be seen any more is forgotten.
  private mutating func forgetGhosts() {
    // The last one takes the place of one that goes.
    for place in ghostBytes.ids.indices.reversed() {
      let entity = ghostBytes.ids[place]
      guard cell.ghosts.rows[entity] == nil else { continue }
      ghostBytes.remove(entity)
      cell.ghostColumns.removeAll(of: entity)
    }
  }

  private mutating func lend(
    _ table: inout EntityTable, _ ghosts: EntityTable, _ frozen: Set<EntityID>, now: Duration
  ) {
    swap(&cell.table, &table)
    cell.ghosts = ghosts
    cell.frozen = frozen
    cell.now = now
    cell.gridIsFresh = false
  }

  private mutating func giveBack(_ table: inout EntityTable) {
    swap(&cell.table, &table)
    cell.ghosts = EntityTable()
    cell.frozen = []
  }

  func whereabouts(
    of entity: EntityID, otherwise whereIs: (EntityID) -> Whereabouts
  ) -> Whereabouts {
    if cell.contains(entity) { return .here }
    if cell.frozen.contains(entity) { return .underWay }
    return whereIs(entity)
  }

  /// The courier for as long as it asks where entities are; to be put back.
  mutating func takeCourier() -> Courier {
    let taken = courier
    courier = Courier(cell: taken.cell, life: taken.life)
    return taken
  }

  /// Carries out what rules asked for: who is spawned and despawned, and what is new to tell.
  private mutating func finish() {
    var told = 0
    while told < cell.despawnOrder.count {
      let entity = cell.despawnOrder[told]
      told += 1
      for rule in rules.rules { rule.left(entity, in: &cell) }
    }
    for entity in cell.despawnOrder {
      forget(entity)
      courier.left(entity, now: cell.now)
      if cell.spawning.removeValue(forKey: entity) == nil { cell.effects.despawned.append(entity) }
    }
    for entity in cell.spawnOrder {
      guard let position = cell.spawning[entity] else { continue }
      cell.effects.spawned.append(.init(entity: entity, position: position))
      occurrences.append(.joined(entity, isPlayer: false))
    }
    cell.despawning.removeAll(keepingCapacity: true)
    cell.despawnOrder.removeAll(keepingCapacity: true)
    cell.spawning.removeAll(keepingCapacity: true)
    cell.spawnOrder.removeAll(keepingCapacity: true)
    cell.shown.refresh(
      from: cell.columns, for: .everyone, into: &cell.effects.shown, scratch: &scratch,
      version: &version)
    cell.owned.refresh(
      from: cell.columns, for: .owner, into: &cell.effects.owned, scratch: &scratch,
      version: &version)
  }

  mutating func forget(_ entity: EntityID) {
    cell.columns.removeAll(of: entity)
    cell.shown.remove(entity)
    cell.owned.remove(entity)
    cell.players.remove(entity)
  }
}

/// Numbers of what is ours among a user's components.
enum OwnNumbers {
  static let speedAllowance: UInt32 = 536_870_901
  static let inbox: UInt32 = 536_870_911
}
