public import NIOCore
public import NIOPosix
public import TesseraCore
public import TesseraProto
internal import TesseraWire

/// One connection to a gateway (or straight to a worker), for any number of actors.
///
/// Send from any task; read ``incoming`` from one. A message that answers requests names them in
/// its ``ReceivedMessage/reception``, with their round-trip times. Pushes come at any time.
///
/// ```swift
/// let connection = try await TesseraConnection.connect(to: HostPort(host: "127.0.0.1", port: 4000))
/// let join = try await connection.send(
///   .join(actor: EntityID(1), position: WorldPosition(x: 8, y: 8)))
/// for try await message in connection.incoming {
///   print(message.envelope.payload)
///   if message.answers(join) { break }
/// }
/// await connection.close()
/// ```
///
/// Memory is bounded on both sides: an unread connection stops reading from its socket at
/// ``Configuration/receiveQueueLimit`` messages, and ``send(_:cell:epoch:)`` returns when the system
/// has taken the bytes, so it waits for a server that doesn't read.
public final class TesseraConnection: Sendable {
  /// What can be set on a connection.
  public struct Configuration: Hashable, Sendable {
    /// How requests are encoded; the server answers in the same. JSON by default.
    public var encoding: FrameEncoding
    /// How long to wait for the connection to be made. 5 s by default.
    public var connectTimeout: Duration
    /// Messages received and not yet read before the socket is left alone. 1,024 by default.
    public var receiveQueueLimit: Int
    /// The longest payload to take, in bytes. 1,000,000 by default.
    public var maximumFrameLength: Int
    /// Unanswered requests to remember; see ``ClientSession/forgottenCount``. 65,536 by default.
    public var outstandingLimit: Int

    /// JSON, and the defaults of each property.
    public static var defaults: Configuration {
      Configuration(
        encoding: .json, connectTimeout: .seconds(5), receiveQueueLimit: 1024,
        maximumFrameLength: 1_000_000, outstandingLimit: ClientSession.defaultOutstandingLimit)
    }
  }

  private let channel: any Channel
  private let handler: NIOLoopBound<ClientChannelHandler>
  private let queue: ReceiveQueue

  private init(
    channel: any Channel, handler: NIOLoopBound<ClientChannelHandler>, queue: ReceiveQueue
  ) {
    self.channel = channel
    self.handler = handler
    self.queue = queue
  }

  deinit {
    channel.close(promise: nil)
  }

  /// Connects to a server.
  ///
  /// - Throws: ``ClientError`` with the code ``ClientError/Code/connectFailed``; its message names the
  ///   address and the reason.
  public static func connect(
    to address: HostPort, configuration: Configuration = .defaults,
    group: any EventLoopGroup = MultiThreadedEventLoopGroup.singleton
  ) async throws(ClientError) -> TesseraConnection {
    let bootstrap = ClientBootstrap(group: group)
      .connectTimeout(TimeAmount(configuration.connectTimeout))
      .channelOption(.tcpOption(.tcp_nodelay), value: 1)
    do {
      return try await bootstrap.connect(host: address.host, port: Int(address.port)) { channel in
        channel.eventLoop.makeCompletedFuture { try opened(channel, configuration) }
      }
    } catch {
      throw ConnectFailure.error(error, connectingTo: address)
    }
  }

  /// Connects to a server, with the defaults but for the encoding.
  public static func connect(
    to address: HostPort, encoding: FrameEncoding
  ) async throws(ClientError) -> TesseraConnection {
    var configuration = Configuration.defaults
    configuration.encoding = encoding
    return try await connect(to: address, configuration: configuration)
  }

  private static func opened(
    _ channel: any Channel, _ configuration: Configuration
  ) throws -> TesseraConnection {
    let eventLoop = channel.eventLoop
    let resumption = NIOLoopBoundBox(WeakHandler(), eventLoop: eventLoop)
    let queue = ReceiveQueue(highWaterMark: configuration.receiveQueueLimit) {
      eventLoop.execute { resumption.value.handler?.resume() }
    }
    let handler = ClientChannelHandler(
      queue: queue, encoding: configuration.encoding,
      session: ClientSession(outstandingLimit: configuration.outstandingLimit),
      maximumFrameLength: configuration.maximumFrameLength)
    resumption.value.handler = handler
    try channel.pipeline.syncOperations.addHandler(handler)
    return TesseraConnection(
      channel: channel, handler: NIOLoopBound(handler, eventLoop: eventLoop), queue: queue)
  }
}

extension TesseraConnection {
  /// Sends a request and returns its id: the answer will carry it.
  ///
  /// Returns when the system has taken the bytes, which a server that doesn't read delays.
  ///
  /// - Parameters:
  ///   - cell: where the actor is; what the request is routed by.
  ///   - epoch: the cell's ownership epoch if it is known.
  /// - Throws: ``ClientError`` with the code ``ClientError/Code/connectionClosed``.
  @discardableResult
  public func send(
    _ payload: Payload, cell: CellID = .origin, epoch: Epoch = .unknown
  ) async throws(ClientError) -> UInt64 {
    let ids = try await send([ClientRequest(payload, cell: cell, epoch: epoch)])
    return ids[0]
  }

  /// Sends requests in one write, in their order, and returns their ids.
  ///
  /// - Throws: ``ClientError`` with the code ``ClientError/Code/connectionClosed``.
  @discardableResult
  public func send(_ requests: [ClientRequest]) async throws(ClientError) -> [UInt64] {
    guard !requests.isEmpty else { return [] }
    do {
      return try await channel.eventLoop.flatSubmit { [handler] in
        handler.value.send(requests, on: handler.eventLoop)
      }.get()
    } catch let error as ClientError {
      throw error
    } catch {
      throw ClientError(
        .connectionClosed, "the connection is closed: \(ConnectFailure.reason(error))")
    }
  }

  /// The messages from the server, in their order, until the connection ends.
  ///
  /// They can be read by one task at a time; a loop that was left can be taken up again.
  public var incoming: IncomingMessages { IncomingMessages(connection: self) }

  func receive() async throws(ClientError) -> ReceivedMessage? { try await queue.next() }

  /// Closes the connection. Messages that were already received can still be read.
  public func close() async {
    do {
      try await channel.close()
    } catch {
      // It is closed, by the other side or by an earlier call: what was wanted.
    }
  }
}

/// Breaks the circle of the handler and the queue that wakes it.
private struct WeakHandler {
  weak var handler: ClientChannelHandler?
}

/// Something to send: see ``TesseraConnection/send(_:)``.
public struct ClientRequest: Hashable, Sendable {
  /// What to ask for.
  public var payload: Payload
  /// Where the actor is; what the request is routed by.
  public var cell: CellID
  /// ``Epoch/unknown`` unless the sender knows the cell's.
  public var epoch: Epoch

  /// A request for the given cell, by default the one at the origin.
  public init(_ payload: Payload, cell: CellID = .origin, epoch: Epoch = .unknown) {
    self.payload = payload
    self.cell = cell
    self.epoch = epoch
  }
}
