public import NIOCore
internal import Synchronization
internal import TesseraHTTP2
public import TesseraProtobuf

/// One call and its handler.
///
/// `@unchecked Sendable`: everything but `cancelled` and `extra`, which guard themselves, is set before
/// the handler begins or touched on the event loop alone. The connection holds the call until its
/// stream is closed, the handler until it has returned. An object that nobody holds any more is used
/// again for a later call of the connection.
@usableFromInline
final class ServerCall: @unchecked Sendable {
  let info: ConnectionInfo
  let eventLoop: any EventLoop
  private let maximumSentMessageLength: Int
  /// Owned by this object. Reached through a pointer, because a look at a stored property is checked
  /// for exclusive access each time, and there are dozens in a call.
  fileprivate let state: UnsafeMutablePointer<State>

  let cancelled = Atomic(false)
  /// Whether there is anything in `extra`; most calls have nothing.
  let hasExtra = Atomic(false)
  let extra = Mutex(Extra())
  /// Whether the request that the handler was given last came compressed; most calls have none.
  let hasCompressedRequest = Atomic(false)
  let handover = HandoverFence()

  /// What a handler says besides its messages.
  struct Extra {
    var initial = GRPCMetadata()
    var trailing = GRPCMetadata()
    var compression: GRPCCompression?
  }

  struct State {
    var stream: HTTP2Stream
    var route: Route
    var metadata: GRPCMetadata
    var timesOutAt: NIODeadline?
    var requestCompression: GRPCCompression?
    var acceptedCompressions: GRPCCompressionSet
    var showsEncodings: Bool

    var machine: ServerCallStateMachine
    var connection: ServerConnection?
    var worker: HandlerWorker?
    var firstMessage: ByteBuffer?
    var timer: Scheduled<Void>?
    var countedByteCount = 0
    var waitingWriters: [CheckedContinuation<GRPCError?, Never>] = []
    var waitingReader: CheckedContinuation<Result<ByteBuffer?, GRPCError>, Never>?
    /// Whether there is one: a look at it would be a copy.
    var hasWaitingReader = false
    var endReason = GRPCError(.cancelled, "the call is over")
  }

  init(
    stream: HTTP2Stream, route: Route, head: RequestHead, timesOutAt: NIODeadline?,
    connection: ServerConnection
  ) {
    info = connection.info
    eventLoop = connection.eventLoop
    maximumSentMessageLength = connection.configuration.maximumSentMessageLength
    state = .allocate(capacity: 1)
    state.initialize(
      to: State(
        stream: stream, route: route, metadata: head.metadata, timesOutAt: timesOutAt,
        requestCompression: head.compression, acceptedCompressions: head.acceptedCompressions,
        showsEncodings: head.showsEncodings,
        machine: Self.machine(route, head, connection), connection: connection))
  }

  deinit {
    state.deinitialize(count: 1)
    state.deallocate()
  }

  /// Becomes another call of the same connection; nobody else holds this one.
  ///
  /// - Parameter head: Where it stands, for as long as this takes.
  func begin(
    stream: HTTP2Stream, route: Route, head: UnsafePointer<RequestHead>, timesOutAt: NIODeadline?,
    connection: ServerConnection
  ) {
    state.pointee.stream = stream
    if state.pointee.route !== route { state.pointee.route = route }
    if !state.pointee.metadata.isEmpty || !head.pointee.metadata.isEmpty {
      state.pointee.metadata = head.pointee.metadata
    }
    state.pointee.timesOutAt = timesOutAt
    state.pointee.requestCompression = head.pointee.compression
    state.pointee.acceptedCompressions = head.pointee.acceptedCompressions
    state.pointee.showsEncodings = head.pointee.showsEncodings
    state.pointee.machine.beginAgain(requests: route.requests, encoding: head.pointee.compression)
    state.pointee.connection = connection
  }

  /// Whether ``begin(stream:route:head:timesOutAt:connection:)`` may follow, for a call that nobody
  /// else holds: one that left nothing behind.
  var canBeginAgain: Bool {
    state.pointee.machine.isFinished && state.pointee.connection == nil
      && state.pointee.worker == nil && !isCancelled && !hasExtra.load(ordering: .relaxed)
      && !hasCompressedRequest.load(ordering: .relaxed)
  }

  private static func machine(
    _ route: Route, _ head: RequestHead, _ connection: ServerConnection
  ) -> ServerCallStateMachine {
    ServerCallStateMachine(
      requests: route.requests,
      maximumMessageLength: connection.configuration.maximumMessageLength,
      encoding: head.compression)
  }

  // MARK: From any thread

  var stream: HTTP2Stream { state.pointee.stream }
  var route: Route { state.pointee.route }
  var metadata: GRPCMetadata { state.pointee.metadata }
  var timesOutAt: NIODeadline? { state.pointee.timesOutAt }
  var requestCompression: GRPCCompression? { state.pointee.requestCompression }
  var showsEncodings: Bool { state.pointee.showsEncodings }

  var method: String { route.path }

  var isCancelled: Bool { cancelled.load(ordering: .relaxed) }

  var deadline: ContinuousClock.Instant? {
    timesOutAt.map { .now + .nanoseconds(($0 - .now()).nanoseconds) }
  }

  var responseCompression: GRPCCompression? {
    hasExtra.load(ordering: .acquiring) ? extra.withLock { $0.compression } : nil
  }

  func setResponseCompression(_ compression: GRPCCompression?) {
    let isAccepted = compression.map(state.pointee.acceptedCompressions.contains) ?? false
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
    if compress, responseCompression != nil { return try compressedFrame(message) }
    var bytes = MessageFrame.begin(in: spareBuffer())
    message.encode(into: &bytes)
    try closeFrame(&bytes)
    return bytes
  }

  /// A buffer with the prefix of a frame, to which the message is to be added; `nil` if the handler wants
  /// it compressed.
  @usableFromInline
  func emptyFrame() -> ByteBuffer? {
    if responseCompression != nil { return nil }
    return MessageFrame.begin(in: spareBuffer())
  }

  /// Ends a frame of ``emptyFrame()`` whose message is there.
  @usableFromInline
  func closeFrame(_ frame: inout ByteBuffer) throws(GRPCError) {
    MessageFrame.end(&frame)
    try checkLength(frame.readableBytes - MessageDeframer.prefixLength)
  }

  @usableFromInline
  func compressedFrame(_ message: some ProtobufMessage) throws(GRPCError) -> ByteBuffer {
    let frame = MessageFrame.encode(message, compression: responseCompression)
    try checkLength(frame.readableBytes - MessageDeframer.prefixLength)
    return frame
  }

  /// A buffer that an answer before this one left, if there is one.
  private func spareBuffer() -> ByteBuffer {
    guard eventLoop.inEventLoop, let connection else { return ByteBuffer() }
    return connection.core.takeBuffer()
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

extension ServerCall {
  // MARK: On the loop

  /// Notes how the request came that the handler is given now.
  func noteCompression() {
    let wasCompressed = machine.wasCompressed
    if hasCompressedRequest.load(ordering: .relaxed) != wasCompressed {
      hasCompressedRequest.store(wasCompressed, ordering: .relaxed)
    }
  }

  var machine: ServerCallStateMachine {
    _read { yield state.pointee.machine }
    _modify { yield &state.pointee.machine }
  }

  /// `nil` once the stream is gone.
  var connection: ServerConnection? {
    get { state.pointee.connection }
    set { state.pointee.connection = newValue }
  }

  /// Where the handler runs; `nil` before it begins and after it has returned.
  var worker: HandlerWorker? {
    get { state.pointee.worker }
    set { state.pointee.worker = newValue }
  }

  /// What the handler begins with, while it waits for a worker.
  var firstMessage: ByteBuffer? {
    get { state.pointee.firstMessage }
    set { state.pointee.firstMessage = newValue }
  }

  func takeFirstMessage() -> ByteBuffer? { state.pointee.firstMessage.take() }

  var timer: Scheduled<Void>? {
    get { state.pointee.timer }
    set { state.pointee.timer = newValue }
  }

  /// What the connection has counted for this call among its incomplete bytes.
  var countedByteCount: Int {
    _read { yield state.pointee.countedByteCount }
    _modify { yield &state.pointee.countedByteCount }
  }

  var waitingWriters: [CheckedContinuation<GRPCError?, Never>] {
    _read { yield state.pointee.waitingWriters }
    _modify { yield &state.pointee.waitingWriters }
  }

  var waitingReader: CheckedContinuation<Result<ByteBuffer?, GRPCError>, Never>? {
    _read { yield state.pointee.waitingReader }
    _modify { yield &state.pointee.waitingReader }
  }

  var hasWaitingReader: Bool {
    get { state.pointee.hasWaitingReader }
    set { state.pointee.hasWaitingReader = newValue }
  }

  /// Why the call ended before its handler did.
  var endReason: GRPCError {
    _read { yield state.pointee.endReason }
    _modify { yield &state.pointee.endReason }
  }
}

/// Is set before a cancellation goes its way to the loop, which what it cancels may overtake.
final class CancellationFlag: Sendable {
  static let error = GRPCError(.cancelled, "the task that waited was cancelled")
  let isSet = Atomic(false)
}
