import NIOCore
import TesseraCore
import TesseraProto
import TesseraWire

// Answers of the gateway's own, and clients that have to go.
extension GatewayCore {
  /// Answers a request with an error, in the encoding of the client's latest frame.
  mutating func refuse(
    _ slot: Int, _ code: RefusalCode, _ message: String, header: EnvelopeHeader? = nil,
    epoch: Epoch? = nil
  ) {
    refuse(
      slot, code, message, cell: header?.cell, requestID: header?.requestID, epoch: epoch)
  }

  /// The same where the request's envelope is not at hand.
  mutating func refuse(
    _ slot: Int, _ code: RefusalCode, _ message: String, cell: CellID?, requestID: UInt64?,
    epoch: Epoch? = nil
  ) {
    guard !sessions[slot].isRetired else { return }
    stats.refused[code, default: 0] += 1
    let envelope = Envelope(
      cell: cell ?? .origin, seq: sessions[slot].nextSeq,
      epoch: epoch ?? cell.map { knownEpoch(of: $0) } ?? .unknown,
      payload: .error(Refusal(code, message)), requestID: requestID)
    sessions[slot].append(envelope, as: sessions[slot].encoding)
    sessions[slot].nextSeq += 1
    if let requestID { sessions[slot].answers.noteAnswered(requestID) }
    mark(session: slot)
    noteBadClient(slot, code, message)
    if sessions[slot].outbound.count > limits.clientBacklog {
      disconnectSlow(slot, backlog: sessions[slot].outbound.count)
    }
  }

  /// The gateway is full: a new client is told so and disconnected.
  package mutating func refuseConnection(_ slot: Int, limit: Int) {
    refuse(
      slot, .overloaded, "this gateway has \(limit) clients, as many as it takes; try again later")
    disconnect(slot)
  }

  /// Disconnects a client after what is written to it. Its session ends at once.
  mutating func disconnect(_ slot: Int) {
    guard sessions[slot].closing == nil else { return }
    retire(slot)
    sessions[slot].closing = .requested
    mark(session: slot)
  }

  mutating func disconnectSlow(_ slot: Int, backlog: Int) {
    guard sessions[slot].closing == nil else { return }
    stats.slowClients += 1
    effects.append(.note(.slowClient(sessions[slot].id, backlog: backlog)))
    retire(slot)
    sessions[slot].outbound = FrameBytes()
    sessions[slot].closing = .told
    effects.append(.dropClient(slot))
  }

  /// A client that has ended its input and got all its answers is disconnected.
  mutating func closeIfFinished(_ slot: Int) {
    guard sessions[slot].inputEnded != nil, !sessions[slot].isRetired,
      sessions[slot].block == nil, sessions[slot].unsettledCount == 0
    else { return }
    if sessions[slot].reader.isMidFrame {
      refuse(slot, .malformedFrame, "the connection ended inside a frame")
    }
    disconnect(slot)
  }

  /// The session ends: workers are told, nothing more is sent or taken.
  mutating func retire(_ slot: Int) {
    guard !sessions[slot].isRetired else { return }
    sessions[slot].isRetired = true
    let id = sessions[slot].id
    slotOfSession[id] = nil
    for lane in sessions[slot].lanes {
      links[lane.link].sessions.remove(slot)
      links[lane.link].unsettledCount -= lane.unsettledCount
      links[lane.link].unsettledBytes -= lane.unsettledBytes
      stats.abandoned += lane.unsentCount
      if lane.isOpen {
        links[lane.link].batch.close(id)
        mark(link: lane.link)
      }
    }
    let touched = sessions[slot].lanes.map(\.link)
    sessions[slot].lanes = []
    sessions[slot].actors = []
    if case .link(let link) = sessions[slot].block { leaveQueue(slot, of: link) }
    sessions[slot].block = nil
    sessions[slot].held = nil
    sessions[slot].reader = FrameReader(maximumLength: limits.maximumFrameLength)
    bufferedInput -= sessions[slot].countedInput
    sessions[slot].countedInput = 0
    for link in touched { closeIfUnneeded(link) }
  }

  private mutating func leaveQueue(_ slot: Int, of link: Int) {
    links[link].blocked.removeAll { $0 == slot }
  }

  /// One line for a connection; the edge bounds the lines of all.
  private mutating func noteBadClient(_ slot: Int, _ code: RefusalCode, _ message: String) {
    guard !sessions[slot].hasBeenNoted else { return }
    switch code {
    case .malformedFrame, .frameTooLarge, .overloaded:
      sessions[slot].hasBeenNoted = true
      effects.append(.note(.badClient(sessions[slot].id, code: code, message: message)))
    default: break
    }
  }
}
