internal import NIOCore
internal import TesseraCore
internal import TesseraProto
internal import TesseraProtobuf
internal import TesseraWire

/// Frames of the data plane, as they come from clients and workers. The first byte tells which.
///
/// Some of them are read in two ways, by a quick reader of what nearly all are and by one of everything:
/// both have to say the same.
enum FrameFuzzing {
  static func read(_ bytes: [UInt8]) throws(FuzzFinding) {
    guard let first = bytes.first else { return }
    let frame = ByteBuffer(bytes: bytes.dropFirst())
    switch first % 3 {
    case 0: try readEnvelope(frame)
    case 1: try readDownward(frame)
    default: try readLinkFrame(frame)
    }
  }

  private static func readEnvelope(_ frame: ByteBuffer) throws(FuzzFinding) {
    let header = try? EnvelopeCodec.decodeHeader(frame)
    let isJSON = frame.readableBytesView.first.map { FrameEncoding(firstByte: $0) == .json }
    if isJSON == false, header != (try? EnvelopeHeader(protobuf: frame)) {
      throw FuzzFinding("a header is another one by the general reader")
    }
    guard let envelope = try? EnvelopeCodec.decode(frame) else { return }
    guard let header else { throw FuzzFinding("an envelope without a header") }
    guard header.cell == envelope.cell, header.seq == envelope.seq,
      header.epoch == envelope.epoch, header.requestID == envelope.requestID,
      header.kind == envelope.payload.kind
    else { throw FuzzFinding("a header is not that of its envelope") }
    // JSON has no words for what is not a number.
    for encoding in [FrameEncoding.protobuf, .json]
    where encoding == .protobuf || isFinite(envelope.payload) {
      var written = ByteBuffer()
      EnvelopeCodec.encode(envelope, as: encoding, into: &written)
      guard let again = try? EnvelopeCodec.decode(written) else {
        throw FuzzFinding("an envelope cannot be read after it was written as \(encoding)")
      }
      // Not compared as a whole: what is not a number is not equal to itself.
      guard again.cell == envelope.cell, again.requestID == envelope.requestID,
        again.payload.kind == envelope.payload.kind
      else { throw FuzzFinding("an envelope is another one after it was written as \(encoding)") }
    }
  }

  private static func isFinite(_ payload: Payload) -> Bool {
    switch payload {
    case .join(_, let position): position.isFinite
    case .move(_, let dx, let dy): dx.isFinite && dy.isFinite
    case .snapshot(_, let actors), .delta(_, let actors): actors.allSatisfy { $0.position.isFinite }
    default: true
    }
  }

  private static func readDownward(_ frame: ByteBuffer) throws(FuzzFinding) {
    var downward = DownwardFrame()
    let isRead = (try? LinkCodec.decodeDownward(frame, into: &downward)) != nil
    // What only gateways say is passed over downward, whatever it is.
    guard let whole = try? LinkCodec.decodeFrame(frame) else { return }
    guard isRead else { throw FuzzFinding("a frame is none downward") }
    let deliveries = downward.deliveries.map { Delivery($0, of: downward) }
    guard deliveries == whole.deliveries, downward.settled == whole.settled,
      downward.credit == whole.credit, downward.hints == whole.hints,
      downward.joined == whole.joined, downward.orchestrator == whole.orchestrator
    else { throw FuzzFinding("a frame says something else downward") }
  }

  private static func readLinkFrame(_ frame: ByteBuffer) throws(FuzzFinding) {
    guard let whole = try? LinkCodec.decodeFrame(frame) else { return }
    let written = whole.encoded()
    guard let again = try? LinkCodec.decodeFrame(written), again.encoded() == written else {
      throw FuzzFinding("a frame is another one after it was written")
    }
  }
}

extension Seeds {
  /// Frames that are right.
  static var frames: [[UInt8]] {
    let cell = CellID(world: 1, cx: -2, cy: 3, depth: 2, sub: 3)
    let payloads: [Payload] = [
      .ping(timestamp: 5), .join(actor: EntityID(7), position: WorldPosition(x: 1, y: -2)),
      .move(actor: EntityID(7), dx: 0.5, dy: -0.5), .leave(actor: EntityID(1 << 40)),
    ]
    var seeds: [[UInt8]] = []
    for payload in payloads {
      let envelope = Envelope(
        cell: cell, seq: 9, epoch: Epoch(3), payload: payload, requestID: 1 << 33)
      for encoding in [FrameEncoding.protobuf, .json] {
        var written = ByteBuffer()
        EnvelopeCodec.encode(envelope, as: encoding, into: &written)
        seeds.append([0] + Array(written.readableBytesView))
      }
    }
    var frame = LinkFrame(credit: 300)
    frame.deliveries = [
      Delivery(cell: cell, epoch: Epoch(3), payload: ByteBuffer(bytes: [1, 2, 3]))
    ]
    frame.deliveries[0].recipients.append(Recipient(session: SessionID(.max), requestID: 5))
    frame.deliveries[0].recipients.append(Recipient(session: SessionID(1)))
    frame.settled = [InputsSettled(session: SessionID(1 << 62), input: 1 << 20)]
    frame.orchestrator = Incarnation(4)
    for kind in [1, 2] as [UInt8] {
      seeds.append([kind] + Array(frame.encoded().readableBytesView))
    }
    let inputs = LinkFrame(inputs: [
      SessionInput(
        session: SessionID(8), input: 2, envelope: ByteBuffer(bytes: [8, 1]), isRelease: true)
    ])
    return seeds + [[2] + Array(inputs.encoded().readableBytesView)]
  }
}
