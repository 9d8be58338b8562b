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
    for index in frame.deliveries.indices { deliver(index, of: frame, from: slot) }
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

  /// The head is each client's own, the payload is everybody's.
  private mutating func deliver(_ index: Int, of frame: DownwardFrame, from link: Int) {
    let part = frame.deliveries[index]
    if isOutdated(part.cell, part.epoch, from: link) {
      let delivery = Delivery(part, of: frame)
      switch kind(of: delivery) {
      case .error, .pong: break
      case let kind: return answer(outdated: delivery, kind, from: link)
      }
    }
    if part.encoding == .protobuf,
      frameHead.map({ $0.cell != part.cell || $0.epoch != part.epoch }) ?? true
    {
      frameHead = EnvelopeFrameHead(cell: part.cell, epoch: part.epoch)
    }
    for place in part.recipients {
      let recipient = frame.recipients[place]
      guard let slot = slotOfSession[recipient.session] else {
        stats.unknownRecipients += 1
        continue
      }
      append(part, of: frame, recipient.requestID, to: slot)
      if let request = recipient.requestID { sessions[slot].answers.noteAnswered(request) }
      if sessions[slot].hasMissedOutdated { catchUp(slot, on: link) }
      stats.delivered += 1
      mark(session: slot)
    }
  }

  private mutating func append(
    _ part: DownwardFrame.Part, of frame: borrowing DownwardFrame, _ requestID: UInt64?,
    to slot: Int
  ) {
    let seq = sessions[slot].nextSeq
    sessions[slot].nextSeq = seq + 1
    guard part.encoding == .protobuf, let frameHead else {
      return EnvelopeCodec.encodeFrame(
        cell: part.cell, seq: seq, epoch: part.epoch, requestID: requestID,
        encodedPayload: frame.payload(of: part), as: part.encoding,
        into: &sessions[slot].outbound)
    }
    sessions[slot].reserveOutbound(frameHead.longestFrame(payload: part.payload.count))
    frameHead.appendFrame(
      seq: seq, requestID: requestID, payload: part.payload, of: frame.bytes,
      to: &sessions[slot].outbound)
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
    EnvelopeCodec.encodeFrame(
      Envelope(
        cell: delivery.cell, seq: sessions[slot].nextSeq, epoch: delivery.epoch, payload: payload,
        requestID: request),
      as: delivery.encoding, into: &sessions[slot].outbound)
    sessions[slot].nextSeq += 1
    sessions[slot].answers.noteAnswered(request)
    stats.delivered += 1
    mark(session: slot)
  }

  private mutating func settle(_ settled: InputsSettled, on link: Int, now: Duration) {
    guard let slot = slotOfSession[settled.session],
      let lane = sessions[slot].laneIndex(for: link)
    else { return }
    let (count, bytes) = sessions[slot].settle(upTo: settled.input, onLane: lane)
    guard count > 0 else { return }
    stats.settled += count
    links[link].unsettledCount -= count
    links[link].unsettledBytes -= bytes
    if sessions[slot].block == .lane(link) {
      sessions[slot].block = nil
      mark(session: slot)
      pump(slot, now: now)
    } else {
      closeIfFinished(slot)
    }
  }
}
