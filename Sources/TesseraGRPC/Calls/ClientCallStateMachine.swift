internal import NIOCore
internal import TesseraHTTP2

/// One attempt at a call as its client sees it: metadata, messages and a status in.
///
/// Every method is an event; what it returns is to be done.
struct ClientCallStateMachine {
  private enum State {
    case open(Open)
    case ended(Ended)
  }

  private struct Open {
    var deframer: MessageDeframer
    /// Bytes that arrived and were not given back to the server's window.
    var heldByteCount = 0
    /// A head with a status: the whole answer if the stream ends with it, else the status in it counts
    /// for nothing.
    var possibleTrailers: ResponseHead?
    var status: Status?
  }

  private struct Status {
    var error: GRPCError?
    var metadata: GRPCMetadata
    var pushback: RetryState.Pushback?
  }

  private struct Ended {
    /// What arrived before a status of the server may still be read.
    var deframer: MessageDeframer
    var error: GRPCError?
    var trailingMetadata = GRPCMetadata()
    var pushback: RetryState.Pushback?
  }

  private var state: State
  /// The metadata of the answer's head; `nil` while there is none, and for good if the answer is a
  /// status and nothing else.
  private(set) var initialMetadata: GRPCMetadata?

  init(maximumMessageLength: Int) {
    state = .open(Open(deframer: MessageDeframer(maximumLength: maximumMessageLength)))
  }

  var isEnded: Bool {
    if case .ended = state { true } else { false }
  }

  /// Whether the message that was taken out last came compressed.
  var wasCompressed: Bool {
    switch state {
    case .open(let open): open.deframer.wasCompressed
    case .ended(let ended): ended.deframer.wasCompressed
    }
  }

  /// What the call ended with; `nil` for OK, and before its end.
  var error: GRPCError? {
    if case .ended(let ended) = state { ended.error } else { nil }
  }

  /// What came with the status.
  var trailingMetadata: GRPCMetadata {
    if case .ended(let ended) = state { ended.trailingMetadata } else { GRPCMetadata() }
  }

  var pushback: RetryState.Pushback? {
    if case .ended(let ended) = state { ended.pushback } else { nil }
  }
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
    guard case .open(var open) = state else { return .ignore }
    if let refusal = Self.refusal(of: head) {
      end(open, Status(error: refusal, metadata: GRPCMetadata(), pushback: head.pushback))
      return .reset
    }
    open.deframer.encoding = head.encoding
    if head.grpcStatus == nil {
      initialMetadata = head.metadata
    } else {
      open.possibleTrailers = head
    }
    state = .open(open)
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
    guard case .open(var open) = state else { return }
    noteThatMoreFollows(&open)
    if let error = trailers.error {
      open.status = Status(
        error: error, metadata: trailers.metadata, pushback: trailers.pushback)
    } else if trailers.isTruncated {
      open.status = Status(
        error: GRPCError(.resourceExhausted, "the trailers are longer than the limit"),
        metadata: GRPCMetadata())
    }
    state = .open(open)
  }

  /// A head with a status was not all, so it was an ordinary head.
  private mutating func noteThatMoreFollows(_ open: inout Open) {
    guard let head = open.possibleTrailers else { return }
    open.possibleTrailers = nil
    initialMetadata = head.metadata
  }

  enum OnData {
    /// So many bytes may come again.
    case consume(Int)
    case ignore
  }

  mutating func received(_ bytes: ByteBuffer) -> OnData {
    guard case .open(var open) = state else { return .ignore }
    state = .ended(Ended(deframer: MessageDeframer(maximumLength: 0), error: nil))
    // Some servers end a stream with an empty DATA frame where a HEADERS frame could have said it.
    if bytes.readableBytes > 0 { noteThatMoreFollows(&open) }
    open.deframer.append(bytes)
    open.heldByteCount += bytes.readableBytes
    return .consume(release(&open))
  }

  enum OnEnd {
    case ended
    case ignore
  }

  mutating func receivedEnd() -> OnEnd {
    guard case .open(var open) = state else { return .ignore }
    if let head = open.possibleTrailers, let error = head.error {
      open.status = Status(error: error, metadata: head.metadata, pushback: head.pushback)
    }
    guard let status = open.status else {
      let what = initialMetadata != nil ? "ended without a status" : "ended before it answered"
      end(open, GRPCError(.internal, "the answer \(what)"))
      return .ended
    }
    end(open, status)
    return .ended
  }

  /// - Parameter error: What to say of the reset, if there is more to say than its code.
  mutating func closed(_ code: HTTP2ErrorCode, error: GRPCError? = nil) -> OnEnd {
    guard case .open(let open) = state else { return .ignore }
    end(
      open,
      error
        ?? GRPCError(GRPCStatusCode(reset: code), "the server reset the stream with \(code)"))
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
    switch state {
    case .open(var open):
      state = .ended(Ended(deframer: MessageDeframer(maximumLength: 0), error: nil))
      do {
        let message = try open.deframer.next()
        let count = release(&open)
        guard let message else { return .wait }
        return .message(message, consume: count)
      } catch {
        fail(error)
        return .broken(error)
      }
    case .ended(let ended):
      return next(ended)
    }
  }

  private mutating func next(_ before: Ended) -> OnNext {
    var ended = before
    state = .ended(Ended(deframer: MessageDeframer(maximumLength: 0), error: ended.error))
    defer { state = .ended(ended) }
    do {
      if let message = try ended.deframer.next() { return .message(message, consume: 0) }
    } catch {
      ended.deframer.removeAll()
      ended.error = error
      return .end(error)
    }
    if ended.error == nil, ended.deframer.bufferedByteCount > 0 {
      ended.deframer.removeAll()
      ended.error = GRPCError(.internal, "the answer ended in the middle of a message")
    }
    return .end(ended.error)
  }

  /// Ends the call here, whatever the server does; what was not read is dropped.
  mutating func fail(_ error: GRPCError) {
    state = .ended(Ended(deframer: MessageDeframer(maximumLength: 0), error: error))
  }

  private mutating func end(_ open: Open, _ error: GRPCError) {
    state = .ended(Ended(deframer: open.deframer, error: error))
  }

  private mutating func end(_ open: Open, _ status: Status) {
    state = .ended(
      Ended(
        deframer: open.deframer, error: status.error, trailingMetadata: status.metadata,
        pushback: status.pushback))
  }

  /// Keeps the state, and says how many bytes the server may send again: none while a whole message
  /// waits for its reader.
  private mutating func release(_ open: inout Open) -> Int {
    defer { state = .open(open) }
    guard !open.deframer.hasMessage else { return 0 }
    defer { open.heldByteCount = 0 }
    return open.heldByteCount
  }
}
