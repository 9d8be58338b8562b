public import NIOCore
public import TesseraProtobuf

/// Writes the messages of a server-streaming or bidirectional call.
///
/// One task writes at a time. A write suspends while the peer's window is shut and what waits for it
/// has reached the bound; a caller that does not read stops the handler, not the server.
public struct GRPCResponseWriter<Message: ProtobufMessage>: Sendable {
  let call: ServerCall

  @usableFromInline
  init(_ context: GRPCServerContext) { call = context.call }

  /// Writes one message; returns once it is under way or waits within the bound.
  ///
  /// - Parameters:
  ///   - message: What to send.
  ///   - compress: Whether it is compressed if the call has a
  ///     ``GRPCServerContext/responseCompression``.
  /// - Throws: ``GRPCStatusCode/cancelled`` or ``GRPCStatusCode/deadlineExceeded`` if nobody waits
  ///   for it any more, ``GRPCStatusCode/unavailable`` if the connection is gone,
  ///   ``GRPCStatusCode/resourceExhausted`` if it is longer than a message may be.
  public func write(_ message: Message, compress: Bool = true) async throws(GRPCError) {
    try await call.write(message, compress: compress)
  }

  /// Writes one message that is protobuf-encoded already. The bytes are shared, not copied, until
  /// they go to the socket, so that many streams can send the same ones; they are never compressed.
  ///
  /// - Throws: As ``write(_:compress:)``.
  public func write(encoded bytes: ByteBuffer) async throws(GRPCError) {
    try await call.write(encoded: bytes)
  }
}
