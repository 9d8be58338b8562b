import NIOConcurrencyHelpers

/// A lock as `Mutex` is one, for tests. ThreadSanitizer does not see into `Mutex` when two wait for it, and
/// would report what it guards.
struct WatchedLock<Value: Sendable>: Sendable {
  private let box: NIOLockedValueBox<Value>

  init(_ value: Value) { box = NIOLockedValueBox(value) }

  func withLock<Result>(_ body: (inout Value) throws -> Result) rethrows -> Result {
    try box.withLockedValue(body)
  }
}
