import NIOConcurrencyHelpers
import NIOCore
import NIOPosix
import Synchronization
import Testing

@testable import TesseraGRPC

/// Many calls of every kind at servers of every mood: each ends, and nothing is left of it.
@Suite(.timeLimit(.minutes(3))) struct ClientStressTests {
  typealias Frame = RawServer.Frame

  private static func answer(
    _ connection: RawServer.Connection, _ frame: Frame, _ mood: Int
  ) {
    let stream = frame.stream
    switch mood {
    case 0..<60: connection.answer(stream)
    case 60..<65: connection.send(.reset(stream, UInt8(mood % 13)))
    case 65..<70: connection.send(.head(stream), .reset(stream, 7))
    case 70..<75: connection.send(.status(stream, 14))
    case 75..<80: connection.send(.head(stream), .data(stream, [0, 0, 0]))
    case 80..<85: connection.send(.headers(stream, [":status": "503"]))
    case 85..<88: connection.send(.goAway(last: stream), .head(stream), .trailers(stream))
    case 88..<90: connection.close()
    case 90..<95: connection.send(.trailers(stream))
    default: break
    }
  }

  @Test(arguments: 0..<6 as Range<UInt64>)
  func everyCallEndsAndNothingIsLeft(seed: UInt64) async throws {
    // A lock that ThreadSanitizer knows, other than `Mutex` when two wait for it.
    let generator = NIOLockedValueBox(SplitMix(state: seed))
    let draw: @Sendable (Int) -> Int = { bound in
      generator.withLockedValue { Int.random(in: 0..<bound, using: &$0) }
    }
    let settings: Frame = seed % 2 == 0 ? .settings(maximumStreams: 4) : .settings()
    try await RawServer.run(settings: settings) { connection, frame in
      if frame.isEndOfStream || frame.type == Frame.headers && draw(20) == 0 {
        Self.answer(connection, frame, draw(100))
      }
    } _: { server, port async throws in
      var configuration = GRPCClient.Configuration.defaults
      configuration.backoff = .none
      configuration.retryPolicy = GRPCRetryPolicy(
        maximumAttempts: 3, initialBackoff: .milliseconds(1), maximumBackoff: .milliseconds(5))
      let targets = [GRPCTarget.tcp(host: "127.0.0.1", port: port)]
      let client = GRPCClient(
        targets: seed % 3 == 0 ? targets + targets : targets,
        policy: seed % 3 == 0 ? .roundRobin : .pickFirst, configuration: configuration,
        group: MultiThreadedEventLoopGroup.singleton, logger: .silent)
      await withTaskGroup(of: Void.self) { group in
        for index in 0..<200 {
          group.addTask {
            let call = Task { await Self.makeCall(client, kind: index % 4, draw: draw) }
            if draw(5) == 0 {
              try? await Task.sleep(for: .milliseconds(draw(20)))
              call.cancel()
            }
            await call.value
          }
        }
      }
      let channel = client.channel
      let left = try await channel.eventLoop.submit {
        (channel.openCallCount, channel.requestByteCount, channel.delayed.count)
      }.get()
      #expect(left == (0, 0, 0))
      await client.shutdown()
      #expect(try await channel.eventLoop.submit { channel.connections.count }.get() == 0)
    }
  }

  private static func makeCall(
    _ client: GRPCClient, kind: Int, draw: (Int) -> Int
  ) async {
    let options = GRPCCallOptions(
      timeout: .milliseconds(100 + draw(200)), waitForReady: draw(2) == 0)
    switch kind {
    case 0:
      let _: Probe? = try? await client.unary("s", "m", Probe(number: 1), options: options)
    case 1:
      let stream: GRPCResponseStream<Probe>? = try? await client.serverStreaming(
        "s", "m", Probe(number: 1), options: options)
      guard var iterator = stream?.makeAsyncIterator() else { return }
      while (try? await iterator.next()) != nil {}
    case 2:
      let call: GRPCClientStreamingCall<Probe, Probe> = client.clientStreaming(
        "s", "m", options: options)
      for number in 0..<draw(10) {
        guard (try? await call.requests.write(Probe(number: UInt64(number)))) != nil else { break }
      }
      call.requests.finish()
      _ = try? await call.response()
    default:
      let call: GRPCBidirectionalCall<Probe, Probe> = client.bidirectional(
        "s", "m", options: options)
      let text = String(repeating: "b", count: 40_000)
      for _ in 0..<draw(4) {
        guard (try? await call.requests.write(Probe(text: text))) != nil else { break }
      }
      if draw(2) == 0 { call.requests.finish() }
      _ = try? await call.responses.initialMetadata()
      var iterator = call.responses.makeAsyncIterator()
      while (try? await iterator.next()) != nil {}
    }
  }
}
