import NIOCore
import NIOPosix
import Synchronization
import TesseraGRPC
import TesseraHTTP2
import Testing

/// SETTINGS_MAX_HEADER_LIST_SIZE of the peer: what it would not take is not sent.
@Suite struct PeerHeaderListTests {
  /// A client that takes header lists up to `size`, and what it got.
  private func ask(
    _ method: String, size: Int, port: Int
  ) async throws -> RawStream {
    var configuration = HTTP2Configuration.defaults
    configuration.maximumHeaderListSize = size
    let call = try await RawStream(
      RawStream.list(method), port: port, configuration: configuration)
    call.send(Probe(number: 1))
    call.finish()
    try await call.runToEnd()
    return call
  }

  private static func metadata(_ name: String, count: Int) throws -> GRPCMetadata {
    var metadata = GRPCMetadata()
    try metadata.append(name, String(repeating: "x", count: count))
    return metadata
  }

  private static func register(_ router: inout GRPCRouter) {
    router.unary(Loopback.service, "Head") { (probe: Probe, context) -> Probe in
      context.addInitialMetadata(try metadata("x-long", count: 1_000))
      return probe
    }
    router.unary(Loopback.service, "Trailers") { (probe: Probe, context) -> Probe in
      context.addTrailingMetadata(try metadata("x-long", count: 1_000))
      return probe
    }
    router.unary(Loopback.service, "Error") { (_: Probe, _) -> Probe in
      throw GRPCError(.notFound, String(repeating: "m", count: 1_000))
    }
  }

  @Test(arguments: ["Head", "Trailers", "Error"])
  func whatTheCallerWouldNotTakeBecomesAStatusThatSaysSo(method: String) async throws {
    try await Loopback.run({ Self.register(&$0) }) { loopback async throws in
      let call = try await ask(method, size: 500, port: loopback.port)
      #expect(call.status == "8")
      #expect((call.trailers ?? call.head)?["grpcMessage"]?.contains("500") == true)
      let wide = try await ask(method, size: 4_000, port: loopback.port)
      #expect(wide.status == (method == "Error" ? "5" : "0"))
    }
  }

  @Test func aCallerThatTakesHardlyAnythingGetsTheBareNumber() async throws {
    try await Loopback.run({ Self.register(&$0) }) { loopback async throws in
      let call = try await ask("Error", size: 160, port: loopback.port)
      #expect(call.status == "8")
      #expect((call.trailers ?? call.head)?["grpcMessage"] == nil)
    }
  }

  @Test func aRequestThatTheServerWouldNotTakeIsNotSent() async throws {
    try await RawServer.run(settings: .settings(maximumHeaderList: 600)) { connection, frame in
      if frame.isEndOfStream { connection.answer(frame.stream) }
    } _: { server, port in
      let client = GRPCClient(
        host: "127.0.0.1", port: port, group: MultiThreadedEventLoopGroup.singleton,
        logger: .silent)
      let long = GRPCCallOptions(metadata: try Self.metadata("x-long", count: 400))
      let error = await #expect(throws: GRPCError.self) {
        let _: Probe = try await client.unary(
          Loopback.service, "Echo", Probe(), options: long)
      }
      #expect(error?.code == .resourceExhausted)
      #expect(error?.message.contains("600") == true)
      let _: Probe = try await client.unary(Loopback.service, "Echo", Probe())
      let heads = server.log.withLock { $0.count { $0.frame.type == RawServer.Frame.headers } }
      #expect(heads == 1)
      await client.shutdown()
    }
  }
}
