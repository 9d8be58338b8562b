import NIOCore
import TesseraCore
import TesseraProto
import TesseraProtobuf
import Testing

@Suite struct DataPlaneDecodingTests {
  private func envelope(_ bytes: [UInt8]) throws(ProtobufError) -> Envelope {
    try Envelope(protobuf: ByteBuffer(bytes: bytes))
  }

  private func code(_ bytes: [UInt8]) -> ProtobufError.Code? {
    do throws(ProtobufError) {
      _ = try envelope(bytes)
      return nil
    } catch {
      return error.code
    }
  }

  /// A field of an envelope that is a message: the payload's number and content.
  private func field(_ number: UInt8, _ content: [UInt8]) -> [UInt8] {
    // 16 to 36: the tag has two bytes.
    [(number & 0xF) << 3 | 0x82, number >> 4, UInt8(content.count)] + content
  }

  @Test func aMoveIs26BytesInProtobuf() {
    let envelope = Envelope(
      cell: CellID(cx: 3, cy: -2), seq: 17, epoch: Epoch(5),
      payload: .move(actor: EntityID(1001), dx: 1, dy: 0.5))
    #expect(
      Array(envelope.encoded().readableBytesView)
        == [0x0A, 4, 0x10, 6, 0x18, 3, 0x10, 17, 0x18, 5]
        + [0x92, 1, 13, 0x08, 0xE9, 7, 0x15, 0, 0, 0x80, 0x3F, 0x1D, 0, 0, 0, 0x3F])
  }

  @Test func whatIsMissingIsZero() throws {
    #expect(
      try envelope(field(16, []))
        == Envelope(cell: .origin, seq: 0, payload: .ping(timestamp: 0)))
    #expect(
      try envelope(field(17, [])).payload
        == .join(actor: EntityID(0), position: WorldPosition(x: 0, y: 0)))
    #expect(try envelope(field(33, [])).payload == .snapshot(cell: .origin, actors: []))
    #expect(try envelope(field(36, [])).payload == .error(Refusal(code: "", message: "")))
  }

  @Test func anEnvelopeWithoutAPayloadIsAnError() {
    #expect(code([]) == .missingField)
    #expect(code([0x10, 1]) == .missingField)
    // Of another type than a payload, and of a field that nobody knows.
    #expect(code([0x80, 1, 1]) == .missingField)
    #expect(code(field(21, [])) == .missingField)
  }

  @Test func aDepthOrSubThatIsNoByteIsAnError() {
    #expect(code([0x0A, 3, 0x20, 0x80, 2] + field(16, [])) == .valueOutOfRange)
    #expect(code([0x0A, 3, 0x28, 0x80, 2] + field(16, [])) == .valueOutOfRange)
    #expect(code([0x0A, 3, 0x20, 0xFF, 1] + field(16, [])) == nil)
  }

  @Test func thePartsOfACellAreMerged() throws {
    let cell = try envelope([0x0A, 2, 0x08, 7, 0x0A, 2, 0x10, 1] + field(16, [])).cell
    #expect(cell == CellID(world: 7, cx: -1, cy: 0))
  }

  @Test func thePartsOfOnePayloadAreMergedAndAnotherTakesItsPlace() throws {
    let first = field(18, [0x08, 1]) + field(18, [0x1D, 0, 0, 0x80, 0x3F])
    #expect(try envelope(first).payload == .move(actor: EntityID(1), dx: 0, dy: 1))
    #expect(
      try envelope(first + field(19, [])).payload == .leave(actor: EntityID(0)))
    #expect(
      try envelope(first + field(16, []) + field(18, [])).payload
        == .move(actor: EntityID(0), dx: 0, dy: 0))
  }

  @Test func aListInManyPiecesCostsWhatItHolds() throws {
    // Each piece has one actor; copying what there is for each would take minutes.
    let piece = field(33, [0x12, 2, 0x08, 1])
    let count = 100_000
    let bytes = [[UInt8]](repeating: piece, count: count).flatMap { $0 }
    guard case .snapshot(_, let actors) = try envelope(bytes).payload else {
      Issue.record("not a snapshot")
      return
    }
    #expect(actors.count == count)
  }

  @Test func idsOfADespawnMayBePackedOrNot() throws {
    #expect(
      try envelope(field(35, [0x12, 2, 1, 2, 0x10, 3])).payload
        == .despawn(cell: .origin, actors: [EntityID(1), EntityID(2), EntityID(3)]))
  }

  @Test func notANumberPassesAsItIs() throws {
    let payload = Payload.move(actor: EntityID(1), dx: .nan, dy: -.infinity)
    let bytes = Envelope(cell: .origin, seq: 0, payload: payload).encoded()
    guard case .move(_, let dx, let dy) = try Envelope(protobuf: bytes).payload else {
      Issue.record("not a move")
      return
    }
    #expect(dx.isNaN)
    #expect(dy == -.infinity)
  }

  @Test func aNegativeZeroIsKept() throws {
    let payload = Payload.move(actor: EntityID(1), dx: -0.0, dy: 0)
    let bytes = Envelope(cell: .origin, seq: 0, payload: payload).encoded()
    guard case .move(_, let dx, _) = try Envelope(protobuf: bytes).payload else {
      Issue.record("not a move")
      return
    }
    #expect(dx.sign == .minus)
  }

  @Test func noEnvelopeBeginsLikeJSONOrAHello() {
    var random = SeededRandom(seed: 1)
    for _ in 0..<300 {
      let first = Envelope.random(&random).encoded().readableBytesView.first
      #expect(first == 0x0A)
    }
  }
}

@Suite struct ControlPlaneDecodingTests {
  @Test func fieldsOfALaterVersionPassThrough() throws {
    // Field 50 in the listing, and in an assignment within it.
    let assignment: [UInt8] = [0x08, 1, 0x90, 0x03, 9]
    let bytes: [UInt8] =
      [0x0A, 9, 0x0A, 0] + [0x1A, 5] + assignment + [0x88, 0x01, 3, 0x92, 0x03, 1, 0x61]
    let listing = try AssignmentListing(protobuf: ByteBuffer(bytes: bytes))
    #expect(listing.workers.first?.cells.first?.cell.world == 1)
    #expect(listing.revision == Revision(3))
    #expect(!listing.unknownFields.isEmpty)
    // The empty name is a zero, which is not written.
    #expect(
      Array(listing.encoded().readableBytesView)
        == [0x0A, 7, 0x1A, 5] + assignment + [0x88, 0x01, 3, 0x92, 0x03, 1, 0x61])
  }

  @Test func aKindOfALaterVersionStaysWhatItIs() throws {
    let listing = try AssignmentListing(protobuf: ByteBuffer(bytes: [0x90, 0x01, 9]))
    #expect(listing.kind == AssignmentListing.Kind(rawValue: 9))
    #expect(Array(listing.encoded().readableBytesView) == [0x90, 0x01, 9])
  }

  @Test func anAssignmentsDepthHasToBeAByte() {
    let error = #expect(throws: ProtobufError.self) {
      try AssignmentSnapshot(protobuf: ByteBuffer(bytes: [0x0A, 3, 0x20, 0x80, 0x02]))
    }
    #expect(error?.code == .valueOutOfRange)
    #expect(error?.byteOffset == 5)
  }

  @Test func aListingOf100000CellsPasses() throws {
    let cells = (0..<100_000).map { number in
      Assignment(cell: CellID(cx: Int32(number), cy: -Int32(number), depth: 3), epoch: Epoch(1))
    }
    let listing = AssignmentListing(workers: [
      AssignmentBundle(workerID: WorkerID("w"), cells: cells)
    ])
    #expect(try AssignmentListing(protobuf: listing.encoded()) == listing)
  }
}

@Suite struct LinkDecodingTests {
  private func code<Message: ProtobufMessage>(
    _ type: Message.Type, _ bytes: [UInt8]
  ) -> ProtobufError.Code? {
    do throws(ProtobufError) {
      _ = try Message(protobuf: ByteBuffer(bytes: bytes))
      return nil
    } catch {
      return error.code
    }
  }

  @Test func aHelloBeginsWithItsMagicNumber() throws {
    let bytes = Array(LinkHello(nodeID: "g").encoded().readableBytesView)
    #expect(bytes.prefix(9) == [0x09] + "1aresset".utf8)
    #expect(try LinkHello(protobuf: ByteBuffer(bytes: bytes)).nodeID == "g")
    #expect(code(LinkHello.self, []) == .missingField)
    #expect(code(LinkHello.self, [0x09, 1, 2, 3, 4, 5, 6, 7, 8]) == .valueOutOfRange)
  }

  @Test func aPayloadInAnUnknownEncodingIsAnError() {
    #expect(code(Delivery.self, [0x20, 2]) == .valueOutOfRange)
    #expect(code(LinkFrame.self, [0x22, 2, 0x20, 2]) == .valueOutOfRange)
    #expect(code(Delivery.self, [0x20, 1]) == nil)
  }

  @Test func aRequestOf0IsARequest() throws {
    let recipient = Recipient(session: SessionID(1), requestID: 0)
    #expect(Array(recipient.encoded().readableBytesView) == [0x08, 1, 0x10, 0])
    #expect(try Recipient(protobuf: recipient.encoded()) == recipient)
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func noMutationOfALinkFrameCrashesTheDecoder(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<150 {
      var bytes = Array(LinkFrame.random(&random).encoded().readableBytesView)
      guard !bytes.isEmpty else { continue }
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      }
      let buffer = ByteBuffer(bytes: bytes)
      guard let frame = try? LinkFrame(protobuf: buffer) else { continue }
      #expect(throws: Never.self) { try LinkFrame(protobuf: frame.encoded()) }
    }
  }
}
