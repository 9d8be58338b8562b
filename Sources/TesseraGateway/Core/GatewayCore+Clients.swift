package import NIOCore
import TesseraCore
import TesseraProto
import TesseraWire

// What clients do.
extension GatewayCore {
  /// A client has connected. The slot is its name until ``clientClosed(_:)``.
  package mutating func clientConnected(now: Duration) -> Int {
    let id = sessionIDs.next { slotOfSession[$0] != nil }
    let slot = sessions.insert(
      ClientSession(id: id, maximumFrameLength: limits.maximumFrameLength, now: now))
    slotOfSession[id] = slot
    stats.accepted += 1
    return slot
  }

  /// Bytes came from a client.
  package mutating func received(_ bytes: ByteBuffer, fromClient slot: Int, now: Duration) {
    guard sessions.contains(slot) else { return }
    let session = sessions[slot]
    guard !session.isRetired else { return }
    session.lastInput = now
    let taken = forwardKnown(bytes, from: session, now: now)
    if taken == bytes.readableBytes, session.inputEnded == nil { return }
    session.reader.append(Self.compact(bytes, from: taken))
    pump(slot, now: now)
    guard bufferedInput > limits.bufferedInput, sessions[slot].countedInput > 0 else { return }
    refuse(
      slot, .overloaded,
      "this gateway holds \(bufferedInput) bytes of unfinished requests; try again later")
    disconnect(slot)
  }

  /// What is kept for longer of what was read: not a large buffer for a few bytes.
  private static func compact(_ bytes: ByteBuffer, from start: Int) -> ByteBuffer {
    var rest = bytes
    rest.moveReaderIndex(forwardBy: start)
    guard rest.storageCapacity > 1024, rest.readableBytes * 4 < rest.storageCapacity else {
      return rest
    }
    return ByteBuffer(bytes: rest.readableBytesView)
  }

  /// Whether a client's socket may be read on before the turn ends.
  package func takesInput(fromClient slot: Int) -> Bool {
    guard sessions.contains(slot) else { return false }
    let session = sessions[slot]
    return session.block == nil && session.closing == nil && !isStopping
  }

  /// A client has ended its input. What it asked for is answered, then it is disconnected.
  package mutating func clientInputEnded(_ slot: Int, now: Duration) {
    guard sessions.contains(slot), !sessions[slot].isRetired else { return }
    sessions[slot].inputEnded = now
    pump(slot, now: now)
  }

  /// After a flush a client still has so many bytes to read.
  package mutating func clientBacklog(_ slot: Int, bytes: Int) {
    guard sessions.contains(slot), !sessions[slot].isRetired, bytes > limits.clientBacklog else {
      return
    }
    disconnectSlow(slot, backlog: bytes)
  }

  /// A client's connection is gone; the slot is free.
  package mutating func clientClosed(_ slot: Int) {
    guard sessions.contains(slot) else { return }
    retire(slot)
    sessions.remove(slot)
  }

  /// Looks at a client's frames until there is none or one has to wait.
  mutating func pump(_ slot: Int, now: Duration) {
    guard sessions[slot].block == nil, !isStopping else {
      countInput(slot)
      return
    }
    while !sessions[slot].isRetired {
      let frame: ByteBuffer
      if let held = sessions[slot].held.take() {
        frame = held
      } else {
        do throws(WireError) {
          guard let next = try sessions[slot].reader.nextFrame() else { break }
          frame = next
        } catch {
          refuse(slot, error.code, error.message)
          stats.brokenClients += 1
          disconnect(slot)
          break
        }
      }
      if !take(frame, from: slot, now: now) {
        sessions[slot].held = frame
        mark(session: slot)
        break
      }
    }
    countInput(slot)
    closeIfFinished(slot)
  }

  /// Forwards or refuses a frame; `false` if it has to wait.
  private mutating func take(_ frame: ByteBuffer, from slot: Int, now: Duration) -> Bool {
    let header: EnvelopeHeader
    do throws(WireError) {
      header = try EnvelopeCodec.decodeHeader(frame)
      sessions[slot].encoding = header.encoding
    } catch {
      if let first = frame.getInteger(at: frame.readerIndex, as: UInt8.self) {
        sessions[slot].encoding = FrameEncoding(firstByte: first)
      }
      refuse(slot, error.code, error.message)
      return true
    }
    guard header.kind.isFromClient else {
      refuse(
        slot, .malformedFrame,
        "\(header.kind.rawValue) is a message from servers to clients", header: header)
      return true
    }
    guard let route = route(of: header, from: slot) else { return true }
    return forward(frame, header, from: slot, on: route, now: now)
  }

  private mutating func forward(
    _ frame: ByteBuffer, _ header: EnvelopeHeader, from slot: Int, on route: KnownRoute,
    now: Duration
  ) -> Bool {
    let link = route.link
    let length = frame.readableBytes
    if case .wait(let block) = precondition(header, from: slot, to: link, now: now) {
      sessions[slot].block = block
      return false
    }
    if !links[link].takesInputs(limits) {
      if links[link].isUnreachable {
        refuse(
          slot, .noRoute,
          "the worker at \(links[link].address) cannot be reached now; try again later",
          header: header)
        return true
      }
      if links[link].state == .idle { connect(link) }
      sessions[slot].block = .link(link)
      links[link].blocked.append(slot)
      return false
    }
    guard length + LinkBatch.entryOverhead <= links[link].maximumFrameLength else {
      refuse(
        slot, .frameTooLarge,
        """
        a frame of \(length) bytes does not fit into the \(links[link].maximumFrameLength) that \
        the worker at \(links[link].address) takes
        """, header: header)
      stats.brokenClients += 1
      disconnect(slot)
      return true
    }
    let lane = laneIndex(of: slot, on: link)
    guard hasRoom(sessions[slot].lanes[lane], for: length) else {
      sessions[slot].block = .lane(link)
      return false
    }
    send(frame, request: header.requestID, from: slot, lane: lane, on: link, now: now)
    noteForwarded(header, from: slot, to: link)
    stats.forwarded += 1
    return true
  }

  /// - Parameter request: the client's number of it; `nil` if no answer is wanted.
  mutating func send(
    _ frame: ByteBuffer, request: UInt64?, from slot: Int, on link: Int, isRelease: Bool = false,
    now: Duration
  ) {
    send(
      frame, request: request, from: slot, lane: laneIndex(of: slot, on: link), on: link,
      isRelease: isRelease, now: now)
  }

  private mutating func send(
    _ frame: ByteBuffer, request: UInt64?, from slot: Int, lane: Int, on link: Int,
    isRelease: Bool = false, now: Duration
  ) {
    open(slot, lane: lane, on: link)
    let session = sessions[slot]
    frame.withUnsafeReadableBytes { bytes in
      send(
        bytes, request: request, from: session, lane: session.lanes[lane], on: links[link],
        isRelease: isRelease, now: now)
    }
    mark(link: link)
  }

  /// The lane is open, and the link is marked.
  @inline(__always)
  func send(
    _ frame: UnsafeRawBufferPointer, request: UInt64?, from session: ClientSession,
    lane: SessionLane, on link: WorkerLink, isRelease: Bool = false, now: Duration
  ) {
    let input = lane.send(frame, requestID: request, isRelease: isRelease)
    link.batch.add(
      session: session.encodedID, input: input, envelope: frame, isRelease: isRelease)
    link.credit -= 1
    if link.unsettledCount == 0 { link.waitingSince = now }
    link.unsettledCount += 1
    link.unsettledBytes += frame.count
  }

  mutating func laneIndex(of slot: Int, on link: Int) -> Int {
    if let index = sessions[slot].laneIndex(for: link) { return index }
    sessions[slot].lanes.append(SessionLane(link: link))
    links[link].sessions.insert(slot)
    return sessions[slot].lanes.count - 1
  }

  @inline(__always)
  func hasRoom(_ lane: SessionLane, for length: Int) -> Bool {
    let count = lane.unsettledCount
    return count == 0
      || count < min(limits.sessionInputs, SessionInput.largestWindow)
        && lane.unsettledBytes + length <= limits.sessionInputBytes
  }

  private mutating func countInput(_ slot: Int) {
    let now = sessions[slot].reader.bufferedByteCount + (sessions[slot].held?.readableBytes ?? 0)
    bufferedInput += now - sessions[slot].countedInput
    sessions[slot].countedInput = now
  }
}
