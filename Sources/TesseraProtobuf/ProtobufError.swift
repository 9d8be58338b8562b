/// Why bytes are not the message they were taken for.
public struct ProtobufError: Error, Hashable, Sendable {
  /// What kind of mistake it is; programs decide by it.
  public var code: Code
  /// For people: what was found and what was expected.
  public var message: String
  /// Where it was found, counted in bytes from the start of what was decoded.
  public var byteOffset: Int

  /// An error at a place.
  public init(code: Code, message: String, byteOffset: Int) {
    self.code = code
    self.message = message
    self.byteOffset = byteOffset
  }

  /// The kinds of mistakes. More may come.
  public struct Code: Hashable, Sendable {
    private enum Value: String {
      case truncated, overlongVarint, invalidTag, unmatchedGroup, depthLimitExceeded
      case sizeLimitExceeded, invalidUTF8, valueOutOfRange, missingField
    }

    private var value: Value

    /// A field or a length goes beyond the end of its message.
    public static let truncated = Code(value: .truncated)
    /// A varint of more than 10 bytes, or of more than 64 bits.
    public static let overlongVarint = Code(value: .overlongVarint)
    /// A field number of 0 or above 2^29 − 1, or one of the wire types 6 and 7, which nobody has.
    public static let invalidTag = Code(value: .invalidTag)
    /// A group that ends without having begun, or never ends.
    public static let unmatchedGroup = Code(value: .unmatchedGroup)
    /// More messages in messages than ``ProtobufLimits/maximumDepth``.
    public static let depthLimitExceeded = Code(value: .depthLimitExceeded)
    /// More bytes than ``ProtobufLimits/maximumSize``.
    public static let sizeLimitExceeded = Code(value: .sizeLimitExceeded)
    /// A `string` that is not UTF-8.
    public static let invalidUTF8 = Code(value: .invalidUTF8)
    /// A number that what it stands for cannot have.
    public static let valueOutOfRange = Code(value: .valueOutOfRange)
    /// A field without which the message means nothing.
    public static let missingField = Code(value: .missingField)
  }
}

extension ProtobufError: CustomStringConvertible {
  /// Code, words and place.
  public var description: String { "\(code): \(message) at byte \(byteOffset)" }
}

extension ProtobufError.Code: CustomStringConvertible {
  /// The name of the code.
  public var description: String { value.rawValue }
}
