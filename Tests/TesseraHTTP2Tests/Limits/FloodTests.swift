import NIOCore
import TesseraHTTP2
import Testing

/// Frames as an attacker writes them, and a peer that reads all that comes back.
@Suite struct FloodTests {
  private static func frame(
    _ type: UInt8, flags: UInt8 = 0, stream: UInt32 = 0, _ payload: [UInt8] = []
  ) -> [UInt8] {
    let length = payload.count
    return [UInt8(length >> 16), UInt8(length >> 8 & 0xFF), UInt8(length & 0xFF), type, flags]
      + withUnsafeBytes(of: stream.bigEndian, Array.init) + payload
  }

  /// Sends the same bytes until the server has enough, reading what it answers.
  private func flood(
    _ bytes: [UInt8], times: Int = 20_000, secondsBetween: Double = 0,
    _ configuration: HTTP2Configuration = .defaults, prepare: (Pair) throws -> Void = { _ in }
  ) throws -> (limit: HTTP2Limit?, count: Int, pair: Pair) {
    let pair = try Pair(server: configuration)
    pair.consumes = false
    pair.run()
    try prepare(pair)
    pair.run()
    for index in 0..<times {
      let now = NIODeadline.seconds(Double(index) * secondsBetween)
      try? pair.server.receive(ByteBuffer(bytes: bytes), now: now)
      pair.run()
      guard let failure = pair.server.failure else { continue }
      #expect(failure.code == .flooded)
      return (failure.limit, index, pair)
    }
    return (nil, times, pair)
  }

  private func opened(_ pair: Pair) throws {
    _ = try pair.client.submitRequest(.request, hasBody: true)
  }

  private static let floods: [(HTTP2Limit, [UInt8], atMost: Int)] = [
    (.pings, frame(0x6, [1, 2, 3, 4, 5, 6, 7, 8]), 250),
    (.pings, frame(0x6, flags: 1, [1, 2, 3, 4, 5, 6, 7, 8]), 250),
    (.settings, frame(0x4), 250), (.settings, frame(0x4, [0, 4, 0, 0, 255, 255]), 250),
    (.priorities, frame(0x2, stream: 3, [0, 0, 0, 0, 16]), 1_100),
    (.priorities, frame(0x10, [0, 0, 0, 1, 0x75]), 1_100),
    (.windowUpdates, frame(0x8, [0, 0, 0, 1]), 2_100),
    (.windowUpdates, frame(0x8, stream: 1, [0, 0, 0, 1]), 2_100),
    (.unknownFrames, frame(0xFA, [1, 2, 3]), 1_100),
    (.unknownFrames, frame(0xFA, stream: 1), 1_100),
    (.goAways, frame(0x7, [0, 0, 0, 0, 0, 0, 0, 0]), 20),
    (.emptyData, frame(0x0, stream: 1), 110),
    (.emptyData, frame(0x0, flags: 8, stream: 1, [3, 0, 0, 0]), 110),
  ]

  @Test(arguments: floods)
  func aFloodIsCutOffWithAGoAwayThatSaysSo(
    limit: HTTP2Limit, bytes: [UInt8], atMost: Int
  ) throws {
    let result = try flood(bytes, prepare: opened)
    #expect(result.limit == limit)
    #expect(result.count <= atMost)
    // Our own client refuses acknowledgements of settings that it did not send.
    guard limit != .settings else { return }
    #expect(
      result.pair.atClient.contains {
        if case .goAway(_, .enhanceYourCalm) = $0 { true } else { false }
      })
  }

  @Test(arguments: floods.filter { $0.0 != .windowUpdates && $0.0 != .goAways })
  func aFewASecondAreNoFlood(limit: HTTP2Limit, bytes: [UInt8], atMost: Int) throws {
    let result = try flood(bytes, times: 1_500, secondsBetween: 0.11, prepare: opened)
    #expect(result.limit == nil)
  }

  @Test func resetsThatWeAreMadeToSendAreCounted() throws {
    let pair = try Pair()
    pair.run()
    var opened = 0
    while pair.server.failure == nil, opened < 1_000 {
      let stream = try pair.client.submitRequest(.request, hasBody: true)
      opened += 1
      pair.run()
      // The window of the stream overflows (RFC 9113, section 6.9.1): the server resets it.
      let overflow = Self.frame(0x8, stream: UInt32(stream.id), [0x7F, 255, 255, 255])
      try? pair.server.receive(ByteBuffer(bytes: overflow))
      pair.run()
    }
    #expect(pair.server.failure?.limit == .streamErrors)
    #expect(opened == 101)
    #expect(
      pair.atClient.contains {
        if case .goAway(_, .enhanceYourCalm) = $0 { true } else { false }
      })
  }

  @Test(arguments: [
    frame(0x0, stream: 1), frame(0x0, stream: 1, [UInt8](repeating: 0, count: 16_384)),
  ])
  func dataThatIgnoresTheEndOfItsStreamIsCutOff(bytes: [UInt8]) throws {
    var configuration = HTTP2Configuration.defaults
    configuration.connectionWindow = 65_535
    configuration.streamWindow = 65_535
    let result = try flood(bytes, times: 100_000, configuration) { pair in
      try opened(pair)
      pair.run()
      pair.server.reset(try #require(pair.requests.first), .cancel)
    }
    #expect(result.limit == .strayFrames)
    // What may have been under way, and no more.
    #expect(result.count * bytes.count <= 65_535 * 9 + bytes.count * 2)
  }

  @Test func resetsOfStreamsThatWereJustOpenedAreCutOff() throws {
    var configuration = HTTP2Configuration.defaults
    configuration.maximumConcurrentStreams = 100
    let pair = try Pair(server: configuration)
    pair.run()
    var opened = 0
    while pair.server.failure == nil, opened < 5_000 {
      let stream = try pair.client.submitRequest(.request, hasBody: true)
      opened += 1
      pair.run()
      pair.client.reset(stream, .cancel)
      pair.run()
    }
    #expect(pair.server.failure?.limit == .resets)
    #expect(opened == 1_001)
  }

  @Test func aBombOfIndexedFieldsEndsTheConnectionEarly() throws {
    // A field of 4,000 bytes that enters the table, then one byte for each time it is named again.
    var block: [UInt8] = [0x40, 1, UInt8(ascii: "a"), 0x7F, 0xA1, 0x1E]
    block += [UInt8](repeating: UInt8(ascii: "b"), count: 4_000)
    block += [UInt8](repeating: 0x80 | 62, count: 12_000)
    let pair = try Pair()
    pair.run()
    let error = #expect(throws: HTTP2Error.self) {
      try pair.server.receive(ByteBuffer(bytes: Self.frame(0x1, flags: 4, stream: 1, block)))
    }
    #expect(error?.limit == .headerList)
    pair.run()
    #expect(
      pair.atClient.contains {
        if case .goAway(_, .enhanceYourCalm) = $0 { true } else { false }
      })
  }

  @Test func manyContinuationsEndTheConnection() throws {
    let pair = try Pair()
    pair.run()
    try pair.server.receive(ByteBuffer(bytes: Self.frame(0x1, stream: 1)))
    #expect(pair.server.isHeaderBlockOpen)
    let error = #expect(throws: HTTP2Error.self) {
      for _ in 0..<100 {
        try pair.server.receive(ByteBuffer(bytes: Self.frame(0x9, stream: 1)))
      }
    }
    #expect(error?.limit == .continuations)
    pair.run()
    #expect(
      pair.atClient.contains {
        if case .goAway(_, .enhanceYourCalm) = $0 { true } else { false }
      })
  }

  @Test func thousandsOfCallsAndTheirWindowUpdatesAreNoAbuse() throws {
    let pair = try Pair()
    pair.run()
    for _ in 0..<3_000 {
      let stream = try pair.client.submitRequest(.request, hasBody: false)
      pair.run()
      guard let request = pair.requests.last else { break }
      pair.server.submitResponse(.response, on: request, hasBody: true)
      pair.server.write(ByteBuffer(repeating: 1, count: 10), on: request)
      pair.run()
      let updates =
        Self.frame(0x8, [0, 0, 0, 10])
        + Self.frame(0x8, stream: UInt32(stream.id), [0, 0, 0, 10])
      try pair.server.receive(ByteBuffer(bytes: updates))
      pair.server.finish(request, trailers: HTTP2HeaderList(["grpc-status": "0"]))
      pair.run()
      pair.forget()
    }
    #expect(pair.server.failure == nil && pair.client.failure == nil)
  }
}
