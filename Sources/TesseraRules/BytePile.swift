/// Short runs of bytes one behind the other, in room that is used again: what many entities have to say in
/// one tick, without asking for memory for each.
package struct BytePile: Hashable, Sendable {
  /// Where one run lies.
  package struct Run: Hashable, Sendable {
    package var start: Int32
    package var count: Int32

    package init(start: Int, count: Int) {
      self.start = Int32(start)
      self.count = Int32(count)
    }
  }

  package private(set) var bytes: [UInt8] = []

  package init() {}

  /// Of bytes that lie one behind the other already.
  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// A run that was appended since ``removeAll()``.
  package subscript(run: Run) -> ArraySlice<UInt8> {
    bytes[Int(run.start)..<Int(run.start + run.count)]
  }

  package mutating func append(_ content: ArraySlice<UInt8>) -> Run {
    let start = bytes.count
    bytes.append(contentsOf: content)
    return Run(start: start, count: content.count)
  }

  /// The room stays, unless it is that of a burst.
  package mutating func removeAll() { bytes.removeAllButUsualRoom() }
}

extension Array {
  /// Empties it and keeps its room, if that is small or was used by an eighth at least.
  package mutating func removeAllButUsualRoom() {
    let isUsual =
      capacity * MemoryLayout<Element>.stride <= 64 << 10 || count >= capacity / 8
    removeAll(keepingCapacity: isUsual)
  }
}
