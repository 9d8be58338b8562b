public import TesseraCore
public import TesseraProtobuf

/// What rules can do.
extension Cell {
  /// Moves an entity of this cell. It may step over the border, and crosses soon after.
  ///
  /// - Returns: whether it lives here and the step leads somewhere.
  @discardableResult
  public mutating func move(_ entity: EntityID, by step: Step) -> Bool {
    guard let position = position(of: entity) else { return false }
    return place(entity, at: position.moved(dx: step.dx, dy: step.dy))
  }

  /// Puts an entity of this cell somewhere else.
  ///
  /// - Returns: whether it lives here and the place is a finite one.
  @discardableResult
  public mutating func place(_ entity: EntityID, at position: WorldPosition) -> Bool {
    guard position.isFinite, contains(entity) else { return false }
    if let row = table.rows[entity] {
      if table.positions[Int(row)] != position {
        table.positions[Int(row)] = position
        effects.moved.append(entity)
      }
    } else {
      spawning[entity] = position
    }
    return true
  }

  /// Brings a new entity into the world. It can be given components at once, and is seen from the
  /// end of this tick.
  ///
  /// - Parameter position: in or near this cell; one that is not finite is the cell's middle.
  /// - Returns: its number, which no other entity has.
  public mutating func spawn(at position: WorldPosition) -> EntityID {
    var entity: EntityID
    repeat {
      // 52 bits, the highest of them set: exact in JSON, and far from numbers that players choose.
      entity = EntityID(1 << 52 | random.next() >> 12)
    } while self.position(of: entity) != nil || despawning.contains(entity)
    spawning[entity] = position.isFinite ? position : middle
    spawnOrder.append(entity)
    return entity
  }

  /// Takes an entity of this cell out of the world. Its components can be read for the rest of this
  /// tick, by ``CellRules/left(_:in:)-(EntityID,_)`` for the last time.
  public mutating func despawn(_ entity: EntityID) {
    guard contains(entity) else { return }
    despawning.insert(entity)
    despawnOrder.append(entity)
  }

  /// The middle of the cell.
  public var middle: WorldPosition {
    WorldPosition(
      x: Float((bounds.lowX + bounds.highX) / 2), y: Float((bounds.lowY + bounds.highY) / 2))
  }

  /// Sends a message to an entity, wherever in the world it is. Its cell receives it once, in a later tick;
  /// if no worker has it, or it has left, ``CellRules/undelivered(_:in:)-(Message,_)`` is asked.
  ///
  /// - Parameters:
  ///   - body: one of the declared messages.
  ///   - sender: who sends it; an entity that can be told from the message.
  public mutating func send(
    _ body: some ProtobufMessage, from sender: EntityID, to recipient: EntityID
  ) {
    let id = ObjectIdentifier(type(of: body))
    guard catalog.messages.contains(where: { $0.id == id }) else {
      mistakes.note("\(type(of: body)) is no declared message")
      return
    }
    sent.append(
      Message(recipient: recipient, sender: sender, isFromPlayer: false, body: body))
  }

  /// Tells clients of something that happened at an entity of this cell.
  ///
  /// - Parameters:
  ///   - event: one of the declared events.
  ///   - entity: where it happened.
  ///   - audience: everyone who sees the entity, or its owner.
  public mutating func emit(
    _ event: some ProtobufMessage, at entity: EntityID, to audience: Audience = .everyone
  ) {
    guard let bytes = catalog.encode(event, in: catalog.events) else {
      mistakes.note("\(type(of: event)) is no declared event")
      return
    }
    guard audience != .server, let position = position(of: entity) else { return }
    effects.events.append(
      .init(entity: entity, position: position, audience: audience, bytes: bytes))
  }

  /// Answers what a player sent with an error: why it had no effect. What a rule sent is not
  /// answered so.
  ///
  /// - Parameters:
  ///   - code: lower_snake_case and stable: programs decide by it.
  ///   - reason: for people: what was wrong, and what to do.
  public mutating func refuse(_ message: Message, code: String, _ reason: String) {
    guard message.isFromPlayer else { return }
    effects.answers.append(
      .init(
        entity: message.sender, requestID: message.requestID,
        refusal: Refusal(code: code, message: reason)))
  }
}

// MARK: - Who is near

extension Cell {
  /// Everyone within a radius of an entity, ghosts included, without the entity itself.
  ///
  /// All neighbours of a tick are as they stood at one moment, so the order in which entities are
  /// asked does not matter.
  ///
  /// - Parameter radius: in world units. What lies further beyond the border than ghosts are shown
  ///   is not seen.
  public mutating func neighbours(of entity: EntityID, within radius: Float) -> Neighbours {
    guard let position = position(of: entity) else {
      return Neighbours(
        grid: NeighbourGrid(), centre: WorldPosition(x: 0, y: 0), radius: -1, leftOut: nil)
    }
    refreshGrid(for: radius)
    return Neighbours(grid: grid, centre: position, radius: radius, leftOut: entity)
  }

  /// Everyone within a radius of a place, ghosts included.
  public mutating func neighbours(of place: WorldPosition, within radius: Float) -> Neighbours {
    refreshGrid(for: radius)
    return Neighbours(grid: grid, centre: place, radius: radius, leftOut: nil)
  }

  private mutating func refreshGrid(for radius: Float) {
    if radius.isFinite { reach = max(reach, radius) }
    guard !gridIsFresh else { return }
    gridIsFresh = true
    grid.rebuild(table, ghosts, reach: reach)
    reach = radius.isFinite ? max(radius, 1) : 1
  }
}
