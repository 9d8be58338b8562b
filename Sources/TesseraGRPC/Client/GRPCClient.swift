public import Logging
public import NIOCore
public import TesseraProtobuf

/// Calls the methods of one server over one connection.
///
/// The connection is made when a call needs it, shared by all calls, and made again by the next call
/// after it broke. Usable from any thread or task.
///
/// ```swift
/// let client = GRPCClient(host: "127.0.0.1", port: 6000, group: group, logger: logger)
/// let snapshot: AssignmentSnapshot = try await client.unary(
///   "tessera.orch.v1.Orchestrator", "GetAssignments", AssignmentQuery(workerID: id),
///   options: GRPCCallOptions(timeout: .seconds(2)))
/// await client.shutdown()
/// ```
public final class GRPCClient: Sendable {
  /// A client that is not connected yet.
  public init(
    host: String, port: Int, configuration: Configuration = .defaults,
    group: any EventLoopGroup, logger: Logger
  ) {}

  /// Sends one message and waits for one. Cancelling the calling task cancels the call.
  ///
  /// - Throws: The status of the call; ``GRPCStatusCode/unavailable`` with host, port and cause if
  ///   no connection can be made.
  public func unary<Q: ProtobufMessage, A: ProtobufMessage>(
    _ service: String, _ method: String, _ request: Q, options: GRPCCallOptions = .defaults
  ) async throws(GRPCError) -> A {
    throw GRPCError(.unimplemented, "not yet")
  }

  /// Sends one message; the answers are pulled from the stream that is returned.
  ///
  /// The stream is returned when the request is under way; a status that the server answers with is
  /// thrown by the stream.
  ///
  /// - Throws: As ``unary(_:_:_:options:)``, as far as the request could not be sent.
  public func serverStreaming<Q: ProtobufMessage, A: ProtobufMessage>(
    _ service: String, _ method: String, _ request: Q, options: GRPCCallOptions = .defaults
  ) async throws(GRPCError) -> GRPCResponseStream<A> {
    throw GRPCError(.unimplemented, "not yet")
  }

  /// Ends what is under way with UNAVAILABLE and closes; later calls fail with UNAVAILABLE.
  public func shutdown() async {}
}

extension GRPCClient {
  /// What a client allows its server and itself.
  public struct Configuration: Hashable, Sendable {
    /// How long making the connection may take.
    public var connectTimeout: Duration = .seconds(10)
    /// Calls at a time, waiting for the connection included; one more fails with
    /// RESOURCE_EXHAUSTED.
    public var maximumCalls: Int = 65_536
    /// What the connection may use.
    public var connection: GRPCConnectionConfiguration = .defaults

    /// The values of ``defaults``.
    public init() {}

    /// 10 s to connect, 65,536 calls, connections as in ``GRPCConnectionConfiguration/defaults``.
    public static var defaults: Configuration { Configuration() }
  }
}
