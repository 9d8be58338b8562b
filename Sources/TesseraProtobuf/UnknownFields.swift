/// The fields of a message that its reader does not know, kept to be written again.
///
/// They stay raw bytes, tags included, in the order they came in, and follow the known fields on
/// write. So a message of a later version passes through an earlier one without loss.
public struct UnknownFields: Hashable, Sendable {
  @usableFromInline var bytes: [UInt8] = []

  /// None.
  public init() {}

  /// Whether there are none.
  @inlinable
  public var isEmpty: Bool { bytes.isEmpty }

  /// How many bytes they take.
  @inlinable
  public var byteCount: Int { bytes.count }

  /// The fields as they are written, tags included.
  @inlinable
  public var encodedBytes: [UInt8] { bytes }

  /// Keeps a varint field: a number that a closed enum does not have.
  public mutating func append(varint value: UInt64, field: UInt32) {
    append(tag: ProtobufTag(fieldNumber: field, wireType: .varint))
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }
}
