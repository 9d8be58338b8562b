internal import TesseraCore

extension JSONReader {
  /// A number without sign, fraction and exponent.
  @inline(__always)
  mutating func readUInt64() throws(WireError) -> UInt64 {
    let first = peekToken() &- UInt8(ascii: "0")
    guard first <= 9, offset < end else { throw notAnInteger("a non-negative integer") }
    var value = UInt64(first)
    var position = offset &+ 1
    while position < end {
      let digit = base[position] &- UInt8(ascii: "0")
      guard digit <= 9 else { break }
      guard first != 0 else { throw failure("a number with a leading zero") }
      let (tens, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, carry) = tens.addingReportingOverflow(UInt64(digit))
      guard !overflow, !carry else { throw failure("an integer beyond 64 bits") }
      value = sum
      position &+= 1
    }
    // What may follow a number is told by whoever reads on; only these would make it another number.
    if position < end, isFractionOrExponent(base[position]) { throw notAnInteger("an integer") }
    offset = position
    return value
  }

  @inline(__always)
  mutating func readUInt32() throws(WireError) -> UInt32 {
    UInt32(truncatingIfNeeded: try readUInt64(atMost: UInt64(UInt32.max)))
  }

  @inline(__always)
  mutating func readUInt8() throws(WireError) -> UInt8 {
    UInt8(truncatingIfNeeded: try readUInt64(atMost: UInt64(UInt8.max)))
  }

  @inline(__always)
  private mutating func readUInt64(atMost maximum: UInt64) throws(WireError) -> UInt64 {
    _ = peekToken()
    let start = offset
    let value = try readUInt64()
    guard value <= maximum else { throw failure("an integer above \(maximum)", at: start) }
    return value
  }

  /// A number without fraction and exponent.
  @inline(__always)
  mutating func readInt32() throws(WireError) -> Int32 {
    let isNegative = peekToken() == UInt8(ascii: "-")
    let start = offset
    if isNegative {
      offset &+= 1
      guard offset < end, base[offset] &- UInt8(ascii: "0") <= 9 else {
        throw failure("expected an integer", at: start)
      }
    }
    let magnitude = try readUInt64()
    guard magnitude <= UInt64(Int32.max) + (isNegative ? 1 : 0) else {
      throw failure("an integer beyond 32 bits", at: start)
    }
    let value = Int64(truncatingIfNeeded: magnitude)
    return Int32(truncatingIfNeeded: isNegative ? -value : value)
  }

  @inline(__always)
  private func isFractionOrExponent(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E")
  }

  @inline(never)
  private func notAnInteger(_ what: StaticString) -> WireError { expected(what) }
}

// MARK: - Numbers of any kind

/// A JSON number in parts.
private struct DecimalNumber {
  var isNegative = false
  /// The digits as one number, as far as they fit: see `isExact`.
  var digits: UInt64 = 0
  var exponent = 0
  var isExact = true
}

extension JSONReader {
  /// The nearest `Float`; beyond the largest, an infinity.
  @inline(__always)
  mutating func readFloat() throws(WireError) -> Float {
    _ = peekToken()
    let start = offset
    let number = try scanNumber()
    // Both are exact in a Float, so that the one operation rounds correctly.
    if number.isExact, number.digits < 1 << 24, number.exponent >= -10, number.exponent <= 10 {
      var value = Float(number.digits)
      if number.exponent < 0 {
        value /= Self.powerOfTen(-number.exponent)
      } else if number.exponent > 0 {
        value *= Self.powerOfTen(number.exponent)
      }
      return number.isNegative ? -value : value
    }
    return try readLongFloat(from: start)
  }

  mutating func skipNumber() throws(WireError) { _ = try scanNumber() }

  /// 10^exponent for 0 to 10.
  @inline(__always)
  private static func powerOfTen(_ exponent: Int) -> Float {
    var power: Float = 1
    for _ in 0..<exponent { power *= 10 }
    return power
  }

  @inline(never)
  private func readLongFloat(from start: Int) throws(WireError) -> Float {
    let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<offset]), as: UTF8.self)
    guard let value = Float(text) else { throw failure("expected a number", at: start) }
    return value
  }

  @inline(__always)
  private mutating func scanNumber() throws(WireError) -> DecimalNumber {
    var number = DecimalNumber()
    if peekToken() == UInt8(ascii: "-") {
      number.isNegative = true
      offset &+= 1
    }
    let first = offset
    try scanDigits(into: &number)
    if offset &- first > 1, base[first] == UInt8(ascii: "0") {
      throw failure("a number with a leading zero", at: first)
    }
    if offset < end, base[offset] == UInt8(ascii: ".") {
      offset &+= 1
      let fraction = offset
      try scanDigits(into: &number)
      number.exponent = fraction &- offset
    }
    if offset < end, base[offset] | 0x20 == UInt8(ascii: "e") { try scanExponent(into: &number) }
    return number
  }

  /// At least one digit.
  @inline(__always)
  private mutating func scanDigits(into number: inout DecimalNumber) throws(WireError) {
    let start = offset
    while offset < end {
      let digit = base[offset] &- UInt8(ascii: "0")
      guard digit <= 9 else { break }
      // Once the digits are too many they are only counted.
      if number.digits < 1 << 56 {
        number.digits = number.digits &* 10 &+ UInt64(digit)
      } else {
        number.isExact = false
      }
      offset &+= 1
    }
    if offset == start { throw expected("a number") }
  }

  private mutating func scanExponent(into number: inout DecimalNumber) throws(WireError) {
    offset += 1
    var isNegative = false
    if offset < end, base[offset] == UInt8(ascii: "-") || base[offset] == UInt8(ascii: "+") {
      isNegative = base[offset] == UInt8(ascii: "-")
      offset += 1
    }
    var exponent = DecimalNumber()
    try scanDigits(into: &exponent)
    guard exponent.isExact, exponent.digits <= 1000 else {
      number.isExact = false
      return
    }
    number.exponent += isNegative ? -Int(exponent.digits) : Int(exponent.digits)
  }
}
