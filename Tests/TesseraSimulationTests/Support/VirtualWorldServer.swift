import NIOCore
import NIOPosix
import TesseraCore
import TesseraProto
import TesseraWire

/// A virtual world behind a socket: every connection has one of its own, with the same fault.
final class VirtualWorldServer: Sendable {
  let address: HostPort
  private let channel: any Channel

  private init(channel: any Channel, port: UInt16) {
    self.channel = channel
    address = HostPort(host: "127.0.0.1", port: port)
  }

  static func start(fault: VirtualWorld.Fault) async throws -> VirtualWorldServer {
    let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(VirtualWorldHandler(fault: fault))
        }
      }
      .bind(host: "127.0.0.1", port: 0).get()
    return VirtualWorldServer(channel: channel, port: UInt16(channel.localAddress?.port ?? 0))
  }

  func stop() async throws { try await channel.close() }
}

private final class VirtualWorldHandler: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private var world: VirtualWorld
  private var reader = FrameReader()
  private var encoding = FrameEncoding.json
  private var ticks: RepeatedTask?

  init(fault: VirtualWorld.Fault) { world = VirtualWorld(fault: fault) }

  func channelActive(context: ChannelHandlerContext) {
    let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
    ticks = context.eventLoop.scheduleRepeatedTask(
      initialDelay: .milliseconds(20), delay: .milliseconds(20)
    ) { _ in
      let (handler, context) = bound.value
      let now = Duration.nanoseconds(NIODeadline.now().uptimeNanoseconds)
      handler.write(handler.world.tick(now: now), context: context)
    }
  }

  func channelInactive(context: ChannelHandlerContext) { ticks?.cancel() }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    reader.append(unwrapInboundIn(data))
    do {
      while let frame = try reader.nextFrame() {
        encoding = FrameEncoding(firstByte: frame.getInteger(at: frame.readerIndex) ?? 0)
        write(world.receive(try EnvelopeCodec.decode(frame)), context: context)
      }
    } catch {
      context.close(promise: nil)
    }
  }

  private func write(_ envelopes: [Envelope], context: ChannelHandlerContext) {
    var buffer = ByteBuffer()
    for envelope in envelopes {
      EnvelopeCodec.encodeFrame(envelope, as: encoding, into: &buffer)
    }
    context.writeAndFlush(wrapOutboundOut(buffer), promise: nil)
  }
}
