internal import NIOCore
internal import TesseraHTTP2

/// One call as its client sees it: messages and a status in.
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
    var hasHead = false
    /// The status, once a block brought one; the end of the stream makes it final.
    var status: GRPCError??
  }

  private struct Ended {
    /// What arrived before a status of the server may still be read.
    var deframer: MessageDeframer
    var error: GRPCError?
  }

  private var state: State

  init(maximumMessageLength: Int) {
    state = .open(Open(deframer: MessageDeframer(maximumLength: maximumMessageLength)))
  }

  var isEnded: Bool {
    if case .ended = state { true } else { false }
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
    open.hasHead = true
    open.status = head.error
    if open.status == nil, head.httpStatus != 200 || !head.isGRPC {
      let status = head.httpStatus ?? 0
      let error =
        status == 200
        ? GRPCError(.unknown, "the answer is not of the content type application/grpc")
        : GRPCError(GRPCStatusCode(httpStatus: status), "the server answered with HTTP \(status)")
      end(open, error)
      return .reset
    }
    state = .open(open)
    return .proceed
  }

  mutating func receivedTrailers(_ trailers: ResponseHead) {
    guard case .open(var open) = state else { return }
    open.status = trailers.error ?? open.status
    state = .open(open)
  }

  enum OnData {
    /// So many bytes may come again.
    case consume(Int)
    case ignore
  }

  mutating func received(_ bytes: ByteBuffer) -> OnData {
    guard case .open(var open) = state else { return .ignore }
    state = .ended(Ended(deframer: MessageDeframer(maximumLength: 0), error: nil))
    open.deframer.append(bytes)
    open.heldByteCount += bytes.readableBytes
    return .consume(release(&open))
  }

  enum OnEnd {
    case ended
    case ignore
  }

  mutating func receivedEnd() -> OnEnd {
    guard case .open(let open) = state else { return .ignore }
    guard let status = open.status else {
      let what = open.hasHead ? "ended without a status" : "ended before it answered"
      end(open, GRPCError(.internal, "the server \(what)"))
      return .ended
    }
    end(open, status)
    return .ended
  }

  mutating func closed(_ code: HTTP2ErrorCode) -> OnEnd {
    guard case .open(let open) = state else { return .ignore }
    end(open, GRPCError(GRPCStatusCode(reset: code), "the server reset the stream with \(code)"))
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
    case .ended(var ended):
      state = .ended(Ended(deframer: MessageDeframer(maximumLength: 0), error: ended.error))
      do {
        if let message = try ended.deframer.next() {
          state = .ended(ended)
          return .message(message, consume: 0)
        }
      } catch {
        fail(error)
        return .end(error)
      }
      if ended.error == nil, ended.deframer.bufferedByteCount > 0 {
        return .end(GRPCError(.internal, "the answer ended in the middle of a message"))
      }
      return .end(ended.error)
    }
  }

  /// Ends the call here, whatever the server does; what was not read is dropped.
  mutating func fail(_ error: GRPCError) {
    state = .ended(Ended(deframer: MessageDeframer(maximumLength: 0), error: error))
  }

  private mutating func end(_ open: Open, _ error: GRPCError?) {
    state = .ended(Ended(deframer: open.deframer, error: error))
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
