internal import NIOCore
internal import TesseraCore
internal import TesseraProto
internal import TesseraWire

/// One bot's connection: frames in, frames out.
final class RoamingHandler: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  let bot: Int
  private let encoding: FrameEncoding
  private let driver: NIOLoopBound<RoamingDriver>
  private var reader = FrameReader(maximumLength: 64 * 1024 * 1024)
  private var context: ChannelHandlerContext?
  private var pending = ByteBuffer()
  /// The bot wants nothing of it any more.
  private var isDropped = false

  init(bot: Int, encoding: FrameEncoding, driver: NIOLoopBound<RoamingDriver>) {
    self.bot = bot
    self.encoding = encoding
    self.driver = driver
  }

  func write(_ envelope: Envelope) {
    EnvelopeCodec.encodeFrame(envelope, as: encoding, into: &pending)
  }

  func flush() {
    guard let context, pending.readableBytes > 0 else { return }
    context.writeAndFlush(wrapOutboundOut(pending), promise: nil)
    pending = ByteBuffer()
  }

  func setReading(_ isReading: Bool) {
    guard let context else { return }
    let loop = NIOLoopBound(context, eventLoop: context.eventLoop)
    context.channel.setOption(.autoRead, value: isReading).whenFailure { _ in
      // The channel is closed.
      loop.value.close(promise: nil)
    }
  }

  func drop() {
    isDropped = true
    context?.close(promise: nil)
  }

  func handlerAdded(context: ChannelHandlerContext) { self.context = context }

  func handlerRemoved(context: ChannelHandlerContext) { self.context = nil }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard !isDropped else { return }
    reader.append(unwrapInboundIn(data))
    let now = MonotonicClock.now()
    do throws(WireError) {
      while !isDropped, let frame = try reader.nextFrame() {
        let envelope = try EnvelopeCodec.decode(frame)
        driver.value.received(envelope, bytes: frame.readableBytes + 4, by: bot, now: now)
      }
    } catch {
      driver.value.receivedUnreadableFrame(by: bot)
      context.close(promise: nil)
    }
  }

  func channelInactive(context: ChannelHandlerContext) {
    if !isDropped { driver.value.closed(self) }
    context.fireChannelInactive()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.close(promise: nil)
  }
}
