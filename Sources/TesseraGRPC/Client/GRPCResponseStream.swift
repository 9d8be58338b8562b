public import TesseraProtobuf

/// The messages of a server-streaming call, in order; each is pulled.
///
/// A stream that is not read shuts the server's window. Cancelling the reading task, or letting the
/// stream go, cancels the call. One reader at a time.
public struct GRPCResponseStream<Message: ProtobufMessage>: AsyncSequence, Sendable {
  /// A message, as the method's type.
  public typealias Element = Message
  /// The status of the call, unless that is OK.
  public typealias Failure = GRPCError

  /// Takes the messages out, one by one.
  public struct AsyncIterator: AsyncIteratorProtocol {
    /// The next message; `nil` once the call has ended with OK.
    ///
    /// - Throws: The status of the call; CANCELLED if the reading task is cancelled.
    public mutating func next() async throws(GRPCError) -> Message? {
      throw GRPCError(.unimplemented, "not yet")
    }

    /// As ``next()``.
    public mutating func next(
      isolation actor: isolated (any Actor)?
    ) async throws(GRPCError) -> Message? {
      throw GRPCError(.unimplemented, "not yet")
    }
  }

  /// Reads on where the stream is; all iterators take from the same call.
  public func makeAsyncIterator() -> AsyncIterator { AsyncIterator() }

  /// Gives the call up; what was not read is dropped.
  public func cancel() {}
}
