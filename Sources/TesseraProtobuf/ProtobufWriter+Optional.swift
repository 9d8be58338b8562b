public import NIOCore

/// Fields with explicit presence: `nil` is not written, a zero is.
extension ProtobufWriter {
  /// An `optional uint64`: nothing for `nil`, a zero for zero.
  @inlinable
  @inline(__always)
  public mutating func writeOptionalUInt64(_ value: UInt64?, field: UInt32) {
    if let value { writeVarint(value, field: field) }
  }

  /// An `optional uint32`: nothing for `nil`, a zero for zero.
  @inlinable
  @inline(__always)
  public mutating func writeOptionalUInt32(_ value: UInt32?, field: UInt32) {
    if let value { writeVarint(UInt64(value), field: field) }
  }

  /// An `optional int64`: nothing for `nil`, a zero for zero.
  @inlinable
  @inline(__always)
  public mutating func writeOptionalInt64(_ value: Int64?, field: UInt32) {
    if let value { writeVarint(UInt64(bitPattern: value), field: field) }
  }

  /// An `optional int32`: nothing for `nil`, a zero for zero.
  @inlinable
  @inline(__always)
  public mutating func writeOptionalInt32(_ value: Int32?, field: UInt32) {
    if let value { writeVarint(UInt64(bitPattern: Int64(value)), field: field) }
  }

  /// An `optional sint64`: nothing for `nil`, a zero for zero.
  @inlinable
  @inline(__always)
  public mutating func writeOptionalSInt64(_ value: Int64?, field: UInt32) {
    if let value { writeVarint(UInt64(bitPattern: value << 1 ^ value >> 63), field: field) }
  }

  /// An `optional sint32`: nothing for `nil`, a zero for zero.
  @inlinable
  @inline(__always)
  public mutating func writeOptionalSInt32(_ value: Int32?, field: UInt32) {
    if let value { writeVarint(UInt64(UInt32(bitPattern: value << 1 ^ value >> 31)), field: field) }
  }

  /// An `optional bool`: nothing for `nil`, a zero for zero.
  @inlinable
  @inline(__always)
  public mutating func writeOptionalBool(_ value: Bool?, field: UInt32) {
    if let value { writeVarint(value ? 1 : 0, field: field) }
  }

  /// An `optional fixed64`: nothing for `nil`, a zero for zero.
  @inlinable
  @inline(__always)
  public mutating func writeOptionalFixed64(_ value: UInt64?, field: UInt32) {
    if let value { writeFixed(value, always: field) }
  }

  /// An `optional fixed32`: nothing for `nil`, a zero for zero.
  @inlinable
  @inline(__always)
  public mutating func writeOptionalFixed32(_ value: UInt32?, field: UInt32) {
    if let value { writeFixed(value, always: field) }
  }

  /// An `optional sfixed64`: nothing for `nil`, a zero for zero.
  @inlinable
  @inline(__always)
  public mutating func writeOptionalSFixed64(_ value: Int64?, field: UInt32) {
    if let value { writeFixed(UInt64(bitPattern: value), always: field) }
  }

  /// An `optional sfixed32`: nothing for `nil`, a zero for zero.
  @inlinable
  @inline(__always)
  public mutating func writeOptionalSFixed32(_ value: Int32?, field: UInt32) {
    if let value { writeFixed(UInt32(bitPattern: value), always: field) }
  }

  /// An `optional double`: nothing for `nil`, a zero for zero.
  @inlinable
  @inline(__always)
  public mutating func writeOptionalDouble(_ value: Double?, field: UInt32) {
    if let value { writeFixed(value.bitPattern, always: field) }
  }

  /// An `optional float`: nothing for `nil`, a zero for zero.
  @inlinable
  @inline(__always)
  public mutating func writeOptionalFloat(_ value: Float?, field: UInt32) {
    if let value { writeFixed(value.bitPattern, always: field) }
  }

  /// An `optional string`: nothing for `nil`, an empty string as such.
  @inlinable
  public mutating func writeOptionalString(_ value: String?, field: UInt32) {
    guard let value else { return }
    unsafe value.withUTF8Bytes { unsafe write($0, always: field) }
  }

  /// An `optional bytes`: nothing for `nil`, no bytes as such.
  @inlinable
  public mutating func writeOptionalBytes(_ value: [UInt8]?, field: UInt32) {
    guard let value else { return }
    unsafe value.withUnsafeBytes { unsafe write($0, always: field) }
  }

  /// An `optional bytes`: nothing for `nil`, no bytes as such.
  @inlinable
  public mutating func writeOptionalBytes(_ value: ByteBuffer?, field: UInt32) {
    guard let value else { return }
    unsafe value.withUnsafeReadableBytes { unsafe write($0, always: field) }
  }

  /// A message if there is one.
  @inlinable
  @inline(__always)
  public mutating func writeOptionalMessage(_ message: (some ProtobufMessage)?, field: UInt32) {
    if let message { writeMessage(message, field: field) }
  }

  /// A message if there is one.
  @inlinable
  public mutating func writeOptionalMessage(
    _ box: ProtobufBoxed<some ProtobufMessage & Hashable>, field: UInt32
  ) {
    box.withValue { writeMessage($0, field: field) }
  }

  /// A group if there is one.
  @inlinable
  public mutating func writeOptionalGroup(_ message: (some ProtobufMessage)?, field: UInt32) {
    if let message { writeGroup(message, field: field) }
  }
}
