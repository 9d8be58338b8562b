internal import CMemoryHints

/// Room in large pages, for what is gone through every tick and far larger than a cache: with small ones a
/// processor spends much of its time looking up where they are.
extension Array where Element: BitwiseCopyable {
  /// Moves to where there is room for at least so many elements.
  ///
  /// - Parameter used: how many elements there are about to be. Large pages are asked for as far as these reach:
  ///   one that is used in part takes up all of its room.
  mutating func reserve(_ capacity: Int, used: Int) {
    let former = self
    self = Array(unsafeUninitializedCapacity: Swift.max(capacity, former.count)) { room, count in
      tessera_prefer_large_pages(
        room.baseAddress, Swift.min(used, room.count) * MemoryLayout<Element>.stride)
      _ = room.initialize(from: former)
      count = former.count
    }
  }
}
