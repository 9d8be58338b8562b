import NIOCore
import TesseraCore
import TesseraProto
import TesseraWire
import Testing

@Suite struct EnvelopeCodecTests {
  @Test(arguments: FrameEncoding.allCases, [1, 2, 3] as [UInt64])
  func whatIsEncodedIsDecoded(encoding: FrameEncoding, seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    for _ in 0..<300 {
      let envelope = random.envelope()
      var buffer = ByteBuffer()
      EnvelopeCodec.encodeFrame(envelope, as: encoding, into: &buffer)
      var reader = FrameReader()
      reader.append(buffer)
      let frame = try #require(try reader.nextFrame())
      try #require(try EnvelopeCodec.decode(frame) == envelope)
      try #require(reader.bufferedByteCount == 0)
    }
  }

  @Test(arguments: FrameEncoding.allCases, [1, 2, 3] as [UInt64])
  func theHeaderIsThatOfTheEnvelope(encoding: FrameEncoding, seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    for _ in 0..<300 {
      let envelope = random.envelope()
      var frame = ByteBuffer()
      EnvelopeCodec.encode(envelope, as: encoding, into: &frame)
      let header = EnvelopeHeader(
        cell: envelope.cell, seq: envelope.seq, epoch: envelope.epoch, session: envelope.session,
        requestID: envelope.requestID, kind: envelope.payload.kind, actor: envelope.payload.actor,
        encoding: encoding)
      try #require(try EnvelopeCodec.decodeHeader(frame) == header)
    }
  }

  @Test(arguments: FrameEncoding.allCases, [1, 2, 3] as [UInt64])
  func aHeadAroundAnEncodedPayloadIsTheEnvelope(encoding: FrameEncoding, seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    for _ in 0..<300 {
      var envelope = random.envelope()
      envelope.session = nil
      var whole = ByteBuffer()
      EnvelopeCodec.encodeFrame(envelope, as: encoding, into: &whole)
      var payload = ByteBuffer()
      EnvelopeCodec.encodePayload(envelope.payload, as: encoding, into: &payload)
      var composed = ByteBuffer()
      EnvelopeCodec.encodeFrame(
        cell: envelope.cell, seq: envelope.seq, epoch: envelope.epoch,
        requestID: envelope.requestID, encodedPayload: payload, as: encoding, into: &composed)
      try #require(composed == whole)
    }
  }

  @Test(arguments: FrameEncoding.allCases, [1, 2, 3] as [UInt64])
  func noMutationOfAFrameCrashesTheDecoder(encoding: FrameEncoding, seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var accepted = 0
    for _ in 0..<1500 {
      var frame = ByteBuffer()
      EnvelopeCodec.encode(random.envelope(), as: encoding, into: &frame)
      var bytes = Array(frame.readableBytesView)
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
        case 1: bytes.insert(bytes[place], at: place)
        case 2: bytes.swapAt(place, Int.random(in: 0..<bytes.count, using: &random))
        default: bytes.removeSubrange(max(place, 1)...)
        }
      }
      let mutated = ByteBuffer(bytes: bytes)
      if let error = failure(of: mutated) {
        #expect(error.code == .malformedFrame)
        #expect(!error.message.isEmpty)
      } else {
        accepted += 1
        // What a worker takes, a gateway has to be able to route.
        #expect(throws: Never.self) { try EnvelopeCodec.decodeHeader(mutated) }
      }
    }
    #expect(accepted > 50)
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func noBytesCrashTheDecoder(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<1500 {
      let count = Int.random(in: 1..<80, using: &random)
      var bytes = (0..<count).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      if Bool.random(using: &random) { bytes[0] = UInt8(ascii: "{") }
      let frame = ByteBuffer(bytes: bytes)
      _ = failure(of: frame)
      _ = try? EnvelopeCodec.decodeHeader(frame)
      _ = try? LinkCodec.decodeFrame(frame)
    }
  }

  @Test func anEmptyFrameIsRefused() {
    #expect(failure(of: ByteBuffer())?.code == .malformedFrame)
    #expect(throws: WireError.self) { try EnvelopeCodec.decodeHeader(ByteBuffer()) }
  }

  @Test func framesAreAppended() {
    var random = SeededRandom(seed: 9)
    for encoding in FrameEncoding.allCases {
      var both = ByteBuffer(string: "x")
      var single = ByteBuffer(string: "x")
      for _ in 0..<20 {
        let envelope = random.envelope()
        EnvelopeCodec.encodeFrame(envelope, as: encoding, into: &both)
        var one = ByteBuffer()
        EnvelopeCodec.encodeFrame(envelope, as: encoding, into: &one)
        single.writeImmutableBuffer(one)
      }
      #expect(both == single)
    }
  }
}

@Suite struct LinkCodecTests {
  @Test func aHelloIsToldByItsFirstByte() throws {
    let hello = LinkHello(
      nodeID: "gw-1", kind: .gateway, credential: ByteBuffer(string: "secret"),
      incarnation: Incarnation(7))
    var reader = FrameReader()
    var buffer = ByteBuffer()
    LinkCodec.encodeFrame(hello, into: &buffer)
    LinkCodec.encodeFrame(LinkWelcome(nodeID: "w", credit: 5), into: &buffer)
    reader.append(buffer)
    let frame = try #require(try reader.nextFrame())
    #expect(LinkCodec.isHello(frame))
    #expect(try LinkCodec.decodeHello(frame) == hello)
    let second = try #require(try reader.nextFrame())
    #expect(!LinkCodec.isHello(second))
    #expect(try LinkCodec.decodeWelcome(second) == LinkWelcome(nodeID: "w", credit: 5))
  }

  @Test func noEnvelopeIsTakenForAHello() {
    var random = SeededRandom(seed: 1)
    for _ in 0..<200 {
      for encoding in FrameEncoding.allCases {
        var frame = ByteBuffer()
        EnvelopeCodec.encode(random.envelope(), as: encoding, into: &frame)
        #expect(!LinkCodec.isHello(frame))
      }
    }
    #expect(!LinkCodec.isHello(ByteBuffer()))
  }

  @Test func theMagicNumberIsWrittenOut() throws {
    var buffer = ByteBuffer()
    LinkCodec.encodeFrame(LinkHello(), into: &buffer)
    #expect(Array(buffer.readableBytesView.dropFirst(4).prefix(9)) == [0x09] + "1aresset".utf8)
  }

  @Test(
    arguments: [
      [], [0x09, 0, 0, 0, 0, 0, 0, 0, 0], [0x10, 1], [0x09, 1], [0x3A, 0xFF],
    ] as [[UInt8]])
  func aHelloWithoutItsMagicNumberIsRefused(bytes: [UInt8]) {
    let error = #expect(throws: WireError.self) {
      try LinkCodec.decodeHello(ByteBuffer(bytes: bytes))
    }
    #expect(error?.code == .malformedFrame)
  }

  @Test func whatALinkFrameHoldsAreSlicesOfIt() throws {
    let frame = LinkFrame(
      inputs: [SessionInput(session: SessionID(1), input: 2, envelope: ByteBuffer(string: "{}"))],
      deliveries: [
        Delivery(
          recipients: [Recipient(session: SessionID(1), requestID: 0)], epoch: Epoch(3),
          encoding: .json, payload: ByteBuffer(string: "{}"))
      ])
    var buffer = ByteBuffer()
    LinkCodec.encodeFrame(frame, into: &buffer)
    buffer.moveReaderIndex(forwardBy: 4)
    let decoded = try LinkCodec.decodeFrame(buffer)
    #expect(decoded == frame)
    let bounds = buffer.withUnsafeReadableBytes { region -> Range<UInt> in
      let start = UInt(bitPattern: region.baseAddress)
      return start..<start + UInt(region.count)
    }
    for slice in [decoded.inputs[0].envelope, decoded.deliveries[0].payload] {
      let place = slice.withUnsafeReadableBytes { UInt(bitPattern: $0.baseAddress) }
      #expect(bounds.contains(place))
    }
  }
}

extension Payload {
  /// Whom a client's request is for.
  fileprivate var actor: EntityID? {
    switch self {
    case .join(let actor, _), .move(let actor, _, _), .leave(let actor), .send(let actor, _, _):
      actor
    case .ping, .pong, .snapshot, .delta, .despawn, .shown, .own, .event, .error: nil
    }
  }
}
