internal import TesseraCore

extension JSONReader {
  /// A string as a name to compare; what is in it is checked as in any other.
  @inline(__always)
  mutating func readName() throws(WireError) -> JSONName {
    var name = JSONName()
    var position = offset &+ 1
    while position < end {
      let byte = base[position]
      if byte == UInt8(ascii: "\"") {
        let isShort = position &- offset &- 1 <= JSONName.longest
        offset = position &+ 1
        return isShort ? name : .unknown
      }
      if byte == UInt8(ascii: "\\") || byte < 0x20 || byte >= 0x80 { break }
      name.append(byte)
      position &+= 1
    }
    return try readUnusualName()
  }

  @inline(never)
  private mutating func readUnusualName() throws(WireError) -> JSONName {
    let text = try readString()
    guard text.utf8.count <= JSONName.longest else { return .unknown }
    var name = JSONName()
    for byte in text.utf8 { name.append(byte) }
    return name
  }

  /// - Throws: also for bytes that are not UTF-8, and for half a surrogate pair.
  mutating func readString() throws(WireError) -> String {
    guard peekToken() == UInt8(ascii: "\"") else { throw expected("a string") }
    let opening = offset
    let start = opening + 1
    var position = start
    while position < end {
      let byte = base[position]
      if byte == UInt8(ascii: "\"") {
        let text = try validated(UnsafeBufferPointer(start: base + start, count: position - start))
        offset = position + 1
        return text
      }
      if byte == UInt8(ascii: "\\") { return try readEscapedString(from: start) }
      if byte < 0x20 { throw failure("a control character in a string", at: position) }
      position += 1
    }
    throw failure("a string without an end", at: opening)
  }

  private func validated(_ utf8: UnsafeBufferPointer<UInt8>) throws(WireError) -> String {
    guard let text = String(validating: utf8, as: UTF8.self) else {
      throw failure("a string that is not UTF-8")
    }
    return text
  }

  private mutating func readEscapedString(from start: Int) throws(WireError) -> String {
    let opening = start - 1
    var unescaped: [UInt8] = []
    var position = start
    while position < end {
      let byte = base[position]
      switch byte {
      case UInt8(ascii: "\""):
        let text = try unescaped.withUnsafeBufferPointer { utf8 throws(WireError) in
          try validated(utf8)
        }
        offset = position + 1
        return text
      case UInt8(ascii: "\\"):
        position = try readEscape(at: position, into: &unescaped)
      case 0..<0x20:
        throw failure("a control character in a string", at: position)
      default:
        unescaped.append(byte)
        position += 1
      }
    }
    throw failure("a string without an end", at: opening)
  }

  /// Gives where the text goes on.
  private func readEscape(
    at position: Int, into unescaped: inout [UInt8]
  ) throws(WireError) -> Int {
    guard position + 1 < end else { throw failure("an escape without an end", at: position) }
    let plain: UInt8
    switch base[position + 1] {
    case UInt8(ascii: "\""): plain = 0x22
    case UInt8(ascii: "\\"): plain = 0x5C
    case UInt8(ascii: "/"): plain = 0x2F
    case UInt8(ascii: "b"): plain = 0x08
    case UInt8(ascii: "f"): plain = 0x0C
    case UInt8(ascii: "n"): plain = 0x0A
    case UInt8(ascii: "r"): plain = 0x0D
    case UInt8(ascii: "t"): plain = 0x09
    case UInt8(ascii: "u"):
      let (scalar, next) = try readUnicodeEscape(at: position)
      unescaped.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      return next
    default: throw failure("an unknown escape", at: position)
    }
    unescaped.append(plain)
    return position + 2
  }

  /// One escape, or two that are a surrogate pair.
  private func readUnicodeEscape(at position: Int) throws(WireError) -> (Unicode.Scalar, Int) {
    guard let first = hexadecimal(at: position) else {
      throw failure("an escape without four hexadecimal digits", at: position)
    }
    if let scalar = Unicode.Scalar(first) { return (scalar, position + 6) }
    guard UTF16.isLeadSurrogate(first), let second = hexadecimal(at: position + 6),
      UTF16.isTrailSurrogate(second)
    else { throw failure("half a surrogate pair", at: position) }
    let value = 0x10000 + (UInt32(first) & 0x3FF) << 10 + UInt32(second) & 0x3FF
    guard let scalar = Unicode.Scalar(value) else {
      throw failure("half a surrogate pair", at: position)
    }
    return (scalar, position + 12)
  }

  /// The number in a `\uXXXX` that begins here.
  private func hexadecimal(at position: Int) -> UInt16? {
    guard position + 6 <= end, base[position] == UInt8(ascii: "\\"),
      base[position + 1] == UInt8(ascii: "u")
    else { return nil }
    var value: UInt16 = 0
    for index in position + 2..<position + 6 {
      let byte = base[index]
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
      default: return nil
      }
      value = value << 4 | UInt16(digit)
    }
    return value
  }
}
