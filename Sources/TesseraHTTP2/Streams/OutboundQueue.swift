internal import NIOCore

/// The bytes that wait on one stream for the peer's window.
struct OutboundQueue {
  private var segments: [ByteBuffer] = []
  private var head = 0
  private(set) var byteCount = 0

  mutating func append(_ bytes: ByteBuffer) {
    guard bytes.readableBytes > 0 else { return }
    byteCount += bytes.readableBytes
    segments.append(bytes)
  }

  /// Moves the first `count` bytes (which must be there) to the end of `output`.
  mutating func move(_ count: Int, to output: inout ByteBuffer) {
    precondition(count <= byteCount, "more bytes asked for than wait")
    byteCount -= count
    var rest = count
    while rest > 0 {
      let available = segments[head].readableBytes
      if available <= rest {
        // The emptied place lets go of its storage now: a shared payload must not live longer.
        var segment = ByteBuffer()
        swap(&segment, &segments[head])
        output.writeBuffer(&segment)
        head += 1
        rest -= available
      } else {
        unsafe segments[head].readWithUnsafeReadableBytes { bytes in
          unsafe output.writeBytes(UnsafeRawBufferPointer(rebasing: bytes[..<rest]))
          return rest
        }
        rest = 0
      }
    }
    if head == segments.count {
      removeAll()
    } else if head >= 32, head * 2 >= segments.count {
      segments.removeFirst(head)
      head = 0
    }
  }

  mutating func removeAll() {
    segments.removeAll(keepingCapacity: segments.capacity <= 16)
    head = 0
    byteCount = 0
  }
}
