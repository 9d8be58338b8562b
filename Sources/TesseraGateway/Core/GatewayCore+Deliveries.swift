package import NIOCore
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
        case .up: received(try LinkCodec.decodeFrame(frame), fromLink: slot, now: now)
        case .idle, .connecting, .down: return
        }
      }
    } catch {
      stats.linkViolations += 1
      effects.append(.closeLink(slot))
      linkFailed(slot, reason: "it sent what is no link frame: \(error.message)", now: now)
    }
  }

  private mutating func received(_ frame: LinkFrame, fromLink slot: Int, now: Duration) {
    for delivery in frame.deliveries { deliver(delivery) }
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
  private mutating func deliver(_ delivery: Delivery) {
    for recipient in delivery.recipients {
      guard let slot = slotOfSession[recipient.session] else {
        stats.unknownRecipients += 1
        continue
      }
      EnvelopeCodec.encodeFrame(
        cell: delivery.cell, seq: sessions[slot].nextSeq, epoch: delivery.epoch,
        requestID: recipient.requestID, encodedPayload: delivery.payload, as: delivery.encoding,
        into: &sessions[slot].outbound)
      sessions[slot].nextSeq += 1
      stats.delivered += 1
      mark(session: slot)
    }
  }

  private mutating func settle(_ settled: InputsSettled, on link: Int, now: Duration) {
    guard let slot = slotOfSession[settled.session],
      let lane = sessions[slot].laneIndex(for: link)
    else { return }
    let (count, bytes) = sessions[slot].lanes[lane].settle(upTo: settled.input)
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
