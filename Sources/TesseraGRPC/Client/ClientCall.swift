internal import NIOCore
internal import Synchronization
internal import TesseraHTTP2

/// One call that a client makes.
///
/// `@unchecked Sendable`: the mutable properties are touched on the event loop alone. Methods named
/// `…OnLoop` are called there; all others from anywhere.
final class ClientCall: @unchecked Sendable {
  let path: String
  /// The request in its frame.
  let request: ByteBuffer
  let options: GRPCCallOptions
  let eventLoop: any EventLoop
  private let takesOneMessage: Bool

  private var machine: ClientCallStateMachine
  private var connection: ClientConnection?
  private var stream: HTTP2Stream?
  private var timer: Scheduled<Void>?
  private var waiter: CheckedContinuation<Result<ByteBuffer?, GRPCError>, Never>?
  /// The message of a unary call, held until the status says that it counts.
  private var answer: ByteBuffer?
  private var onEnd: (() -> Void)?
  /// Guards itself: spares a cancelled or dropped call the way to the loop when it is over.
  private let isOver = Atomic(false)

  init(
    path: String, request: ByteBuffer, options: GRPCCallOptions, takesOneMessage: Bool,
    maximumMessageLength: Int, eventLoop: any EventLoop
  ) {
    self.path = path
    self.request = request
    self.options = options
    self.takesOneMessage = takesOneMessage
    self.eventLoop = eventLoop
    machine = ClientCallStateMachine(maximumMessageLength: maximumMessageLength)
  }

  // MARK: From anywhere

  /// The next message; `nil` after the last of a call that ended with OK. A unary call gives its
  /// message when its status is there.
  func next() async -> Result<ByteBuffer?, GRPCError> {
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        if eventLoop.inEventLoop {
          wait(continuation)
        } else {
          eventLoop.execute { self.wait(continuation) }
        }
      }
    } onCancel: {
      cancel()
    }
  }

  func cancel() {
    guard !isOver.load(ordering: .relaxed) else { return }
    eventLoop.execute {
      self.failOnLoop(GRPCError(.cancelled, "the call was cancelled here"))
    }
  }

  // MARK: The call's life, on the loop

  var isEndedOnLoop: Bool { machine.isEnded }

  /// The time begins to run. `onEnd` is called once, when the call has ended.
  func beginOnLoop(onEnd: @escaping () -> Void) {
    guard !machine.isEnded else {
      onEnd()
      return
    }
    self.onEnd = onEnd
    guard let timeout = options.timeout else { return }
    // The bound keeps a time of centuries from overflowing the clock.
    let nanoseconds = min(timeout.nanosecondsClamped, 1 << 61)
    timer = eventLoop.scheduleTask(in: .nanoseconds(nanoseconds)) { [weak self] () -> Void in
      self?.failOnLoop(GRPCError(.deadlineExceeded, "the call took longer than \(timeout)"))
    }
  }

  /// The request is under way.
  func sentOnLoop(_ connection: ClientConnection, _ stream: HTTP2Stream) {
    self.connection = connection
    self.stream = stream
  }

  /// Ends the call here, and at the server if it got that far.
  func failOnLoop(_ error: GRPCError) {
    guard !machine.isEnded else { return }
    machine.fail(error)
    resetOnLoop()
    ended()
  }

  private func resetOnLoop() {
    guard let connection, let stream else { return }
    connection.core.reset(stream, .cancel)
    connection.handler?.setNeedsSend()
  }

  private func ended() {
    close()
    serveWaiter()
  }

  private func close() {
    isOver.store(true, ordering: .relaxed)
    timer?.cancel()
    timer = nil
    connection = nil
    onEnd?()
    onEnd = nil
  }

  private func wait(_ continuation: CheckedContinuation<Result<ByteBuffer?, GRPCError>, Never>) {
    guard waiter == nil else {
      continuation.resume(
        returning: .failure(GRPCError(.internal, "two tasks read one stream at the same time")))
      return
    }
    waiter = continuation
    serveWaiter()
  }

  private func serveWaiter() {
    guard let waiter else { return }
    if takesOneMessage, !machine.isEnded { return }
    let result: Result<ByteBuffer?, GRPCError>
    switch machine.next() {
    case .wait:
      return
    case .message(let message, let count):
      if let stream, count > 0, let connection {
        connection.core.consume(count, on: stream)
        connection.handler?.setNeedsSend()
      }
      if takesOneMessage, answer == nil {
        answer = message
        serveWaiter()
        return
      }
      result =
        takesOneMessage
        ? .failure(GRPCError(.internal, "the server sent a second message; the method has one"))
        : .success(message)
    case .end(let error?):
      result = .failure(error)
    case .end(nil):
      result =
        takesOneMessage && answer == nil
        ? .failure(GRPCError(.internal, "the server sent the status OK and no message"))
        : .success(answer)
    case .broken(let error):
      resetOnLoop()
      result = .failure(error)
      close()
    }
    self.waiter = nil
    waiter.resume(returning: result)
  }

  // MARK: What the connection brings, on the loop

  func receivedHeadOnLoop(_ head: ResponseHead) {
    if case .reset = machine.receivedHead(head) {
      resetOnLoop()
      ended()
    }
  }

  func receivedTrailersOnLoop(_ trailers: ResponseHead) {
    machine.receivedTrailers(trailers)
  }

  func receivedOnLoop(_ bytes: ByteBuffer) {
    guard case .consume(let count) = machine.received(bytes) else { return }
    if let stream { connection?.core.consume(count, on: stream) }
    if takesOneMessage { takeAnswer() } else { serveWaiter() }
  }

  func receivedEndOnLoop() {
    if case .ended = machine.receivedEnd() { ended() }
  }

  func closedOnLoop(_ code: HTTP2ErrorCode) {
    if case .ended = machine.closed(code) { ended() }
  }

  /// A unary call takes its message when it arrives, so that one that is too long is refused then.
  private func takeAnswer() {
    while true {
      switch machine.next() {
      case .message(let message, let count):
        if let stream { connection?.core.consume(count, on: stream) }
        guard answer == nil else {
          failOnLoop(
            GRPCError(.internal, "the server sent a second message; the method has one"))
          return
        }
        answer = message
      case .broken:
        resetOnLoop()
        ended()
        return
      case .wait, .end:
        return
      }
    }
  }
}
