/// Which side of the connection we are.
package enum HTTP2Role: Hashable, Sendable {
  case client
  case server
}

/// What one connection allows its peer, and itself.
package struct HTTP2Configuration: Hashable, Sendable {
  /// Streams at a time that the peer may open; a client allows none whatever this says.
  package var maximumConcurrentStreams: Int = 4_096
  /// Bytes that the peer may send on one stream before the consumer has taken them.
  package var streamWindow: Int = 256 * 1024
  /// Bytes that the peer may have under way on the whole connection. Given back as they arrive: what
  /// is not consumed holds up its own stream, not the others.
  package var connectionWindow: Int = 1024 * 1024
  /// Bytes of a header list, each field counted with 32 more (RFC 9113, section 6.5.2). What goes
  /// beyond is dropped, and the block marked as cut off.
  package var maximumHeaderListSize: Int = 16 * 1024
  /// Bytes that wait on one stream before it counts as not writable; it becomes writable again at
  /// half of them.
  package var maximumPendingBytesPerStream: Int = 256 * 1024
  /// Bytes that wait on all streams together before every one counts as not writable. A payload that
  /// several streams share counts for each of them.
  package var maximumPendingBytes: Int = 64 * 1024 * 1024
  /// SETTINGS and PING acknowledgements that may wait for a peer that does not read.
  package var maximumQueuedAcknowledgements: Int = 1_000
  /// Frames other than DATA that may wait for a peer that does not read: several for each stream it
  /// may have open.
  package var maximumQueuedFrames: Int = 40_000
  /// CONTINUATION frames after one HEADERS frame.
  package var maximumContinuations: Int = 8
  /// Fields of a header list; treated as ``maximumHeaderListSize`` is.
  package var maximumHeaderCount: Int = 256
  /// How often a peer may do what costs us something and it nothing.
  package var limits = HTTP2Limits()

  package init() {}

  /// 4,096 streams, windows of 256 KiB and 1 MiB, header lists to 16 KiB, 256 KiB waiting per stream
  /// and 64 MiB in all, 1,000 acknowledgements, 8 CONTINUATION frames.
  package static var defaults: HTTP2Configuration { HTTP2Configuration() }
}
