public import TesseraProtobuf

/// Why a text is not the JSON form of a message, or a message has none.
public struct ProtobufJSONError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was found and where, for people.
  public var description: String

  init(_ description: String) { self.description = description }
}

/// What a JSON form may hold, and where the types of `google.protobuf.Any` are known from.
public struct ProtobufJSONOptions: Sendable {
  /// Whether members that the message does not have, and names that an enum does not have, are
  /// passed over.
  public var ignoresUnknownFields = false
  /// Files of messages that may stand in a `google.protobuf.Any` or as extensions, besides the
  /// message's own file and those it imports.
  public var types: [ProtobufFileDescriptor] = []
  /// How many values may stand in one another.
  public var maximumDepth = 100
  /// The longest text, in bytes.
  public var maximumSize = 64 << 20

  /// Nothing unknown, no other types, a depth of 100 and 64 MiB.
  public init() {}

  /// Nothing unknown, no other types, a depth of 100 and 64 MiB.
  public static var defaults: ProtobufJSONOptions { ProtobufJSONOptions() }
}
