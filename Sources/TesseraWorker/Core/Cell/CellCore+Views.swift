import TesseraCore

/// What those in a cell are told.
extension CellCore {
  /// Sends the snapshot that joins wait for. To be called before one of their sessions does or is
  /// told anything else.
  mutating func postAwaitedSnapshots(to outbox: inout Outbox, sessions: inout SessionTable) {
    guard !changes.awaitingSnapshot.isEmpty else { return }
    var messages = snapshotMessages(outbox.actorsPerFrame)
    post(&messages, to: changes.awaitingSnapshot, &outbox, sessions)
    for (session, _) in changes.awaitingSnapshot {
      observers.noteSnapshot(of: session, at: changes.latest)
      sessions[session]?.awaitsSnapshotOf = nil
    }
    changes.awaitingSnapshot.removeAll(keepingCapacity: true)
  }

  /// For a session that goes in the middle of a tick but may still be reading: the answer to the
  /// moves it made before, which the tick's end would be too late for.
  func postFarewell(
    for session: SessionSlot, to outbox: inout Outbox, sessions: SessionTable
  ) {
    guard let observer = observers[session], observer.moved else { return }
    var messages = deltaMessages(rowsInOrderOfChange().map(state), outbox.actorsPerFrame)
    post(&messages, to: [(session, observer.moveRequest)], &outbox, sessions)
  }

  /// Tells everyone in the cell what changed in this tick, each thing encoded once, and forgets it.
  mutating func endTick(to outbox: inout Outbox, sessions: inout SessionTable) {
    postAwaitedSnapshots(to: &outbox, sessions: &sessions)
    noteGhostChanges()
    if changes.latest > 0 || observers.anyOwed || observers.anyArrived {
      postOwedSnapshots(to: &outbox, sessions)
      postArrivals(to: &outbox, sessions)
      postDespawns(to: &outbox, sessions)
      postDeltas(to: &outbox, sessions)
      observers.endTick()
    }
    ghosts.endTick()
    for actor in changes.changed {
      if let row = rows[actor] { changedAt[Int(row)] = 0 }
    }
    changes.reset()
  }
}

extension CellCore {
  /// For sessions that came back and may have missed something.
  private mutating func postOwedSnapshots(to outbox: inout Outbox, _ sessions: SessionTable) {
    guard observers.anyOwed else { return }
    var messages = snapshotMessages(outbox.actorsPerFrame)
    let owed = observers.all.filter(\.isOwedSnapshot).map { ($0.session, UInt64?.none) }
    post(&messages, to: owed, &outbox, sessions)
  }

  /// Ghosts that came and went are departures and changes like any other. An entity that changed
  /// places with a ghost of it is neither.
  private mutating func noteGhostChanges() {
    changes.departures = changes.departures.filter { !$0.handedOver || !isShown($0.actor) }
    for id in ghosts.removed where !isShown(id) {
      changes.departures.append(.init(actor: id, number: changes.next(), by: .none))
    }
    changedGhosts = ghosts.ids.indices.filter {
      ghosts.isChanged[$0] && rows[ghosts.ids[$0]] == nil
    }.map { ActorState(id: ghosts.ids[$0], position: ghosts.positions[$0]) }
    if !changedGhosts.isEmpty { _ = changes.next() }
  }

  private func isShown(_ id: EntityID) -> Bool { rows[id] != nil || ghosts.contains(id) }

  /// For sessions whose actor came over from another cell: what they know already and do not see
  /// from here goes, the rest is shown.
  private func postArrivals(to outbox: inout Outbox, _ sessions: SessionTable) {
    guard observers.anyArrived else { return }
    for observer in observers.all {
      guard let known = observer.knewOnArrival, !observer.isOwedSnapshot else { continue }
      let gone = known.filter { !isShown($0) }.map {
        CellChanges.Departure(actor: $0, number: 0, by: .none)
      }
      var despawns = despawnMessages(gone, outbox.actorsPerFrame)
      post(&despawns, to: [(observer.session, nil)], &outbox, sessions)
      var deltas = deltaMessages(everything, outbox.actorsPerFrame)
      post(&deltas, to: [(observer.session, observer.moveRequest)], &outbox, sessions)
    }
  }

  private func postDespawns(to outbox: inout Outbox, _ sessions: SessionTable) {
    guard !changes.departures.isEmpty else { return }
    let receivers = observers.all.filter { !$0.isOwedSnapshot && $0.knewOnArrival == nil }
    var common = despawnMessages(changes.departures, outbox.actorsPerFrame)
    post(
      &common, to: receivers.filter(\.seesAllDepartures).map { ($0.session, nil) }, &outbox,
      sessions)
    for observer in receivers where !observer.seesAllDepartures {
      let unseen = changes.departures.filter {
        $0.number > observer.snapshotAt && $0.by != observer.session
      }
      guard !unseen.isEmpty else { continue }
      var own = despawnMessages(unseen, outbox.actorsPerFrame)
      post(&own, to: [(observer.session, nil)], &outbox, sessions)
    }
  }

  private func postDeltas(to outbox: inout Outbox, _ sessions: SessionTable) {
    let changedRows = rowsInOrderOfChange()
    guard !changedRows.isEmpty || !changedGhosts.isEmpty else { return }
    // Who came back knows all from its snapshot, but its moves are due an answer.
    let receivers = observers.all.filter {
      (!$0.isOwedSnapshot || $0.moved) && $0.knewOnArrival == nil
    }
    var common = deltaMessages(changedRows.map(state) + changedGhosts, outbox.actorsPerFrame)
    post(
      &common, to: receivers.filter(\.seesAllChanges).map { ($0.session, $0.moveRequest) }, &outbox,
      sessions)

    // Who has only just joined knows all up to its snapshot; those with the same one share a delta.
    let joined = receivers.filter { !$0.seesAllChanges }.sorted {
      ($0.snapshotAt, $0.session.index) < ($1.snapshotAt, $1.session.index)
    }
    var first = 0
    while first < joined.count {
      let snapshotAt = joined[first].snapshotAt
      let end = joined[first...].firstIndex { $0.snapshotAt != snapshotAt } ?? joined.count
      let unseen = changedRows.filter { changedAt[$0] > snapshotAt }.map(state) + changedGhosts
      var messages = deltaMessages(unseen, outbox.actorsPerFrame)
      post(&messages, to: joined[first..<end].map { ($0.session, nil) }, &outbox, sessions)
      first = end
    }
  }

  private func rowsInOrderOfChange() -> [Int] {
    guard changes.mayRepeat else {
      return changes.changed.compactMap { rows[$0].map(Int.init) }
    }
    var seen: Set<EntityID> = []
    return changes.changed.compactMap { actor in
      seen.insert(actor).inserted ? rows[actor].map(Int.init) : nil
    }
  }
}

extension CellCore {
  typealias Recipients = [(session: SessionSlot, requestID: UInt64?)]

  /// The request's number goes with the last frame of a delta, with the first of a snapshot: the
  /// one that completes the answer, or is it.
  private func post(
    _ messages: inout [SharedMessage], to recipients: Recipients, _ outbox: inout Outbox,
    _ sessions: SessionTable
  ) {
    let answer = messages.first?.payload.kind == .snapshot ? 0 : messages.count - 1
    for index in messages.indices {
      for (session, requestID) in recipients {
        outbox.post(
          &messages[index], to: session, requestID: index == answer ? requestID : nil, sessions)
      }
    }
  }

  /// One snapshot; where a frame would be longer than clients take, the rest follows as deltas.
  private func snapshotMessages(_ actorsPerFrame: Int) -> [SharedMessage] {
    let all = everything
    let head = all.prefix(actorsPerFrame)
    return [message(.snapshot(cell: name, actors: Array(head)))]
      + deltaMessages(Array(all[head.endIndex...]), actorsPerFrame)
  }

  /// The cell's entities and the ghosts.
  private var everything: [ActorState] {
    ids.indices.map(state)
      + ghosts.ids.indices.filter { rows[ghosts.ids[$0]] == nil }.map {
        ActorState(id: ghosts.ids[$0], position: ghosts.positions[$0])
      }
  }

  private func deltaMessages(_ moved: [ActorState], _ actorsPerFrame: Int) -> [SharedMessage] {
    stride(from: 0, to: moved.count, by: actorsPerFrame).map { start in
      let part = moved[start..<min(start + actorsPerFrame, moved.count)]
      return message(.delta(cell: name, moved: Array(part)))
    }
  }

  private func despawnMessages(
    _ departures: [CellChanges.Departure], _ actorsPerFrame: Int
  ) -> [SharedMessage] {
    stride(from: 0, to: departures.count, by: actorsPerFrame).map { start in
      let part = departures[start..<min(start + actorsPerFrame, departures.count)]
      return message(.despawn(cell: name, actors: part.map(\.actor)))
    }
  }

  private func message(_ payload: Payload) -> SharedMessage {
    SharedMessage(cell: name, epoch: epoch, payload: payload)
  }

  private func state(_ row: Int) -> ActorState {
    ActorState(id: ids[row], position: positions[row])
  }
}
