import NIOCore
import NIOPosix
import TesseraSockets

/// Has an event loop look for what there is to do again and again without sleeping, and calls somebody each
/// time when that is done.
///
/// A task that schedules itself anew would not do: a loop does all tasks that are due before it looks at its
/// sockets again, and on a busy machine what is due in a moment is due at once.
final class LoopTicker: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer

  private let onTick: () -> Void
  private var context: ChannelHandlerContext?
  private var isEnded = false

  private init(onTick: @escaping () -> Void) { self.onTick = onTick }

  /// - Parameters:
  ///   - onTick: called on the loop in a task, until ``end()``.
  ///   - onFailure: called at once or on the loop if it cannot be begun.
  static func begin(
    on eventLoop: any EventLoop, onTick: @escaping () -> Void, onFailure: @escaping () -> Void
  ) -> LoopTicker {
    let ticker = LoopTicker(onTick: onTick)
    guard let descriptor = AlwaysReadable.open() else {
      onFailure()
      return ticker
    }
    let bound = NIOLoopBound((ticker, onFailure), eventLoop: eventLoop)
    NIOPipeBootstrap(group: eventLoop)
      .channelOption(.recvAllocator, value: FixedSizeRecvByteBufferAllocator(capacity: 16))
      .channelOption(.maxMessagesPerRead, value: 1)
      .channelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(bound.value.0)
        }
      }
      .takingOwnershipOfDescriptor(input: descriptor)
      .whenFailure { _ in
        AlwaysReadable.close(descriptor)
        let (ticker, onFailure) = bound.value
        if !ticker.isEnded { onFailure() }
      }
    return ticker
  }

  func end() {
    isEnded = true
    context?.close(promise: nil)
  }

  func handlerAdded(context: ChannelHandlerContext) { self.context = context }

  func handlerRemoved(context: ChannelHandlerContext) { self.context = nil }

  func channelActive(context: ChannelHandlerContext) {
    context.fireChannelActive()
    if isEnded { context.close(promise: nil) }
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {}

  func channelReadComplete(context: ChannelHandlerContext) {
    let bound = NIOLoopBound(self, eventLoop: context.eventLoop)
    // Not among what the loop has found to do, but after it.
    context.eventLoop.execute {
      let ticker = bound.value
      if !ticker.isEnded { ticker.onTick() }
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.close(promise: nil)
  }
}
