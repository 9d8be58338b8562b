import NIOCore
import TesseraCore
import TesseraProto
import TesseraProtobuf
import Testing

/// Random messages, encoded on each side and decoded on the other, ours and libprotobuf-c.
@Suite struct ReferenceTests {
  private static let rounds = 120

  private func check<Message: ReferenceMessage>(_ type: Message.Type, seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    for round in 0..<Self.rounds {
      let message = Message.random(&random)
      let arena = CArena()
      let reference = message.reference(in: arena)
      let expected = pack(reference)
      let ours = Array(message.encoded().readableBytesView)
      try #require(ours == expected, "seed \(seed), round \(round): \(message)")
      let decoded = try Message(protobuf: ByteBuffer(bytes: expected))
      try #require(decoded == message, "seed \(seed), round \(round)")
      try #require(repack(ours, as: reference) == expected, "seed \(seed), round \(round)")
    }
  }

  @Test(arguments: [1, 2] as [UInt64])
  func messagesOfTheOrchestratorAreThoseOfTheReference(seed: UInt64) throws {
    try check(Assignment.self, seed: seed)
    try check(WorkerRegistration.self, seed: seed)
    try check(AssignmentQuery.self, seed: seed)
    try check(AssignmentSnapshot.self, seed: seed)
    try check(AssignmentBundle.self, seed: seed)
    try check(AssignmentListing.self, seed: seed)
    try check(ListAssignmentsRequest.self, seed: seed)
    try check(WatchAssignmentsRequest.self, seed: seed)
  }

  @Test(arguments: [1, 2] as [UInt64])
  func messagesOfTheDataPlaneAreThoseOfTheReference(seed: UInt64) throws {
    try check(CellID.self, seed: seed)
    try check(WorldPosition.self, seed: seed)
    try check(ActorState.self, seed: seed)
    try check(Envelope.self, seed: seed)
  }

  @Test(arguments: [1, 2] as [UInt64])
  func messagesOfTheLinkAreThoseOfTheReference(seed: UInt64) throws {
    try check(LinkHello.self, seed: seed)
    try check(LinkWelcome.self, seed: seed)
    try check(SessionInput.self, seed: seed)
    try check(InputsSettled.self, seed: seed)
    try check(RouteHint.self, seed: seed)
    try check(HintFollowed.self, seed: seed)
    try check(Recipient.self, seed: seed)
    try check(Delivery.self, seed: seed)
    try check(LinkFrame.self, seed: seed)
  }
}
