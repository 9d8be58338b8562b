import ArgumentParser
import TesseraGRPC

/// The cases of gRPC's interop test descriptions that are run here.
enum InteropCase: String, CaseIterable, ExpressibleByArgument {
  case emptyUnary = "empty_unary"
  case largeUnary = "large_unary"
  case clientStreaming = "client_streaming"
  case serverStreaming = "server_streaming"
  case pingPong = "ping_pong"
  case emptyStream = "empty_stream"
  case customMetadata = "custom_metadata"
  case statusCodeAndMessage = "status_code_and_message"
  case specialStatusMessage = "special_status_message"
  case unimplementedMethod = "unimplemented_method"
  case unimplementedService = "unimplemented_service"
  case cancelAfterBegin = "cancel_after_begin"
  case cancelAfterFirstResponse = "cancel_after_first_response"
  case timeoutOnSleepingServer = "timeout_on_sleeping_server"
  case clientCompressedUnary = "client_compressed_unary"
  case serverCompressedUnary = "server_compressed_unary"
  case clientCompressedStreaming = "client_compressed_streaming"
  case serverCompressedStreaming = "server_compressed_streaming"
  case rpcSoak = "rpc_soak"
  case channelSoak = "channel_soak"
  case goAway = "goaway"
  case resetAfterHeader = "rst_after_header"
  case resetDuringData = "rst_during_data"
  case resetAfterData = "rst_after_data"
  case ping
  case maximumStreams = "max_streams"
  case paddedData = "data_frame_padding"
  case smallData = "no_df_padding_sanity_test"
}

/// What was not as the case wants it.
struct CaseFailure: Error, CustomStringConvertible {
  var description: String
}

/// Runs the cases.
struct CaseRunner: Sendable {
  let client: GRPCClient
  let soak: SoakOptions
  let makeClient: @Sendable () -> GRPCClient

  /// - Throws: why the case did not pass.
  func run(_ testCase: InteropCase) async throws {
    switch testCase {
    case .emptyUnary: try await emptyUnary()
    case .largeUnary: try await largeUnary(client)
    case .clientStreaming: try await clientStreaming()
    case .serverStreaming: try await serverStreaming()
    case .pingPong: try await pingPong()
    case .emptyStream: try await emptyStream()
    case .customMetadata: try await customMetadata()
    case .statusCodeAndMessage:
      try await status("test status message")
      try await duplexStatus("test status message")
    case .specialStatusMessage:
      try await status("\t\ntest with whitespace\r\nand Unicode BMP ☺ and non-BMP 😈\t\n")
    case .unimplementedMethod: try await unimplemented(TestService.name)
    case .unimplementedService: try await unimplemented("grpc.testing.UnimplementedService")
    case .cancelAfterBegin: try await cancelAfterBegin()
    case .cancelAfterFirstResponse: try await cancelAfterFirstResponse()
    case .timeoutOnSleepingServer: try await timeoutOnSleepingServer()
    case .clientCompressedUnary: try await clientCompressedUnary()
    case .serverCompressedUnary: try await serverCompressedUnary()
    case .clientCompressedStreaming: try await clientCompressedStreaming()
    case .serverCompressedStreaming: try await serverCompressedStreaming()
    case .rpcSoak: try await runSoak(newClientPerCall: false)
    case .channelSoak: try await runSoak(newClientPerCall: true)
    case .goAway: try await goAway()
    case .resetAfterHeader, .resetDuringData, .resetAfterData: try await reset()
    case .ping, .paddedData, .smallData: try await largeUnary(client)
    case .maximumStreams: try await maximumStreams()
    }
  }

  /// No call waits for ever for a server that does not answer.
  static var options: GRPCCallOptions { GRPCCallOptions(timeout: .seconds(60)) }
}

// MARK: - What every case needs

func expect(_ isRight: Bool, _ what: @autoclosure () -> String) throws(CaseFailure) {
  guard isRight else { throw CaseFailure(description: what()) }
}

func checkSize(_ payload: Payload?, _ size: Int) throws(CaseFailure) {
  let count = payload?.body.count ?? 0
  try expect(count == size, "a payload of \(count) bytes and not of \(size)")
}

/// - Returns: what was thrown, if it has the code.
@discardableResult
func expectError(
  _ code: GRPCStatusCode, _ body: () async throws -> Void
) async throws -> GRPCError {
  do {
    try await body()
  } catch let error as GRPCError {
    try expect(error.code == code, "the call ended with \(error) and not with \(code)")
    return error
  }
  throw CaseFailure(description: "the call ended with OK and not with \(code)")
}

func zeros(_ count: Int) -> Payload {
  var payload = Payload()
  payload.body = [UInt8](repeating: 0, count: count)
  return payload
}

func flag(_ value: Bool) -> BoolValue {
  var flag = BoolValue()
  flag.value = value
  return flag
}

func simpleRequest(responseSize: Int, requestSize: Int) -> SimpleRequest {
  var request = SimpleRequest()
  request.responseSize = Int32(responseSize)
  request.payload = zeros(requestSize)
  return request
}

func outputRequest(_ sizes: [Int], payload: Int? = nil) -> StreamingOutputCallRequest {
  var request = StreamingOutputCallRequest()
  request.responseParameters = sizes.map { size in
    var parameters = ResponseParameters()
    parameters.size = Int32(size)
    return parameters
  }
  request.payload = payload.map(zeros)
  return request
}
