import NIOCore
import TesseraGRPC
import TesseraHTTP2
import Testing

@Suite struct RefusalTests {
  private func list(
    method: String = "POST", type: String? = "application/grpc",
    path: String = "/\(Loopback.service)/Echo", _ more: KeyValuePairs<String, String> = [:]
  ) -> HTTP2HeaderList {
    var list = HTTP2HeaderList([
      ":method": method, ":scheme": "http", ":authority": "test", ":path": path, "te": "trailers",
    ])
    if let type { list.append("content-type", type) }
    for (name, value) in more { list.append(name, value) }
    return list
  }

  private let message = ByteBuffer(bytes: [0, 0, 0, 0, 2, 8, 5])

  @Test func aRequestThatIsNotGRPCGetsAPlainAnswer() async throws {
    try await Loopback.run({ $0.echo() }) { loopback async throws in
      let type = try await RawPeer.request(
        list(type: "application/json"), body: message, port: loopback.port)
      #expect(type.fields["status"] == "415")
      #expect(type.body == "The content type must be application/grpc.\n")
      let none = try await RawPeer.request(list(type: nil), body: message, port: loopback.port)
      #expect(none.fields["status"] == "415")
      let method = try await RawPeer.request(
        list(method: "PUT"), body: message, port: loopback.port)
      #expect(method.fields["status"] == "405")
      #expect(method.fields["allow"] == "POST")
    }
  }

  @Test func aHeaderListThatIsTooLongIsRefused() async throws {
    try await Loopback.run({ $0.echo() }) { loopback async throws in
      let answer = try await RawPeer.request(
        list(["x-long": String(repeating: "x", count: 17_000)]), body: message,
        port: loopback.port)
      #expect(answer.fields["status"] == "431")
    }
  }

  @Test(arguments: [
    ("grpc-timeout", "12", "13"), ("grpc-timeout", "1x", "13"), ("grpc-encoding", "snappy", "12"),
    ("grpc-encoding", "identity", "0"), ("k-bin", "*", "13"), ("grpc-timeout", "9S", "0"),
  ])
  func aHeadThatCannotBeFollowedIsRefusedWithAStatus(
    name: String, value: String, status: String
  ) async throws {
    try await Loopback.run({ $0.echo() }) { loopback async throws in
      let list = HTTP2HeaderList([
        ":method": "POST", ":scheme": "http", ":authority": "test",
        ":path": "/\(Loopback.service)/Echo", "te": "trailers",
        "content-type": "application/grpc", name: value,
      ])
      let answer = try await RawPeer.request(list, body: message, port: loopback.port)
      #expect(answer.fields["status"] == "200")
      #expect(answer.fields["grpcStatus"] == status)
    }
  }

  @Test(
    arguments: [
      ([1, 0, 0, 0, 2, 8, 5], "13"), ([0, 0, 0, 0, 9, 8, 5], "13"), ([0, 0], "13"), ([], "12"),
      ([0, 0, 0, 0, 2, 8, 5, 0, 0, 0, 0, 0], "12"), ([0, 0, 0, 0, 2, 8, 255], "13"),
      ([0, 255, 255, 255, 255, 8], "8"), ([0, 0, 0, 0, 2, 8, 5], "0"),
    ] as [([UInt8], String)])
  func aBodyThatIsNotOneMessageIsRefused(body: [UInt8], status: String) async throws {
    try await Loopback.run({ $0.echo() }) { loopback async throws in
      let answer = try await RawPeer.request(
        list(), body: ByteBuffer(bytes: body), port: loopback.port)
      #expect(answer.fields["grpcStatus"] == status)
    }
  }

  @Test(arguments: [
    "GET / HTTP/1.1\r\nHost: test\r\n\r\n", "\0\0\0\u{69}{\"cell\"",
    "PRI * HTTP/2.0\r\n\r\nXX\r\n\r\n",
  ])
  func aPeerThatDoesNotSpeakHTTP2IsCutOff(bytes: String) async throws {
    try await Loopback.run({ $0.echo() }) { loopback async throws in
      let peer = try await RawPeer.connect(to: loopback.port)
      peer.send(ByteBuffer(string: bytes))
      #expect(try await eventually { peer.isClosed })
      #expect(try await eventually { loopback.server.counters.openConnections == 0 })
      #expect(loopback.server.counters.connectionsFailed == 1)
      #expect(try await loopback.echo(Probe(number: 1)).number == 1)
    }
  }

  @Test(arguments: 0..<8 as Range<UInt64>)
  func randomBytesAfterThePrefaceHarmNobodyElse(seed: UInt64) async throws {
    var generator = SplitMix(state: seed)
    try await Loopback.run({ $0.echo() }) { loopback async throws in
      for _ in 0..<10 {
        let peer = try await RawPeer.connect(to: loopback.port)
        peer.send(ByteBuffer(string: "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"))
        let count = Int.random(in: 1...2_000, using: &generator)
        let noise = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
        peer.send(ByteBuffer(bytes: noise))
        try? await peer.close()
      }
      #expect(try await loopback.echo(Probe(number: 1)).number == 1)
      #expect(try await eventually { loopback.server.counters.openConnections == 1 })
    }
  }

  @Test(arguments: ["", "PRI * HTTP/2.0\r\n", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"])
  func aPeerThatIsSilentIsCutOffWhenItsTimeIsOver(bytes: String) async throws {
    var configuration = GRPCConnectionConfiguration.defaults
    configuration.prefaceTimeout = .seconds(1)
    try await Loopback.run(server: configuration, { $0.echo() }) { loopback async throws in
      let peer = try await RawPeer.connect(to: loopback.port)
      peer.send(ByteBuffer(string: bytes))
      #expect(try await eventually { peer.isClosed })
      // One that has spoken is not affected.
      #expect(try await loopback.echo(Probe(number: 1)).number == 1)
      try await Task.sleep(for: .milliseconds(1_500))
      #expect(try await loopback.echo(Probe(number: 2)).number == 2)
      #expect(loopback.server.counters.openConnections == 1)
    }
  }

  @Test func aConnectionTooManyIsClosedAtOnce() async throws {
    try await Loopback.run(maximumConnections: 1, { $0.echo() }) { loopback async throws in
      _ = try await loopback.echo(Probe())
      let peer = try await RawPeer.connect(to: loopback.port)
      #expect(try await eventually { peer.isClosed })
      #expect(loopback.server.counters.connectionsRefused == 1)
      #expect(try await loopback.echo(Probe(number: 1)).number == 1)
    }
  }

  @Test func unfinishedRequestsMayNotFillTheMemory() async throws {
    var configuration = GRPCConnectionConfiguration.defaults
    configuration.maximumIncompleteBytes = 100_000
    try await Loopback.run(server: configuration, { $0.echo() }) { loopback async throws in
      var body = ByteBuffer(bytes: [0, 0, 3, 0, 0])
      body.writeRepeatingByte(0, count: 150_000)
      let answer = try await RawPeer.request(list(), body: body, port: loopback.port)
      #expect(answer.fields["grpcStatus"] == "8")
      #expect(loopback.server.counters.callsOverMemory == 1)
    }
  }
}
