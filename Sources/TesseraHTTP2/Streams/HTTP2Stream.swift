/// Names one stream of one connection. A handle to a stream that is no more is harmless: what is
/// done with it does nothing.
package struct HTTP2Stream: Hashable, Sendable {
  /// The place of the stream in the connection's table, from 0; small numbers, used again. A consumer
  /// keeps its own state of the stream at the same place.
  package let slot: Int32
  /// The number on the wire; never used twice on a connection.
  package let id: Int32
}
