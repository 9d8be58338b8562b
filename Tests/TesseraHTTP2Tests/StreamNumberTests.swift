import NIOCore
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

  @Test(arguments: [[2], [1, 2], [1, 4], [3, 4], [5, 8], [1, 0x7FFF_FFFE]])
  func anEvenNumberIsNotForAClientToOpen(streams: [Int]) throws {
    let server = try RawServer()
    for stream in streams { server.sendHeaders(Self.request, stream: stream, endsStream: true) }
    #expect(server.goAway == .protocolError)
    #expect(server.connection.failure?.code == .protocolViolation)
  }

  @Test func anEvenNumberFromAServerEndsTheClientsConnection() throws {
    for stream in [2, 4, 0xFE] as [UInt8] {
      let client = try HTTP2Connection(role: .client, configuration: .defaults)
      while client.takeOutput() != nil {}
      var bytes = ByteBuffer(bytes: [0, 0, 0, 4, 0, 0, 0, 0, 0])
      bytes.writeBytes([0, 0, 1, 1, 5, 0, 0, 0, stream, 0x88])
      try? client.receive(bytes)
      #expect(client.nextEvent() != nil)
    }
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

  @Test(arguments: [0, 1] as [UInt8])
  func whatFollowsThePeersOwnEndBreaksTheConnection(type: UInt8) throws {
    let server = try RawServer()
    server.react = { [unowned server] event in
      guard case .end(let stream) = event else { return }
      server.connection.submitResponse(
        HTTP2HeaderList([":status": "200"]), on: stream, hasBody: false)
    }
    server.sendHeaders(Self.request, stream: 1, endsStream: true)
    #expect(server.connection.openStreamCount == 0)
    if type == 0 {
      server.sendData(1, stream: 1, endsStream: true)
    } else {
      server.sendHeaders(Self.request, stream: 1, endsStream: true)
    }
    #expect(server.goAway == .streamClosed)
  }

  @Test(arguments: [0, 1, 3, 100])
  func theRestOfARequestMayComeAfterItsAnswerUpToABound(frameCount: Int) throws {
    let server = try RawServer()
    server.react = { [unowned server] event in
      guard case .headers(let stream, _) = event else { return }
      server.connection.drain(stream, upTo: 1_000)
      server.connection.submitResponse(
        HTTP2HeaderList([":status": "415"]), on: stream, hasBody: false)
    }
    server.sendHeaders(Self.request, stream: 1)
    #expect(server.reset(1) == nil)
    for _ in 0..<frameCount { server.sendData(200, stream: 1) }
    #expect(server.reset(1) == (frameCount * 200 >= 1_000 ? .noError : nil))
    server.sendData(1, stream: 1, endsStream: true)
    #expect(server.goAway == nil)
    #expect(!server.noted.contains { if case .data = $0 { true } else { false } })
    #expect(server.connection.openStreamCount == 0)
  }

  @Test(arguments: [0, 1] as [UInt8])
  func whatFollowsThePeersOwnResetIsAStreamError(type: UInt8) throws {
    let server = try RawServer()
    server.sendHeaders(Self.request, stream: 1)
    server.send(type: 3, stream: 1, [0, 0, 0, 8])
    if type == 0 {
      server.sendData(1, stream: 1, endsStream: true)
    } else {
      server.sendHeaders([("x", "1")], stream: 1, endsStream: true)
    }
    #expect(server.reset(1) == .streamClosed)
    #expect(server.goAway == nil)
    server.sendHeaders(Self.request, stream: 3, endsStream: true)
    #expect(server.noted.contains(.end(3)))
  }

  @Test func whatFollowsOurOwnResetWasUnderWay() throws {
    let server = try RawServer()
    server.react = { [unowned server] event in
      if case .headers(let stream, _) = event { server.connection.reset(stream, .cancel) }
    }
    // More than are remembered.
    for stream in stride(from: 1, through: 1_201, by: 2) {
      server.sendHeaders(Self.request, stream: stream)
    }
    for stream in [1, 3, 601, 1_199, 1_201] {
      server.sendData(10, stream: stream)
      server.sendHeaders([("x", "1")], stream: stream, endsStream: true)
    }
    #expect(server.goAway == nil)
    #expect(server.reset(1) == .cancel && server.reset(1_201) == .cancel)
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
