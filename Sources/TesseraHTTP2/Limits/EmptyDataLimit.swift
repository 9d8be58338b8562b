package import NIOCore

/// DATA frames that carry nothing and end nothing, padding not counted (CVE-2019-9518). No window holds
/// them back, and no stack has a use for them.
package struct EmptyDataLimit: Hashable, Sendable {
  private var bucket: TokenBucket

  package init(_ rate: HTTP2Rate) { bucket = TokenBucket(rate) }

  package mutating func receivedEmptyData(now: NIODeadline) -> Bool { bucket.take(now: now) }
}
