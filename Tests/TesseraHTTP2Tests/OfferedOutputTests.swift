import NIOCore
import TesseraHTTP2
import Testing

@Suite struct OfferedOutputTests {
  /// Two servers that are told the same, of which one has its output taken and one has it offered.
  private struct Twins {
    let client: HTTP2Connection
    let plain: HTTP2Connection
    let offering: HTTP2Connection

    init() throws {
      var configuration = HTTP2Configuration.defaults
      configuration.streamWindow = 1 << 24
      configuration.connectionWindow = 1 << 26
      client = try HTTP2Connection(role: .client, configuration: configuration)
      plain = try HTTP2Connection(role: .server, configuration: configuration)
      offering = try HTTP2Connection(role: .server, configuration: configuration)
    }

    /// Sends a request to both, which answer it with so many bytes.
    func call(_ byteCount: Int) throws {
      _ = try client.submitRequest(.request, hasBody: false)
      while let bytes = client.takeOutput() {
        try answer(plain, bytes, byteCount)
        try answer(offering, bytes, byteCount)
      }
    }

    private func answer(
      _ server: HTTP2Connection, _ bytes: ByteBuffer, _ byteCount: Int
    ) throws {
      try server.receive(bytes)
      while let event = server.nextEvent() {
        guard case .headers(let stream, _) = event else { continue }
        server.submitResponse(.response, on: stream, hasBody: true)
        server.write(ByteBuffer(bytes: (0..<byteCount).map { UInt8($0 & 0xFF) }), on: stream)
        server.finish(stream)
      }
    }

    func takeAll() -> ByteBuffer {
      var all = ByteBuffer()
      while var bytes = plain.takeOutput() { all.writeBuffer(&bytes) }
      return all
    }

    /// - Parameter limit: What is taken of each offer where it stands.
    func offerAll(limit: Int) -> ByteBuffer {
      var all = ByteBuffer()
      while true {
        let outcome = offering.offerOutput { bytes in
          let count = min(limit, bytes.count)
          all.writeBytes(bytes[..<count])
          return count
        }
        switch outcome {
        case .nothing: return all
        case .taken: continue
        case .rest(var rest): all.writeBuffer(&rest)
        }
      }
    }
  }

  @Test(arguments: [0, 1, 100, 5_000, .max])
  func whatIsOfferedIsWhatWouldBeTaken(limit: Int) throws {
    let twins = try Twins()
    for byteCount in [10, 0, 3_000, 1_000_000, 20, 16_384, 700_000, 1] {
      try twins.call(byteCount)
      let offered = twins.offerAll(limit: limit)
      let taken = twins.takeAll()
      #expect(offered == taken)
      #expect(taken.readableBytes > byteCount)
      twins.client.receiveAndForget(taken)
    }
  }

  @Test func whoHoldsARestKeepsIt() throws {
    let twins = try Twins()
    try twins.call(100)
    guard case .rest(let rest) = twins.offering.offerOutput({ _ in 5 }) else {
      Issue.record("nothing was left")
      return
    }
    let before = Array(rest.readableBytesView)
    try twins.call(50_000)
    _ = twins.offerAll(limit: .max)
    #expect(Array(rest.readableBytesView) == before)
  }

  @Test func aConnectionWithNothingToSayOffersNothing() throws {
    let twins = try Twins()
    try twins.call(1)
    _ = twins.offerAll(limit: .max)
    var wasAsked = false
    let outcome = twins.offering.offerOutput { _ in
      wasAsked = true
      return 0
    }
    guard case .nothing = outcome else {
      Issue.record("there was an offer")
      return
    }
    #expect(!wasAsked)
  }
}

extension HTTP2Connection {
  fileprivate func receiveAndForget(_ bytes: ByteBuffer) {
    try? receive(bytes)
    while let event = nextEvent() {
      if case .data(let stream, let bytes) = event { consume(bytes.readableBytes, on: stream) }
    }
  }
}
