internal import NIOCore
internal import Synchronization
internal import TesseraHTTP2

/// Pulling requests, one by one.
extension ServerCall {
  /// The next request; `nil` after the last one.
  func nextRequest() async throws(GRPCError) -> ByteBuffer? {
    if eventLoop.inEventLoop, let result = takeRequest() { return try result.get() }
    // The cancellation may overtake the wait on its way to the loop; the flag is there before both.
    let flag = CancellationFlag()
    let result = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        onLoop { $0.wait(continuation, flag) }
      }
    } onCancel: {
      flag.isSet.store(true, ordering: .relaxed)
      eventLoop.execute { self.resumeReader(with: .failure(CancellationFlag.error)) }
    }
    handover.take()
    return try result.get()
  }

  private func wait(
    _ continuation: CheckedContinuation<Result<ByteBuffer?, GRPCError>, Never>,
    _ flag: CancellationFlag
  ) {
    guard !flag.isSet.load(ordering: .relaxed) else {
      continuation.resume(returning: .failure(CancellationFlag.error))
      return
    }
    guard !hasWaitingReader else {
      continuation.resume(
        returning: .failure(GRPCError(.internal, "two tasks read one stream at the same time")))
      return
    }
    if let result = takeRequest() {
      handover.give()
      continuation.resume(returning: result)
    } else {
      waitingReader = continuation
      hasWaitingReader = true
    }
  }

  /// A request that is there, the end, or why there is none; `nil` while it may still come.
  private func takeRequest() -> Result<ByteBuffer?, GRPCError>? {
    switch machine.nextRequest() {
    case .message(let message, let count):
      connection?.countIncompleteBytes(of: self)
      noteCompression()
      if count > 0, let connection {
        connection.core.consume(count, on: stream)
        connection.handler?.setNeedsSend()
      }
      return .success(message)
    case .wait:
      return nil
    case .end:
      return .success(nil)
    case .fail(let error):
      end(error)
      return .failure(error)
    case .refuse:
      return .failure(endReason)
    }
  }

  /// Gives a waiting reader what has come.
  func serveReader() {
    guard hasWaitingReader, let result = takeRequest() else { return }
    resumeReader(with: result)
  }

  func resumeReader(with result: Result<ByteBuffer?, GRPCError>) {
    guard hasWaitingReader, let reader = waitingReader else { return }
    waitingReader = nil
    hasWaitingReader = false
    handover.give()
    reader.resume(returning: result)
  }
}
