package import NIOCore

/// Bytes to which frames are appended one after the other, in one piece of memory. Appending costs less
/// than to a `ByteBuffer`, and shows it where a turn has thousands of frames.
package struct FrameBytes: Sendable {
  @usableFromInline var room: [UInt8] = []
  package private(set) var count = 0

  package init() {}

  package var isEmpty: Bool { count == 0 }

  /// How many bytes there is room for.
  @inlinable package var capacity: Int { room.count }

  /// Makes room for so many bytes behind those that are there.
  package mutating func reserve(_ more: Int) {
    let needed = count + more
    guard needed > room.count else { return }
    var larger = [UInt8](repeating: 0, count: Swift.max(needed, room.count * 2))
    larger.withUnsafeMutableBytes { to in
      room.withUnsafeBytes { to.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    }
    room = larger
  }

  /// Appends what is written to room for at least so many bytes.
  ///
  /// - Parameter write: gives how many bytes it wrote.
  @inline(__always)
  mutating func append(upTo most: Int, _ write: (UnsafeMutableRawBufferPointer) -> Int) {
    if room.count &- count < most { reserve(most) }
    let start = count
    count &+= room.withUnsafeMutableBytes { room in
      // There is room, so there is a base.
      let base = room.baseAddress.unsafelyUnwrapped
      return write(
        UnsafeMutableRawBufferPointer(start: base + start, count: room.count &- start))
    }
    assert(count <= room.count, "more than there was room for")
  }

  package mutating func append(_ bytes: UnsafeRawBufferPointer) {
    guard !bytes.isEmpty else { return }
    append(upTo: bytes.count) { room in
      room.copyMemory(from: bytes)
      return bytes.count
    }
  }

  package mutating func append(_ bytes: ByteBuffer) {
    bytes.withUnsafeReadableBytes { append($0) }
  }

  /// Leaves a gap of four bytes for the length of a frame.
  package mutating func skipLength() {
    append(upTo: 4) {
      $0.storeBytes(of: 0, as: UInt32.self)
      return 4
    }
  }

  /// Forgets the bytes, and also the room for them if it is larger than so much.
  package mutating func removeAll(keepingUpTo most: Int) {
    count = 0
    if room.count > most { room = [] }
  }

  package func withUnsafeBytes<Result>(_ read: (UnsafeRawBufferPointer) -> Result) -> Result {
    room.withUnsafeBytes { read(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
  }

  /// A copy of the bytes in a range.
  package func buffer(_ range: Range<Int>) -> ByteBuffer {
    precondition(range.upperBound <= count, "bytes that are not there")
    return room.withUnsafeBytes {
      ByteBuffer(bytes: UnsafeRawBufferPointer(rebasing: $0[range]))
    }
  }

  /// A copy of all.
  package var buffer: ByteBuffer { buffer(0..<count) }
}

extension FrameBytes: Hashable {
  package static func == (one: FrameBytes, other: FrameBytes) -> Bool {
    one.room[..<one.count] == other.room[..<other.count]
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(room[..<count]) }
}
