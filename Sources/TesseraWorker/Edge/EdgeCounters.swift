/// What the edge of a worker has done and refused since its start.
package struct EdgeCounters: Hashable, Sendable {
  package var acceptedConnections: UInt64 = 0
  /// Closed at once, since there were too many.
  package var refusedConnections: UInt64 = 0
  /// Closed for half a frame and then silence.
  package var silent: UInt64 = 0
  /// Bytes of frames that have begun and are not complete, of all connections, now.
  package var unfinishedBytes = 0
  /// Closed because all connections together had begun too much that was not complete.
  package var unfinished: UInt64 = 0
  /// Clients disconnected because they did not read.
  package var unreadClients: UInt64 = 0
  /// Gateways disconnected because they did not read.
  package var unreadLinks: UInt64 = 0
  package var bytesToLinks: UInt64 = 0
  package var bytesToClients: UInt64 = 0
  /// Ticks left out because the one before took too long.
  package var overruns: UInt64 = 0

  package init() {}
}
