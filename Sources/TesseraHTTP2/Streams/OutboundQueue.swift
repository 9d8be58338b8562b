internal import NIOCore

/// The bytes that wait on one stream for the peer's window. Most streams have one piece at a time,
/// which stands in the queue itself.
struct OutboundQueue {
  private var first: ByteBuffer?
  /// What comes after `first`, from `head` on.
  private var more: [ByteBuffer] = []
  private var head = 0
  private(set) var byteCount = 0
  /// What is left in `first` when it is to be used again; `nil` if it is not.
  private var keptPrefix: Int?
  /// What comes before `first`: bytes of ``ShortAnswers``.
  private var shortStart = 0
  private var shortCount = 0

  /// What is kept for the next messages: that many buffers, none larger.
  private static let maximumSpares = 64
  private static let maximumSpareCapacity = 16 * 1024

  /// - Parameter keptPrefix: With how many of its bytes the buffer is used again; `nil` if it is not.
  mutating func append(_ bytes: ByteBuffer, keptPrefix: Int? = nil) {
    guard bytes.readableBytes > 0 else { return }
    if byteCount == 0 {
      first = bytes
      self.keptPrefix = keptPrefix
    } else {
      more.append(bytes)
    }
    byteCount += bytes.readableBytes
  }

  /// Adds an answer that stands among the short ones; nothing waits yet.
  mutating func append(shortAt start: Int, count: Int) {
    precondition(byteCount == 0, "a short answer comes first")
    guard count > 0 else { return }
    shortStart = start
    shortCount = count
    byteCount = count
  }

  /// Moves the first `count` bytes (which must be there) to the end of `output`.
  mutating func move(
    _ count: Int, to output: inout OutputBuffer, from answers: inout ShortAnswers,
    spares: inout [ByteBuffer]
  ) {
    precondition(count <= byteCount, "more bytes asked for than wait")
    byteCount -= count
    var rest = count
    if shortCount > 0 {
      let part = min(rest, shortCount)
      unsafe output.append(answers.bytes(at: shortStart, count: part))
      shortStart += part
      shortCount -= part
      rest -= part
      if shortCount == 0 { answers.remove() }
      if rest == 0 { return }
    }
    movePieces(rest, to: &output, spares: &spares)
  }

  private mutating func movePieces(
    _ count: Int, to output: inout OutputBuffer, spares: inout [ByteBuffer]
  ) {
    var rest = count
    while rest > 0, var piece = first.take() {
      let available = piece.readableBytes
      if available <= rest {
        unsafe piece.withUnsafeReadableBytes { unsafe output.append($0) }
        rest -= available
        if let keptPrefix { giveBack(piece, keptPrefix, to: &spares) }
        takeNext()
      } else {
        unsafe piece.readWithUnsafeReadableBytes { bytes in
          unsafe output.append(UnsafeRawBufferPointer(rebasing: bytes[..<rest]))
          return rest
        }
        first = piece
        rest = 0
      }
    }
  }

  private mutating func giveBack(
    _ piece: ByteBuffer, _ prefix: Int, to spares: inout [ByteBuffer]
  ) {
    keptPrefix = nil
    guard spares.count < Self.maximumSpares, piece.capacity <= Self.maximumSpareCapacity,
      piece.writerIndex >= prefix
    else { return }
    var spare = piece
    spare.moveReaderIndex(to: 0)
    spare.moveWriterIndex(to: prefix)
    spares.append(spare)
  }

  /// The piece that is done with has let go of its storage: a shared payload must not live longer.
  private mutating func takeNext() {
    guard head < more.count else { return }
    var next = ByteBuffer()
    swap(&next, &more[head])
    first = next
    head += 1
    if head == more.count {
      more.removeAll(keepingCapacity: more.capacity <= 16)
      head = 0
    } else if head >= 32, head * 2 >= more.count {
      more.removeFirst(head)
      head = 0
    }
  }

  mutating func removeAll(from answers: inout ShortAnswers) {
    guard byteCount > 0 else { return }
    if shortCount > 0 {
      shortCount = 0
      answers.remove()
    }
    first = nil
    keptPrefix = nil
    more = []
    head = 0
    byteCount = 0
  }
}
