import TesseraHTTP2
import Testing

/// Numbers of streams, priorities, and the last stream that a server takes.
@Suite struct StreamNumberTests {
  private static let request = [
    (":method", "POST"), (":scheme", "http"), (":path", "/a.B/C"), (":authority", "test"),
  ]

  @Test func aNumberThatWasPassedOverIsNeverOpened() throws {
    let server = try RawServer()
    server.sendHeaders(Self.request, stream: 5, endsStream: true)
    server.sendHeaders(Self.request, stream: 3, endsStream: true)
    #expect(server.goAway == .protocolError)
    #expect(server.noted == [.headers(5), .end(5)])
    #expect(server.connection.failure?.code == .protocolViolation)
  }

  @Test func aHeaderBlockOnAStreamThatIsOverIsNoneOfThose() throws {
    let server = try RawServer()
    for stream in [1, 3] {
      server.sendHeaders(Self.request, stream: stream)
      server.send(type: 3, stream: stream, [0, 0, 0, 8])
    }
    server.sendHeaders([("x", "1")], stream: 1, endsStream: true)
    #expect(server.goAway != .protocolError)
    #expect(server.noted.filter { $0 == .headers(1) }.count == 1)
  }

  @Test func aStreamThatWasRefusedWasNotPassedOver() throws {
    var configuration = HTTP2Configuration.defaults
    configuration.maximumConcurrentStreams = 1
    let server = try RawServer(configuration)
    for stream in [1, 3, 5] { server.sendHeaders(Self.request, stream: stream) }
    #expect(server.reset(3) == .refusedStream && server.reset(5) == .refusedStream)
    server.sendHeaders([("x", "1")], stream: 3, endsStream: true)
    #expect(server.goAway == nil)
    server.sendData(0, stream: 1, endsStream: true)
    #expect(server.noted == [.headers(1), .end(1)])
  }

  @Test func aStreamThatDependsOnItselfBreaksTheProtocol() throws {
    let headers = try RawServer()
    headers.send(
      type: 1, flags: 0x25, stream: 1, [0, 0, 0, 1, 16] + RawServer.block(Self.request))
    #expect(headers.reset(1) == .protocolError || headers.goAway == .protocolError)
    let priority = try RawServer()
    priority.send(type: 2, stream: 1, [0, 0, 0, 1, 16])
    #expect(priority.reset(1) == .protocolError || priority.goAway == .protocolError)
  }

  @Test func aPriorityFrameIsTakenWithoutEffect() throws {
    let server = try RawServer()
    server.send(type: 2, stream: 1, [0, 0, 0, 0, 16])
    server.sendHeaders(Self.request, stream: 1)
    server.send(type: 2, stream: 1, [0x80, 0, 0, 3, 16])
    server.send(type: 0, flags: 1, stream: 1)
    server.send(type: 2, stream: 1, [0, 0, 0, 3, 16])
    #expect(server.noted == [.headers(1), .end(1)])
    #expect(server.goAway == nil)
    let wrong = try RawServer()
    wrong.send(type: 2, stream: 1, [0, 0, 0, 1])
    #expect(wrong.reset(1) == .frameSizeError || wrong.goAway == .frameSizeError)
    let onConnection = try RawServer()
    onConnection.send(type: 2, stream: 0, [0, 0, 0, 1, 16])
    #expect(onConnection.goAway == .protocolError)
  }

  @Test func aPriorityFrameInPiecesIsLookedAtAllTheSame() throws {
    let frame: [UInt8] = [0, 0, 5, 2, 0, 0, 0, 0, 1, 0, 0, 0, 1, 16]
    let good: [UInt8] = [0, 0, 5, 2, 0, 0, 0, 0, 1, 0, 0, 0, 3, 16]
    for cut in 1..<frame.count {
      let server = try RawServer()
      server.sendHeaders(Self.request, stream: 1)
      server.sendBytes(Array(good + good[..<cut]))
      server.sendBytes(Array(good[cut...]))
      #expect(server.goAway == nil)
      server.sendBytes(Array(frame[..<cut]))
      server.sendBytes(Array(frame[cut...]))
      #expect(server.goAway == .protocolError)
    }
  }

  @Test func streamsAfterTheLastOneAreRefused() throws {
    let server = try RawServer()
    server.sendHeaders(Self.request, stream: 1)
    server.connection.finishShutdown()
    // The GOAWAY is still in the output when the next one arrives.
    server.sendHeaders(Self.request, stream: 3, endsStream: true)
    #expect(server.noted.contains(.headers(1)) && !server.noted.contains(.headers(3)))
    #expect(server.answers.last { $0.type == 7 }?.payload.prefix(4) == [0, 0, 0, 1])
    server.sendData(1, stream: 1, endsStream: true)
    #expect(server.noted.contains(.end(1)))
  }
}
