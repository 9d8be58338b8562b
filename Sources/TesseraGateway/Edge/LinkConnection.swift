import NIOCore
import NIOPosix
import TesseraControlPlane
import TesseraCore

/// Makes one link's connections, one after the other.
final class LinkConnection {
  var handler: LinkHandler?

  private unowned let loop: GatewayLoop
  private let slot: Int
  private let connectTime: Duration
  /// Nobody tells a gateway that a worker is back, and its players wait.
  private var backoff = RetryBackoff(maximum: .seconds(1))
  private var random = SystemRandomNumberGenerator()
  /// Tells the attempt that counts from those that were given up.
  private var attempt = 0
  private var wait: Scheduled<Void>?

  /// More than this is not written before the worker reads: those who feed the link are not read.
  private static let highWaterMark = 1 << 20

  init(loop: GatewayLoop, slot: Int, connectTime: Duration) {
    self.loop = loop
    self.slot = slot
    self.connectTime = connectTime
  }

  /// Connects at once after no failures, else after a wait.
  func connect(to address: HostPort, failures: Int) {
    close(within: .zero)
    guard failures > 0 else {
      backoff.reset()
      return connectNow(to: address)
    }
    let bound = NIOLoopBound(self, eventLoop: loop.eventLoop)
    wait = loop.eventLoop.scheduleTask(in: TimeAmount(backoff.next(using: &random))) {
      bound.value.connectNow(to: address)
    }
  }

  /// Ends what there is: a wait, an attempt, or the connection after what was written to it.
  func close(within time: Duration) {
    attempt += 1
    wait?.cancel()
    wait = nil
    handler?.close(within: time)
    handler = nil
  }

  private func connectNow(to address: HostPort) {
    attempt += 1
    let current = attempt
    let handler = LinkHandler(loop: loop, slot: slot)
    let bound = NIOLoopBound((self, handler), eventLoop: loop.eventLoop)
    ClientBootstrap(group: loop.eventLoop)
      .connectTimeout(TimeAmount(connectTime))
      .channelOption(ChannelOptions.tcpOption(.tcp_nodelay), value: 1)
      .channelOption(ChannelOptions.autoRead, value: false)
      .channelOption(
        .writeBufferWaterMark,
        value: .init(low: Self.highWaterMark / 2, high: Self.highWaterMark)
      )
      .channelOption(
        .recvAllocator,
        value: AdaptiveRecvByteBufferAllocator(minimum: 1024, initial: 16_384, maximum: 1 << 16)
      )
      .channelInitializer { channel in
        KeepAlive.link.apply(to: channel)
        return channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(bound.value.1)
        }
      }
      .connect(host: address.host, port: Int(address.port))
      .whenComplete { result in
        let (connection, handler) = bound.value
        connection.attemptEnded(current, handler, result)
      }
  }

  private func attemptEnded(
    _ number: Int, _ handler: LinkHandler, _ result: Result<any Channel, any Error>
  ) {
    guard number == attempt else {
      if case .success(let channel) = result { channel.close(promise: nil) }
      return
    }
    switch result {
    case .success(let channel) where !channel.isActive:
      loop.linkAttempt(slot, failedWith: "the worker closed the connection at once")
    case .success: loop.linkAttempt(slot, succeededWith: handler)
    case .failure(let error): loop.linkAttempt(slot, failedWith: Self.words(for: error))
    }
  }

  private static func words(for error: any Error) -> String {
    if let error = error as? NIOConnectionError, let first = error.connectionErrors.first {
      return String(describing: first.error)
    }
    return String(describing: error)
  }
}
