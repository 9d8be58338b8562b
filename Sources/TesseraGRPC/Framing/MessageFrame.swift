internal import NIOCore
internal import TesseraProtobuf

/// Puts messages into their frames.
enum MessageFrame {
  /// A message with its prefix, in one piece.
  static func encode(_ message: some ProtobufMessage) -> ByteBuffer {
    encode(message, in: ByteBuffer())
  }

  /// The same in a buffer that is empty and may have room.
  static func encode(
    _ message: some ProtobufMessage, in buffer: consuming ByteBuffer
  ) -> ByteBuffer {
    var bytes = begin(in: buffer)
    message.encode(into: &bytes)
    end(&bytes)
    return bytes
  }

  /// Room for the prefix in a buffer that is empty (or has nothing but the prefix of a frame before)
  /// and may have room; the message follows.
  static func begin(in buffer: consuming ByteBuffer) -> ByteBuffer {
    var bytes = consume buffer
    // One that comes back still has a prefix.
    if bytes.readableBytes == MessageDeframer.prefixLength { return bytes }
    bytes.reserveCapacity(512)
    bytes.writeMultipleIntegers(UInt8(0), UInt32(0))
    return bytes
  }

  /// The message is there: its length goes into the prefix.
  static func end(_ bytes: inout ByteBuffer) {
    let length = UInt32(clamping: bytes.readableBytes - MessageDeframer.prefixLength)
    bytes.withUnsafeMutableReadableBytes {
      $0.storeBytes(of: length.bigEndian, toByteOffset: 1, as: UInt32.self)
    }
  }

  /// A message with its prefix, compressed if that is asked for.
  static func encode(
    _ message: some ProtobufMessage, compression: GRPCCompression?
  ) -> ByteBuffer {
    guard let compression, compression != .identity else { return encode(message) }
    var plain = ByteBuffer()
    message.encode(into: &plain)
    return frame(plain, compression: compression)
  }

  /// A message that is encoded already, with its prefix and compressed; plain if there is no memory to
  /// compress it, which the prefix says.
  static func frame(_ plain: ByteBuffer, compression: GRPCCompression) -> ByteBuffer {
    var bytes = ByteBuffer()
    bytes.writeInteger(UInt8(1))
    bytes.writeInteger(UInt32(0))
    if ZlibPool.shared.compress(plain, compression, into: &bytes) {
      let length = bytes.readableBytes - MessageDeframer.prefixLength
      bytes.setInteger(UInt32(clamping: length), at: bytes.readerIndex + 1)
      return bytes
    }
    bytes = prefix(length: plain.readableBytes)
    bytes.writeImmutableBuffer(plain)
    return bytes
  }

  /// The prefix of a message of so many bytes, which follow on their own.
  static func prefix(length: Int) -> ByteBuffer {
    var bytes = ByteBuffer()
    bytes.reserveCapacity(MessageDeframer.prefixLength)
    bytes.writeInteger(UInt8(0))
    bytes.writeInteger(UInt32(clamping: length))
    return bytes
  }
}
