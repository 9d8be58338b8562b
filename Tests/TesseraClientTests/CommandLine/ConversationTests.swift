import Synchronization
import Testing
import TesseraClient
import TesseraCore
import TesseraProto

@Suite struct ConversationTests {
  @Test func everyCommandGetsItsOwnAnswer() async throws {
    let shown = try await converse(with: FakeServer.wellBehaved) { conversation in
      for line in ["ping 5", "join 1 1", "move 1 0", "leave", "sleep 1"] {
        try await conversation.perform(line)
      }
    }
    #expect(shown.map(\.kind) == [.pong, .snapshot, .delta, .despawn])
  }

  @Test func pushesAreShownAndAnswerNothing() async throws {
    let push = FakeServer.Reply.message(.delta(cell: .origin, moved: []), requestID: nil)
    let shown = try await converse { envelope in
      [push] + FakeServer.wellBehaved(envelope) + [push]
    } body: { conversation in
      try await conversation.perform("ping 5")
      try await conversation.perform("ping 6")
    }
    #expect(shown.prefix(5).map(\.kind) == [.delta, .pong, .delta, .delta, .pong])
  }

  @Test func anErrorAnswerFailsTheCommand() async throws {
    let shown = try await converse { envelope in
      [.message(.error(Refusal(.actorNotJoined, "join first")), requestID: envelope.requestID)]
    } body: { conversation in
      let error = await #expect(throws: CommandFailure.self) {
        try await conversation.perform("move 1 0")
      }
      #expect(error?.code == .refused)
      #expect(error?.message == "actor_not_joined: join first")
    }
    #expect(shown.map(\.kind) == [.error])
  }

  @Test func anAnswerOfTheWrongKindFailsTheCommand() async throws {
    _ = try await converse { envelope in
      [.message(.pong(timestamp: 1), requestID: envelope.requestID)]
    } body: { conversation in
      let error = await #expect(throws: CommandFailure.self) {
        try await conversation.perform("join 1 1")
      }
      #expect(error?.message == "join was answered by a pong")
    }
  }

  @Test func silenceIsATimeOut() async throws {
    _ = try await converse(timeout: .milliseconds(50)) { _ in
      []
    } body: { conversation in
      let error = await #expect(throws: CommandFailure.self) {
        try await conversation.perform("ping 1")
      }
      #expect(error?.code == .timedOut)
      #expect(error?.message == "no answer to ping within 0.05 s")
    }
  }

  @Test func theEndOfTheConnectionFailsTheCommand() async throws {
    _ = try await converse { _ in
      [.close]
    } body: { conversation in
      for _ in 0..<2 {
        let error = await #expect(throws: CommandFailure.self) {
          try await conversation.perform("ping 1")
        }
        #expect(error?.code == .connection)
      }
    }
  }

  /// Runs a conversation with a server of this behaviour; what was shown.
  private func converse(
    timeout: Duration = .seconds(30),
    with respond: @escaping @Sendable (Envelope) -> [FakeServer.Reply],
    body: (Conversation) async throws -> Void
  ) async throws -> [Payload] {
    let server = try await FakeServer.start(respond: respond)
    let connection = try await TesseraConnection.connect(to: server.address, encoding: .json)
    let shown = Shown()
    let settings = Conversation.Settings(cell: .origin, epoch: .unknown, timeout: timeout)
    let conversation = Conversation(connection: connection, settings: settings) {
      shown.add($0.envelope.payload)
    }
    let reading = Task { await conversation.run() }
    try await body(conversation)
    await connection.close()
    await reading.value
    try await server.stop()
    return shown.all
  }
}

private final class Shown: Sendable {
  private let payloads = Mutex<[Payload]>([])

  func add(_ payload: Payload) { payloads.withLock { $0.append(payload) } }

  var all: [Payload] { payloads.withLock { $0 } }
}

extension Conversation {
  fileprivate func perform(_ line: String) async throws {
    let parser = CommandParser(defaultActor: EntityID(1))
    guard let command = try parser.parse(line) else { return }
    try await perform(command, timestamp: 1)
  }
}
