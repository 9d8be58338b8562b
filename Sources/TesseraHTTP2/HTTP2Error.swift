/// Why a connection cannot go on, or why a command was refused.
package struct HTTP2Error: Error, Hashable, Sendable {
  package enum Code: Hashable, Sendable {
    /// The peer does not speak HTTP/2: its first bytes are not the connection preface.
    case badPreface
    /// The peer broke the protocol; a GOAWAY says so.
    case protocolViolation
    /// The peer goes beyond a limit; see ``HTTP2Error/limit``.
    case flooded
    /// The connection has ended or is ending, or has no stream numbers left.
    case closed
    /// libnghttp2 could not be set up or ran out of memory.
    case library
  }

  package var code: Code
  package var message: String
  /// The limit that the peer is over.
  package var limit: HTTP2Limit?

  package init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  /// The peer is over a limit.
  package init(over limit: HTTP2Limit) {
    self.init(.flooded, "the peer sends too much: \(limit.words)")
    self.limit = limit
  }
}

extension HTTP2Error: CustomStringConvertible {
  package var description: String { message }
}
