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
  private let connector: ClientConnector
  private let configuration: Configuration

  /// A client that is not connected yet. Its log tells, at the level `debug`, when the connection is
  /// made and lost.
  public init(
    host: String, port: Int, configuration: Configuration = .defaults,
    group: any EventLoopGroup, logger: Logger
  ) {
    connector = ClientConnector(
      host: host, port: port, configuration: configuration, eventLoop: group.next(),
      logger: logger)
    self.configuration = configuration
  }

  deinit {
    connector.drain()
  }

  /// Sends one message and waits for one. Cancelling the calling task cancels the call.
  ///
  /// - Throws: The status of the call; ``GRPCStatusCode/unavailable`` with host, port and cause if
  ///   no connection can be made.
  public func unary<Q: ProtobufMessage, A: ProtobufMessage>(
    _ service: String, _ method: String, _ request: Q, options: GRPCCallOptions = .defaults
  ) async throws(GRPCError) -> A {
    let call = makeCall(service, method, request, options, takesOneMessage: true)
    connector.start(call)
    guard let bytes = try await call.next().get() else {
      throw GRPCError(.internal, "the server sent the status OK and no message")
    }
    return try A(answer: bytes)
  }

  /// Sends one message; the answers are pulled from the stream that is returned.
  ///
  /// The stream is returned at once; whatever goes wrong, a connection that cannot be made included,
  /// is thrown by the stream.
  public func serverStreaming<Q: ProtobufMessage, A: ProtobufMessage>(
    _ service: String, _ method: String, _ request: Q, options: GRPCCallOptions = .defaults
  ) async throws(GRPCError) -> GRPCResponseStream<A> {
    let call = makeCall(service, method, request, options, takesOneMessage: false)
    connector.start(call)
    return GRPCResponseStream(call)
  }

  /// Ends what is under way with UNAVAILABLE and closes; later calls fail with UNAVAILABLE.
  public func shutdown() async {
    try? await connector.shutdown().get()
  }

  private func makeCall(
    _ service: String, _ method: String, _ request: some ProtobufMessage,
    _ options: GRPCCallOptions, takesOneMessage: Bool
  ) -> ClientCall {
    ClientCall(
      path: "/\(service)/\(method)", request: MessageFrame.encode(request), options: options,
      takesOneMessage: takesOneMessage,
      maximumMessageLength: configuration.connection.maximumMessageLength,
      eventLoop: connector.eventLoop)
  }
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

extension ProtobufMessage {
  /// An answer of a server; one that is not of the type expected is the server's fault.
  init(answer bytes: ByteBuffer) throws(GRPCError) {
    do {
      try self.init(protobuf: bytes)
    } catch {
      throw GRPCError(.internal, "the answer is not a message of the method's type: \(error)")
    }
  }
}
