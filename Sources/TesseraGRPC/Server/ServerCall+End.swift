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

  /// Bytes in front of a message, which ``finish(shortOf:)`` fills.
  @usableFromInline static var framePrefix: Int { MessageDeframer.prefixLength }

  /// Where the answer may be written that ``finish(shortOf:)`` then ends the call with; `nil` if the call
  /// is not on its loop, is not to end with a plain answer, or has to wait until somebody else allows it.
  @usableFromInline
  func roomForShortAnswer() -> UnsafeMutableRawBufferPointer? {
    guard eventLoop.inEventLoop, !route.isIntercepted, !hasExtra.load(ordering: .relaxed),
      !showsEncodings, machine.canFinishAtOnce, let core = connection?.core, !core.isFull,
      let room = core.roomForShortAnswer()
    else { return nil }
    // The flag of a message that is not compressed; a message that overflows takes the prefix along.
    room.storeBytes(of: 0, as: UInt8.self)
    room.storeBytes(of: 0, toByteOffset: 1, as: UInt32.self)
    return room
  }

  /// Ends the call with the answer that was just written into ``roomForShortAnswer()``.
  ///
  /// - Parameter byteCount: How long it is with its prefix.
  @usableFromInline
  func finish(shortOf byteCount: Int) throws(GRPCError) {
    let length = byteCount - MessageDeframer.prefixLength
    try checkLength(length)
    guard let connection else { return }
    let core = connection.core
    guard let room = core.roomForShortAnswer(),
      case .headAndTrailers = machine.finishes(isOK: true)
    else { return }
    room.storeBytes(of: UInt32(clamping: length).bigEndian, toByteOffset: 1, as: UInt32.self)
    handlerIsDone(connection)
    core.respond(
      ResponseHeaders.presetHead, shortOf: byteCount, trailers: ResponseHeaders.presetOKTrailers,
      on: stream)
    connection.handler?.setNeedsSend()
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
    let connection = connection
    handlerIsDone(connection)
    guard let connection else { return }
    send(action, answer, error, connection)
    connection.handler?.setNeedsSend()
  }

  /// Lets go of what a running handler needs.
  private func handlerIsDone(_ connection: ServerConnection?) {
    if let timer {
      timer.cancel()
      self.timer = nil
    }
    if !waitingWriters.isEmpty { resumeWriters(with: endReason) }
    if hasWaitingReader { resumeReader(with: .failure(endReason)) }
    connection?.countIncompleteBytes(of: self)
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
