public import Logging
public import NIOCore
internal import TesseraHTTP2

/// gRPC on a connection that somebody else accepted.
public enum GRPCServerPipeline {
  /// Adds what serves gRPC to the end of a channel's pipeline, as the last handlers.
  ///
  /// Bytes that were read before are fired as `channelRead` (and then `channelReadComplete`) after the
  /// future has succeeded; on the channel's event loop the future is complete on return. A
  /// `ChannelShouldQuiesceEvent` begins a graceful GOAWAY.
  ///
  /// - Parameters:
  ///   - channel: A connected TCP channel.
  ///   - router: What answers.
  ///   - configuration: Only its ``GRPCServer/Configuration/connection`` is used.
  ///   - logger: Where a bad peer is told, at most one line per connection.
  public static func addHandlers(
    to channel: any Channel, router: GRPCRouter,
    configuration: GRPCServer.Configuration = .defaults, logger: Logger
  ) -> EventLoopFuture<Void> {
    let table = router.served
    return channel.eventLoop.makeSubmittedOrImmediate {
      _ = try addHandlers(
        to: channel, table: table, configuration: configuration.connection,
        complaints: PeerComplaints(ofForeignConnection: logger), counters: ServerCounters(),
        onClosed: { _ in })
    }
  }

  /// On the channel's event loop. `onClosed` is called once, when the channel is closed.
  ///
  /// - Parameter isAlone: Whether no other handler is in the channel's pipeline, or ever will be.
  static func addHandlers(
    to channel: any Channel, table: RouteTable, configuration: GRPCConnectionConfiguration,
    complaints: PeerComplaints, counters: ServerCounters,
    peerCertificates: [GRPCPeerCertificate] = [], isAlone: Bool = false,
    onClosed: @escaping @Sendable (ServerConnection) -> Void
  ) throws -> ServerConnection {
    let connection = try ServerConnection(
      table: table, configuration: configuration,
      info: ConnectionInfo(channel, peerCertificates: peerCertificates),
      eventLoop: channel.eventLoop, complaints: complaints, counters: counters, onClosed: onClosed)
    let handler = HTTP2ChannelHandler(
      core: connection.core, consumer: connection, eventLoop: channel.eventLoop, isAlone: isAlone)
    try channel.pipeline.syncOperations.addHandler(handler)
    return connection
  }
}

extension EventLoop {
  /// Runs at once if this is the loop's thread, otherwise as soon as the loop comes to it.
  fileprivate func makeSubmittedOrImmediate(
    _ body: @escaping @Sendable () throws -> Void
  ) -> EventLoopFuture<Void> {
    guard inEventLoop else { return submit(body) }
    return makeCompletedFuture(Result(catching: body))
  }
}
