public import TesseraProtobuf

/// The messages that a server sends in a call, in order; each is pulled.
///
/// A stream that is not read shuts the server's window. Cancelling the reading task, or letting the
/// stream go, cancels the call. One reader at a time.
public struct GRPCResponseStream<Message: ProtobufMessage>: AsyncSequence, Sendable {
  /// A message, as the method's type.
  public typealias Element = Message
  /// The status of the call, unless that is OK.
  public typealias Failure = GRPCError

  private let lease: ClientCallLease

  init(_ lease: ClientCallLease) {
    self.lease = lease
  }

  /// Takes the messages out, one by one.
  public struct AsyncIterator: AsyncIteratorProtocol {
    fileprivate let lease: ClientCallLease

    /// The next message; `nil` once the call has ended with OK.
    ///
    /// - Throws: The status of the call; CANCELLED if the reading task is cancelled.
    public mutating func next() async throws(GRPCError) -> Message? {
      guard let bytes = try await lease.call.next().get() else { return nil }
      do {
        return try Message(answer: bytes)
      } catch {
        lease.call.cancel()
        throw error
      }
    }

    /// As ``next()``.
    public mutating func next(
      isolation actor: isolated (any Actor)?
    ) async throws(GRPCError) -> Message? {
      try await next()
    }
  }

  /// Reads on where the stream is; all iterators take from the same call.
  public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(lease: lease) }

  /// Waits for the head of the answer, which comes before the first message or with it.
  ///
  /// - Throws: The status of the call if that is all of the answer.
  public func initialMetadata() async throws(GRPCError) -> GRPCMetadata {
    try await lease.call.initialMetadata()
  }

  /// What came with the status; empty before the call has ended.
  public var trailingMetadata: GRPCMetadata { lease.trailingMetadata }

  /// Whether the message that was read last came compressed.
  public var isMessageCompressed: Bool { lease.hasCompressedAnswer }

  /// Gives the call up; what was not read is dropped.
  public func cancel() {
    lease.call.cancel()
  }
}
