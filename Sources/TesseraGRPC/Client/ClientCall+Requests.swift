internal import NIOCore
internal import Synchronization
internal import TesseraHTTP2

/// Messages from the caller.
extension ClientCall {
  /// Sends a frame, and waits while the server's window is shut. Cancelling the writing task cancels
  /// the call.
  func write(_ frame: ByteBuffer) async throws(GRPCError) {
    let error: GRPCError? = await withTaskCancellationHandler {
      await withUnsafeContinuation { continuation in
        onLoop { $0.writeOnLoop(frame, continuation) }
      }
    } onCancel: {
      cancel()
    }
    handover.take()
    if let error { throw error }
  }

  /// Nothing more will be written.
  func finishRequest() {
    guard !isOver.load(ordering: .relaxed) else { return }
    onLoop { $0.finishRequestOnLoop() }
  }

  private func writeOnLoop(
    _ frame: ByteBuffer, _ writer: UnsafeContinuation<GRPCError?, Never>
  ) {
    handover.give()
    guard !machine.isEnded else {
      writer.resume(returning: endOfWriting)
      return
    }
    guard !isRequestFinished else {
      writer.resume(
        returning: GRPCError(.internal, "a message was written after the request was finished"))
      return
    }
    request.append(frame)
    countRequest()
    guard let connection, let stream else {
      // Waits for a connection, or for the next attempt.
      admit(
        writer,
        if: request.byteCount < channel.configuration.connection.maximumPendingBytesPerStream)
      return
    }
    let isWritable = connection.core.write(frame, on: stream)
    dropRequestIfTooLong()
    connection.handler?.setNeedsSend()
    admit(writer, if: isWritable)
  }

  private func admit(_ writer: UnsafeContinuation<GRPCError?, Never>, if isWritable: Bool) {
    if isWritable { writer.resume(returning: nil) } else { writers.append(writer) }
  }

  private func finishRequestOnLoop() {
    guard !machine.isEnded, !isRequestFinished else { return }
    isRequestFinished = true
    guard let connection, let stream else { return }
    connection.core.finish(stream)
    connection.handler?.setNeedsSend()
  }

  func becameWritableOnLoop() {
    // So much has left that it may be too much to hold.
    dropRequestIfTooLong()
    resumeWriters(with: nil)
  }

  func resumeWriters(with error: GRPCError?) {
    let writers = writers
    self.writers = []
    handover.give()
    for writer in writers { writer.resume(returning: error) }
  }

  /// What a writer hears of a call that is over.
  var endOfWriting: GRPCError {
    machine.error
      ?? GRPCError(.cancelled, "the server has ended the call (with OK) and takes no more messages")
  }
}
