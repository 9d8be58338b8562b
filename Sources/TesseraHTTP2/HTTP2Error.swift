/// Why a connection cannot go on, or why a command was refused.
package struct HTTP2Error: Error, Hashable, Sendable {
  package enum Code: Hashable, Sendable {
    /// The peer does not speak HTTP/2: its first bytes are not the connection preface.
    case badPreface
    /// The peer broke the protocol; a GOAWAY says so.
    case protocolViolation
    /// The peer makes us queue more answers than it reads.
    case flooded
    /// The connection has ended or is ending, or has no stream numbers left.
    case closed
    /// libnghttp2 could not be set up or ran out of memory.
    case library
  }

  package var code: Code
  package var message: String

  package init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }
}

extension HTTP2Error: CustomStringConvertible {
  package var description: String { message }
}
