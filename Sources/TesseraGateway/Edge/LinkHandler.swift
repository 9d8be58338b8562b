import NIOCore
import TesseraSockets

/// The socket of a link to a worker. Decides nothing. The channel reads only when it says so.
final class LinkHandler: ChannelInboundHandler, SocketInput {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private let loop: GatewayLoop
  private let slot: Int
  @exclusivity(unchecked) private var context: ChannelHandlerContext?
  @exclusivity(unchecked) private var socket: SocketWriter?
  /// Nothing is reported any more: the core has given the connection up.
  @exclusivity(unchecked) private var isDetached = false
  /// Where the loop reads the socket; `nil` while its channel does.
  @exclusivity(unchecked) private var directRead: DirectReads.Place?
  @exclusivity(unchecked) private var reason = "the worker closed the connection"

  init(loop: GatewayLoop, slot: Int) {
    self.loop = loop
    self.slot = slot
  }

  func handlerAdded(context: ChannelHandlerContext) { self.context = context }

  func handlerRemoved(context: ChannelHandlerContext) { self.context = nil }

  func channelActive(context: ChannelHandlerContext) {
    context.fireChannelActive()
    readOn(context)
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    take(unwrapInboundIn(data))
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    loop.linkWasRead()
    readOn(context)
    context.fireChannelReadComplete()
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    if !isDetached {
      loop.core.linkWritability(
        slot, isWritable: context.channel.isWritable, now: loop.now)
      loop.endTurn()
    }
    context.fireChannelWritabilityChanged()
  }

  func channelInactive(context: ChannelHandlerContext) {
    socket?.channelEnded()
    if let place = directRead.take() { loop.reading.ended(place) }
    if !isDetached {
      isDetached = true
      loop.linkEnded(slot, handler: self, reason: reason)
    }
    context.fireChannelInactive()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    reason = String(describing: error)
    context.close(promise: nil)
  }

  // MARK: What comes in

  var takesInput: Bool { true }

  func take(_ bytes: ByteBuffer) {
    guard !isDetached else { return }
    loop.core.received(bytes, fromLink: slot, now: loop.turnTime)
  }

  func leftToChannel() {
    directRead = nil
    if let context { readOn(context) }
  }

  private func readOn(_ context: ChannelHandlerContext) {
    if directRead == nil { directRead = loop.reading.begin(context.channel, self) }
    if directRead == nil { context.read() }
  }

  // MARK: What the core wants

  func send(_ bytes: ByteBuffer) {
    guard let context else { return }
    // Something may be said before the channel says that it is active.
    let socket = self.socket ?? SocketWriter(context.channel)
    self.socket = socket
    let count = bytes.withUnsafeReadableBytes { socket.writeNow($0) }
    if count < bytes.readableBytes { socket.write(rest: bytes, from: count, context) }
  }

  /// Closes after what was written, for at most so long.
  func close(within time: Duration) {
    guard let context, !isDetached else { return }
    isDetached = true
    let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
    let written = context.eventLoop.makePromise(of: Void.self)
    let close: @Sendable () -> Void = {
      let (handler, context) = bound.value
      if handler.context != nil { context.close(promise: nil) }
    }
    written.futureResult.whenComplete { _ in close() }
    context.eventLoop.scheduleTask(in: TimeAmount(time), close)
    context.writeAndFlush(wrapOutboundOut(ByteBuffer()), promise: written)
  }
}
