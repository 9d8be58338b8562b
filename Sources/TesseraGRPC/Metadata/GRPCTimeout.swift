/// The form of `grpc-timeout`: one to eight digits and a unit.
enum GRPCTimeout {
  /// Units by their letter, in nanoseconds, smallest first.
  private static let units: [(letter: UInt8, nanoseconds: Int64)] = [
    (UInt8(ascii: "n"), 1),
    (UInt8(ascii: "u"), 1_000),
    (UInt8(ascii: "m"), 1_000_000),
    (UInt8(ascii: "S"), 1_000_000_000),
    (UInt8(ascii: "M"), 60_000_000_000),
    (UInt8(ascii: "H"), 3_600_000_000_000),
  ]

  private static let largestValue: Int64 = 99_999_999

  /// `nil` if the field is malformed. Eight digits of hours are more than 292 years, which is as good
  /// as the longest time that nanoseconds can say.
  static func parse(_ field: ArraySlice<UInt8>) -> Duration? {
    guard let letter = field.last, let unit = units.first(where: { $0.letter == letter }) else {
      return nil
    }
    let digits = field.dropLast()
    guard !digits.isEmpty, digits.count <= 8 else { return nil }
    var value: Int64 = 0
    for digit in digits {
      guard digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9") else { return nil }
      value = value * 10 + Int64(digit - UInt8(ascii: "0"))
    }
    let (nanoseconds, isTooLong) = value.multipliedReportingOverflow(by: unit.nanoseconds)
    return .nanoseconds(isTooLong ? Int64.max : nanoseconds)
  }

  /// The finest unit whose number fits, rounded up, so that the peer never gives up first.
  static func encode(_ timeout: Duration) -> String {
    let nanoseconds = timeout.nanosecondsClamped
    for unit in units {
      let value = nanoseconds / unit.nanoseconds + (nanoseconds % unit.nanoseconds > 0 ? 1 : 0)
      if value <= largestValue {
        return "\(value)\(Character(UnicodeScalar(unit.letter)))"
      }
    }
    return "\(largestValue)H"
  }
}

extension Duration {
  /// In whole nanoseconds, from 0 to `Int64.max`.
  var nanosecondsClamped: Int64 {
    let (seconds, attoseconds) = components
    guard seconds >= 0, attoseconds >= 0 else { return 0 }
    let (whole, isTooLong) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
    guard !isTooLong else { return .max }
    let (sum, isSumTooLong) = whole.addingReportingOverflow(attoseconds / 1_000_000_000)
    return isSumTooLong ? .max : sum
  }
}
