import Synchronization

/// How many clients all loops of a gateway have.
final class SharedClientCount: Sendable {
  private let count = Atomic<Int>(0)

  /// Counts one more; returns how many there are with it.
  func add() -> Int { count.add(1, ordering: .relaxed).newValue }

  func remove() { count.subtract(1, ordering: .relaxed) }
}
