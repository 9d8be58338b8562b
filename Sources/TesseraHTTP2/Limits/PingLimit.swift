package import NIOCore

/// PING frames of a peer that reads its answers.
///
/// Stacks that measure the path (grpc-go, gRPC C++, Java, ours) send a ping after DATA that they
/// received and wait for its answer before the next, so that each HEADERS or DATA frame of ours pays for
/// one ping. Without any, 20 a second are more than a keepalive ever needs.
package struct PingLimit: Hashable, Sendable {
  private var bucket: TokenBucket

  package init(_ rate: HTTP2Rate) { bucket = TokenBucket(rate) }

  /// A ping, or an answer to one that was not sent.
  package mutating func receivedPing(now: NIODeadline) -> Bool { bucket.take(now: now) }

  /// Frames with which a peer can measure the path.
  package mutating func sentFrames(_ count: Int) { bucket.give(count) }
}
