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
  /// Nothing while the bytes stand in memory of somebody else.
  @usableFromInline var buffer: ByteBuffer?
  @usableFromInline var base: UnsafeMutableRawPointer
  /// Bytes written at `base`.
  @usableFromInline package var count: Int
  @usableFromInline var capacity: Int
  /// The room that a writer starts with: enough for most messages of the data plane.
  @inlinable static var initialRoom: Int { 128 }

  /// What a field is asked room for beyond what it takes: the longest tag and the longest varint,
  /// rounded up. Who knows how much is written adds this, and nothing moves.
  @inlinable static var slack: Int { 16 }

  /// What a message is written to before anybody knows how long it is.
  @inlinable static var stackRoom: Int { 1024 }

  @inlinable
  package init(appendingTo buffer: consuming ByteBuffer) {
    if buffer.writableBytes < Self.initialRoom {
      buffer.reserveCapacity(minimumWritableBytes: Self.initialRoom)
    }
    count = 0
    // Through this accessor a buffer that is shared gets its own storage first.
    let room = unsafe buffer.withUnsafeMutableWritableBytes { unsafe $0 }
    // `initialRoom` is above zero, so there is an address.
    unsafe base = unsafe room.baseAddress.unsafelyUnwrapped
    capacity = room.count
    self.buffer = consume buffer
  }

  /// - Parameter room: What is written to while the region is in use, and not empty.
  @inlinable
  init(borrowing room: UnsafeMutableRawBufferPointer) {
    buffer = nil
    count = 0
    unsafe base = unsafe room.baseAddress.unsafelyUnwrapped
    capacity = room.count
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
    var grown: ByteBuffer
    // Whatever was put has to count as written to survive the move; offsets into it stay valid.
    if var buffer = buffer.take() {
      buffer.moveWriterIndex(forwardBy: count)
      buffer.reserveCapacity(minimumWritableBytes: byteCount)
      grown = consume buffer
    } else {
      grown = ByteBufferAllocator().buffer(capacity: max(2 * count, count + byteCount))
      unsafe grown.writeBytes(UnsafeRawBufferPointer(start: base, count: count))
    }
    grown.moveWriterIndex(to: grown.writerIndex - count)
    let room = unsafe grown.withUnsafeMutableWritableBytes { unsafe $0 }
    unsafe base = unsafe room.baseAddress.unsafelyUnwrapped
    capacity = room.count
    buffer = consume grown
  }

  /// Whether all that was put stands in memory of somebody else.
  @inlinable var isBorrowed: Bool { buffer == nil }

  /// The buffer with everything put, for whoever lent it; empty if that stands in memory of somebody
  /// else.
  @inlinable
  package consuming func finish() -> ByteBuffer {
    guard var own = buffer.take() else { return ByteBuffer() }
    own.moveWriterIndex(forwardBy: count)
    return own
  }
}
