/// How messages of a call are compressed: the values of `grpc-encoding` that are known here.
public enum GRPCCompression: String, Hashable, Sendable, CaseIterable {
  /// Not at all.
  case identity
  /// A gzip stream per message (RFC 1952).
  case gzip
  /// A zlib stream per message (RFC 1950); not raw deflate, for all its name.
  case deflate
}

extension GRPCCompression {
  /// What `grpc-accept-encoding` says to a peer.
  static let acceptHeader = "identity,deflate,gzip"

  /// The compression that a header value names; `nil` for one that is not known here.
  init?(header value: ArraySlice<UInt8>) {
    if value.equals("gzip") {
      self = .gzip
    } else if value.equals("identity") {
      self = .identity
    } else if value.equals("deflate") {
      self = .deflate
    } else {
      return nil
    }
  }

  /// Every known compression that a list such as `grpc-accept-encoding` names.
  static func list(header value: ArraySlice<UInt8>) -> [GRPCCompression] {
    value.split(separator: UInt8(ascii: ",")).compactMap { part in
      var part = part
      while part.first == 0x20 { part.removeFirst() }
      while part.last == 0x20 { part.removeLast() }
      return GRPCCompression(header: part)
    }
  }

  /// What zlib takes for the format: 15 is the largest window, 16 more mean gzip.
  var windowBits: Int32? {
    switch self {
    case .identity: nil
    case .gzip: 15 + 16
    case .deflate: 15
    }
  }
}
