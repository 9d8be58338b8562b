internal import Synchronization

/// Orders what an event loop hands to a task by a continuation.
///
/// The runtime does so as well. But where a continuation is resumed before its task has come to wait for
/// it, it does so in a way that ThreadSanitizer does not see, which then reports all that the task does
/// with the value. Both sides are a plain move on the machines we know.
struct HandoverFence: ~Copyable {
  private let isGiven = Atomic(false)

  /// Before the continuation is resumed.
  func give() { isGiven.store(true, ordering: .releasing) }

  /// After the wait for it.
  func take() { _ = isGiven.load(ordering: .acquiring) }
}
