internal import NIOCore
internal import TesseraProtobuf

/// Fields of a message as bytes, for values whose types nobody has in Swift.
struct WireFields {
  private(set) var bytes: [UInt8] = []

  mutating func putVarint(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  private mutating func putTag(_ number: Int32, _ wireType: UInt64) {
    putVarint(UInt64(UInt32(bitPattern: number)) << 3 | wireType)
  }

  mutating func put(_ number: Int32, _ value: WireValue) {
    switch value {
    case .varint(let value):
      putTag(number, 0)
      putVarint(value)
    case .fixed64(let value):
      putTag(number, 1)
      putFixed(value)
    case .delimited(let value):
      putTag(number, 2)
      putVarint(UInt64(value.count))
      bytes += value
    case .group(let value):
      putTag(number, 3)
      bytes += value
      putTag(number, 4)
    case .fixed32(let value):
      putTag(number, 5)
      putFixed(value)
    }
  }

  mutating func putPacked(_ number: Int32, _ values: [WireValue]) {
    var packed = WireFields()
    for value in values {
      switch value {
      case .varint(let value): packed.putVarint(value)
      case .fixed64(let value): packed.putFixed(value)
      case .fixed32(let value): packed.putFixed(value)
      case .delimited, .group: break
      }
    }
    put(number, .delimited(packed.bytes))
  }

  /// Whether a field is there, reached by the numbers of the messages around it and its own.
  static func contain(_ numbers: ArraySlice<Int32>, in bytes: [UInt8]) -> Bool {
    guard let first = numbers.first, var reader = try? ProtobufReader(ByteBuffer(bytes: bytes))
    else { return false }
    while let tag = try? reader.nextTag() {
      let isWanted = tag.fieldNumber == UInt32(bitPattern: first)
      if isWanted, numbers.count == 1 { return true }
      if isWanted, tag.wireType == .lengthDelimited {
        guard let inner = try? reader.readBytes() else { return false }
        if contain(numbers.dropFirst(), in: Array(inner.readableBytesView)) { return true }
      } else if (try? reader.skipField(tag)) == nil {
        return false
      }
    }
    return false
  }

  private mutating func putFixed(_ value: some FixedWidthInteger) {
    withUnsafeBytes(of: value.littleEndian) { bytes += $0 }
  }
}

/// A field's value on the wire.
enum WireValue {
  case varint(UInt64)
  case fixed64(UInt64)
  case delimited([UInt8])
  case group([UInt8])
  case fixed32(UInt32)

  /// Whether it is what an absent field would be read as.
  var isZero: Bool {
    switch self {
    case .varint(let value): value == 0
    case .fixed64(let value): value == 0
    case .fixed32(let value): value == 0
    case .delimited(let value): value.isEmpty
    case .group: false
    }
  }

  static func int32(_ value: Int32, _ type: FieldType?) -> WireValue {
    switch type {
    case .sfixed32: .fixed32(UInt32(bitPattern: value))
    case .sint32: .varint(UInt64(UInt32(bitPattern: value << 1 ^ value >> 31)))
    default: .varint(UInt64(bitPattern: Int64(value)))
    }
  }

  static func int64(_ value: Int64, _ type: FieldType?) -> WireValue {
    switch type {
    case .sfixed64: .fixed64(UInt64(bitPattern: value))
    case .sint64: .varint(UInt64(bitPattern: value << 1 ^ value >> 63))
    default: .varint(UInt64(bitPattern: value))
    }
  }

  static func uint32(_ value: UInt32, _ type: FieldType?) -> WireValue {
    type == .fixed32 ? .fixed32(value) : .varint(UInt64(value))
  }

  static func uint64(_ value: UInt64, _ type: FieldType?) -> WireValue {
    type == .fixed64 ? .fixed64(value) : .varint(value)
  }
}
