/// A value that a map may have as its key: numbers, `Bool` and strings.
///
/// Protobuf tells strings apart by their bytes, Swift by the text they stand for: "é" is one character
/// whether it is written as one scalar or as two. So keys are compared here, and not by `==`.
public protocol ProtobufKey: Hashable, Sendable {
  /// Whether both are one key: the same bytes on the wire.
  static func areSame(_ first: Self, _ second: Self) -> Bool

  /// Whether the first stands before the second where a map is written in order.
  static func precedes(_ first: Self, _ second: Self) -> Bool

  /// Feeds what tells the key from others to the hasher.
  func hashKey(into hasher: inout Hasher)
}

extension ProtobufKey {
  /// Whether both are equal.
  @inlinable
  @inline(__always)
  public static func areSame(_ first: Self, _ second: Self) -> Bool { first == second }

  /// Hashes the value.
  @inlinable
  @inline(__always)
  public func hashKey(into hasher: inout Hasher) { hash(into: &hasher) }
}

extension ProtobufKey where Self: Comparable {
  /// The order of the numbers.
  @inlinable
  @inline(__always)
  public static func precedes(_ first: Self, _ second: Self) -> Bool { first < second }
}

extension UInt64: ProtobufKey {}
extension UInt32: ProtobufKey {}
extension Int64: ProtobufKey {}
extension Int32: ProtobufKey {}

extension Bool: ProtobufKey {
  /// `false` stands before `true`.
  @inlinable
  public static func precedes(_ first: Bool, _ second: Bool) -> Bool { !first && second }
}

extension String: ProtobufKey {
  /// Whether both have the same bytes in UTF-8.
  @inlinable
  @inline(__always)
  public static func areSame(_ first: String, _ second: String) -> Bool {
    // Most keys are told apart by their lengths.
    first.utf8.count == second.utf8.count && haveSameBytes(first, second)
  }

  @usableFromInline
  static func haveSameBytes(_ first: String, _ second: String) -> Bool {
    var isSame = false
    unsafe first.withUTF8Bytes { first in
      unsafe second.withUTF8Bytes { second in isSame = unsafe first.elementsEqual(second) }
    }
    return isSame
  }

  /// The order of the bytes, as other implementations have it.
  @inlinable
  public static func precedes(_ first: String, _ second: String) -> Bool {
    first.utf8.lexicographicallyPrecedes(second.utf8)
  }

  /// Hashes the bytes.
  @inlinable
  public func hashKey(into hasher: inout Hasher) {
    unsafe withUTF8Bytes { unsafe hasher.combine(bytes: $0) }
  }
}
