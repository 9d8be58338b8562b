/// Whether bytes are UTF-8 (Unicode 15, table 3-7): eight bytes at a time while they are ASCII.
///
/// The standard library's check that refuses instead of repairing is generic over the encoding and
/// looks its types up at run time, which costs more than short strings themselves.
@safe
struct UTF8Validation {
  private let base: UnsafeRawPointer
  private let count: Int

  init(_ bytes: UnsafeRawBufferPointer) {
    // Nothing is read from no bytes.
    unsafe base = bytes.baseAddress ?? UnsafeRawPointer(bitPattern: 1).unsafelyUnwrapped
    count = bytes.count
  }

  /// Whether all bytes are ASCII, as most strings' are.
  @inline(__always)
  var isASCII: Bool {
    guard count >= 8 else {
      guard count >= 4 else {
        var all: UInt8 = 0
        for position in 0..<count { all |= byte(position) }
        return all < 0x80
      }
      // The two words overlap.
      let last = unsafe base.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self)
      let first = unsafe base.loadUnaligned(as: UInt32.self)
      return (first | last) & 0x8080_8080 == 0
    }
    var all = unsafe base.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
    var position = 0
    while position < count &- 8 {
      all |= unsafe base.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      position &+= 8
    }
    return all & 0x8080_8080_8080_8080 == 0
  }

  var isValid: Bool {
    var position = 0
    while position < count {
      if count &- position >= 8 {
        let word = unsafe base.loadUnaligned(fromByteOffset: position, as: UInt64.self)
        // All ASCII is passed over, whether it fills the word or not.
        let others = UInt64(littleEndian: word) & 0x8080_8080_8080_8080
        position &+= others.trailingZeroBitCount &>> 3
        if others == 0 { continue }
      }
      let length = sequence(at: position)
      guard length > 0 else { return false }
      position &+= length
    }
    return true
  }

  private func byte(_ position: Int) -> UInt8 {
    unsafe base.load(fromByteOffset: position, as: UInt8.self)
  }

  /// The bytes of the character that stands there; zero if none does.
  @inline(__always)
  private func sequence(at position: Int) -> Int {
    let first = byte(position)
    if first < 0x80 { return 1 }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard first >= 0xC2, first <= 0xF4, count &- position >= length else { return 0 }
    let second = byte(position &+ 1)
    switch first {
    case 0xE0: guard second >= 0xA0 else { return 0 }
    case 0xED: guard second < 0xA0 else { return 0 }
    case 0xF0: guard second >= 0x90 else { return 0 }
    case 0xF4: guard second < 0x90 else { return 0 }
    default: break
    }
    guard second & 0xC0 == 0x80 else { return 0 }
    if length > 2, byte(position &+ 2) & 0xC0 != 0x80 { return 0 }
    if length > 3, byte(position &+ 3) & 0xC0 != 0x80 { return 0 }
    return length
  }
}
