import NIOCore
import NIOPosix
import TesseraCore
import TesseraProto
import TesseraWire

/// A client's socket that takes frames apart and nothing else.
final class RawClient: Sendable {
  let channel: any Channel
  private let inbox: Inbox

  struct Closed: Error {}
  struct TimedOut: Error {}

  static let group = MultiThreadedEventLoopGroup.singleton

  private init(channel: any Channel, inbox: Inbox) {
    self.channel = channel
    self.inbox = inbox
  }

  static func connect(to address: HostPort) async throws -> RawClient {
    let inbox = Inbox()
    let channel = try await ClientBootstrap(group: group)
      .channelOption(ChannelOptions.allowRemoteHalfClosure, value: true)
      .channelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(InboxHandler(inbox: inbox))
        }
      }
      .connect(host: address.host, port: Int(address.port)).get()
    return RawClient(channel: channel, inbox: inbox)
  }

  func send(_ bytes: ByteBuffer) async throws {
    try await channel.writeAndFlush(bytes).get()
  }

  func say(
    _ payload: Payload, cell: CellID = .origin, seq: UInt64 = 0, epoch: UInt32 = 0,
    id: UInt64? = nil, as encoding: FrameEncoding = .protobuf
  ) async throws {
    var bytes = ByteBuffer()
    EnvelopeCodec.encodeFrame(
      Envelope(cell: cell, seq: seq, epoch: Epoch(epoch), payload: payload, requestID: id),
      as: encoding, into: &bytes)
    try await send(bytes)
  }

  /// The next frame's payload.
  func frame() async throws -> ByteBuffer {
    var frame: ByteBuffer?
    try await eventually { [inbox] in
      try inbox.state.withLock { state in
        if !state.frames.isEmpty { frame = state.frames.removeFirst() }
        if frame == nil, state.isEnded { throw Closed() }
        return frame != nil
      }
    }
    guard let frame else { throw TimedOut() }
    return frame
  }

  func answer() async throws -> Envelope { try EnvelopeCodec.decode(await frame()) }

  func errorCode() async throws -> String {
    guard case .error(let refusal) = try await answer().payload else { return "no error" }
    return refusal.code
  }

  var pendingFrameCount: Int { inbox.state.withLock { $0.frames.count } }

  /// Waits until the gateway has ended the connection.
  func ended() async throws {
    try await eventually { [inbox] in inbox.state.withLock { $0.isEnded } }
  }

  func close() async { try? await channel.close().get() }

  fileprivate final class Inbox: Sendable {
    struct State {
      var frames: [ByteBuffer] = []
      var isEnded = false
    }
    let state = WatchedLock(State())
  }

  fileprivate final class InboxHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    private let inbox: Inbox
    private var reader = FrameReader(maximumLength: 1 << 24)

    init(inbox: Inbox) { self.inbox = inbox }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      reader.append(unwrapInboundIn(data))
      while let frame = try? reader.nextFrame() {
        inbox.state.withLock { $0.frames.append(frame) }
      }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
      if case .inputClosed? = event as? ChannelEvent {
        inbox.state.withLock { $0.isEnded = true }
      }
    }

    func channelInactive(context: ChannelHandlerContext) {
      inbox.state.withLock { $0.isEnded = true }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
      context.close(promise: nil)
    }
  }
}

/// Waits for something that comes about in its own time; gives up after a long while.
func eventually(_ condition: () async throws -> Bool) async throws {
  let clock = ContinuousClock()
  let end = clock.now + .seconds(60)
  while try await !condition() {
    guard clock.now < end else { throw RawClient.TimedOut() }
    try await Task.sleep(for: .milliseconds(2))
  }
}
