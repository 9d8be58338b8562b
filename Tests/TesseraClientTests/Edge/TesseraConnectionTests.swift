import Testing
import TesseraClient
import TesseraCore
import TesseraProto

@Suite struct TesseraConnectionTests {
  @Test(arguments: FrameEncoding.allCases)
  func aRequestGetsItsAnswerInEitherEncoding(encoding: FrameEncoding) async throws {
    let server = try await FakeServer.start(respond: FakeServer.wellBehaved)
    let connection = try await TesseraConnection.connect(to: server.address, encoding: encoding)
    let id = try await connection.send(.ping(timestamp: 99))
    var messages = connection.incoming.makeAsyncIterator()
    let message = try #require(try await messages.next())
    #expect(message.envelope.payload == .pong(timestamp: 99))
    #expect(message.answers(id))
    #expect(message.roundTrip != nil)
    await connection.close()
    #expect(try await messages.next() == nil)
    try await server.stop()
  }

  @Test func manyRequestsInOneWriteAreAnsweredInOrder() async throws {
    let server = try await FakeServer.start(respond: FakeServer.wellBehaved)
    let connection = try await TesseraConnection.connect(to: server.address, encoding: .protobuf)
    let ids = try await connection.send(
      (0..<500).map { ClientRequest(.ping(timestamp: $0), cell: CellID(cx: 3, cy: -4)) })
    #expect(ids == Array(1...500))
    var answered: [UInt64] = []
    for try await message in connection.incoming {
      #expect(message.reception.order == .next)
      #expect(message.envelope.cell == CellID(cx: 3, cy: -4))
      answered += message.reception.answers.map(\.requestID)
      if answered.count == 500 { break }
    }
    #expect(answered == ids)
    // A loop that was left can be taken up again.
    try await connection.send(.ping(timestamp: 7))
    var again = connection.incoming.makeAsyncIterator()
    #expect(try await again.next()?.envelope.payload == .pong(timestamp: 7))
    await connection.close()
    try await server.stop()
  }

  @Test func anUnreadConnectionLosesNothing() async throws {
    let pushes: UInt64 = 20_000
    let server = try await FakeServer.start { _ in
      (0..<pushes).map { .message(.pong(timestamp: $0), requestID: nil) } + [.close]
    }
    var configuration = TesseraConnection.Configuration.defaults
    configuration.receiveQueueLimit = 16
    let connection = try await TesseraConnection.connect(
      to: server.address, configuration: configuration)
    try await connection.send(.ping(timestamp: 0))
    var received: UInt64 = 0
    for try await message in connection.incoming {
      if received.isMultiple(of: 1000) { try await Task.sleep(for: .milliseconds(1)) }
      #expect(message.envelope.payload == .pong(timestamp: received))
      received += 1
    }
    #expect(received == pushes)
    try await server.stop()
  }

  @Test func aServerThatIsNotThereIsNamed() async throws {
    let server = try await FakeServer.start { _ in [] }
    try await server.stop()
    let error = await #expect(throws: ClientError.self) {
      try await TesseraConnection.connect(to: server.address, encoding: .json)
    }
    #expect(error?.code == .connectFailed)
    #expect(error?.message.contains("\(server.address)") == true)
    #expect(error?.message.contains("connection refused") == true)
  }

  @Test func halfAFrameAndThenTheEndIsAnError() async throws {
    let server = try await FakeServer.start { _ in [.bytes([0, 0, 0, 9, 0x7B]), .close] }
    let error = await failure(of: server)
    #expect(error?.code == .connectionClosed)
    #expect(error?.message.contains("in the middle of a frame") == true)
  }

  @Test(
    arguments: [
      [0x80, 0, 0, 0, 1], [0, 0, 0, 0], [0, 0, 0, 3, 0x7B, 0x21, 0x7D], [0, 0, 0, 2, 0xFF, 0xFF],
    ] as [[UInt8]])
  func whatIsNoFrameIsAProtocolViolation(bytes: [UInt8]) async throws {
    let server = try await FakeServer.start { _ in [.bytes(bytes)] }
    #expect(await failure(of: server)?.code == .protocolViolation)
  }

  @Test func messagesBeforeABrokenFrameCanBeRead() async throws {
    let server = try await FakeServer.start { _ in
      [.message(.pong(timestamp: 1), requestID: nil), .bytes([0, 0, 0, 0])]
    }
    let connection = try await TesseraConnection.connect(to: server.address, encoding: .json)
    try await connection.send(.ping(timestamp: 1))
    var messages = connection.incoming.makeAsyncIterator()
    #expect(try await messages.next()?.envelope.payload == .pong(timestamp: 1))
    await #expect(throws: ClientError.self) { try await messages.next() }
    try await server.stop()
  }

  @Test func sendingOnAClosedConnectionFails() async throws {
    let server = try await FakeServer.start { _ in [] }
    let connection = try await TesseraConnection.connect(to: server.address, encoding: .json)
    await connection.close()
    await connection.close()
    let error = await #expect(throws: ClientError.self) {
      try await connection.send(.ping(timestamp: 1))
    }
    #expect(error?.code == .connectionClosed)
    try await server.stop()
  }

  @Test func aCancelledReaderStopsWaitingAndTheConnectionGoesOn() async throws {
    let server = try await FakeServer.start(respond: FakeServer.wellBehaved)
    let connection = try await TesseraConnection.connect(to: server.address, encoding: .json)
    let reader = Task { () -> ClientError.Code? in
      do throws(ClientError) {
        for try await _ in connection.incoming {}
        return nil
      } catch {
        return error.code
      }
    }
    reader.cancel()
    #expect(await reader.value == .cancelled)
    try await connection.send(.ping(timestamp: 3))
    var messages = connection.incoming.makeAsyncIterator()
    #expect(try await messages.next()?.envelope.payload == .pong(timestamp: 3))
    await connection.close()
    try await server.stop()
  }

  private func failure(of server: FakeServer) async -> ClientError? {
    await #expect(throws: ClientError.self) {
      let connection = try await TesseraConnection.connect(to: server.address, encoding: .json)
      try await connection.send(.ping(timestamp: 1))
      for try await _ in connection.incoming {}
      try await server.stop()
    }
  }
}
