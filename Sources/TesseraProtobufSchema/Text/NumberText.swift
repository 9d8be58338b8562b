#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Values as the text that stands in descriptors: digit for digit what protoc writes.
package enum NumberText {
  /// With 15 digits if that says it all, else with 17.
  package static func double(_ value: Double) -> String {
    if value.isNaN { return "nan" }
    if value.isInfinite { return value < 0 ? "-inf" : "inf" }
    let short = format(value, digits: 15)
    return Double(short) == value ? short : format(value, digits: 17)
  }

  /// With 6 digits if that says it all, else with 9.
  package static func float(_ value: Float) -> String {
    if value.isNaN { return "nan" }
    if value.isInfinite { return value < 0 ? "-inf" : "inf" }
    let short = format(Double(value), digits: 6)
    return Float(short) == value ? short : format(Double(value), digits: 9)
  }

  private static func format(_ value: Double, digits: Int32) -> String {
    var buffer = [CChar](repeating: 0, count: 40)
    let count = withVaList([digits, value]) { arguments in
      vsnprintf(&buffer, buffer.count, "%.*g", arguments)
    }
    return String(
      decoding: buffer.prefix(max(0, Int(count))).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// C's escapes: what is not printable ASCII is octal.
  package static func escaped(_ bytes: [UInt8]) -> String {
    var result = ""
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\n"): result += "\\n"
      case UInt8(ascii: "\r"): result += "\\r"
      case UInt8(ascii: "\t"): result += "\\t"
      case UInt8(ascii: "\""): result += "\\\""
      case UInt8(ascii: "'"): result += "\\'"
      case UInt8(ascii: "\\"): result += "\\\\"
      case 0x20..<0x7F: result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        result += "\\" + String(byte >> 6) + String(byte >> 3 & 7) + String(byte & 7)
      }
    }
    return result
  }

  /// What decimal digits stand for, with a point, an exponent and an `f` where C++ allows them:
  /// `1.`, `.5`, `1.e5` and `2f` are numbers here.
  package static func parse(_ text: ArraySlice<UInt8>) -> Double {
    var digits = text
    while let last = digits.last, last == UInt8(ascii: "f") || last == UInt8(ascii: "F") {
      digits.removeLast()
    }
    var whole = String(decoding: digits, as: UTF8.self)
    if let value = Double(whole) { return value }
    whole = "0" + whole
    if whole.hasSuffix(".") { whole += "0" }
    if let exponent = whole.firstIndex(where: { $0 == "e" || $0 == "E" }),
      exponent > whole.startIndex, whole[whole.index(before: exponent)] == "."
    {
      whole.insert("0", at: exponent)
    }
    return Double(whole) ?? 0
  }
}
