/// Text from anywhere, made fit to stand in one line.
///
/// What a peer or a user sent may end up in a message: no control character gets through, so nobody
/// can forge a line or steer a terminal.
enum OneLine {
  /// - Parameter inQuotes: also escapes quotes and backslashes, as in a JSON string.
  static func escaped(_ value: String, inQuotes: Bool = false) -> String {
    var text = ""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"" where inQuotes: text += "\\\""
      case "\\" where inQuotes: text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value):
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
