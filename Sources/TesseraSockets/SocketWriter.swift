package import NIOCore

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Writes to the socket of a channel without the way through its pipeline, which costs a short answer
/// more than the system call does.
///
/// The channel still owns the socket. So this is only for a channel on which our handler stands alone, on
/// its event loop, while it is active (it closes its socket and becomes inactive in one step there) and
/// while nothing waits in it that was written before. What the socket does not take, and what an error
/// stands for, is the channel's business: it is given the rest.
package final class SocketWriter {
  private let descriptor: CInt?
  /// Writes that the channel has not finished: what comes now has to wait behind them.
  @exclusivity(unchecked) private var channelWriteCount = 0
  /// A write of the channel has failed, or it has become inactive: the socket is closed, or about to be.
  @exclusivity(unchecked) private var isEnded = false

  #if canImport(Darwin)
    // The channel has set SO_NOSIGPIPE.
    private static let flags: CInt = 0
  #else
    private static let flags = CInt(MSG_NOSIGNAL)
  #endif

  /// For a channel without a socket that it shows, everything goes through the channel.
  package init(_ channel: any Channel) {
    descriptor = try? channel.pipeline.syncOperations.withUnsafeTransportIfAvailable {
      (descriptor: NIOBSDSocket.Handle) in descriptor
    }
  }

  /// Whether everything that was written is out, or the channel still takes more.
  package func isWritable(_ context: ChannelHandlerContext) -> Bool {
    descriptor != nil && channelWriteCount == 0 || context.channel.isWritable
  }

  /// Writes what the socket takes at once, if nothing has to be written before it. The rest is for
  /// ``write(_:_:)``.
  ///
  /// - Returns: How many bytes that were.
  package func writeNow(_ bytes: UnsafeRawBufferPointer, _ context: ChannelHandlerContext) -> Int {
    guard let descriptor, channelWriteCount == 0, context.channel.isActive else { return 0 }
    return Self.write(bytes, to: descriptor)
  }

  /// The same without asking the channel whether it is active, which for a short answer is a good part of
  /// the work. So ``channelEnded()`` has to have been called if it is not.
  package func writeNow(_ bytes: UnsafeRawBufferPointer) -> Int {
    guard let descriptor, channelWriteCount == 0, !isEnded else { return 0 }
    return Self.write(bytes, to: descriptor)
  }

  /// The channel has become inactive.
  package func channelEnded() { isEnded = true }

  /// Writes by the channel what ``writeNow(_:)`` has not taken.
  package func write(rest bytes: UnsafeRawBufferPointer, _ context: ChannelHandlerContext) {
    _ = write(rest: ByteBuffer(bytes: bytes), context)
  }

  /// The same for a buffer of which so many bytes are written.
  package func write(rest bytes: ByteBuffer, from count: Int, _ context: ChannelHandlerContext) {
    var rest = bytes
    rest.moveReaderIndex(forwardBy: count)
    _ = write(rest: rest, context)
  }

  /// Writes all: what the socket does not take at once, by the channel.
  ///
  /// - Returns: whether the socket has taken everything, so that the channel is as writable as before.
  @discardableResult
  package func write(_ bytes: ByteBuffer, _ context: ChannelHandlerContext) -> Bool {
    guard let descriptor else {
      context.writeAndFlush(NIOAny(bytes), promise: nil)
      return false
    }
    var rest = bytes
    if channelWriteCount == 0, context.channel.isActive {
      let count = bytes.withUnsafeReadableBytes { Self.write($0, to: descriptor) }
      if count == bytes.readableBytes { return true }
      rest.moveReaderIndex(forwardBy: count)
    }
    return write(rest: rest, context)
  }

  /// The same for bytes that are not in a buffer: what the socket does not take at once is copied.
  @discardableResult
  package func write(_ bytes: UnsafeRawBufferPointer, _ context: ChannelHandlerContext) -> Bool {
    var count = 0
    if let descriptor, channelWriteCount == 0, context.channel.isActive {
      count = Self.write(bytes, to: descriptor)
      if count == bytes.count { return true }
    }
    return write(
      rest: ByteBuffer(bytes: UnsafeRawBufferPointer(rebasing: bytes[count...])), context)
  }

  private func write(rest: ByteBuffer, _ context: ChannelHandlerContext) -> Bool {
    channelWriteCount += 1
    let isWritten = context.eventLoop.makePromise(of: Void.self)
    isWritten.futureResult.assumeIsolated().whenComplete { result in
      self.channelWriteCount -= 1
      if case .failure = result { self.isEnded = true }
    }
    context.writeAndFlush(NIOAny(rest), promise: isWritten)
    return false
  }

  /// - Returns: how many bytes the socket took; 0 also after an error.
  private static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: CInt) -> Int {
    while true {
      let count = send(descriptor, bytes.baseAddress, bytes.count, flags)
      if count >= 0 { return count }
      if errno != EINTR { return 0 }
    }
  }
}
