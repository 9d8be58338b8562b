public import NIOCore

/// The writable end of a byte buffer, reached through one pointer.
///
/// A write through `ByteBuffer` checks for uniqueness and capacity every time; here a writer asks
/// for room once and then stores. The region owns the buffer, so nobody else can move or share its
/// bytes while the pointer is in use: only `grow` does, and it fetches the pointer anew. It may also
/// begin in memory that somebody else owns, and moves to a buffer if that is not enough.
@safe
@usableFromInline
package struct OutputRegion: ~Copyable {
  @usableFromInline var buffer: ByteBuffer
  @usableFromInline var base: UnsafeMutableRawPointer
  /// Bytes written at `base`.
  @usableFromInline package var count: Int
  @usableFromInline var capacity: Int
  /// Whether the bytes stand in memory of somebody else, and none in the buffer.
  @usableFromInline package private(set) var isBorrowed = false

  /// The room that a writer starts with: enough for most messages of the data plane.
  @inlinable static var initialRoom: Int { 128 }

  /// What a field is asked room for beyond what it takes: the longest tag and the longest varint,
  /// rounded up. Who knows how much is written adds this, and nothing moves.
  @inlinable static var slack: Int { 16 }

  @inlinable
  package init(appendingTo buffer: consuming ByteBuffer) {
    self.buffer = consume buffer
    if self.buffer.writableBytes < Self.initialRoom {
      self.buffer.reserveCapacity(minimumWritableBytes: Self.initialRoom)
    }
    count = 0
    // Through this accessor a buffer that is shared gets its own storage first.
    let room = unsafe self.buffer.withUnsafeMutableWritableBytes { unsafe $0 }
    // `initialRoom` is above zero, so there is an address.
    unsafe base = unsafe room.baseAddress.unsafelyUnwrapped
    capacity = room.count
  }

  /// - Parameter room: What is written to while the region is in use, and not empty.
  @usableFromInline
  init(borrowing room: UnsafeMutableRawBufferPointer) {
    buffer = ByteBuffer()
    count = 0
    unsafe base = unsafe room.baseAddress.unsafelyUnwrapped
    capacity = room.count
    isBorrowed = true
  }

  /// Makes sure that so many bytes can be put without asking again.
  @inlinable
  @inline(__always)
  package mutating func reserve(_ byteCount: Int) {
    if capacity &- count < byteCount { grow(byteCount) }
  }

  @usableFromInline
  @inline(never)
  mutating func grow(_ byteCount: Int) {
    if isBorrowed {
      isBorrowed = false
      buffer = ByteBufferAllocator().buffer(capacity: max(2 * count, count + byteCount))
      unsafe buffer.writeBytes(UnsafeRawBufferPointer(start: base, count: count))
      buffer.moveWriterIndex(to: 0)
      let room = unsafe buffer.withUnsafeMutableWritableBytes { unsafe $0 }
      unsafe base = unsafe room.baseAddress.unsafelyUnwrapped
      capacity = room.count
      return
    }
    // Whatever was put has to count as written to survive the move; offsets into it stay valid.
    let start = buffer.writerIndex
    buffer.moveWriterIndex(forwardBy: count)
    buffer.reserveCapacity(minimumWritableBytes: byteCount)
    buffer.moveWriterIndex(to: start)
    let room = unsafe buffer.withUnsafeMutableWritableBytes { unsafe $0 }
    unsafe base = unsafe room.baseAddress.unsafelyUnwrapped
    capacity = room.count
  }

  /// The buffer with everything put, for whoever lent it.
  @inlinable
  package consuming func finish() -> ByteBuffer {
    buffer.moveWriterIndex(forwardBy: count)
    return buffer
  }
}
