public import NIOCore
internal import TesseraCore

/// Splits a stream of bytes into frames: a length in four bytes, most significant first, and as many
/// bytes of payload.
///
/// Append what was read, then take frames until there is none. A frame that lies within one appended
/// buffer is a slice of it; only one that spans buffers is put together by copying, each byte once.
/// What stays between two reads is less than a frame and in storage of its own, so that the rest of a
/// large buffer is not kept for it.
public struct FrameReader: Sendable {
  /// A longer frame is refused, in bytes of payload.
  public let maximumLength: Int

  /// The bytes that come next.
  private var head = ByteBuffer()
  /// Whether `head` is storage of our own, which can be appended to in place.
  private var ownsHead = false
  /// What was appended after `head`.
  private var queue: [ByteBuffer] = []
  private var queueStart = 0
  private var failure: WireError?

  /// How many bytes were appended and not taken yet.
  public private(set) var bufferedByteCount = 0

  private static let prefixLength = 4

  /// A reader at the start of a stream that takes frames of so many bytes of payload.
  public init(maximumLength: Int = 1_000_000) {
    self.maximumLength = maximumLength
  }

  /// Whether a frame has begun and is not complete, once ``nextFrame()`` has given `nil`.
  public var isMidFrame: Bool { bufferedByteCount > 0 }

  /// Adds the bytes that came next. They are kept, not copied, until the frames are taken.
  public mutating func append(_ bytes: ByteBuffer) {
    guard bytes.readableBytes > 0 else { return }
    bufferedByteCount += bytes.readableBytes
    if head.readableBytes == 0 && queueStart == queue.count {
      head = bytes
      ownsHead = false
    } else {
      queue.append(bytes)
    }
  }

  /// The payload of the next frame without its length, or `nil` until more bytes come.
  ///
  /// - Throws: ``WireError`` for a length of 0 or above the limit; the stream is broken then, and
  ///   every later call throws the same.
  public mutating func nextFrame() throws(WireError) -> ByteBuffer? {
    if let failure { throw failure }
    guard gather(Self.prefixLength), let prefix: UInt32 = head.getInteger(at: head.readerIndex)
    else { return nil }
    // Compared unsigned: 2^31 and above are lengths too.
    guard prefix != 0, UInt64(prefix) <= UInt64(clamping: maximumLength) else {
      throw fail(length: prefix)
    }
    let length = Int(prefix)
    guard gather(Self.prefixLength + length) else { return nil }
    head.moveReaderIndex(forwardBy: Self.prefixLength)
    bufferedByteCount -= Self.prefixLength + length
    return head.readSlice(length: length)
  }

  private mutating func fail(length: UInt32) -> WireError {
    let error =
      length == 0
      ? WireError(code: .malformedFrame, message: "a frame has a length of 0")
      : WireError(
        code: .frameTooLarge,
        message: "a frame of \(length) bytes, and at most \(maximumLength) are taken")
    failure = error
    head = ByteBuffer()
    queue = []
    queueStart = 0
    bufferedByteCount = 0
    return error
  }
}

extension FrameReader {
  /// Makes the next `count` bytes lie in `head`, if there are as many.
  private mutating func gather(_ count: Int) -> Bool {
    if head.readableBytes >= count { return true }
    if head.readableBytes == 0, !takeQueued() {
      head = ByteBuffer()
      return false
    }
    while head.readableBytes < count {
      ownHead()
      guard queueStart < queue.count else { return false }
      let missing = count - head.readableBytes
      // Moving the bytes on within the array, not in a copy, leaves them their one owner.
      if queue[queueStart].readableBytes > missing {
        guard let piece = queue[queueStart].readSlice(length: missing) else { return false }
        head.writeImmutableBuffer(piece)
      } else {
        head.writeImmutableBuffer(queue[queueStart])
        dropQueued()
      }
    }
    return true
  }

  /// What is left of a frame leaves the buffer it came in. The room grows with what comes, not with
  /// what a length promises.
  private mutating func ownHead() {
    guard !ownsHead else { return }
    var own = ByteBuffer()
    own.writeImmutableBuffer(head)
    head = own
    ownsHead = true
  }

  /// Makes the first queued buffer the head.
  private mutating func takeQueued() -> Bool {
    guard queueStart < queue.count else { return false }
    head = queue[queueStart]
    ownsHead = false
    dropQueued()
    return true
  }

  private mutating func dropQueued() {
    queue[queueStart] = ByteBuffer()
    queueStart += 1
    if queueStart == queue.count {
      queue.removeAll(keepingCapacity: queueStart <= 16)
      queueStart = 0
    }
  }
}
