internal import NIOCore
internal import TesseraCore
internal import TesseraProto
internal import TesseraWire

/// A gateway's link: a hello first, then frames for the core.
final class LinkHandler: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer

  let id: LinkID
  private(set) var nodeID = "unknown"
  private let loop: WorkerLoop
  private var reader: FrameReader
  private var outlet: BoundedOutlet?
  private var saidHello = false
  private var isBroken = false
  var countedByteCount = 0
  private(set) var receivedByteCount: UInt64 = 0

  init(_ loop: WorkerLoop) {
    self.loop = loop
    id = loop.nextLinkID()
    reader = FrameReader(maximumLength: loop.linkFrameLimit)
  }

  func handlerAdded(context: ChannelHandlerContext) {
    outlet = BoundedOutlet(
      channel: context.channel, limit: loop.configuration.connections.linkOutboundLimit)
    // A link carries many sessions: one read takes all that is there. Clients, of which there are
    // thousands, keep buffers that grow and shrink with what they send.
    try? context.channel.syncOptions?.setOption(
      .recvAllocator, value: FixedSizeRecvByteBufferAllocator(capacity: 65_536))
    loop.watchSilence(of: self, on: context.channel)
    loop.opened(self)
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard !isBroken else { return }
    let bytes = unwrapInboundIn(data)
    receivedByteCount += UInt64(bytes.readableBytes)
    reader.append(bytes)
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    do throws(WireError) {
      while !isBroken, let frame = try reader.nextFrame() { try receive(frame) }
      guard loop.countUnfinishedInput(of: self) else {
        throw WireError(
          code: .overloaded, message: "this worker holds too much of unfinished frames")
      }
    } catch {
      isBroken = true
      loop.broke(self, error)
    }
    loop.performEffects()
  }

  private func receive(_ frame: ByteBuffer) throws(WireError) {
    guard saidHello else {
      let hello = try LinkCodec.decodeHello(frame)
      saidHello = true
      nodeID = String(hello.nodeID.prefix(64))
      loop.receivedHello(hello, from: self)
      return
    }
    loop.received(try LinkCodec.decodeFrame(frame), from: self)
  }

  func channelInactive(context: ChannelHandlerContext) {
    reader = FrameReader(maximumLength: loop.linkFrameLimit)
    _ = loop.countUnfinishedInput(of: self)
    loop.closed(self)
    context.fireChannelInactive()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.close(promise: nil)
  }

  // MARK: What the loop has it do

  func send(_ bytes: ByteBuffer) -> Bool { outlet?.send(bytes) ?? true }

  func close() {
    isBroken = true
    outlet?.channel.close(promise: nil)
  }
}

extension LinkHandler: UnfinishedInput {
  var unfinishedByteCount: Int { reader.bufferedByteCount }
}

extension LinkHandler: SilenceWatched {
  var isMidFrame: Bool { !isBroken && reader.isMidFrame }
}
