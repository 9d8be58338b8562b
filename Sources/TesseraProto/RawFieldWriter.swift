/// Writes protobuf fields where there is known to be room for them.
struct RawFieldWriter {
  private let base: UnsafeMutableRawPointer
  private let room: Int
  private(set) var count = 0

  /// - Parameter room: not empty.
  init(_ room: UnsafeMutableRawBufferPointer) {
    base = room.baseAddress.unsafelyUnwrapped
    self.room = room.count
  }

  /// A tag of one byte and a varint.
  @inline(__always)
  mutating func put(_ tag: UInt8, _ value: UInt64) {
    precondition(count &+ 11 <= room, "a field without room")
    base.storeBytes(of: tag, toByteOffset: count, as: UInt8.self)
    count &+= 1
    var value = value
    while value >= 0x80 {
      base.storeBytes(
        of: UInt8(truncatingIfNeeded: value) | 0x80, toByteOffset: count, as: UInt8.self)
      count &+= 1
      value &>>= 7
    }
    base.storeBytes(of: UInt8(truncatingIfNeeded: value), toByteOffset: count, as: UInt8.self)
    count &+= 1
  }

  @inline(__always)
  mutating func put(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress else { return }
    precondition(count &+ bytes.count <= room, "bytes without room")
    base.advanced(by: count).copyMemory(from: start, byteCount: bytes.count)
    count &+= bytes.count
  }

  /// The first bytes of some words; room is needed for all of them.
  @inline(__always)
  mutating func put<Words: BitwiseCopyable>(firstOf words: Words, _ length: Int) {
    precondition(
      count &+ MemoryLayout<Words>.size <= room && length <= MemoryLayout<Words>.size,
      "words without room")
    base.storeBytes(of: words, toByteOffset: count, as: Words.self)
    count &+= length
  }

  /// Leaves a gap of four bytes; gives where it is.
  mutating func skipLength() -> Int {
    precondition(count &+ 4 <= room)
    defer { count &+= 4 }
    return count
  }

  /// Puts the number of bytes since a gap into it, most significant first.
  mutating func fillLength(_ gap: Int) {
    base.storeBytes(
      of: UInt32(truncatingIfNeeded: count &- gap &- 4).bigEndian, toByteOffset: gap,
      as: UInt32.self)
  }
}
