import NIOCore
import TesseraCore
import TesseraProto
import TesseraProtobuf
import Testing

@testable import TesseraWire

/// What a gateway writes and reads on its own way is what the messages write and read.
@Suite struct LinkPathTests {
  @Test(arguments: [1, 2, 3] as [UInt64])
  func inputsAreWrittenAsInAFrame(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var written = FrameBytes()
    var inputs: [SessionInput] = []
    for _ in 0..<200 {
      let input = SessionInput(
        session: SessionID(random.varint()), input: random.varint(),
        envelope: ByteBuffer(repeating: 7, count: Int.random(in: 0...300, using: &random)),
        isRelease: Bool.random(using: &random))
      inputs.append(input)
      input.envelope.withUnsafeReadableBytes {
        LinkFrame.appendInput(
          session: LinkFrame.EncodedSession(input.session), input: input.input, envelope: $0,
          isRelease: input.isRelease, to: &written)
      }
    }
    #expect(written.buffer == LinkFrame(inputs: inputs).encoded())
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func aFrameSaysTheSameDownward(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var downward = DownwardFrame()
    for _ in 0..<100 {
      let frame = random.downwardFrame()
      // Behind something else, as a slice of what was read from a socket is.
      var bytes = ByteBuffer(string: "before")
      frame.encode(into: &bytes)
      bytes.moveReaderIndex(forwardBy: 6)
      try LinkCodec.decodeDownward(bytes, into: &downward)
      let deliveries = downward.deliveries.map { Delivery($0, of: downward) }
      #expect(deliveries == frame.deliveries)
      #expect(downward.settled == frame.settled)
      #expect(downward.credit == frame.credit)
      #expect(downward.hints == frame.hints)
      #expect(downward.joined == frame.joined)
      #expect(downward.orchestrator == frame.orchestrator)
    }
    downward.removeAll()
    #expect(downward.deliveries.isEmpty && downward.recipients.isEmpty && downward.settled.isEmpty)
    #expect(downward.bytes.storageCapacity == 0, "nothing of the frame is kept")
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func whatIsNoFrameIsNoneDownwardEither(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var downward = DownwardFrame()
    for _ in 0..<1_000 {
      var bytes = Array(random.downwardFrame().encoded().readableBytesView)
      guard !bytes.isEmpty else { continue }
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      }
      let whole = try? LinkCodec.decodeFrame(ByteBuffer(bytes: bytes))
      let isRead = (try? LinkCodec.decodeDownward(ByteBuffer(bytes: bytes), into: &downward)) != nil
      // What only gateways say is passed over, whatever it is.
      if whole != nil { #expect(isRead) }
      if let whole, isRead {
        #expect(downward.deliveries.map { Delivery($0, of: downward) } == whole.deliveries)
      }
    }
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func aHeadMakesTheFramesThatTheCodecMakes(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<300 {
      let envelope = random.envelope()
      var payload = ByteBuffer()
      EnvelopeCodec.encodePayload(envelope.payload, as: .protobuf, into: &payload)
      var expected = ByteBuffer(string: "x")
      EnvelopeCodec.encodeFrame(
        cell: envelope.cell, seq: envelope.seq, epoch: envelope.epoch,
        requestID: envelope.requestID, encodedPayload: payload, as: .protobuf, into: &expected)
      let head = EnvelopeFrameHead(cell: envelope.cell, epoch: envelope.epoch)
      var written = FrameBytes()
      written.append(ByteBuffer(string: "x"))
      payload.withUnsafeReadableBytes {
        head.appendFrame(
          seq: envelope.seq, requestID: envelope.requestID, payload: $0, to: &written)
      }
      #expect(written.buffer == expected)
      #expect(written.count - 1 <= head.longestFrame(payload: payload.readableBytes))
    }
  }

  @Test func theLongestHeadFitsIntoItsRoom() {
    let cell = CellID(world: .max, cx: .min, cy: .min, depth: .max, sub: .max)
    let head = EnvelopeFrameHead(cell: cell, epoch: Epoch(.max))
    var written = FrameBytes()
    head.appendFrame(
      seq: .max, requestID: .max, payload: UnsafeRawBufferPointer(start: nil, count: 0),
      to: &written)
    #expect(written.count <= head.longestFrame(payload: 0))
    var envelope = ByteBuffer()
    EnvelopeCodec.encodeFrame(
      cell: cell, seq: .max, epoch: Epoch(.max), requestID: .max, encodedPayload: ByteBuffer(),
      as: .protobuf, into: &envelope)
    #expect(written.buffer == envelope)
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func anEnvelopeLikeAnotherIsReadAsByItself(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var (former, formerBytes) = (PlainEnvelope?.none, [UInt8]())
    var alike = 0
    for _ in 0..<3_000 {
      var frame = ByteBuffer()
      var envelope = random.envelope()
      if let former, Bool.random(using: &random) { envelope.cell = former.cell }
      EnvelopeCodec.encode(envelope, as: .protobuf, into: &frame)
      var bytes = Array(frame.readableBytesView)
      if Int.random(in: 0..<4, using: &random) == 0 {
        bytes.removeSubrange(Int.random(in: 0...bytes.count, using: &random)...)
      }
      let plain = bytes.withUnsafeBytes { PlainEnvelope($0) }
      if let former {
        let other = bytes.withUnsafeBytes { bytes in
          formerBytes.withUnsafeBytes { PlainEnvelope(bytes, like: former, of: $0) }
        }
        #expect(other.map { "\($0)" } == plain.map { "\($0)" })
        if let plain, plain.cell == former.cell { alike += 1 }
      }
      if let plain { (former, formerBytes) = (plain, bytes) }
    }
    #expect(alike > 100)
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func aPlainHeaderIsTheHeader(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var plain = 0
    for _ in 0..<3_000 {
      var frame = ByteBuffer()
      EnvelopeCodec.encode(random.envelope(), as: .protobuf, into: &frame)
      var bytes = Array(frame.readableBytesView)
      for _ in 0..<Int.random(in: 0...2, using: &random) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
        case 1: bytes.insert(bytes[place], at: place)
        case 2: bytes.removeSubrange(place...)
        default: bytes.append(contentsOf: bytes[place...])
        }
      }
      let changed = ByteBuffer(bytes: bytes)
      guard let header = EnvelopeHeader(plain: changed) else { continue }
      plain += 1
      #expect(try EnvelopeHeader(protobuf: changed) == header)
    }
    #expect(plain > 100)
    #expect(EnvelopeHeader(plain: ByteBuffer()) == nil)
  }
}

extension SeededRandom {
  /// Of any length.
  fileprivate mutating func varint() -> UInt64 {
    next() >> UInt64.random(in: 0...64, using: &self)
  }

  fileprivate mutating func downwardFrame() -> LinkFrame {
    var frame = LinkFrame(credit: UInt32.random(in: 0...300, using: &self))
    if Bool.random(using: &self) { frame.orchestrator = Incarnation(varint()) }
    for _ in 0..<Int.random(in: 0...5, using: &self) {
      var delivery = Delivery(
        cell: CellID(cx: Int32.random(in: -9...9, using: &self), cy: 3, depth: 2),
        epoch: Epoch(UInt32.random(in: 0...9, using: &self)),
        encoding: Bool.random(using: &self) ? .json : .protobuf,
        payload: ByteBuffer(repeating: 1, count: Int.random(in: 0...200, using: &self)))
      for _ in 0..<Int.random(in: 0...4, using: &self) {
        delivery.recipients.append(
          Recipient(
            session: SessionID(varint()), requestID: Bool.random(using: &self) ? varint() : nil))
      }
      frame.deliveries.append(delivery)
      frame.settled.append(InputsSettled(session: SessionID(varint()), input: varint()))
    }
    if Bool.random(using: &self) {
      frame.hints.append(
        RouteHint(
          session: SessionID(varint()), actor: EntityID(varint()), cell: .origin,
          address: "127.0.0.1:5", hops: 3))
      frame.joined.append(ActorJoined(session: SessionID(varint()), actor: EntityID(varint())))
    }
    return frame
  }
}
