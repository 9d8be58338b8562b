internal import Synchronization
public import TesseraProtobuf

extension GRPCClient {
  /// Sends one message and waits for one. Cancelling the calling task cancels the call.
  ///
  /// - Throws: The status of the call; ``GRPCStatusCode/unavailable`` with address and cause if no
  ///   connection can be made.
  public func unary<Q: ProtobufMessage, A: ProtobufMessage>(
    _ service: String, _ method: String, _ request: Q, options: GRPCCallOptions = .defaults
  ) async throws(GRPCError) -> A {
    let call = makeCall(
      service, method, request: try options.frame(request), options, takesOneMessage: true)
    guard let bytes = try await call.run().get() else { throw ClientCall.noAnswer }
    return try A(answer: bytes)
  }

  /// As ``unary(_:_:_:options:)``, with the metadata that came with the message.
  public func unaryResponse<Q: ProtobufMessage, A: ProtobufMessage>(
    _ service: String, _ method: String, _ request: Q, options: GRPCCallOptions = .defaults
  ) async throws(GRPCError) -> GRPCResponse<A> {
    let call = makeCall(
      service, method, request: try options.frame(request), options, takesOneMessage: true)
    guard let bytes = try await call.run().get() else { throw ClientCall.noAnswer }
    let metadata = call.metadata.withLock { $0 }
    return GRPCResponse(
      message: try A(answer: bytes), initialMetadata: metadata.initial,
      trailingMetadata: metadata.trailing,
      isCompressed: call.hasCompressedAnswer.load(ordering: .relaxed))
  }

  /// Sends one message; the message of the answer is asked for when it is wanted, and its metadata may
  /// be read before, and when the call failed.
  public func unaryCall<Q: ProtobufMessage, A: ProtobufMessage>(
    _ service: String, _ method: String, _ request: Q, options: GRPCCallOptions = .defaults
  ) throws(GRPCError) -> GRPCUnaryCall<A> {
    let call = makeCall(
      service, method, request: try options.frame(request), options, takesOneMessage: true)
    call.start()
    return GRPCUnaryCall(call)
  }

  /// Sends one message; the answers are pulled from the stream that is returned.
  ///
  /// The stream is returned at once; whatever goes wrong, a connection that cannot be made included,
  /// is thrown by the stream.
  public func serverStreaming<Q: ProtobufMessage, A: ProtobufMessage>(
    _ service: String, _ method: String, _ request: Q, options: GRPCCallOptions = .defaults
  ) async throws(GRPCError) -> GRPCResponseStream<A> {
    let call = makeCall(
      service, method, request: try options.frame(request), options, takesOneMessage: false)
    call.start()
    return GRPCResponseStream(ClientCallLease(call))
  }

  /// Begins a call that sends any number of messages and is answered with one.
  ///
  /// ```swift
  /// let call: GRPCClientStreamingCall<Sample, Summary> = client.clientStreaming("x.Y", "Collect")
  /// for sample in samples { try await call.requests.write(sample) }
  /// call.requests.finish()
  /// let summary = try await call.response()
  /// ```
  public func clientStreaming<Q: ProtobufMessage, A: ProtobufMessage>(
    _ service: String, _ method: String, options: GRPCCallOptions = .defaults
  ) -> GRPCClientStreamingCall<Q, A> {
    let call = makeCall(service, method, request: nil, options, takesOneMessage: true)
    call.start()
    return GRPCClientStreamingCall(ClientCallLease(call))
  }

  /// Begins a call in which both sides send any number of messages, in any order.
  public func bidirectional<Q: ProtobufMessage, A: ProtobufMessage>(
    _ service: String, _ method: String, options: GRPCCallOptions = .defaults
  ) -> GRPCBidirectionalCall<Q, A> {
    let call = makeCall(service, method, request: nil, options, takesOneMessage: false)
    call.start()
    return GRPCBidirectionalCall(ClientCallLease(call))
  }
}
