internal import NIOCore
internal import Synchronization
internal import TesseraHTTP2
internal import TesseraProtobuf

/// One call and its handler.
///
/// `@unchecked Sendable`: the mutable properties are touched on the event loop alone, but for
/// `cancelled` and `extra`, which guard themselves. The connection holds the call until its stream is
/// closed, the handler's task until the handler has returned; whichever comes last frees it.
final class ServerCall: @unchecked Sendable {
  let stream: HTTP2Stream
  let route: Route
  let metadata: GRPCMetadata
  let peer: String
  let eventLoop: any EventLoop
  let timesOutAt: NIODeadline?
  let requestCompression: GRPCCompression?
  private let acceptedCompressions: GRPCCompressionSet
  let showsEncodings: Bool
  private let maximumSentMessageLength: Int

  var machine: ServerCallStateMachine
  /// `nil` once the stream is gone.
  var connection: ServerConnection?
  var task: Task<Void, Never>?
  var timer: Scheduled<Void>?
  /// What the connection has counted for this call among its incomplete bytes.
  var countedByteCount = 0
  var waitingWriters: [CheckedContinuation<GRPCError?, Never>] = []
  var waitingReader: CheckedContinuation<Result<ByteBuffer?, GRPCError>, Never>?
  /// Why the call ended before its handler did.
  var endReason = GRPCError(.cancelled, "the call is over")

  let cancelled = Atomic(false)
  /// Whether there is anything in `extra`; most calls have nothing.
  let hasExtra = Atomic(false)
  let extra = Mutex(Extra())

  /// What a handler says besides its messages.
  struct Extra {
    var initial = GRPCMetadata()
    var trailing = GRPCMetadata()
    var compression: GRPCCompression?
  }

  init(
    stream: HTTP2Stream, route: Route, head: RequestHead, timesOutAt: NIODeadline?,
    connection: ServerConnection
  ) {
    self.stream = stream
    self.route = route
    self.metadata = head.metadata
    self.timesOutAt = timesOutAt
    self.connection = connection
    requestCompression = head.compression
    acceptedCompressions = head.acceptedCompressions
    showsEncodings = head.showsEncodings
    maximumSentMessageLength = connection.configuration.maximumSentMessageLength
    peer = connection.peer
    eventLoop = connection.eventLoop
    machine = ServerCallStateMachine(
      requests: route.requests,
      maximumMessageLength: connection.configuration.maximumMessageLength,
      encoding: head.compression)
  }

  // MARK: From any thread

  var method: String { route.path }

  var isCancelled: Bool { cancelled.load(ordering: .relaxed) }

  var deadline: ContinuousClock.Instant? {
    timesOutAt.map { .now + .nanoseconds(($0 - .now()).nanoseconds) }
  }

  var responseCompression: GRPCCompression? {
    hasExtra.load(ordering: .acquiring) ? extra.withLock { $0.compression } : nil
  }

  func setResponseCompression(_ compression: GRPCCompression?) {
    let isAccepted = compression.map(acceptedCompressions.contains) ?? false
    setExtra { $0.compression = isAccepted && compression != .identity ? compression : nil }
  }

  func addInitialMetadata(_ metadata: GRPCMetadata) {
    setExtra { $0.initial.append(contentsOf: metadata) }
  }

  func addTrailingMetadata(_ metadata: GRPCMetadata) {
    setExtra { $0.trailing.append(contentsOf: metadata) }
  }

  private func setExtra(_ change: (inout Extra) -> Void) {
    extra.withLock { change(&$0) }
    hasExtra.store(true, ordering: .releasing)
  }

  /// What the handler has said so far besides its messages; `nil` if nothing.
  var currentExtra: Extra? {
    hasExtra.load(ordering: .acquiring) ? extra.withLock { $0 } : nil
  }

  /// Puts a message into its frame, compressed if the handler wants that.
  func frame(
    _ message: some ProtobufMessage, compress: Bool = true
  ) throws(GRPCError) -> ByteBuffer {
    let frame = MessageFrame.encode(
      message, compression: compress ? responseCompression : nil)
    try checkLength(frame.readableBytes - MessageDeframer.prefixLength)
    return frame
  }

  /// What an intercepted call answers whose handler was not asked: nothing if it writes its own
  /// messages, an error if it owes one.
  func missingAnswer() throws(GRPCError) -> ByteBuffer? {
    guard route.answersOnce else { return nil }
    throw GRPCError(.internal, "an interceptor ended the call without asking the handler")
  }

  func checkLength(_ length: Int) throws(GRPCError) {
    guard length <= maximumSentMessageLength else {
      throw GRPCError(
        .resourceExhausted,
        "an answer of \(length) bytes is longer than the limit of \(maximumSentMessageLength)")
    }
  }

  func onLoop(_ action: @escaping @Sendable (ServerCall) -> Void) {
    if eventLoop.inEventLoop {
      action(self)
    } else {
      eventLoop.execute { action(self) }
    }
  }
}

/// Is set before a cancellation goes its way to the loop, which what it cancels may overtake.
final class CancellationFlag: Sendable {
  static let error = GRPCError(.cancelled, "the task that waited was cancelled")
  let isSet = Atomic(false)
}
