/// What text format has in brackets: the name of an extension, or the URL of the message in a
/// `google.protobuf.Any`.
/// See https://protobuf.dev/reference/protobuf/textformat-spec/#names.
struct TextTypeName {
  /// All of it, as an `Any` has it.
  let text: String
  /// The name alone.
  let name: String
  /// Whether something stands before the name, with a slash between.
  let isURL: Bool

  /// - Parameter text: What stands in the brackets, less spaces and comments.
  /// - Returns: `nil` if it is neither a name nor an URL that ends in one.
  init?(_ text: String) {
    let bytes = text.utf8
    let slash = bytes.lastIndex(of: UInt8(ascii: "/"))
    let nameStart = slash.map { bytes.index(after: $0) } ?? bytes.startIndex
    guard Self.isDotted(bytes[nameStart...]) else { return nil }
    if let slash {
      guard Self.isPrefix(bytes[..<slash]) else { return nil }
    }
    self.text = text
    name = String(text[nameStart...])
    isURL = slash != nil
  }

  /// Whether a byte may stand in an URL (RFC 3986, less what needs quotes, a port or a host in brackets).
  static func isAllowed(_ byte: UInt8) -> Bool {
    TextToken.isLetter(byte) || TextToken.isDigit(byte)
      || "-.~!$&()*+,;=/%".utf8.contains(byte)
  }

  private static func isDotted(_ name: Substring.UTF8View) -> Bool {
    name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { part in
      guard let first = part.first, TextToken.isLetter(first) else { return false }
      return part.allSatisfy { TextToken.isLetter($0) || TextToken.isDigit($0) }
    }
  }

  private static func isPrefix(_ prefix: Substring.UTF8View) -> Bool {
    guard let first = prefix.first, first != UInt8(ascii: "/"), prefix.allSatisfy(isAllowed) else {
      return false
    }
    return prefix.split(separator: UInt8(ascii: "%"), omittingEmptySubsequences: false).dropFirst()
      .allSatisfy { escape in
        let digits = escape.prefix(2)
        return digits.count == 2 && digits.allSatisfy { TextToken.hexadecimal($0) != nil }
      }
  }
}
