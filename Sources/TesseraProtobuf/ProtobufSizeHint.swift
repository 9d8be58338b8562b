/// Sums for ``ProtobufMessage/encodedByteCountHint`` of messages that hold others.
public enum ProtobufSizeHint {
  /// What the messages ask for together, without their tags and lengths.
  @inlinable
  public static func sum(of messages: [some ProtobufMessage]) -> Int {
    var count = 0
    messages.forEachBorrowed { count += $0.encodedByteCountHint }
    return count
  }

  /// What the message in a box asks for, with so many bytes for tag and length; nothing for none.
  @inlinable
  public static func of(
    _ box: ProtobufBoxed<some ProtobufMessage & Hashable>, overhead: Int
  ) -> Int {
    var count = 0
    box.withValue { count = $0.encodedByteCountHint + overhead }
    return count
  }
}
