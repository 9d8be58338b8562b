/// The messages of one ``TesseraConnection``, in their order.
///
/// The sequence ends when the connection was closed in order, and throws a ``ClientError`` when it
/// broke, when the server sent what is no frame, or when the reading task was cancelled.
public struct IncomingMessages: AsyncSequence, Sendable {
  /// A message and what it answers.
  public typealias Element = ReceivedMessage
  /// How a connection fails.
  public typealias Failure = ClientError

  let connection: TesseraConnection

  /// One reader at a time; another one is refused with ``ClientError/Code/alreadyReceiving``.
  public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(connection: connection) }

  /// Reads on where the last reader left off.
  public struct AsyncIterator: AsyncIteratorProtocol {
    let connection: TesseraConnection

    /// Waits for the next message; `nil` at the end.
    public mutating func next() async throws(ClientError) -> ReceivedMessage? {
      try await connection.receive()
    }

    /// Waits for the next message; `nil` at the end.
    public mutating func next(
      isolation actor: isolated (any Actor)?
    ) async throws(ClientError) -> ReceivedMessage? {
      try await connection.receive()
    }
  }
}
