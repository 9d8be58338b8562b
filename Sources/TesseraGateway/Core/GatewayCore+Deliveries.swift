package import NIOCore
import TesseraControlPlane
import TesseraCore
import TesseraProto
import TesseraWire

// What workers say.
extension GatewayCore {
  /// Bytes came from a worker.
  package mutating func received(_ bytes: ByteBuffer, fromLink slot: Int, now: Duration) {
    guard links.contains(slot) else { return }
    switch links[slot].state {
    case .greeting, .up: break
    case .idle, .connecting, .down: return
    }
    links[slot].reader.append(bytes)
    links[slot].waitingSince = now
    do throws(WireError) {
      while links.contains(slot), let frame = try links[slot].reader.nextFrame() {
        switch links[slot].state {
        case .greeting: try welcomed(slot, by: LinkCodec.decodeWelcome(frame), now: now)
        case .up: try read(frame, fromLink: slot, now: now)
        case .idle, .connecting, .down: return
        }
      }
    } catch {
      stats.linkViolations += 1
      effects.append(.closeLink(slot))
      linkFailed(slot, reason: "it sent what is no link frame: \(error.message)", now: now)
    }
  }

  /// Nothing of a frame counts before all of it was read.
  private mutating func read(
    _ bytes: ByteBuffer, fromLink slot: Int, now: Duration
  ) throws(WireError) {
    // Taken out, so that it can be read while everything else changes.
    var frame = DownwardFrame()
    swap(&frame, &downward)
    defer {
      frame.removeAll()
      swap(&frame, &downward)
    }
    try LinkCodec.decodeDownward(bytes, into: &frame)
    take(frame, fromLink: slot, now: now)
  }

  private mutating func take(_ frame: DownwardFrame, fromLink slot: Int, now: Duration) {
    if frame.orchestrator != .unknown { links[slot].orchestrator = frame.orchestrator }
    deliverAll(of: frame, from: slot)
    for joined in frame.joined { take(joined, from: slot) }
    for hint in frame.hints { take(hint, from: slot, now: now) }
    for settled in frame.settled { settle(settled, on: slot, now: now) }
    // A session that ended with its last answer may have been the link's last reason to be.
    guard links.contains(slot) else { return }
    links[slot].credit += Int(frame.credit)
    if frame.credit > 0 || !frame.settled.isEmpty {
      advance(slot, now: now)
      closeIfUnneeded(slot)
    }
  }

  private mutating func deliverAll(of frame: DownwardFrame, from link: Int) {
    guard !frame.deliveries.isEmpty else { return }
    let life = links[link].orchestrator
    let origin = frame.bytes.readerIndex
    // The recipient before, since a client's answers come one after the other. Not counted as references,
    // which would cost more than the rest: nobody ends meanwhile but where it says so.
    var (latest, slot, session) = (SessionID(0), 0, Unmanaged<ClientSession>?.none)
    // That of the delivery before; the core keeps it.
    var (cell, epoch, head) = (CellID(cx: 0, cy: 0), Epoch(0), Unmanaged<EnvelopeFrameHead>?.none)
    frame.bytes.withUnsafeReadableBytes { bytes in
      for part in frame.deliveries {
        let fresh = FreshPart(
          cell: part.cell, epoch: part.epoch, link: link, life: life, generation: routeGeneration)
        if fresh != latestFresh {
          if isOutdated(part.cell, part.epoch, from: link) {
            // A client may have been disconnected for it.
            (latest, session) = (SessionID(0), nil)
            if answered(outdated: Delivery(part, of: frame), from: link) { continue }
          } else {
            latestFresh = fresh
          }
        }
        guard part.encoding == .protobuf else {
          deliverText(part, of: frame, from: link)
          continue
        }
        if part.cell != cell || part.epoch != epoch || head == nil {
          (cell, epoch) = (part.cell, part.epoch)
          head = .passUnretained(self.head(of: cell, epoch))
        }
        guard let head else { continue }
        let start = part.payload.lowerBound &- origin
        let payload =
          part.payload.isEmpty
          ? UnsafeRawBufferPointer(start: nil, count: 0)
          : UnsafeRawBufferPointer(rebasing: bytes[start..<start &+ part.payload.count])
        for place in part.recipients {
          let recipient = frame.recipients[place]
          if recipient.session != latest {
            latest = recipient.session
            let found = slotOfSession[latest]
            slot = found ?? 0
            session = found.map { Unmanaged.passUnretained(sessions[$0]) }
          }
          guard let session else {
            stats.unknownRecipients += 1
            continue
          }
          if recipient.requestID == nil,
            session._withUnsafeGuaranteedRef({ isElsewhere($0, than: link) }),
            keepsFromClient(part, of: frame, at: slot)
          {
            continue
          }
          session._withUnsafeGuaranteedRef { session in
            head._withUnsafeGuaranteedRef { head in
              deliver(
                payload, head, to: session, at: slot, answering: recipient.requestID, from: link)
            }
          }
        }
      }
    }
  }

  @inline(__always)
  private mutating func deliver(
    _ payload: UnsafeRawBufferPointer, _ head: EnvelopeFrameHead, to session: ClientSession,
    at slot: Int, answering requestID: UInt64?, from link: Int
  ) {
    let seq = session.nextSeq
    session.nextSeq = seq &+ 1
    reserveOutbound(session, head.longestFrame(payload: payload.count))
    head.appendFrame(seq: seq, requestID: requestID, payload: payload, to: &session.outbound)
    noteDelivered(session, at: slot, requestID, from: link)
  }

  @inline(__always)
  private mutating func head(of cell: CellID, _ epoch: Epoch) -> EnvelopeFrameHead {
    if let frameHead, frameHead.cell == cell, frameHead.epoch == epoch { return frameHead }
    let head = EnvelopeFrameHead(cell: cell, epoch: epoch)
    frameHead = head
    return head
  }

  @inline(__always)
  private mutating func noteDelivered(
    _ session: ClientSession, at slot: Int, _ requestID: UInt64?, from link: Int
  ) {
    if let requestID { session.answers.noteAnswered(requestID) }
    if session.hasMissedOutdated { catchUp(slot, on: link) }
    stats.delivered += 1
    mark(session, at: slot)
  }

  private mutating func deliverText(
    _ part: DownwardFrame.Part, of frame: DownwardFrame, from link: Int
  ) {
    let payload = frame.payload(of: part)
    for recipient in frame.recipients[part.recipients] {
      guard let slot = slotOfSession[recipient.session] else {
        stats.unknownRecipients += 1
        continue
      }
      let session = sessions[slot]
      if recipient.requestID == nil, isElsewhere(session, than: link),
        keepsFromClient(part, of: frame, at: slot)
      {
        continue
      }
      appendText(payload, part, seq: session.nextSeq, recipient.requestID, to: session)
      session.nextSeq += 1
      noteDelivered(session, at: slot, recipient.requestID, from: link)
    }
  }

  /// Whether all that a client has in the world is at other workers, as they have said.
  @inline(__always)
  private func isElsewhere(_ session: ClientSession, than link: Int) -> Bool {
    guard let first = session.actors.first, first.link != link else { return false }
    return session.actors.count < limits.sessionActors
      && session.actors.allSatisfy { $0.link != link && !$0.isGuess }
  }

  /// What a worker shows of the place that a client was at before may come later than what it sees where it
  /// is now.
  private mutating func keepsFromClient(
    _ part: DownwardFrame.Part, of frame: DownwardFrame, at slot: Int
  ) -> Bool {
    switch kind(of: Delivery(part, of: frame)) {
    case .delta, .snapshot, .despawn, .shown:
      stats.outdated += 1
      noteMissed(slot)
      return true
    default: return false
    }
  }

  private mutating func appendText(
    _ payload: ByteBuffer, _ part: DownwardFrame.Part, seq: UInt64, _ requestID: UInt64?,
    to session: ClientSession
  ) {
    textFrame.clear()
    EnvelopeCodec.encodeFrame(
      cell: part.cell, seq: seq, epoch: part.epoch, requestID: requestID, encodedPayload: payload,
      as: part.encoding, into: &textFrame)
    session.outbound.append(textFrame)
  }

  /// Whether it shows a cell as it was before somebody else got it, of which the worker may not have
  /// heard. One that has the cell again begins it anew; over a new life of the orchestrator it keeps it.
  private func isOutdated(_ cell: CellID, _ epoch: Epoch, from link: Int) -> Bool {
    guard case .table(let owned) = routes, epoch != .unknown,
      let owner = owned.table.owner(of: cell)
    else { return false }
    let isElsewhere = owner.address != links[link].address
    let life = links[link].orchestrator
    if life == .unknown { return isElsewhere && epoch < owner.epoch }
    if life == owned.table.incarnation { return epoch < owner.epoch }
    guard life < owned.table.incarnation else { return false }
    return isElsewhere
      || firstTable?.owner(of: cell).map { $0.epoch < owner.epoch } ?? false
  }

  private func kind(of delivery: Delivery) -> PayloadKind? {
    var frame = ByteBuffer()
    EnvelopeCodec.encodeFrame(
      cell: delivery.cell, seq: 0, epoch: delivery.epoch, requestID: nil,
      encodedPayload: delivery.payload, as: delivery.encoding, into: &frame)
    var reader = FrameReader(maximumLength: limits.maximumLinkFrameLength)
    reader.append(frame)
    guard let envelope = try? reader.nextFrame() else { return nil }
    return try? EnvelopeCodec.decodeHeader(envelope).kind
  }

  /// - Returns: `false` for what counts in spite of all.
  private mutating func answered(outdated delivery: Delivery, from link: Int) -> Bool {
    switch kind(of: delivery) {
    case .error, .pong: return false
    case let kind:
      answer(outdated: delivery, kind, from: link)
      return true
    }
  }

  /// Nobody is shown a world that is not there any more, but who waits for an answer gets one: steps
  /// and leaves took effect, before all that was there was lost; a join that is lost is to be made anew.
  private mutating func answer(outdated delivery: Delivery, _ kind: PayloadKind?, from link: Int) {
    for recipient in delivery.recipients {
      stats.outdated += 1
      guard let slot = slotOfSession[recipient.session] else { continue }
      noteMissed(slot)
      guard let request = recipient.requestID else { continue }
      switch kind {
      case .delta: send(.delta(cell: delivery.cell, moved: []), of: delivery, request, to: slot)
      case .despawn:
        send(.despawn(cell: delivery.cell, actors: []), of: delivery, request, to: slot)
      default:
        refuse(
          slot, .cellNotOwned,
          "cell \(delivery.cell) was taken from the worker at \(links[link].address); join again",
          cell: delivery.cell, requestID: request)
      }
    }
  }

  /// Its actors may go on in a cell that the worker still has, or have gone to another one.
  private mutating func noteMissed(_ slot: Int) {
    for index in sessions[slot].actors.indices {
      sessions[slot].actors[index].hasMissedOutdated = true
      sessions[slot].hasMissedOutdated = true
    }
  }

  /// The worker shows a session a cell that it has: also what it showed of one that it has not any more.
  private mutating func catchUp(_ slot: Int, on link: Int) {
    for index in sessions[slot].actors.indices
    where sessions[slot].actors[index].link == link
      && sessions[slot].actors[index].hasMissedOutdated
    {
      sessions[slot].actors[index].hasMissedOutdated = false
      sessions[slot].actors[index].isBehind = true
      follow(slot, index, on: link)
    }
    sessions[slot].hasMissedOutdated = sessions[slot].actors.contains(where: \.hasMissedOutdated)
  }

  private mutating func send(
    _ payload: Payload, of delivery: Delivery, _ request: UInt64, to slot: Int
  ) {
    guard !sessions[slot].isRetired else { return }
    sessions[slot].append(
      Envelope(
        cell: delivery.cell, seq: sessions[slot].nextSeq, epoch: delivery.epoch, payload: payload,
        requestID: request),
      as: delivery.encoding)
    sessions[slot].nextSeq += 1
    sessions[slot].answers.noteAnswered(request)
    stats.delivered += 1
    mark(session: slot)
  }

  private mutating func settle(_ settled: InputsSettled, on link: Int, now: Duration) {
    guard let slot = slotOfSession[settled.session] else { return }
    let session = sessions[slot]
    guard let lane = session.laneIndex(for: link) else { return }
    let (count, bytes) = session.settle(upTo: settled.input, onLane: lane)
    guard count > 0 else { return }
    stats.settled += count
    links[link].unsettledCount -= count
    links[link].unsettledBytes -= bytes
    if session.block == .lane(link) {
      session.block = nil
      mark(session: slot)
      pump(slot, now: now)
    } else if session.inputEnded != nil {
      closeIfFinished(slot)
    }
  }
}

/// What was found not to be outdated: so is what comes of the same cell over the same link, as long as the
/// routes' generation stays.
struct FreshPart: Equatable {
  var cell: CellID
  var epoch: Epoch
  var link: Int
  /// That of the link's orchestrator.
  var life: Incarnation
  var generation: Int
}
