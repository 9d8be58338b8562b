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
  /// How long a new connection may be without a first call before it is ended gracefully; of a server.
  public var firstCallTimeout: Duration? = .seconds(60)
  /// How long a list of headers may take from its first frame to its last.
  public var headerTimeout: Duration = .seconds(10)
  /// How long the socket may take nothing while something is to be sent; then the peer counts as one
  /// that does not read.
  public var writeStallTimeout: Duration = .seconds(30)
  /// How long data may wait on a connection on which the peer's windows let nothing through.
  public var windowStallTimeout: Duration = .seconds(300)
  /// Fields of one header list.
  public var maximumHeaderCount: Int = 256
  /// Up to how many bytes the windows grow where a path is fast and long, found out by pings; no more
  /// than ``streamWindow`` keeps them as they are.
  public var maximumStreamWindow: Int = 16 * 1024 * 1024
  /// When to ask the peer for a sign of life; `nil` is ``GRPCKeepalive/server`` for a server and
  /// ``GRPCKeepalive/client`` for a client.
  public var keepalive: GRPCKeepalive?
  /// What ``keepalive`` may say at least; `nil` for 1 s of a server and 10 s of a client (gRFC A8). For
  /// tests.
  var minimumKeepaliveTime: Duration?
  /// How long a peer may take to answer the ping after the first GOAWAY, before it is told the last
  /// stream all the same.
  var lastStreamTimeout: Duration = .seconds(1)
  /// The pings that a server puts up with.
  public var pingPolicy = GRPCPingPolicy()
  /// How long a connection may be without calls before it is ended gracefully; `nil` is for ever for a
  /// server and half an hour for a client, which connects again when it is needed.
  public var maximumIdle: Duration?
  /// How old a connection of a server gets, give or take a tenth, before it is ended gracefully; `nil`
  /// for any age.
  public var maximumAge: Duration?
  /// How long calls may go on after ``maximumAge``; `nil` for as long as they need.
  public var maximumAgeGrace: Duration?

  /// The values of ``defaults``.
  public init() {}

  /// Messages to 4 MiB received and 2 GiB sent, 4,096 streams, windows of 256 KiB and 1 MiB that grow to
  /// 16 MiB, header lists to 16 KiB and 256 fields, 256 KiB waiting per stream and 64 MiB in all, 64 MiB
  /// of incomplete messages; 10 s for the preface and for a header list, 60 s until the first call, 30 s
  /// for a socket that takes nothing, 5 min for a window that lets nothing through; any age.
  public static var defaults: GRPCConnectionConfiguration { GRPCConnectionConfiguration() }
}

extension GRPCConnectionConfiguration {
  var http2: HTTP2Configuration {
    var http2 = HTTP2Configuration.defaults
    http2.maximumConcurrentStreams = maximumConcurrentStreams
    http2.streamWindow = streamWindow
    http2.connectionWindow = connectionWindow
    http2.maximumHeaderListSize = maximumHeaderListSize
    http2.maximumHeaderCount = maximumHeaderCount
    http2.maximumPendingBytesPerStream = maximumPendingBytesPerStream
    http2.maximumPendingBytes = maximumPendingBytes
    return http2
  }
}
