internal import NIOCore
internal import Synchronization
internal import TesseraHTTP2

/// How a call ends: with its handler's answer or error, with a status of ours, or with its stream.
extension ServerCall {
  /// The handler has returned; from any thread.
  ///
  /// - Parameter answer: The frame of the answer, if the handler did not write its own.
  func finish(answer: ByteBuffer?) {
    onLoop { call in
      if answer != nil, let connection = call.connection, connection.core.isFull {
        call.finishOnLoop(answer: nil, error: connection.answerOverMemory())
      } else {
        call.finishOnLoop(answer: answer, error: nil)
      }
    }
  }

  /// The handler has thrown; from any thread.
  func finish(error: GRPCError) {
    onLoop { $0.finishOnLoop(answer: nil, error: error) }
  }

  private func finishOnLoop(answer: ByteBuffer?, error: GRPCError?) {
    task = nil
    let action = machine.finishes(isOK: error == nil)
    if case .ignore = action { return }
    timer?.cancel()
    timer = nil
    resumeWriters(with: endReason)
    resumeReader(with: .failure(endReason))
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
    case .headAndTrailers:
      let head = ResponseHeaders.head(extra, showsEncodings: showsEncodings)
      if let refusal = ResponseHeaders.refusal(of: head) {
        send(.trailersOnly, nil, refusal, connection)
        return
      }
      core.submitResponse(head, on: stream, hasBody: true)
      send(.trailers, answer, nil, connection)
    case .trailersOnly:
      let error = error ?? GRPCError(.internal, "the handler ended without an answer")
      core.submitResponse(
        ResponseHeaders.trailersOnly(error, extra?.trailing), on: stream, hasBody: false)
    case .trailers:
      if let answer { core.write(answer, on: stream) }
      core.finish(stream, trailers: ResponseHeaders.trailers(error, extra?.trailing))
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
    resumeReader(with: .failure(reason))
  }
}
