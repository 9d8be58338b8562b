package import NIOCore

/// Streams that the peer opens and then resets ("rapid reset", CVE-2023-44487).
///
/// nghttp2's figures are 1,000 at once and 33 a second. An honest peer may go beyond both: one with
/// 4,096 watches that is stopped cancels all of them at once, and one whose deadlines are short resets
/// a share of its calls for as long as it works. So the burst is twice the streams that it may have
/// open, if that is more, and each call that was answered to its end pays for one reset. What remains to
/// an attacker is one reset for each answer it waits for, which is no more work than an honest peer
/// causes.
package struct ResetLimit: Hashable, Sendable {
  private var bucket: TokenBucket

  package init(_ rate: HTTP2Rate, maximumConcurrentStreams: Int) {
    bucket = TokenBucket(
      HTTP2Rate(
        burst: max(rate.burst, maximumConcurrentStreams.multipliedClamping(by: 2)),
        perSecond: rate.perSecond))
  }

  package mutating func receivedReset(now: NIODeadline) -> Bool { bucket.take(now: now) }

  /// Streams whose answers were sent to the end.
  package mutating func answered(_ count: Int) { bucket.give(count) }
}

extension Int {
  fileprivate func multipliedClamping(by factor: Int) -> Int {
    let (product, overflow) = multipliedReportingOverflow(by: factor)
    return overflow ? .max : product
  }
}
