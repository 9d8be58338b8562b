internal import NIOCore
internal import TesseraCore
internal import TesseraProto
internal import TesseraRules
internal import TesseraWire

/// What a session's frame must pass before it may wait for the tick.
extension WorkerCore {
  /// What became of a frame.
  enum Admission {
    case queued
    /// Answered with something else than a refusal.
    case answered
    case refused
    /// Answered with `malformed_frame`: this is not of the protocol.
    case garbage(String)
  }

  /// Reads one envelope of a session, answers it at once or queues it.
  ///
  /// - Parameter isRelease: whether the gateway wrote it and not the session's client, of whose
  ///   encoding it says nothing.
  mutating func admit(
    _ frame: ByteBuffer, from session: SessionSlot, isRelease: Bool = false
  ) -> Admission {
    if !isRelease, let first = frame.readableBytesView.first {
      sessions.change(session) { $0.encoding = FrameEncoding(firstByte: first) }
    }
    let envelope: Envelope
    do {
      envelope = try EnvelopeCodec.decode(frame)
    } catch {
      return refuseGarbage(Refusal(error.code, error.message), .origin, nil, session)
    }
    let request = envelope.requestID
    guard envelope.payload.kind.isFromClient else {
      let kind = envelope.payload.kind.rawValue
      return refuseGarbage(
        Refusal(.malformedFrame, "\(kind) is not a request: servers send it, clients do not"),
        envelope.cell, request, session)
    }
    guard let own = ownership.ownCell(envelope.cell), let place = cellPlaces[own] else {
      if let action = QueuedInput.Action(envelope), knows(envelope) {
        return admit(action, envelope, cell: envelope.cell, session)
      }
      return refuse(
        ownership.refusal(for: envelope.cell), envelope.cell, request, session)
    }
    let epoch = cells[place].epoch
    guard envelope.epoch == .unknown || envelope.epoch == epoch || isGoingOn(envelope) else {
      return refuse(
        Refusal(
          .staleEpoch,
          "epoch \(envelope.epoch) of cell \(envelope.cell) is not the current one, "
            + "which is \(epoch); send that, or 0 for not known"),
        cells[place].name, request, session)
    }
    return admit(envelope, inCellAt: place, session)
  }

  private mutating func admit(
    _ envelope: Envelope, inCellAt place: Int, _ session: SessionSlot
  ) -> Admission {
    if case .ping(let timestamp) = envelope.payload {
      postPong(timestamp, inCellAt: place, envelope.requestID, session)
      return .answered
    }
    guard let action = QueuedInput.Action(envelope) else { return .answered }
    return admit(action, envelope, cell: cells[place].cell, session)
  }

  private mutating func admit(
    _ action: QueuedInput.Action, _ envelope: Envelope, cell: CellID, _ session: SessionSlot
  ) -> Admission {
    if case .send = action, ruleSet.isEmpty {
      return refuse(
        Refusal(.invalidMessage, "this world has no rules, so it knows no messages"), cell,
        envelope.requestID, session)
    }
    guard queue.count < configuration.limits.queuedInputs else {
      counters.overloaded += 1
      return refuse(
        Refusal(
          .overloaded, "\(queue.count) inputs already wait for this worker's next tick; try again"),
        cell, envelope.requestID, session)
    }
    let isOnLink = sessions[session]?.id != nil
    queue.append(
      QueuedInput(
        session: session, cell: cell, requestID: envelope.requestID, action: action,
        number: isOnLink ? sessions[session]?.latestInput ?? 0 : 0))
    return .queued
  }

  /// Whether a request is for an actor that goes, or went, on in another cell: it goes after the actor, and
  /// is answered in its turn from there.
  private func isGoingOn(_ envelope: Envelope) -> Bool {
    switch envelope.payload {
    case .move(let actor, _, _), .leave(let actor), .send(let actor, _, _):
      neighbours.frozen[actor] != nil
        || whereabouts[actor] == nil && neighbours.handed[actor] != nil
    case .join, .ping, .pong, .snapshot, .delta, .despawn, .shown, .own, .event, .error: false
    }
  }

  /// Whether a request is for an actor that is here or on its way, whatever cell it names.
  func knows(_ envelope: Envelope) -> Bool {
    switch envelope.payload {
    case .join(let actor, _), .move(let actor, _, _), .leave(let actor), .send(let actor, _, _):
      whereabouts[actor] != nil || neighbours.prepared[actor] != nil
        || neighbours.handed[actor] != nil || neighbours.claimed[actor] != nil
    case .ping, .pong, .snapshot, .delta, .despawn, .shown, .own, .event, .error: false
    }
  }

  mutating func postPong(
    _ timestamp: UInt64, inCellAt place: Int, _ requestID: UInt64?, _ session: SessionSlot
  ) {
    var pong = SharedMessage(
      cell: cells[place].name, epoch: cells[place].epoch, payload: .pong(timestamp: timestamp))
    outbox.post(&pong, to: session, requestID: requestID, sessions)
  }

  /// Answers an input with an error, and keeps that in case the answer is lost. `cell` goes by any
  /// of its names; without a number it is the session's latest input.
  @discardableResult
  mutating func refuse(
    _ refusal: Refusal, _ cell: CellID, _ requestID: UInt64?, _ session: SessionSlot,
    number: UInt64? = nil
  ) -> Admission {
    counters.refused += 1
    if number != 0 { sessions[session]?.noteRefusal(refusal, of: number) }
    var message = errorMessage(refusal, cell)
    outbox.post(&message, to: session, requestID: requestID, sessions)
    return .refused
  }

  @discardableResult
  mutating func refuseGarbage(
    _ refusal: Refusal, _ cell: CellID, _ requestID: UInt64?, _ session: SessionSlot
  ) -> Admission {
    counters.malformed += 1
    refuse(refusal, cell, requestID, session)
    return .garbage(refusal.message)
  }

  /// An error in the name of a cell, with its current epoch as far as that is known.
  func errorMessage(_ refusal: Refusal, _ cell: CellID) -> SharedMessage {
    if let own = ownership.ownCell(cell), let place = cellPlaces[own] {
      return SharedMessage(
        cell: cells[place].name, epoch: cells[place].epoch, payload: .error(refusal))
    }
    let known = ownership.known(cell)
    return SharedMessage(cell: known.name, epoch: known.epoch, payload: .error(refusal))
  }
}
