package import NIOCore

/// Streams that we reset because the peer broke a rule on them ("made you reset", CVE-2025-8671): a
/// window that overflows, DATA after the end, a block of headers that is not one, a stream too many. An
/// honest peer causes none; one that opens streams before it has read our settings may cause a few.
package struct StreamErrorLimit: Hashable, Sendable {
  private var bucket: TokenBucket

  package init(_ rate: HTTP2Rate) { bucket = TokenBucket(rate) }

  package mutating func hadToReset(now: NIODeadline) -> Bool { bucket.take(now: now) }
}
