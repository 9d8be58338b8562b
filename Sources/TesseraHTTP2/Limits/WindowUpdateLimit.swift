package import NIOCore

/// WINDOW_UPDATE frames. A reader gives back what it took: at most one frame for the stream and one for
/// the connection for each DATA frame that it got, and the thriftless ones a few more; some open the
/// window of each new stream. So each DATA frame that we sent pays for four, each stream for two.
package struct WindowUpdateLimit: Hashable, Sendable {
  private var bucket: TokenBucket

  package init(_ rate: HTTP2Rate) { bucket = TokenBucket(rate) }

  package mutating func receivedWindowUpdate(now: NIODeadline) -> Bool { bucket.take(now: now) }

  package mutating func sentFrames(_ count: Int) { bucket.give(count * 4) }

  package mutating func openedStreams(_ count: Int) { bucket.give(count * 2) }
}
