internal import Synchronization
public import TesseraProtobuf

/// A call that was sent one message and is answered with one. Letting it go cancels it.
public struct GRPCUnaryCall<Response: ProtobufMessage>: Sendable {
  private let lease: ClientCallLease

  init(_ call: ClientCall) {
    lease = ClientCallLease(call)
  }

  /// Waits for the message, once. Cancelling the waiting task cancels the call.
  ///
  /// - Throws: The status of the call.
  public func response() async throws(GRPCError) -> Response { try await lease.onlyResponse() }

  /// Waits for the head of the answer.
  ///
  /// - Throws: The status of the call if that is all of the answer.
  public func initialMetadata() async throws(GRPCError) -> GRPCMetadata {
    try await lease.call.initialMetadata()
  }

  /// What came with the status; empty before the call has ended.
  public var trailingMetadata: GRPCMetadata { lease.trailingMetadata }

  /// Whether the message of the answer came compressed; `false` before it is there.
  public var isResponseCompressed: Bool { lease.hasCompressedAnswer }

  /// Gives the call up.
  public func cancel() { lease.call.cancel() }
}

/// A call that sends any number of messages and is answered with one. Letting it and its writer go
/// cancels it.
public struct GRPCClientStreamingCall<Request: ProtobufMessage, Response: ProtobufMessage>: Sendable
{
  /// The way in for messages.
  public let requests: GRPCRequestWriter<Request>
  private let lease: ClientCallLease

  init(_ lease: ClientCallLease) {
    self.lease = lease
    requests = GRPCRequestWriter(lease)
  }

  /// Waits for the message of the answer, once. Servers mostly answer when the requests are finished.
  /// Cancelling the waiting task cancels the call.
  ///
  /// - Throws: The status of the call.
  public func response() async throws(GRPCError) -> Response { try await lease.onlyResponse() }

  /// Waits for the head of the answer.
  ///
  /// - Throws: The status of the call if that is all of the answer.
  public func initialMetadata() async throws(GRPCError) -> GRPCMetadata {
    try await lease.call.initialMetadata()
  }

  /// What came with the status; empty before the call has ended.
  public var trailingMetadata: GRPCMetadata { lease.trailingMetadata }

  /// Whether the message of the answer came compressed; `false` before it is there.
  public var isResponseCompressed: Bool { lease.hasCompressedAnswer }

  /// Gives the call up.
  public func cancel() { lease.call.cancel() }
}

/// A call in which both sides send any number of messages. Letting both its ways go cancels it.
public struct GRPCBidirectionalCall<Request: ProtobufMessage, Response: ProtobufMessage>: Sendable {
  /// The way in for messages.
  public let requests: GRPCRequestWriter<Request>
  /// The messages of the answer.
  public let responses: GRPCResponseStream<Response>
  private let lease: ClientCallLease

  init(_ lease: ClientCallLease) {
    self.lease = lease
    requests = GRPCRequestWriter(lease)
    responses = GRPCResponseStream(lease)
  }

  /// Gives the call up.
  public func cancel() { lease.call.cancel() }
}

/// Cancels a call when nobody is left to read or write it.
final class ClientCallLease: Sendable {
  let call: ClientCall

  init(_ call: ClientCall) {
    self.call = call
  }

  deinit {
    call.cancel()
  }

  var hasCompressedAnswer: Bool { call.hasCompressedAnswer.load(ordering: .relaxed) }

  var trailingMetadata: GRPCMetadata { call.metadata.withLock { $0.trailing } }

  func onlyResponse<Response: ProtobufMessage>() async throws(GRPCError) -> Response {
    guard let bytes = try await call.next().get() else { throw ClientCall.noAnswer }
    return try Response(answer: bytes)
  }
}
