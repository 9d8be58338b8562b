internal import NIOCore

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Writes to the socket of a channel without the way through its pipeline, which costs an answer that is
/// short as much as its HTTP/2 frames do.
///
/// The channel still owns the socket. So this is only for a channel on which our handler stands alone, on
/// its event loop, while it is active (it closes its socket and becomes inactive in one step there) and
/// while nothing waits in it that was written before. What the socket does not take, and what an error
/// stands for, is the channel's business: whoever writes gives the rest to the channel.
struct SocketWriter {
  private let descriptor: CInt

  #if canImport(Darwin)
    // The channel has set SO_NOSIGPIPE.
    private static let flags: CInt = 0
  #else
    private static let flags = CInt(MSG_NOSIGNAL)
  #endif

  /// - Returns: `nil` if the channel has no socket that it shows.
  init?(_ channel: any Channel) {
    let descriptor = try? channel.pipeline.syncOperations.withUnsafeTransportIfAvailable {
      (descriptor: NIOBSDSocket.Handle) in descriptor
    }
    guard let descriptor else { return nil }
    self.descriptor = descriptor
  }

  /// Writes as much as the socket takes at once.
  ///
  /// - Returns: How many bytes that is; 0 also after an error.
  func write(_ bytes: UnsafeRawBufferPointer) -> Int {
    while true {
      let count = send(descriptor, bytes.baseAddress, bytes.count, Self.flags)
      if count >= 0 { return count }
      if errno != EINTR { return 0 }
    }
  }
}
