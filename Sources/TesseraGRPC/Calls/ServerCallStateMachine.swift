internal import NIOCore

/// One call as its server sees it: messages in, a head, messages and a status out.
///
/// Every method is an event; what it returns is to be done.
struct ServerCallStateMachine {
  /// How many messages the caller sends.
  enum Requests {
    /// Exactly one; the handler starts when it and the end of the request are there.
    case one
    /// Any number; the handler starts with the head and pulls them.
    case many
  }

  private enum Inbound {
    case open
    /// The peer has sent everything; what is left may still be read.
    case ended
    /// Nothing is of interest any more.
    case dropped
  }

  private enum Outbound {
    case notStarted
    case running(isHeadSent: Bool)
    case finished
  }

  private var requests: Requests
  private let maximumMessageLength: Int
  private var inbound = Inbound.open
  private var outbound: Outbound
  private var deframer: MessageDeframer
  /// The message of a call that takes one.
  private var message: ByteBuffer?
  /// Bytes that arrived and were not given back to the caller's window.
  private var heldByteCount = 0

  init(requests: Requests, maximumMessageLength: Int, encoding: GRPCCompression? = nil) {
    self.requests = requests
    self.maximumMessageLength = maximumMessageLength
    deframer = MessageDeframer(maximumLength: maximumMessageLength, encoding: encoding)
    switch requests {
    case .one: outbound = .notStarted
    case .many: outbound = .running(isHeadSent: false)
    }
  }

  /// Becomes the machine of another call; this one is over.
  mutating func beginAgain(requests: Requests, encoding: GRPCCompression?) {
    self.requests = requests
    inbound = .open
    switch requests {
    case .one: outbound = .notStarted
    case .many: outbound = .running(isHeadSent: false)
    }
    deframer.beginAgain(encoding: encoding)
    message = nil
    heldByteCount = 0
  }

  var isFinished: Bool {
    if case .finished = outbound { true } else { false }
  }

  /// Whether the call may end now with a head, a message and trailers.
  var canFinishAtOnce: Bool {
    if case .running(isHeadSent: false) = outbound { true } else { false }
  }

  /// Whether the request that was taken out last came compressed.
  var wasCompressed: Bool { deframer.wasCompressed }

  /// Bytes held of requests that nobody has taken.
  var incompleteByteCount: Int { deframer.bufferedByteCount + (message?.readableBytes ?? 0) }
}

// MARK: What the caller does

extension ServerCallStateMachine {
  enum OnData {
    /// The bytes were taken; the peer may send so many more.
    case consume(Int)
    /// End the call.
    case fail(GRPCError)
    /// The call is over; what still arrives is of no interest.
    case drop
  }

  mutating func received(_ bytes: ByteBuffer) -> OnData {
    guard case .open = inbound else { return .drop }
    if let whole = wholeMessage(bytes) {
      message = whole
      return .consume(bytes.readableBytes)
    }
    deframer.append(bytes)
    if case .many = requests {
      heldByteCount += bytes.readableBytes
      return .consume(release())
    }
    do {
      while let message = try deframer.next() {
        guard self.message == nil else {
          return .fail(
            GRPCError(.unimplemented, "the caller sent a second message; the method takes one"))
        }
        self.message = message
      }
    } catch {
      return .fail(error)
    }
    return .consume(bytes.readableBytes)
  }

  /// The one message of a call that takes one, if these bytes are just that: nearly always.
  private func wholeMessage(_ bytes: ByteBuffer) -> ByteBuffer? {
    guard case .one = requests, message == nil, deframer.bufferedByteCount == 0,
      let (flag, length) = bytes.peekMultipleIntegers(as: (UInt8, UInt32).self), flag == 0,
      Int(length) == bytes.readableBytes - MessageDeframer.prefixLength,
      Int(length) <= maximumMessageLength
    else { return nil }
    return bytes.getSlice(
      at: bytes.readerIndex + MessageDeframer.prefixLength, length: Int(length))
  }

  /// Starts a call that takes one message with bytes that are all of it and the end of the request:
  /// what nearly every call of the kind consists of.
  ///
  /// - Parameters:
  ///   - prefix: The first five bytes as one number.
  ///   - byteCount: How many bytes there are, these five included.
  ///   - isEnd: Whether the request ends behind them; asked last, and then that counts as received.
  /// - Returns: Whether that is what they are; if not, nothing has happened.
  mutating func startsAtOnce(
    prefix: UInt64, byteCount: Int, _ isEnd: @autoclosure () -> Bool
  ) -> Bool {
    // With a flag above it the prefix is more than any length.
    guard case .open = inbound, case .one = requests, case .notStarted = outbound,
      message == nil, deframer.bufferedByteCount == 0,
      byteCount >= MessageDeframer.prefixLength,
      prefix == UInt64(byteCount - MessageDeframer.prefixLength),
      prefix <= UInt64(maximumMessageLength), isEnd()
    else { return false }
    inbound = .ended
    outbound = .running(isHeadSent: false)
    return true
  }

  enum OnEnd {
    /// Start the handler with this message.
    case start(ByteBuffer)
    case fail(GRPCError)
    case ignore
  }

  mutating func receivedEnd() -> OnEnd {
    guard case .open = inbound else { return .ignore }
    inbound = .ended
    guard case .one = requests else { return .ignore }
    guard deframer.bufferedByteCount == 0 else { return .fail(Self.cutOff) }
    guard let message else {
      return .fail(
        GRPCError(.unimplemented, "the request ended without a message; the method takes one"))
    }
    self.message = nil
    outbound = .running(isHeadSent: false)
    return .start(message)
  }

  enum OnClosed {
    /// The handler still runs, for nobody.
    case cancel
    case ignore
  }

  /// The stream is gone, whoever ended it.
  mutating func closed() -> OnClosed {
    guard !isFinished else { return .ignore }
    finish()
    return .cancel
  }

  private static let cutOff = GRPCError(
    .internal, "the request ended in the middle of a message")

  /// How many bytes the caller may send again: none while a whole message waits for its reader.
  private mutating func release() -> Int {
    guard !deframer.hasMessage else { return 0 }
    defer { heldByteCount = 0 }
    return heldByteCount
  }

  private mutating func finish() {
    outbound = .finished
    inbound = .dropped
    if deframer.bufferedByteCount > 0 { deframer.removeAll() }
    message = nil
    heldByteCount = 0
  }
}

// MARK: What the handler does

extension ServerCallStateMachine {
  enum OnNext {
    /// A message; the caller may send so many bytes more.
    case message(ByteBuffer, consume: Int)
    case wait
    /// The caller has sent its last message.
    case end
    /// The request cannot be read on; end the call.
    case fail(GRPCError)
    /// The call is over.
    case refuse
  }

  /// Asks for the next request.
  mutating func nextRequest() -> OnNext {
    if case .dropped = inbound { return .refuse }
    do {
      if let message = try deframer.next() {
        return .message(message, consume: release())
      }
    } catch {
      return .fail(error)
    }
    guard case .ended = inbound else { return .wait }
    return deframer.bufferedByteCount == 0 ? .end : .fail(Self.cutOff)
  }

  enum OnMessage {
    case send(withHead: Bool)
    /// The call is over.
    case refuse
  }

  mutating func sendsMessage() -> OnMessage {
    guard case .running(let isHeadSent) = outbound else { return .refuse }
    outbound = .running(isHeadSent: true)
    return .send(withHead: !isHeadSent)
  }

  /// The head that ``sendsMessage()`` asked for cannot be sent.
  mutating func headWasNotSent() {
    if case .running = outbound { outbound = .running(isHeadSent: false) }
  }

  enum OnFinish {
    /// Head, then trailers; the head was not sent yet and the status is OK.
    case headAndTrailers
    /// The status in the head, which is all.
    case trailersOnly
    case trailers
    /// The call is over already.
    case ignore
  }

  mutating func finishes(isOK: Bool) -> OnFinish {
    defer { finish() }
    switch outbound {
    case .finished: return .ignore
    case .notStarted: return .trailersOnly
    case .running(let isHeadSent):
      return isHeadSent ? .trailers : isOK ? .headAndTrailers : .trailersOnly
    }
  }
}
