internal import NIOCore
import TesseraCore
internal import TesseraProto

/// Who sees what.
extension CellCore {
  /// Brings it up to date with all that happened in this tick.
  package mutating func updateInterest() {
    takeInGhosts()
    if rules != nil { noteShownGhosts() }
    interest.update()
  }

  /// Ghosts are seen like the cell's own. An entity that changes places with a ghost of it stays
  /// what it is to those who see it.
  private mutating func takeInGhosts() {
    for id in ghosts.removed where rows[id] == nil && !ghosts.contains(id) {
      guard let slot = interest.table.slot(of: id) else { continue }
      interest.table.remove(slot, by: .none)
    }
    for id in handedOver where rows[id] == nil && !ghosts.contains(id) {
      guard let slot = interest.table.slot(of: id) else { continue }
      interest.table.remove(slot, by: .none)
    }
    for row in ghosts.ids.indices where ghosts.isChanged[row] {
      show(ghosts.ids[row], at: ghosts.positions[row])
    }
    for id in handedOver + uncovered {
      if let position = ghosts.position(of: id) { show(id, at: position) }
    }
    handedOver.removeAll(keepingCapacity: true)
    uncovered.removeAll(keepingCapacity: true)
    if rules == nil { ghosts.forgetNewComponents() }
    ghosts.endTick()
  }

  private mutating func show(_ id: EntityID, at position: WorldPosition) {
    guard rows[id] == nil else { return }
    guard let slot = interest.table.slot(of: id) else {
      guard interest.table.hasRoomForGhost else {
        unseenGhostCount += 1
        return
      }
      // What rules show of it may have come when there was no room.
      rules?.shownGhosts.append(id)
      return interest.noteChange(interest.table.add(id, at: position))
    }
    guard interest.table.position(slot) != position else { return }
    interest.table.move(slot, to: position)
    interest.noteChange(slot)
  }
}

/// What those in a cell are told.
extension CellCore {
  /// Sends the snapshots that joins wait for. To be called before one of their sessions does or is
  /// told anything else.
  mutating func postAwaitedSnapshots(to outbox: inout Outbox, sessions: inout SessionTable) {
    postAwaitedSnapshots(to: &outbox, sessions: &sessions, isUpToDate: false)
  }

  /// For a session that goes in the middle of a tick but may still be reading: the answer to the
  /// moves it made before, which the tick's end would be too late for.
  func postFarewell(
    for session: SessionSlot, to outbox: inout Outbox, sessions: SessionTable
  ) {
    guard let place = interest.viewers.place(of: session), interest.viewers.all[place].moved
    else { return }
    let viewer = interest.viewers.all[place]
    let changed = interest.changed.filter {
      interest.table.isThere[Int($0)]
        && (interest.table.viewer[Int($0)] == Int32(place)
          || interest.views.find($0, in: interest.viewers.blocks[place]) != nil)
    }
    var messages = deltaMessages(changed.map(state)[...], outbox.actorsPerFrame)
    if messages.isEmpty { messages = [message(.delta(cell: name, moved: []))] }
    post(&messages, to: [(session, viewer.moveRequest)], &outbox, sessions)
  }

  /// Tells everyone what changed of what they see, each thing encoded once, and forgets it.
  ///
  /// To be called after ``updateInterest()``.
  mutating func endTick(to outbox: inout Outbox, sessions: inout SessionTable) {
    postAwaitedSnapshots(to: &outbox, sessions: &sessions, isUpToDate: true)
    interest.refill()
    if !interest.viewers.all.isEmpty {
      postOwedSnapshots(to: &outbox, sessions)
      postDespawns(to: &outbox, sessions)
      postDeltas(to: &outbox, sessions)
      if rules != nil { postRuleNews(to: &outbox, sessions) }
    }
    interest.endTick()
    rules?.endTick()
  }
}

extension CellCore {
  private mutating func postRuleNews(to outbox: inout Outbox, _ sessions: SessionTable) {
    postShown(to: &outbox, sessions)
    postOwn(to: &outbox, sessions)
    postEvents(to: &outbox, sessions)
  }

  private mutating func postAwaitedSnapshots(
    to outbox: inout Outbox, sessions: inout SessionTable, isUpToDate: Bool
  ) {
    guard !awaitingSnapshot.isEmpty else { return }
    if !isUpToDate {
      var refreshed: Set<Int> = []
      for (session, _) in awaitingSnapshot {
        guard let place = interest.viewers.place(of: session), refreshed.insert(place).inserted
        else { continue }
        interest.refresh(place, fromGrid: false)
      }
    }
    let waiting = awaitingSnapshot
    awaitingSnapshot = []
    postSnapshots(to: waiting, &outbox, sessions)
    for (session, _) in waiting { sessions[session]?.awaitsSnapshotOf = nil }
  }

  /// For sessions that came back and may have missed something.
  private mutating func postOwedSnapshots(to outbox: inout Outbox, _ sessions: SessionTable) {
    let owed = interest.viewers.open.filter { interest.viewers.all[$0].isOwedSnapshot }
    guard !owed.isEmpty else { return }
    postSnapshots(
      to: owed.map { (interest.viewers.all[$0].session, nil) }, &outbox, sessions)
  }

  /// Sessions that follow one another and see the same share a snapshot.
  private mutating func postSnapshots(
    to recipients: Recipients, _ outbox: inout Outbox, _ sessions: SessionTable
  ) {
    var shown: [Int32] = []
    var messages: [SharedMessage] = []
    for (session, requestID) in recipients {
      guard let place = interest.viewers.place(of: session) else { continue }
      let slots = interest.shownSlots(of: place)
      if messages.isEmpty || slots != shown {
        shown = slots
        messages = snapshotMessages(slots, outbox.actorsPerFrame)
        messages += shownMessages(slots, outbox.frameLimit)
      }
      post(&messages, to: [(session, requestID)], &outbox, sessions)
      interest.noteSnapshot(of: place)
      if rules != nil {
        rules?.ownDue.append(
          contentsOf: interest.viewers.all[place].actors.map { interest.table.ids[Int($0)] })
      }
    }
  }

  private mutating func postDespawns(to outbox: inout Outbox, _ sessions: SessionTable) {
    despawns.begin()
    for place in interest.viewers.open where interest.viewers.hasLosses(place) {
      let encoding = sessions[interest.viewers.all[place].session]?.encoding ?? .protobuf
      despawns.add(
        place, of: interest.viewers, as: encoding, cell: name, piece: outbox.actorsPerFrame)
    }
    post(.despawn, despawns.encoded, &outbox, sessions)
  }

  /// Payloads that are encoded go to whom they are for.
  func post<Content>(
    _ kind: PayloadKind, _ encoded: EncodedFrames<Content>, _ outbox: inout Outbox,
    _ sessions: SessionTable
  ) {
    guard !encoded.posts.isEmpty else { return }
    var messages = encoded.frames.map { frame in
      SharedMessage(
        cell: name, epoch: epoch, kind: kind,
        encoded: encoded.bytes.getSlice(at: frame.start, length: frame.length) ?? ByteBuffer(),
        as: frame.encoding)
    }
    for post in encoded.posts {
      for index in post.frames {
        outbox.post(&messages[index], to: post.session, requestID: nil, sessions)
      }
    }
  }

  private mutating func postDeltas(to outbox: inout Outbox, _ sessions: SessionTable) {
    frames.begin(interest, cell: name)
    let components = rules?.shownTimes
    for place in interest.viewers.all.indices where interest.viewers.all[place].isOpen {
      // Who came back knows all from its snapshot, but its moves are due an answer.
      if interest.viewers.all[place].snapshotAt != nil { interest.forgetTold(of: place) }
      let encoding = sessions[interest.viewers.all[place].session]?.encoding ?? .protobuf
      guard let components else {
        frames.tell(place, &interest, as: encoding, piece: outbox.actorsPerFrame)
        continue
      }
      frames.tell(
        place, &interest, as: encoding, piece: outbox.actorsPerFrame, components: components)
      payForShown(place)
    }
    guard !frames.posts.isEmpty else { return }
    let bytes = ByteBuffer(bytes: frames.bytes[..<frames.used])
    var latest: Int32 = -1
    var message = message(.delta(cell: name, moved: []))
    for post in frames.posts {
      if post.frame != latest {
        latest = post.frame
        let frame = frames.frames[Int(latest)]
        guard let payload = bytes.getSlice(at: frame.start, length: frame.length) else { continue }
        message = SharedMessage(
          cell: name, epoch: epoch, kind: .delta, encoded: payload, as: frame.encoding)
      }
      outbox.post(&message, to: post.session, requestID: post.requestID, sessions)
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
    let answer = messages.first?.kind == .snapshot ? 0 : messages.count - 1
    for index in messages.indices {
      for (session, requestID) in recipients {
        outbox.post(
          &messages[index], to: session, requestID: index == answer ? requestID : nil, sessions)
      }
    }
  }

  /// One snapshot; where a frame would be longer than clients take, the rest follows as deltas.
  private func snapshotMessages(_ slots: [Int32], _ actorsPerFrame: Int) -> [SharedMessage] {
    let all = slots.map(state)
    let head = all.prefix(actorsPerFrame)
    return [message(.snapshot(cell: name, actors: Array(head)))]
      + deltaMessages(all[head.endIndex...], actorsPerFrame)
  }

  private func deltaMessages(
    _ moved: ArraySlice<ActorState>, _ actorsPerFrame: Int
  ) -> [SharedMessage] {
    stride(from: moved.startIndex, to: moved.endIndex, by: actorsPerFrame).map { start in
      let part = moved[start..<min(start + actorsPerFrame, moved.endIndex)]
      return message(.delta(cell: name, moved: Array(part)))
    }
  }

  private func message(_ payload: Payload) -> SharedMessage {
    SharedMessage(cell: name, epoch: epoch, payload: payload)
  }

  private func state(_ slot: Int32) -> ActorState {
    ActorState(id: interest.table.ids[Int(slot)], position: interest.table.position(slot))
  }
}
