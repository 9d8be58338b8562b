internal import NIOCore

/// A connection that can be in the middle of a frame.
protocol SilenceWatched: AnyObject {
  /// Whether a frame has begun and is not complete.
  var isMidFrame: Bool { get }
  /// How many bytes it has read so far.
  var receivedByteCount: UInt64 { get }
}

/// A connection that keeps what has begun of a frame until the rest comes.
protocol UnfinishedInput: AnyObject {
  /// Bytes that it keeps now.
  var unfinishedByteCount: Int { get }
  /// Bytes that are in the loop's sum for it.
  var countedByteCount: Int { get set }
}

/// Finds the connections that began a frame and then fell silent. It looks at all of them now and
/// then, which costs less than a timer for each.
struct SilenceWatch {
  let timeout: Duration

  private struct Watched {
    var connection: any SilenceWatched
    var channel: any Channel
    var byteCount: UInt64 = 0
    /// When this state of a begun frame was first seen.
    var since: Duration?
  }

  private var watched: [ObjectIdentifier: Watched] = [:]

  init(timeout: Duration) { self.timeout = timeout }

  /// A later connection object for the same channel takes the place of the earlier one.
  mutating func watch(
    _ connection: any SilenceWatched, _ key: ObjectIdentifier, _ channel: any Channel
  ) {
    watched[key] = Watched(connection: connection, channel: channel)
  }

  mutating func forget(_ key: ObjectIdentifier) { watched[key] = nil }

  /// Those that have been in the middle of the same frame without a byte for the timeout.
  mutating func expired(now: Duration) -> [any Channel] {
    var expired: [any Channel] = []
    for key in watched.keys {
      guard var entry = watched[key] else { continue }
      let count = entry.connection.receivedByteCount
      if !entry.connection.isMidFrame || count != entry.byteCount {
        entry.since = entry.connection.isMidFrame ? now : nil
        entry.byteCount = count
      } else if let since = entry.since {
        if now - since >= timeout { expired.append(entry.channel) }
      } else {
        entry.since = now
      }
      watched[key] = entry
    }
    return expired
  }
}
