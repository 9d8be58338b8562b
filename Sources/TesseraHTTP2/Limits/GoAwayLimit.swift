package import NIOCore

/// GOAWAY frames: a graceful end has two, and one more for each error on the way.
package struct GoAwayLimit: Hashable, Sendable {
  private var bucket: TokenBucket

  package init(_ rate: HTTP2Rate) { bucket = TokenBucket(rate) }

  package mutating func receivedGoAway(now: NIODeadline) -> Bool { bucket.take(now: now) }
}
