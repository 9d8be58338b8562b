internal import NIOCore

/// Cuts the body of a stream into messages: one byte that says whether it is compressed, four of
/// length (big-endian), then the message.
///
/// A message that arrives in one piece is a slice of what was received. What is incomplete is copied,
/// so that a few bytes never keep a whole receive buffer alive.
struct MessageDeframer {
  /// Bytes of prefix before every message.
  static let prefixLength = 5

  private let maximumLength: Int
  /// How messages that are marked as compressed are compressed: `grpc-encoding`, once it is known.
  /// With `nil` or `identity` a message must not be marked.
  var encoding: GRPCCompression?
  /// Whether the message that was taken out last was marked as compressed.
  private(set) var wasCompressed = false
  private var bytes = ByteBuffer()
  /// Whether others hold the same memory: it came from the socket like this, or messages were cut out
  /// of it.
  private var isBorrowed = false

  init(maximumLength: Int, encoding: GRPCCompression? = nil) {
    self.maximumLength = maximumLength
    self.encoding = encoding
  }

  /// Begins with another body; nothing of this one is left.
  mutating func beginAgain(encoding: GRPCCompression?) {
    self.encoding = encoding
    wasCompressed = false
    if bytes.capacity > 0 { removeAll() }
  }

  /// Bytes that are not part of a message that was taken out.
  var bufferedByteCount: Int { bytes.readableBytes }

  /// Whether a message can be taken out (or refused) without more bytes.
  var hasMessage: Bool {
    guard bytes.readableBytes >= Self.prefixLength,
      let length = bytes.getInteger(at: bytes.readerIndex + 1, as: UInt32.self)
    else { return false }
    return Int(length) > maximumLength || bytes.readableBytes - Self.prefixLength >= Int(length)
  }

  mutating func append(_ more: ByteBuffer) {
    if bytes.readableBytes == 0 {
      bytes = more
      isBorrowed = true
    } else {
      settle()
      if bytes.readerIndex > bytes.readableBytes { bytes.discardReadBytes() }
      var more = more
      bytes.writeBuffer(&more)
    }
  }

  /// The next complete message, without its prefix and decompressed; `nil` if it is not there yet.
  ///
  /// - Throws: ``GRPCStatusCode/resourceExhausted`` as soon as the length is read if it is above the
  ///   limit, or as soon as decompressing goes beyond it; ``GRPCStatusCode/internal`` for a message
  ///   that is compressed, which nobody announced, or that cannot be decompressed.
  mutating func next() throws(GRPCError) -> ByteBuffer? {
    guard bytes.readableBytes >= Self.prefixLength,
      let flag = bytes.getInteger(at: bytes.readerIndex, as: UInt8.self),
      let length = bytes.getInteger(at: bytes.readerIndex + 1, as: UInt32.self)
    else {
      settle()
      return nil
    }
    if flag != 0 { try checkCompressed(flag) }
    guard Int(length) <= maximumLength else {
      throw GRPCError(
        .resourceExhausted,
        "a message of \(length) bytes is longer than the limit of \(maximumLength)")
    }
    guard bytes.readableBytes - Self.prefixLength >= Int(length) else {
      settle()
      return nil
    }
    bytes.moveReaderIndex(forwardBy: Self.prefixLength)
    // The message may be read on another thread while more arrives here.
    isBorrowed = true
    let message = bytes.readSlice(length: Int(length))
    wasCompressed = flag != 0
    // Some senders mark an empty message and leave it empty.
    guard flag != 0, let encoding, let message, length > 0 else { return message }
    return try ZlibPool.shared.decompress(message, encoding, limit: maximumLength)
  }

  private func checkCompressed(_ flag: UInt8) throws(GRPCError) {
    guard flag == 1 else {
      throw GRPCError(.internal, "a message begins with the byte \(flag); it must be 0 or 1")
    }
    guard let encoding, encoding != .identity else {
      throw GRPCError(
        .internal, "a message is marked as compressed, but the call has no grpc-encoding")
    }
  }

  mutating func removeAll() {
    bytes = ByteBuffer()
    isBorrowed = false
  }

  /// Makes what is left our own.
  private mutating func settle() {
    guard isBorrowed else { return }
    isBorrowed = false
    var own = ByteBuffer()
    own.writeImmutableBuffer(bytes)
    bytes = own
  }
}
