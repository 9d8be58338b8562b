internal import TesseraCore
internal import TesseraProto

/// Inputs for entities that are on their way, or somewhere else.
extension WorkerCore {
  /// Keeps an input back or passes it on, if its entity is not here to take it.
  ///
  /// - Returns: whether that was done; else it is to be applied, or refused, here and now.
  mutating func divert(_ input: QueuedInput) -> Bool {
    guard neighbours.isBusy, let entity = input.actor else { return false }
    // Nobody comes for a session that is over, and what it sent before takes effect.
    let isOver = sessions[input.session]?.hasEnded == true
    if input.origin != nil, whereabouts[entity] != nil || input.isFreshJoin, !isOver,
      neighbours.arriving[entity]?.session != input.session, !sessions.isOnLink(input.session)
    {
      return park(input, count: neighbours.unheard[input.session]?.count ?? 0) {
        $0.unheard[input.session, default: []].append(input)
      }
    }
    if neighbours.deferred.contains(entity) { return requeue(input) }
    if let number = neighbours.claimed[entity] {
      return park(input, count: neighbours.claims[number]?.inputs.count ?? 0) {
        $0.claims[number]?.inputs.append(input)
      }
    }
    if let frozen = neighbours.frozen[entity] {
      if case .join = input.action, input.origin == nil {
        // Wherever it joins, it does so from here.
        takeBack(entity)
        neighbours.deferred.insert(entity)
        return requeue(input)
      }
      return park(input, count: frozen.parked.count) {
        $0.frozen[entity]?.parked.append(input)
      }
    }
    if !isOver, let arriving = neighbours.arriving[entity], arriving.session == input.session {
      return park(input, count: arriving.held.count) {
        $0.arriving[entity]?.held.append(input)
      }
    }
    guard whereabouts[entity] == nil else { return false }
    if let prepared = neighbours.prepared[entity] {
      return park(input, count: prepared.inputs.count) {
        $0.prepared[entity]?.inputs.append(input)
      }
    }
    if input.isFreshJoin, ownership.ownCell(input.cell) != nil {
      return claim(entity, for: input)
    }
    guard let handed = neighbours.handed[entity], sessions[input.session]?.id != nil else {
      return false
    }
    if comesAfter(input) { repeatHint(for: entity, handed, to: input.session) }
    return forward(input, to: handed.peer)
  }

  /// Whether its session's gateway hears from here where its actor goes on: it sent the input here, or has
  /// come here after the actor and after what it sent to the worker before.
  func comesAfter(_ input: QueuedInput) -> Bool {
    input.origin == nil || sessions.isOnLink(input.session)
  }

  /// The input goes behind what was just put back.
  private mutating func requeue(_ input: QueuedInput) -> Bool {
    keepOpen(input)
    queue.append(input)
    return true
  }

  /// An input that meets the actor of a session on another link is tried again for a moment.
  ///
  /// - Returns: whether it is; else it is to be refused.
  mutating func awaitOwnersEnd(_ input: QueuedInput) -> Bool {
    guard let entity = input.actor, let place = whereabouts[entity].flatMap({ cellPlaces[$0] }),
      let owner = (cells[place].state(of: entity)?.session).flatMap({ sessions[$0] }),
      owner.attachment != sessions[input.session]?.attachment,
      var input = awaitingOwnersEnd(input, since: time)
    else { return false }
    input.isOwnerHere = true
    return requeue(input)
  }

  /// The input with the time until which it waits; `nil` if that is over, or it cannot wait.
  func awaitingOwnersEnd(_ input: QueuedInput, since: Duration) -> QueuedInput? {
    guard input.origin == nil, !input.isRepeated, input.number > 0,
      let session = sessions[input.session], session.id != nil, !session.hasGone
    else { return nil }
    var input = input
    let end = input.awaitsOwnersEnd ?? since + configuration.ownerGrace
    input.awaitsOwnersEnd = end
    return time < end ? input : nil
  }

  private mutating func park(
    _ input: QueuedInput, count: Int, _ keep: (inout Neighbourhood) -> Void
  ) -> Bool {
    guard count < configuration.neighbours.limits.parkedInputs else {
      counters.overloaded += 1
      refuse(
        input,
        Refusal(.overloaded, "\(count) inputs wait for an actor on its way; try again"))
      return true
    }
    keepOpen(input)
    keep(&neighbours)
    return true
  }

  /// Two workers that each take the entity for the other's must not wait for one another: an input goes
  /// over a pair of workers once in each direction at most.
  private static let mostPassed: UInt32 = 2

  @discardableResult
  mutating func forward(_ input: QueuedInput, to id: WorkerID) -> Bool {
    guard (input.origin?.passed ?? 0) < Self.mostPassed else {
      refuse(
        input,
        Refusal(
          .overloaded,
          "actor \(input.actor ?? EntityID(0)) changes workers faster than its inputs; try again"))
      return true
    }
    guard let count = neighbours.peers[id]?.forwards.count,
      count < configuration.neighbours.limits.forwardedInputs,
      sessions[input.session]?.id != nil
    else {
      counters.overloaded += 1
      refuse(
        input, Refusal(.overloaded, "too many inputs are on their way to worker \(id); try again"))
      return true
    }
    keepOpen(input)
    counters.forwarded += 1
    if let item = neighbours.peers[id]?.forwards.append(input) { send(item, to: id) }
    // It may have been no neighbour for a while.
    connectIfNeeded(id)
    return true
  }

  mutating func send(_ item: ForwardQueue.Item, to id: WorkerID) {
    guard let session = sessions[item.input.session], let sessionID = session.id,
      let message = ForwardedInput(item, sessionID, readsJSON: session.encoding == .json)
    else { return }
    let oldest = neighbours.peers[id]?.forwards.oldest ?? 0
    say(to: id) {
      $0.inputs.append(message)
      $0.oldestInput = oldest
    }
  }

  mutating func forwardsDone(upTo number: UInt64, by id: WorkerID) {
    for input in neighbours.peers[id]?.forwards.done(upTo: number) ?? [] { finish(input) }
  }

  mutating func forwardsDone(_ numbers: [UInt64], by id: WorkerID) {
    for input in neighbours.peers[id]?.forwards.done(numbers) ?? [] { finish(input) }
  }

  /// Answers an input with an error, and is done with it.
  mutating func refuse(_ input: QueuedInput, _ refusal: Refusal) {
    answer(input, refusal)
    finish(input)
  }

  /// Over the session's connection here; if there is none, over that of the worker that passed the
  /// input on.
  mutating func answer(_ input: QueuedInput, _ refusal: Refusal) {
    guard !input.isRelease else { return }
    if let origin = input.origin {
      let isHere = sessions.isOnLink(input.session)
      noteRefused(origin, refusal, isAnswered: isHere)
      guard isHere else {
        counters.refused += 1
        return
      }
      sessions[input.session]?.noteForwarded(input, refused: refusal)
    }
    postAwaitedSnapshot(of: input.session)
    refuse(refusal, input.cell, input.requestID, input.session, number: input.number)
  }

  /// Keeps that until the worker that passed the input on is known to have heard of it.
  private mutating func noteRefused(
    _ origin: QueuedInput.Origin, _ refusal: Refusal, isAnswered: Bool
  ) {
    let message = InputRefusal(
      number: origin.number, code: refusal.code, message: refusal.message, isAnswered: isAnswered)
    neighbours.peers[origin.peer]?.receiver.refused(message)
    reply(to: origin.peer) { $0.inputRefusals.append(message) }
  }

  /// The other worker has refused an input; unless the client knows, it is for this one to answer.
  mutating func forwardRefused(_ message: InputRefusal, by id: WorkerID) {
    guard let input = neighbours.peers[id]?.forwards.refused(message.number) else { return }
    let refusal = Refusal(code: message.code, message: message.message)
    guard message.isAnswered else { return answer(input, refusal) }
    if let origin = input.origin {
      noteRefused(origin, refusal, isAnswered: true)
    } else {
      sessions[input.session]?.noteRefusal(refusal, of: input.number)
    }
  }

  /// The input is not done with when the tick ends.
  private mutating func keepOpen(_ input: QueuedInput) {
    guard input.origin == nil, input.number > 0, sessions[input.session]?.id != nil else { return }
    sessions[input.session]?.holdOpen(input.number)
  }

  /// The input has taken effect or was refused: whoever waits for that is told.
  mutating func finish(_ input: QueuedInput) {
    if let origin = input.origin {
      neighbours.peers[origin.peer]?.receiver.finished(origin.number)
    } else if input.number > 0, finishes(input) {
      needsSettling(input.session)
    }
  }
}

extension WorkerCore {
  /// Returns whether it was held open.
  private mutating func finishes(_ input: QueuedInput) -> Bool {
    sessions.change(input.session) { $0.finish(input.number) } ?? false
  }
}

// MARK: - From the worker that had the entity before

extension WorkerCore {
  mutating func takeForwarded(_ message: ForwardedInput, from id: WorkerID) {
    guard neighbours.peers[id]?.receiver.received(message.number) == true else { return }
    let session = SessionID(message.session)
    guard let slot = expectSession(session, message.readsJSON),
      let input = message.queued(by: slot, from: id),
      queue.count < 2 * configuration.limits.queuedInputs
    else {
      counters.overloaded += 1
      noteRefused(
        QueuedInput.Origin(peer: id, number: message.number),
        Refusal(.overloaded, "worker \(configuration.workerID) has no room for it; try again"),
        isAnswered: false)
      neighbours.peers[id]?.receiver.finished(message.number)
      return
    }
    queue.append(input)
  }

  mutating func noteForwarded(_ input: QueuedInput) {
    guard input.origin != nil, input.requestID != nil else {
      if let actor = input.actor {
        sessions.change(input.session) { $0.forgetForwarded(actor) }
      }
      return
    }
    sessions[input.session]?.noteForwarded(input)
  }

  /// The link broke and with it perhaps the answers to what is settled elsewhere.
  mutating func answerForwardedAgain(_ session: SessionSlot) {
    // Before what was done after them: an answer to a step is one to all steps before it.
    for refused in sessions[session]?.refusedForwarded ?? [] {
      var message = errorMessage(refused.refusal, refused.cell)
      outbox.post(&message, to: session, requestID: refused.requestID, sessions)
    }
    for var input in sessions[session]?.latestForwarded ?? [] {
      guard let actor = input.actor else { continue }
      if input.action.isMove {
        guard let place = whereabouts[actor].flatMap({ cellPlaces[$0] }) else {
          // It took effect, whatever became of the actor and its cell since.
          let cell = ownership.known(input.cell)
          var message = SharedMessage(
            cell: cell.name, epoch: cell.epoch, payload: .delta(cell: cell.name, moved: []))
          outbox.post(&message, to: session, requestID: input.requestID, sessions)
          continue
        }
        _ = cells[place].sessionCameBack(session)
        _ = cells[place].answerMoveAgain(actor, by: session, requestID: input.requestID)
      } else if let place = cellPlaces[input.cell] {
        input.isRepeated = true
        _ = answerAgain(input, inCellAt: place)
      }
    }
  }

  /// Tells other workers which of their inputs are done.
  mutating func acknowledgeForwarded() {
    for id in neighbours.peers.keys.sorted() where neighbours.peers[id]?.stream != nil {
      guard let done = neighbours.peers[id]?.receiver.news() else { continue }
      reply(to: id) {
        $0.inputsDone = done.upTo
        $0.doneAhead.append(contentsOf: done.ahead)
      }
    }
  }

  /// What an earlier life of a worker passed on is answered to nobody any more.
  mutating func forgetInputs(from id: WorkerID) {
    for index in queue.indices where queue[index].origin?.peer == id { queue[index].origin = nil }
  }
}

extension QueuedInput.Action {
  /// Whether it is answered by a delta.
  var isMove: Bool {
    switch self {
    case .move, .send: true
    case .join, .leave, .sessionWent, .sessionCameBack, .joinedElsewhere: false
    }
  }
}

extension Neighbourhood {
  /// Whether any entity is on its way or somewhere that is known.
  var isBusy: Bool {
    !(frozen.isEmpty && prepared.isEmpty && arriving.isEmpty && handed.isEmpty && claimed.isEmpty
      && deferred.isEmpty && ledgers.isEmpty && streams.isEmpty)
  }
}
