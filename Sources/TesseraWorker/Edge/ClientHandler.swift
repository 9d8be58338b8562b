internal import NIOCore
internal import TesseraWire

/// A client that speaks to the worker directly: bytes in, frames to the core, ready bytes out.
final class ClientHandler: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer

  let id: ClientID
  private let loop: WorkerLoop
  private var reader: FrameReader
  private var outlet: BoundedOutlet?
  /// The frames of one read; kept for its room.
  private var frames: [ByteBuffer] = []
  private var isBroken = false
  private(set) var receivedByteCount: UInt64 = 0

  init(_ loop: WorkerLoop) {
    self.loop = loop
    id = loop.nextClientID()
    reader = FrameReader(maximumLength: loop.configuration.frameLimit)
  }

  func handlerAdded(context: ChannelHandlerContext) {
    outlet = BoundedOutlet(
      channel: context.channel, limit: loop.configuration.connections.clientOutboundLimit)
    // One that has said all it wants to say is still owed its answers.
    try? context.channel.syncOptions?.setOption(.allowRemoteHalfClosure, value: true)
    loop.watchSilence(of: self, on: context.channel)
    loop.opened(self)
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard !isBroken else { return }
    let bytes = unwrapInboundIn(data)
    receivedByteCount += UInt64(bytes.readableBytes)
    reader.append(bytes)
  }

  func channelReadComplete(context: ChannelHandlerContext) { parse() }

  private func parse() {
    guard !isBroken else { return }
    do {
      while let frame = try reader.nextFrame() { frames.append(frame) }
      deliver()
    } catch {
      deliver()
      isBroken = true
      reader = FrameReader(maximumLength: loop.configuration.frameLimit)
      loop.broke(self, error)
    }
  }

  private func deliver() {
    guard !frames.isEmpty else { return }
    loop.received(frames, from: self)
    frames.removeAll(keepingCapacity: frames.count <= 1_024)
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if case ChannelEvent.inputClosed = event {
      parse()
      isBroken = true
      loop.finished(self)
    }
    context.fireUserInboundEventTriggered(event)
  }

  func channelInactive(context: ChannelHandlerContext) {
    loop.closed(self)
    context.fireChannelInactive()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.close(promise: nil)
  }

  // MARK: What the loop has it do

  func send(_ bytes: ByteBuffer) -> Bool { outlet?.send(bytes) ?? true }

  func setReading(_ isReading: Bool) {
    try? outlet?.channel.syncOptions?.setOption(.autoRead, value: isReading)
  }

  func close() { outlet?.channel.close(promise: nil) }
}

extension ClientHandler: SilenceWatched {
  var isMidFrame: Bool { !isBroken && reader.isMidFrame }
}
