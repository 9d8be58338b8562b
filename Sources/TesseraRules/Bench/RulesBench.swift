public import TesseraCore
public import TesseraProtobuf

/// A world in memory to try rules in: cells side by side, a clock that only goes when it is told to,
/// no network and no threads. The same steps with the same seed always give the same world.
///
/// ```swift
/// var bench = try RulesBench([Campfire()])
/// bench.join(1, at: WorldPosition(x: 12, y: 10))
/// bench.run(seconds: 3)
/// #expect(bench[1, Warmth.self]?.degrees ?? 0 > 2.9)
/// ```
///
/// With several cells, entities cross the borders, see each other across them and send messages
/// across them just as between workers; ``trouble`` makes the way between cells a bad one.
public struct RulesBench: Sendable {
  /// Something that rules told clients.
  public struct Happening: Sendable {
    /// Where it happened.
    public let entity: EntityID
    /// Who was told.
    public let audience: Audience
    /// What: one of the declared events.
    public let event: any ProtobufMessage
  }

  /// What happens to what cells tell each other.
  public struct Trouble: Hashable, Sendable {
    /// Of 1,000, how many are lost.
    public var lossPerMille: UInt64 = 0
    /// Of 1,000, how many arrive twice.
    public var duplicationPerMille: UInt64 = 0
    /// How many ticks they may be late, each as it comes, so that they overtake each other.
    public var latestTicks: UInt64 = 0

    /// None.
    public init() {}
  }

  /// What happens to what cells tell each other; nothing, unless it is set.
  public var trouble = Trouble()
  /// Everything that rules emitted, in order.
  public private(set) var happenings: [Happening] = []
  /// Every refusal that a player got, in order.
  public private(set) var refusals: [(entity: EntityID, refusal: Refusal)] = []
  /// Ticks that have passed.
  public private(set) var ticks: UInt64 = 0

  private let rules: RuleSet
  private let geometry: CellGeometry
  private let ghostReach: Double
  private let crossingTicks: UInt64
  private let tickTime: Duration
  private var cells: [BenchCell] = []
  private var random: SeededGenerator
  private var mail: [(due: UInt64, mail: CellMail)] = []

  /// - Parameters:
  ///   - rules: in the order in which they are asked.
  ///   - cells: which cells there are; the one at the origin unless told otherwise.
  ///   - ghostReach: how far beyond their borders cells see, in world units.
  ///   - crossingTicks: how long an entity is under way from cell to cell.
  /// - Throws: ``RulesError`` if the rules do not go together.
  public init(
    _ rules: [any CellRules], cells: [CellID] = [.origin],
    geometry: CellGeometry = CellGeometry(), ticksPerSecond: Int = 20, ghostReach: Double = 64,
    crossingTicks: UInt64 = 1, seed: UInt64 = 1
  ) throws(RulesError) {
    let set = try RuleSet(rules)
    self.rules = set
    self.geometry = geometry
    self.ghostReach = ghostReach
    self.crossingTicks = crossingTicks
    tickTime = .seconds(1) / max(ticksPerSecond, 1)
    random = SeededGenerator(seed: seed)
    for (place, cell) in cells.enumerated() {
      self.cells.append(
        BenchCell(
          engine: CellEngine(
            set, cell: cell, geometry: geometry, seed: random.next(), life: UInt64(place) + 1),
          id: cell))
    }
  }
}

// MARK: - What players do

extension RulesBench {
  /// A player's actor comes into the world; one that is there already is put there.
  ///
  /// - Returns: why not; `nil` if it did.
  @discardableResult
  public mutating func join(_ entity: EntityID, at position: WorldPosition) -> Refusal? {
    guard let place = cells.firstIndex(where: { geometry.contains($0.id, position) }) else {
      return Refusal(.invalidPosition, "\(position) is in no cell of this bench")
    }
    if self.cell(of: entity) != nil { leave(entity) }
    cells[place].table.append(entity, at: position)
    cells[place].players.insert(entity)
    cells[place].engine.joined(entity, isPlayer: true)
    return nil
  }

  /// The same with the bare number.
  @discardableResult
  public mutating func join(_ entity: UInt64, at position: WorldPosition) -> Refusal? {
    join(EntityID(entity), at: position)
  }

  /// An entity goes out of the world.
  public mutating func leave(_ entity: EntityID) {
    guard let place = place(of: entity), let position = position(of: entity) else { return }
    cells[place].takeOut(entity)
    cells[place].engine.left(entity, at: position)
  }

  /// A player asks to move its actor.
  ///
  /// - Returns: why not; `nil` if it moved.
  @discardableResult
  public mutating func move(_ entity: EntityID, dx: Float, dy: Float) -> Refusal? {
    guard let place = place(of: entity), cells[place].crossings[entity] == nil else {
      return Refusal(.actorNotJoined, "entity \(entity) is not here")
    }
    var step = Step(dx: dx, dy: dy)
    do throws(Refusal) {
      try cells[place].mayMove(entity, by: &step)
    } catch {
      refusals.append((entity, error))
      return error
    }
    guard let row = cells[place].table.rows[entity].map(Int.init) else { return nil }
    let position = cells[place].table.positions[row]
    cells[place].table.positions[row] = position.moved(dx: step.dx, dy: step.dy)
    return nil
  }

  /// A player sends a message in the name of its actor. It is received in the next tick, or later
  /// if the recipient lives in another cell.
  ///
  /// - Returns: why that is refused at once; what rules say to it is in ``refusals``.
  @discardableResult
  public mutating func send(
    _ message: some ProtobufMessage, from sender: EntityID, to recipient: EntityID
  ) -> Refusal? {
    guard let place = place(of: sender) else {
      return Refusal(.actorNotJoined, "entity \(sender) is not here")
    }
    guard let bytes = rules.encode(message: message) else {
      return Refusal(.invalidMessage, "\(type(of: message)) is no declared message")
    }
    let refusal = cells[place].engine.playerSent(
      bytes, from: sender, to: recipient, requestID: nil)
    if let refusal { refusals.append((sender, refusal)) }
    return refusal
  }
}

// MARK: - Time

extension RulesBench {
  private var now: Duration { tickTime * Int(ticks) }

  /// Lets so many ticks pass.
  public mutating func run(ticks count: Int) {
    for _ in 0..<max(0, count) { tick() }
  }

  /// Lets as many ticks pass as there are in that time.
  public mutating func run(seconds: Double) {
    run(ticks: Int((seconds / (tickTime / .seconds(1))).rounded()))
  }

  private mutating func tick() {
    ticks += 1
    deliverMail()
    showGhosts()
    for place in cells.indices {
      cells[place].tick(now: now)
      var effects = RuleEffects()
      cells[place].engine.exchangeEffects(&effects)
      apply(effects, place)
    }
    for place in cells.indices { letCross(from: place) }
  }

  private mutating func apply(_ effects: RuleEffects, _ place: Int) {
    for spawn in effects.spawned { cells[place].table.append(spawn.entity, at: spawn.position) }
    for entity in effects.despawned { cells[place].takeOut(entity) }
    for event in effects.events {
      guard let body = try? rules.decode(event: event.bytes) else { continue }
      happenings.append(
        Happening(entity: event.entity, audience: event.audience, event: body))
    }
    for answer in effects.answers { refusals.append((answer.entity, answer.refusal)) }
    for one in effects.mail { post(one) }
  }

  private mutating func post(_ one: CellMail) {
    if random.next() % 1_000 < trouble.lossPerMille { return }
    let copies = random.next() % 1_000 < trouble.duplicationPerMille ? 2 : 1
    for _ in 0..<copies {
      mail.append((ticks + 1 + random.next() % (trouble.latestTicks + 1), one))
    }
  }

  private mutating func deliverMail() {
    let due = mail.filter { $0.due <= ticks }
    mail.removeAll { $0.due <= ticks }
    for (_, one) in due {
      guard let place = cells.firstIndex(where: { $0.id == one.to }),
        let read = try? CellMail(from: one.from, to: one.to, bytes: one.bytes)
      else { continue }
      cells[place].engine.received(read, now: now)
    }
  }

  private mutating func showGhosts() {
    for place in cells.indices {
      let bounds = geometry.bounds(of: cells[place].id)
      var ghosts = EntityTable()
      var owners: [EntityID: CellID] = [:]
      for other in cells.indices where other != place {
        for (row, id) in cells[other].table.ids.enumerated() {
          let position = cells[other].table.positions[row]
          guard bounds.distance(to: position) <= ghostReach else { continue }
          ghosts.append(id, at: position)
          owners[id] = cells[other].id
          let shown = cells[other].engine.shown(of: id)
          if cells[place].shownOfGhosts[id] != shown {
            cells[place].shownOfGhosts[id] = shown
            cells[place].engine.ghostChanged(id, shown: shown[...])
          }
        }
      }
      for id in cells[place].ghosts.ids where ghosts.rows[id] == nil {
        cells[place].shownOfGhosts[id] = nil
        cells[place].engine.ghostGone(id)
      }
      cells[place].ghosts = ghosts
      cells[place].ghostOwners = owners
    }
  }

  /// Who stands beyond the border is under way for some ticks, then lives on the other side; beyond
  /// the last cell it is held at the edge.
  private mutating func letCross(from place: Int) {
    for entity in cells[place].table.ids {
      guard let position = cells[place].table.position(of: entity) else { continue }
      if let end = cells[place].crossings[entity] {
        if ticks >= end { hand(entity, from: place) }
      } else if !geometry.contains(cells[place].id, position) {
        if cells.contains(where: { geometry.contains($0.id, position) }) {
          cells[place].crossings[entity] = ticks + crossingTicks
          if crossingTicks == 0 { hand(entity, from: place) }
        } else if let row = cells[place].table.rows[entity] {
          cells[place].table.positions[Int(row)] = geometry.bounds(of: cells[place].id)
            .nearest(to: position)
        }
      }
    }
  }

  private mutating func hand(_ entity: EntityID, from place: Int) {
    guard let position = cells[place].table.position(of: entity),
      let target = cells.firstIndex(where: { geometry.contains($0.id, position) })
    else { return }
    let state = cells[place].engine.state(of: entity)
    let isPlayer = cells[place].players.contains(entity)
    cells[place].takeOut(entity)
    cells[place].engine.crossedOut(entity, to: cells[target].id)
    cells[target].table.append(entity, at: position)
    if isPlayer { cells[target].players.insert(entity) }
    cells[target].engine.crossedIn(entity, isPlayer: isPlayer, state: state)
  }
}

// MARK: - Looking

extension RulesBench {
  /// A component of an entity; `nil` if it has none or is not there.
  public subscript<C: Component>(entity: EntityID, type: C.Type) -> C? {
    place(of: entity).flatMap { cells[$0].engine.component(type, of: entity) }
  }

  /// The same with the bare number.
  public subscript<C: Component>(entity: UInt64, type: C.Type) -> C? {
    self[EntityID(entity), type]
  }

  /// Where an entity is; `nil` if it is not in the world.
  public func position(of entity: EntityID) -> WorldPosition? {
    place(of: entity).flatMap { cells[$0].table.position(of: entity) }
  }

  /// In which cell an entity lives; `nil` if it is not in the world.
  public func cell(of entity: EntityID) -> CellID? { place(of: entity).map { cells[$0].id } }

  /// Everyone in the world, cell by cell.
  public var entities: [EntityID] { cells.flatMap(\.table.ids) }

  /// Everyone in the world who has the component.
  public func entities<C: Component>(with type: C.Type) -> [EntityID] {
    entities.filter { self[$0, type] != nil }
  }

  /// What everyone who sees the entity gets of it: the bytes of a message whose field numbers are
  /// the components' numbers.
  public func shown(of entity: EntityID) -> [UInt8] {
    place(of: entity).map { cells[$0].engine.shown(of: entity) } ?? []
  }

  /// What only its owner gets.
  public func shownToOwner(of entity: EntityID) -> [UInt8] {
    place(of: entity).map { cells[$0].engine.owned(of: entity) } ?? []
  }

  /// The events of one type, in order.
  public func events<E: ProtobufMessage>(_ type: E.Type) -> [E] {
    happenings.compactMap { $0.event as? E }
  }

  /// Messages that are on their way between cells or wait to be received.
  public var messagesUnderWay: Int {
    cells.reduce(0) { $0 + $1.engine.messagesUnderWay + $1.engine.waitingMessageCount }
  }

  /// What rules did that can't have been meant, such as setting a component that is not declared.
  public var mistakes: [String] { cells.flatMap(\.engine.mistakes) }

  private func place(of entity: EntityID) -> Int? {
    cells.firstIndex { $0.table.rows[entity] != nil }
  }
}
