internal import NIOCore

/// Finds out by its first bytes who has connected, and puts the right handler in its own place.
final class VisitorHandler: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = ByteBuffer
  typealias InboundOut = ByteBuffer

  private let loop: WorkerLoop
  private var received = ByteBuffer()
  private var isReplaced = false

  init(_ loop: WorkerLoop) { self.loop = loop }

  func handlerAdded(context: ChannelHandlerContext) {
    loop.watchSilence(of: self, on: context.channel)
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard !isReplaced else { return context.fireChannelRead(data) }
    var bytes = unwrapInboundIn(data)
    received.writeBuffer(&bytes)
    guard
      let visitor = Visitor(
        firstBytes: received.readableBytesView, frameLimit: loop.configuration.frameLimit)
    else { return }
    isReplaced = true
    replace(by: visitor, context)
  }

  private func replace(by visitor: Visitor, _ context: ChannelHandlerContext) {
    let bytes = received
    received = ByteBuffer()
    switch visitor {
    case .http2:
      loop.addGRPC(to: context.channel).assumeIsolated().whenComplete { result in
        guard case .success = result else { return context.close(promise: nil) }
        self.handOver(bytes, context)
      }
    case .link, .client:
      do {
        let handler: any ChannelHandler =
          visitor == .link ? LinkHandler(self.loop) : ClientHandler(self.loop)
        try context.pipeline.syncOperations.addHandler(handler, position: .after(self))
        handOver(bytes, context)
      } catch {
        context.close(promise: nil)
      }
    }
  }

  private func handOver(_ bytes: ByteBuffer, _ context: ChannelHandlerContext) {
    context.fireChannelRead(wrapInboundOut(bytes))
    context.fireChannelReadComplete()
    context.pipeline.syncOperations.removeHandler(self, promise: nil)
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    if isReplaced { context.fireChannelReadComplete() }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.close(promise: nil)
  }
}

extension VisitorHandler: SilenceWatched {
  /// A length prefix that does not go on is half a frame, too.
  var isMidFrame: Bool { !isReplaced && received.readableBytes > 0 }
  var receivedByteCount: UInt64 { UInt64(received.readableBytes) }
}

/// The three kinds of visitors on a worker's port.
enum Visitor: Hashable, Sendable {
  /// A connection preface, `PRI * `: as a length prefix above any limit.
  case http2
  /// A frame that begins with a hello's tag.
  case link
  /// Anything else, errors included.
  case client

  /// `nil` until there are enough bytes to tell.
  init?(firstBytes bytes: some Collection<UInt8>, frameLimit: Int) {
    let preface: [UInt8] = Array("PRI * ".utf8)
    if bytes.starts(with: preface.prefix(bytes.count)) {
      guard bytes.count >= preface.count else { return nil }
      self = .http2
      return
    }
    // A length that no client's frame has is an error already without a payload.
    guard bytes.count >= 4 else { return nil }
    let length = bytes.prefix(4).reduce(0) { $0 << 8 | Int($1) }
    guard length > 0, length <= frameLimit else {
      self = .client
      return
    }
    guard let first = bytes.dropFirst(4).first else { return nil }
    self = first == 0x09 && length <= Self.longestHello ? .link : .client
  }

  private static let longestHello = 65_536
}
