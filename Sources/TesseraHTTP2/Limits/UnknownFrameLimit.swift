package import NIOCore

/// Frames of types that we do not know, which are to be ignored (RFC 9113, section 5.5). Some stacks
/// send one now and then to see that they are.
package struct UnknownFrameLimit: Hashable, Sendable {
  private var bucket: TokenBucket

  package init(_ rate: HTTP2Rate) { bucket = TokenBucket(rate) }

  package mutating func receivedUnknownFrame(now: NIODeadline) -> Bool { bucket.take(now: now) }

  package mutating func openedStreams(_ count: Int) { bucket.give(count) }
}
