internal import NIOCore
internal import TesseraProtobuf

/// Writes compact JSON into one growing region of bytes.
struct JSONWriter: ~Copyable {
  var region: OutputRegion

  /// Takes over a buffer until `finish()` gives it back.
  init(appendingTo buffer: consuming ByteBuffer) {
    region = OutputRegion(appendingTo: consume buffer)
  }

  consuming func finish() -> ByteBuffer { region.finish() }

  /// Text that is JSON already.
  @inline(__always)
  mutating func writeLiteral(_ text: StaticString) { region.putLiteral(text) }

  /// Text that is JSON already.
  mutating func writeText(_ text: ByteBuffer) {
    text.withUnsafeReadableBytes { region.put($0) }
  }

  @inline(__always)
  mutating func write(_ value: UInt64) {
    region.reserve(20)
    writeReserved(value)
  }

  @inline(__always)
  mutating func write(_ value: UInt32) { write(UInt64(value)) }

  @inline(__always)
  mutating func write(_ value: Int32) {
    region.reserve(11)
    if value < 0 { region.putReserved(UInt8(ascii: "-")) }
    writeReserved(UInt64(value.magnitude))
  }

  /// Twenty bytes of room are there.
  @inline(__always)
  private mutating func writeReserved(_ value: UInt64) {
    if value < 10 {
      region.putReserved(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: value))
    } else {
      writeDigits(value, atLeast: 1)
    }
  }

  /// Digits from the most significant, with zeros in front up to a number of them. Room is there.
  mutating func writeDigits(_ value: UInt64, atLeast minimum: Int) {
    var count = 1
    var bound: UInt64 = 10
    while value >= bound {
      count &+= 1
      let next = bound.multipliedReportingOverflow(by: 10)
      if next.overflow { break }
      bound = next.partialValue
    }
    count = max(count, minimum)
    let start = region.count
    region.advanceReserved(by: count)
    var rest = value
    var offset = start &+ count
    while offset > start {
      offset &-= 1
      let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
      region.replace(at: offset, with: UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: digit))
      rest = quotient
    }
  }
}

// MARK: - Strings

extension JSONWriter {
  /// A string in quotes. Only what has to be escaped is.
  mutating func writeString(_ value: String) {
    var value = value
    value.withUTF8 { write(utf8: $0) }
  }

  private mutating func write(utf8: UnsafeBufferPointer<UInt8>) {
    region.put(UInt8(ascii: "\""))
    var start = 0
    for (index, byte) in utf8.enumerated() where byte < 0x20 || byte == 0x22 || byte == 0x5C {
      region.put(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(utf8)[start..<index]))
      writeEscape(byte)
      start = index + 1
    }
    region.put(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(utf8)[start...]))
    region.put(UInt8(ascii: "\""))
  }

  private mutating func writeEscape(_ byte: UInt8) {
    switch byte {
    case 0x22: region.putLiteral("\\\"")
    case 0x5C: region.putLiteral("\\\\")
    case 0x08: region.putLiteral("\\b")
    case 0x09: region.putLiteral("\\t")
    case 0x0A: region.putLiteral("\\n")
    case 0x0C: region.putLiteral("\\f")
    case 0x0D: region.putLiteral("\\r")
    default:
      region.putLiteral("\\u00")
      region.put(byte < 0x10 ? UInt8(ascii: "0") : UInt8(ascii: "1"))
      let low = byte & 0xF
      region.put(low < 10 ? UInt8(ascii: "0") + low : UInt8(ascii: "a") + low - 10)
    }
  }
}
