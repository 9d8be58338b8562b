import NIOCore
import TesseraGRPC
import TesseraHTTP2
import Testing

/// What a server does with compressed requests, and how it compresses its answers.
@Suite struct ServerCompressionTests {
  /// `Probe(number: 1, text: "a" × 200)`, by Python's gzip and zlib.
  private static let gzip: [UInt8] = [
    31, 139, 8, 0, 0, 0, 0, 0, 2, 3, 227, 96, 20, 58, 193, 152, 56, 76, 0, 0, 85, 118, 18, 30, 205,
    0, 0, 0,
  ]
  private static let deflate: [UInt8] = [
    120, 156, 227, 96, 20, 58, 193, 152, 56, 76, 0, 0, 118, 166, 76, 173,
  ]

  private static func echo(_ router: inout GRPCRouter) {
    router.unary(Loopback.service, "Echo") { (probe: Probe, context) -> Probe in
      context.responseCompression = context.requestCompression ?? .gzip
      return probe
    }
  }

  private func frame(_ flag: UInt8, _ bytes: [UInt8]) -> [UInt8] {
    [flag, 0, 0, 0, UInt8(bytes.count)] + bytes
  }

  @Test(arguments: [("gzip", Self.gzip), ("deflate", Self.deflate)])
  func aCompressedRequestIsReadAndAnsweredInKind(name: String, bytes: [UInt8]) async throws {
    try await Loopback.run({ Self.echo(&$0) }) { loopback async throws in
      let list = RawStream.list(
        "Echo", ["grpc-encoding": name, "grpc-accept-encoding": "identity, \(name)"])
      let call = try await RawStream(list, port: loopback.port)
      call.send(frame(1, bytes))
      call.finish()
      try await call.runToEnd()
      #expect(call.status == "0")
      #expect(call.head?["grpcEncoding"] == name)
      #expect(call.head?["grpcAcceptEncoding"] == "identity,deflate,gzip")
      #expect(call.body.first == 1)
      #expect(call.messages.first.map { $0.count < 40 } == true)
      // The same bytes sent back come out as the same message.
      let again = try await RawStream(list, port: loopback.port)
      again.send(call.body)
      again.finish()
      try await again.runToEnd()
      #expect(again.body == call.body)
    }
  }

  @Test func anAnswerIsCompressedOnlyForACallerThatTakesIt() async throws {
    try await Loopback.run({ Self.echo(&$0) }) { loopback async throws in
      for accepted in ["identity", "deflate", "br,identity"] {
        let call = try await RawStream(
          RawStream.list("Echo", ["grpc-accept-encoding": accepted]), port: loopback.port)
        call.send(Probe(number: 1))
        call.finish()
        try await call.runToEnd()
        #expect(call.status == "0" && call.body == [0, 0, 0, 0, 2, 8, 1])
        #expect(call.head?["grpcEncoding"] == nil)
      }
      let silent = try await RawStream(RawStream.list("Echo"), port: loopback.port)
      silent.send(Probe(number: 1))
      silent.finish()
      try await silent.runToEnd()
      #expect(silent.body == [0, 0, 0, 0, 2, 8, 1])
      #expect(silent.head?["grpcAcceptEncoding"] == nil)
    }
  }

  @Test func eachMessageOfAStreamIsCompressedAsAsked() async throws {
    try await Loopback.run({ router in
      router.serverStreaming(Loopback.service, "Two") {
        (probe: Probe, context, writer: GRPCResponseWriter<Probe>) in
        context.responseCompression = .gzip
        try await writer.write(probe, compress: false)
        try await writer.write(probe)
      }
    }) { loopback async throws in
      let call = try await RawStream(
        RawStream.list("Two", ["grpc-accept-encoding": "gzip"]), port: loopback.port)
      call.send(Probe(number: 5))
      call.finish()
      try await call.runToEnd()
      #expect(call.head?["grpcEncoding"] == "gzip")
      #expect(Array(call.body.prefix(7)) == [0, 0, 0, 0, 2, 8, 5])
      #expect(call.body.dropFirst(7).first == 1)
      #expect(call.messages.count == 2)
    }
  }

  @Test func anUnknownEncodingIsRefusedAndTheKnownOnesTold() async throws {
    try await Loopback.run({ Self.echo(&$0) }) { loopback async throws in
      let call = try await RawStream(
        RawStream.list("Echo", ["grpc-encoding": "zstd"]), port: loopback.port)
      call.send(Probe(number: 1))
      call.finish()
      try await call.runToEnd()
      #expect(call.head?["grpcStatus"] == "12")
      #expect(call.head?["grpcAcceptEncoding"] == "identity,deflate,gzip")
    }
  }

  @Test(arguments: [
    ("identity", Self.gzip, "13"), ("gzip", [1, 2, 3], "13"), ("gzip", Self.deflate, "13"),
  ])
  func whatCannotBeDecompressedEndsTheCall(
    encoding: String, bytes: [UInt8], status: String
  ) async throws {
    try await Loopback.run({ Self.echo(&$0) }) { loopback async throws in
      let call = try await RawStream(
        RawStream.list("Echo", ["grpc-encoding": encoding]), port: loopback.port)
      call.send(frame(1, bytes))
      call.finish()
      try await call.runToEnd()
      #expect(call.status == status)
    }
  }

  @Test func aMessageThatGrowsBeyondTheLimitIsStopped() async throws {
    var configuration = GRPCConnectionConfiguration()
    configuration.maximumMessageLength = 100
    try await Loopback.run(server: configuration, { Self.echo(&$0) }) { loopback async throws in
      let call = try await RawStream(
        RawStream.list("Echo", ["grpc-encoding": "gzip"]), port: loopback.port)
      call.send(frame(1, Self.gzip))
      call.finish()
      try await call.runToEnd()
      #expect(call.status == "8")
    }
  }
}
