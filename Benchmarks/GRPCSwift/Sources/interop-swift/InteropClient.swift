import GRPCCore
import GRPCNIOTransportHTTP2Posix
import InteropMessages

/// The client's side.
struct InteropClient {
  typealias Channel = GRPCClient<HTTP2ClientTransport.Posix>
  typealias Stub = Grpc_Testing_TestService.Client<HTTP2ClientTransport.Posix>

  let port: Int

  /// False: not a case that this stack can run. How a message of a stream is compressed is nothing that
  /// its API lets a client say.
  func run(_ name: String) async throws -> Bool {
    switch name {
    case "channel_soak":
      for _ in 0..<100 { try await connected { try await Self.largeUnary($0) } }
      return true
    case "unimplemented_service":
      try await connectedChannel { channel in
        let stub = Grpc_Testing_UnimplementedService.Client(wrapping: channel)
        try await Self.expect(.unimplemented) {
          _ = try await stub.unimplementedCall(Grpc_Testing_Empty(), options: Self.options)
        }
      }
      return true
    default:
      guard let body = Self.cases[name] else { return false }
      try await connected(body)
      return true
    }
  }

  private func connected(_ body: @escaping @Sendable (Stub) async throws -> Void) async throws {
    try await connectedChannel { try await body(Stub(wrapping: $0)) }
  }

  private func connectedChannel(
    _ body: @escaping @Sendable (Channel) async throws -> Void
  ) async throws {
    try await withGRPCClient(
      transport: .http2NIOPosix(
        target: .ipv4(address: "127.0.0.1", port: port), transportSecurity: .plaintext,
        config: .defaults { $0.compression.enabledAlgorithms = .all }), handleClient: body)
  }

  private static let cases: [String: @Sendable (Stub) async throws -> Void] = [
    "empty_unary": { _ = try await $0.emptyCall(Grpc_Testing_Empty(), options: options) },
    "large_unary": { try await largeUnary($0) },
    "client_streaming": { try await clientStreaming($0) },
    "server_streaming": { try await serverStreaming($0) },
    "ping_pong": { try await pingPong($0) },
    "empty_stream": { try await emptyStream($0) },
    "custom_metadata": { try await customMetadata($0) },
    "status_code_and_message": { try await status($0, "test status message") },
    "special_status_message": {
      try await status(
        $0, "\t\ntest with whitespace\r\nand Unicode BMP \u{263A} and non-BMP \u{1F608}\t\n")
    },
    "unimplemented_method": { stub in
      try await expect(.unimplemented) {
        _ = try await stub.unimplementedCall(Grpc_Testing_Empty(), options: options)
      }
    },
    "cancel_after_begin": { try await cancelAfterBegin($0) },
    "cancel_after_first_response": { try await cancelAfterFirstResponse($0) },
    "timeout_on_sleeping_server": { try await timeoutOnSleepingServer($0) },
    "client_compressed_unary": { try await clientCompressedUnary($0) },
    "server_compressed_unary": { try await serverCompressedUnary($0) },
    "server_compressed_streaming": { try await serverCompressedStreaming($0) },
    "rpc_soak": { stub in for _ in 0..<100 { try await largeUnary(stub) } },
  ]

  /// Longer than any case takes.
  static let options: CallOptions = {
    var options = CallOptions.defaults
    options.timeout = .seconds(60)
    return options
  }()

  static func check(_ isRight: Bool, _ words: @autoclosure () -> String) throws {
    guard isRight else { throw Mismatch(words()) }
  }

  /// Checks that it throws that, and gives back what it throws.
  @discardableResult
  static func expect(_ code: RPCError.Code, _ body: () async throws -> Void) async throws
    -> RPCError
  {
    do {
      try await body()
    } catch let error as RPCError {
      try check(error.code == code, "\(error) and not \(code)")
      return error
    }
    throw Mismatch("OK and not \(code)")
  }
}
