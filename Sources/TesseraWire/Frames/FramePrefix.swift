internal import NIOCore

/// The length in front of a frame, written when the frame is.
extension ByteBuffer {
  /// Leaves room for the length; gives where the frame starts.
  mutating func beginFrame() -> Int {
    let start = writerIndex
    writeInteger(UInt32(0))
    return start
  }

  mutating func endFrame(_ start: Int) {
    let length = writerIndex - start - MemoryLayout<UInt32>.size
    setInteger(UInt32(clamping: length), at: start)
  }
}
