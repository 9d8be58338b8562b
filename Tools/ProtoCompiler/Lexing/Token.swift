/// A piece of a file: where its bytes are, never the bytes themselves.
struct Token {
  enum Kind: UInt8 {
    /// Before the first.
    case start
    /// After the last.
    case end
    case identifier
    case integer
    case float
    case string
    case symbol
  }

  var kind = Kind.start
  var start = 0
  var end = 0
  /// From 0.
  var line: Int32 = 0
  /// From 0, a tab reaching to the next multiple of eight.
  var column: Int32 = 0
  /// The column after its last byte.
  var endColumn: Int32 = 0
}

/// What characters may stand where.
extension UInt8 {
  var isLetter: Bool {
    self >= 0x61 && self <= 0x7A || self >= 0x41 && self <= 0x5A || self == 0x5F
  }

  var isDigit: Bool { self >= 0x30 && self <= 0x39 }

  var isOctalDigit: Bool { self >= 0x30 && self <= 0x37 }

  var isHexDigit: Bool {
    isDigit || self >= 0x61 && self <= 0x66 || self >= 0x41 && self <= 0x46
  }

  /// Of a digit in any base up to 16.
  var digitValue: UInt64 {
    switch self {
    case 0x30...0x39: UInt64(self - 0x30)
    case 0x61...0x66: UInt64(self - 0x61 + 10)
    case 0x41...0x46: UInt64(self - 0x41 + 10)
    default: 16
    }
  }

  /// Space, tab, carriage return, vertical tab, form feed.
  var isBlank: Bool {
    self == 0x20 || self == 0x09 || self == 0x0D || self == 0x0B || self == 0x0C
  }
}
