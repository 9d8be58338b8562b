/// Which bytes may stand in the names and values of header fields (RFC 9113, section 8.2.1; RFC 9110,
/// sections 5.1 and 5.5).
enum FieldBytes {
  /// A value has no control characters but the tab, and no white space at its ends.
  static func isValue(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = bytes.baseAddress, bytes.count > 0 else { return true }
    let last = unsafe base[bytes.count - 1]
    if unsafe base[0] == 0x20 || base[0] == 0x09 || last == 0x20 || last == 0x09 { return false }
    let start = unsafe UnsafeRawPointer(base)
    // Eight at a time, the last eight over those before them; a byte that may be below 0x20, or 0x7F,
    // sends us to look closely.
    if bytes.count >= 8 {
      let last = bytes.count &- 8
      var found = unsafe control(start.loadUnaligned(fromByteOffset: last, as: UInt64.self))
      var index = 0
      while index < last {
        found |= unsafe control(start.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        index &+= 8
      }
      if found & 0x8080_8080_8080_8080 == 0 { return true }
    }
    for index in 0..<bytes.count {
      let byte = unsafe base[index]
      if byte < 0x20 && byte != 0x09 || byte == 0x7F { return false }
    }
    return true
  }

  /// A name is a token without upper-case letters.
  static func isName(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for index in 0..<bytes.count {
      let byte = unsafe bytes[index]
      if !isTokenByte(byte) || (byte >= 0x41 && byte <= 0x5A) { return false }
    }
    return !bytes.isEmpty
  }

  static func isToken(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for index in 0..<bytes.count {
      if unsafe !isTokenByte(bytes[index]) { return false }
    }
    return !bytes.isEmpty
  }

  /// Decimal digits, up to 18 of them.
  static func number(_ bytes: UnsafeBufferPointer<UInt8>) -> Int64? {
    guard !bytes.isEmpty, bytes.count <= 18 else { return nil }
    var number: Int64 = 0
    for index in 0..<bytes.count {
      let byte = unsafe bytes[index]
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      number = number &* 10 &+ Int64(byte &- 0x30)
    }
    return number
  }

  /// Sets the top bit of a byte if any is below 0x20 or is 0x7F. May also do so for one that is neither;
  /// the other bits mean nothing.
  @inline(__always)
  private static func control(_ word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let delete = word ^ (ones &* 0x7F)
    return (word &- ones &* 0x20) & ~word | (delete &- ones) & ~delete
  }

  /// Bits 0 to 127 of the characters of a token: letters, digits and !#$%&'*+-.^_`|~
  private static var low: UInt64 { 0x03FF_6CFA_0000_0000 }
  private static var high: UInt64 { 0x57FF_FFFF_C7FF_FFFE }

  private static func isTokenByte(_ byte: UInt8) -> Bool {
    if byte >= 0x61 && byte <= 0x7A || byte == 0x2D { return true }
    return switch byte {
    case 0..<64: low >> UInt64(byte) & 1 != 0
    case 64..<128: high >> UInt64(byte - 64) & 1 != 0
    default: false
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Compares with ASCII text.
  @inline(__always)
  func matches(_ text: StaticString) -> Bool {
    let length = text.utf8CodeUnitCount
    guard count == length, let base = baseAddress else { return count == length }
    let mine = unsafe UnsafeRawPointer(base)
    let other = unsafe UnsafeRawPointer(text.utf8Start)
    if length >= 8 {
      // The last eight may overlap those before.
      var index = 0
      while index < length {
        let place = Swift.min(index, length &- 8)
        let a = unsafe mine.loadUnaligned(fromByteOffset: place, as: UInt64.self)
        let b = unsafe other.loadUnaligned(fromByteOffset: place, as: UInt64.self)
        if a != b { return false }
        index &+= 8
      }
      return true
    }
    var index = 0
    while index < length {
      if unsafe base[index] != text.utf8Start[index] { return false }
      index &+= 1
    }
    return true
  }

  func matches(_ text: StaticString, ignoringCase: Bool) -> Bool {
    guard ignoringCase else { return unsafe matches(text) }
    guard count == text.utf8CodeUnitCount else { return false }
    for index in 0..<count {
      let byte = unsafe self[index]
      let lowered = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
      if unsafe lowered != text.utf8Start[index] { return false }
    }
    return true
  }
}
