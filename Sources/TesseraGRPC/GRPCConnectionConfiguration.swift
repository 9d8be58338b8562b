internal import TesseraHTTP2

/// What one connection may use, on either side.
public struct GRPCConnectionConfiguration: Hashable, Sendable {
  /// Bytes of a received message, without its prefix; a longer one ends the call with
  /// RESOURCE_EXHAUSTED as soon as its length is read.
  public var maximumMessageLength: Int = 4 * 1024 * 1024
  /// Bytes of a message that is sent, without its prefix; a longer one ends the call with
  /// RESOURCE_EXHAUSTED before anything of it is sent.
  public var maximumSentMessageLength: Int = Int(Int32.max)
  /// Calls at a time that a peer may open on one connection.
  public var maximumConcurrentStreams: Int = 4_096
  /// Bytes that a peer may send on one stream before they are read; 65,535 to 2^31 - 1.
  public var streamWindow: Int = 256 * 1024
  /// Bytes that a peer may have under way on the whole connection; 65,535 to 2^31 - 1.
  public var connectionWindow: Int = 1024 * 1024
  /// Bytes of one header list, each field counted with 32 more (RFC 9113, section 6.5.2).
  public var maximumHeaderListSize: Int = 16 * 1024
  /// Bytes that may wait on one stream for the peer's window before a writer suspends. A longer
  /// message is taken when nothing waits.
  public var maximumPendingBytesPerStream: Int = 256 * 1024
  /// Bytes that may wait on all streams of a connection together before every writer suspends. A
  /// unary answer that would add to them then ends its call with RESOURCE_EXHAUSTED.
  public var maximumPendingBytes: Int = 64 * 1024 * 1024
  /// Bytes of messages that have begun and are not complete, on all streams of a connection; over it
  /// the call that would add to them ends with RESOURCE_EXHAUSTED.
  public var maximumIncompleteBytes: Int = 64 * 1024 * 1024
  /// How long a new connection may take to send the preface and its settings.
  public var prefaceTimeout: Duration = .seconds(10)

  /// The values of ``defaults``.
  public init() {}

  /// Messages to 4 MiB received and 2 GiB sent, 4,096 streams, windows of 256 KiB and 1 MiB, header lists to 16 KiB, 256 KiB
  /// waiting per stream and 64 MiB in all, 64 MiB of incomplete messages, 10 s for the preface.
  public static var defaults: GRPCConnectionConfiguration { GRPCConnectionConfiguration() }
}

extension GRPCConnectionConfiguration {
  var http2: HTTP2Configuration {
    var http2 = HTTP2Configuration.defaults
    http2.maximumConcurrentStreams = maximumConcurrentStreams
    http2.streamWindow = streamWindow
    http2.connectionWindow = connectionWindow
    http2.maximumHeaderListSize = maximumHeaderListSize
    http2.maximumPendingBytesPerStream = maximumPendingBytesPerStream
    http2.maximumPendingBytes = maximumPendingBytes
    return http2
  }
}
