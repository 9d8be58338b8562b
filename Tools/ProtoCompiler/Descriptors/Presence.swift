internal import NIOCore
internal import TesseraProtobuf

/// Descriptors have explicit presence throughout (they are proto2): what is there is written, be it
/// empty or zero.
extension ProtobufWriter {
  mutating func writePresent(_ value: String, field: UInt32) {
    if value.isEmpty {
      writeMessage(field: field) { _ in }
    } else {
      writeString(value, field: field)
    }
  }

  mutating func writePresent(_ value: [UInt8], field: UInt32) {
    if value.isEmpty {
      writeMessage(field: field) { _ in }
    } else {
      writeBytes(ByteBuffer(bytes: value), field: field)
    }
  }

  mutating func writePresent(_ value: UInt64, field: UInt32) {
    writeOptionalUInt64(value, field: field)
  }

  mutating func writePresent(_ value: Int64, field: UInt32) {
    writeOptionalUInt64(UInt64(bitPattern: value), field: field)
  }

  mutating func writePresent(_ value: Int32, field: UInt32) {
    writePresent(Int64(value), field: field)
  }

  mutating func writePresent(_ value: Bool, field: UInt32) {
    writeOptionalUInt64(value ? 1 : 0, field: field)
  }

  mutating func writePresent(_ value: Double, field: UInt32) {
    if value.bitPattern == 0 {
      var bytes = ByteBuffer()
      var tag = UInt64(field) << 3 | UInt64(ProtobufWireType.fixed64.rawValue)
      while tag >= 0x80 {
        bytes.writeInteger(UInt8(truncatingIfNeeded: tag) | 0x80)
        tag >>= 7
      }
      bytes.writeInteger(UInt8(truncatingIfNeeded: tag))
      bytes.writeInteger(UInt64(0))
      writeEncodedFields(bytes)
    } else {
      writeDouble(value, field: field)
    }
  }

  /// One field for each number: proto2's way, unless a field says `packed`.
  mutating func writeUnpacked(_ values: [Int32], field: UInt32) {
    for value in values { writePresent(value, field: field) }
  }
}

extension ProtobufReader {
  /// Merges a message into the one there is, or into an empty one.
  mutating func readMessage<Message: ProtobufMergeableMessage>(
    intoOptional message: inout Message?
  ) throws(ProtobufError) {
    var merged = message ?? Message()
    try readMessage(into: &merged)
    message = merged
  }

  /// A value of an enum without which its message means nothing.
  mutating func readClosedEnum<Value: RawRepresentable<Int32>>() throws(ProtobufError) -> Value {
    let raw = try readInt32()
    guard let value = Value(rawValue: raw) else {
      throw error(.valueOutOfRange, "\(raw) is no value of \(Value.self)")
    }
    return value
  }
}
