internal import NIOCore
internal import Synchronization
internal import TesseraHTTP2

/// One call that a client makes, in one attempt or several.
///
/// `@unchecked Sendable`: the mutable properties are touched on the event loop alone, but for `isOver`
/// and `metadata`, which guard themselves. Methods named `…OnLoop` are called there; those under "from
/// anywhere" from anywhere.
final class ClientCall: @unchecked Sendable {
  typealias Answer = Result<ByteBuffer?, GRPCError>

  let path: String
  let channel: ClientChannel
  let takesOneMessage: Bool
  let timesOutAt: NIODeadline?
  let options: GRPCCallOptions

  /// The options as interceptors have changed them.
  var interceptedOptions: GRPCCallOptions?
  var machine: ClientCallStateMachine
  var request: RequestBuffer
  /// The caller has written everything.
  var isRequestFinished: Bool
  /// Set while an attempt is under way.
  var connection: ClientConnection?
  var stream: HTTP2Stream?
  var retry: RetryState
  var timer: Scheduled<Void>?
  var retryTimer: Scheduled<Void>?

  var reader: UnsafeContinuation<Answer, Never>?
  var headReaders: [UnsafeContinuation<GRPCError?, Never>] = []
  var writers: [UnsafeContinuation<GRPCError?, Never>] = []
  /// The message of a call with one answer, held until the status says that it counts.
  var answer: ByteBuffer?
  var isHeadPublished = false
  /// The channel counts it among its open calls.
  var isCounted = false
  /// Bytes that the channel has counted for this call.
  var countedByteCount = 0

  /// Spares a cancelled or dropped call the way to the loop when it is over.
  let isOver = Atomic(false)
  /// Whether the message that the caller was given last came compressed.
  let hasCompressedAnswer = Atomic(false)
  let metadata = Mutex(Received())
  let handover = HandoverFence()

  /// What the server has sent besides messages.
  struct Received {
    var initial = GRPCMetadata()
    var trailing = GRPCMetadata()
  }

  /// - Parameter request: The frame of the only message; `nil` if the caller writes messages.
  init(
    path: String, request: ByteBuffer?, options: GRPCCallOptions, takesOneMessage: Bool,
    channel: ClientChannel
  ) {
    self.path = path
    self.request = RequestBuffer(request)
    self.options = options
    self.takesOneMessage = takesOneMessage
    self.channel = channel
    isRequestFinished = request != nil
    // The bound keeps a time of centuries from overflowing the clock.
    timesOutAt = options.timeout.map {
      .now() + .nanoseconds(min($0.nanosecondsClamped, 1 << 61))
    }
    machine = ClientCallStateMachine(
      maximumMessageLength: options.maximumMessageLength
        ?? channel.configuration.connection.maximumMessageLength)
    retry = RetryState(options.retryPolicy ?? channel.configuration.retryPolicy)
  }

  var eventLoop: any EventLoop { channel.eventLoop }

  // MARK: From anywhere

  func start() {
    onLoop { $0.startOnLoop() }
  }

  func cancel() {
    guard !isOver.load(ordering: .relaxed) else { return }
    eventLoop.execute {
      self.failOnLoop(GRPCError(.cancelled, "the call was cancelled here"))
    }
  }

  func fail(_ error: GRPCError) {
    onLoop { $0.failOnLoop(error) }
  }

  func onLoop(_ action: @escaping @Sendable (ClientCall) -> Void) {
    if eventLoop.inEventLoop {
      action(self)
    } else {
      eventLoop.execute { action(self) }
    }
  }

  // MARK: The call's life, on the loop

  var isEndedOnLoop: Bool { machine.isEnded }

  var currentOptions: GRPCCallOptions { interceptedOptions ?? options }

  func startOnLoop() {
    guard channel.interceptors.isEmpty else {
      startIntercepted()
      return
    }
    channel.startOnLoop(self)
  }

  /// The channel has taken the call; the time runs.
  func beginOnLoop() {
    guard let timesOutAt, !machine.isEnded else { return }
    timer = eventLoop.scheduleTask(deadline: timesOutAt) { [weak self] () -> Void in
      self?.timedOutOnLoop()
    }
  }

  private func timedOutOnLoop() {
    let timeout = options.timeout ?? .zero
    failOnLoop(GRPCError(.deadlineExceeded, "the call took longer than \(timeout)"))
  }

  /// Ends the call here, and at the server if it got that far.
  func failOnLoop(_ error: GRPCError) {
    guard !machine.isEnded else { return }
    machine.fail(error)
    resetOnLoop(.cancel)
    ended()
  }

  func resetOnLoop(_ code: HTTP2ErrorCode) {
    guard let connection, let stream else { return }
    connection.core.reset(stream, code)
    connection.handler?.setNeedsSend()
  }

  /// The call is over; what has arrived may still be read.
  func ended() {
    detach()
    isOver.store(true, ordering: .relaxed)
    timer?.cancel()
    timer = nil
    if retryTimer != nil { stopWaitingForRetry() }
    dropRequest()
    publishHead()
    let trailing = machine.trailingMetadata
    if !trailing.isEmpty { metadata.withLock { $0.trailing = trailing } }
    if isCounted {
      isCounted = false
      channel.callEnded()
    }
    // Before the caller knows: what an interceptor counts is counted when the call returns.
    for interceptor in channel.interceptors {
      interceptor.callEnded(path, error: machine.error, trailingMetadata: trailing)
    }
    serveReader()
    if !headReaders.isEmpty { resumeHeadReaders(machine.error) }
    if !writers.isEmpty { resumeWriters(with: endOfWriting) }
  }
}
