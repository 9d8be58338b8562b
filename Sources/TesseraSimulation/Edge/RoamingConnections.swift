internal import NIOCore
internal import NIOPosix
package import TesseraCore
internal import TesseraClient
internal import TesseraProto
internal import Synchronization

/// The connections of bots that roam: one each, all on one event loop.
struct RoamingConnections: Sendable {
  /// Connections made at the same time.
  private static let connectsAtOnce = 64

  /// What is known at the end.
  struct Findings: Sendable {
    var crossings: CrossingPauses
    var views: ViewTally
  }

  private let driver: NIOLoopBound<RoamingDriver>

  /// Makes a connection for every bot.
  static func connect(
    _ plan: SimulationPlan, on eventLoop: any EventLoop
  ) async throws -> RoamingConnections {
    let driver = try await eventLoop.submit {
      NIOLoopBound(RoamingDriver(plan: plan, eventLoop: eventLoop), eventLoop: eventLoop)
    }.get()
    var next = 0
    while next < plan.bots {
      let batch = next..<min(next + connectsAtOnce, plan.bots)
      let futures = batch.map { bot in
        eventLoop.flatSubmit {
          driver.value.connect(bot, to: plan.addresses[bot % plan.addresses.count])
        }
      }
      for future in futures { try await future.get() }
      next = batch.upperBound
    }
    return RoamingConnections(driver: driver)
  }

  func begin(at start: Duration) async throws {
    let driver = driver
    try await driver.eventLoop.submit { try driver.value.begin(at: start) }.get()
  }

  func state() async throws -> LoopDriver.State {
    let driver = driver
    return try await driver.eventLoop.submit { driver.value.state() }.get()
  }

  func stop() async throws -> Findings {
    let driver = driver
    return try await driver.eventLoop.submit { try driver.value.stop() }.get()
  }

  func tell(_ event: @escaping @Sendable (inout RoamingFleet) -> Void) {
    let driver = driver
    driver.eventLoop.execute { driver.value.tell(event) }
  }
}

/// Tells a running simulation that a server is stopped on purpose, and goes on.
package final class StallSwitch: Sendable {
  private let connections = Mutex<RoamingConnections?>(nil)

  package init() {}

  func connect(to connections: RoamingConnections) {
    self.connections.withLock { $0 = connections }
  }

  /// Whether the simulation has begun.
  package var isConnected: Bool { connections.withLock { $0 != nil } }

  /// To be called just before the server of these cells is stopped.
  package func began(_ cells: [CellID]) {
    let now = MonotonicClock.now()
    connections.withLock { $0 }?.tell { $0.stallBegan(cells, now: now) }
  }

  /// To be called just after the server has been told to go on.
  package func ended() {
    let now = MonotonicClock.now()
    connections.withLock { $0 }?.tell { $0.stallEnded(now: now) }
  }
}
