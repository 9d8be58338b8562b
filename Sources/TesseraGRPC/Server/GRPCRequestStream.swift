internal import NIOCore
public import TesseraProtobuf

/// The messages that a caller sends, in order; each is pulled.
///
/// A stream that is not read shuts the caller's window: nothing is queued beyond it. One task reads
/// at a time, and only while the handler runs.
///
/// ```swift
/// router.clientStreaming("a.Sums", "Add") { (requests: GRPCRequestStream<Number>, _) -> Number in
///   var sum: UInt64 = 0
///   for try await request in requests { sum += request.value }
///   return Number(value: sum)
/// }
/// ```
public struct GRPCRequestStream<Message: ProtobufMessage>: AsyncSequence, Sendable {
  /// A message, as the method's type.
  public typealias Element = Message
  /// Why no more can be read.
  public typealias Failure = GRPCError

  let call: ServerCall

  @usableFromInline
  init(_ context: GRPCServerContext) { call = context.call }

  /// Takes the messages out, one by one.
  public struct AsyncIterator: AsyncIteratorProtocol {
    fileprivate let call: ServerCall

    /// The next message; `nil` once the caller has sent its last.
    ///
    /// - Throws: ``GRPCStatusCode/cancelled`` or ``GRPCStatusCode/deadlineExceeded`` if nobody waits
    ///   for an answer any more, ``GRPCStatusCode/unavailable`` if the connection is gone, CANCELLED
    ///   if the reading task is cancelled; or what is wrong with the message, which has ended the
    ///   call.
    public mutating func next() async throws(GRPCError) -> Message? {
      guard let bytes = try await call.nextRequest() else { return nil }
      do {
        return try Message(protobuf: bytes, limits: .defaults)
      } catch {
        throw GRPCError(handlerError: error)
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
  public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(call: call) }
}
