internal import NIOCore
internal import Synchronization
internal import TesseraHTTP2

/// Attempts: each is one stream on some connection. All on the loop.
extension ClientCall {
  /// A connection has opened a stream for the call.
  func attemptBeganOnLoop(_ connection: ClientConnection, _ stream: HTTP2Stream) {
    self.connection = connection
    self.stream = stream
    var isWritable = true
    request.forEach { isWritable = connection.core.write($0, on: stream) }
    if isRequestFinished { connection.core.finish(stream) }
    dropRequestIfTooLong()
    if isWritable, !writers.isEmpty { resumeWriters(with: nil) }
  }

  /// What the header list says of the attempt besides the call's options.
  var previousAttempts: Int { retry.previousAttempts }

  func receivedHeadOnLoop(_ head: ResponseHead) {
    if case .reset = machine.receivedHead(head) {
      resetOnLoop(.cancel)
      attemptEnded(.processed)
      return
    }
    publishHead()
  }

  func receivedTrailersOnLoop(_ trailers: ResponseHead) {
    machine.receivedTrailers(trailers)
    publishHead()
  }

  func receivedOnLoop(_ bytes: ByteBuffer) {
    guard case .consume(let count) = machine.received(bytes) else { return }
    publishHead()
    if let stream { connection?.core.consume(count, on: stream) }
    if takesOneMessage { takeAnswer() } else { serveReader() }
  }

  func receivedEndOnLoop() {
    guard case .ended = machine.receivedEnd() else { return }
    // The server needs no more of the request. One that did not say so gets no more all the same.
    if let connection, let stream,
      !isRequestFinished || connection.core.pendingByteCount(on: stream) > 0
    {
      resetOnLoop(.noError)
    }
    attemptEnded(.processed)
  }

  /// - Parameter isUnprocessed: The server has said that it did not look at the request.
  func closedOnLoop(_ code: HTTP2ErrorCode, isUnprocessed: Bool) {
    // A server's clock may be ahead of ours by what the answer took.
    let isLate = code == .cancel && timesOutAt.map { $0 <= .now() } == true
    let error =
      isLate ? GRPCError(.deadlineExceeded, "the server gave the call up at its deadline") : nil
    if case .ended = machine.closed(code, error: error) {
      attemptEnded(isUnprocessed ? .unprocessed : .processed)
    }
  }

  /// The connection is gone, or takes no requests any more.
  func lostOnLoop(_ error: GRPCError, _ progress: RetryState.Progress) {
    if case .ended = machine.closed(.internalError, error: error) { attemptEnded(progress) }
  }

  /// A call with one answer takes it when it arrives, so that one that is too long is refused then.
  private func takeAnswer() {
    while true {
      switch machine.next() {
      case .message(let message, let count):
        if let stream { connection?.core.consume(count, on: stream) }
        guard answer == nil else {
          failOnLoop(Self.secondAnswer)
          return
        }
        answer = message
        noteCompression()
      case .broken:
        resetOnLoop(.cancel)
        ended()
        return
      case .wait, .end:
        return
      }
    }
  }

  /// Something of an answer is there: the call will not be repeated.
  func publishHead() {
    guard !isHeadPublished, let initial = machine.initialMetadata else { return }
    isHeadPublished = true
    if !initial.isEmpty { metadata.withLock { $0.initial = initial } }
    dropRequest()
    for interceptor in channel.interceptors {
      interceptor.receivedHead(path, metadata: initial)
    }
    if !headReaders.isEmpty { resumeHeadReaders(nil) }
  }

  /// The stream is done with, whatever the connection still hears of it.
  func detach() {
    if let stream { connection?.forget(stream) }
    connection = nil
    stream = nil
  }

  private func attemptEnded(_ progress: RetryState.Progress) {
    guard let error = machine.error else {
      channel.throttle.succeeded()
      ended()
      return
    }
    let decision = retry.failed(
      error.code, progress,
      canRepeat: !isHeadPublished && isHeld(after: progress) && !channel.isShutDown,
      pushback: machine.pushback, throttle: &channel.throttle, random: channel.random())
    switch decision {
    case .giveUp:
      ended()
    case .now:
      beginAgain()
      channel.assignOnLoop(self)
    case .after(let wait):
      beginAgain()
      let nanoseconds = min(wait.nanosecondsClamped, 1 << 61)
      channel.delayed[ObjectIdentifier(self)] = self
      retryTimer = eventLoop.scheduleTask(in: .nanoseconds(nanoseconds)) { [self] () -> Void in
        stopWaitingForRetry()
        channel.assignOnLoop(self)
      }
    }
  }

  /// Whether the request is still there. What the server may have acted on was sent, and counts whole.
  private func isHeld(after progress: RetryState.Progress) -> Bool {
    guard request.isWhole else { return false }
    return progress != .processed
      || request.byteCount <= channel.configuration.maximumRetryBufferBytesPerCall
  }

  func stopWaitingForRetry() {
    retryTimer?.cancel()
    retryTimer = nil
    channel.delayed[ObjectIdentifier(self)] = nil
  }

  private func beginAgain() {
    detach()
    answer = nil
    machine = ClientCallStateMachine(
      maximumMessageLength: options.maximumMessageLength
        ?? channel.configuration.connection.maximumMessageLength)
  }

  func countRequest() {
    channel.requestByteCount += request.byteCount - countedByteCount
    countedByteCount = request.byteCount
  }

  /// Gives up on another attempt if that would hold more than is allowed. What has not left yet is held
  /// anyway and may go to another server, however long it is.
  func dropRequestIfTooLong() {
    let configuration = channel.configuration
    let isFull = channel.requestByteCount > configuration.maximumRetryBufferBytes
    guard isFull || request.byteCount > configuration.maximumRetryBufferBytesPerCall,
      request.isWhole, let connection, let stream
    else { return }
    let sentByteCount = request.byteCount - connection.core.pendingByteCount(on: stream)
    if sentByteCount > configuration.maximumRetryBufferBytesPerCall
      || isFull && !connection.core.isWaiting(stream)
    {
      dropRequest()
    }
  }

  func dropRequest() {
    request.drop()
    countRequest()
  }
}
