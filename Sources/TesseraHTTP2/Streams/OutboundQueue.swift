internal import NIOCore

/// The bytes that wait on one stream for the peer's window. Most streams have one piece at a time,
/// which stands in the queue itself.
struct OutboundQueue {
  private var first = ByteBuffer()
  /// What comes after `first`, from `head` on.
  private var more: [ByteBuffer] = []
  private var head = 0
  private(set) var byteCount = 0
  /// Whether `first` is to be used again.
  private var returnsFirst = false

  /// What is kept for the next messages: that many buffers, none larger.
  private static let maximumSpares = 64
  private static let maximumSpareCapacity = 16 * 1024

  mutating func append(_ bytes: ByteBuffer, returnsBuffer: Bool = false) {
    guard bytes.readableBytes > 0 else { return }
    if byteCount == 0 {
      first = bytes
      returnsFirst = returnsBuffer
    } else {
      more.append(bytes)
    }
    byteCount += bytes.readableBytes
  }

  /// Moves the first `count` bytes (which must be there) to the end of `output`.
  mutating func move(
    _ count: Int, to output: inout OutputBuffer, spares: inout [ByteBuffer]
  ) {
    precondition(count <= byteCount, "more bytes asked for than wait")
    byteCount -= count
    var rest = count
    while rest > 0 {
      let available = first.readableBytes
      if available <= rest {
        unsafe first.withUnsafeReadableBytes { unsafe output.append($0) }
        rest -= available
        if returnsFirst { giveBack(to: &spares) }
        takeNext()
      } else {
        unsafe first.readWithUnsafeReadableBytes { bytes in
          unsafe output.append(UnsafeRawBufferPointer(rebasing: bytes[..<rest]))
          return rest
        }
        rest = 0
      }
    }
  }

  private mutating func giveBack(to spares: inout [ByteBuffer]) {
    returnsFirst = false
    guard spares.count < Self.maximumSpares, first.capacity <= Self.maximumSpareCapacity else {
      return
    }
    var spare = ByteBuffer()
    swap(&spare, &first)
    spare.clear()
    spares.append(spare)
  }

  /// The piece that is done with lets go of its storage now: a shared payload must not live longer.
  private mutating func takeNext() {
    guard head < more.count else {
      first = ByteBuffer()
      return
    }
    first = ByteBuffer()
    swap(&first, &more[head])
    head += 1
    if head == more.count {
      more.removeAll(keepingCapacity: more.capacity <= 16)
      head = 0
    } else if head >= 32, head * 2 >= more.count {
      more.removeFirst(head)
      head = 0
    }
  }

  mutating func removeAll() {
    guard byteCount > 0 else { return }
    first = ByteBuffer()
    returnsFirst = false
    more = []
    head = 0
    byteCount = 0
  }
}
