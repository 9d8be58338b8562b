import NIOCore
import TesseraCore
import TesseraProto
import TesseraSockets

/// A client's socket. Decides nothing: what happens goes to the loop's core, what has to be done comes
/// from there. It stands alone in its channel's pipeline, and the channel reads only when it says so.
final class ClientHandler: ChannelInboundHandler, SocketInput {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private let loop: GatewayLoop
  @exclusivity(unchecked) private var slot: Int?
  @exclusivity(unchecked) private var context: ChannelHandlerContext?
  @exclusivity(unchecked) private var socket: SocketWriter?
  @exclusivity(unchecked) private var isPaused = false
  /// The channel would read by now if it were not paused.
  @exclusivity(unchecked) private var readIsDue = false
  /// Where the loop reads the socket; `nil` while its channel does.
  @exclusivity(unchecked) private var directRead: DirectReads.Place?
  @exclusivity(unchecked) private var inputEnded = false
  /// Disconnecting: whatever still comes is thrown away, so that the client can read to the end what
  /// was written to it. Closing with unread input would reset the connection.
  @exclusivity(unchecked) private var isDraining = false

  init(loop: GatewayLoop) { self.loop = loop }

  func handlerAdded(context: ChannelHandlerContext) { self.context = context }

  func handlerRemoved(context: ChannelHandlerContext) { self.context = nil }

  func channelActive(context: ChannelHandlerContext) {
    let slot = loop.clientConnected(self)
    self.slot = slot
    socket = SocketWriter(context.channel)
    loop.checkRoom(for: slot)
    context.fireChannelActive()
    readOn(context)
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    take(unwrapInboundIn(data))
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    if let slot { loop.clientWasRead(slot) }
    readOn(context)
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
    socket?.channelEnded()
    if let place = directRead.take() { loop.reading.ended(place) }
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

  // MARK: What comes in

  var takesInput: Bool { !isPaused }

  func take(_ bytes: ByteBuffer) {
    guard let slot, !isDraining else { return }
    loop.core.received(bytes, fromClient: slot, now: loop.turnTime)
  }

  func leftToChannel() {
    directRead = nil
    if let context { readOn(context) }
  }

  /// The socket is read the next time that there is something, by whom it may be, unless it is paused.
  private func readOn(_ context: ChannelHandlerContext) {
    if isPaused {
      readIsDue = true
      return
    }
    if directRead == nil { directRead = loop.reading.begin(context.channel, self) }
    if directRead == nil { context.read() }
  }

  // MARK: What the core wants

  func send(_ bytes: FrameBytes) {
    guard let slot, let socket else { return }
    let isWritten = bytes.withUnsafeBytes { bytes in
      let count = socket.writeNow(bytes)
      if count == bytes.count { return true }
      if let context {
        socket.write(rest: UnsafeRawBufferPointer(rebasing: bytes[count...]), context)
      }
      return false
    }
    guard !isWritten, let context else { return }
    // Unwritable from the high-water mark, which is the bound, down to the low one.
    guard !context.channel.isWritable else { return }
    let backlog = try? context.channel.syncOptions?.getOption(.bufferedWritableBytes)
    loop.core.clientBacklog(slot, bytes: backlog ?? loop.clientBacklogLimit + 1)
  }

  func pauseReading() { isPaused = true }

  func resumeReading() {
    isPaused = false
    if let directRead { loop.reading.resume(directRead) }
    guard readIsDue, let context else { return }
    readIsDue = false
    readOn(context)
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
}
