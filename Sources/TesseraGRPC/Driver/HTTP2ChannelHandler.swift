internal import NIOCore
internal import TesseraHTTP2
internal import TesseraSockets

/// Who decides what the events of a connection mean. Touched on the connection's event loop alone.
protocol HTTP2Consumer: AnyObject {
  /// The handler is in the pipeline of a connected channel.
  func attached(to handler: HTTP2ChannelHandler)
  func received(_ event: HTTP2Event)
  /// Takes every event that the connection has.
  func takeEvents(from core: HTTP2Connection)
  /// Handlers have run for what was received; what they left is about to be sent.
  func turnEnds()
  /// So many bytes were read from the socket.
  func read(_ byteCount: Int, now: NIODeadline)
  /// The channel wants to be closed gracefully.
  func shouldQuiesce()
  /// The connection is no more; the last call.
  func closed(_ reason: HTTP2Error?)
}

extension HTTP2Consumer {
  /// One call of the consumer for a batch, and not one for each event.
  func takeEvents(from core: HTTP2Connection) {
    while let event = core.nextEvent() { received(event) }
  }

  func turnEnds() {}

  func read(_ byteCount: Int, now: NIODeadline) {}
}

/// The side of one HTTP/2 connection that touches the channel: what is read goes into the core, its
/// events to the consumer, and the core's output to the socket at the end of the turn.
///
/// `@unchecked Sendable`: touched on the channel's event loop alone.
final class HTTP2ChannelHandler: ChannelInboundHandler, @unchecked Sendable {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  let core: HTTP2Connection
  let executor: LoopExecutor
  let eventLoop: any EventLoop

  /// Both are let go when the connection ends, which ends the cycle with the consumer.
  private var consumer: (any HTTP2Consumer)?
  private var context: ChannelHandlerContext?

  /// Whether nobody else is in the channel's pipeline.
  private let isAlone: Bool
  /// The short way to the socket, where there is one.
  private var socket: SocketWriter?

  /// Called once, when the channel is connected.
  var onAttached: (() -> Void)?

  /// When bytes were read the last time.
  private var lastRead = NIODeadline.now()
  private var willSend = false
  private var isSending = false
  private var isGivingEvents = false
  private var wasRead = false
  private var isClosing = false
  /// Everything is said; the peer is given the time to close first.
  private var isLingering = false
  private var reason: HTTP2Error?

  /// To be made on the event loop of the channel.
  ///
  /// - Parameter isAlone: Whether no other handler is in the pipeline, or ever will be.
  init(
    core: HTTP2Connection, consumer: any HTTP2Consumer, eventLoop: any EventLoop,
    isAlone: Bool = false
  ) {
    self.isAlone = isAlone
    self.core = core
    self.consumer = consumer
    self.eventLoop = eventLoop
    executor = LoopExecutor.of(eventLoop)
  }

  /// Whether the connection is there and not about to be closed.
  var isOpen: Bool { context != nil && !isClosing }

  /// The core has been told something that leads to output: it is sent at the end of the turn.
  func setNeedsSend() {
    guard !willSend, !isSending, context != nil else { return }
    willSend = true
    executor.willSend(self)
  }

  /// Sends what there is, as far as the socket takes it, and closes if that was the last.
  func send() {
    willSend = false
    guard let context, let consumer, !isSending else { return }
    let socket = socket
    isSending = true
    consumer.turnEnds()
    while self.context != nil {
      giveEvents(to: consumer)
      // What the socket does not take now stays with the core, whose bounds then hold.
      guard core.hasOutput, sendOutput(socket, context) else { break }
    }
    isSending = false
    // Sending closes streams; what follows from that is sent in the next round.
    giveEvents(to: consumer)
    if core.failure != nil || core.isFinished && core.role == .client {
      closeWhenSent(core.failure)
    } else if core.isFinished {
      linger()
    }
  }

  /// Sends what the core has, if the socket takes more.
  ///
  /// - Returns: Whether there was anything.
  private func sendOutput(_ socket: SocketWriter?, _ context: ChannelHandlerContext) -> Bool {
    guard let socket else {
      guard context.channel.isWritable, let output = core.takeOutput() else { return false }
      context.writeAndFlush(wrapOutboundOut(output), promise: nil)
      return true
    }
    guard socket.isWritable(context) else { return false }
    switch core.offerOutput({ socket.writeNow($0, context) }) {
    case .nothing: return false
    case .taken: break
    case .rest(let rest): socket.write(rest, context)
    }
    return true
  }

  /// Waits for the peer to close, two seconds at most. A socket that is closed while something unread is in
  /// it is reset, and a peer that just began a call would lose our GOAWAY, which tells it that the call
  /// can be made elsewhere.
  private func linger() {
    guard context != nil, !isClosing, !isLingering else { return }
    isLingering = true
    eventLoop.scheduleTask(in: .seconds(2)) { () -> Void in self.closeWhenSent(nil) }
  }

  /// Closes the socket when it has taken what was written, or after five seconds.
  private func closeWhenSent(_ reason: HTTP2Error?) {
    guard let context, !isClosing else { return }
    isClosing = true
    self.reason = self.reason ?? reason
    let isSent = context.eventLoop.makePromise(of: Void.self)
    let timer = eventLoop.scheduleTask(in: .seconds(5)) { () -> Void in isSent.succeed() }
    isSent.futureResult.whenComplete { _ in
      timer.cancel()
      self.context?.close(promise: nil)
    }
    context.writeAndFlush(wrapOutboundOut(ByteBuffer()), promise: isSent)
  }

  /// What the connection's lifecycle goes by.
  var facts: ConnectionLifecycle.Facts {
    var facts = ConnectionLifecycle.Facts(lastRead: lastRead)
    facts.openCallCount = core.openStreamCount
    facts.callCount = core.openedStreamCount
    facts.sentFrameCount = core.sentFrameCount
    facts.pendingByteCount = core.pendingByteCount
    facts.isHeaderBlockOpen = core.isHeaderBlockOpen
    facts.isReady = core.isReady
    if let context, !context.channel.isWritable {
      let options = context.channel.syncOptions
      facts.unsentByteCount = (try? options?.getOption(.bufferedWritableBytes)) ?? 1
    }
    return facts
  }

  /// Closes the socket now.
  func close(_ reason: HTTP2Error? = nil) {
    guard let context, !isClosing else { return }
    isClosing = true
    self.reason = self.reason ?? reason
    context.close(promise: nil)
  }

  /// Gives them to the consumer, unless it was let go.
  private func giveEvents(to consumer: any HTTP2Consumer) {
    guard !isGivingEvents, self.consumer != nil else { return }
    isGivingEvents = true
    consumer.takeEvents(from: core)
    isGivingEvents = false
  }
}

// MARK: The channel's side

extension HTTP2ChannelHandler {
  func handlerAdded(context: ChannelHandlerContext) {
    if context.channel.isActive { attach(context) }
  }

  func channelActive(context: ChannelHandlerContext) {
    attach(context)
    context.fireChannelActive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard self.context != nil, !isClosing else { return }
    if !wasRead {
      // Bytes that somebody else read may be fired without a `channelReadComplete` after them.
      wasRead = true
      eventLoop.execute { self.executor.endTurn() }
    }
    executor.beginTurn()
    guard !isLingering, let consumer else { return }
    let bytes = unwrapInboundIn(data)
    let now = NIODeadline.now()
    lastRead = now
    do {
      try core.receive(bytes, now: now)
      consumer.read(bytes.readableBytes, now: now)
    } catch {
      reason = reason ?? error
    }
    giveEvents(to: consumer)
    setNeedsSend()
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    executor.endRead()
    if !isAlone { context.fireChannelReadComplete() }
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    if context.channel.isWritable { setNeedsSend() }
    context.fireChannelWritabilityChanged()
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if event is ChannelShouldQuiesceEvent { consumer?.shouldQuiesce() }
    context.fireUserInboundEventTriggered(event)
  }

  func channelInactive(context: ChannelHandlerContext) {
    detach()
    context.fireChannelInactive()
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    detach()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    let words = TLSHandshakeHandler.knownWords(of: error) ?? "the connection failed: \(error)"
    close(HTTP2Error(.closed, words))
  }

  private func attach(_ context: ChannelHandlerContext) {
    guard self.context == nil, consumer != nil else { return }
    self.context = context
    executor.connectionBegan()
    if isAlone { socket = SocketWriter(context.channel) }
    consumer?.attached(to: self)
    onAttached?()
    onAttached = nil
    setNeedsSend()
  }

  private func detach() {
    guard let consumer else { return }
    isClosing = true
    if context != nil { executor.connectionEnded() }
    context = nil
    self.consumer = nil
    onAttached = nil
    consumer.closed(reason ?? core.failure)
    executor.endTurn()
  }
}
