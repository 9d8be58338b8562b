import NIOCore
import NIOPosix
import NIOConcurrencyHelpers
import TesseraGRPC
import TesseraProtobuf
import Testing

/// What the socket does not take at once goes another way than what it does; the order stays.
@Suite struct SlowReaderTests {
  /// Reads nothing until it is told to; then keeps all bytes of DATA frames.
  private final class SlowReader: ChannelInboundHandler, Sendable {
    typealias InboundIn = ByteBuffer
    let state = NIOLockedValueBox((bytes: ByteBuffer(), data: [UInt8](), isEnded: false))

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      var more = unwrapInboundIn(data)
      state.withLockedValue { state in
        state.bytes.writeBuffer(&more)
        while let frame = RawServer.Frame(readingFrom: &state.bytes) {
          if frame.type == RawServer.Frame.data { state.data += frame.payload }
          if frame.isEndOfStream { state.isEnded = true }
        }
      }
    }
  }

  @Test func aPeerThatReadsLateGetsEverythingInOrder() async throws {
    let count = 60
    let size = 500_000
    try await Loopback.run({ router in
      router.serverStreaming(Loopback.service, "Flood") {
        (_: Probe, _, writer: GRPCResponseWriter<Probe>) in
        for number in 1...UInt64(count) {
          try await writer.write(
            Probe(number: number, text: String(repeating: "f", count: size)))
        }
      }
    }) { loopback async throws in
      let reader = SlowReader()
      let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
        .channelOption(.autoRead, value: false)
        .channelInitializer { $0.pipeline.addHandler(reader) }
        .connect(host: "127.0.0.1", port: loopback.port).get()
      var bytes = ByteBuffer(string: "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")
      // Windows that never hold anything back.
      RawServer.Frame(type: 4, payload: [0, 4, 0x7F, 0xFF, 0xFF, 0xFF]).write(to: &bytes)
      RawServer.Frame(type: 8, payload: [0x7F, 0xFF, 0, 0]).write(to: &bytes)
      RawServer.Frame.headers(
        1,
        [
          ":method": "POST", ":scheme": "http", ":authority": "test",
          ":path": "/\(Loopback.service)/Flood", "te": "trailers",
          "content-type": "application/grpc",
        ]
      ).write(to: &bytes)
      RawServer.Frame.data(1, [0, 0, 0, 0, 0], end: true).write(to: &bytes)
      try await channel.writeAndFlush(bytes)
      // The socket is full by now, and has been for a while.
      try await Task.sleep(for: .milliseconds(300))
      try await channel.setOption(.autoRead, value: true).get()
      #expect(try await eventually { reader.state.withLockedValue { $0.isEnded } })
      var data = ByteBuffer(bytes: reader.state.withLockedValue { $0.data })
      for number in 1...UInt64(count) {
        let prefix = data.readMultipleIntegers(as: (UInt8, UInt32).self)
        let message = prefix.flatMap { data.readSlice(length: Int($0.1)) }
        let probe = try Probe(protobuf: try #require(message))
        #expect(probe.number == number && probe.text.utf8.count == size)
      }
      #expect(data.readableBytes == 0)
      try? await channel.close()
    }
  }
}
