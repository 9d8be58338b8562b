package import TesseraCore

extension LinkFrame {
  /// A session as the field of an input that it is, written once for all of its inputs.
  package struct EncodedSession: Sendable {
    fileprivate let words: (UInt64, UInt64)
    fileprivate let length: Int

    package init(_ session: SessionID) {
      var (words, length) = ((UInt64(0), UInt64(0)), 0)
      withUnsafeMutableBytes(of: &words) { room in
        guard session.rawValue != 0 else { return }
        var bytes = RawFieldWriter(room)
        bytes.put(1 << 3, session.rawValue)
        length = bytes.count
      }
      self.words = words
      self.length = length
    }
  }

  /// Appends one of a frame's inputs to a frame that is being written: the same bytes as
  /// ``LinkFrame/write(to:)`` writes for a ``SessionInput``, without one being made.
  package static func appendInput(
    session: EncodedSession, input: UInt64, envelope: UnsafeRawBufferPointer, isRelease: Bool,
    to buffer: inout FrameBytes
  ) {
    let length = envelope.count
    // The session in whole words, three tags with varints, two lengths, the last field.
    buffer.append(upTo: 64 &+ length) { room in
      let inside =
        session.length &+ (input == 0 ? 0 : 1 &+ varintLength(input))
        &+ (length == 0 ? 0 : 1 &+ varintLength(UInt64(length)) &+ length) &+ (isRelease ? 2 : 0)
      var bytes = RawFieldWriter(room)
      bytes.put(2 << 3 | 2, UInt64(inside))
      bytes.put(firstOf: session.words, session.length)
      if input != 0 { bytes.put(2 << 3, input) }
      if length != 0 {
        bytes.put(3 << 3 | 2, UInt64(length))
        bytes.put(envelope)
      }
      if isRelease { bytes.put(4 << 3, 1) }
      return bytes.count
    }
  }

  @inline(__always)
  private static func varintLength(_ value: UInt64) -> Int {
    if value < 0x80 { return 1 }
    return Int(truncatingIfNeeded: UInt32(70 &- value.leadingZeroBitCount) / 7)
  }
}
