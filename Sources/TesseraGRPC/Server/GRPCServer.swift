public import Logging
public import NIOCore

/// A gRPC server on one TCP address, cleartext HTTP/2 with prior knowledge.
///
/// ```swift
/// let server = GRPCServer(
///   configuration: .init(host: "127.0.0.1", port: 6000), router: router, group: group,
///   logger: logger)
/// let port = try await server.start()
/// …
/// await server.shutdown(grace: .seconds(5))
/// ```
public final class GRPCServer: Sendable {
  let configuration: Configuration

  /// A server that does not listen yet.
  public init(
    configuration: Configuration, router: GRPCRouter, group: any EventLoopGroup, logger: Logger
  ) {
    self.configuration = configuration
  }

  /// Binds and accepts.
  ///
  /// - Returns: The bound port; the one asked for unless that was 0.
  /// - Throws: If the address cannot be bound.
  public func start() async throws -> Int {
    throw GRPCError(.unimplemented, "not yet")
  }

  /// Stops accepting, tells every peer (GOAWAY), lets accepted calls finish, then closes.
  ///
  /// - Parameter grace: How long calls may go on; what still runs then is cancelled and ends with
  ///   UNAVAILABLE.
  public func shutdown(grace: Duration) async {}
}
