/// Makes characters of the bytes that a terminal sends.
struct KeyDecoder {
  private var bytes: [UInt8] = []
  private var ready: [Unicode.Scalar] = []

  /// Takes a byte. Bytes that are no UTF-8 become the replacement character, one for each.
  mutating func feed(_ byte: UInt8) {
    bytes.append(byte)
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    switch decoder.decode(&iterator) {
    case .scalarValue(let scalar):
      ready.append(scalar)
      bytes.removeAll()
    case .emptyInput:
      bytes.removeAll()
    case .error:
      guard bytes.count >= Self.length(first: bytes[0]) else { return }
      ready += bytes.map { _ in "\u{FFFD}" }
      bytes.removeAll()
    }
  }

  /// The next whole character.
  mutating func next() -> Unicode.Scalar? {
    ready.isEmpty ? nil : ready.removeFirst()
  }

  /// How many bytes a character has that begins with this one.
  private static func length(first: UInt8) -> Int {
    switch first {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }
}
