internal import NIOCore
internal import TesseraClient
internal import TesseraProto
internal import TesseraWire

/// One connection of bots: frames in, frames out, one write and one flush per turn.
final class BotConnectionHandler: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private(set) var fleet: BotFleetCore?
  private let encoding: FrameEncoding
  private var reader = FrameReader(maximumLength: 64 * 1024 * 1024)
  private var context: ChannelHandlerContext?
  private var isClosed = false

  init(encoding: FrameEncoding) { self.encoding = encoding }

  /// The bots begin; before this nothing is sent.
  func begin(_ fleet: BotFleetCore) {
    self.fleet = fleet
    if isClosed { self.fleet?.connectionClosed() }
  }

  func tick(now: Duration) {
    guard let context, !isClosed, fleet?.isFinished == false else { return }
    guard context.channel.isWritable else {
      fleet?.heldBackBySocket()
      return
    }
    var buffer = context.channel.allocator.buffer(capacity: 0)
    fleet?.tick(now: now) { envelope in
      EnvelopeCodec.encodeFrame(envelope, as: encoding, into: &buffer)
    }
    guard buffer.readableBytes > 0 else { return }
    context.writeAndFlush(wrapOutboundOut(buffer), promise: nil)
  }

  func close() { context?.close(promise: nil) }

  func takeRoundTrips() -> [Duration] { fleet?.takeRoundTrips() ?? [] }

  func handlerAdded(context: ChannelHandlerContext) { self.context = context }

  func handlerRemoved(context: ChannelHandlerContext) { self.context = nil }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard !isClosed else { return }
    reader.append(unwrapInboundIn(data))
    let now = MonotonicClock.now()
    do throws(WireError) {
      while let frame = try reader.nextFrame() {
        let envelope = try EnvelopeCodec.decode(frame)
        fleet?.received(envelope, bytes: frame.readableBytes + 4, now: now)
      }
    } catch {
      fleet?.receivedUnreadableFrame()
      context.close(promise: nil)
    }
  }

  func channelInactive(context: ChannelHandlerContext) {
    isClosed = true
    fleet?.connectionClosed()
    context.fireChannelInactive()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.close(promise: nil)
  }
}
