public import Logging
public import NIOCore
internal import TesseraProtobuf

/// Calls the methods of a server, or of several that do the same.
///
/// A connection is made when a call needs one, shared by all calls, and made again after it broke.
/// Usable from any thread or task.
///
/// ```swift
/// let client = GRPCClient(host: "127.0.0.1", port: 6000, group: group, logger: logger)
/// let snapshot: AssignmentSnapshot = try await client.unary(
///   "tessera.orch.v1.Orchestrator", "GetAssignments", AssignmentQuery(workerID: id),
///   options: GRPCCallOptions(timeout: .seconds(2)))
/// await client.shutdown()
/// ```
public final class GRPCClient: Sendable {
  let channel: ClientChannel

  /// A client of one server, not connected yet. Its log tells, at the level `debug`, when connections
  /// are made and lost.
  public convenience init(
    host: String, port: Int, configuration: Configuration = .defaults,
    group: any EventLoopGroup, logger: Logger
  ) {
    self.init(
      targets: [.tcp(host: host, port: port)], configuration: configuration, group: group,
      logger: logger)
  }

  /// A client of one or several servers, not connected yet.
  ///
  /// - Parameters:
  ///   - targets: Where the servers listen; for pick-first, the preferred one first.
  ///   - policy: How calls are spread over them.
  ///   - interceptors: Who sees every call; the first is the outermost.
  ///   - group: One of its event loops serves all connections of the client.
  public init(
    targets: [GRPCTarget], policy: GRPCBalancingPolicy = .pickFirst,
    configuration: Configuration = .defaults, interceptors: [any GRPCClientInterceptor] = [],
    group: any EventLoopGroup, logger: Logger
  ) {
    channel = ClientChannel(
      targets: targets, policy: policy, configuration: configuration, interceptors: interceptors,
      eventLoop: group.next(), logger: logger)
  }

  deinit {
    channel.drain()
  }

  /// Runs tasks on the event loop of the client's connections.
  ///
  /// A call that is made there neither wakes another thread when it begins nor when its answer is there,
  /// which is most of what a call costs whose connection has nothing else to do. For tasks that call much
  /// and compute little: the loop serves no connection meanwhile, and a task that blocks stops them all.
  /// Not to be used once the event loop has been shut down.
  ///
  /// ```swift
  /// await withTaskExecutorPreference(client.executor) {
  ///   for id in workers { … try await client.unary(…) }
  /// }
  /// ```
  public var executor: any TaskExecutor {
    get async {
      let eventLoop = channel.eventLoop
      let executor = try? await eventLoop.submit { LoopExecutor.of(eventLoop) }.get()
      // On a loop that has been shut down nothing runs.
      return executor ?? globalConcurrentExecutor
    }
  }

  /// Ends what is under way with UNAVAILABLE and closes; later calls fail with UNAVAILABLE.
  public func shutdown() async {
    try? await channel.shutdown().get()
  }

  func makeCall(
    _ service: String, _ method: String, request: ByteBuffer?, _ options: GRPCCallOptions,
    takesOneMessage: Bool
  ) -> ClientCall {
    ClientCall(
      path: "/\(service)/\(method)", request: request, options: options,
      takesOneMessage: takesOneMessage, channel: channel)
  }
}

extension GRPCCallOptions {
  /// The frame of a message of a request.
  ///
  /// - Throws: ``GRPCStatusCode/resourceExhausted`` if it is longer than the options allow.
  func frame(
    _ message: some ProtobufMessage, compress: Bool = true
  ) throws(GRPCError) -> ByteBuffer {
    let isCompressed = compress && compression != nil && compression != .identity
    guard isCompressed || maximumRequestLength != nil else { return MessageFrame.encode(message) }
    var plain = ByteBuffer()
    message.encode(into: &plain)
    if let maximumRequestLength, plain.readableBytes > maximumRequestLength {
      throw GRPCError(
        .resourceExhausted,
        "a message of \(plain.readableBytes) bytes is longer than the limit of"
          + " \(maximumRequestLength)")
    }
    if isCompressed, let compression {
      return MessageFrame.frame(plain, compression: compression)
    }
    var frame = MessageFrame.prefix(length: plain.readableBytes)
    frame.writeImmutableBuffer(plain)
    return frame
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
