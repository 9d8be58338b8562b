/// Why a connection to a server failed.
public struct ClientError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What kind of failure it is: what a program decides by.
  public enum Code: String, Hashable, Sendable {
    /// The connection could not be made.
    case connectFailed = "connect_failed"
    /// The connection is closed, by either side, or broke.
    case connectionClosed = "connection_closed"
    /// The server sent something that is not a frame, or a frame that is not an envelope. The
    /// connection is closed after it.
    case protocolViolation = "protocol_violation"
    /// Two tasks wait for the next message at once; one stream of messages has one reader.
    case alreadyReceiving = "already_receiving"
    /// The task that waited was cancelled.
    case cancelled
  }

  /// What a program decides by.
  public var code: Code
  /// For people: what was wrong, where, and what to do.
  public var message: String

  /// An error of this code, in these words.
  public init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  /// The words.
  public var description: String { message }
}
