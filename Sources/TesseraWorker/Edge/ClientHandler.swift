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
  private var isInputClosed = false
  private var isSayingFarewell = false
  var countedByteCount = 0
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
      guard loop.countUnfinishedInput(of: self) else {
        stopReading()
        loop.overfilled(self)
        return
      }
    } catch {
      deliver()
      stopReading()
      loop.broke(self, error)
    }
  }

  /// Nothing more of it is looked at.
  private func stopReading() {
    isBroken = true
    reader = FrameReader(maximumLength: loop.configuration.frameLimit)
    _ = loop.countUnfinishedInput(of: self)
  }

  private func deliver() {
    guard !frames.isEmpty else { return }
    loop.received(frames, from: self)
    frames.removeAll(keepingCapacity: frames.count <= 1_024)
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if case ChannelEvent.inputClosed = event {
      isInputClosed = true
      if isSayingFarewell {
        context.close(promise: nil)
      } else {
        parse()
        stopReading()
        loop.finished(self)
      }
    }
    context.fireUserInboundEventTriggered(event)
  }

  func channelInactive(context: ChannelHandlerContext) {
    stopReading()
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

  /// Closes at once; what was written and not read is lost.
  func close() { outlet?.channel.close(promise: nil) }

  /// Closes when the client has read what was written. Until it closes its side, too, what it still
  /// sends is read and dropped: left unread, it would make the system reset the connection, and with
  /// it what the client had not read yet.
  func sayFarewell(within time: Duration) {
    guard let channel = outlet?.channel, !isSayingFarewell else { return }
    isSayingFarewell = true
    stopReading()
    setReading(true)
    let timer = channel.eventLoop.assumeIsolated().scheduleTask(in: TimeAmount(time)) {
      channel.close(promise: nil)
    }
    channel.closeFuture.whenComplete { _ in timer.cancel() }
    channel.writeAndFlush(ByteBuffer()).assumeIsolated().whenComplete { _ in
      channel.close(mode: self.isInputClosed ? .all : .output, promise: nil)
    }
  }
}

extension ClientHandler: SilenceWatched {
  var isMidFrame: Bool { !isBroken && reader.isMidFrame }
}

extension ClientHandler: UnfinishedInput {
  var unfinishedByteCount: Int { reader.bufferedByteCount }
}
