public import TesseraProtobuf

/// The way in for the messages of a request.
public struct GRPCRequestWriter<Message: ProtobufMessage>: Sendable {
  private let lease: ClientCallLease

  init(_ lease: ClientCallLease) {
    self.lease = lease
  }

  /// Sends a message, and waits while the server does not take more. Cancelling the writing task
  /// cancels the call.
  ///
  /// - Parameter compress: Whether this message is compressed, if the call's options say how.
  /// - Throws: The status of the call if it has ended; ``GRPCStatusCode/cancelled`` if the server has
  ///   ended it with OK.
  public func write(_ message: Message, compress: Bool = true) async throws(GRPCError) {
    do {
      try await lease.call.write(try lease.call.options.frame(message, compress: compress))
    } catch {
      if error.code == .resourceExhausted { lease.call.fail(error) }
      throw error
    }
  }

  /// Says that there are no more messages. Does nothing when it has been said.
  public func finish() {
    lease.call.finishRequest()
  }
}
