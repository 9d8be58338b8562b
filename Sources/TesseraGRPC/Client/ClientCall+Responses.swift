internal import NIOCore
internal import Synchronization
internal import TesseraHTTP2

/// Messages and metadata for the caller.
extension ClientCall {
  /// The codes are those of the table of library errors in gRPC's document on status codes.
  static var secondAnswer: GRPCError {
    GRPCError(.unimplemented, "the server sent a second message; the method has one")
  }

  static var noAnswer: GRPCError {
    GRPCError(.unimplemented, "the server sent the status OK and no message")
  }

  /// Starts the call and waits for its only message: one way to the loop for both.
  func run() async -> Answer {
    defer { handover.take() }
    return await withTaskCancellationHandler {
      await withUnsafeContinuation { continuation in
        onLoop { call in
          call.reader = continuation
          call.startOnLoop()
          if call.machine.isEnded { call.serveReader() }
        }
      }
    } onCancel: {
      cancel()
    }
  }

  /// The next message; `nil` after the last of a call that ended with OK. A call with one answer gives
  /// it when its status is there.
  func next() async -> Answer {
    defer { handover.take() }
    return await withTaskCancellationHandler {
      await withUnsafeContinuation { continuation in
        onLoop { $0.wait(continuation) }
      }
    } onCancel: {
      cancel()
    }
  }

  /// Waits until the head of the answer is there.
  func initialMetadata() async throws(GRPCError) -> GRPCMetadata {
    let error: GRPCError? = await withTaskCancellationHandler {
      await withUnsafeContinuation { continuation in
        onLoop { $0.waitForHead(continuation) }
      }
    } onCancel: {
      cancel()
    }
    handover.take()
    if let error { throw error }
    return metadata.withLock { $0.initial }
  }

  private func wait(_ continuation: UnsafeContinuation<Answer, Never>) {
    guard reader == nil else {
      handover.give()
      continuation.resume(
        returning: .failure(GRPCError(.internal, "two tasks read one stream at the same time")))
      return
    }
    reader = continuation
    serveReader()
  }

  private func waitForHead(_ continuation: UnsafeContinuation<GRPCError?, Never>) {
    handover.give()
    if isHeadPublished {
      continuation.resume(returning: nil)
    } else if machine.isEnded {
      continuation.resume(returning: machine.error)
    } else {
      headReaders.append(continuation)
    }
  }

  func resumeHeadReaders(_ error: GRPCError?) {
    let readers = headReaders
    headReaders = []
    handover.give()
    for reader in readers { reader.resume(returning: error) }
  }

  func serveReader() {
    guard let reader else { return }
    let result: Answer
    if takesOneMessage {
      guard machine.isEnded else { return }
      result = onlyAnswer()
    } else {
      guard let next = nextAnswer() else { return }
      result = next
    }
    self.reader = nil
    handover.give()
    reader.resume(returning: result)
  }

  /// Notes how the message came that the caller is given now.
  func noteCompression() {
    let wasCompressed = machine.wasCompressed
    if hasCompressedAnswer.load(ordering: .relaxed) != wasCompressed {
      hasCompressedAnswer.store(wasCompressed, ordering: .relaxed)
    }
  }

  private func nextAnswer() -> Answer? {
    switch machine.next() {
    case .wait:
      return nil
    case .message(let message, let count):
      noteCompression()
      if let connection, let stream, count > 0 {
        connection.core.consume(count, on: stream)
        connection.handler?.setNeedsSend()
      }
      return .success(message)
    case .end(let error?):
      return .failure(error)
    case .end(nil):
      return .success(nil)
    case .broken(let error):
      let reader = reader
      self.reader = nil
      resetOnLoop(.cancel)
      ended()
      self.reader = reader
      return .failure(error)
    }
  }

  /// After the end: what arrived before it, judged by the status.
  private func onlyAnswer() -> Answer {
    while true {
      switch machine.next() {
      case .message(let message, _):
        if answer != nil { return .failure(Self.secondAnswer) }
        answer = message
        noteCompression()
      case .end(let error?), .broken(let error):
        return .failure(error)
      case .end(nil), .wait:
        return answer.map { .success($0) } ?? .failure(Self.noAnswer)
      }
    }
  }
}
