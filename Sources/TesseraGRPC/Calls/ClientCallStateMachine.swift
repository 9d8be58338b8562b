internal import NIOCore
internal import TesseraHTTP2

/// One attempt at a call as its client sees it: metadata, messages and a status in.
///
/// Every method is an event; what it returns is to be done.
struct ClientCallStateMachine {
  /// Changed where it stands: as values of an enumeration, what is known of a call would be taken out
  /// and put back with every event.
  private struct Status {
    var error: GRPCError?
    var metadata = GRPCMetadata()
    var pushback: RetryState.Pushback?
  }

  private(set) var isEnded = false
  /// After the end: what arrived before a status of the server may still be read.
  private var deframer: MessageDeframer
  /// Bytes that arrived and were not given back to the server's window.
  private var heldByteCount = 0
  /// A head with a status: the whole answer if the stream ends with it, else the status in it counts
  /// for nothing.
  private var possibleTrailers: ResponseHead?
  /// What the server has said, or what the call ended with.
  private var status: Status?
  /// The metadata of the answer's head; `nil` while there is none, and for good if the answer is a
  /// status and nothing else.
  private(set) var initialMetadata: GRPCMetadata?

  init(maximumMessageLength: Int) {
    deframer = MessageDeframer(maximumLength: maximumMessageLength)
  }

  /// Whether the message that was taken out last came compressed.
  var wasCompressed: Bool { deframer.wasCompressed }

  /// What the call ended with; `nil` for OK, and before its end.
  var error: GRPCError? { isEnded ? status?.error : nil }

  /// What came with the status.
  var trailingMetadata: GRPCMetadata {
    isEnded ? status?.metadata ?? GRPCMetadata() : GRPCMetadata()
  }

  var pushback: RetryState.Pushback? { isEnded ? status?.pushback : nil }
}

// MARK: What the server does

extension ClientCallStateMachine {
  enum OnHead {
    case proceed
    /// It is not gRPC what answers; give the stream up.
    case reset
    case ignore
  }

  mutating func receivedHead(_ head: ResponseHead) -> OnHead {
    guard !isEnded else { return .ignore }
    if let refusal = Self.refusal(of: head) {
      end(Status(error: refusal, pushback: head.pushback))
      return .reset
    }
    deframer.encoding = head.encoding
    if head.grpcStatus == nil {
      initialMetadata = head.metadata
    } else {
      possibleTrailers = head
    }
    return .proceed
  }

  private static func refusal(of head: ResponseHead) -> GRPCError? {
    if head.grpcStatus == nil {
      let status = head.httpStatus ?? 0
      if status != 200 {
        return GRPCError(
          GRPCStatusCode(httpStatus: status), "the server answered with HTTP \(status)")
      }
      if !head.isGRPC {
        return GRPCError(.unknown, "the answer is not of the content type application/grpc")
      }
    }
    return head.isTruncated
      ? GRPCError(.resourceExhausted, "the header list of the answer is longer than the limit")
      : nil
  }

  mutating func receivedTrailers(_ trailers: ResponseHead) {
    guard !isEnded else { return }
    noteThatMoreFollows()
    if let error = trailers.error {
      status = Status(error: error, metadata: trailers.metadata, pushback: trailers.pushback)
    } else if trailers.isTruncated {
      status = Status(
        error: GRPCError(.resourceExhausted, "the trailers are longer than the limit"))
    }
  }

  /// A head with a status was not all, so it was an ordinary head.
  private mutating func noteThatMoreFollows() {
    guard let head = possibleTrailers else { return }
    possibleTrailers = nil
    initialMetadata = head.metadata
  }

  enum OnData {
    /// So many bytes may come again.
    case consume(Int)
    case ignore
  }

  mutating func received(_ bytes: ByteBuffer) -> OnData {
    guard !isEnded else { return .ignore }
    // Some servers end a stream with an empty DATA frame where a HEADERS frame could have said it.
    if bytes.readableBytes > 0 { noteThatMoreFollows() }
    deframer.append(bytes)
    heldByteCount += bytes.readableBytes
    return .consume(release())
  }

  enum OnEnd {
    case ended
    case ignore
  }

  mutating func receivedEnd() -> OnEnd {
    guard !isEnded else { return .ignore }
    if let head = possibleTrailers, let error = head.error {
      status = Status(error: error, metadata: head.metadata, pushback: head.pushback)
    }
    if status == nil {
      let what = initialMetadata != nil ? "ended without a status" : "ended before it answered"
      status = Status(error: GRPCError(.internal, "the answer \(what)"))
    }
    isEnded = true
    return .ended
  }

  /// - Parameter error: What to say of the reset, if there is more to say than its code.
  mutating func closed(_ code: HTTP2ErrorCode, error: GRPCError? = nil) -> OnEnd {
    guard !isEnded else { return .ignore }
    end(
      Status(
        error: error
          ?? GRPCError(GRPCStatusCode(reset: code), "the server reset the stream with \(code)")))
    return .ended
  }
}

// MARK: What the caller does

extension ClientCallStateMachine {
  enum OnNext {
    /// A message; so many bytes may come again.
    case message(ByteBuffer, consume: Int)
    case end(GRPCError?)
    /// A message that cannot be taken; the stream is to be reset.
    case broken(GRPCError)
    case wait
  }

  /// Asks for the next message.
  mutating func next() -> OnNext {
    do {
      let message = try deframer.next()
      if isEnded { return message.map { .message($0, consume: 0) } ?? endOfMessages() }
      let count = release()
      guard let message else { return .wait }
      return .message(message, consume: count)
    } catch {
      guard isEnded else {
        fail(error)
        return .broken(error)
      }
      deframer.removeAll()
      status?.error = error
      return .end(error)
    }
  }

  private mutating func endOfMessages() -> OnNext {
    if status?.error == nil, deframer.bufferedByteCount > 0 {
      deframer.removeAll()
      status?.error = GRPCError(.internal, "the answer ended in the middle of a message")
    }
    return .end(status?.error)
  }

  /// Ends the call here, whatever the server does; what was not read is dropped.
  mutating func fail(_ error: GRPCError) {
    deframer.removeAll()
    end(Status(error: error))
  }

  private mutating func end(_ status: Status) {
    self.status = status
    isEnded = true
  }

  /// How many bytes the server may send again: none while a whole message waits for its reader.
  private mutating func release() -> Int {
    guard !deframer.hasMessage else { return 0 }
    defer { heldByteCount = 0 }
    return heldByteCount
  }
}
