internal import NIOCore
internal import Synchronization

/// The messages between the connection's event loop and the one task that reads them.
///
/// At `highWaterMark` messages the event loop stops parsing and reading, so a reader that is slow
/// slows the server down; when the reader has come down to a quarter of it, `resume` is called.
final class ReceiveQueue: Sendable {
  private struct State {
    var messages = CircularBuffer<ReceivedMessage>()
    var waiter: Waiter?
    var ending: Result<Void, ClientError>?
    var isHeld = false
    var nextWaiterID: UInt64 = 0
  }

  private struct Waiter {
    var id: UInt64
    var continuation: CheckedContinuation<Outcome, Never>
  }

  typealias Outcome = Result<ReceivedMessage?, ClientError>

  private let highWaterMark: Int
  private let resume: @Sendable () -> Void
  private let state = Mutex(State())

  /// - Parameter resume: called from the reader's task when the queue has room again after it was
  ///   full.
  init(highWaterMark: Int, resume: @escaping @Sendable () -> Void) {
    self.highWaterMark = max(1, highWaterMark)
    self.resume = resume
  }

  /// Whether another message may be put in. `false` makes the queue call `resume` once it has.
  func hasRoom() -> Bool {
    state.withLock { state in
      if state.messages.count < highWaterMark { return true }
      state.isHeld = true
      return false
    }
  }

  func put(_ message: ReceivedMessage) {
    let waiter = state.withLock { state -> Waiter? in
      guard state.ending == nil else { return nil }
      if let waiter = state.waiter {
        state.waiter = nil
        return waiter
      }
      state.messages.append(message)
      return nil
    }
    waiter?.continuation.resume(returning: .success(message))
  }

  /// No message comes any more. What is there can still be read; after it comes the ending.
  func finish(_ ending: Result<Void, ClientError>) {
    let waiter = state.withLock { state -> Waiter? in
      guard state.ending == nil else { return nil }
      state.ending = ending
      defer { state.waiter = nil }
      return state.waiter
    }
    waiter?.continuation.resume(returning: ending.map { nil })
  }

  /// The next message; `nil` after the last one of a connection that ended in order.
  func next() async throws(ClientError) -> ReceivedMessage? {
    let id = state.withLock { state in
      state.nextWaiterID += 1
      return state.nextWaiterID
    }
    let outcome = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        wait(Waiter(id: id, continuation: continuation))
      }
    } onCancel: {
      cancel(id)
    }
    return try outcome.get()
  }

  private func wait(_ waiter: Waiter) {
    let (outcome, mustResume) = state.withLock { state -> (Outcome?, Bool) in
      if let message = state.messages.popFirst() {
        guard state.isHeld, state.messages.count <= highWaterMark / 4 else {
          return (.success(message), false)
        }
        state.isHeld = false
        return (.success(message), true)
      }
      if let ending = state.ending { return (ending.map { nil }, false) }
      if Task.isCancelled { return (.failure(Self.cancelled), false) }
      guard state.waiter == nil else { return (.failure(Self.alreadyReceiving), false) }
      state.waiter = waiter
      return (nil, false)
    }
    if mustResume { resume() }
    if let outcome { waiter.continuation.resume(returning: outcome) }
  }

  private func cancel(_ id: UInt64) {
    let waiter = state.withLock { state -> Waiter? in
      guard let waiter = state.waiter, waiter.id == id else { return nil }
      state.waiter = nil
      return waiter
    }
    waiter?.continuation.resume(returning: .failure(Self.cancelled))
  }

  private static let cancelled = ClientError(
    .cancelled, "the task that waited for a message was cancelled")
  private static let alreadyReceiving = ClientError(
    .alreadyReceiving, "another task waits for this connection's messages; read them from one")
}
