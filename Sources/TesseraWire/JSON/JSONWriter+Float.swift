internal import TesseraProtobuf

extension JSONWriter {
  /// The shortest decimal that reads back the same, always with a fraction, never with an exponent.
  mutating func write(_ value: Float) {
    guard value.isFinite else { return writeNotFinite(value) }
    // The longest are the smallest: "-0." and 45 zeros and digits, one more for each digit that
    // tells neighbours apart.
    region.reserve(64)
    if value.sign == .minus { region.putReserved(UInt8(ascii: "-")) }
    let magnitude = value.magnitude
    if magnitude < 0x1p24, writeShortFraction(magnitude) { return }
    writeExpanded(magnitude.description)
  }

  /// Writes a number with few digits after the point, as steps and positions mostly are; gives
  /// `false`, having written nothing, for one that needs more.
  ///
  /// Below 2^24 no two neighbours are further apart than 1, so no digit in front of the point can be
  /// spared, and the decimal with the fewest digits after it is the shortest; of two that are as near
  /// the even one is taken, as everybody does. A product of a 24-bit
  /// number and 10^5 is exact in a `Double`; so is the one division's rounding to `Float`, because a
  /// decimal this short cannot be so close to the middle of two neighbours without being it.
  private mutating func writeShortFraction(_ magnitude: Float) -> Bool {
    let exact = Double(magnitude)
    var scale: UInt64 = 1
    for digits in 0...5 {
      let scaled = (exact * Double(scale)).rounded(.toNearestOrEven)
      if Float(scaled / Double(scale)) == magnitude {
        let number = UInt64(scaled)
        let (whole, fraction) = number.quotientAndRemainder(dividingBy: scale)
        writeDigits(whole, atLeast: 1)
        region.putReserved(UInt8(ascii: "."))
        writeDigits(fraction, atLeast: max(digits, 1))
        return true
      }
      scale &*= 10
    }
    return false
  }

  /// Writes what Swift gives for the number, which has the right digits and may have an exponent.
  private mutating func writeExpanded(_ description: String) {
    var digits: [UInt8] = []
    var pointPosition: Int?
    var exponent = 0
    var text = Substring(description).utf8
    if let mark = text.firstIndex(of: UInt8(ascii: "e")) {
      exponent = Int(description[description.index(after: mark)...]) ?? 0
      text = text[..<mark]
    }
    for byte in text {
      if byte == UInt8(ascii: ".") { pointPosition = digits.count } else { digits.append(byte) }
    }
    // Where the point goes among the digits: in front of them if not above zero.
    let point = (pointPosition ?? digits.count) + exponent
    if point <= 0 {
      region.putLiteral("0.")
      for _ in point..<0 { region.put(UInt8(ascii: "0")) }
      for digit in digits { region.put(digit) }
    } else {
      for index in 0..<max(point, digits.count) {
        if index == point { region.put(UInt8(ascii: ".")) }
        region.put(index < digits.count ? digits[index] : UInt8(ascii: "0"))
      }
      if point >= digits.count { region.putLiteral(".0") }
    }
  }

  /// JSON has no word for these. An infinity is written as a number that reads back as one, and
  /// not-a-number as `null`, which a reader that wants a number refuses.
  private mutating func writeNotFinite(_ value: Float) {
    if value.isNaN {
      region.putLiteral("null")
    } else {
      region.putLiteral(value < 0 ? "-1e400" : "1e400")
    }
  }
}
