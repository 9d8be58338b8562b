internal import NIOCore

/// One call as its server sees it: one message in, any number of messages and a status out.
///
/// Every method is an event; what it returns is to be done.
struct ServerCallStateMachine {
  private enum State {
    case receiving(Receiving)
    case running(isHeadSent: Bool)
    case finished
  }

  private struct Receiving {
    var deframer: MessageDeframer
    var message: ByteBuffer?
  }

  private var state: State

  init(maximumMessageLength: Int) {
    state = .receiving(
      Receiving(deframer: MessageDeframer(maximumLength: maximumMessageLength), message: nil))
  }

  var isFinished: Bool {
    if case .finished = state { true } else { false }
  }

  /// Bytes held of a request that is not complete.
  var incompleteByteCount: Int {
    guard case .receiving(let receiving) = state else { return 0 }
    return receiving.deframer.bufferedByteCount + (receiving.message?.readableBytes ?? 0)
  }
}

// MARK: What the caller does

extension ServerCallStateMachine {
  enum OnData {
    /// The bytes were taken; the peer may send as many more.
    case consume(Int)
    /// End the call.
    case fail(GRPCError)
    /// The call is over; what still arrives is of no interest.
    case drop
  }

  mutating func received(_ bytes: ByteBuffer) -> OnData {
    guard case .receiving(var receiving) = state else { return .drop }
    // While the state is held here it is not kept twice: the deframer's buffer stays unshared.
    state = .finished
    defer { if case .finished = state { state = .receiving(receiving) } }
    receiving.deframer.append(bytes)
    do {
      while let message = try receiving.deframer.next() {
        guard receiving.message == nil else {
          return .fail(
            GRPCError(.internal, "the caller sent a second message; the method takes one"))
        }
        receiving.message = message
      }
    } catch {
      return .fail(error)
    }
    return .consume(bytes.readableBytes)
  }

  enum OnEnd {
    /// Start the handler with this message.
    case start(ByteBuffer)
    case fail(GRPCError)
    case ignore
  }

  mutating func receivedEnd() -> OnEnd {
    guard case .receiving(let receiving) = state else { return .ignore }
    guard receiving.deframer.bufferedByteCount == 0 else {
      return .fail(GRPCError(.internal, "the request ended in the middle of a message"))
    }
    guard let message = receiving.message else {
      return .fail(GRPCError(.internal, "the request ended without a message"))
    }
    state = .running(isHeadSent: false)
    return .start(message)
  }

  enum OnClosed {
    /// The handler still runs, for nobody.
    case cancel
    case ignore
  }

  /// The stream is gone, whoever ended it.
  mutating func closed() -> OnClosed {
    switch state {
    case .finished: return .ignore
    case .receiving, .running:
      state = .finished
      return .cancel
    }
  }
}

// MARK: What the handler does

extension ServerCallStateMachine {
  enum OnMessage {
    case send(withHead: Bool)
    /// The call is over.
    case refuse
  }

  mutating func sendsMessage() -> OnMessage {
    guard case .running(let isHeadSent) = state else { return .refuse }
    state = .running(isHeadSent: true)
    return .send(withHead: !isHeadSent)
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
    switch state {
    case .finished:
      return .ignore
    case .receiving:
      state = .finished
      return .trailersOnly
    case .running(let isHeadSent):
      state = .finished
      return isHeadSent ? .trailers : isOK ? .headAndTrailers : .trailersOnly
    }
  }
}
