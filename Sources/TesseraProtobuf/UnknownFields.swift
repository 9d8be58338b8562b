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
}
