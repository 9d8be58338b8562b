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

  var machine: ServerCallStateMachine
  /// `nil` once the stream is gone.
  var connection: ServerConnection?
  var task: Task<Void, Never>?
  var timer: Scheduled<Void>?
  /// What the connection has counted for this call among its incomplete bytes.
  var countedByteCount = 0
  private var waitingWriters: [CheckedContinuation<GRPCError?, Never>] = []
  /// Why the call ended before its handler did.
  private var endReason = GRPCError(.cancelled, "the call was cancelled by its caller")

  private let cancelled = Atomic(false)
  private let extra = Mutex(ExtraMetadata())

  private struct ExtraMetadata {
    var initial = GRPCMetadata()
    var trailing = GRPCMetadata()
  }

  init(
    stream: HTTP2Stream, route: Route, metadata: GRPCMetadata, timesOutAt: NIODeadline?,
    connection: ServerConnection
  ) {
    self.stream = stream
    self.route = route
    self.metadata = metadata
    self.timesOutAt = timesOutAt
    self.connection = connection
    peer = connection.peer
    eventLoop = connection.eventLoop
    machine = ServerCallStateMachine(
      maximumMessageLength: connection.configuration.maximumMessageLength)
  }

  // MARK: From any thread

  var method: String { route.path }

  var isCancelled: Bool { cancelled.load(ordering: .relaxed) }

  var deadline: ContinuousClock.Instant? {
    timesOutAt.map { .now + .nanoseconds(($0 - .now()).nanoseconds) }
  }

  func addInitialMetadata(_ metadata: GRPCMetadata) {
    extra.withLock { $0.initial.append(contentsOf: metadata) }
  }

  func addTrailingMetadata(_ metadata: GRPCMetadata) {
    extra.withLock { $0.trailing.append(contentsOf: metadata) }
  }

  func finish() {
    onLoop { $0.finishOnLoop(answer: nil, error: nil) }
  }

  func finish(answer: some ProtobufMessage) {
    let frame = MessageFrame.encode(answer)
    onLoop { call in
      if let connection = call.connection, connection.core.isFull {
        call.finishOnLoop(answer: nil, error: connection.answerOverMemory())
      } else {
        call.finishOnLoop(answer: frame, error: nil)
      }
    }
  }

  func finish(error: GRPCError) {
    onLoop { $0.finishOnLoop(answer: nil, error: error) }
  }

  func write(_ message: some ProtobufMessage) async throws(GRPCError) {
    try await write(frame: MessageFrame.encode(message), body: nil)
  }

  func write(encoded bytes: ByteBuffer) async throws(GRPCError) {
    let prefix = MessageFrame.prefix(length: bytes.readableBytes)
    try await write(frame: prefix, body: bytes)
  }

  private func onLoop(_ action: @escaping @Sendable (ServerCall) -> Void) {
    if eventLoop.inEventLoop {
      action(self)
    } else {
      eventLoop.execute { action(self) }
    }
  }

  // MARK: Writing

  private enum OnWrite {
    case done
    case wait
    case refused(GRPCError)
  }

  private func write(frame: ByteBuffer, body: ByteBuffer?) async throws(GRPCError) {
    let outcome: OnWrite
    if eventLoop.inEventLoop {
      outcome = writeOnLoop(frame, body)
    } else {
      outcome = await withCheckedContinuation { continuation in
        eventLoop.execute { continuation.resume(returning: self.writeOnLoop(frame, body)) }
      }
    }
    switch outcome {
    case .done: return
    case .refused(let error): throw error
    case .wait: if let error = await waitUntilWritable() { throw error }
    }
  }

  /// Also ends, with CANCELLED, when the writing task is cancelled on its own.
  private func waitUntilWritable() async -> GRPCError? {
    // The cancellation may overtake the wait on its way to the loop; the flag is there before both.
    let flag = CancellationFlag()
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        onLoop { $0.addWaitingWriter(continuation, flag) }
      }
    } onCancel: {
      flag.isSet.store(true, ordering: .relaxed)
      eventLoop.execute { self.resumeWriters(with: CancellationFlag.error) }
    }
  }

  private final class CancellationFlag: Sendable {
    static let error = GRPCError(.cancelled, "the writing task was cancelled")
    let isSet = Atomic(false)
  }

  private func addWaitingWriter(
    _ writer: CheckedContinuation<GRPCError?, Never>, _ flag: CancellationFlag
  ) {
    guard !flag.isSet.load(ordering: .relaxed) else {
      writer.resume(returning: CancellationFlag.error)
      return
    }
    // The window may have opened, or the call ended, on the way here.
    guard let connection, !machine.isFinished else {
      writer.resume(returning: endReason)
      return
    }
    guard connection.core.isFull(stream) else {
      writer.resume(returning: nil)
      return
    }
    waitingWriters.append(writer)
  }

  private func writeOnLoop(_ frame: ByteBuffer, _ body: ByteBuffer?) -> OnWrite {
    guard case .send(let withHead) = machine.sendsMessage(), let connection else {
      return .refused(endReason)
    }
    if withHead { connection.sendHead(extra.withLock { $0.initial }, on: stream) }
    var isWritable = connection.core.write(frame, on: stream)
    if let body { isWritable = connection.core.write(body, on: stream) }
    connection.handler?.setNeedsSend()
    return isWritable ? .done : .wait
  }

  /// The stream takes more again.
  func becameWritable() {
    resumeWriters(with: nil)
  }

  // MARK: Ending, on the loop

  private func finishOnLoop(answer: ByteBuffer?, error: GRPCError?) {
    task = nil
    let action = machine.finishes(isOK: error == nil)
    if case .ignore = action { return }
    timer?.cancel()
    timer = nil
    resumeWriters(with: endReason)
    guard let connection else { return }
    connection.countIncompleteBytes(of: self)
    let extra = extra.withLock { $0 }
    let core = connection.core
    switch action {
    case .ignore:
      break
    case .headAndTrailers:
      connection.sendHead(extra.initial, on: stream)
      if let answer { core.write(answer, on: stream) }
      core.finish(stream, trailers: ResponseHeaders.trailers(nil, extra.trailing))
    case .trailersOnly:
      let error = error ?? GRPCError(.internal, "the handler ended without an answer")
      core.submitResponse(
        ResponseHeaders.trailersOnly(error, extra.trailing), on: stream, hasBody: false)
    case .trailers:
      core.finish(stream, trailers: ResponseHeaders.trailers(error, extra.trailing))
    }
    connection.handler?.setNeedsSend()
  }

  /// Ends the call with a status of ours while its handler may still run.
  ///
  /// - Parameter canReset: whether a stream on which bytes wait may be reset, which the peer takes for
  ///   CANCELLED.
  func end(_ reason: GRPCError, canReset: Bool = true) {
    guard !machine.isFinished else { return }
    endReason = reason
    let isBlocked = (connection?.core.pendingByteCount(on: stream) ?? 0) > 0
    let task = task
    finishOnLoop(answer: nil, error: reason)
    // A status behind bytes that the peer does not take would never arrive.
    if isBlocked, canReset { connection?.core.reset(stream, .cancel) }
    cancel(task, reason)
  }

  /// The stream is gone.
  func closed(_ reason: GRPCError) {
    timer?.cancel()
    timer = nil
    let action = machine.closed()
    connection?.countIncompleteBytes(of: self)
    connection = nil
    guard case .cancel = action else { return }
    cancel(task, reason)
    task = nil
  }

  private func cancel(_ task: Task<Void, Never>?, _ reason: GRPCError) {
    endReason = reason
    cancelled.store(true, ordering: .relaxed)
    task?.cancel()
    resumeWriters(with: reason)
  }

  private func resumeWriters(with error: GRPCError?) {
    guard !waitingWriters.isEmpty else { return }
    let writers = waitingWriters
    waitingWriters = []
    for writer in writers { writer.resume(returning: error) }
  }
}
