package import NIOCore

/// Something that happened on a connection, in the order in which it happened.
package enum HTTP2Event {
  /// A request, or the head of a response (never one of 1xx). The block can be read until the next
  /// event is asked for after the last one.
  case headers(HTTP2Stream, HTTP2HeaderBlock)
  /// The trailers of a request or a response; ``end(_:)`` follows.
  case trailers(HTTP2Stream, HTTP2HeaderBlock)
  /// Bytes of the body: a slice of what was received. They count against the stream's window until
  /// they are consumed.
  case data(HTTP2Stream, ByteBuffer)
  /// The peer has sent all that it will on this stream.
  case end(HTTP2Stream)
  /// A stream that refused more can take more.
  case writable(HTTP2Stream)
  /// The stream is no more; its handle is dead.
  case closed(HTTP2Stream, HTTP2ErrorCode)
  /// The first SETTINGS of the peer arrived: it speaks HTTP/2.
  case ready
  /// The peer will not look at streams beyond a number, and wants no new ones.
  case goAway(lastStreamID: Int32, HTTP2ErrorCode, String)
  /// The peer sent a ping; its answer is under way.
  case ping
  /// The answer to a ping of ours, with what was sent in it.
  case pingAcknowledged(UInt64)
}
