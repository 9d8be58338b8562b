/// Makes strings of up to 15 bytes of ASCII without a call of the standard library, which takes some 80
/// instructions for each. Most strings of messages are short.
///
/// Swift keeps such a string in its own two words: the bytes in their order, zeros behind them, and in the
/// last byte what kind of string it is and how many bytes it has. So it is where a word has 64 bits and the
/// least significant byte stands first; since nobody promises it for all platforms, it is tried out for
/// each length before anything relies upon it.
package enum ShortString {
  /// The most bytes that fit.
  static let capacity = 15

  typealias Words = (first: UInt64, second: UInt64)

  /// Whether strings are laid out as described here. If not, none is made this way.
  package static let isKnownLayout: Bool = {
    guard MemoryLayout<String>.size == MemoryLayout<Words>.size else { return false }
    return (0...capacity).allSatisfy { count in
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: 0x7F &- 7 &* $0) }
      let made = unsafe bytes.withUnsafeBytes { bytes in
        unsafe bytes.baseAddress.map { unsafe words($0, count) } ?? emptyWords
      }
      let swifts = unsafe unsafeBitCast(String(decoding: bytes, as: UTF8.self), to: Words.self)
      return made.map { $0 == swifts } ?? false
    }
  }()

  private static let emptyWords: Words? = (0, 0xE0 << 56)

  /// - Parameter count: At most ``capacity``; so many bytes are read.
  /// - Returns: `nil` if the bytes are not ASCII, or nothing is known about strings.
  @inline(__always)
  static func string(_ base: UnsafeRawPointer, _ count: Int) -> String? {
    guard isKnownLayout, var words = unsafe words(base, count) else { return nil }
    // Moved and not copied, which would be one more reference to count.
    return unsafe withUnsafeMutableBytes(of: &words) { words in
      unsafe words.bindMemory(to: String.self).moveElement(from: 0)
    }
  }

  /// The words of a string; `nil` if it is not ASCII.
  @inline(__always)
  private static func words(_ base: UnsafeRawPointer, _ count: Int) -> Words? {
    var first: UInt64 = 0
    var second: UInt64 = 0
    // Two loads that overlap have all the bytes.
    if count >= 8 {
      first = unsafe base.loadUnaligned(as: UInt64.self)
      let last = unsafe base.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
      second = (last &>> 8) &>> UInt64(truncatingIfNeeded: (capacity &- count) &* 8)
    } else if count >= 4 {
      let last = unsafe base.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self)
      first = unsafe UInt64(base.loadUnaligned(as: UInt32.self))
      first |= UInt64(last) &<< UInt64(truncatingIfNeeded: (count &- 4) &* 8)
    } else {
      for position in 0..<count {
        let byte = unsafe base.load(fromByteOffset: position, as: UInt8.self)
        first |= UInt64(byte) &<< UInt64(truncatingIfNeeded: position &* 8)
      }
    }
    guard (first | second) & 0x8080_8080_8080_8080 == 0 else { return nil }
    return (first, second | UInt64(truncatingIfNeeded: 0xE0 | count) &<< 56)
  }
}
