internal import NIOCore
internal import NIOPosix
internal import TesseraClient
internal import TesseraCore
internal import TesseraProto

/// The connections of a simulation, spread over event loops, each loop with a driver of its own.
struct BotConnections: Sendable {
  /// Connections made at the same time.
  private static let connectsAtOnce = 64

  private var drivers: [NIOLoopBound<LoopDriver>] = []
  private var handlers: [NIOLoopBound<BotConnectionHandler>] = []

  /// Makes every connection of the plan.
  static func connect(
    _ plan: SimulationPlan, on eventLoops: [any EventLoop]
  ) async throws -> BotConnections {
    var connections = BotConnections()
    for eventLoop in eventLoops {
      connections.drivers.append(
        try await eventLoop.submit {
          NIOLoopBound(LoopDriver(eventLoop: eventLoop), eventLoop: eventLoop)
        }.get())
    }
    var next = 0
    while next < plan.connections {
      let batch = next..<min(next + connectsAtOnce, plan.connections)
      let futures = batch.map { index in
        connect(
          to: plan.addresses[index % plan.addresses.count],
          encoding: plan.frameEncoding(ofConnection: index),
          on: eventLoops[index % eventLoops.count])
      }
      for future in futures { connections.handlers.append(try await future.get()) }
      next = batch.upperBound
    }
    return connections
  }

  /// Gives every connection its bots, and lets them go.
  func begin(_ fleets: [BotFleetCore]) async throws {
    for (index, fleet) in fleets.enumerated() {
      let handler = handlers[index]
      let driver = drivers[index % drivers.count]
      try await driver.eventLoop.submit { driver.value.add(handler.value, with: fleet) }.get()
    }
    for driver in drivers {
      try await driver.eventLoop.submit { driver.value.start() }.get()
    }
  }

  /// The sum over all connections.
  func state() async throws -> LoopDriver.State {
    var sum = LoopDriver.State()
    for driver in drivers {
      let state = try await driver.eventLoop.submit { driver.value.state() }.get()
      sum.tally.add(state.tally)
      sum.roundTrips.add(state.roundTrips)
      sum.isFinished = sum.isFinished && state.isFinished
    }
    return sum
  }

  func stop() async throws {
    for driver in drivers {
      try await driver.eventLoop.submit { driver.value.stop() }.get()
    }
  }

  private static func connect(
    to address: HostPort, encoding: FrameEncoding, on eventLoop: any EventLoop
  ) -> EventLoopFuture<NIOLoopBound<BotConnectionHandler>> {
    ClientBootstrap(group: eventLoop)
      .connectTimeout(.seconds(10))
      .channelOption(.tcpOption(.tcp_nodelay), value: 1)
      .channelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(BotConnectionHandler(encoding: encoding))
        }
      }
      .connect(host: address.host, port: Int(address.port))
      .flatMapThrowing { channel in
        let handler = try channel.pipeline.syncOperations.handler(type: BotConnectionHandler.self)
        return NIOLoopBound(handler, eventLoop: channel.eventLoop)
      }
      .flatMapErrorThrowing { error in
        throw ConnectFailure.error(error, connectingTo: address)
      }
  }
}
