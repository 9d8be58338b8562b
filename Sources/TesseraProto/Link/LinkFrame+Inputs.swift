package import NIOCore
package import TesseraCore

extension LinkFrame {
  /// Appends one of a frame's inputs to a frame that is being written: the same bytes as
  /// ``LinkFrame/write(to:)`` writes for a ``SessionInput``, without one being made.
  package static func appendInput(
    session: SessionID, input: UInt64, envelope: ByteBuffer, isRelease: Bool,
    to buffer: inout ByteBuffer
  ) {
    // Three tags with varints, two lengths, the last field.
    let most = 64 + envelope.readableBytes
    buffer.writeWithUnsafeMutableBytes(minimumWritableBytes: most) { room in
      let length = envelope.readableBytes
      let inside =
        (session.rawValue == 0 ? 0 : 1 + varintLength(session.rawValue))
        + (input == 0 ? 0 : 1 + varintLength(input))
        + (length == 0 ? 0 : 1 + varintLength(UInt64(length)) + length) + (isRelease ? 2 : 0)
      var bytes = RawFieldWriter(room)
      bytes.put(2 << 3 | 2, UInt64(inside))
      if session.rawValue != 0 { bytes.put(1 << 3, session.rawValue) }
      if input != 0 { bytes.put(2 << 3, input) }
      if length != 0 {
        bytes.put(3 << 3 | 2, UInt64(length))
        envelope.withUnsafeReadableBytes { bytes.put($0) }
      }
      if isRelease { bytes.put(4 << 3, 1) }
      return bytes.count
    }
  }

  private static func varintLength(_ value: UInt64) -> Int {
    (70 &- (value | 1).leadingZeroBitCount) / 7
  }
}
