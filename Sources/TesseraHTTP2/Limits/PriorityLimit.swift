package import NIOCore

/// PRIORITY frames (deprecated by RFC 9113, section 5.3) and PRIORITY_UPDATE frames, neither of which
/// has any effect here (CVE-2019-9513). Older stacks send one or two for each stream, and some for
/// streams that only group others: each stream pays for two.
package struct PriorityLimit: Hashable, Sendable {
  private var bucket: TokenBucket

  package init(_ rate: HTTP2Rate) { bucket = TokenBucket(rate) }

  package mutating func receivedPriority(now: NIODeadline) -> Bool { bucket.take(now: now) }

  package mutating func openedStreams(_ count: Int) { bucket.give(count * 2) }
}
