internal import NIOCore
package import TesseraCore
package import TesseraProto
internal import TesseraWire

/// Gateways and the sessions on their links.
extension WorkerCore {
  /// A gateway said hello.
  package mutating func linkOpened(_ link: LinkID, hello: LinkHello) {
    guard hello.protocolVersion == 1 else {
      closeLink(link, "speaks version \(hello.protocolVersion) of the link protocol, not 1")
      return
    }
    guard hello.kind == .gateway else {
      closeLink(link, "is of kind \(hello.kind.rawValue), not a gateway")
      return
    }
    let credit = configuration.limits.linkCredit
    linkPlaces[link] = outbox.addLink(link, credit: credit)
    effects.append(
      .welcome(
        LinkWelcome(
          protocolVersion: 1, nodeID: configuration.workerID.rawValue,
          incarnation: configuration.incarnation, credit: UInt32(clamping: credit),
          maximumFrameLength: UInt32(clamping: configuration.linkFrameLimit)),
        to: link))
  }

  /// A frame of a gateway: sessions open, send, close, in this order.
  package mutating func received(_ frame: LinkFrame, on link: LinkID) {
    guard let place = linkPlaces[link] else { return }
    let left = actorsLeftBehind(frame)
    // Its gateway goes after an actor to here only once it has told of the join before.
    let former = frame.joinedElsewhere.map { hopsHere($0) }
    for (joined, hops) in zip(frame.joinedElsewhere, former) where left.contains(joined) {
      joinedElsewhere(joined, leaving: hops)
    }
    for session in frame.opened { open(session, onLinkAt: place) }
    if !neighbours.handed.isEmpty {
      repeatHints(to: frame.opened.compactMap { sessions.slot(of: $0) })
    }
    for hint in frame.followed { follow(hint, onLinkAt: place) }
    guard let credit = outbox[link: place]?.credit, frame.inputs.count <= credit else {
      breakLink(link, "sent more inputs than it had credit for")
      return
    }
    // Sessions that come and go cost no credit, but wait for the tick like inputs.
    guard queue.count < 2 * configuration.limits.queuedInputs else {
      breakLink(link, "opened and closed sessions faster than this worker ticks")
      return
    }
    outbox[link: place]?.credit -= frame.inputs.count
    for input in frame.inputs { receive(input, onLinkAt: place) }
    for (joined, hops) in zip(frame.joinedElsewhere, former) where !left.contains(joined) {
      joinedElsewhere(joined, leaving: hops)
    }
    for session in frame.closed { close(session, onLinkAt: place) }
  }

  /// The actors that sessions which come back with this frame have elsewhere by now: the session's return
  /// must not revive what it left here.
  private func actorsLeftBehind(_ frame: LinkFrame) -> Set<ActorJoined> {
    guard !frame.opened.isEmpty, !frame.joinedElsewhere.isEmpty else { return [] }
    let opened = Set(frame.opened)
    let followed = Set(frame.followed.map(\.actor))
    return Set(
      frame.joinedElsewhere.filter {
        opened.contains($0.session) && !followed.contains($0.actor)
      })
  }

  /// How often an actor that lives here for a session has changed cells; `nil` if it does not, or has come
  /// and its gateway has not yet.
  private func hopsHere(_ joined: ActorJoined) -> UInt32? {
    guard neighbours.arriving[joined.actor] == nil,
      let place = whereabouts[joined.actor].flatMap({ cellPlaces[$0] }),
      let state = cells[place].state(of: joined.actor), state.lingerEnd == nil,
      state.session == sessions.slot(of: joined.session)
    else { return nil }
    return state.hops
  }

  private mutating func joinedElsewhere(_ joined: ActorJoined, leaving hops: UInt32?) {
    if let slot = sessions.slot(of: joined.session) {
      sessions[slot]?.forgetForwarded(joined.actor)
    }
    queue.append(
      QueuedInput(
        session: .none, cell: .origin, requestID: nil,
        action: .joinedElsewhere(joined.actor, joined.session, leaving: hops)))
  }

  /// The link is gone. Its sessions' actors linger, and their numbers are kept as long.
  package mutating func linkClosed(_ link: LinkID) {
    guard let place = linkPlaces.removeValue(forKey: link) else { return }
    for session in sessions.attached(to: .link(place)) { detach(session) }
    outbox.removeLink(place)
  }

  /// A gateway sent something that is no frame of the link protocol.
  package mutating func linkBroke(_ link: LinkID, _ refusal: Refusal) {
    breakLink(link, refusal.message)
  }

  private mutating func breakLink(_ link: LinkID, _ reason: String) {
    counters.brokenLinks += 1
    closeLink(link, reason)
    linkClosed(link)
  }

  private mutating func closeLink(_ link: LinkID, _ reason: String) {
    effects.append(.closeLink(link, reason: reason))
  }
}

extension WorkerCore {
  private mutating func open(_ id: SessionID, onLinkAt place: Int) {
    guard let known = sessions.slot(of: id) else {
      if sessions.count < configuration.limits.sessions {
        _ = sessions.open(id, .link(place))
      } else {
        outbox[link: place]?.refuse(id)
      }
      return
    }
    guard sessions[known]?.attachment != .link(place) else { return }
    if sessions[known]?.attachment != SessionTable.Attachment.detached { detach(known) }
    sessions[known]?.attachment = .link(place)
    sessions[known]?.forgetAt = nil
    sessions[known]?.hasGone = false
    sessions[known]?.hasEnded = false
    if sessions[known]?.isExpected == true {
      // It was never here, so it has missed nothing.
      sessions[known]?.isExpected = false
      queue.append(contentsOf: neighbours.unheard.removeValue(forKey: known) ?? [])
      return
    }
    queue.append(
      QueuedInput(session: known, cell: .origin, requestID: nil, action: .sessionCameBack))
    queue.append(contentsOf: neighbours.unheard.removeValue(forKey: known) ?? [])
  }

  /// A session that came when there was no room is taken in with its next input once there is some.
  private mutating func reopenIfRefused(_ id: SessionID, onLinkAt place: Int) {
    guard outbox[link: place]?.refusedSessions.contains(id) == true,
      sessions.count < configuration.limits.sessions
    else { return }
    outbox[link: place]?.refusedSessions.remove(id)
    open(id, onLinkAt: place)
  }

  private mutating func close(_ id: SessionID, onLinkAt place: Int) {
    outbox[link: place]?.refusedSessions.remove(id)
    guard let slot = sessions.slot(of: id), sessions[slot]?.attachment == .link(place) else {
      return
    }
    sessions[slot]?.hasEnded = true
    detach(slot)
  }

  private mutating func receive(_ input: SessionInput, onLinkAt place: Int) {
    reopenIfRefused(input.session, onLinkAt: place)
    guard let slot = sessions.slot(of: input.session), let session = sessions[slot],
      session.attachment == .link(place)
    else {
      counters.orphaned += 1
      outbox.noteDrained(onLink: place)
      outbox.postOrphanRefusal(
        orphanRefusal(input.session), of: input, onLink: place)
      return
    }
    guard input.input > session.latestInput else {
      repeated(input, slot, onLinkAt: place)
      return
    }
    sessions.change(slot) { $0.latestInput = input.input }
    needsSettling(slot)
    switch admit(input.envelope, from: slot, isRelease: input.isRelease) {
    case .queued:
      outbox.noteQueued(onLink: place)
      if input.isRelease { queue[queue.count - 1].isRelease = true }
    case .answered, .refused: outbox.noteDrained(onLink: place)
    case .garbage(let message):
      outbox.noteDrained(onLink: place)
      guard outbox[link: place]?.saidGarbage == false, let id = outbox[link: place]?.id else {
        return
      }
      outbox[link: place]?.saidGarbage = true
      effects.append(.linkSentGarbage(id, message: message))
    }
  }

  /// Taken before, so not applied again. If it was settled before, too, then the gateway missed
  /// that and with it the answer, which came in the same frame. What never waited for the tick was
  /// answered in a frame of its own, which may have been lost or not: it is answered again.
  private mutating func repeated(_ input: SessionInput, _ slot: SessionSlot, onLinkAt place: Int) {
    counters.repeated += 1
    needsSettling(slot)
    guard let session = sessions[slot] else { return }
    let envelope = try? EnvelopeCodec.decode(input.envelope)
    let action = envelope.flatMap { QueuedInput.Action($0) }
    let cell = envelope.flatMap { ownership.ownCell($0.cell) ?? (knows($0) ? $0.cell : nil) }
    // However full the queue is: what took effect must not be answered as if it had not.
    if let envelope, let action, let cell, input.input <= session.settledInput {
      queue.append(
        QueuedInput(
          session: slot, cell: cell, requestID: envelope.requestID, action: action,
          number: input.input, isRepeated: true, isRelease: input.isRelease))
      outbox.noteQueued(onLink: place)
      return
    }
    outbox.noteDrained(onLink: place)
    if let refusal = session.refusal(of: input.input) {
      answerAgain(refusal, envelope, slot)
    } else if let envelope, let cell, let own = cellPlaces[cell],
      case .ping(let timestamp) = envelope.payload
    {
      postPong(timestamp, inCellAt: own, envelope.requestID, slot)
    } else if action == nil || input.input <= session.settledInput {
      answerAgain(refusalToAnswer(envelope), envelope, slot)
    }
  }

  private mutating func answerAgain(
    _ refusal: Refusal, _ envelope: Envelope?, _ slot: SessionSlot
  ) {
    var message = errorMessage(refusal, envelope?.cell ?? .origin)
    outbox.post(&message, to: slot, requestID: envelope?.requestID, sessions)
  }

  /// Why an input that is done with cannot be answered as it was: its cell has gone to somebody else
  /// since, and with it what the input did there. Never silence.
  private func refusalToAnswer(_ envelope: Envelope?) -> Refusal {
    envelope.map { ownership.refusal(for: $0.cell) }
      ?? Refusal(.malformedFrame, "the request is not an envelope of this protocol")
  }

  mutating func needsSettling(_ slot: SessionSlot) {
    let isNew = sessions.change(slot) { session in
      defer { session.needsSettling = true }
      return !session.needsSettling
    }
    if isNew == true { unsettled.append(slot) }
  }

  private func orphanRefusal(_ id: SessionID) -> Refusal {
    if sessions.count >= configuration.limits.sessions {
      return Refusal(
        .overloaded, "this worker has its \(sessions.count) sessions; try again later")
    }
    return Refusal(.malformedFrame, "session \(id) is not open on this link")
  }

  /// The session has no connection any more. What it sent before takes effect first.
  mutating func detach(_ slot: SessionSlot) {
    sessions[slot]?.attachment = .detached
    queue.append(QueuedInput(session: slot, cell: .origin, requestID: nil, action: .sessionWent))
  }
}
