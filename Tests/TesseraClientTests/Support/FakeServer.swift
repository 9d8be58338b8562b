import NIOCore
import NIOPosix
import TesseraCore
import TesseraProto
import TesseraWire

/// A server on a port of the system's choice that answers as the test says.
final class FakeServer: Sendable {
  enum Reply: Sendable {
    /// A frame with the next `seq`, in the encoding of the request.
    case message(Payload, requestID: UInt64?, cell: CellID = .origin)
    /// These bytes, whatever they are.
    case bytes([UInt8])
    case close
  }

  let address: HostPort
  private let channel: any Channel

  private init(channel: any Channel, port: UInt16) {
    self.channel = channel
    address = HostPort(host: "127.0.0.1", port: port)
  }

  static func start(
    greeting: [Reply] = [], respond: @escaping @Sendable (Envelope) -> [Reply]
  ) async throws -> FakeServer {
    let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(
            FakeServerHandler(greeting: greeting, respond: respond))
        }
      }
      .bind(host: "127.0.0.1", port: 0).get()
    let port = channel.localAddress?.port ?? 0
    return FakeServer(channel: channel, port: UInt16(port))
  }

  func stop() async throws { try await channel.close() }
}

private final class FakeServerHandler: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private let greeting: [FakeServer.Reply]
  private let respond: (Envelope) -> [FakeServer.Reply]
  private var reader = FrameReader()
  private var seq: UInt64 = 0

  init(greeting: [FakeServer.Reply], respond: @escaping (Envelope) -> [FakeServer.Reply]) {
    self.greeting = greeting
    self.respond = respond
  }

  func channelActive(context: ChannelHandlerContext) {
    perform(greeting, encoding: .json, context: context)
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    reader.append(unwrapInboundIn(data))
    do {
      while let frame = try reader.nextFrame() {
        let encoding = FrameEncoding(firstByte: frame.getInteger(at: frame.readerIndex) ?? 0)
        perform(respond(try EnvelopeCodec.decode(frame)), encoding: encoding, context: context)
      }
    } catch {
      context.close(promise: nil)
    }
  }

  private func perform(
    _ replies: [FakeServer.Reply], encoding: FrameEncoding, context: ChannelHandlerContext
  ) {
    for reply in replies {
      var buffer = ByteBuffer()
      switch reply {
      case .message(let payload, let requestID, let cell):
        let envelope = Envelope(cell: cell, seq: seq, payload: payload, requestID: requestID)
        seq += 1
        EnvelopeCodec.encodeFrame(envelope, as: encoding, into: &buffer)
      case .bytes(let bytes):
        buffer.writeBytes(bytes)
      case .close:
        // Behind what was written before.
        let closing = NIOLoopBound(context, eventLoop: context.eventLoop)
        context.writeAndFlush(wrapOutboundOut(buffer)).whenComplete { _ in
          closing.value.close(promise: nil)
        }
        continue
      }
      context.writeAndFlush(wrapOutboundOut(buffer), promise: nil)
    }
  }
}

extension FakeServer {
  /// What a server with nobody else in the world says.
  static let wellBehaved: @Sendable (Envelope) -> [Reply] = { envelope in
    let id = envelope.requestID
    let cell = envelope.cell
    switch envelope.payload {
    case .ping(let timestamp):
      return [.message(.pong(timestamp: timestamp), requestID: id, cell: cell)]
    case .join(let actor, let position):
      let state = ActorState(id: actor, position: position)
      return [.message(.snapshot(cell: cell, actors: [state]), requestID: id, cell: cell)]
    case .move(let actor, let dx, let dy):
      let state = ActorState(id: actor, position: WorldPosition(x: dx, y: dy))
      return [.message(.delta(cell: cell, moved: [state]), requestID: id, cell: cell)]
    case .leave(let actor):
      return [.message(.despawn(cell: cell, actors: [actor]), requestID: id, cell: cell)]
    case .send, .pong, .snapshot, .delta, .despawn, .shown, .own, .event, .error:
      return []
    }
  }
}
