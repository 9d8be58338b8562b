internal import TesseraProtobufSchema

/// What tokens stand for.
enum Literals {
  /// Decimal, octal or hexadecimal; `nil` if it is beyond the maximum.
  static func integer(_ text: ArraySlice<UInt8>, maximum: UInt64) -> UInt64? {
    var digits = text
    var base: UInt64 = 10
    if digits.first == UInt8(ascii: "0"), digits.count > 1 {
      digits = digits.dropFirst()
      base = 8
      if digits.first == UInt8(ascii: "x") || digits.first == UInt8(ascii: "X") {
        digits = digits.dropFirst()
        base = 16
      }
    }
    var result: UInt64 = 0
    for digit in digits {
      let value = digit.digitValue
      guard value < base else { return nil }
      let (product, overflow) = result.multipliedReportingOverflow(by: base)
      let (sum, carry) = product.addingReportingOverflow(value)
      guard !overflow, !carry else { return nil }
      result = sum
    }
    return result <= maximum ? result : nil
  }

  /// A number with a point or an exponent, perhaps with an `f` at its end.
  static func float(_ text: ArraySlice<UInt8>) -> Double { NumberText.parse(text) }

  /// Appends what a string token stands for, quotes and escapes resolved.
  static func appendString(_ token: ArraySlice<UInt8>, to result: inout [UInt8]) {
    guard token.count >= 1 else { return }
    let delimiter = token[token.startIndex]
    var index = token.startIndex + 1
    while index < token.endIndex {
      let byte = token[index]
      index += 1
      if byte == delimiter, index == token.endIndex { return }
      if byte == UInt8(ascii: "\\"), index < token.endIndex {
        appendEscape(token, at: &index, to: &result)
      } else {
        result.append(byte)
      }
    }
  }

  private static func appendEscape(
    _ token: ArraySlice<UInt8>, at index: inout Int, to result: inout [UInt8]
  ) {
    let kind = token[index]
    switch kind {
    case 0x30...0x37:
      let value = number(token, at: &index, digits: 3, base: 8)
      result.append(UInt8(truncatingIfNeeded: value))
    case UInt8(ascii: "x"), UInt8(ascii: "X"):
      index += 1
      let value = number(token, at: &index, digits: 2, base: 16)
      result.append(UInt8(truncatingIfNeeded: value))
    case UInt8(ascii: "u"), UInt8(ascii: "U"):
      index += 1
      var value = number(token, at: &index, digits: kind == UInt8(ascii: "u") ? 4 : 8, base: 16)
      if (0xD800..<0xDC00).contains(value), index + 1 < token.endIndex,
        token[index] == UInt8(ascii: "\\"), token[index + 1] == UInt8(ascii: "u")
      {
        var afterLow = index + 2
        let low = number(token, at: &afterLow, digits: 4, base: 16)
        if (0xDC00..<0xE000).contains(low) {
          value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
          index = afterLow
        }
      }
      appendUTF8(value, to: &result)
    default:
      index += 1
      result.append(plainEscapes[kind] ?? kind)
    }
  }

  private static let plainEscapes: [UInt8: UInt8] = [
    UInt8(ascii: "a"): 7, UInt8(ascii: "b"): 8, UInt8(ascii: "f"): 12, UInt8(ascii: "n"): 10,
    UInt8(ascii: "r"): 13, UInt8(ascii: "t"): 9, UInt8(ascii: "v"): 11,
  ]

  private static func number(
    _ token: ArraySlice<UInt8>, at index: inout Int, digits: Int, base: UInt64
  ) -> UInt32 {
    var value: UInt64 = 0
    var left = digits
    while left > 0, index < token.endIndex, token[index].digitValue < base {
      value = value * base + token[index].digitValue
      index += 1
      left -= 1
    }
    return UInt32(truncatingIfNeeded: value)
  }

  /// Surrogates too, as protoc does, though they are not UTF-8.
  private static func appendUTF8(_ value: UInt32, to result: inout [UInt8]) {
    func low(_ shift: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: value >> shift & 0x3F) | 0x80 }
    switch value {
    case 0..<0x80: result.append(UInt8(value))
    case 0x80..<0x800: result += [UInt8(value >> 6) | 0xC0, low(0)]
    case 0x800..<0x10000: result += [UInt8(value >> 12) | 0xE0, low(6), low(0)]
    default:
      result += [UInt8(truncatingIfNeeded: value >> 18 & 7) | 0xF0, low(12), low(6), low(0)]
    }
  }
}
