/// How much a decoder takes from a peer before it refuses.
public struct ProtobufLimits: Hashable, Sendable {
  /// The longest message, in bytes.
  public var maximumSize: Int
  /// How many messages (or groups) may stand in one another, the outermost not counted.
  public var maximumDepth: Int

  /// Limits of these sizes.
  public init(maximumSize: Int = 64 << 20, maximumDepth: Int = 100) {
    self.maximumSize = maximumSize
    self.maximumDepth = maximumDepth
  }

  /// 64 MiB and a depth of 100.
  public static var defaults: ProtobufLimits { ProtobufLimits() }
}
