public import NIOCore

/// Writes a message's fields into one growing region of bytes.
///
/// The methods named for a type follow proto3's implicit presence: a zero, an empty string and empty
/// bytes are not written. Those named `writeOptional…` follow explicit presence: `nil` is not written,
/// a zero is. Fields are written in the order of the calls; call in the order of their numbers.
public struct ProtobufWriter: ~Copyable {
  @usableFromInline var region: OutputRegion
  /// Whether the entries of a map are written in the order of their keys, so that equal messages
  /// give equal bytes.
  @usableFromInline let isDeterministic: Bool
  /// How many bytes the length of the message before took, which those of the next one will take if
  /// they are of one kind.
  @usableFromInline var lengthWidth = 1

  /// Takes over a buffer until ``finish()`` gives it back.
  ///
  /// - Parameter deterministic: Whether maps are written in the order of their keys, which takes a
  ///   sort.
  @inlinable
  public init(appendingTo buffer: consuming ByteBuffer, deterministic: Bool = false) {
    region = OutputRegion(appendingTo: consume buffer)
    isDeterministic = deterministic
  }

  /// Writes to memory of somebody else, until that is full.
  @inlinable
  init(borrowing room: UnsafeMutableRawBufferPointer, deterministic: Bool) {
    region = unsafe OutputRegion(borrowing: room)
    isDeterministic = deterministic
  }

  /// The buffer with what was written appended.
  @inlinable
  public consuming func finish() -> ByteBuffer { region.finish() }

  /// The longest tag, and the longest varint.
  @inlinable static var tagRoom: Int { 5 }
  @inlinable static var varintRoom: Int { 10 }

  @inlinable
  @inline(__always)
  mutating func putReservedTag(_ field: UInt32, _ wireType: ProtobufWireType) {
    let tag = ProtobufTag(fieldNumber: field, wireType: wireType)
    region.putReservedVarint(UInt64(tag.rawValue))
  }
}

// MARK: - Varints

extension ProtobufWriter {
  /// A varint whatever its value.
  @inlinable
  @inline(__always)
  mutating func writeVarint(_ value: UInt64, field: UInt32) {
    region.reserve(Self.tagRoom + Self.varintRoom)
    putReservedTag(field, .varint)
    region.putReservedVarint(value)
  }

  /// A `uint64`.
  @inlinable
  @inline(__always)
  public mutating func writeUInt64(_ value: UInt64, field: UInt32) {
    if value != 0 { writeVarint(value, field: field) }
  }

  /// A `uint32`.
  @inlinable
  @inline(__always)
  public mutating func writeUInt32(_ value: UInt32, field: UInt32) {
    if value != 0 { writeVarint(UInt64(value), field: field) }
  }

  /// Negative numbers take ten bytes; an `enum` is written so too.
  @inlinable
  @inline(__always)
  public mutating func writeInt64(_ value: Int64, field: UInt32) {
    if value != 0 { writeVarint(UInt64(bitPattern: value), field: field) }
  }

  /// Negative numbers take ten bytes; an `enum` is written so too.
  @inlinable
  @inline(__always)
  public mutating func writeInt32(_ value: Int32, field: UInt32) {
    writeInt64(Int64(value), field: field)
  }

  /// Zigzag: small negative numbers are short.
  @inlinable
  @inline(__always)
  public mutating func writeSInt64(_ value: Int64, field: UInt32) {
    if value != 0 {
      writeVarint(UInt64(bitPattern: value << 1 ^ value >> 63), field: field)
    }
  }

  /// Zigzag: small negative numbers are short.
  @inlinable
  @inline(__always)
  public mutating func writeSInt32(_ value: Int32, field: UInt32) {
    writeSInt64(Int64(value), field: field)
  }

  /// A `bool`.
  @inlinable
  @inline(__always)
  public mutating func writeBool(_ value: Bool, field: UInt32) {
    if value { writeVarint(1, field: field) }
  }
}

// MARK: - Fixed width

extension ProtobufWriter {
  @inlinable
  @inline(__always)
  mutating func writeFixed(_ value: UInt32, always field: UInt32) {
    region.reserve(Self.tagRoom + 4)
    putReservedTag(field, .fixed32)
    region.putReservedLittleEndian(value)
  }

  @inlinable
  @inline(__always)
  mutating func writeFixed(_ value: UInt64, always field: UInt32) {
    region.reserve(Self.tagRoom + 8)
    putReservedTag(field, .fixed64)
    region.putReservedLittleEndian(value)
  }

  /// A `fixed32`.
  @inlinable
  @inline(__always)
  public mutating func writeFixed32(_ value: UInt32, field: UInt32) {
    if value != 0 { writeFixed(value, always: field) }
  }

  /// A `fixed64`.
  @inlinable
  @inline(__always)
  public mutating func writeFixed64(_ value: UInt64, field: UInt32) {
    if value != 0 { writeFixed(value, always: field) }
  }

  /// A negative zero is not a zero here: it has a bit set.
  @inlinable
  @inline(__always)
  public mutating func writeFloat(_ value: Float, field: UInt32) {
    writeFixed32(value.bitPattern, field: field)
  }

  /// A negative zero is not a zero here: it has a bit set.
  @inlinable
  @inline(__always)
  public mutating func writeDouble(_ value: Double, field: UInt32) {
    writeFixed64(value.bitPattern, field: field)
  }

  /// An `sfixed32`.
  @inlinable
  @inline(__always)
  public mutating func writeSFixed32(_ value: Int32, field: UInt32) {
    writeFixed32(UInt32(bitPattern: value), field: field)
  }

  /// An `sfixed64`.
  @inlinable
  @inline(__always)
  public mutating func writeSFixed64(_ value: Int64, field: UInt32) {
    writeFixed64(UInt64(bitPattern: value), field: field)
  }
}
