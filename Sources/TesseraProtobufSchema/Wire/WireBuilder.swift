/// A message's bytes while its JSON or text form is read.
package struct WireBuilder {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package mutating func varint(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  package mutating func tag(_ field: UInt32, _ wireType: UInt64) {
    varint(UInt64(field) << 3 | wireType)
  }

  package mutating func field(_ field: UInt32, varint value: UInt64) {
    tag(field, 0)
    varint(value)
  }

  package mutating func fixed(_ value: some FixedWidthInteger) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  package mutating func field(_ field: UInt32, bytes content: some Collection<UInt8>) {
    tag(field, 2)
    varint(UInt64(content.count))
    bytes.append(contentsOf: content)
  }

  package mutating func field(_ field: UInt32, group content: [UInt8]) {
    tag(field, 3)
    bytes.append(contentsOf: content)
    tag(field, 4)
  }

  /// Appends what stands on the wire already.
  package mutating func append(_ raw: [UInt8]) { bytes += raw }
}
