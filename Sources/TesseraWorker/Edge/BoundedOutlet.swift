internal import NIOCore

/// The way out of a connection, with a bound on what a peer that doesn't read can make us keep.
struct BoundedOutlet {
  let channel: any Channel
  /// In bytes.
  let limit: Int

  /// Writes and flushes at once.
  ///
  /// - Returns: `false` if more waits now than the limit: the connection has to be closed.
  func send(_ bytes: ByteBuffer) -> Bool {
    channel.writeAndFlush(bytes, promise: nil)
    // Most of the time the system took it all, and there is nothing to ask.
    guard !channel.isWritable else { return true }
    let waiting = try? channel.syncOptions?.getOption(.bufferedWritableBytes)
    return (waiting ?? 0) <= limit
  }
}
