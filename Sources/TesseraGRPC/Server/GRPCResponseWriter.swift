public import NIOCore
public import TesseraProtobuf

/// Writes the messages of a server-streaming call.
///
/// One task writes at a time. A write suspends while the peer's window is shut and what waits for it
/// has reached the bound; a caller that does not read stops the handler, not the server.
public struct GRPCResponseWriter<Message: ProtobufMessage>: Sendable {
  let call: ServerCall

  /// Writes one message; returns once it is under way or waits within the bound.
  ///
  /// - Throws: ``GRPCStatusCode/cancelled`` or ``GRPCStatusCode/deadlineExceeded`` if nobody waits
  ///   for it any more, ``GRPCStatusCode/unavailable`` if the connection is gone.
  public func write(_ message: Message) async throws(GRPCError) {
    try await call.write(message)
  }

  /// Writes one message that is protobuf-encoded already. The bytes are shared, not copied, until
  /// they go to the socket, so that many streams can send the same ones.
  ///
  /// - Throws: As ``write(_:)``.
  public func write(encoded bytes: ByteBuffer) async throws(GRPCError) {
    try await call.write(encoded: bytes)
  }
}
