/// How a field's value is laid out.
/// See https://protobuf.dev/programming-guides/encoding/#structure.
public enum ProtobufWireType: UInt8, Hashable, Sendable {
  case varint = 0
  case fixed64 = 1
  case lengthDelimited = 2
  case startGroup = 3
  case endGroup = 4
  case fixed32 = 5
}

/// What stands in front of a field's value: its number, and how the value is laid out.
public struct ProtobufTag: Hashable, Sendable {
  /// The field number shifted left by 3, with the wire type in the low bits. Switching on it tells
  /// a known field of an unexpected type from the field itself: it is then an unknown field.
  public let rawValue: UInt32

  /// The highest field number there is.
  public static let maximumFieldNumber: UInt32 = 1 << 29 - 1

  @inlinable
  init(unchecked rawValue: UInt32) { self.rawValue = rawValue }

  /// - Parameter fieldNumber: 1 to ``maximumFieldNumber``.
  @inlinable
  public init(fieldNumber: UInt32, wireType: ProtobufWireType) {
    precondition(
      fieldNumber > 0 && fieldNumber < 1 << 29, "a field number is between 1 and 2^29 - 1")
    rawValue = fieldNumber << 3 | UInt32(wireType.rawValue)
  }

  /// 1 to ``maximumFieldNumber``.
  @inlinable
  public var fieldNumber: UInt32 { rawValue >> 3 }

  /// The low three bits, which a reader has checked.
  @inlinable
  public var wireType: ProtobufWireType {
    ProtobufWireType(rawValue: UInt8(truncatingIfNeeded: rawValue & 7)) ?? .varint
  }
}
