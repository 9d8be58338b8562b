import NIOCore
import TesseraHTTP2
import Testing

@Suite struct ConnectionEndTests {
  @Test func aGracefulShutdownLetsOpenStreamsFinish() throws {
    let pair = try Pair()
    let stream = try pair.client.submitRequest(.request, hasBody: false)
    pair.run()
    let request = try #require(pair.requests.first)
    pair.server.beginShutdown()
    pair.run()
    #expect(pair.atServer.last == .pingAcknowledged(HTTP2Connection.shutdownPing))
    #expect(pair.atClient.contains(.goAway(.max, .noError)))
    pair.server.finishShutdown()
    pair.run()
    #expect(pair.atClient.contains(.goAway(request.id, .noError)))
    #expect(!pair.server.isFinished)
    #expect(throws: HTTP2Error.self) { try pair.client.submitRequest(.request, hasBody: false) }

    pair.server.submitResponse(.response, on: request, hasBody: false)
    pair.run()
    #expect(pair.atClient.last == .closed(stream, .noError))
    #expect(pair.server.isFinished && pair.client.isFinished)
    #expect(pair.server.failure == nil && pair.client.failure == nil)
  }

  @Test func bytesThatAreNotAPrefaceAreRefused() throws {
    let server = try HTTP2Connection(role: .server, configuration: .defaults)
    let error = #expect(throws: HTTP2Error.self) {
      try server.receive(ByteBuffer(string: "GET / HTTP/1.1\r\nHost: test\r\n\r\n"))
    }
    #expect(error?.code == .badPreface)
    #expect(throws: HTTP2Error.self) { try server.receive(ByteBuffer(string: "more")) }
  }

  @Test func aBrokenFrameEndsTheConnectionWithAGoAwayAndAnError() throws {
    let pair = try Pair()
    pair.run()
    // DATA on stream 0 (RFC 9113, section 6.1: PROTOCOL_ERROR).
    try pair.server.receive(ByteBuffer(bytes: [0, 0, 1, 0, 0, 0, 0, 0, 0, 42]))
    pair.run()
    #expect(
      pair.atClient.contains { if case .goAway(_, .protocolError) = $0 { true } else { false } })
    #expect(pair.server.failure?.code == .protocolViolation)
    #expect(pair.server.isFinished)
  }

  @Test func aFloodOfPingsByAPeerThatDoesNotReadIsCutOff() throws {
    let pair = try Pair()
    pair.run()
    let ping: [UInt8] = [0, 0, 8, 6, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8]
    let error = #expect(throws: HTTP2Error.self) {
      for _ in 0..<2_000 { try pair.server.receive(ByteBuffer(bytes: ping)) }
    }
    #expect(error?.code == .flooded)
  }

  @Test func aFloodOfResetsEndsTheConnection() throws {
    var configuration = HTTP2Configuration.defaults
    configuration.limits.resets = HTTP2Rate(burst: 50, perSecond: 33)
    configuration.maximumConcurrentStreams = 20
    let pair = try Pair(server: configuration)
    pair.run()
    for _ in 0..<200 where !pair.server.isFinished {
      guard let stream = try? pair.client.submitRequest(.request, hasBody: true) else { break }
      pair.run()
      pair.client.reset(stream, .cancel)
      pair.run()
    }
    #expect(pair.server.failure != nil)
    #expect(pair.requests.count < 100)
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func mutatedBytesNeverCrashEitherSide(seed: UInt64) throws {
    var generator = SplitMix(state: seed)
    // A real conversation, recorded, then damaged.
    let pair = try Pair()
    let stream = try pair.client.submitRequest(.request, hasBody: true)
    pair.client.write(ByteBuffer(repeating: 5, count: 300), on: stream)
    pair.client.finish(stream)
    var toServer: [UInt8] = []
    while let bytes = pair.client.takeOutput() { toServer += bytes.readableBytesView }
    try pair.server.receive(ByteBuffer(bytes: toServer))
    while let event = pair.server.nextEvent() {
      if case .headers(let request, _) = event {
        pair.server.submitResponse(.response, on: request, hasBody: true)
        pair.server.write(ByteBuffer(repeating: 6, count: 300), on: request)
        pair.server.finish(request, trailers: HTTP2HeaderList(["grpc-status": "0"]))
      }
    }
    var toClient: [UInt8] = []
    while let bytes = pair.server.takeOutput() { toClient += bytes.readableBytesView }

    for _ in 0..<50 {
      damageAndDeliver(toServer, keeping: 24, to: .server, using: &generator)
      damageAndDeliver(toClient, keeping: 0, to: .client, using: &generator)
    }
  }

  private func damageAndDeliver(
    _ recorded: [UInt8], keeping prefix: Int, to role: HTTP2Role,
    using generator: inout SplitMix
  ) {
    guard let connection = try? HTTP2Connection(role: role, configuration: .defaults) else {
      Issue.record("no connection")
      return
    }
    if role == .client {
      _ = try? connection.submitRequest(.request, hasBody: true)
      while connection.takeOutput() != nil {}
    }
    var bytes = recorded
    for _ in 0..<Int.random(in: 1...6, using: &generator) {
      let index = Int.random(in: prefix..<bytes.count, using: &generator)
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: bytes[index] = UInt8.random(in: 0...255, using: &generator)
      case 1: bytes.remove(at: index)
      default: bytes.insert(UInt8.random(in: 0...255, using: &generator), at: index)
      }
    }
    var rest = bytes[...]
    var errors = 0
    while !rest.isEmpty {
      let count = min(rest.count, Int.random(in: 1...64, using: &generator))
      do { try connection.receive(ByteBuffer(bytes: rest.prefix(count))) } catch { errors += 1 }
      rest = rest.dropFirst(count)
      while let event = connection.nextEvent() {
        if case .data(let stream, let data) = event {
          connection.consume(data.readableBytes, on: stream)
        }
      }
      while connection.takeOutput() != nil {}
    }
    // Once it has failed it goes on failing, and there is nothing left to send.
    #expect(errors == 0 || connection.failure != nil)
    #expect(connection.takeOutput() == nil)
  }
}

/// A small seeded generator: a failing seed can be run again.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
