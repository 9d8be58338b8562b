import NIOCore
import TesseraHTTP2
import Testing

@Suite struct FlowControlTests {
  private func openResponse(
    _ pair: Pair
  ) throws -> (atClient: HTTP2Stream, atServer: HTTP2Stream) {
    let stream = try pair.client.submitRequest(.request, hasBody: false)
    pair.run()
    let request = try #require(pair.requests.last)
    pair.server.submitResponse(.response, on: request, hasBody: true)
    return (stream, request)
  }

  @Test func aReaderThatDoesNotReadShutsTheWindowOfItsStreamAlone() throws {
    var configuration = HTTP2Configuration.defaults
    configuration.streamWindow = 70_000
    let pair = try Pair(client: configuration)
    pair.consumes = false
    let slow = try openResponse(pair)
    let other = try openResponse(pair)
    for _ in 0..<200 {
      pair.server.write(ByteBuffer(repeating: 1, count: 1_000), on: slow.atServer)
    }
    pair.run()
    #expect(Pair.dataCount(pair.atClient) == 70_000)
    #expect(pair.server.pendingByteCount(on: slow.atServer) == 130_000)

    pair.forget()
    pair.server.write(ByteBuffer(repeating: 2, count: 50_000), on: other.atServer)
    pair.run()
    #expect(Pair.dataCount(pair.atClient) == 50_000)

    pair.forget()
    pair.client.consume(70_000, on: slow.atClient)
    pair.run()
    #expect(Pair.dataCount(pair.atClient) == 70_000)
  }

  @Test func whatIsNotReadDoesNotShutTheConnection() throws {
    var configuration = HTTP2Configuration.defaults
    configuration.streamWindow = 100_000
    configuration.connectionWindow = 65_535
    let pair = try Pair(client: configuration)
    pair.consumes = false
    for _ in 0..<5 {
      let response = try openResponse(pair)
      pair.server.write(ByteBuffer(repeating: 1, count: 100_000), on: response.atServer)
    }
    pair.run()
    #expect(Pair.dataCount(pair.atClient) == 500_000)
  }

  @Test func aFullStreamBecomesWritableAtHalfItsBound() throws {
    var configuration = HTTP2Configuration.defaults
    configuration.maximumPendingBytesPerStream = 40_000
    var small = HTTP2Configuration.defaults
    small.streamWindow = 65_535
    let pair = try Pair(client: small, server: configuration)
    pair.consumes = false
    let response = try openResponse(pair)
    #expect(pair.server.write(ByteBuffer(repeating: 1, count: 39_999), on: response.atServer))
    #expect(!pair.server.write(ByteBuffer(repeating: 1, count: 60_001), on: response.atServer))
    pair.run()
    // 34,465 wait behind the window of 65,535: more than half of the bound.
    #expect(!pair.atServer.contains(.writable(response.atServer)))
    pair.client.consume(40_000, on: response.atClient)
    pair.run()
    #expect(pair.atServer.filter { $0 == .writable(response.atServer) }.count == 1)
    #expect(Pair.dataCount(pair.atClient) == 100_000)
  }

  @Test func tooMuchOnAllStreamsTogetherHoldsUpEveryOne() throws {
    var configuration = HTTP2Configuration.defaults
    configuration.maximumPendingBytes = 100_000
    let pair = try Pair(server: configuration)
    let first = try openResponse(pair)
    let second = try openResponse(pair)
    #expect(pair.server.write(ByteBuffer(repeating: 1, count: 60_000), on: first.atServer))
    #expect(!pair.server.write(ByteBuffer(repeating: 1, count: 60_000), on: second.atServer))
    #expect(!pair.server.write(ByteBuffer(repeating: 1, count: 1), on: first.atServer))
    #expect(pair.server.pendingByteCount == 120_001 && pair.server.isFull)
    pair.run()
    #expect(!pair.server.isFull && pair.server.pendingByteCount == 0)
    #expect(pair.atServer.contains(.writable(first.atServer)))
    #expect(pair.atServer.contains(.writable(second.atServer)))
  }

  @Test func aStreamThatEndsGivesItsBytesBack() throws {
    let pair = try Pair()
    let response = try openResponse(pair)
    pair.server.write(ByteBuffer(repeating: 1, count: 60_000), on: response.atServer)
    pair.client.reset(response.atClient, .cancel)
    pair.server.reset(response.atServer, .cancel)
    #expect(pair.server.pendingByteCount == 0)
    pair.run()
    #expect(pair.server.pendingByteCount == 0)
  }

  @Test func aMessageLongerThanTheBoundIsTakenWhole() throws {
    let pair = try Pair()
    let response = try openResponse(pair)
    let payload = ByteBuffer(repeating: 3, count: 5_000_000)
    #expect(!pair.server.write(payload, on: response.atServer))
    pair.server.finish(response.atServer)
    pair.run()
    #expect(Pair.dataCount(pair.atClient) == 5_000_000)
    #expect(pair.atClient.last == .closed(response.atClient, .noError))
  }

  @Test func theBytesOfManySegmentsArriveInOrder() throws {
    let pair = try Pair()
    let stream = try pair.client.submitRequest(.request, hasBody: true)
    var expected: [UInt8] = []
    for index in 0..<500 {
      let segment = [UInt8](repeating: UInt8(truncatingIfNeeded: index), count: index % 97)
      expected += segment
      pair.client.write(ByteBuffer(bytes: segment), on: stream)
    }
    pair.client.finish(stream)
    var received: [UInt8] = []
    while let bytes = pair.client.takeOutput() {
      try pair.server.receive(bytes)
      while let event = pair.server.nextEvent() {
        if case .data(_, let bytes) = event { received += bytes.readableBytesView }
      }
    }
    #expect(received == expected)
  }
}
