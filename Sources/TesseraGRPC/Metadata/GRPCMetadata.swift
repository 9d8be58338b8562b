/// The metadata of a call: names with values, in order; a name may stand more than once.
///
/// Names are lower-case letters, digits, `-`, `_` and `.`; upper-case letters are lowered. A name
/// that ends in `-bin` has values of any bytes (base64 on the wire); every other name has values of
/// printable ASCII. Names that gRPC and HTTP/2 keep for themselves (`grpc-…`, `content-type`, `te`,
/// `user-agent`, `connection`, `:…`, …) are refused, but for three that programs have a use for:
/// `grpc-status-details-bin` (a serialized `google.rpc.Status`), `grpc-retry-pushback-ms`, and
/// `grpc-previous-rpc-attempts`.
public struct GRPCMetadata: Hashable, Sendable {
  /// One value of one name.
  public enum Value: Hashable, Sendable {
    /// Printable ASCII, 0x20 to 0x7E.
    case ascii(String)
    /// Any bytes; the name ends in `-bin`.
    case binary([UInt8])
  }

  /// One name with one value.
  public struct Entry: Hashable, Sendable {
    /// The name, in lower case.
    public let name: String
    /// The value.
    public let value: Value
  }

  /// Everything, in the order in which it was added or arrived.
  public private(set) var entries: [Entry]

  /// No metadata.
  public init() {
    entries = []
  }

  /// Whether there is nothing.
  public var isEmpty: Bool { entries.isEmpty }

  /// Adds a printable ASCII value.
  ///
  /// - Throws: ``GRPCStatusCode/invalidArgument`` if the name is reserved, malformed or ends in
  ///   `-bin`, or if the value has a byte that is not printable ASCII.
  public mutating func append(_ name: String, _ value: String) throws(GRPCError) {
    let name = try Self.checkedName(name)
    guard !name.hasSuffix("-bin") else {
      throw GRPCError(
        .invalidArgument, "metadata \(name): a name that ends in -bin needs a binary value")
    }
    guard value.utf8.allSatisfy({ $0 >= 0x20 && $0 <= 0x7E }) else {
      throw GRPCError(
        .invalidArgument, "metadata \(name): the value has a byte that is not printable ASCII")
    }
    entries.append(Entry(name: name, value: .ascii(value)))
  }

  /// Adds a value of any bytes.
  ///
  /// - Throws: ``GRPCStatusCode/invalidArgument`` if the name is reserved, malformed or does not end
  ///   in `-bin`.
  public mutating func append(_ name: String, binary value: [UInt8]) throws(GRPCError) {
    let name = try Self.checkedName(name)
    guard name.hasSuffix("-bin") else {
      throw GRPCError(
        .invalidArgument, "metadata \(name): a binary value needs a name that ends in -bin")
    }
    entries.append(Entry(name: name, value: .binary(value)))
  }

  /// Adds all of another one's entries after one's own.
  public mutating func append(contentsOf other: GRPCMetadata) {
    entries.append(contentsOf: other.entries)
  }

  /// The first ASCII value of a name (in lower case), if there is one.
  public subscript(name: String) -> String? {
    for entry in entries where entry.name == name {
      if case .ascii(let value) = entry.value { return value }
    }
    return nil
  }

  /// Every ASCII value of a name (in lower case), in order.
  public func values(of name: String) -> [String] {
    entries.compactMap { entry in
      if entry.name == name, case .ascii(let value) = entry.value { value } else { nil }
    }
  }

  /// Every binary value of a name (in lower case, ending in `-bin`), in order.
  public func binaryValues(of name: String) -> [[UInt8]] {
    entries.compactMap { entry in
      if entry.name == name, case .binary(let value) = entry.value { value } else { nil }
    }
  }

  /// Adds what has been checked already: what a peer sent.
  mutating func appendUnchecked(_ name: String, _ value: Value) {
    entries.append(Entry(name: name, value: value))
  }
}

extension GRPCMetadata {
  /// Names that the protocol keeps for itself, besides all that begin with `grpc-` or `:`.
  private static let reservedNames: Set<String> = [
    "content-type", "te", "user-agent", "connection", "keep-alive", "proxy-connection",
    "transfer-encoding", "upgrade", "host", "content-length",
  ]

  /// Names of gRPC's own that a program may set and read.
  static func isOpen(_ name: String) -> Bool {
    switch name {
    case "grpc-status-details-bin", "grpc-retry-pushback-ms", "grpc-previous-rpc-attempts": true
    default: false
    }
  }

  private static func checkedName(_ text: String) throws(GRPCError) -> String {
    let name = text.lowercased()
    let isPlain = name.utf8.allSatisfy { byte in
      (byte >= 0x61 && byte <= 0x7A) || (byte >= 0x30 && byte <= 0x39) || byte == 0x2D
        || byte == 0x5F || byte == 0x2E
    }
    guard !name.isEmpty, isPlain else {
      throw GRPCError(
        .invalidArgument,
        "metadata name \(text.debugDescription) has a character that is not allowed")
    }
    guard !name.hasPrefix("grpc-") || isOpen(name), !reservedNames.contains(name) else {
      throw GRPCError(.invalidArgument, "metadata name \(name) is reserved")
    }
    return name
  }
}
