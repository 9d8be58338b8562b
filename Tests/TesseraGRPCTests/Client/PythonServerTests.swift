import Foundation
import NIOCore
import NIOPosix
import TesseraGRPC
import Testing

/// Our client against the server of grpcio, which is gRPC's C core.
///
/// Needs the Python of `Tools/setup --tests`, or the one that `TESSERA_TEST_PYTHON` names; without one
/// these tests are left out.
@Suite(.enabled(if: PythonServer.python != nil), .timeLimit(.minutes(3)))
struct PythonServerTests {
  private func run(
    _ compression: GRPCCompression = .identity, _ body: (GRPCClient) async throws -> Void
  ) async throws {
    let server = try PythonServer(compression)
    let client = GRPCClient(
      host: "127.0.0.1", port: server.port, group: MultiThreadedEventLoopGroup.singleton,
      logger: .silent)
    let result: Result<Void, any Error>
    do {
      try await body(client)
      result = .success(())
    } catch {
      result = .failure(error)
    }
    await client.shutdown()
    server.stop()
    try result.get()
  }

  private func unary(
    _ client: GRPCClient, _ method: String, _ probe: Probe = Probe(),
    options: GRPCCallOptions = .defaults
  ) async throws(GRPCError) -> Probe {
    try await client.unary(Loopback.service, method, probe, options: options)
  }

  @Test(arguments: GRPCCompression.allCases)
  func everyKindOfCallWorksInEveryCompression(compression: GRPCCompression) async throws {
    try await run(compression) { client async throws in
      let options = GRPCCallOptions(compression: compression)
      let text = String(repeating: "compressible ", count: 20_000)
      let answer = try await unary(client, "Echo", Probe(number: 3, text: text), options: options)
      #expect(answer == Probe(number: 3, text: text))

      let counted: GRPCResponseStream<Probe> = try await client.serverStreaming(
        Loopback.service, "Count", Probe(), options: options)
      #expect(try await counted.reduce(into: [UInt64]()) { $0.append($1.number) } == Array(0..<100))

      let collect: GRPCClientStreamingCall<Probe, Probe> = client.clientStreaming(
        Loopback.service, "Collect", options: options)
      for number in 0..<50 as Range<UInt64> {
        try await collect.requests.write(
          Probe(number: number, text: text), compress: number % 2 == 0)
      }
      collect.requests.finish()
      #expect(try await collect.response().number == 50)

      let chat: GRPCBidirectionalCall<Probe, Probe> = client.bidirectional(
        Loopback.service, "Chat", options: options)
      var answers = chat.responses.makeAsyncIterator()
      for number in 0..<50 as Range<UInt64> {
        try await chat.requests.write(Probe(number: number, text: "ping"))
        #expect(try await answers.next() == Probe(number: number, text: "ping"))
      }
      chat.requests.finish()
      #expect(try await answers.next() == nil)
    }
  }

  @Test func metadataAndErrorsArriveWhole() async throws {
    try await run { client async throws in
      let response: GRPCResponse<Probe> = try await client.unaryResponse(
        Loopback.service, "Echo", Probe())
      #expect(response.initialMetadata["x-head"] == "h")
      #expect(response.initialMetadata.binaryValues(of: "x-head-bin") == [[0, 255]])
      #expect(response.trailingMetadata["x-tail"] == "t")
      let error = await #expect(throws: GRPCError.self) { try await unary(client, "Fail") }
      #expect(error?.code == .notFound)
      #expect(error?.message == "100 % schön\n☃")
      #expect(error?.metadata.binaryValues(of: "grpc-status-details-bin") == [[8, 5]])
      #expect(error?.metadata["x-tail"] == "t")
      let unknown = await #expect(throws: GRPCError.self) { try await unary(client, "Nothing") }
      #expect(unknown?.code == .unimplemented)
    }
  }

  @Test func deadlinesAreToldAndKept() async throws {
    try await run { client async throws in
      let left = try await unary(
        client, "TimeLeft", options: GRPCCallOptions(timeout: .seconds(1_000)))
      #expect((900_000...1_000_001).contains(left.number))
      let error = await #expect(throws: GRPCError.self) {
        try await unary(client, "Hang", options: GRPCCallOptions(timeout: .seconds(1)))
      }
      #expect(error?.code == .deadlineExceeded)
      #expect(try await unary(client, "WasCancelled").number == 1)
    }
  }

  @Test func cancellingTheTaskCancelsTheCallThere() async throws {
    try await run { client async throws in
      let task = Task { try await unary(client, "Hang") }
      // A call that is cancelled before its handler runs leaves no trace there.
      #expect(try await unary(client, "HasBegun").number == 1)
      task.cancel()
      if case .failure(let error as GRPCError) = await task.result {
        #expect(error.code == .cancelled)
      } else {
        Issue.record("answered")
      }
      #expect(try await unary(client, "WasCancelled").number == 1)
    }
  }

  @Test func failedCallsAreMadeAgain() async throws {
    try await run { client async throws in
      var options = GRPCCallOptions()
      options.retryPolicy = GRPCRetryPolicy(
        maximumAttempts: 4, initialBackoff: .milliseconds(5), maximumBackoff: .milliseconds(10))
      #expect(try await unary(client, "Flaky", Probe(number: 1), options: options).number == 2)
      let error = await #expect(throws: GRPCError.self) {
        try await unary(client, "Flaky", Probe(number: 2))
      }
      #expect(error?.code == .unavailable)
    }
  }

  @Test func anAnswerBeforeTheEndOfTheRequestIsNoError() async throws {
    try await run { client async throws in
      for number in 0..<20 as Range<UInt64> {
        let call: GRPCClientStreamingCall<Probe, Probe> = client.clientStreaming(
          Loopback.service, "First")
        try await call.requests.write(Probe(number: number))
        #expect(try await call.response().number == number)
      }
      #expect(try await unary(client, "Echo", Probe(number: 1)).number == 1)
    }
  }
}

/// The program in `Tests/Peers/grpcio_server.py`.
private final class PythonServer {
  static let python: String? = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let candidates = [
      ProcessInfo.processInfo.environment["TESSERA_TEST_PYTHON"],
      root.appending(path: ".dev/python/bin/python").path(),
    ]
    return candidates.compactMap { $0 }.first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
  }()

  let port: Int
  private let process = Process()
  private let input = Pipe()

  init(_ compression: GRPCCompression) throws {
    let script = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Peers/grpcio_server.py")
    let output = Pipe()
    process.executableURL = URL(filePath: try #require(Self.python))
    process.arguments = [script.path(), compression.rawValue]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    var line = ""
    while !line.contains("\n") {
      let bytes = output.fileHandleForReading.availableData
      try #require(!bytes.isEmpty, "the server ended before it said its port")
      line += String(decoding: bytes, as: UTF8.self)
    }
    port = try #require(Int(line.trimmingCharacters(in: .whitespacesAndNewlines)))
  }

  func stop() {
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
  }
}
