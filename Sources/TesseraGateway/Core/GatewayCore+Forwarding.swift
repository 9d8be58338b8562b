import NIOCore
import TesseraCore
import TesseraProto
import TesseraWire

// The short way of what nearly all frames are: a known client's next word to an actor, or a ping, that goes
// where the one before went. It forwards what ``GatewayCore/pump(_:now:)`` would, in the same order, and
// leaves everything else to it: also whatever is wrong.
extension GatewayCore {
  /// Forwards the first of the bytes that came from a client, up to the first frame that has to be looked
  /// at more closely.
  ///
  /// - Returns: how many bytes that were.
  mutating func forwardKnown(_ bytes: ByteBuffer, from session: ClientSession, now: Duration) -> Int
  {
    // Nothing may stand before them.
    guard session.block == nil, session.held == nil, !session.reader.isMidFrame, !isStopping else {
      return 0
    }
    return bytes.withUnsafeReadableBytes { bytes in
      var at = 0
      while let frame = frame(in: bytes, at: at), let envelope = PlainEnvelope(frame),
        let way = way(of: envelope, from: session)
      {
        let end = forward(frame, envelope, at: at, of: bytes, along: way, from: session, now: now)
        guard end > at else { break }
        at = end
      }
      return at
    }
  }

  /// Forwards a frame and those behind it, up to the first that does not go the same way.
  ///
  /// - Returns: where that one begins.
  private mutating func forward(
    _ first: UnsafeRawBufferPointer, _ envelope: PlainEnvelope, at start: Int,
    of bytes: UnsafeRawBufferPointer, along way: KnownWay, from session: ClientSession,
    now: Duration
  ) -> Int {
    let (lane, link) = (way.lane, way.link)
    var (frame, envelope, at) = (first, envelope, start)
    var forwarded = 0
    while link.takesInputs(limits), hasRoom(lane, for: frame.count),
      frame.count &+ LinkBatch.entryOverhead <= link.maximumFrameLength
    {
      send(
        frame, request: envelope.hasRequestID ? envelope.requestID : nil, from: session, lane: lane,
        on: link, now: now)
      forwarded &+= 1
      at &+= Self.prefixLength &+ frame.count
      guard let next = self.frame(in: bytes, at: at),
        let following = PlainEnvelope(next, like: envelope, of: frame), way.leads(following)
      else { break }
      (frame, envelope) = (next, following)
    }
    if forwarded > 0 {
      if !link.isMarked { mark(link: lane.link) }
      session.encoding = .protobuf
      stats.forwarded += forwarded
    }
    return at
  }

  private static let prefixLength = 4

  /// The whole frame that begins at a place; `nil` if there is none, or none that is right.
  @inline(__always)
  private func frame(in bytes: UnsafeRawBufferPointer, at place: Int) -> UnsafeRawBufferPointer? {
    let rest = bytes.count &- place &- Self.prefixLength
    guard rest > 0 else { return nil }
    let length = Int(
      UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self)))
    guard length > 0, length <= rest, length <= limits.maximumFrameLength else { return nil }
    let start = place &+ Self.prefixLength
    return UnsafeRawBufferPointer(rebasing: bytes[start..<start &+ length])
  }

  /// Where what a client says of one actor goes, or a ping to a cell.
  private struct KnownWay {
    let cell: CellID
    let hasActor: Bool
    let actor: EntityID
    /// The cell's, as far as it was asked for. A lower one is refused.
    let epoch: Epoch
    let isEpochKnown: Bool
    let lane: SessionLane
    let link: WorkerLink

    @inline(__always)
    func leads(_ envelope: PlainEnvelope) -> Bool {
      envelope.actor == actor && envelope.hasActor == hasActor && envelope.cell == cell
        && Self.isShort(envelope)
        && (envelope.epoch.rawValue == 0
          || isEpochKnown && envelope.epoch.rawValue >= epoch.rawValue)
    }

    /// Joins and leaves change where an actor is.
    @inline(__always)
    static func isShort(_ envelope: PlainEnvelope) -> Bool {
      switch envelope.kind {
      case .move, .send, .ping: true
      default: false
      }
    }
  }

  /// - Returns: `nil` if anything has to be found out or done before, or the frame is to be refused.
  private func way(of envelope: PlainEnvelope, from session: ClientSession) -> KnownWay? {
    guard KnownWay.isShort(envelope) else { return nil }
    let slot: Int
    var epoch = Epoch(0)
    let hasEpoch = envelope.epoch.rawValue != 0
    if envelope.hasActor {
      guard let index = session.actorIndex(of: envelope.actor) else { return nil }
      slot = session.actors[index].link
      guard session.actors[index].generation == routeGeneration,
        session.actors[index].former == nil
      else { return nil }
      if hasEpoch { epoch = knownEpoch(of: envelope.cell, for: session) }
    } else {
      guard let known = session.route, known.generation == routeGeneration,
        known.cell == envelope.cell
      else { return nil }
      (slot, epoch) = (known.link, known.epoch)
    }
    guard !hasEpoch || envelope.epoch >= epoch, links.contains(slot),
      let index = session.laneIndex(for: slot), session.lanes[index].isOpen
    else { return nil }
    return KnownWay(
      cell: envelope.cell, hasActor: envelope.hasActor, actor: envelope.actor, epoch: epoch,
      isEpochKnown: !envelope.hasActor || hasEpoch, lane: session.lanes[index], link: links[slot])
  }

  /// What the table says, looked up once for each cell that the client goes to.
  private func knownEpoch(of cell: CellID, for session: ClientSession) -> Epoch {
    if let known = session.knownEpoch, known.generation == routeGeneration, known.cell == cell {
      return known.epoch
    }
    let epoch = knownEpoch(of: cell)
    session.knownEpoch = KnownEpoch(cell: cell, epoch: epoch, generation: routeGeneration)
    return epoch
  }
}
