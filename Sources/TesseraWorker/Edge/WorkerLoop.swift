internal import Logging
internal import NIOCore
internal import TesseraControlPlane
internal import TesseraCore
internal import TesseraGRPC
internal import TesseraProto
internal import TesseraRules
internal import TesseraWire

/// One event loop's share of a worker: the core, the connections that feed it, and its ticks.
///
/// Everything here is touched on the event loop only. What happens on a connection goes into the
/// core at once, and what the core wants done is done before the call returns.
final class WorkerLoop {
  let configuration: WorkerConfiguration
  let eventLoop: any EventLoop
  let logger: Logger
  let linkFrameLimit: Int
  private(set) var edgeCounters = EdgeCounters()
  private let metrics: WorkerMetrics

  private var core: WorkerCore
  private let start = NIODeadline.now()
  private var schedule: TickSchedule
  private var ticking: Scheduled<Void>?
  private var sweeping: RepeatedTask?
  private var isPerforming = false
  private var logLimiter = LogLimiter()
  /// What rules did that can't have been meant, and was logged.
  private var knownMistakes: Set<String> = []

  private var clients: [ClientID: ClientHandler] = [:]
  private var links: [LinkID: LinkHandler] = [:]
  private var channels: [ObjectIdentifier: any Channel] = [:]
  private var silence: SilenceWatch
  private var connectionCount: UInt64 = 0

  private let loops: LoopDirectory
  private let peers: PeerConnections
  private var peerStreams: [PeerStreamID: any PeerAnswers] = [:]
  private var router: GRPCRouter?

  /// - Parameters:
  ///   - configuration: that of this loop alone, with its own name.
  ///   - loops: those of the process, which this one enters when it takes streams.
  ///   - label: tells its metrics from those of the others; `nil` where it is the only one.
  init(
    configuration: WorkerConfiguration, rules: RuleSet, incarnation: Incarnation,
    eventLoop: any EventLoop, loops: LoopDirectory = LoopDirectory(), label: String? = nil,
    logger: Logger
  ) {
    self.configuration = configuration
    self.eventLoop = eventLoop
    self.loops = loops
    self.logger = logger
    metrics = WorkerMetrics(loop: label)
    let coreConfiguration = WorkerCoreConfiguration(
      workerID: configuration.workerID, incarnation: incarnation, linger: configuration.linger,
      frameLimit: configuration.frameLimit, geometry: configuration.geometry,
      limits: configuration.limits, interest: configuration.interest,
      // Whoever sees farther is shown what is farther off across borders.
      neighbours: configuration.neighbours.reaching(
        configuration.interest, largestSpeed: configuration.largestSpeed),
      longestTick: max(.milliseconds(250), .seconds(2) / configuration.tickRate))
    core = WorkerCore(configuration: coreConfiguration, rules: rules)
    linkFrameLimit = coreConfiguration.linkFrameLimit
    schedule = TickSchedule(rate: configuration.tickRate, start: start)
    silence = SilenceWatch(timeout: configuration.connections.frameTimeout)
    peers = PeerConnections(eventLoop: eventLoop, loops: loops, logger: logger)
    peers.onReport = { [unowned self] in take($0) }
  }

  var counters: WorkerCounters { core.counters }
  var ownedCells: [(name: CellID, epoch: Epoch)] { core.ownedCells }

  private var now: Duration { .nanoseconds((NIODeadline.now() - start).nanoseconds) }
}

// MARK: - Time

extension WorkerLoop {
  func run() {
    schedule = TickSchedule(rate: configuration.tickRate, start: .now())
    scheduleTick()
    let pause = TimeAmount(configuration.connections.frameTimeout / 10)
    let loop = NIOLoopBound(self, eventLoop: eventLoop)
    sweeping = eventLoop.scheduleRepeatedTask(initialDelay: pause, delay: pause) { _ in
      loop.value.sweep()
    }
  }

  private func scheduleTick() {
    ticking = eventLoop.assumeIsolated().scheduleTask(deadline: schedule.next) { self.tick() }
  }

  private func tick() {
    let begun = NIODeadline.now()
    var last = begun
    core.tick(now: now) { stage in
      let time = NIODeadline.now()
      metrics.record(stage, time - last)
      last = time
    }
    performEffects()
    let done = NIODeadline.now()
    metrics.recordTick(flush: done - last, total: done - begun)
    let missed = schedule.overruns
    schedule.advance(now: .now())
    if schedule.overruns > missed {
      logLimited("overrun", .debug, "ticks left out", ["ticks": "\(schedule.overruns - missed)"])
    }
    edgeCounters.overruns = schedule.overruns
    metrics.update(core, edgeCounters)
    metrics.record(pauses: core.takeCrossingPauses())
    logRuleMistakes()
    scheduleTick()
  }

  /// Each mistake of the rules once; a cell keeps few.
  private func logRuleMistakes() {
    for mistake in core.ruleMistakes where knownMistakes.insert(mistake).inserted {
      logger.warning("the rules made a mistake", metadata: ["mistake": "\(mistake)"])
    }
  }

  private func sweep() {
    for connection in silence.expired(now: now) {
      logLimited("silence", .info, "half a frame and then silence: closed", [:])
      edgeCounters.silent += 1
      connection.close(promise: nil)
    }
  }

  /// Takes streams of the other loops of its process, besides those that come over its port.
  ///
  /// - Parameter address: where others reach it.
  func enterDirectory(at address: HostPort) {
    loops.enter(
      configuration.workerID, at: address, NIOLoopBound(self, eventLoop: eventLoop))
  }

  /// Takes no more, answers what came in, and closes everything.
  ///
  /// - Returns: what has to end before the event loop may.
  func stop() -> [Task<Void, Never>] {
    loops.leave(configuration.workerID)
    ticking?.cancel()
    sweeping?.cancel()
    core.tick(now: now)
    performEffects()
    let ending = peers.closeAll()
    for stream in peerStreams.values { stream.finish() }
    peerStreams = [:]
    for channel in channels.values { channel.close(promise: nil) }
    // Its service holds this object.
    router = nil
    return ending
  }
}

// MARK: - What happens on connections

extension WorkerLoop {
  /// A connection was accepted; `false` if there are too many.
  func accepted(_ channel: any Channel) -> Bool {
    guard channels.count < configuration.connections.maximumCount else {
      edgeCounters.refusedConnections += 1
      logLimited(
        "connections", .warning, "too many connections: closed", ["limit": "\(channels.count)"])
      return false
    }
    let key = ObjectIdentifier(channel)
    channels[key] = channel
    edgeCounters.acceptedConnections += 1
    channel.closeFuture.assumeIsolated().whenComplete { _ in self.channels[key] = nil }
    return true
  }

  func watchSilence(of connection: any SilenceWatched, on channel: any Channel) {
    let key = ObjectIdentifier(channel)
    silence.watch(connection, key, channel)
    channel.closeFuture.assumeIsolated().whenComplete { _ in self.silence.forget(key) }
  }

  /// Brings the sum of unfinished input up to date.
  ///
  /// - Returns: `false` if the connection adds to a sum that is over the limit.
  func countUnfinishedInput(of connection: some UnfinishedInput) -> Bool {
    let count = connection.unfinishedByteCount
    edgeCounters.unfinishedBytes += count - connection.countedByteCount
    connection.countedByteCount = count
    guard count > 0, edgeCounters.unfinishedBytes > configuration.connections.unfinishedInputLimit
    else {
      return true
    }
    edgeCounters.unfinished += 1
    return false
  }

  func addGRPC(to channel: any Channel) -> EventLoopFuture<Void> {
    var configuration = GRPCServer.Configuration.defaults
    configuration.connection.maximumMessageLength = PeerStreamLimits.frameLength
    return GRPCServerPipeline.addHandlers(
      to: channel, router: servedRouter(), configuration: configuration, logger: logger)
  }

  private func servedRouter() -> GRPCRouter {
    if let router { return router }
    var made = GRPCRouter()
    made.register(PeerService(acceptor: NIOLoopBound(self, eventLoop: eventLoop)))
    router = made
    return made
  }

  func nextClientID() -> ClientID {
    connectionCount += 1
    return ClientID(connectionCount)
  }

  func nextLinkID() -> LinkID {
    connectionCount += 1
    return LinkID(connectionCount)
  }

  func opened(_ client: ClientHandler) {
    clients[client.id] = client
    core.clientOpened(client.id)
    performEffects()
  }

  func received(_ frames: [ByteBuffer], from client: ClientHandler) {
    core.received(frames, from: client.id)
    performEffects()
  }

  func broke(_ client: ClientHandler, _ error: WireError) {
    core.clientBroke(client.id, Refusal(error.code, error.message))
    performEffects()
  }

  /// The client is one frame too many that is begun and not complete.
  func overfilled(_ client: ClientHandler) {
    core.clientBroke(
      client.id,
      Refusal(
        .overloaded,
        "this worker holds \(edgeCounters.unfinishedBytes) bytes of unfinished requests; "
          + "try again later"))
    performEffects()
  }

  func finished(_ client: ClientHandler) {
    core.clientFinished(client.id)
    performEffects()
  }

  func closed(_ client: ClientHandler) {
    clients[client.id] = nil
    core.clientClosed(client.id)
    performEffects()
  }

  func opened(_ link: LinkHandler) { links[link.id] = link }

  func receivedHello(_ hello: LinkHello, from link: LinkHandler) {
    core.linkOpened(link.id, hello: hello)
    logger.info("link opened", metadata: ["gateway": "\(link.nodeID)"])
  }

  func received(_ frame: LinkFrame, from link: LinkHandler) {
    core.observe(now)
    core.received(frame, on: link.id)
  }

  func broke(_ link: LinkHandler, _ error: WireError) {
    logLimited(
      "link-garbage", .warning, "a link sent what is no frame of a link: closed",
      ["gateway": "\(link.nodeID)", "error": "\(error)"])
    core.linkBroke(link.id, Refusal(error.code, error.message))
    link.close()
    performEffects()
  }

  func closed(_ link: LinkHandler) {
    guard links.removeValue(forKey: link.id) != nil else { return }
    core.linkClosed(link.id)
    logger.info("link closed", metadata: ["gateway": "\(link.nodeID)"])
    performEffects()
  }

  // MARK: Other workers

  private func take(_ report: PeerConnections.Report) {
    core.observe(now)
    switch report {
    case .connected(let id): core.peerConnected(id)
    case .answered(let frame, let id): core.answered(frame, by: id)
    case .closed(let id, let reason):
      logLimited(
        "peer", .info, "the stream to a worker is closed",
        ["worker": "\(id)", "reason": "\(reason)"])
      core.peerClosed(id)
    }
    performEffects()
  }

  private func answer(_ frame: PeerFrame, on id: PeerStreamID) {
    guard let stream = peerStreams[id], !stream.send(frame) else { return }
    logLimited("unread-peer", .warning, "a worker does not read its stream: closed", [:])
    stream.finish()
    closedPeerStream(id)
  }

  func foundNoOrchestrator() {
    core.foundNoOrchestrator()
    performEffects()
  }

  func apply(_ table: AssignmentTable) {
    let before = core.ownedCells.map(\.name)
    core.apply(table)
    performEffects()
    let after = core.ownedCells.map(\.name)
    guard before != after else { return }
    logger.notice(
      "cells assigned",
      metadata: [
        "cells": "\(after.count)", "gained": "\(Set(after).subtracting(before).count)",
        "lost": "\(Set(before).subtracting(after).count)", "incarnation": "\(table.incarnation)",
        "revision": "\(table.revision)",
      ])
  }
}

extension WorkerLoop: PeerStreamAcceptor {
  func openedPeerStream(_ answers: any PeerAnswers) -> PeerStreamID {
    connectionCount += 1
    let id = PeerStreamID(connectionCount)
    peerStreams[id] = answers
    core.peerStreamOpened(id)
    performEffects()
    return id
  }

  func received(_ frame: PeerFrame, onPeerStream id: PeerStreamID) {
    core.observe(now)
    core.received(frame, on: id)
    performEffects()
  }

  func closedPeerStream(_ id: PeerStreamID) {
    guard peerStreams.removeValue(forKey: id) != nil else { return }
    core.peerStreamClosed(id)
    performEffects()
  }
}

// MARK: - Effects

extension WorkerLoop {
  /// Does what the core wants done. A connection that closes in the middle of it reports that to the
  /// core and leaves the consequences to the call under way.
  func performEffects() {
    guard !isPerforming else { return }
    isPerforming = true
    defer { isPerforming = false }
    while true {
      let effects = core.takeEffects()
      if effects.isEmpty { return }
      for effect in effects { perform(effect) }
    }
  }

  private func perform(_ effect: WorkerEffect) {
    switch effect {
    case .sendLinkFrames(let frames, let id): send(frames, to: id)
    case .welcome(let welcome, let id):
      var bytes = ByteBuffer()
      LinkCodec.encodeFrame(welcome, into: &bytes)
      _ = links[id]?.send(bytes)
    case .sendFrames(let bytes, let id):
      edgeCounters.bytesToClients += UInt64(bytes.readableBytes)
      guard let client = clients[id], !client.send(bytes) else { return }
      edgeCounters.unreadClients += 1
      logLimited("unread-client", .info, "a client does not read: closed", [:])
      client.close()
    case .closeClient(let id, _):
      clients[id]?.sayFarewell(within: configuration.connections.farewellTime)
    case .closeLink(let id, let reason): close(id, reason)
    case .pauseReading(let id): clients[id]?.setReading(false)
    case .resumeReading(let id): clients[id]?.setReading(true)
    case .clientSentGarbage(_, let message):
      logLimited("garbage", .info, "a client sent a malformed frame", ["error": "\(message)"])
    case .linkSentGarbage(let id, let message):
      logLimited(
        "forwarded-garbage", .info, "a gateway forwarded a malformed frame",
        ["gateway": "\(links[id]?.nodeID ?? "")", "error": "\(message)"])
    case .connectPeer(let id, let address, let failures):
      peers.connect(id, address, failures: failures)
    case .closePeer(let id): peers.close(id)
    case .sendPeerFrame(let frame, let id): peers.send(frame, to: id)
    case .answerPeer(let frame, let id): answer(frame, on: id)
    case .closePeerStream(let id, let reason):
      logLimited("peer-stream", .info, "a worker's stream is ended", ["reason": "\(reason)"])
      peerStreams.removeValue(forKey: id)?.finish()
    }
  }

  private func send(_ frames: [LinkFrame], to id: LinkID) {
    guard let link = links[id] else { return }
    var bytes = ByteBuffer()
    for frame in frames { LinkCodec.encodeFrame(frame, into: &bytes) }
    edgeCounters.bytesToLinks += UInt64(bytes.readableBytes)
    guard !link.send(bytes) else { return }
    edgeCounters.unreadLinks += 1
    logLimited(
      "unread-link", .warning, "a gateway does not read its link: closed",
      ["gateway": "\(link.nodeID)"])
    link.close()
  }

  private func close(_ id: LinkID, _ reason: String) {
    guard let link = links[id] else { return }
    logLimited(
      "link", .warning, "link closed by us", ["gateway": "\(link.nodeID)", "reason": "\(reason)"])
    link.close()
  }

  private func logLimited(
    _ kind: String, _ level: Logger.Level, _ message: Logger.Message, _ metadata: Logger.Metadata
  ) {
    guard let suppressed = logLimiter.admit(kind, now: now) else { return }
    var metadata = metadata
    if suppressed > 0 { metadata["suppressed"] = "\(suppressed)" }
    logger.log(level: level, message, metadata: metadata)
  }
}
