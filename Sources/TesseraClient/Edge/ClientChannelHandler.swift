internal import NIOCore
internal import TesseraCore
internal import TesseraProto
internal import TesseraWire

/// One connection's frames: requests out, messages into the receive queue. It decides nothing:
/// numbers come from the session, the bound from the queue.
final class ClientChannelHandler: ChannelDuplexHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private let queue: ReceiveQueue
  private let encoding: FrameEncoding
  private var session: ClientSession
  private var reader: FrameReader
  private var context: ChannelHandlerContext?
  /// A read was asked for while the queue was full; it is done when the queue has room.
  private var isReadHeld = false
  /// How the connection ended; told to the queue when every whole frame before it has been read.
  private var ending: Result<Void, ClientError>?

  init(
    queue: ReceiveQueue, encoding: FrameEncoding, session: ClientSession, maximumFrameLength: Int
  ) {
    self.queue = queue
    self.encoding = encoding
    self.session = session
    self.reader = FrameReader(maximumLength: maximumFrameLength)
  }

  func handlerAdded(context: ChannelHandlerContext) { self.context = context }

  func handlerRemoved(context: ChannelHandlerContext) { self.context = nil }

  /// Writes the requests in one go. The future succeeds with their ids when the system has taken the
  /// bytes.
  func send(_ requests: [ClientRequest], on eventLoop: any EventLoop) -> EventLoopFuture<[UInt64]> {
    guard let context, ending == nil else {
      return eventLoop.makeFailedFuture(
        ClientError(.connectionClosed, "the connection is closed; connect again to send"))
    }
    var buffer = context.channel.allocator.buffer(capacity: 160 * requests.count)
    let now = Self.now()
    var ids: [UInt64] = []
    ids.reserveCapacity(requests.count)
    for request in requests {
      let envelope = session.request(
        request.payload, cell: request.cell, epoch: request.epoch, now: now)
      EnvelopeCodec.encodeFrame(envelope, as: encoding, into: &buffer)
      if let id = envelope.requestID { ids.append(id) }
    }
    let sent = ids
    return context.writeAndFlush(wrapOutboundOut(buffer)).map { sent }
  }

  /// The queue has room again.
  func resume() {
    parse()
    guard isReadHeld, ending == nil, queue.hasRoom() else { return }
    isReadHeld = false
    context?.read()
  }

  func read(context: ChannelHandlerContext) {
    if queue.hasRoom() { context.read() } else { isReadHeld = true }
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard ending == nil else { return }
    reader.append(unwrapInboundIn(data))
    parse()
  }

  func channelInactive(context: ChannelHandlerContext) {
    end(.success(()))
    context.fireChannelInactive()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    end(
      .failure(
        ClientError(.connectionClosed, "the connection broke: \(ConnectFailure.reason(error))")))
    context.close(promise: nil)
  }

  private func parse() {
    do throws(WireError) {
      while queue.hasRoom() {
        guard let frame = try reader.nextFrame() else {
          if let ending { queue.finish(afterLastFrame(ending)) }
          return
        }
        let envelope = try EnvelopeCodec.decode(frame)
        let reception = session.received(envelope, now: Self.now())
        queue.put(ReceivedMessage(envelope: envelope, reception: reception))
      }
    } catch {
      let failure = ClientError(
        .protocolViolation, "the server sent what is no Tessera frame: \(error.message)")
      ending = .failure(failure)
      queue.finish(.failure(failure))
      context?.close(promise: nil)
    }
  }

  /// Whole frames may wait in the reader until there is room; only behind them shows half a one.
  private func afterLastFrame(_ ending: Result<Void, ClientError>) -> Result<Void, ClientError> {
    guard case .success = ending, reader.isMidFrame else { return ending }
    return .failure(
      ClientError(.connectionClosed, "the server closed in the middle of a frame"))
  }

  private func end(_ ending: Result<Void, ClientError>) {
    guard self.ending == nil else { return }
    self.ending = ending
    parse()
  }

  private static func now() -> Duration {
    .nanoseconds(NIODeadline.now().uptimeNanoseconds)
  }
}
