internal import NIOCore
internal import Synchronization
internal import TesseraHTTP2
internal import TesseraProtobuf

/// Writing the head and messages.
extension ServerCall {
  private enum OnWrite {
    case done
    case wait
    case refused(GRPCError)
  }

  func write(_ message: some ProtobufMessage, compress: Bool) async throws(GRPCError) {
    try await write(frame: try frame(message, compress: compress), body: nil)
  }

  func write(encoded bytes: ByteBuffer) async throws(GRPCError) {
    try checkLength(bytes.readableBytes)
    let prefix = MessageFrame.prefix(length: bytes.readableBytes)
    try await write(frame: prefix, body: bytes)
  }

  func sendInitialMetadata() {
    onLoop { call in
      guard case .send(withHead: true) = call.machine.sendsMessage(),
        let connection = call.connection
      else { return }
      call.sendHead(connection)
      connection.handler?.setNeedsSend()
    }
  }

  private func write(frame: ByteBuffer, body: ByteBuffer?) async throws(GRPCError) {
    let outcome: OnWrite
    if eventLoop.inEventLoop {
      outcome = writeOnLoop(frame, body)
    } else {
      outcome = await withCheckedContinuation { continuation in
        eventLoop.execute {
          let outcome = self.writeOnLoop(frame, body)
          self.handover.give()
          continuation.resume(returning: outcome)
        }
      }
      handover.take()
    }
    switch outcome {
    case .done: return
    case .refused(let error): throw error
    case .wait: if let error = await waitUntilWritable() { throw error }
    }
  }

  private func writeOnLoop(_ frame: ByteBuffer, _ body: ByteBuffer?) -> OnWrite {
    guard case .send(let withHead) = machine.sendsMessage(), let connection else {
      return .refused(endReason)
    }
    if withHead, let error = sendHead(connection) { return .refused(error) }
    var isWritable = connection.core.write(frame, on: stream)
    if let body { isWritable = connection.core.write(body, on: stream) }
    connection.handler?.setNeedsSend()
    return isWritable ? .done : .wait
  }

  /// - Returns: Why the head could not be sent, which has ended the call.
  @discardableResult
  func sendHead(_ connection: ServerConnection) -> GRPCError? {
    let list = ResponseHeaders.head(currentExtra, showsEncodings: showsEncodings)
    let limit = connection.core.maximumSentHeaderListSize
    if let error = ResponseHeaders.refusal(of: list, limit: limit) {
      machine.headWasNotSent()
      end(error)
      return error
    }
    connection.core.submitResponse(list, on: stream, hasBody: true)
    return nil
  }

  // MARK: Waiting for the window

  /// Also ends, with CANCELLED, when the writing task is cancelled on its own.
  private func waitUntilWritable() async -> GRPCError? {
    // The cancellation may overtake the wait on its way to the loop; the flag is there before both.
    let flag = CancellationFlag()
    defer { handover.take() }
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        onLoop { $0.addWaitingWriter(continuation, flag) }
      }
    } onCancel: {
      flag.isSet.store(true, ordering: .relaxed)
      eventLoop.execute { self.resumeWriters(with: CancellationFlag.error) }
    }
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

  /// The stream takes more again.
  func becameWritable() {
    resumeWriters(with: nil)
  }

  func resumeWriters(with error: GRPCError?) {
    guard !waitingWriters.isEmpty else { return }
    let writers = waitingWriters
    waitingWriters = []
    handover.give()
    for writer in writers { writer.resume(returning: error) }
  }
}
