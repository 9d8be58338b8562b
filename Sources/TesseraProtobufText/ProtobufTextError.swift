public import TesseraProtobuf

/// Why a text is not the text form of a message, or a message has none.
public struct ProtobufTextError: Error, Hashable, Sendable, CustomStringConvertible {
  /// From 1; 0 if it is about no place in a text.
  public var line: Int
  /// From 1, in bytes, a tab reaching to the next multiple of eight: as protobuf counts.
  public var column: Int
  /// What was found and what was expected, for people.
  public var message: String

  init(line: Int = 0, column: Int = 0, _ message: String) {
    self.line = line
    self.column = column
    self.message = message
  }

  /// `line:column: message`.
  public var description: String { line > 0 ? "\(line):\(column): \(message)" : message }
}

/// How text is written and what is taken, and where types are known from.
public struct ProtobufTextOptions: Sendable {
  /// Files of messages that may stand in a `google.protobuf.Any` or as extensions, besides the
  /// message's own file and those it imports.
  public var types: [ProtobufFileDescriptor] = []

  /// Whether fields that are not known are printed, by their numbers. Nobody reads them back.
  public var printsUnknownFields = false
  /// Whether the content of a `google.protobuf.Any` is printed as fields, if its type is known;
  /// otherwise as bytes.
  public var expandsAny = true
  /// Whether all is printed on one line.
  public var isSingleLine = false
  /// Whether what is not ASCII is printed as escapes, as protobuf does, or as it is.
  public var escapesNonASCII = true

  /// Whether fields, extensions and values of enums that are not known are passed over.
  public var ignoresUnknownFields = false
  /// Whether a field may be called by its number.
  public var takesFieldNumbers = false
  /// How many messages may stand in one another.
  public var maximumDepth = 100
  /// The longest text that is taken, in bytes.
  public var maximumSize = 64 << 20

  /// As protobuf prints and reads by default, but without unknown fields; a depth of 100 and 64 MiB.
  public init() {}

  /// As protobuf prints and reads by default, but without unknown fields; a depth of 100 and 64 MiB.
  public static var defaults: ProtobufTextOptions { ProtobufTextOptions() }
}
