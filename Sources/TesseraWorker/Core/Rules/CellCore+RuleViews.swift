internal import NIOCore
internal import TesseraCore
internal import TesseraProto
internal import TesseraRules

/// What clients are told of what rules did: `shown`, `own` and `event`.
extension CellCore {
  /// The components of some targets, as far as there is something to show, in as many messages as it
  /// takes.
  func shownMessages(
    _ slots: some Sequence<Int32>, _ frameLimit: Int
  ) -> [SharedMessage] {
    guard let rules, !rules.shownTimes.isEmpty else { return [] }
    var actors: [ActorComponents] = []
    for slot in slots {
      let actor = rules.engine.shownComponents(of: interest.table.ids[Int(slot)])
      if !actor.components.isEmpty { actors.append(actor) }
    }
    return pieces(of: actors, frameLimit).map {
      SharedMessage(cell: name, epoch: epoch, payload: .shown(cell: name, actors: $0))
    }
  }

  /// Everyone is told the components of what it was told of in this tick, if it did not know them; that
  /// there is nothing to show any more, too.
  mutating func postShown(to outbox: inout Outbox, _ sessions: SessionTable) {
    guard !frames.componentPosts.isEmpty, let engine = rules?.engine else { return }
    // A closure that asked the cell would copy it whenever it is called, one for each post the engine.
    let ids = interest.table.ids
    let components = { (slot: Int32) in engine.shownComponents(of: ids[Int(slot)]) }
    var shown = ShownFrames()
    swap(&shown, &shownFrames)
    defer { swap(&shown, &shownFrames) }
    shown.begin(tick: interest.tick, cell: name)
    for post in frames.componentPosts {
      shown.add(
        frames.componentSlots[post.slots], to: post.session,
        as: sessions[post.session]?.encoding ?? .protobuf, most: outbox.frameLimit / 2,
        components: components)
    }
    post(.shown, shown.encoded, &outbox, sessions)
  }

  /// What the components cost that a viewer is told of, as part of its bytes. What is its own is free.
  mutating func payForShown(_ place: Int) {
    guard interest.configuration.bytesPerTick > 0,
      let post = frames.componentPosts.last, post.session == interest.viewers.all[place].session
    else { return }
    var cost = 0
    for slot in frames.componentSlots[post.slots]
    where interest.table.viewer[Int(slot)] != Int32(place) {
      let id = interest.table.ids[Int(slot)]
      cost += ShownFrames.head + (rules?.engine.presentation(of: id)?.bytes.count ?? 0)
    }
    interest.viewers[place].tokens -= cost
  }

  /// Owners are told what they alone are told.
  mutating func postOwn(to outbox: inout Outbox, _ sessions: SessionTable) {
    guard let due = rules?.ownDue, !due.isEmpty else { return }
    rules?.ownDue.removeAll(keepingCapacity: true)
    var done: Set<EntityID> = []
    for id in due where done.insert(id).inserted {
      guard let row = rows[id].map(Int.init), lingerEnds[row] == nil, owners[row] != .none else {
        continue
      }
      let bytes = rules?.engine.ownPresentation(of: id)?.bytes ?? []
      if bytes.isEmpty {
        guard rules?.ownTold.remove(id) != nil else { continue }
      } else {
        rules?.ownTold.insert(id)
      }
      for actors in pieces(of: [ActorComponents(id: id, components: bytes)], outbox.frameLimit) {
        var message = SharedMessage(
          cell: name, epoch: epoch, payload: .own(cell: name, actors: actors))
        outbox.post(&message, to: owners[row], requestID: nil, sessions)
      }
    }
  }

  /// What happened goes to everyone who sees where, or to its owner.
  mutating func postEvents(to outbox: inout Outbox, _ sessions: SessionTable) {
    guard let rules else { return }
    for event in rules.effects.events {
      let happening = GhostNews.Happening(
        id: event.entity, position: event.position, body: event.bytes)
      if event.audience == .owner {
        guard let owner = liveOwner(of: event.entity) else { continue }
        post(happening, to: [owner], &outbox, sessions)
      } else {
        post(happening, to: witnesses(of: happening), &outbox, sessions)
      }
    }
    for happening in rules.ghostEvents {
      post(happening, to: witnesses(of: happening), &outbox, sessions)
    }
  }

  /// The session of an actor that is here, or went in this tick.
  func liveOwner(of id: EntityID) -> SessionSlot? {
    guard let row = rows[id].map(Int.init) else { return rules?.departed[id] }
    return lingerEnds[row] == nil && owners[row] != .none ? owners[row] : nil
  }

  /// Who sees the entity; if it is gone, who would see it where it was.
  private func witnesses(of happening: GhostNews.Happening) -> [SessionSlot] {
    var found: [SessionSlot] = []
    let slot = interest.table.slot(of: happening.id)
    let far = interest.configuration.radius * interest.configuration.radius
    for place in interest.viewers.open {
      let isWitness: Bool
      if let slot {
        let block = interest.viewers.blocks[place]
        isWitness =
          interest.views.find(slot, in: block).map { $0 < block.start + block.shown } ?? false
      } else {
        isWitness = interest.viewers.all[place].actors.contains {
          interest.table.position($0).squaredDistance(to: happening.position) <= far
        }
      }
      if isWitness { found.append(interest.viewers.all[place].session) }
    }
    // Whose it was sees it, though it has nothing to see with any more.
    if let owner = rules?.departed[happening.id], !found.contains(owner) { found.append(owner) }
    return found
  }

  private func post(
    _ happening: GhostNews.Happening, to witnesses: [SessionSlot], _ outbox: inout Outbox,
    _ sessions: SessionTable
  ) {
    guard happening.body.count <= outbox.frameLimit / 2, !witnesses.isEmpty else { return }
    var message = SharedMessage(
      cell: name, epoch: epoch,
      payload: .event(cell: name, actor: happening.id, body: happening.body))
    for session in witnesses { outbox.post(&message, to: session, requestID: nil, sessions) }
  }

  /// Parts that fit into a frame, in JSON, too. What alone does not fit is left out.
  private func pieces(of actors: [ActorComponents], _ frameLimit: Int) -> [[ActorComponents]] {
    let most = frameLimit / 2
    var pieces: [[ActorComponents]] = []
    var piece: [ActorComponents] = []
    var size = 0
    for actor in actors {
      let length = actor.components.count + ShownFrames.head
      guard length <= most else { continue }
      if size + length > most {
        pieces.append(piece)
        (piece, size) = ([], 0)
      }
      piece.append(actor)
      size += length
    }
    if !piece.isEmpty { pieces.append(piece) }
    return pieces
  }
}

extension CellEngine {
  /// What everyone is shown of an entity or a ghost; without any components if that is nothing.
  fileprivate func shownComponents(of id: EntityID) -> ActorComponents {
    ActorComponents(id: id, components: presentation(of: id)?.bytes ?? [])
  }
}

extension WorldPosition {
  fileprivate func squaredDistance(to other: WorldPosition) -> Float {
    let (dx, dy) = (x - other.x, y - other.y)
    return dx * dx + dy * dy
  }
}
