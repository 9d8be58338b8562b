public import Logging
public import NIOCore

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
    channel.eventLoop.makeFailedFuture(GRPCError(.unimplemented, "not yet"))
  }
}
