internal import NIOCore
internal import Synchronization
internal import TesseraHTTP2

/// How a call ends: with its handler's answer or error, with a status of ours, or with its stream.
extension ServerCall {
  /// A worker has come to the call.
  ///
  /// - Returns: What the handler begins with; `nil` if the call is over already.
  func beginsHandler(in worker: HandlerWorker) -> ByteBuffer? {
    guard !machine.isFinished, let message = takeFirstMessage() else { return nil }
    self.worker = worker
    return message
  }

  /// The handler has returned; from any thread.
  ///
  /// - Parameter answer: The frame of the answer, if the handler did not write its own.
  func finish(answer: ByteBuffer?) {
    // No closure for a handler that is still on the loop, as most are.
    guard eventLoop.inEventLoop else {
      eventLoop.execute { self.finishOnLoop(answer: answer) }
      return
    }
    finishOnLoop(answer: answer)
  }

  private func finishOnLoop(answer: ByteBuffer?) {
    if answer != nil, let connection, connection.core.isFull {
      finishOnLoop(answer: nil, error: connection.answerOverMemory())
    } else {
      finishOnLoop(answer: answer, error: nil)
    }
  }

  /// The handler has thrown; from any thread.
  func finish(error: GRPCError) {
    onLoop { $0.finishOnLoop(answer: nil, error: error) }
  }

  private func finishOnLoop(answer: ByteBuffer?, error: GRPCError?) {
    worker = nil
    let action = machine.finishes(isOK: error == nil)
    if case .ignore = action { return }
    if let timer {
      timer.cancel()
      self.timer = nil
    }
    if !waitingWriters.isEmpty { resumeWriters(with: endReason) }
    if hasWaitingReader { resumeReader(with: .failure(endReason)) }
    guard let connection else { return }
    connection.countIncompleteBytes(of: self)
    send(action, answer, error, connection)
    connection.handler?.setNeedsSend()
  }

  private func send(
    _ action: ServerCallStateMachine.OnFinish, _ answer: ByteBuffer?, _ error: GRPCError?,
    _ connection: ServerConnection
  ) {
    let extra = currentExtra
    let core = connection.core
    switch action {
    case .ignore:
      break
    case .headAndTrailers where extra == nil && !showsEncodings && answer != nil:
      guard let answer else { return }
      core.respond(
        ResponseHeaders.presetHead, answer, trailers: ResponseHeaders.presetOKTrailers, on: stream,
        keptPrefix: MessageDeframer.prefixLength)
    case .headAndTrailers:
      let head = ResponseHeaders.head(extra, showsEncodings: showsEncodings)
      if let refusal = ResponseHeaders.refusal(
        of: head, limit: core.maximumSentHeaderListSize)
      {
        send(.trailersOnly, nil, refusal, connection)
        return
      }
      core.submitResponse(head, on: stream, hasBody: true)
      send(.trailers, answer, nil, connection)
    case .trailersOnly:
      let error = error ?? GRPCError(.internal, "the handler ended without an answer")
      core.submitResponse(
        ResponseHeaders.trailersOnly(
          error, extra?.trailing, limit: core.maximumSentHeaderListSize),
        on: stream, hasBody: false)
    case .trailers:
      if let answer { core.write(answer, on: stream) }
      if error == nil, extra?.trailing.isEmpty ?? true {
        core.finish(stream, trailers: ResponseHeaders.presetOKTrailers)
      } else {
        let trailers = ResponseHeaders.trailers(
          error, extra?.trailing, limit: core.maximumSentHeaderListSize)
        core.finish(stream, trailers: trailers)
      }
    }
  }

  /// Ends the call with a status of ours while its handler may still run.
  ///
  /// - Parameter canReset: whether a stream on which bytes wait may be reset, which the peer takes for
  ///   CANCELLED.
  func end(_ reason: GRPCError, canReset: Bool = true) {
    guard !machine.isFinished else { return }
    endReason = reason
    let isBlocked = (connection?.core.pendingByteCount(on: stream) ?? 0) > 0
    let worker = worker
    finishOnLoop(answer: nil, error: reason)
    // A status behind bytes that the peer does not take would never arrive.
    if isBlocked, canReset { connection?.core.reset(stream, .cancel) }
    cancel(worker, reason)
  }

  /// The stream is gone.
  ///
  /// - Parameter reason: Asked for only if a handler is to be told.
  func closed(_ reason: @autoclosure () -> GRPCError) {
    if let timer {
      timer.cancel()
      self.timer = nil
    }
    let action = machine.closed()
    connection?.countIncompleteBytes(of: self)
    connection = nil
    guard case .cancel = action else { return }
    cancel(worker, reason())
    worker = nil
  }

  private func cancel(_ worker: HandlerWorker?, _ reason: GRPCError) {
    firstMessage = nil
    endReason = reason
    cancelled.store(true, ordering: .relaxed)
    worker?.cancel()
    resumeWriters(with: reason)
    resumeReader(with: .failure(reason))
  }
}
