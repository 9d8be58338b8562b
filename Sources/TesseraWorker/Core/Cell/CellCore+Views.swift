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
    var messages = deltaMessages(rowsInOrderOfChange(), outbox.actorsPerFrame)
    post(&messages, to: [(session, observer.moveRequest)], &outbox, sessions)
  }

  /// Tells everyone in the cell what changed in this tick, each thing encoded once, and forgets it.
  mutating func endTick(to outbox: inout Outbox, sessions: inout SessionTable) {
    postAwaitedSnapshots(to: &outbox, sessions: &sessions)
    if changes.latest > 0 || observers.anyOwed {
      postOwedSnapshots(to: &outbox, sessions)
      postDespawns(to: &outbox, sessions)
      postDeltas(to: &outbox, sessions)
      observers.endTick()
    }
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

  private func postDespawns(to outbox: inout Outbox, _ sessions: SessionTable) {
    guard !changes.departures.isEmpty else { return }
    let receivers = observers.all.filter { !$0.isOwedSnapshot }
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
    guard !changedRows.isEmpty else { return }
    // Who came back knows all from its snapshot, but its moves are due an answer.
    let receivers = observers.all.filter { !$0.isOwedSnapshot || $0.moved }
    var common = deltaMessages(changedRows, outbox.actorsPerFrame)
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
      let unseen = changedRows.filter { changedAt[$0] > snapshotAt }
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
    let head = 0..<min(ids.count, actorsPerFrame)
    let tail = Array(head.upperBound..<ids.count)
    return [message(.snapshot(cell: name, actors: head.map(state)))]
      + deltaMessages(tail, actorsPerFrame)
  }

  private func deltaMessages(_ rows: [Int], _ actorsPerFrame: Int) -> [SharedMessage] {
    stride(from: 0, to: rows.count, by: actorsPerFrame).map { start in
      let part = rows[start..<min(start + actorsPerFrame, rows.count)]
      return message(.delta(cell: name, moved: part.map(state)))
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
