internal import NIOCore
internal import NIOPosix
internal import TesseraClient
internal import TesseraCore
internal import TesseraProto

/// The fleet of bots that roam, and the connections that it wants. Everything is on one event loop.
final class RoamingDriver {
  /// Between two turns. A bot's move is at most this late.
  private static let turn: TimeAmount = .milliseconds(10)
  /// What a slow reader's socket takes in, so that its server notices, in bytes.
  private static let slowReceiveBuffer = 4096

  let eventLoop: any EventLoop
  private let plan: SimulationPlan
  private(set) var fleet: RoamingFleet?
  private var handlers: [RoamingHandler?]
  private var roundTrips = RoundTripRecord()
  private var timer: RepeatedTask?
  /// A bot whose connection ended before the fleet was there.
  private var early: [Int] = []

  init(plan: SimulationPlan, eventLoop: any EventLoop) {
    self.plan = plan
    self.eventLoop = eventLoop
    handlers = [RoamingHandler?](repeating: nil, count: plan.bots)
  }

  func begin(at start: Duration) throws {
    fleet = try RoamingFleet(plan: plan, start: start)
    for bot in early { fleet?.disconnected(bot, now: start) }
    let driver = NIOLoopBound(self, eventLoop: eventLoop)
    timer = eventLoop.scheduleRepeatedTask(initialDelay: .zero, delay: Self.turn) { _ in
      driver.value.tick()
    }
  }

  func stop() throws -> RoamingConnections.Findings {
    timer?.cancel()
    for handler in handlers { handler?.drop() }
    return RoamingConnections.Findings(
      crossings: fleet?.crossings ?? CrossingPauses(), views: fleet?.watch.tally ?? ViewTally())
  }

  func state() -> LoopDriver.State {
    LoopDriver.State(
      tally: fleet?.tally ?? FleetTally(), isFinished: fleet?.isFinished ?? false,
      roundTrips: roundTrips)
  }

  func tell(_ event: (inout RoamingFleet) -> Void) {
    if var fleet {
      self.fleet = nil
      event(&fleet)
      self.fleet = fleet
    }
    perform()
  }

  func connect(_ bot: Int, to address: HostPort) -> EventLoopFuture<Void> {
    let driver = NIOLoopBound(self, eventLoop: eventLoop)
    let encoding = plan.frameEncoding(ofConnection: bot)
    var bootstrap = ClientBootstrap(group: eventLoop)
      .connectTimeout(.seconds(10))
      .channelOption(.tcpOption(.tcp_nodelay), value: 1)
    if bot < plan.slowReaders {
      bootstrap = bootstrap.channelOption(.socketOption(.so_rcvbuf), value: Self.slowReceiveBuffer)
    }
    return
      bootstrap
      .channelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(
            RoamingHandler(bot: bot, encoding: encoding, driver: driver))
        }
      }
      .connect(host: address.host, port: Int(address.port))
      .flatMapThrowing { channel in
        driver.value.handlers[bot] = try channel.pipeline.syncOperations.handler(
          type: RoamingHandler.self)
      }
      .flatMapErrorThrowing { error in
        throw ConnectFailure.error(error, connectingTo: address)
      }
  }
}

// What happens.
extension RoamingDriver {
  private func tick() {
    fleet?.tick(now: MonotonicClock.now())
    for roundTrip in fleet?.takeRoundTrips() ?? [] { roundTrips.record(roundTrip) }
    perform()
  }

  func received(_ envelope: Envelope, bytes: Int, by bot: Int, now: Duration) {
    fleet?.received(envelope, bytes: bytes, by: bot, now: now)
  }

  func receivedUnreadableFrame(by bot: Int) { fleet?.receivedUnreadableFrame(bot) }

  func closed(_ handler: RoamingHandler) {
    guard handlers[handler.bot] === handler else { return }
    handlers[handler.bot] = nil
    guard fleet != nil else { return early.append(handler.bot) }
    fleet?.disconnected(handler.bot, now: MonotonicClock.now())
  }

  private func perform() {
    var written: Set<Int> = []
    for effect in fleet?.takeEffects() ?? [] {
      switch effect {
      case .connect(let bot, let gateway): reconnect(bot, to: plan.addresses[gateway])
      case .drop(let bot):
        let handler = handlers[bot]
        handlers[bot] = nil
        handler?.drop()
      case .send(let envelope, let bot):
        handlers[bot]?.write(envelope)
        written.insert(bot)
      case .pauseReading(let bot): handlers[bot]?.setReading(false)
      case .resumeReading(let bot): handlers[bot]?.setReading(true)
      }
    }
    for bot in written { handlers[bot]?.flush() }
  }

  private func reconnect(_ bot: Int, to address: HostPort) {
    let driver = NIOLoopBound(self, eventLoop: eventLoop)
    connect(bot, to: address).whenComplete { result in
      let now = MonotonicClock.now()
      switch result {
      case .success: driver.value.fleet?.connected(bot, now: now)
      case .failure: driver.value.fleet?.connectFailed(bot, now: now)
      }
    }
  }
}
