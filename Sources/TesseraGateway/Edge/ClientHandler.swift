import NIOCore
import TesseraCore
import TesseraSockets

/// A client's socket. Decides nothing: what happens goes to the loop's core, what has to be done comes
/// from there. It stands alone in its channel's pipeline.
final class ClientHandler: ChannelDuplexHandler {
  typealias InboundIn = ByteBuffer
  typealias InboundOut = ByteBuffer
  typealias OutboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private let loop: GatewayLoop
  private var slot: Int?
  private var context: ChannelHandlerContext?
  private var socket: SocketWriter?
  private var isPaused = false
  /// The channel asked to read while it was paused.
  private var readIsDue = false
  private var inputEnded = false
  /// Disconnecting: whatever still comes is thrown away, so that the client can read to the end what
  /// was written to it. Closing with unread input would reset the connection.
  private var isDraining = false

  init(loop: GatewayLoop) { self.loop = loop }

  func handlerAdded(context: ChannelHandlerContext) { self.context = context }

  func handlerRemoved(context: ChannelHandlerContext) { self.context = nil }

  func channelActive(context: ChannelHandlerContext) {
    let slot = loop.clientConnected(self)
    self.slot = slot
    socket = SocketWriter(context.channel)
    loop.checkRoom(for: slot)
    context.fireChannelActive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard let slot, !isDraining else { return }
    loop.core.received(Self.compact(unwrapInboundIn(data)), fromClient: slot, now: loop.now)
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    if let slot { loop.clientWasRead(slot) }
    context.fireChannelReadComplete()
  }

  func read(context: ChannelHandlerContext) {
    if isPaused {
      readIsDue = true
    } else {
      context.read()
    }
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if case .inputClosed? = event as? ChannelEvent {
      inputEnded = true
      if isDraining {
        context.close(promise: nil)
      } else if let slot {
        loop.core.clientInputEnded(slot, now: loop.now)
        loop.endTurn()
      }
    }
    context.fireUserInboundEventTriggered(event)
  }

  func channelInactive(context: ChannelHandlerContext) {
    if let slot {
      self.slot = nil
      loop.clientClosed(slot)
    }
    context.fireChannelInactive()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    // A reset or the like: the client is gone, and channelInactive says so.
    context.close(promise: nil)
  }

  // MARK: What the core wants

  func send(_ bytes: ByteBuffer) {
    guard let context, let slot, let socket else { return }
    if socket.write(bytes, context) { return }
    // Unwritable from the high-water mark, which is the bound, down to the low one.
    guard !context.channel.isWritable else { return }
    let backlog = try? context.channel.syncOptions?.getOption(.bufferedWritableBytes)
    loop.core.clientBacklog(slot, bytes: backlog ?? loop.clientBacklogLimit + 1)
  }

  func pauseReading() { isPaused = true }

  func resumeReading() {
    isPaused = false
    guard readIsDue, let context else { return }
    readIsDue = false
    context.read()
  }

  /// Lets the client read what was written, then closes.
  func finish(within time: Duration) {
    guard let context, !isDraining else { return }
    isDraining = true
    resumeReading()
    let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
    context.eventLoop.scheduleTask(in: TimeAmount(time)) {
      let (handler, context) = bound.value
      if handler.context != nil { context.close(promise: nil) }
    }
    let written = context.eventLoop.makePromise(of: Void.self)
    written.futureResult.whenComplete { _ in
      let (handler, context) = bound.value
      guard handler.context != nil else { return }
      context.close(mode: handler.inputEnded ? .all : .output, promise: nil)
    }
    context.writeAndFlush(wrapOutboundOut(ByteBuffer()), promise: written)
  }

  /// Closes at once.
  func drop() {
    isDraining = true
    context?.close(promise: nil)
  }

  /// Frames may stay with the gateway for a while as parts of what was read: a small read must not
  /// keep a large buffer.
  private static func compact(_ bytes: ByteBuffer) -> ByteBuffer {
    guard bytes.storageCapacity > 1024, bytes.readableBytes * 4 < bytes.storageCapacity else {
      return bytes
    }
    return ByteBuffer(bytes: bytes.readableBytesView)
  }
}
