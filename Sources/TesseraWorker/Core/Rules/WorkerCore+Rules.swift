internal import TesseraControlPlane
package import TesseraCore
internal import TesseraProto
package import TesseraRules

/// A user's rules, cell by cell: a stage of the tick between the inputs and the crossings.
extension WorkerCore {
  /// What a cell begins with; `nil` without rules.
  ///
  /// Its random numbers and its letters are told from those of whoever had the cell before, or has
  /// another one.
  func beginRules(in grant: CellOwnership.Grant) -> CellRuleRun? {
    guard !ruleSet.isEmpty else { return nil }
    var seed = configuration.incarnation.rawValue
    func mix(_ word: UInt64) {
      var generator = SeededGenerator(seed: seed ^ word)
      seed = generator.next()
    }
    for byte in configuration.workerID.rawValue.utf8 { mix(UInt64(byte)) }
    mix(UInt64(grant.cell.world) << 32 | UInt64(grant.cell.depth))
    mix(UInt64(UInt32(bitPattern: grant.cell.cx)) << 32 | UInt64(UInt32(bitPattern: grant.cell.cy)))
    mix(UInt64(grant.epoch.rawValue))
    mix(ownership.table?.incarnation.rawValue ?? 0)
    var generator = SeededGenerator(seed: seed)
    return CellRuleRun(
      CellEngine(
        ruleSet, cell: grant.cell, geometry: configuration.geometry, seed: generator.next(),
        life: max(1, generator.next())))
  }

  mutating func runRules(now: Duration) {
    advanceSearches(now: now)
    guard !ruleSet.isEmpty else { return }
    let mail = neighbours.mail
    neighbours.mail = [:]
    for place in cells.indices {
      tickRules(ofCellAt: place, mail[cells[place].cell] ?? [], now)
      carryOut(place)
    }
  }

  private mutating func tickRules(ofCellAt place: Int, _ mail: [CellMail], _ now: Duration) {
    let cell = cells[place].cell
    let places = EntityPlaces(self, seenFrom: cell)
    var sought: [EntityID] = []
    var refused: Set<EntityID> = []
    cells[place].tickRules(now: now, mail: mail, isEdge: isEdge(of: cell)) { entity in
      if let known = places.whereabouts(of: entity) { return known }
      guard places.canSeek else {
        refused.insert(entity)
        return .unknown
      }
      sought.append(entity)
      return .underWay
    }
    counters.searchesRefused += UInt64(refused.count)
    counters.mailOverflowed += cells[place].rules?.engine.takeOverflows() ?? 0
    if !sought.isEmpty { seek(sought, now: now) }
  }

  /// Whether rules may move an entity of a cell to a place outside it.
  private func isEdge(of cell: CellID) -> CellCore.IsEdge {
    let (map, sessions, worker) = (neighbours.map, sessions, configuration.workerID)
    return { session, position in
      guard let near = map.cell(at: position, world: cell.world) else { return true }
      // Whoever speaks to this worker directly cannot follow to another one.
      return near.worker != worker && sessions[session].map { $0.id == nil } ?? false
    }
  }

  private mutating func carryOut(_ place: Int) {
    guard let effects = cells[place].rules?.effects else { return }
    for spawn in effects.spawned {
      guard whereabouts.count < configuration.limits.actors else {
        counters.overloaded += 1
        cells[place].rules?.engine.spawnRefused(spawn.entity)
        continue
      }
      cells[place].spawn(spawn, isEdge: isEdge(of: cells[place].cell))
      whereabouts[spawn.entity] = cells[place].cell
      counters.spawned += 1
    }
    for entity in effects.despawned { despawn(entity, ofCellAt: place) }
    cells[place].noteRuleChanges()
    let held = cells[place].rules?.heldAnswers ?? []
    if !held.isEmpty { cells[place].rules?.heldAnswers = [] }
    for answer in held + effects.answers { tell(answer, cellAt: place) }
    for mail in effects.mail { write(mail) }
  }

  /// The player of one that rules take out is told so, and that its moves before it took effect.
  private mutating func despawn(_ entity: EntityID, ofCellAt place: Int) {
    if let owner = cells[place].liveOwner(of: entity) {
      answerMoves(of: owner, beforeLosing: entity, cellAt: place)
      var farewell = SharedMessage(
        cell: cells[place].name, epoch: cells[place].epoch,
        payload: .despawn(cell: cells[place].name, actors: [entity]))
      outbox.post(&farewell, to: owner, requestID: nil, sessions)
    }
    cells[place].despawn(entity)
    whereabouts[entity] = nil
    counters.despawned += 1
  }

  /// A rule refused what a player sent.
  private mutating func tell(_ answer: RuleEffects.Answer, cellAt place: Int) {
    if neighbours.arriving[answer.entity] != nil {
      cells[place].rules?.heldAnswers.append(answer)
      return
    }
    counters.refused += 1
    guard let owner = cells[place].liveOwner(of: answer.entity) else { return }
    var message = SharedMessage(
      cell: cells[place].name, epoch: cells[place].epoch, payload: .error(answer.refusal))
    outbox.post(&message, to: owner, requestID: answer.requestID, sessions)
  }

  /// What rules of any cell did that can't have been meant, in words.
  package var ruleMistakes: [String] {
    cells.reduce(into: []) { all, cell in
      for mistake in cell.rules?.engine.mistakes ?? [] where !all.contains(mistake) {
        all.append(mistake)
      }
    }
  }

  /// A component of an entity of this worker.
  package func component<C: Component>(_ type: C.Type, of entity: EntityID) -> C? {
    whereabouts[entity].flatMap { cellPlaces[$0] }.flatMap {
      cells[$0].rules?.engine.component(type, of: entity)
    }
  }

  /// The queues in which messages of rules wait for something else than the next tick.
  package var ruleQueues: [RuleQueue] {
    let waiting = neighbours.mail.values.lazy.map(\.count).max() ?? 0
    return [
      RuleQueue(name: "letters for one cell", count: waiting, limit: Peer.lettersAtATime),
      RuleQueue(
        name: "entities that are sought", count: soughtEntityCount, limit: EntitySearch.most),
    ] + cells.flatMap { $0.rules?.engine.queues ?? [] }
  }

  /// Entities that other workers are asked for, or were a moment ago.
  package var soughtEntityCount: Int { neighbours.search.findings.count }

  /// Messages of rules that wait, or are under way to other cells.
  package var ruleMessagesUnderWay: Int {
    cells.reduce(0) {
      $0 + ($1.rules?.engine.messagesUnderWay ?? 0) + ($1.rules?.engine.waitingMessageCount ?? 0)
    }
  }
}
