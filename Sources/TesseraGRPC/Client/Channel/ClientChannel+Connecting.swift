internal import Logging
internal import NIOCore
internal import NIOPosix
internal import NIOSSL
internal import TesseraHTTP2

/// Making connections. All on the loop.
extension ClientChannel {
  /// Begins an attempt, which ends when the server has answered with its settings, and at the latest
  /// after `timeout`.
  func connect(_ index: Int, timeout: TimeAmount) {
    subchannels[index].attempt += 1
    let attempt = subchannels[index].attempt
    let target = subchannels[index].target
    let milliseconds = timeout.nanoseconds / 1_000_000
    // The socket's own time ends a little sooner, with better words.
    subchannels[index].timer = eventLoop.scheduleTask(in: timeout + .milliseconds(20)) {
      [weak self] () -> Void in
      self?.timedOut(index, attempt, "\(target): no HTTP/2 settings within \(milliseconds) ms")
    }
    if let credentials = configuration.credentials {
      connect(index, attempt, timeout, (credentials.tls, credentials.current))
    } else if let tls = configuration.tls {
      // Reading files blocks.
      let reading = NIOThreadPool.singleton.runIfActive(eventLoop: eventLoop) {
        try TLSContext.make(tls)
      }
      reading.whenComplete { [self] result in
        guard isCurrent(index, attempt) else { return }
        switch result {
        case .success(let context): connect(index, attempt, timeout, (tls, context))
        case .failure(let error):
          failed(index, attempt, "\(target): \((error as? GRPCError)?.message ?? "\(error)")")
        }
      }
    } else {
      connect(index, attempt, timeout, nil)
    }
  }

  private typealias TLS = (settings: GRPCClientTLS, context: NIOSSLContext)

  private func connect(_ index: Int, _ attempt: Int, _ timeout: TimeAmount, _ tls: TLS?) {
    let target = subchannels[index].target
    let bootstrap = ClientBootstrap(group: eventLoop)
      .connectTimeout(timeout)
      .channelOption(.maxMessagesPerRead, value: 1)
      .channelOption(.recvAllocator, value: FixedSizeRecvByteBufferAllocator(capacity: 65_536))
      .channelInitializer { [self] channel in
        channel.eventLoop.makeCompletedFuture {
          try addFirstHandlers(to: channel, index, attempt, tls)
        }
      }
    let connected: EventLoopFuture<any Channel> =
      switch target {
      case .tcp(let host, let port):
        bootstrap.channelOption(.tcpOption(.tcp_nodelay), value: 1).connect(host: host, port: port)
      case .unix(let path):
        bootstrap.connect(unixDomainSocketPath: path)
      }
    connected.whenFailure { [self] error in
      failed(index, attempt, "cannot connect to \(target): \(ConnectFailure.describe(error))")
    }
  }

  private func addFirstHandlers(
    to channel: any Channel, _ index: Int, _ attempt: Int, _ tls: TLS?
  ) throws {
    guard let tls else {
      try addHandler(to: channel, index, attempt)
      return
    }
    let target = subchannels[index].target
    let name = tls.settings.serverName ?? target.host
    let isAddress = name.map { (try? SocketAddress(ipAddress: $0, port: 0)) != nil } ?? true
    let handshake = TLSHandshakeHandler(timeout: configuration.connectTimeout) {
      [weak self, unowned channel] result in
      switch result {
      // The handshake takes a certificate for the address of the socket as well; what counts is the
      // name that was asked for.
      case .success(let certificate) where name.map { certificate?.isFor($0) == true } == false:
        self?.failed(
          index, attempt, "\(target): the peer's certificate is not for \(name ?? "")")
        channel.close(promise: nil)
      case .success:
        do {
          try self?.addHandler(to: channel, index, attempt)
        } catch {
          self?.failed(index, attempt, "\(target): \(error)")
          channel.close(promise: nil)
        }
      case .failure(let failure):
        self?.failed(index, attempt, "\(target): \(failure.description)")
      }
    }
    let pipeline = channel.pipeline.syncOperations
    try pipeline.addHandler(
      NIOSSLClientHandler(
        context: tls.context, serverHostname: isAddress ? nil : name))
    try pipeline.addHandler(handshake)
  }

  private func addHandler(to channel: any Channel, _ index: Int, _ attempt: Int) throws {
    let target = subchannels[index].target
    let owner = ClientConnection.Owner(
      onReady: { [weak self] in self?.becameReady($0, index, attempt) },
      onUnusable: { [weak self] in self?.becameUnusable($0, index) },
      onClosed: { [weak self] in self?.closed($0, index, attempt, $1) },
      onTooManyPings: { [weak self] in self?.subchannels[index].keepalive.tooManyPings() })
    let connection = try ClientConnection(
      target: "\(target)", scheme: configuration.isSecure ? "https" : "http",
      authority: configuration.authority ?? target.authority,
      configuration: configuration.connection,
      keepalive: subchannels[index].keepalive.keepalive, owner: owner)
    let handler = HTTP2ChannelHandler(
      core: connection.core, consumer: connection, eventLoop: eventLoop)
    // A host with several addresses may have several attempts; the first that answers counts.
    // Holds this object until then: the connection must not come up with nobody to own it.
    handler.onAttached = { [self] in attached(connection, index, attempt) }
    try channel.pipeline.syncOperations.addHandler(handler)
  }

  /// Whether the attempt is the one under way.
  private func isCurrent(_ index: Int, _ attempt: Int) -> Bool {
    subchannels[index].attempt == attempt && subchannels[index].timer != nil && !isShutDown
  }

  private func attached(_ connection: ClientConnection, _ index: Int, _ attempt: Int) {
    connections[ObjectIdentifier(connection)] = connection
    guard isCurrent(index, attempt) else {
      connection.terminate(GRPCError(.unavailable, "the connection is not needed"))
      return
    }
    drainIfAbandoned()
  }

  private func becameReady(_ connection: ClientConnection, _ index: Int, _ attempt: Int) {
    guard isCurrent(index, attempt) else {
      connection.terminate(GRPCError(.unavailable, "the connection is not needed"))
      return
    }
    logger.debug("connected", metadata: ["target": "\(subchannels[index].target)"])
    endAttempt(index)
    subchannels[index].connection = connection
    balancer.connected(index)
    assignWaiting()
  }

  private func endAttempt(_ index: Int) {
    subchannels[index].timer?.cancel()
    subchannels[index].timer = nil
  }

  private func timedOut(_ index: Int, _ attempt: Int, _ message: String) {
    guard isCurrent(index, attempt) else { return }
    let error = GRPCError(.unavailable, message)
    failed(index, attempt, message)
    let target = "\(subchannels[index].target)"
    for connection in Array(connections.values)
    where connection.isNew && connection.target == target {
      connection.terminate(error)
    }
  }

  private func failed(_ index: Int, _ attempt: Int, _ message: String) {
    guard isCurrent(index, attempt) else { return }
    endAttempt(index)
    logger.debug(
      "cannot connect",
      metadata: ["target": "\(subchannels[index].target)", "reason": "\(message)"])
    balancer.failed(index, GRPCError(.unavailable, message), now: .now(), random: random)
    performEffects()
  }

  private func becameUnusable(_ connection: ClientConnection, _ index: Int) {
    guard subchannels[index].connection === connection else { return }
    subchannels[index].connection = nil
    balancer.lost(index)
  }

  private func closed(
    _ connection: ClientConnection, _ index: Int, _ attempt: Int, _ error: GRPCError
  ) {
    connections[ObjectIdentifier(connection)] = nil
    logger.debug("disconnected", metadata: ["target": "\(subchannels[index].target)"])
    // Before it answered, that was the attempt.
    if connection.isNew { failed(index, attempt, error.message) }
    closedOnLoop()
  }
}
