internal import NIOCore
internal import TesseraProtobuf

/// Puts messages into their frames.
enum MessageFrame {
  /// A message with its prefix, in one piece.
  static func encode(_ message: some ProtobufMessage) -> ByteBuffer {
    var bytes = ByteBuffer()
    bytes.reserveCapacity(256)
    bytes.writeRepeatingByte(0, count: MessageDeframer.prefixLength)
    message.encode(into: &bytes)
    let length = bytes.readableBytes - MessageDeframer.prefixLength
    bytes.setInteger(UInt32(clamping: length), at: bytes.readerIndex + 1)
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
