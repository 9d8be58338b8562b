internal import CNGHTTP2

/// Requests beyond what the peer allows at a time wait inside.
extension HTTP2Connection {
  /// Whether a request of ours waits because the peer allows no more streams now: nothing of it was
  /// sent.
  package func isWaiting(_ stream: HTTP2Stream) -> Bool {
    guard unsafe state.pointee.table.contains(stream) else { return false }
    return unsafe nghttp2_session_find_stream(session, stream.id) == nil
  }
}
