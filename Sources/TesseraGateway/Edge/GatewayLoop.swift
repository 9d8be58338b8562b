import Logging
import NIOCore
import NIOPosix
import TesseraControlPlane
import TesseraCore
import TesseraProto

/// One event loop of a gateway: its core, and the sockets that the core's effects are done on. To be
/// touched on its loop only.
final class GatewayLoop {
  let eventLoop: any EventLoop
  @exclusivity(unchecked) var core: GatewayCore
  let clientBacklogLimit: Int
  private let configuration: GatewayConfiguration
  private let shared: SharedClientCount
  private let log: GatewayLog
  @exclusivity(unchecked) private var clients: [ClientHandler?] = []
  @exclusivity(unchecked) private var links: [LinkConnection?] = []
  @exclusivity(unchecked) private var isPerforming = false
  @exclusivity(unchecked) private var isTurnScheduled = false
  /// Set while a turn is scheduled.
  @exclusivity(unchecked) private var timeOfTurn: Duration?
  /// Who reads the sockets.
  private(set) lazy var reading = SocketReading(
    loop: self, limits: configuration.reading)
  @exclusivity(unchecked) private var timer: RepeatedTask?
  private let metrics = GatewayMetrics()
  @exclusivity(unchecked) private var bytesToClients = 0
  @exclusivity(unchecked) private var bytesToLinks = 0
  @exclusivity(unchecked) private var ticksUntilMetrics = 0

  init(
    eventLoop: any EventLoop, core: GatewayCore, configuration: GatewayConfiguration,
    shared: SharedClientCount, logger: Logger
  ) {
    self.eventLoop = eventLoop
    self.core = core
    self.configuration = configuration
    self.clientBacklogLimit = configuration.limits.clientBacklog
    self.shared = shared
    self.log = GatewayLog(logger: logger)
  }

  /// The time when the turn's first socket was read: good enough for all of them.
  var turnTime: Duration {
    if let time = timeOfTurn { return time }
    let time = now
    timeOfTurn = time
    // Which forgets it.
    endTurnAfterReads()
    return time
  }

  var now: Duration { .nanoseconds(Int64(clamping: NIODeadline.now().uptimeNanoseconds)) }

  /// The core's deadlines are kept to this precision.
  func startTimer() {
    reading.start()
    let bound = NIOLoopBound(self, eventLoop: eventLoop)
    timer = eventLoop.scheduleRepeatedTask(
      initialDelay: .milliseconds(250), delay: .milliseconds(250)
    ) { _ in
      let loop = bound.value
      loop.core.timePassed(now: loop.now)
      loop.endTurn()
      loop.updateMetrics()
      loop.reading.periodEnded()
    }
  }

  /// Once a second: counting what is held looks at every session.
  private func updateMetrics() {
    guard ticksUntilMetrics == 0 else {
      ticksUntilMetrics -= 1
      return
    }
    ticksUntilMetrics = 3
    metrics.update(
      core.counters, bytesToClients: bytesToClients, bytesToLinks: bytesToLinks)
  }

  func stopTimer() {
    timer?.cancel()
    reading.stop()
  }

  // MARK: Clients

  func clientConnected(_ handler: ClientHandler) -> Int {
    let slot = core.clientConnected(now: now)
    while clients.count <= slot { clients.append(nil) }
    clients[slot] = handler
    return slot
  }

  /// Turns the new client away if there are too many.
  func checkRoom(for slot: Int) {
    guard shared.add() > configuration.maximumClients else { return }
    core.refuseConnection(slot, limit: configuration.maximumClients)
    endTurn()
  }

  func clientClosed(_ slot: Int) {
    clients[slot] = nil
    shared.remove()
    core.clientClosed(slot)
    endTurn()
  }

  /// Whether sockets of clients are still open.
  var hasClients: Bool { clients.contains { $0 != nil } }

  func dropClients() {
    for client in clients { client?.drop() }
  }

  // MARK: Links

  func linkEnded(_ slot: Int, handler: LinkHandler, reason: String) {
    guard links[slot]?.handler === handler else { return }
    links[slot]?.handler = nil
    core.linkFailed(slot, reason: reason, now: now)
    endTurn()
  }

  func linkAttempt(_ slot: Int, succeededWith handler: LinkHandler) {
    links[slot]?.handler = handler
    core.linkConnected(slot, now: now)
    endTurn()
  }

  func linkAttempt(_ slot: Int, failedWith reason: String) {
    core.linkFailed(slot, reason: reason, now: now)
    endTurn()
  }

  private func connection(_ slot: Int) -> LinkConnection {
    while links.count <= slot { links.append(nil) }
    if let link = links[slot] { return link }
    let link = LinkConnection(loop: self, slot: slot, connectTime: configuration.connectTime)
    links[slot] = link
    return link
  }

  // MARK: Effects

  /// Does what the core wants. Doing it may make something else happen at once; that is done after it.
  func endTurn() {
    guard !isPerforming else { return }
    isPerforming = true
    defer { isPerforming = false }
    while true {
      var effects = core.takeEffects()
      if effects.isEmpty { return }
      for effect in effects { perform(effect) }
      core.takeBack(&effects)
    }
  }

  /// Does it when all sockets that are ready now were read: what their clients say goes to a worker in
  /// one frame and with one write, and not in one for each of them.
  func endTurnAfterReads() {
    guard !isTurnScheduled else { return }
    isTurnScheduled = true
    let bound = NIOLoopBound(self, eventLoop: eventLoop)
    eventLoop.execute {
      bound.value.isTurnScheduled = false
      bound.value.timeOfTurn = nil
      bound.value.endTurn()
    }
  }

  /// A turn of sockets that are read by the loop itself, which ends here.
  ///
  /// - Returns: how many sockets were read.
  func turn(at time: Duration, _ read: () -> Int) -> Int {
    let wasScheduled = isTurnScheduled
    isTurnScheduled = true
    timeOfTurn = time
    let count = read()
    isTurnScheduled = wasScheduled
    timeOfTurn = nil
    endTurn()
    return count
  }

  /// A client's channel has read. One that may not be read on is told so before it is.
  func clientWasRead(_ slot: Int) {
    if !core.takesInput(fromClient: slot) { endTurn() }
    reading.channelHasRead()
    endTurnAfterReads()
  }

  /// A link's channel has read.
  func linkWasRead() {
    reading.channelHasRead()
    endTurnAfterReads()
  }

  private func perform(_ effect: GatewayEffect) {
    switch effect {
    case .send(let bytes, let client):
      bytesToClients += bytes.count
      clients[client]?.send(bytes)
    case .pauseReading(let client): clients[client]?.pauseReading()
    case .resumeReading(let client): clients[client]?.resumeReading()
    case .closeClient(let client): clients[client]?.finish(within: configuration.lingerTime)
    case .dropClient(let client): clients[client]?.drop()
    case .connect(let link, let address, let failures):
      connection(link).connect(to: address, failures: failures)
    case .sendLink(let bytes, let link):
      bytesToLinks += bytes.readableBytes
      connection(link).handler?.send(bytes)
    case .closeLink(let link): connection(link).close(within: configuration.lingerTime)
    case .note(let note): log.write(note, now: now)
    }
  }
}
