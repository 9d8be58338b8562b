package import NIOCore

/// SETTINGS frames of a peer that reads its acknowledgements. Each may change the window of every open
/// stream, so a few cost as much as many requests. Stacks that grow their windows send one each time,
/// some ten in the life of a connection, gRPC C++ more when its memory is short.
package struct SettingsLimit: Hashable, Sendable {
  private var bucket: TokenBucket

  package init(_ rate: HTTP2Rate) { bucket = TokenBucket(rate) }

  package mutating func receivedSettings(now: NIODeadline) -> Bool { bucket.take(now: now) }
}
