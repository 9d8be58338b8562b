/// Times and durations as text.
enum JSONTime {
  static let seconds: ClosedRange<Int64> = -62_135_596_800...253_402_300_799
  static let longestDuration: Int64 = 315_576_000_000

  // MARK: Times

  static func timestamp(_ text: String) -> (seconds: Int64, nanos: UInt32)? {
    var rest = ArraySlice(text.utf8)
    guard let year = digits(4, &rest), take("-", &rest), let month = digits(2, &rest),
      take("-", &rest), let day = digits(2, &rest), take("T", &rest),
      let hour = digits(2, &rest), take(":", &rest), let minute = digits(2, &rest),
      take(":", &rest), let second = digits(2, &rest), (1...12).contains(month), day >= 1,
      day <= length(ofMonth: month, year), hour < 24, minute < 60, second < 60
    else { return nil }
    guard let nanos = fraction(&rest) else { return nil }
    var offset: Int64 = 0
    if !take("Z", &rest) {
      let isEast = rest.first == UInt8(ascii: "+")
      guard take("+", &rest) || take("-", &rest), let hours = digits(2, &rest), take(":", &rest),
        let minutes = digits(2, &rest), hours < 24, minutes < 60
      else { return nil }
      offset = (hours * 60 + minutes) * 60 * (isEast ? 1 : -1)
    }
    guard rest.isEmpty else { return nil }
    let total =
      days(year, month, day) * 86_400 + hour * 3_600 + minute * 60 + second - offset
    return seconds.contains(total) ? (total, UInt32(nanos)) : nil
  }

  static func text(seconds: Int64, nanos: Int32) -> String? {
    guard Self.seconds.contains(seconds), (0..<1_000_000_000).contains(nanos) else { return nil }
    var day = seconds / 86_400
    var rest = seconds % 86_400
    if rest < 0 {
      rest += 86_400
      day -= 1
    }
    let (year, month, dayOfMonth) = date(day)
    return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(dayOfMonth, 2) + "T"
      + padded(rest / 3_600, 2) + ":" + padded(rest / 60 % 60, 2) + ":" + padded(rest % 60, 2)
      + decimals(Int64(nanos)) + "Z"
  }

  // MARK: Durations

  static func duration(_ text: String) -> (seconds: Int64, nanos: Int64)? {
    var rest = ArraySlice(text.utf8)
    let isNegative = take("-", &rest)
    let whole = rest.prefix { $0 >= 0x30 && $0 <= 0x39 }
    rest = rest.dropFirst(whole.count)
    guard !whole.isEmpty, let seconds = Int64(String(decoding: whole, as: UTF8.self)),
      seconds <= longestDuration, let nanos = fraction(&rest), take("s", &rest), rest.isEmpty
    else { return nil }
    return isNegative ? (-seconds, -nanos) : (seconds, nanos)
  }

  static func text(durationSeconds seconds: Int64, nanos: Int32) -> String? {
    guard seconds.magnitude <= longestDuration, nanos.magnitude < 1_000_000_000,
      seconds == 0 || nanos == 0 || (seconds < 0) == (nanos < 0)
    else { return nil }
    let sign = seconds < 0 || nanos < 0 ? "-" : ""
    return "\(sign)\(seconds.magnitude)\(decimals(Int64(nanos.magnitude)))s"
  }

  // MARK: Parts

  private static func take(_ letter: Unicode.Scalar, _ rest: inout ArraySlice<UInt8>) -> Bool {
    guard rest.first == UInt8(ascii: letter) else { return false }
    rest.removeFirst()
    return true
  }

  private static func digits(_ count: Int, _ rest: inout ArraySlice<UInt8>) -> Int64? {
    let part = rest.prefix(count)
    guard part.count == count, part.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    rest = rest.dropFirst(count)
    return part.reduce(0) { $0 * 10 + Int64($1 - 0x30) }
  }

  /// Billionths; zero if there is no fraction, `nil` for one of no or more than nine digits.
  private static func fraction(_ rest: inout ArraySlice<UInt8>) -> Int64? {
    guard take(".", &rest) else { return 0 }
    let part = rest.prefix { $0 >= 0x30 && $0 <= 0x39 }
    guard (1...9).contains(part.count) else { return nil }
    rest = rest.dropFirst(part.count)
    var value = part.reduce(Int64(0)) { $0 * 10 + Int64($1 - 0x30) }
    for _ in part.count..<9 { value *= 10 }
    return value
  }

  /// None, three, six or nine.
  private static func decimals(_ nanos: Int64) -> String {
    if nanos == 0 { return "" }
    if nanos % 1_000_000 == 0 { return "." + padded(nanos / 1_000_000, 3) }
    if nanos % 1_000 == 0 { return "." + padded(nanos / 1_000, 6) }
    return "." + padded(nanos, 9)
  }

  private static func padded(_ value: Int64, _ width: Int) -> String {
    let text = String(value)
    return String(repeating: "0", count: max(0, width - text.count)) + text
  }

  private static func length(ofMonth month: Int64, _ year: Int64) -> Int64 {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days since 1970-01-01 in the Gregorian calendar, years counted from March.
  private static func days(_ year: Int64, _ month: Int64, _ day: Int64) -> Int64 {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  private static func date(_ days: Int64) -> (year: Int64, month: Int64, day: Int64) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }
}
