import NIOCore
import TesseraCore
import TesseraProto
import TesseraProtobuf
import Testing

/// Random messages in three forms: hand-written, generated from the same .proto file, and
/// libprotobuf-c's.
@Suite struct TwinTests {
  private static let rounds = 60

  private func check<Message: TwinnedMessage>(_ type: Message.Type, seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    for round in 0..<Self.rounds {
      let message = Message.random(&random)
      let twin = message.twin
      let arena = CArena()
      // What the arena holds is used to the end of the round.
      defer { withExtendedLifetime(arena) {} }
      let expected = pack(message.reference(in: arena))
      let place: Comment = "seed \(seed), round \(round)"
      try #require(twin.encodedBytes() == expected, place)
      try #require(twin.encodedByteCountHint >= expected.count, place)
      let decoded = try Message.Twin(protobuf: expected)
      try #require(decoded == twin, place)
      try #require(decoded.unknownFields.isEmpty, place)
      try #require(try Message(protobuf: decoded.encodedBytes()) == message, place)
      // Twice: what is repeated is there twice, and the second of anything else wins or is merged.
      // (libprotobuf-c loses fields of a message that it merges, so it is no judge of that.)
      let other = Message.random(&random).twin
      let both = expected + other.encodedBytes()
      let merged = try Message.Twin(protobuf: both)
      let again = try Message(protobuf: both).encodedBytes()
      try #require(merged.encodedBytes() == again, place)
    }
  }

  @Test(arguments: [11, 12] as [UInt64])
  func generatedMessagesOfTheOrchestratorAreTheHandWrittenOnes(seed: UInt64) throws {
    try check(Assignment.self, seed: seed)
    try check(WorkerRegistration.self, seed: seed)
    try check(AssignmentQuery.self, seed: seed)
    try check(AssignmentSnapshot.self, seed: seed)
    try check(AssignmentBundle.self, seed: seed)
    try check(AssignmentListing.self, seed: seed)
    try check(ListAssignmentsRequest.self, seed: seed)
    try check(WatchAssignmentsRequest.self, seed: seed)
  }

  @Test(arguments: [11, 12] as [UInt64])
  func generatedMessagesOfTheDataPlaneAreTheHandWrittenOnes(seed: UInt64) throws {
    try check(CellID.self, seed: seed)
    try check(WorldPosition.self, seed: seed)
    try check(ActorState.self, seed: seed)
    try check(Envelope.self, seed: seed)
  }

  @Test(arguments: [11, 12] as [UInt64])
  func generatedMessagesOfTheLinkAreTheHandWrittenOnes(seed: UInt64) throws {
    try check(LinkHello.self, seed: seed)
    try check(LinkWelcome.self, seed: seed)
    try check(SessionInput.self, seed: seed)
    try check(InputsSettled.self, seed: seed)
    try check(Recipient.self, seed: seed)
    try check(Delivery.self, seed: seed)
    try check(RouteHint.self, seed: seed)
    try check(HintFollowed.self, seed: seed)
    try check(LinkFrame.self, seed: seed)
  }

  /// A hand-written message takes no more than its twin, and refuses what the twin refuses.
  @Test(arguments: [13] as [UInt64])
  func whatAGeneratedMessageRefusesTheHandWrittenOneRefuses(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var refused = 0
    for _ in 0..<400 {
      var bytes = Envelope.random(&random).encoded().readableBytesView.map { $0 }
      for _ in 0..<Int.random(in: 1...3, using: &random) where !bytes.isEmpty {
        bytes[Int.random(in: bytes.indices, using: &random)] = UInt8(
          truncatingIfNeeded: random.next())
      }
      if (try? TesseraDataV1Envelope(protobuf: bytes)) == nil {
        refused += 1
        #expect(throws: ProtobufError.self) { try Envelope(protobuf: bytes) }
      }
    }
    #expect(refused > 20)
  }
}
