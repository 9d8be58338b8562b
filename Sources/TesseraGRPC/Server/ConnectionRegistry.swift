internal import NIOConcurrencyHelpers
internal import NIOCore

/// The open connections of a server: their number is limited, and all of them can be told to end.
final class ConnectionRegistry: Sendable {
  private struct State {
    /// Those that are being accepted and have no object yet count, too.
    var reserved = 0
    var connections: [ObjectIdentifier: ServerConnection] = [:]
    var isShuttingDown = false
    var waiters: [EventLoopPromise<Void>] = []

    var isEmpty: Bool { reserved == 0 && connections.isEmpty }
  }

  private let maximumCount: Int
  private let state = NIOLockedValueBox(State())

  init(maximumCount: Int) {
    self.maximumCount = maximumCount
  }

  var count: Int { state.withLockedValue { $0.reserved + $0.connections.count } }

  /// Takes a place for one more; `false` if there is none.
  func reserve() -> Bool {
    state.withLockedValue { state in
      guard !state.isShuttingDown, state.reserved + state.connections.count < maximumCount else {
        return false
      }
      state.reserved += 1
      return true
    }
  }

  /// Gives a place back that no connection came to take.
  func cancelReservation() {
    finish { $0.reserved -= 1 }
  }

  /// Puts a connection on the place that was reserved for it.
  func insert(_ connection: ServerConnection) {
    let isShuttingDown = state.withLockedValue { state in
      state.reserved -= 1
      state.connections[ObjectIdentifier(connection)] = connection
      return state.isShuttingDown
    }
    if isShuttingDown { connection.quiesce() }
  }

  func remove(_ connection: ServerConnection) {
    finish { $0.connections[ObjectIdentifier(connection)] = nil }
  }

  /// No more are accepted; those that are open are told.
  func beginShutdown() {
    let connections = state.withLockedValue { state in
      state.isShuttingDown = true
      return Array(state.connections.values)
    }
    for connection in connections { connection.quiesce() }
  }

  func terminateAll() {
    let connections = state.withLockedValue { Array($0.connections.values) }
    for connection in connections { connection.terminate() }
  }

  /// Returns when no connection is left, or when the time is over.
  func waitUntilEmpty(for time: Duration, on eventLoop: any EventLoop) async {
    let promise = eventLoop.makePromise(of: Void.self)
    let isEmpty = state.withLockedValue { state in
      if state.isEmpty { return true }
      state.waiters.append(promise)
      return false
    }
    // A promise may be completed twice by this race; only the first counts.
    let timer = eventLoop.scheduleTask(in: .nanoseconds(time.nanosecondsClamped)) { [self] in
      let waiters = state.withLockedValue { state in
        defer { state.waiters = [] }
        return state.waiters
      }
      for waiter in waiters { waiter.succeed() }
    }
    if isEmpty { promise.succeed() }
    try? await promise.futureResult.get()
    timer.cancel()
  }

  private func finish(_ change: (inout State) -> Void) {
    let waiters: [EventLoopPromise<Void>] = state.withLockedValue { state in
      change(&state)
      guard state.isEmpty else { return [] }
      defer { state.waiters = [] }
      return state.waiters
    }
    for waiter in waiters { waiter.succeed() }
  }
}
