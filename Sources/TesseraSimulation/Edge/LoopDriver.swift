internal import NIOCore

/// The connections of one event loop, and the one timer that moves all their bots.
final class LoopDriver {
  /// What a driver has counted.
  struct State: Sendable {
    var tally = FleetTally()
    var isFinished = true
    var roundTrips = RoundTripRecord()
  }

  /// Between two turns. A bot's move is at most this late.
  private static let turn: TimeAmount = .milliseconds(10)

  private let eventLoop: any EventLoop
  private var roundTrips = RoundTripRecord()
  private var connections: [BotConnectionHandler] = []
  private var timer: RepeatedTask?

  init(eventLoop: any EventLoop) { self.eventLoop = eventLoop }

  /// The connection's bots begin with the next turn.
  func add(_ connection: BotConnectionHandler, with fleet: BotFleetCore) {
    connection.begin(fleet)
    connections.append(connection)
  }

  func start() {
    let driver = NIOLoopBound(self, eventLoop: eventLoop)
    timer = eventLoop.scheduleRepeatedTask(initialDelay: .zero, delay: Self.turn) { _ in
      driver.value.tick()
    }
  }

  func stop() {
    timer?.cancel()
    timer = nil
    for connection in connections { connection.close() }
  }

  func state() -> State {
    var state = State(roundTrips: roundTrips)
    for connection in connections {
      guard let fleet = connection.fleet else { continue }
      state.tally.add(fleet.tally)
      if !fleet.isFinished { state.isFinished = false }
    }
    return state
  }

  private func tick() {
    let now = MonotonicClock.now()
    for connection in connections {
      connection.tick(now: now)
      for roundTrip in connection.takeRoundTrips() { roundTrips.record(roundTrip) }
    }
  }
}
